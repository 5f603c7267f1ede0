/** 更正 — what should stand in a form where the published one printed something wrong; the data keep both, and why. */
import type { BudgetLine, Project } from '../budget/department.ts'
import type { Fen } from '../kernel/fen.ts'
import { parseRational } from '../kernel/rational.ts'
import {
  amountOf,
  type Changed,
  changedField,
  changedFunds,
  changedIndicator,
  held,
  isIndicatorColumn,
  textIn,
  UNREADABLE,
} from './emended-values.ts'
import type { FormContext } from './form-context.ts'
import { readIndicatorValue } from './indicator-value.ts'
import type { Emendation, FormGoal, FormIndicator, PerformanceForm } from './unit-performance.ts'

/** What one form can say wrongly: its own data, and what it shows of its project in the budget. */
interface Subject {
  readonly form: PerformanceForm
  readonly project?: Project
  readonly lines: readonly BudgetLine[]
}

export interface EmendedForm {
  readonly form: PerformanceForm
  readonly context: FormContext
}

/** The form as it should stand, and its context so that the project's lines and purchases are the right ones too. */
export function emendedForm(form: PerformanceForm, context: FormContext): EmendedForm {
  const { project: code, unit, year } = form
  if (code === undefined) return { form: emendedData(form), context }
  const { project, lines, ...emended } = emendedSubject(
    subjectOf(form, context.project(code, unit, year), context.budgetLines(code, unit, year)),
  )
  const isOwn = (...[one, ofUnit, ofYear]: readonly [string, string, number]): boolean =>
    one === code && ofUnit === unit && ofYear === year
  return {
    form: emended.form,
    context: {
      ...context,
      project: (...asked) => (isOwn(...asked) ? project : context.project(...asked)),
      budgetLines: (...asked) => (isOwn(...asked) ? lines : context.budgetLines(...asked)),
    },
  }
}

/** What the form itself says, corrected; what it shows of its project is not looked at. */
export const emendedData = (form: PerformanceForm): PerformanceForm =>
  emendedSubject(subjectOf(form, undefined, [])).form

/** What cannot be made was told when the data were loaded. */
function emendedSubject(subject: Subject): Subject {
  let made = subject
  for (const one of (subject.form.emendations ?? []).toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const changed = changedBy(made, one)
    if (changed !== UNREADABLE) made = changed
  }
  return made
}

const subjectOf = (
  form: PerformanceForm,
  project: Project | undefined,
  lines: readonly BudgetLine[],
): Subject => ({ form, lines, ...(project === undefined ? {} : { project }) })

/** Rows are named as printed, so that names change last; what is added comes after all. */
function turnOf({ added, column, rows }: Emendation): number {
  if (added !== undefined) return 3
  if (rows.length > 0 && NAMES.includes(column ?? '')) return 2
  return column === undefined ? 1 : 0
}
const NAMES = ['名称', '内容', '品名', '事项']

/** 无效的更正 — `idle` changes nothing, as no such row or column is there or it says so already; `unreadable` has a value that the column cannot hold. */
export function emendationFault(
  form: PerformanceForm,
  project: Project | undefined,
  lines: readonly BudgetLine[],
  emendation: Emendation,
): 'idle' | 'unreadable' | undefined {
  const subject = subjectOf(form, project, lines)
  const { added } = emendation
  if (added !== undefined && !(added.has('名称') && [...added.keys()].every(isIndicatorColumn))) return 'idle'
  const parts =
    emendation.rows.length > 1 ? emendation.rows.map((row) => ({ ...emendation, rows: [row] })) : [emendation]
  for (const one of parts) {
    const changed = changedBy(subject, one)
    if (changed === UNREADABLE) return 'unreadable'
    if (wordsOf(changed) === wordsOf(subject)) return 'idle'
  }
  return undefined
}

/** All that it says; not where it is written. */
const wordsOf = (subject: Subject): string =>
  JSON.stringify(subject, (key, value: unknown) => {
    if (key === 'file' || key === 'line') return undefined
    if (typeof value === 'bigint') return `${value}`
    return value instanceof Map ? [...value] : value
  })

function changedBy(subject: Subject, one: Emendation): Changed<Subject> {
  if (one.added !== undefined) return inGoals(subject, one, (goal) => goalWith(goal, one, one.added))
  if (one.rows.length > 0) return inRows(subject, one)
  if (one.goal !== undefined) return inGoals(subject, one, (goal) => changedGoal(goal, one))
  const form = changedField(subject.form, one)
  return form === UNREADABLE ? form : { ...subject, form }
}

function inGoals(
  subject: Subject,
  { goal: meant }: Emendation,
  change: (goal: FormGoal) => Changed<FormGoal>,
): Changed<Subject> {
  const { form } = subject
  const goals = form.goals.map((goal) =>
    meant === undefined || (goal.term === meant.term && goal.number === meant.number) ? change(goal) : goal,
  )
  return ifReadable(goals, (all) => ({ ...subject, form: { ...form, goals: all } }))
}

function ifReadable<T, R>(all: readonly Changed<T>[], make: (all: readonly T[]) => R): Changed<R> {
  const readable = all.filter((one): one is T => one !== UNREADABLE)
  return readable.length === all.length ? make(readable) : UNREADABLE
}

/** 增加 */
function goalWith(
  goal: FormGoal,
  { source }: Emendation,
  columns: ReadonlyMap<string, string> = new Map(),
): Changed<FormGoal> {
  const name = columns.get('名称') ?? ''
  const blank: FormIndicator = {
    level1: '',
    level2: '',
    name,
    target: readIndicatorValue('', { name }),
    source,
  }
  let indicator: Changed<FormIndicator> = blank
  for (const [column, to] of columns)
    if (indicator !== UNREADABLE) indicator = changedIndicator(indicator, column, to)
  return indicator === UNREADABLE ? indicator : { ...goal, indicators: [...goal.indicators, indicator] }
}

function changedGoal(goal: FormGoal, { column, to = '' }: Emendation): Changed<FormGoal> {
  if (column === '内容') return { ...goal, text: to }
  if (column !== '分值') return goal
  const weight = parseRational(to)
  return weight === undefined ? UNREADABLE : { ...goal, weight }
}

/** Every row of the name: what a column means tells which of the lists it is. */
function inRows(subject: Subject, one: Emendation): Changed<Subject> {
  const goals = inGoals(subject, one, (goal) =>
    ifReadable(
      changedRows(goal.indicators, (indicator) => indicator.name, one, changedIndicator),
      (indicators) => ({ ...goal, indicators }),
    ),
  )
  if (goals === UNREADABLE || one.goal !== undefined) return goals
  const { form, project, lines } = goals
  const amount = (to: string): Fen | undefined => amountOf(to, one.unit)
  const projects = changedRows(form.projects, named, one, (row, column, to) =>
    column === '预算'
      ? held(amount(to), (budget) => ({ ...row, budget }))
      : textIn(row, { 名称: 'name', 类别: 'category', 用途: 'use', 项目: 'project' }, column, to),
  )
  const costs = changedRows(form.costs, named, one, (row, column, to) =>
    column === '金额'
      ? held(amount(to), (sum) => ({ ...row, amount: sum }))
      : textIn(row, { 内容: 'name', 依据: 'basis', 来源: 'origin' }, column, to),
  )
  const work = changedRows(form.work, named, one, (row, column, to) =>
    textIn(row, { 事项: 'name', 内容: 'content', 完成情况: 'outcome' }, column, to),
  )
  const ofLines = changedRows(
    lines,
    (line) => line.source.content,
    one,
    (line, column, to) => {
      const source = textIn(line.source, { 内容: 'content', 依据: 'basis' }, column, to)
      return { ...line, source }
    },
  )
  const purchases = changedRows(project?.procurement ?? [], named, one, (row, column, to) =>
    column === '金额'
      ? held(amount(to), (sum) => ({ ...row, amount: sum }))
      : textIn(row, { 品名: 'name', 数量: 'quantity' }, column, to),
  )
  const sources = changedRows(project?.fundingSources ?? [], named, one, (row, column, to) =>
    column === '金额' ? held(amount(to), (sum) => ({ ...row, amount: sum })) : row,
  )
  const funds = changedFunds(form.funds, one)
  if (funds === UNREADABLE) return funds
  return ifReadable<unknown, Subject>([...projects, ...costs, ...purchases, ...sources], () => ({
    form: {
      ...form,
      projects: readable(projects),
      costs: readable(costs),
      work: readable(work),
      ...(funds === undefined ? {} : { funds }),
    },
    lines: readable(ofLines),
    ...(project === undefined
      ? {}
      : { project: { ...project, procurement: readable(purchases), fundingSources: readable(sources) } }),
  }))
}

const named = ({ name }: { readonly name: string }): string => name
const readable = <T>(all: readonly Changed<T>[]): readonly T[] =>
  all.filter((one): one is T => one !== UNREADABLE)
function changedRows<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string | undefined,
  { rows: names, column, to = '' }: Emendation,
  change: (row: Row, column: string, to: string) => Changed<Row>,
): readonly Changed<Row>[] {
  return rows.flatMap((row): readonly Changed<Row>[] => {
    if (!names.includes(nameOf(row) ?? '')) return [row]
    return column === undefined ? [] : [change(row, column, to)]
  })
}
