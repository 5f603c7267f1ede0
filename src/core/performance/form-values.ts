/** 栏目的值 — what stands in a field of a form: stated in the file, known from the budget, or computed. */
import { type Fen, sum } from '../kernel/fen.ts'
import { type Rational, whole } from '../kernel/rational.ts'
import type { Source } from '../kernel/source.ts'
import type { FormContext } from './form-context.ts'
import { type FormExecution, spent } from './form-execution.ts'
import type { PerformanceForm } from './unit-performance.ts'

/**
 * `percent` is written without its sign, `points` as short as they are, a `score` with two decimals, and a `total`
 * with two unless it is whole.
 */
export type FormValue = (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'rate' | 'share' | 'percent'; readonly share: Rational }
  | { readonly kind: 'points' | 'score' | 'total'; readonly points: Rational }
) & {
  readonly source?: Source
  /** The arithmetic that made it. */
  readonly words?: string
}

export interface ValueQuestion {
  readonly form: PerformanceForm
  readonly execution: FormExecution | undefined
  readonly context: FormContext
}

/** 资金来源/… and 支出计划/… name one entry of a list that the project or the form has. */
const FROM_SOURCE = /^资金来源\/(.+)$/
const FROM_PLAN = /^支出计划\/(\d{1,2})$/

/** Fields that are computed, by the name that layouts know them by. */
const COMPUTED: ReadonlyMap<string, (question: ValueQuestion) => FormValue | undefined> = new Map<
  string,
  (question: ValueQuestion) => FormValue | undefined
>([
  ['单位编码', ({ form }) => text(form.unit)],
  ['单位名称', ({ form, context }) => text(context.unit(form.unit)?.name)],
  ['项目名称', ({ form }) => text(form.name)],
  ['项目代码', ({ form }) => text(form.project)],
  ['项目年度', ({ form }) => text(String(form.year))],
  ['基本支出总额', ({ form, context }) => amount(spent(form, 'outturn', context, 'basic'))],
  ['项目支出总额', ({ form, context }) => amount(spent(form, 'outturn', context, 'projectSpending'))],
  ['项目预算', (question) => amount(projectBudget(question))],
  ['预算数', ({ execution }) => amount(execution?.adjustedBudget)],
  ['执行数', ({ execution }) => amount(execution?.executed)],
  [
    '执行率',
    ({ execution }) => (execution?.rate === undefined ? undefined : { kind: 'rate', share: execution.rate }),
  ],
  ['执行分值', ({ context }) => ({ kind: 'points', points: whole(context.scheme.executionPoints) })],
  [
    '执行得分',
    ({ execution }) =>
      execution?.score?.points === undefined
        ? undefined
        : { kind: 'score', points: execution.score.points, words: execution.score.words },
  ],
  [
    '总分',
    ({ execution }) =>
      execution?.total === undefined
        ? undefined
        : { kind: 'total', points: execution.total.points, words: execution.total.words },
  ],
  ['等级', ({ execution }) => text(execution?.total?.grade)],
  ['绩效目标', ({ form }) => text(form.goals.map((goal) => goal.text).join('；'))],
  ['偏差原因', ({ form }) => text(form.evaluation?.deviation)],
  ['改进措施', ({ form }) => text(form.evaluation?.improvement)],
])

/** What the file states stands; what it leaves open is looked up. */
export function formValue(name: string, question: ValueQuestion): FormValue | undefined {
  const { form } = question
  const stated = form.fields.get(name)
  if (stated !== undefined) return { kind: 'text', text: stated.text, source: stated.source }
  const written = form.amounts.get(name)
  if (written !== undefined) return { kind: 'amount', amount: written, source: form.source }
  const origin = FROM_SOURCE.exec(name)?.[1]
  if (origin !== undefined) return amount(fundingFrom(question, origin))
  const month = FROM_PLAN.exec(name)?.[1]
  if (month !== undefined) return plannedShare(form, Number.parseInt(month, 10))
  return COMPUTED.get(name)?.(question)
}

/** Names and codes may be written otherwise than they are known; what is reckoned may not be written at all. */
const STATABLE = ['单位编码', '单位名称', '项目名称', '项目代码', '项目年度', '绩效目标']
export const isReckoned = (name: string): boolean =>
  (COMPUTED.has(name) && !STATABLE.includes(name)) || FROM_SOURCE.test(name) || FROM_PLAN.test(name)

function plannedShare(form: PerformanceForm, month: number): FormValue | undefined {
  const point = form.plan?.points.find((one) => one.month === month)
  return point === undefined ? undefined : { kind: 'percent', share: point.share, source: point.source }
}

function fundingFrom({ form, context }: ValueQuestion, origin: string): Fen | undefined {
  if (form.project === undefined) return undefined
  return context
    .project(form.project, form.unit, form.year)
    ?.fundingSources.find((one) => one.name === origin)?.amount
}

/** What the project's form asks for: the sum of its sources, or of its lines where no sources are told. */
function projectBudget({ form, context }: Pick<ValueQuestion, 'form' | 'context'>): Fen | undefined {
  if (form.project === undefined) return undefined
  return requested(form.project, form, context)
}

export function requested(
  project: string,
  { unit, year }: Pick<PerformanceForm, 'unit' | 'year'>,
  context: FormContext,
): Fen | undefined {
  const sources = context.project(project, unit, year)?.fundingSources ?? []
  if (sources.length > 0) return sum(sources.map((one) => one.amount))
  const lines = context.budgetLines(project, unit, year)
  return lines.length === 0 ? undefined : sum(lines.map((line) => line.amount))
}

const text = (found: string | undefined): FormValue | undefined =>
  found === undefined || found === '' ? undefined : { kind: 'text', text: found }
const amount = (found: Fen | undefined): FormValue | undefined =>
  found === undefined ? undefined : { kind: 'amount', amount: found }
