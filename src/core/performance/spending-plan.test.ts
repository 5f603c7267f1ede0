import { expect, test } from 'vitest'
import { formatPercent, percent } from '../kernel/rational.ts'
import type { SpendingPlan } from './goal.ts'
import { planFaults, plannedShare } from './spending-plan.ts'

const SOURCE = { file: 'plan.yaml', line: 1 }
const plan = (...points: readonly (readonly [month: number, share: number])[]): SpendingPlan => ({
  points: points.map(([month, share]) => ({ month, share: percent(share), source: SOURCE })),
})
const codes = (one: SpendingPlan) => planFaults(one).map((fault) => fault.code)

test.each([
  ['rises to the whole', plan([3, 20], [6, 50], [10, 70], [12, 100]), []],
  ['is done in October', plan([10, 100]), []],
  ['lacks its end', plan([3, 30], [6, 50], [10, 80]), ['PFM-042']],
  ['falls', plan([3, 30], [6, 20], [12, 100]), ['PFM-040']],
  ['ends below the whole', plan([3, 30], [12, 90]), ['PFM-041']],
  ['passes the whole', plan([3, 130], [12, 100]), ['PFM-043', 'PFM-040']],
  ['has a month twice', plan([3, 30], [3, 30], [12, 100]), ['PFM-043']],
  ['has no such month', plan([12, 100], [13, 100]), ['PFM-043']],
  ['is empty', plan(), []],
] as const)('a plan that %s', (_, one, expected) => expect(codes(one)).toEqual(expected))

test('between its points a plan rises evenly; without one it follows the year', () => {
  const one = plan([3, 20], [6, 50], [10, 70], [12, 100])
  const shares = (given: SpendingPlan | undefined, ...months: readonly number[]) =>
    months.map((month) => formatPercent(plannedShare(given, month)))
  expect(shares(one, 1, 3, 4, 6, 8, 11, 12)).toEqual([
    '6.67%',
    '20.00%',
    '30.00%',
    '50.00%',
    '60.00%',
    '85.00%',
    '100.00%',
  ])
  expect(shares(undefined, 0, 8, 12)).toEqual(['0.00%', '66.67%', '100.00%'])
})
test('the order in which the points are written does not matter', () => {
  expect(codes(plan([12, 100], [3, 20], [6, 50]))).toEqual([])
})
