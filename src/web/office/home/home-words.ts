/** The words of the workbench, of messages and of jobs, in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  title: '工作台',
  mine: (count: number) => `待我办 ${count}`,
  others: (count: number) => `等别人 ${count}`,
  done: (count: number) => `已办 ${count}`,
  lists: '事项',
  deadlines: '截止',
  noDeadlines: '没有截止日期。',
  left: (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天截止' : `已过 ${-days} 天`),
  allIn: '✓ 已报齐',
  progress: (done: number, all: number) => `${done}/${all}`,
  board: '谁在等谁',
  toDepartment: (code: string) => `${code} 汇总`,
  toFinance: '财政审核',
  blocking: (unit: string, days: number, people: string) =>
    `卡点：${unit}（停 ${days} 天${people === '' ? '' : `，${people}`}）`,
  remind: '催办',
  reminded: (people: string) => `已催办：${people}`,
  remindedToday: '今天已催办',
  problems: '问题',
  severities: { error: '错误', warning: '警告', rounding: '尾差' },
  waits: (people: string, days: number) => `等 ${people === '' ? '（无人）' : people}，已 ${days} 天`,
  figures: '我的数',
  against: '比上年',
  noBase: '无上年数据',
  source: '出处',
  recent: '最近打开',
  noRecent: '还没有打开过别的页面。',
  nothingMine: '今天没有要办的事。',
  nothingOthers: '没有要等别人的事。',
  nothingDone: '还没有办过的事。',
  messages: '消息',
  readAll: '全部标为已读',
  noMessages: '没有消息。',
  unread: '未读',
  jobs: '任务',
  noJobs: '没有任务。导出、导入、检查等超过三秒的事会列在这里。',
  cancel: '取消',
  download: '下载',
  goOn: '继续',
  partCounts: (done: number, refused: number) =>
    refused === 0 ? `${done} 份已办` : `${done} 份已办，${refused} 份没有办成`,
  partStates: { done: '已公开', same: '没有变动', refused: '没有办成' },
  versionName: (version: number) => `第 ${version} 版`,
  moreProblems: (count: number) => `另有 ${count} 条原因`,
  progressOf: (done: number, all: number | undefined) =>
    all === undefined ? `${done}` : `第 ${done}/${all} 项`,
  secondsLeft: (seconds: number) =>
    seconds >= 60 ? `约剩 ${Math.ceil(seconds / 60)} 分钟` : `约剩 ${seconds} 秒`,
  jobColumns: { title: '任务', state: '状态', progress: '进度', made: '开始', act: '操作' },
}
export type HomeWords = typeof ZH

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const EN: HomeWords = {
  title: 'Workbench',
  mine: (count) => `For me ${count}`,
  others: (count) => `Waiting for others ${count}`,
  done: (count) => `Done ${count}`,
  lists: 'Items',
  deadlines: 'Deadlines',
  noDeadlines: 'No deadlines.',
  left: (days) =>
    days > 0 ? `${plural(days, 'day')} left` : days === 0 ? 'due today' : `${plural(-days, 'day')} late`,
  allIn: '✓ all in',
  progress: (done, all) => `${done}/${all}`,
  board: 'Who waits for whom',
  toDepartment: (code) => `${code} consolidates`,
  toFinance: 'finance reviews',
  blocking: (unit, days, people) =>
    `Held up by ${unit} (${plural(days, 'day')}${people === '' ? '' : `, ${people}`})`,
  remind: 'Remind',
  reminded: (people) => `Reminded: ${people}`,
  remindedToday: 'reminded today',
  problems: 'Findings',
  severities: { error: 'errors', warning: 'warnings', rounding: 'rounding' },
  waits: (people, days) => `waits for ${people === '' ? '(nobody)' : people}, ${plural(days, 'day')}`,
  figures: 'My figures',
  against: 'against last year',
  noBase: 'no data of last year',
  source: 'Source',
  recent: 'Opened last',
  noRecent: 'No other page was opened yet.',
  nothingMine: 'Nothing to do today.',
  nothingOthers: 'Nothing waits for others.',
  nothingDone: 'Nothing done yet.',
  messages: 'Messages',
  readAll: 'Mark all as read',
  noMessages: 'No messages.',
  unread: 'unread',
  jobs: 'Jobs',
  noJobs: 'No jobs. Exports, imports and checks that take longer than three seconds stand here.',
  cancel: 'Cancel',
  download: 'Download',
  goOn: 'Continue',
  partCounts: (done, refused) => (refused === 0 ? `${done} done` : `${done} done, ${refused} refused`),
  partStates: { done: 'published', same: 'unchanged', refused: 'refused' },
  versionName: (version) => `version ${version}`,
  moreProblems: (count) => `and ${count} more`,
  progressOf: (done, all) => (all === undefined ? `${done}` : `${done} of ${all}`),
  secondsLeft: (seconds) =>
    seconds >= 60 ? `about ${Math.ceil(seconds / 60)} min left` : `about ${seconds} s left`,
  jobColumns: { title: 'Job', state: 'State', progress: 'Progress', made: 'Begun', act: 'Act' },
}

const WORDS: Readonly<Record<Language, HomeWords>> = { zh: ZH, en: EN }

export const useHomeWords = (): HomeWords => WORDS[useSettings().language]
