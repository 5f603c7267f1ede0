/** The indicators of forms with what their values mean, as rules look at them. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { equal, ONE, type Rational, times } from '../../kernel/rational.ts'
import type { IndicatorFramework } from '../../law/frameworks.ts'
import { inferFramework } from '../../law/frameworks.ts'
import { FRAMEWORKS } from '../../law/frameworks-published.ts'
import type {
  FormKind,
  Printed,
  ReadForm,
  ReadGoal,
  ReadIndicator,
} from '../../performance/forms/read-form.ts'
import {
  formatMeaning,
  type IndicatorValue,
  normalized,
  type Quantity,
  readIndicatorValue,
} from '../../performance/indicator-value.ts'

export interface IndicatorRow {
  readonly form: ReadForm
  readonly goal: ReadGoal
  readonly indicator: ReadIndicator
  readonly name: string
  /** Level 1 and 2 without white space; blank where they are not printed. */
  readonly level1: string
  readonly level2: string
}

/** Forms never change, and a dozen rules ask for the rows of each: they are made once, as long as the form is held. */
const rowsKept = new WeakMap<ReadForm, readonly IndicatorRow[]>()
const targetsKept = new WeakMap<IndicatorRow, IndicatorValue>()
const frameworksKept = new WeakMap<ReadForm, Map<string | undefined, IndicatorFramework | undefined>>()

export function indicatorRows(form: ReadForm): readonly IndicatorRow[] {
  const rows = rowsKept.get(form) ?? rowsOf(form)
  rowsKept.set(form, rows)
  return rows
}

const rowsOf = (form: ReadForm): readonly IndicatorRow[] =>
  form.content.goals.flatMap((goal) =>
    goal.indicators.map((indicator) => ({
      form,
      goal,
      indicator,
      name: withoutSpace(indicator.name.text),
      level1: withoutSpace(indicator.level1?.text ?? ''),
      level2: withoutSpace(indicator.level2?.text ?? ''),
    })),
  )

export const allIndicators = (part: ReadPart): readonly IndicatorRow[] => part.forms.flatMap(indicatorRows)

/** Several rules read the values of each row. */
const valuesKept = new WeakMap<Printed, { readonly name: string; readonly value: IndicatorValue }>()

export function readValue(printed: Printed | undefined, name: string): IndicatorValue {
  if (printed === undefined) return readIndicatorValue('', { name })
  const known = valuesKept.get(printed)
  if (known?.name === name) return known.value
  const value = readIndicatorValue(printed.text, { name })
  valuesKept.set(printed, { name, value })
  return value
}

/** What is printed of a value with its sign and unit from columns of their own. */
export function targetOf(row: IndicatorRow): IndicatorValue {
  const target = targetsKept.get(row) ?? readTarget(row)
  targetsKept.set(row, target)
  return target
}

function readTarget({ indicator, name }: IndicatorRow): IndicatorValue {
  const { target, comparator, unit } = indicator
  const text = target?.text.trim() ?? ''
  const isBare = /^[\d.,]+$/.test(text)
  const sign = /^[≥≤<>=]$/.test(comparator?.text.trim() ?? '') ? (comparator?.text.trim() ?? '') : ''
  return readIndicatorValue(isBare ? `${sign}${text}${unit?.text.trim() ?? ''}` : text, { name })
}

/** The class that an indicator stands in: level 2, or level 1 where a form prints level-2 names there. */
export const classOf = ({ level1, level2 }: Pick<IndicatorRow, 'level1' | 'level2'>): string =>
  plainWords(level2 === '' ? level1 : level2)
    .replace(/(?:指标|指)$/, '')
    .replace(/^产出(?=数量|质量|时效|成本)/, '')

/** 数量, 质量, 时效… whatever the place calls it. */
export type MeasureClass =
  | 'quantity'
  | 'quality'
  | 'time'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'lasting'
  | 'satisfaction'
const CLASSES: readonly (readonly [MeasureClass, RegExp, string])[] = [
  ['quantity', /数量/, '数量指标'],
  ['quality', /质量/, '质量指标'],
  ['time', /时效|时限/, '时效指标'],
  ['cost', /成本/, '成本指标'],
  ['economic', /经济效益/, '经济效益指标'],
  ['social', /社会效益/, '社会效益指标'],
  ['ecological', /生态|环境效益/, '生态效益指标'],
  ['lasting', /可持续/, '可持续影响指标'],
  ['satisfaction', /满意/, '服务对象满意度指标'],
]
export const measureClass = (row: Pick<IndicatorRow, 'level1' | 'level2'>): MeasureClass | undefined =>
  CLASSES.find(([, words]) => words.test(classOf(row)))?.[0]
export const className = (wanted: MeasureClass): string => CLASSES.find(([id]) => id === wanted)?.[2] ?? ''

/**
 * The framework that the form's own classes fit best, of those of the nation and of its place; as between equals
 * one in force, and the newest.
 */
export function frameworkOf(form: ReadForm, locality: string | undefined): IndicatorFramework | undefined {
  const known = frameworksKept.get(form) ?? new Map<string | undefined, IndicatorFramework | undefined>()
  frameworksKept.set(form, known)
  if (!known.has(locality)) known.set(locality, bestFramework(form, locality))
  return known.get(locality)
}

function bestFramework(form: ReadForm, locality: string | undefined): IndicatorFramework | undefined {
  const year = form.year ?? Number.POSITIVE_INFINITY
  const isInForce = (one: IndicatorFramework): boolean => one.validFromYear <= year
  const isOfPlace = (one: IndicatorFramework): boolean =>
    locality === undefined || one.locality === undefined || one.locality === locality
  const newestFirst = FRAMEWORKS.filter(isOfPlace).toSorted(
    (a, b) => (isInForce(b) ? 1 : 0) - (isInForce(a) ? 1 : 0) || b.validFromYear - a.validFromYear,
  )
  const pairs = indicatorRows(form).map(({ level1, level2 }) => [level1, level2] as const)
  return inferFramework(newestFirst, pairs, locality ?? '')
}

/** Whether two values say the same, however they are written. */
export const sameValue = (a: IndicatorValue, b: IndicatorValue): boolean => {
  const words = (one: IndicatorValue) => formatMeaning(one.meaning).replace(/^=/, '').replace(/^得到/, '')
  if (words(a) === words(b) || normalized(a.print) === normalized(b.print)) return true
  const [one, other] = [a.meaning, b.meaning]
  if (one.kind !== 'quantity' || other.kind !== 'quantity' || one.comparator !== other.comparator)
    return false
  // A unit left out, 0 for 0次 or 万 for 万元, is no other value.
  const isLeftOut = one.unit.kind === 'bare' || other.unit.kind === 'bare'
  return isLeftOut && equal(times(one.amount, scaleOf(one)), times(other.amount, scaleOf(other)))
}

const scaleOf = ({ unit }: Quantity): Rational =>
  unit.kind === 'bare' || unit.kind === 'money' ? unit.factor : ONE

/** An overall form with the project forms of its unit: those that follow it, up to the next overall form. */
export interface FormFamily {
  readonly overall: ReadForm
  readonly projects: readonly ReadForm[]
}

export function formFamilies(part: ReadPart): readonly FormFamily[] {
  const kinds: Partial<Readonly<Record<FormKind, FormKind>>> = {
    overallDeclaration: 'projectDeclaration',
    overallTargets: 'projectTargets',
    overallEvaluation: 'projectEvaluation',
  }
  return part.forms.flatMap((overall, at) => {
    const kind = kinds[overall.kind]
    if (kind === undefined) return []
    const after = part.forms.slice(at + 1)
    const next = after.findIndex((one) => one.kind === overall.kind)
    const projects = (next < 0 ? after : after.slice(0, next)).filter((one) => one.kind === kind)
    return [{ overall, projects }]
  })
}
