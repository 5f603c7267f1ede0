/** Forms, self-evaluations and projects as JSON: amounts and points as the form writes them, arithmetic in words. */
import { formOnPaper } from '../../app/form-on-paper.ts'
import {
  type AddressedForm,
  type ExplainedEvaluation,
  type ExplainedScore,
  explainEvaluation,
  type ShownPerformance,
} from '../../app/show-performance.ts'
import type { ShownProject } from '../../app/show-project.ts'
import { explainLine } from '../../core/budget/cost-basis/explain.ts'
import { unitId } from '../../core/budget/department.ts'
import { type AmountStyle, type Fen, formatAmount, sum } from '../../core/kernel/fen.ts'
import { describe, type Language, type Problem } from '../../core/kernel/problem.ts'
import { equal, formatBrief, formatPercent, type Rational } from '../../core/kernel/rational.ts'
import type { Source } from '../../core/kernel/source.ts'
import type { FormEntry } from '../../core/performance/compose-form.ts'
import type { Score } from '../../core/performance/indicator-score.ts'
import type {
  EvaluationResponse,
  PerformanceFormResponse,
  PerformanceListResponse,
  ProjectResponse,
} from './contract.ts'
import { monitoringResponse, writtenAt } from './monitoring-response.ts'

const TEN_THOUSAND_YUAN: AmountStyle = { unit: 'tenThousandYuan', decimals: 2, thousands: true }
const write = (amount: Fen): string => formatAmount(amount, TEN_THOUSAND_YUAN)

type FormHead = PerformanceListResponse['forms'][number]

export function performanceListResponse(shown: ShownPerformance): PerformanceListResponse {
  const { ledger, unit, year, names, forms } = shown
  const { department, figures } = ledger
  const projects = department.unitYears
    .filter((one) => one.year === year && figures.space.contains('unit', unit, one.unit))
    .flatMap((one) => one.projects)
  return {
    unit: unitId(department.locality, unit),
    unitName: names.unitName(unit),
    year,
    forms: forms.map((form) => formHead(shown, form)),
    projects: [...new Map(projects.map((one) => [one.code, one])).values()].map((one) => ({
      code: one.code,
      name: one.name,
      unitName: names.unitName(one.unit),
    })),
  }
}

function formHead(shown: ShownPerformance, one: AddressedForm): FormHead {
  const { id, form, title } = one
  const total = explainEvaluation(shown, one)?.execution.total
  return {
    id,
    kind: form.kind,
    title,
    unitName: shown.names.unitName(form.unit),
    ...(form.name === undefined ? {} : { name: form.name }),
    ...(form.project === undefined ? {} : { project: form.project }),
    ...(total === undefined ? {} : { totalText: formatBrief(total.points, 2) }),
    ...(total?.grade === undefined ? {} : { grade: total.grade }),
  }
}

export function performanceFormResponse(
  shown: ShownPerformance,
  one: AddressedForm,
  language: Language,
): PerformanceFormResponse {
  const evaluation = explainEvaluation(shown, one)
  return {
    ...formHead(shown, one),
    year: shown.year,
    columnCount: one.table.columns.length,
    orientation: one.table.orientation,
    rows: rowsOf(one),
    ...(evaluation === undefined ? {} : { evaluation: evaluationResponse(evaluation, language) }),
  }
}

function rowsOf(one: AddressedForm): PerformanceFormResponse['rows'] {
  const { layout, form } = one
  const scoreLabels = layout.blocks
    .flatMap((block) => (block.block === 'goals' ? block.columns : []))
    .filter((column) => column.show === 'score')
    .map((column) => form.printedAs.get(column.label) ?? column.label)
  return formOnPaper(one).map(({ isHeader, indicator, cells }) => ({
    isHeader,
    ...(indicator === undefined ? {} : { indicator }),
    cells: cells.map(({ cell: { text, columnSpan, rowSpan = 1 }, entry }) => ({
      text,
      columnSpan,
      rowSpan,
      ...(entry === undefined ? {} : { entry: entryResponse(entry, scoreLabels) }),
    })),
  }))
}

const entryResponse = ({ rowName, column, words, source }: FormEntry, scoreLabels: readonly string[]) => ({
  rowName,
  column,
  ...(words === undefined ? {} : { words }),
  ...(source === undefined ? {} : { writtenAt: writtenAt(source) }),
  isScore: scoreLabels.some((label) => column === label || column.endsWith(`/${label}`)),
})

const texts = (problems: readonly Problem[], language: Language): string[] => [
  ...new Set(problems.map((one) => describe(one, language))),
]

function evaluationResponse(
  { execution, goals, problems }: ExplainedEvaluation,
  language: Language,
): EvaluationResponse {
  const { adjustedBudget, executed, rate, score, total } = execution
  return {
    adjustedBudgetText: adjustedBudget === undefined ? '' : write(adjustedBudget),
    executedText: executed === undefined ? '' : write(executed),
    ...(rate === undefined ? {} : { rateText: formatPercent(rate) }),
    ...(score === undefined ? {} : { execution: scoreResponse(score, score.problems, language) }),
    goals: goals.map(({ goal, scores }) => ({
      number: goal.number,
      text: goal.text,
      ...pointsText('weightText', goal.weight),
      indicators: scores.map((one) => ({
        ...indicatorScore(one, language),
        level1: one.indicator.level1,
        level2: one.indicator.level2,
        name: one.indicator.name,
        target: one.indicator.target.print,
        actual: one.indicator.actual?.print ?? '',
        ...(one.outcome === undefined ? {} : { outcome: one.outcome }),
        writtenAt: writtenAt(one.indicator.source),
      })),
    })),
    ...(total === undefined
      ? {}
      : {
          total: {
            pointsText: formatBrief(total.points, 2),
            ...(total.grade === undefined ? {} : { grade: total.grade }),
            words: total.words,
          },
        }),
    problems: texts(problems, language),
  }
}

const scoreResponse = (
  { points, weight, how, words }: Score,
  problems: readonly Problem[],
  language: Language,
) => ({
  ...pointsText('pointsText', points),
  ...pointsText('weightText', weight),
  how,
  words,
  problems: texts(problems, language),
})

const NOT_COMPUTED: Readonly<Record<Language, { readonly given: string; readonly none: string }>> = {
  zh: {
    given: '评价人给的分；表里没有这一行的分值，不能核算',
    none: '表里没有这一行的分值，不评分',
  },
  en: {
    given: 'Given by the assessor; the form states no weight for this row to compute it from',
    none: 'Not scored: the form states no weight for this row',
  },
}

function indicatorScore({ indicator, computed, problems }: ExplainedScore, language: Language) {
  const { score: given } = indicator
  if (computed === undefined)
    return {
      ...pointsText('pointsText', given),
      how: given === undefined ? ('unscored' as const) : ('given' as const),
      words: NOT_COMPUTED[language][given === undefined ? 'none' : 'given'],
      problems: texts(problems, language),
    }
  const isOther = given !== undefined && (computed.points === undefined || !equal(given, computed.points))
  return {
    ...scoreResponse(computed, problems, language),
    ...(isOther ? pointsText('printedText', given) : {}),
  }
}

const pointsText = <Key extends string>(
  key: Key,
  points: Rational | undefined,
): { readonly [name in Key]?: string } =>
  // The object has just this one key, which the computed key hides from the compiler.
  (points === undefined ? {} : { [key]: formatBrief(points, 2) }) as { readonly [name in Key]?: string }

export function projectResponse(
  shown: ShownPerformance,
  found: ShownProject,
  language: Language,
): ProjectResponse {
  const { project, lines, costs, spending, goals, forms, monitoring } = found
  const { code, name, category, className, frequency, fundingSources, procurement } = project
  const budget = sum(lines.map((line) => line.amount))
  return {
    code,
    name,
    unitName: shown.names.unitName(project.unit),
    year: shown.year,
    ...(category === undefined ? {} : { category }),
    className,
    ...(frequency === undefined ? {} : { frequency }),
    ...(lines.length === 0 ? {} : { budgetText: write(budget), budgetFen: budget.toString() }),
    lines: [
      ...lines.map(({ amount, source }) => lineResponse(amount, source, true, language)),
      ...costs.map(({ name: content, basis, amount, source }) =>
        lineResponse(
          amount,
          { ...source, content, ...(basis === undefined ? {} : { basis }) },
          false,
          language,
        ),
      ),
    ],
    fundingSources: fundingSources.map(({ name: source, amount }) => ({ name: source, text: write(amount) })),
    procurement: procurement.map((item) => ({
      name: item.name,
      quantity: item.quantity,
      text: write(item.amount),
    })),
    spending: spending.flatMap(({ year, stage, amount }) =>
      stage === 'original' || stage === 'adjusted' || stage === 'outturn'
        ? [{ year, stage, text: write(amount) }]
        : [],
    ),
    goals: goals.map(({ indicators, ...goal }) => ({
      ...goal,
      indicators: indicators.map((one) => ({ ...one, values: [...one.values] })),
    })),
    forms: shown.forms.filter((one) => forms.includes(one.id)).map((one) => formHead(shown, one)),
    monitoring: monitoring.map((one) => monitoringResponse(one, language)),
  }
}

function lineResponse(
  amount: Fen,
  source: Source,
  isInBudget: boolean,
  language: Language,
): ProjectResponse['lines'][number] {
  const { content, basis, assumed } = source
  const items = basis === undefined ? [] : explainLine(basis, amount, language)
  return {
    ...(content === undefined ? {} : { content }),
    amountFen: amount.toString(),
    text: write(amount),
    ...(basis === undefined ? {} : { basis }),
    ...(assumed === undefined ? {} : { assumed }),
    isInBudget,
    writtenAt: writtenAt(source),
    calculation: items.map(({ text, depth, verdict, message }) => ({
      text,
      depth,
      verdict,
      ...(message === undefined ? {} : { message }),
    })),
  }
}
