/** `<year>/performance/<unit>.yaml`: the goals, indicators and self-evaluations of one unit for one year. */
import type { CurrencyUnit } from '../../core/kernel/fen.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { FormStyle } from '../../core/performance/form-layout.ts'
import type { FormKind } from '../../core/performance/forms/read-form.ts'
import type { SpendingPlan } from '../../core/performance/goal.ts'
import type {
  PerformanceForm,
  StatedFunds,
  UnitPerformance,
  Written,
} from '../../core/performance/unit-performance.ts'
import {
  amount,
  type Entry,
  list,
  mapOf,
  optional,
  type Reader,
  type Reading,
  reading,
  report,
  required,
  section,
  shaped,
  text,
  type Values,
  word,
  written,
  yesOrNo,
} from '../yaml/decoding.ts'
import { entryOf, type YamlTree } from '../yaml/tree.ts'
import { EMENDATION, emendationOf } from './performance-emendations.ts'
import { GOAL, goalsOf, percentage, type SourceAt } from './performance-goals.ts'
import { MONITORING, monitoringOf } from './performance-monitoring.ts'
import { code, currency, decimalPlaces } from './words.ts'

/** A text that remembers its line. */
const lined: Reader<{ readonly text: string; readonly line: number }> = (tree, name, within) => {
  const read = text(tree, name, within)
  return read === undefined ? undefined : { text: read, line: tree.line }
}
/** One word, or a list of them. */
const oneOrMore: Reader<readonly string[]> = (tree, name, within) => {
  if (tree.kind === 'list') return list(text)(tree, name, within)
  const one = text(tree, name, within)
  return one === undefined ? undefined : [one]
}

const ZERO = word(
  new Map([
    ['空白', 'blank' as const],
    ['0', 'zero' as const],
  ]),
)
const STYLE = {
  小数位: optional(decimalPlaces),
  去尾零: optional(yesOrNo),
  执行率小数: optional(decimalPlaces),
  占比小数: optional(decimalPlaces),
  零: optional(ZERO),
  金额后缀: optional(text),
}
const amounts = optional(mapOf(amount))
const FUNDS = { 单位: optional(code), 当年: amounts, 上年: amounts, 前年: amounts }
const LISTED_PROJECT = {
  名称: required(text),
  类别: optional(text),
  项目: optional(code),
  用途: optional(text),
}
const COST = {
  内容: required(text),
  依据: optional(text),
  来源: required(text),
  金额: required(amount),
}
const WORK = { 事项: required(text), 内容: optional(text), 完成情况: optional(text) }

/** What any form may have. */
const FORM = {
  名称: optional(text),
  项目: optional(code),
  表式: optional(shaped(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/, 'projectDeclaration-old')),
  文件: optional(text),
  栏目: optional(mapOf(lined)),
  勾选: optional(mapOf(oneOrMore)),
  金额: amounts,
  标签印作: optional(mapOf(text)),
  更正: optional(list(section(EMENDATION))),
  式样: optional(section(STYLE)),
  目标: optional(list(section(GOAL))),
}
const DECLARATION = {
  ...FORM,
  资金: optional(section(FUNDS)),
  支出项目: optional(list(section(LISTED_PROJECT))),
  测算: optional(list(section(COST))),
  支出计划: optional(mapOf(percentage)),
}
const EVALUATION = {
  ...FORM,
  预算数: optional(amount),
  执行数: optional(amount),
  偏差原因: optional(text),
  改进措施: optional(text),
}
const WORK_FORM = { ...FORM, 事项: required(list(section(WORK))) }

const declaration = section(DECLARATION)
const evaluation = section(EVALUATION)
const FILE = {
  单位: required(code),
  金额单位: required(currency),
  文件: optional(text),
  基本信息: optional(declaration),
  整体申报: optional(declaration),
  项目申报: optional(list(declaration)),
  整体目标: optional(declaration),
  项目目标: optional(list(declaration)),
  整体自评: optional(evaluation),
  项目自评: optional(list(evaluation)),
  重点工作: optional(section(WORK_FORM)),
  运行监控: optional(list(section(MONITORING))),
}

type FormValues = Values<typeof FORM> &
  Partial<Omit<Values<typeof DECLARATION>, keyof typeof FORM>> &
  Partial<Omit<Values<typeof EVALUATION>, keyof typeof FORM>> &
  Partial<Omit<Values<typeof WORK_FORM>, keyof typeof FORM>>
type AnyForm = { readonly line: number; readonly values: FormValues }

/** Undefined if not even the unit could be read. */
export function readPerformanceFile(
  tree: YamlTree,
  file: Reading,
  year: FiscalYear,
): UnitPerformance | undefined {
  const within = reading(file.file, currencyOf(tree, file), file.problems)
  const read = section(FILE)(tree, '绩效文件', within)
  if (read?.values.单位 === undefined) return undefined
  const { values } = read
  const unit = read.values.单位
  const of = (kind: FormKind, entries: readonly AnyForm[]): readonly PerformanceForm[] =>
    entries.map((entry) => formOf(kind, entry, { unit, year, document: values.文件, within }))
  const one = (entry: AnyForm | undefined): readonly AnyForm[] => (entry === undefined ? [] : [entry])
  return {
    unit,
    year,
    forms: [
      ...of('basicInformation', one(values.基本信息)),
      ...of('overallDeclaration', one(values.整体申报)),
      ...of('projectDeclaration', values.项目申报 ?? []),
      ...of('overallTargets', one(values.整体目标)),
      ...of('projectTargets', values.项目目标 ?? []),
      ...of('overallEvaluation', one(values.整体自评)),
      ...of('projectEvaluation', values.项目自评 ?? []),
      ...of('keyWork', one(values.重点工作)),
    ],
    monitoring: (values.运行监控 ?? []).flatMap((entry) =>
      monitoringOf(entry, { unit, year, document: values.文件, within }),
    ),
    source: { file: within.file, line: read.line, ...written({ document: values.文件 }) },
  }
}

/** The unit of the file's amounts must be known before the first of them is read. */
function currencyOf(tree: YamlTree, file: Reading): CurrencyUnit {
  const stated = tree.kind === 'map' ? entryOf(tree, '金额单位')?.value : undefined
  // A fault in it is reported when the section is read.
  return (stated && currency(stated, '金额单位', reading(file.file))) ?? 'yuan'
}

interface FileContext {
  readonly unit: string
  readonly year: FiscalYear
  readonly document: string | undefined
  readonly within: Reading
}

const PROJECT_FORMS: readonly FormKind[] = ['projectDeclaration', 'projectTargets', 'projectEvaluation']
const EVALUATIONS: readonly FormKind[] = ['overallEvaluation', 'projectEvaluation']

function formOf(kind: FormKind, { line, values }: AnyForm, context: FileContext): PerformanceForm {
  const { unit, year, within } = context
  const document = values.文件 ?? context.document
  const sourceAt: SourceAt = (at) => ({ file: within.file, line: at, ...written({ document }) })
  if (PROJECT_FORMS.includes(kind) && values.名称 === undefined)
    report(within, 'DAT-022', { where: '项目的表', key: '名称' }, line)
  const { 预算数: adjustedBudget, 执行数: executed, 偏差原因: deviation, 改进措施: improvement } = values
  const isEvaluation = EVALUATIONS.includes(kind)
  return {
    kind,
    unit,
    year,
    ...written({
      name: values.名称,
      project: values.项目,
      layout: values.表式,
      funds: values.资金 && fundsOf(values.资金, sourceAt),
      plan: values.支出计划 && planOf(values.支出计划, sourceAt(line), within),
      evaluation: isEvaluation ? written({ adjustedBudget, executed, deviation, improvement }) : undefined,
    }),
    fields: new Map(
      [...(values.栏目 ?? [])].map(([key, said]): [string, Written] => [
        key,
        { text: said.text, source: sourceAt(said.line) },
      ]),
    ),
    boxes: values.勾选 ?? new Map(),
    amounts: values.金额 ?? new Map(),
    projects: (values.支出项目 ?? []).map(({ line: at, values: one }) => ({
      name: one.名称 ?? '',
      ...written({ category: one.类别, project: one.项目, use: one.用途 }),
      source: sourceAt(at),
    })),
    costs: (values.测算 ?? []).flatMap(({ line: at, values: one }) =>
      one.金额 === undefined
        ? []
        : [
            {
              name: one.内容 ?? '',
              ...written({ basis: one.依据 }),
              origin: one.来源 ?? '',
              amount: one.金额,
              source: sourceAt(at),
            },
          ],
    ),
    goals: goalsOf(values.目标 ?? [], sourceAt),
    work: (values.事项 ?? []).map(({ line: at, values: one }) => ({
      name: one.事项 ?? '',
      ...written({ content: one.内容, outcome: one.完成情况 }),
      source: sourceAt(at),
    })),
    printedAs: values.标签印作 ?? new Map(),
    ...(values.更正 === undefined
      ? {}
      : { emendations: values.更正.flatMap((one) => emendationOf(one, within, sourceAt)) }),
    style: styleOf(values.式样?.values),
    source: sourceAt(line),
  }
}

function fundsOf({ line, values }: Entry<typeof FUNDS>, sourceAt: SourceAt): StatedFunds {
  return {
    ...written({ unit: values.单位 }),
    current: values.当年 ?? new Map(),
    lastYear: values.上年 ?? new Map(),
    yearBefore: values.前年 ?? new Map(),
    source: sourceAt(line),
  }
}

function planOf(
  shares: ReadonlyMap<string, SpendingPlan['points'][number]['share']>,
  source: SpendingPlan['points'][number]['source'],
  within: Reading,
): SpendingPlan {
  const points = [...shares].flatMap(([key, share]) => {
    const month = /^(\d{1,2})(?:月底?)?$/.exec(key)?.[1]
    if (month === undefined) {
      report(within, 'PER-002', { found: key }, source.line)
      return []
    }
    return [{ month: Number.parseInt(month, 10), share, source }]
  })
  return { points }
}

const styleOf = (values: Values<typeof STYLE> | undefined): Partial<FormStyle> =>
  written({
    decimals: values?.小数位,
    trimZeros: values?.去尾零,
    rateDecimals: values?.执行率小数,
    shareDecimals: values?.占比小数,
    zero: values?.零,
    suffix: values?.金额后缀,
  })
