/** The words of the first page of the demonstration. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

export interface Card {
  readonly id: string
  /** Whom one becomes; the public needs no account. */
  readonly account?: string
  readonly title: string
  /** 两分钟能做什么 */
  readonly text: string
  readonly steps: readonly string[]
}

const ZH = {
  title: '明账已就绪',
  intro:
    '这里有五份真实公开文件的数据：江汉工业企业服务中心 2020 预算、2023 决算，江汉区国资局 2023 预算，汉阳区企业服务中心 2022 决算，抚宁区工业信息管理局 2020 绩效文本。带 † 的人名和数是演示用的，文件里没有。',
  who: '您是谁？',
  twoMinutes: '两分钟能做什么',
  enter: (role: string) => `以${role}的身份进入`,
  administrators: '管理员',
  moment: '演示时点',
  reset: '重置演示数据',
  resetDone: (date: string) => `演示数据已恢复到 ${date}`,
  momentNote: '日期和数据一起换到那一天；在演示里做过的会清掉。',
  fromEmpty: '我是管理员，从空库开始',
  emptyText:
    '演示和正式使用分开存放。请用下面的命令在新的数据目录里启动，它会给出一次性链接，用来设置三名管理员：',
  notHere: '这里是正式使用的明账，没有演示。',
  toSignIn: '去登录',
  cards: [
    {
      id: 'preparer',
      account: 'jianghan-403001-preparer',
      title: '单位经办',
      text: '编制一个项目：算式随打随算，看余多少控制数。',
      steps: ['打开工作台第一件事', '改一行测算依据，看合计怎样变', '检查后送审'],
    },
    {
      id: 'leader',
      account: 'jianghan-403001-leader',
      title: '单位负责人',
      text: '一页看完本单位的预算，有疑问就问，无误就审签。',
      steps: ['看待审签的一件', '点一个数看它从哪里来', '审签或退回'],
    },
    {
      id: 'reviewer',
      account: 'jianghan-403-reviewer',
      title: '主管部门',
      text: '看谁卡住了谁，只审改动过的，汇总三个单位。',
      steps: ['看谁在等谁', '审上次看过以后的改动', '在预算06 里下钻到算式'],
    },
    {
      id: 'budget-officer',
      account: 'jianghan-budget-officer',
      title: '财政预算',
      text: '下达控制数，看各部门用了多少，接收和批复。',
      steps: ['看控制数和已用数', '看一个部门的汇总', '接收或退回'],
    },
    {
      id: 'performance-officer',
      account: 'jianghan-performance-officer',
      title: '财政绩效',
      text: '看目标能不能衡量，和钱放在一起看。',
      steps: ['打开一个项目的目标', '看被标为软目标的指标', '对照上年结果'],
    },
    {
      id: 'discloser',
      account: 'jianghan-403-discloser',
      title: '公开专员',
      text: '文件里的数都连着账，发布前先过检查。',
      steps: ['打开一份公开文件', '点正文里的数看出处', '看检查还差什么'],
    },
    {
      id: 'auditor',
      account: 'auditor',
      title: '审计/监督',
      text: '核查任何一份公开文件，每个问题都有依据。',
      steps: ['上传一份文件', '看按成因合并的问题', '导出带标注的报告'],
    },
    {
      id: 'public',
      title: '公众',
      text: '不用登录，查一笔钱，看它是怎样算出来的。',
      steps: ['选一个单位和年度', '点一个数', '看它由哪些明细组成'],
    },
  ] satisfies readonly Card[] as readonly Card[],
  duties: [
    {
      id: 'system-admin',
      account: 'system-admin',
      title: '系统管理员',
      text: '开设账号，不授权。',
      steps: [],
    },
    {
      id: 'security-admin',
      account: 'security-admin',
      title: '安全管理员',
      text: '任职、免职，看登录。',
      steps: [],
    },
    {
      id: 'audit-admin',
      account: 'audit-admin',
      title: '审计管理员',
      text: '看日志，校验日志链。',
      steps: [],
    },
  ] satisfies readonly Card[] as readonly Card[],
}

type WelcomeWords = typeof ZH

const EN_CARDS: Readonly<Record<string, Omit<Card, 'id' | 'account'>>> = {
  preparer: {
    title: 'Unit preparer',
    text: 'Prepare a project: expressions are computed as you type, the headroom is in sight.',
    steps: [
      'Open the first item of the workbench',
      'Change a cost line and watch the totals',
      'Check and submit',
    ],
  },
  leader: {
    title: 'Unit leader',
    text: 'Read the unit’s budget on one page, ask, and sign.',
    steps: ['Open what waits for you', 'Click a number to see where it is from', 'Sign or return it'],
  },
  reviewer: {
    title: 'Department reviewer',
    text: 'See who blocks whom, review what changed, consolidate three units.',
    steps: ['See who waits for whom', 'Review what changed since your last look', 'Go down to an expression'],
  },
  'budget-officer': {
    title: 'Budget officer',
    text: 'Issue ceilings, see what is used, accept and approve.',
    steps: ['Look at ceilings and their use', 'Look at a department’s totals', 'Accept or return'],
  },
  'performance-officer': {
    title: 'Performance officer',
    text: 'See whether targets can be measured, beside their money.',
    steps: ['Open a project’s goals', 'See what is marked as soft', 'Compare with last year'],
  },
  discloser: {
    title: 'Disclosure officer',
    text: 'Numbers in the document are tied to the books; checks come before publishing.',
    steps: ['Open a document', 'Click a number in its text', 'See what the checks still miss'],
  },
  auditor: {
    title: 'Auditor',
    text: 'Check any published document; each finding has its basis.',
    steps: ['Upload a document', 'Read findings by their cause', 'Export a report with marks'],
  },
  public: {
    title: 'Public',
    text: 'Without an account: look up an amount and how it came about.',
    steps: ['Choose a unit and year', 'Click a number', 'See the lines behind it'],
  },
  'system-admin': { title: 'System administrator', text: 'Makes accounts, gives no rights.', steps: [] },
  'security-admin': { title: 'Security administrator', text: 'Appoints, sees sign-ins.', steps: [] },
  'audit-admin': { title: 'Audit administrator', text: 'Reads the log, checks its chains.', steps: [] },
}
const inEnglish = (cards: readonly Card[]): readonly Card[] =>
  cards.map((card) => ({ ...card, ...EN_CARDS[card.id] }))

const EN: WelcomeWords = {
  title: 'Mingzhang is ready',
  intro:
    'Here are the data of five documents as they were published: budgets and accounts of units in Jianghan and Hanyang, Wuhan, and performance texts of Funing, Qinhuangdao. Names and figures marked † are of the demonstration and stand in no document.',
  who: 'Who are you?',
  twoMinutes: 'In two minutes',
  enter: (role) => `Enter as ${role}`,
  administrators: 'Administrators',
  moment: 'Moment of the demonstration',
  reset: 'Reset the demonstration',
  resetDone: (date) => `The demonstration is as on ${date} again`,
  momentNote: 'Date and data move to that day together; what was done in the demonstration is cleared.',
  fromEmpty: 'I am an administrator and begin with an empty store',
  emptyText:
    'The demonstration and a real office are kept apart. Start one in a data folder of its own; it tells a one-time link with which three administrators are made:',
  notHere: 'This is a real office; there is no demonstration here.',
  toSignIn: 'Sign in',
  cards: inEnglish(ZH.cards),
  duties: inEnglish(ZH.duties),
}

const WELCOME_WORDS: Readonly<Record<Language, WelcomeWords>> = { zh: ZH, en: EN }
export const useWelcomeWords = (): WelcomeWords => WELCOME_WORDS[useSettings().language]
