/** 资金支出计划 — what is amiss in a plan of cumulative shares, and what it says for a month. */
import { type Problem, problem } from '../kernel/problem.ts'
import {
  equal,
  formatPercent,
  isLess,
  minus,
  ONE,
  plus,
  type Rational,
  rational,
  times,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { SpendingPlan } from './goal.ts'

/** Shares out of bounds, months wrong or twice, shares that fall, and a year that does not end at 100 %. */
export function planFaults(plan: SpendingPlan): readonly Problem[] {
  if (plan.points.length === 0) return []
  const points = inOrder(plan)
  const outOfBounds = points
    .filter(({ month, share }, at) => {
      const isTwice = points[at - 1]?.month === month
      const isMonth = Number.isInteger(month) && month >= 1 && month <= 12
      return isTwice || !isMonth || isLess(share, ZERO_RATIONAL) || isLess(ONE, share)
    })
    .map(({ month, share }) => problem('PFM-043', { month: String(month), found: formatPercent(share) }))
  const falling = points.flatMap(({ month, share }, at): readonly Problem[] => {
    const before = points[at - 1]
    if (before === undefined || !isLess(share, before.share)) return []
    const params = { month: String(month), found: formatPercent(share), before: formatPercent(before.share) }
    return [problem('PFM-040', params)]
  })
  return [...outOfBounds, ...falling, ...yearEndFaults(plan)]
}

function yearEndFaults(plan: SpendingPlan): readonly Problem[] {
  const end = plan.points.find(({ month }) => month === 12)
  if (end === undefined) return plan.points.some(({ share }) => equal(share, ONE)) ? [] : [problem('PFM-042')]
  return equal(end.share, ONE) ? [] : [problem('PFM-041', { found: formatPercent(end.share) })]
}

/**
 * The share that should be spent by the end of a month: between two points of the plan along a straight line,
 * from nothing at New Year and to all at the end of December; without a plan, the share of the year gone by.
 */
export function plannedShare(plan: SpendingPlan | undefined, throughMonth: number): Rational {
  const knots = [
    { month: 0, share: ZERO_RATIONAL },
    ...(plan === undefined ? [] : inOrder(plan)),
    { month: 12, share: ONE },
  ]
  const before = knots.findLast(({ month }) => month <= throughMonth) ?? { month: 0, share: ZERO_RATIONAL }
  const after = knots.find(({ month }) => month > throughMonth)
  if (before.month === throughMonth) return exactShare(plan, throughMonth) ?? before.share
  if (after === undefined) return ONE
  const part = rational(BigInt(throughMonth - before.month), BigInt(after.month - before.month))
  return plus(before.share, times(part, minus(after.share, before.share)))
}

const exactShare = (plan: SpendingPlan | undefined, month: number): Rational | undefined =>
  plan?.points.find((point) => point.month === month)?.share
const inOrder = (plan: SpendingPlan): SpendingPlan['points'] =>
  [...plan.points].sort((a, b) => a.month - b.month)
