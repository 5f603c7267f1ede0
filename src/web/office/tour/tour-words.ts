/** The words of the tours in both languages: for each role three steps, each with what is to be done there. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'
import type { TourId } from './tours.ts'

interface StepWords {
  readonly title: string
  readonly text: string
}

const ZH = {
  name: '导览',
  stepOf: (at: number, all: number) => `导览 ${at} / ${all}`,
  next: '下一步',
  back: '上一步',
  skip: '跳过导览',
  done: '完成',
  takeMe: '回到这一步的页面',
  notHere: '这里现在没有这一项，可以接着看下一步。',
  looking: '正在打开…',
  offer: '第一次来？三步看看从哪里做起。',
  start: '看导览',
  notNow: '不用了',
  again: '重看导览',
  againNote: '三步，指着真实的格子看；随时可以跳过。',
  steps: {
    preparer: [
      { title: '从这里开始', text: '要办的事按急缓排好。每一件只有一个按钮，点它直接到要改的那一格。' },
      {
        title: '改一行测算依据',
        text: '双击或按 F2 修改算式，如“20元/人·次*96人*2次”。合计、取整和控制数余额随打随算，Ctrl+Z 撤销。',
      },
      { title: '检查后送审', text: '检查列出错误和警告，点一条就到那一格。错误清零、警告说明以后才能送审。' },
    ],
    leader: [
      { title: '待审签的一件', text: '等您审签的排在这里，写着金额和还有几天。' },
      {
        title: '点一个数，看它从哪里来',
        text: '按 Enter 逐级往下：单位、项目、测算行、算式，直到谁在什么时候填的。',
      },
      { title: '审签或退回', text: '下一步办什么，总在右上角。退回要写理由，经办打开就是那一格。' },
    ],
    reviewer: [
      { title: '谁在等谁', text: '哪个单位卡住了汇总、停了几天，一看便知；可以催办，一天一次。' },
      { title: '只审改动过的', text: '打开一份报送，先看上次看过以后的改动。F7 下一处改动，空格标记已看。' },
      { title: '往下钻到算式', text: '选中一个数按 Enter，从合计一直到算式和填写的人；Alt+C 和上年对比。' },
    ],
    'budget-officer': [
      {
        title: '控制数和已用数',
        text: '每个单位下达了多少、用了多少、还余多少。改控制数就是下达新的一版，旧的留着。',
      },
      { title: '一个部门的汇总', text: '选一个基准对比，点差额，看是哪些单位和项目造成的。' },
      { title: '接收或退回', text: '部门报来的在这里，接收或者写明理由退回；财政不直接改单位的数。' },
    ],
    'performance-officer': [
      { title: '绩效目标和钱在一起', text: '同一页上面是测算，这里是目标和指标。' },
      { title: '能不能衡量', text: '标 △ 的指标不好衡量，把光标放上去，下面说明为什么、怎样写才行。' },
      { title: '和前两年比', text: '前两年的值来自档案，只读；目标比去年低，会提示。' },
    ],
    discloser: [
      { title: '一份公开文件', text: '选单位和年度。公开的时限在列表里。' },
      { title: '点正文里的数', text: '正文里的数都连着账，点一下看出处；数不能在文字里改。' },
      { title: '还差什么', text: '检查没有过的项都在这里，全部处理以后才能发布。' },
    ],
    auditor: [
      { title: '上传一份文件', text: '把公开的 PDF、Word、Excel 或网页拖到这里；文件只在本机。' },
      { title: '按成因看问题', text: '同一个原因造成的问题合在一起，写着印的数、应该的数和依据。' },
      { title: '导出', text: '可以导出带标注的 PDF、网页、Excel 和数据，证据都在里面。' },
    ],
    public: [
      { title: '选一个单位和年度', text: '从这里换单位、年度，预算和决算。' },
      { title: '点一个数', text: '表里的数都可以点，也可以用方向键走过去按 Enter。' },
      { title: '看它由哪些明细组成', text: '旁边写着这个数怎样来、由哪些部分组成、还印在哪里。' },
    ],
  } as Readonly<Record<TourId, readonly StepWords[]>>,
}
export type TourWords = typeof ZH

const EN: TourWords = {
  name: 'Tour',
  stepOf: (at, all) => `Tour ${at} of ${all}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip the tour',
  done: 'Done',
  takeMe: 'Back to the page of this step',
  notHere: 'There is no such thing here at the moment; the next step can be looked at.',
  looking: 'Opening…',
  offer: 'New here? Three steps show where to begin.',
  start: 'Take the tour',
  notNow: 'No, thank you',
  again: 'Take the tour again',
  againNote: 'Three steps at real cells; it can be skipped at any time.',
  steps: {
    preparer: [
      {
        title: 'Begin here',
        text: 'What is to be done, the most urgent first. Each item has one button, which leads to the very cell.',
      },
      {
        title: 'Change a cost line',
        text: 'Double-click or press F2 and change the expression. Totals, rounding and headroom follow each key; Ctrl+Z takes it back.',
      },
      {
        title: 'Check and submit',
        text: 'The check lists errors and warnings; each leads to its cell. With no error and every warning explained it can be submitted.',
      },
    ],
    leader: [
      {
        title: 'What waits for your signature',
        text: 'It stands here, with its amount and the days that are left.',
      },
      {
        title: 'Click a number',
        text: 'Enter goes down level by level: unit, project, cost line, expression, and who typed it when.',
      },
      {
        title: 'Sign or return',
        text: 'The next step is always at the top right. A return needs its reason, and opens the very cell.',
      },
    ],
    reviewer: [
      {
        title: 'Who waits for whom',
        text: 'Which unit holds up the total, and for how long. It can be reminded once a day.',
      },
      {
        title: 'Review what changed',
        text: 'A submission begins with what changed since your last look. F7 is the next change, Space marks it as seen.',
      },
      {
        title: 'Go down to an expression',
        text: 'Choose a number and press Enter, from the total to the expression and its writer; Alt+C compares.',
      },
    ],
    'budget-officer': [
      {
        title: 'Ceilings and their use',
        text: 'What each unit was issued, has used and has left. A change is issued as another version; the old one stays.',
      },
      {
        title: 'A department’s totals',
        text: 'Choose a base to compare with; a difference says which units and projects make it up.',
      },
      {
        title: 'Accept or return',
        text: 'What departments report stands here. The bureau returns with a reason and never edits a unit’s figures.',
      },
    ],
    'performance-officer': [
      {
        title: 'Goals beside their money',
        text: 'The costs stand above on the same page; these are the goals and indicators.',
      },
      {
        title: 'Can it be measured',
        text: 'Indicators marked △ are hard to measure; with the cursor on one, the line below says why and how to mend it.',
      },
      {
        title: 'Compare with earlier years',
        text: 'The last two years come from the archive and are read only; a lower target is pointed out.',
      },
    ],
    discloser: [
      {
        title: 'A document',
        text: 'Choose a unit and year. The days that are left for publishing stand in the list.',
      },
      {
        title: 'Click a number in the text',
        text: 'Numbers are tied to the books; a click shows the source. They are not changed in the text.',
      },
      {
        title: 'What is still missing',
        text: 'What the checks do not pass stands here; it can be published when all of it is dealt with.',
      },
    ],
    auditor: [
      {
        title: 'Upload a document',
        text: 'Drag a published PDF, Word, Excel or web page here; the file stays on this machine.',
      },
      {
        title: 'Findings by their cause',
        text: 'What has one cause stands together, with what is printed, what is expected and why.',
      },
      { title: 'Export', text: 'A marked PDF, a web page, Excel or data, with the evidence in it.' },
    ],
    public: [
      { title: 'Choose a unit and year', text: 'Units, years, budgets and accounts are changed here.' },
      {
        title: 'Click a number',
        text: 'Every number can be clicked, or walked to by arrows and opened by Enter.',
      },
      {
        title: 'See what it is made of',
        text: 'Beside it stands how the number comes about, its parts, and where else it is printed.',
      },
    ],
  },
}

const WORDS: Readonly<Record<Language, TourWords>> = { zh: ZH, en: EN }
export const useTourWords = (): TourWords => WORDS[useSettings().language]
