/** 与测算一致 — quantities that a year aims at beside those that its cost items pay for: 30 笔 = 30 例. */
import { allItems } from '../../budget/cost-basis/items.ts'
import { type PaidQuantity, paidQuantity } from '../../budget/cost-basis/paid-quantity.ts'
import type { BasisReader } from '../../budget/drafting/cost-row.ts'
import { cell, type DraftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { longestShared } from '../../document/printed-words.ts'
import { equal, formatBrief, isLess } from '../../kernel/rational.ts'
import { readIndicatorValue } from '../indicator-value.ts'

export interface TargetAgreement {
  readonly indicator: RoundRow
  readonly cost: RoundRow
  /** 30 例, 30 笔 */
  readonly target: string
  readonly paid: string
  readonly isMet: boolean
}

/** Of so many signs in common two names speak of the same thing; of fewer only where the numbers are the same too. */
const SAME_WORDS = 3
const LIKE_WORDS = 2

/** The nearest item of each annual quantity that has one; of the others nothing can be said. */
export function targetAgreements(
  rows: DraftRows,
  project: string,
  readBasis: BasisReader,
): readonly TargetAgreement[] {
  const paid = rows
    .of('cost', project)
    .flatMap((row) => [row, ...rows.below(row.id)])
    .flatMap((row) => quantitiesOf(row, rows, readBasis))
  const annual = rows.of('goal', project).filter((goal) => cell(goal, 'term') === '年度目标')
  return annual
    .flatMap((goal) => rows.below(goal.id))
    .flatMap((indicator) => agreementOf(indicator, paid) ?? [])
}

interface Paid extends PaidQuantity {
  readonly row: RoundRow
  readonly words: string
}

function agreementOf(indicator: RoundRow, all: readonly Paid[]): TargetAgreement | undefined {
  const name = cell(indicator, 'name')
  const { meaning } = readIndicatorValue(cell(indicator, 'target'), { name })
  if (meaning.kind !== 'quantity' || meaning.unit.kind !== 'count') return undefined
  const isMet = ({ quantity }: Paid): boolean =>
    meaning.comparator === '≥' ? !isLess(quantity, meaning.amount) : equal(quantity, meaning.amount)
  const likeness = all.map((one) => ({ one, shared: longestShared(one.words, name) }))
  const same = likeness.filter(({ one, shared }) => shared >= SAME_WORDS && one.unit === meaning.unit.text)
  const met =
    same.find(({ one }) => isMet(one)) ??
    likeness.find(({ one, shared }) => shared >= LIKE_WORDS && equal(one.quantity, meaning.amount))
  const found = met ?? same.toSorted((a, b) => b.shared - a.shared)[0]
  if (found === undefined) return undefined
  return {
    indicator,
    cost: found.one.row,
    target: `${formatBrief(meaning.amount)} ${meaning.unit.text}`,
    paid: `${formatBrief(found.one.quantity)} ${found.one.unit}`,
    isMet: met !== undefined,
  }
}

/** Of items priced per piece: how many pieces their amount pays for. */
function quantitiesOf(row: RoundRow, rows: DraftRows, readBasis: BasisReader): readonly Paid[] {
  const basis = cell(row, 'basis')
  if (basis === '') return []
  const above = rows.above(row)
  const content = `${above === undefined ? '' : cell(above, 'content')} ${cell(row, 'content')}`
  return allItems(readBasis(basis).items).flatMap((item): readonly Paid[] => {
    const paid = paidQuantity(item)
    return paid === undefined ? [] : [{ ...paid, row, words: `${content} ${item.label}` }]
  })
}
