/** A form while it is read: what is found is put down once and becomes an entry and its place in the content. */
import type { DocumentPlace } from '../../document/document.ts'
import type { Doubt, Entry, Unplaced } from '../../document/entry.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import type { GoalLabel } from './form-words.ts'
import type { FormContent, FormKind, Printed, ReadGoal, ReadIndicator } from './read-form.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** A goal whose indicators are still coming. */
export interface DraftGoal extends Writable<Omit<ReadGoal, 'indicators'>> {
  indicators: ReadIndicator[]
  /** Named in a column of goals, so that its indicators say which goal they hang on. */
  isListed?: boolean
}

interface DraftEntry {
  readonly rowName: string
  readonly column: string
  readonly printed: Printed
  readonly goal?: DraftGoal | undefined
  /** 部门总体资金情况 beside a table of funds; 基本信息表 names it in its columns. */
  readonly section?: string | undefined
  /** The entry is the goal's own: its row is the goal's name. */
  readonly isGoals?: boolean
  readonly doubt?: Doubt | undefined
}

export interface Draft {
  readonly content: Writable<Omit<FormContent, 'goals'>>
  readonly goals: DraftGoal[]
  readonly entries: DraftEntry[]
  readonly unplaced: Unplaced[]
  /** Where cells stand that only name others, such as the rows of amounts. */
  readonly names: Set<DocumentPlace>
  /** Kinds of tables that were met. */
  readonly tables: Set<string>
  /** Of the row that every entry belongs to, 项目编码. */
  rowCode: string
  year?: number
}

export const newDraft = (): Draft => ({
  content: {
    fields: [],
    choices: [],
    amounts: [],
    costs: [],
    purchases: [],
    projects: [],
    spendingPlan: [],
  },
  goals: [],
  entries: [],
  unplaced: [],
  names: new Set(),
  tables: new Set(),
  rowCode: '',
})

export const printed = (text: string, place: DocumentPlace): Printed => ({ text, place })

/** One printed cell in the words of the form; blank ones are none. */
export function addEntry(
  draft: Draft,
  entry: {
    readonly row: string
    readonly column: string
    readonly printed: Printed
    readonly goal?: DraftGoal | undefined
    readonly section?: string | undefined
    readonly doubt?: Doubt | undefined
  },
): void {
  if (withoutSpace(entry.printed.text) === '') return
  const { row, ...rest } = entry
  draft.entries.push({ rowName: withoutSpace(row), ...rest })
}

/** 部门名称 with its value; what is nothing but a label leaves nothing. */
export function addField(draft: Draft, label: string, value: Printed, column = '值', doubt?: Doubt): void {
  if (withoutSpace(value.text) === '') return
  draft.content.fields.push({ ...value, label })
  addEntry(draft, { row: label, column, printed: value, doubt })
  if (label === '项目编码') draft.rowCode = withoutSpace(value.text)
  if (/^(?:总分|总得分|自评总分|综合得分|合计得分)$/.test(label)) draft.content.total = value
}

/** The goal of that name, made if it is new; a goal that is named again goes on. */
export function goalNamed(draft: Draft, found: GoalLabel, place: DocumentPlace): DraftGoal {
  const isSame = (goal: DraftGoal): boolean =>
    found.number === undefined
      ? goal.label === found.label
      : goal.number === found.number && (goal.term ?? 'annual') === (found.term ?? 'annual')
  const known = draft.goals.find(isSame)
  const goal: DraftGoal = known ?? { label: found.label, indicators: [] }
  if (known === undefined) {
    if (found.number !== undefined) goal.number = found.number
    if (found.term !== undefined) goal.term = found.term
    draft.goals.push(goal)
  }
  if (found.weight !== undefined && goal.weight === undefined) {
    goal.weight = printed(found.weight, place)
    draft.entries.push({ rowName: '', column: '分值', printed: goal.weight, goal, isGoals: true })
  }
  return goal
}

/** Text of a goal, or a further line of it; said again in another place of the form, the later one stands. */
export function addGoalText(draft: Draft, goal: DraftGoal, value: Printed, column: string): void {
  if (withoutSpace(value.text) === '') return
  goal.text =
    goal.text === undefined || !column.includes('续')
      ? value
      : printed(`${goal.text.text}\n${value.text}`, goal.text.place)
  draft.entries.push({ rowName: '', column, printed: value, goal, isGoals: true })
}

export function leave(draft: Draft, text: string, place: DocumentPlace, why: string): void {
  draft.unplaced.push({ text, place, why })
}

/** The entries in their final words, which depend on how many goals there are and what most of them are called. */
export function finishedEntries(
  draft: Draft,
  kind: FormKind,
  uncertain: ReadonlySet<DocumentPlace>,
): readonly Entry[] {
  const isDeclaration = kind === 'overallDeclaration' || kind === 'projectDeclaration'
  const names = goalNames(draft.goals)
  const withIndicators = draft.goals.filter((goal) => goal.indicators.length > 0).length
  const isNamed = (goal: DraftGoal): boolean =>
    goal.label !== '' &&
    (goal.number !== undefined || withIndicators > 1 || (isDeclaration && isTopGoal(goal)))
  return draft.entries.map(({ rowName, column, section, printed: { text, place }, goal, isGoals, doubt }) => {
    const name = goal === undefined ? '' : (names.get(goal) ?? goal.label)
    const goalPrefix = goal !== undefined && isGoals !== true && isNamed(goal) ? `${name}/` : ''
    const prefix = section !== undefined && kind === 'basicInformation' ? `${section}/` : goalPrefix
    const isExplained = isDeclaration && goal !== undefined && (goal.number !== undefined || isTopGoal(goal))
    return {
      rowCode: draft.rowCode,
      rowName: isGoals === true ? name : rowName,
      column: isGoals === true && isExplained && column === '值' ? '目标说明' : `${prefix}${column}`,
      text,
      place,
      ...(doubt !== undefined ? { doubt } : uncertain.has(place) ? { doubt: UNCERTAIN } : {}),
    }
  })
}

const UNCERTAIN: Doubt = { why: '不能确定这段文字在这一格' }

/** Goals that are listed by name, and 项目绩效总目标 or the goals of a term with indicators of their own; a plain 绩效目标 is only a label. */
const isTopGoal = (goal: DraftGoal): boolean =>
  goal.isListed === true || (/(?:总|长期绩效|年度绩效)目标$/.test(goal.label) && goal.indicators.length > 0)

/** Numbered goals of one term are called alike, by the word that most of them go by: 年度目标1 among 年度绩效目标2 to 5. */
function goalNames(goals: readonly DraftGoal[]): ReadonlyMap<DraftGoal, string> {
  const stem = (goal: DraftGoal): string => goal.label.replace(/(?:\d+|[一二三四五六七八九十])$/, '')
  const names = new Map<DraftGoal, string>()
  for (const goal of goals) {
    const peers = goals.filter((other) => other.number !== undefined && other.term === goal.term)
    const count = (word: string): number => peers.filter((other) => stem(other) === word).length
    const best = peers.map(stem).reduce((most, word) => (count(word) > count(most) ? word : most), stem(goal))
    const isUsual = goal.number === undefined || stem(goal) === best
    names.set(goal, isUsual ? goal.label : `${best}${goal.label.slice(stem(goal).length)}`)
  }
  return names
}

export function finishedGoals(draft: Draft): readonly ReadGoal[] {
  const names = goalNames(draft.goals)
  return draft.goals
    .filter((goal) => goal.indicators.length > 0 || goal.text !== undefined || goal.weight !== undefined)
    .map((goal): ReadGoal => {
      const { isListed: _, label: printedLabel, ...rest } = goal
      const label = names.get(goal) ?? printedLabel
      return label === printedLabel ? { ...rest, label } : { ...rest, label, printedLabel }
    })
}
