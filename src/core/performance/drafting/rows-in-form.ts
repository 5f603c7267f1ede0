/** 申报表里的行 — what a declaration form that was read says, as cells of the sheets that it is typed in. */
import type { SheetId } from '../../budget/drafting/sheets.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import { withoutOrdinal } from '../compose-form.ts'
import type { FormContent, Printed, ReadForm, ReadGoal, ReadIndicator } from '../forms/read-form.ts'
import { GOAL_TERM_NAMES } from '../goal.ts'
import { BOXES, TEXTS, TOTAL_BUDGET } from './form-fields.ts'

export interface TakenRow {
  readonly sheet: SheetId
  readonly cells: Readonly<Record<string, string>>
}

export interface TakenGoal extends TakenRow {
  /** Its place among the goals of its term, from 1. */
  readonly number: number
  readonly indicators: readonly TakenRow[]
}

export interface FormRows {
  readonly project: TakenRow
  readonly costs: readonly TakenRow[]
  readonly sources: readonly TakenRow[]
  readonly procurement: readonly TakenRow[]
  readonly goals: readonly TakenGoal[]
  /** What no sheet has a place for. */
  readonly problems: readonly Problem[]
}

/** Fields that nobody types: the system knows them, or adds them up. */
const KNOWN = /^(?:预算)?项目(?:代码|编码|编号|主管部门|年度|当年预算)$|当年预算合计$/
const NAME = '项目名称'
const SOURCE = /^来源项目\/(.+)$/
/** Columns of the amounts of cost items, by what they are paid from; the first is the unit's own budget. */
const PAID_FROM: readonly (readonly [RegExp, string])[] = [
  [/本级/, ''],
  [/上级|转移支付/, '上级转移支付'],
  [/其他/, '其他资金'],
]

export function rowsInForm({ content, unplaced, year }: ReadForm): FormRows {
  const problems: Problem[] = unplaced.map((one) => notTaken(one))
  const cells: Record<string, string> = {}
  const sources: TakenRow[] = []
  const take = (label: string, found: Printed): void => {
    const source = SOURCE.exec(label)?.[1]
    const text = TEXTS.find((one) => label.includes(one.label))
    if (KNOWN.test(label)) return
    if (source !== undefined)
      sources.push({ sheet: 'source', cells: { name: withoutOrdinal(source), amount: found.text.trim() } })
    else if (label === NAME) cells.name = found.text.trim()
    else if (label === TOTAL_BUDGET) cells.total = found.text.trim()
    else if (text !== undefined) cells[text.field] = found.text.trim()
    else problems.push(notTaken(found, label))
  }
  for (const field of content.fields) take(field.label, field)
  for (const amount of content.amounts) take(amount.row, amount)
  for (const { question, options } of content.choices) {
    const box = BOXES.find((one) => one.label === question)
    const ticked = options.filter((one) => one.isTicked === true).map((one) => withoutOrdinal(one.text))
    if (box !== undefined) cells[box.field] = ticked.join('、')
    else
      for (const one of options.filter(({ isTicked }) => isTicked === true))
        problems.push(notTaken(one, question))
  }
  return {
    project: { sheet: 'project', cells },
    costs: content.costs.flatMap((cost) => costRows(cost, problems)),
    sources,
    procurement: content.purchases.map(({ name, quantity, amount }) => ({
      sheet: 'procurement',
      cells: { article: textOf(name), quantity: textOf(quantity), amount: textOf(amount) },
    })),
    goals: content.goals.map((goal) => goalRow(goal, content, year)),
    problems,
  }
}

/** One row for each budget that pays for the item; one without an amount where none is named. */
function costRows(
  { name, basis, amounts }: FormContent['costs'][number],
  problems: Problem[],
): readonly TakenRow[] {
  const row = (requested: string, paidFrom: string): TakenRow => ({
    sheet: 'cost',
    cells: { content: textOf(name), basis: textOf(basis), requested, paidFrom },
  })
  const paid = amounts.flatMap((amount): readonly TakenRow[] => {
    const from = PAID_FROM.find(([words]) => words.test(amount.column))
    if (from !== undefined) return [row(amount.text.trim(), from[1])]
    problems.push(notTaken(amount, amount.column))
    return []
  })
  return paid.length === 0 ? [row('', '')] : paid
}

function goalRow(goal: ReadGoal, { goals }: FormContent, year: number | undefined): TakenGoal {
  const term = goal.term ?? 'annual'
  const ofTerm = goals.filter((one) => (one.term ?? 'annual') === term)
  const weight = textOf(goal.weight)
  return {
    sheet: 'goal',
    cells: { term: GOAL_TERM_NAMES[term], text: textOf(goal.text), ...(weight === '' ? {} : { weight }) },
    number: ofTerm.indexOf(goal) + 1,
    indicators: goal.indicators.map((one) => indicatorRow(one, year)),
  }
}

/** Earlier values stand under 前年 and 上年, or under the years themselves. */
function indicatorRow(one: ReadIndicator, year: number | undefined): TakenRow {
  const earlier = (word: string, before: number): string =>
    textOf(
      one.earlier.find(
        ({ column }) =>
          column.includes(word) || (year !== undefined && column.includes(String(year - before))),
      ),
    )
  return {
    sheet: 'indicator',
    cells: {
      level1: textOf(one.level1),
      level2: textOf(one.level2),
      name: textOf(one.name),
      twoYearsBefore: earlier('前年', 2),
      lastYear: earlier('上年', 1),
      target: textOf(one.target),
      basis: textOf(one.basis),
      explanation: textOf(one.explanation),
      weight: textOf(one.weight),
    },
  }
}

const textOf = (found: Printed | undefined): string => found?.text.trim() ?? ''

const notTaken = ({ text, place }: Printed, label = ''): Problem =>
  problem('DRF-026', {
    found: text.trim(),
    where: [place.cell ?? '', label].filter((one) => one !== '').join(' ') || '—',
  })
