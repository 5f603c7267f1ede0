/** 预算执行情况 of a self-evaluation, by meaning: budget, executed, rate, points, whatever the columns are called. */
import { plainWords } from '../../document/printed-words.ts'
import { isLess, parseRational, type Rational, whole, ZERO_RATIONAL } from '../../kernel/rational.ts'
import type { ScoringScheme } from '../../law/frameworks-scoring.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { type Figure, money, percentage, points } from './figure.ts'

export type ExecutionColumn = 'initial' | 'budget' | 'executed' | 'rate' | 'weight' | 'score'

export interface ExecutionCell extends Figure {
  readonly printed: Printed
  readonly column: string
}

/** One row of money: the year's total, or one source of it. */
export interface Execution {
  readonly row: string
  readonly cells: Partial<Readonly<Record<ExecutionColumn, ExecutionCell>>>
  /** Points in the header of the score: 20 in 得分(20分*执行率). */
  readonly columnWeight?: Rational
}

const COLUMNS: readonly (readonly [ExecutionColumn, RegExp])[] = [
  ['score', /得分/],
  ['rate', /执行率|完成率|支出率/],
  ['weight', /^(?:.*\/)?(?:分值|权重)/],
  ['executed', /执行数|执行金额|支出数|决算数|实际支出|\(B\)$/],
  ['initial', /年初预算|年初数/],
  ['budget', /预算数|预算金额|预算安排|\(A\)$/],
]

const readers = {
  score: points,
  weight: points,
  rate: percentage,
  executed: money,
  initial: money,
  budget: money,
}

/** Rows that tell what was executed of what; forms of other kinds have none. */
export function executionsOf(form: ReadForm): readonly Execution[] {
  const rows = new Map<string, Execution>()
  for (const amount of form.content.amounts) {
    const plain = plainWords(amount.column)
    const column = COLUMNS.find(([, words]) => words.test(plain))?.[0]
    const figure = column === undefined ? undefined : readers[column](amount.text)
    if (column === undefined || figure === undefined) continue
    // Nothing can be executed of no budget, and nothing divided by it.
    if (column === 'budget' && !isLess(ZERO_RATIONAL, figure.value)) continue
    const before = rows.get(amount.row) ?? { row: amount.row, cells: {} }
    const weight = column === 'score' ? /(\d+(?:\.\d+)?)分?[*×x]/.exec(plain)?.[1] : undefined
    const columnWeight = weight === undefined ? undefined : parseRational(weight)
    rows.set(amount.row, {
      ...before,
      cells: { ...before.cells, [column]: { ...figure, printed: amount, column: amount.column } },
      ...(columnWeight === undefined ? {} : { columnWeight }),
    })
  }
  return [...rows.values()].filter(({ cells }) => cells.budget !== undefined || cells.executed !== undefined)
}

/** The row of the whole year. */
export const mainExecution = (form: ReadForm): Execution | undefined => {
  const all = executionsOf(form)
  return all.find(({ row }) => /总额|合计|总计/.test(row)) ?? all[0]
}

/** 分值 in the heading of the block: 预算执行情况(20分). */
export function headingWeight(form: ReadForm): (Figure & { readonly printed: Printed }) | undefined {
  const entry = form.entries.find((one) => one.column === '分值' && /预算执行|执行情况/.test(one.rowName))
  const figure = points(entry?.text)
  return entry === undefined || figure === undefined
    ? undefined
    : { ...figure, printed: { text: entry.text, place: entry.place } }
}

/**
 * The points that execution is scored out of: as the score's own header says, else its column or heading. Where the
 * form does not say, only the custom of its own place can.
 */
export const executionWeight = (
  form: ReadForm,
  execution: Execution,
  scheme: ScoringScheme,
): Rational | undefined =>
  execution.columnWeight ??
  execution.cells.weight?.value ??
  headingWeight(form)?.value ??
  (scheme.locality === undefined ? undefined : whole(scheme.executionPoints))

/** The heading's points and the header's, both printed and different. */
export function splitWeight(form: ReadForm): boolean {
  const execution = mainExecution(form)
  const [heading, column] = [headingWeight(form), execution?.columnWeight ?? execution?.cells.weight?.value]
  return (
    heading !== undefined &&
    column !== undefined &&
    heading.value.numerator * column.denominator !== column.numerator * heading.value.denominator
  )
}
