import { describe, expect, test } from 'vitest'
import { fc } from '../../../../testing/properties.ts'
import { placings, propagate, type SolverRow, type Sum } from './amounts-solver.ts'

/** 合计 = 小计 + 项目支出, 小计 = 人员经费 + 公用经费 */
const SUMS: readonly Sum[] = [
  { whole: 0, parts: [1, 4] },
  { whole: 1, parts: [2, 3] },
]
const open = (count: number): SolverRow['columns'] => Array.from({ length: count }, () => ({}))
const row = (amounts: readonly bigint[], columns = open(5), sums = SUMS): SolverRow => ({
  amounts,
  columns,
  sums,
})
const ways = (amounts: readonly bigint[], columns = open(5)) =>
  placings(row(amounts, columns), 0n).placings.map((one) => one.columns.join(''))

describe('one row', () => {
  test('as many amounts as columns', () => expect(ways([10n, 7n, 4n, 3n, 3n])).toEqual(['01234']))
  test('only the project can stand alone beside the total', () => expect(ways([3n, 3n])).toEqual(['04']))
  test('what the sums leave open is left open', () => expect(ways([3n, 3n, 3n])).toEqual(['012', '013']))
  test('a column that nothing can stand in takes a printed zero', () => {
    const columns = [{}, {}, undefined, {}, {}]
    expect(ways([3n, 3n, 3n], columns)).toEqual(['013'])
    expect(ways([3n, 3n, 0n, 3n], columns)).toEqual(['0123'])
  })
  test('limits decide', () => {
    const columns = [{}, {}, { high: 2n }, {}, {}]
    expect(ways([3n, 3n, 3n], columns)).toEqual(['013'])
  })
  test('a sum that is off by rounding is taken only where none is exact', () => {
    const read = placings(row([1001n, 600n, 400n], open(3), [{ whole: 0, parts: [1, 2] }]), 5n)
    expect(read).toMatchObject({ holds: true, placings: [{ columns: [0, 1, 2] }] })
  })
  test('wide rows without an end to their ways are given up, not waited for', () => {
    const many = Array.from({ length: 13 }, (_, at) => BigInt(1000 + at * at))
    const last = { whole: 25, parts: Array.from({ length: 25 }, (_, at) => at) }
    expect(placings(row(many, open(26), [last]), 0n)).toEqual({ placings: [], holds: false })
  })
  test('more amounts than columns have no place', () =>
    expect(placings(row([1n, 1n, 1n, 1n, 1n, 1n]), 0n)).toEqual({ placings: [], holds: false }))
})

describe('rows below one another', () => {
  const table = (...rows: readonly (readonly bigint[])[]) =>
    rows.map((amounts) => placings(row(amounts, open(3), [{ whole: 0, parts: [1, 2] }]), 0n))
  const columns = (read: ReturnType<typeof propagate>) =>
    read.rows.map((one) => one.placings.map((placing) => placing.columns.join('')).join('|'))

  test('the parts of a known whole have but one choice', () => {
    const rows = table([100n, 60n, 40n], [60n, 60n], [25n, 25n], [15n, 15n])
    expect(columns(propagate(rows, [{ whole: 0, parts: [1, 2, 3] }], 0n))).toEqual(['012', '01', '02', '02'])
  })
  test('equal parts may be exchanged, and stay open', () => {
    const rows = table([20n, 10n, 10n], [10n, 10n], [10n, 10n])
    expect(columns(propagate(rows, [{ whole: 0, parts: [1, 2] }], 0n))).toEqual(['012', '01|02', '01|02'])
  })
  test('a sum that nothing satisfies decides nothing', () => {
    const rows = table([100n, 60n, 40n], [60n, 60n], [30n, 30n])
    const read = propagate(rows, [{ whole: 0, parts: [1, 2] }], 0n)
    expect(columns(read)).toEqual(['012', '01|02', '01|02'])
    expect(read.broken).toHaveLength(1)
  })
})

test('what is true is never ruled out', () => {
  const leaf = fc.record({ column: fc.integer({ min: 1, max: 3 }), amount: fc.bigInt({ min: 1n, max: 50n }) })
  fc.assert(
    fc.property(
      fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      (list) => {
        const rows = list.map((leaves) => {
          const values = [0n, 0n, 0n, 0n]
          for (const { column, amount } of leaves) values[column] = (values[column] ?? 0n) + amount
          values[0] = values.reduce((sum, value) => sum + value, 0n)
          return values
        })
        const total = [0, 1, 2, 3].map((column) =>
          rows.reduce((sum, values) => sum + (values[column] ?? 0n), 0n),
        )
        const all = [total, ...rows]
        const read = propagate(
          all.map((values) =>
            placings(
              {
                amounts: values.filter((value) => value !== 0n),
                columns: open(4),
                sums: [{ whole: 0, parts: [1, 2, 3] }],
              },
              0n,
            ),
          ),
          [{ whole: 0, parts: rows.map((_, at) => at + 1) }],
          0n,
        )
        expect(read.broken).toEqual([])
        all.forEach((values, at) => {
          expect(read.rows[at]?.placings.map((placing) => placing.values)).toContainEqual(values)
        })
      },
    ),
  )
})
