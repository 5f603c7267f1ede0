/** 更正后的值 — what an indicator, the funds or a field of a form say once a correction is made, if they can hold it. */
import { type CurrencyUnit, type Fen, parseAmount } from '../kernel/fen.ts'
import { over, parseRational, type Rational, whole } from '../kernel/rational.ts'
import type { Source } from '../kernel/source.ts'
import { readIndicatorValue } from './indicator-value.ts'
import type { Emendation, FormIndicator, PerformanceForm, StatedFunds } from './unit-performance.ts'

/** Instead of a row that would hold what its column cannot. */
export const UNREADABLE = Symbol('a value that its column cannot hold')
export type Changed<T> = T | typeof UNREADABLE

export const held = <T, R>(value: T | undefined, make: (value: T) => R): Changed<R> =>
  value === undefined ? UNREADABLE : make(value)

/** The row with the text in the field that the column names; as it is where the row has no such column. */
export function textIn<Row extends object>(
  row: Row,
  fields: Readonly<Record<string, keyof Row & string>>,
  column: string,
  to: string,
): Row {
  const field = Object.hasOwn(fields, column) ? fields[column] : undefined
  return field === undefined ? row : { ...row, [field]: to }
}

const INDICATOR_TEXTS = {
  一级: 'level1',
  二级: 'level2',
  类别: 'category',
  依据: 'basis',
  说明: 'explanation',
  偏差原因: 'deviation',
} as const
const INDICATOR_VALUES: ReadonlyMap<string, 'target' | 'twoYearsBefore' | 'lastYear' | 'actual'> = new Map([
  ['指标值', 'target'],
  ['前年', 'twoYearsBefore'],
  ['上年', 'lastYear'],
  ['完成值', 'actual'],
])
const INDICATOR_POINTS: ReadonlyMap<string, 'weight' | 'score'> = new Map([
  ['分值', 'weight'],
  ['得分', 'score'],
])

export const isIndicatorColumn = (column: string): boolean =>
  column === '名称' ||
  INDICATOR_VALUES.has(column) ||
  INDICATOR_POINTS.has(column) ||
  Object.hasOwn(INDICATOR_TEXTS, column)

export function changedIndicator(
  indicator: FormIndicator,
  column: string,
  to: string,
): Changed<FormIndicator> {
  if (column === '名称') return renamed(indicator, to)
  const value = INDICATOR_VALUES.get(column)
  if (value !== undefined) return { ...indicator, [value]: readIndicatorValue(to, { name: indicator.name }) }
  const points = INDICATOR_POINTS.get(column)
  if (points !== undefined)
    return held(parseRational(to), (one: Rational) => ({ ...indicator, [points]: one }))
  return textIn(indicator, INDICATOR_TEXTS, column, to)
}

/** What values mean may depend on the name. */
function renamed(indicator: FormIndicator, name: string): FormIndicator {
  const values = [...INDICATOR_VALUES.values()].flatMap((key) => {
    const value = indicator[key]
    return value === undefined ? [] : [[key, readIndicatorValue(value.print, { name })] as const]
  })
  return { ...indicator, name, ...Object.fromEntries(values) }
}

const FUND_COLUMNS: ReadonlyMap<string, 'current' | 'lastYear' | 'yearBefore'> = new Map([
  ['当年', 'current'],
  ['上年', 'lastYear'],
  ['前年', 'yearBefore'],
])

/** 资金情况; an amount that is struck out is looked up in the figures. */
export function changedFunds(
  funds: StatedFunds | undefined,
  { rows, column, to, unit }: Emendation,
): Changed<StatedFunds | undefined> {
  const key = FUND_COLUMNS.get(column ?? '')
  if (funds === undefined || key === undefined || !rows.some((row) => funds[key].has(row))) return funds
  const amounts = new Map(funds[key])
  for (const row of rows) {
    amounts.delete(row)
    const amount = to === undefined ? undefined : amountOf(to, unit)
    if (to !== undefined && amount === undefined) return UNREADABLE
    if (amount !== undefined) amounts.set(row, amount)
  }
  return { ...funds, [key]: amounts }
}

/** What the form says outside its lists. */
export function changedField(
  form: PerformanceForm,
  { column = '', to, unit, source }: Emendation,
): Changed<PerformanceForm> {
  const amount = to === undefined ? undefined : amountOf(to, unit)
  const month = /^支出计划\/(\d{1,2})$/.exec(column)?.[1]
  if (month !== undefined)
    return held(parseRational((to ?? '').replace(/[%％]$/, '')), (share) =>
      planned(form, Number.parseInt(month, 10), over(share, whole(100)), source),
    )
  switch (column) {
    case '名称':
      return to === undefined ? UNREADABLE : { ...form, name: to }
    case '表式':
      return to === undefined ? UNREADABLE : { ...form, layout: to }
    case '资金/单位':
      return form.funds === undefined || to === undefined
        ? form
        : { ...form, funds: { ...form.funds, unit: to } }
    case '偏差原因':
      return { ...form, evaluation: { ...form.evaluation, deviation: to ?? '' } }
    case '改进措施':
      return { ...form, evaluation: { ...form.evaluation, improvement: to ?? '' } }
    case '预算数':
      return held(amount, (adjustedBudget) => ({
        ...form,
        evaluation: { ...form.evaluation, adjustedBudget },
      }))
    case '执行数':
      return held(amount, (executed) => ({ ...form, evaluation: { ...form.evaluation, executed } }))
  }
  if (form.boxes.has(column)) return { ...form, boxes: changedMap(form.boxes, column, to?.split('、')) }
  if (form.amounts.has(column))
    return to !== undefined && amount === undefined
      ? UNREADABLE
      : { ...form, amounts: changedMap(form.amounts, column, amount) }
  return {
    ...form,
    fields: changedMap(form.fields, column, to === undefined ? undefined : { text: to, source }),
  }
}

function planned(form: PerformanceForm, month: number, share: Rational, source: Source): PerformanceForm {
  const others = (form.plan?.points ?? []).filter((point) => point.month !== month)
  const points = [...others, { month, share, source }].toSorted((a, b) => a.month - b.month)
  return { ...form, plan: { points } }
}

/** In the place where it stands; a new key comes last, and a key without a value goes. */
function changedMap<V>(
  map: ReadonlyMap<string, V>,
  key: string,
  value: V | undefined,
): ReadonlyMap<string, V> {
  const changed = new Map(map)
  if (value === undefined) changed.delete(key)
  else changed.set(key, value)
  return changed
}

export function amountOf(text: string, unit: CurrencyUnit): Fen | undefined {
  const parsed = parseAmount(text, unit)
  return parsed.ok ? (parsed.value ?? undefined) : undefined
}
