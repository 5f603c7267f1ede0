/** Holds the promises of `split`: exact on every margin, few cells, never a forbidden one, the same in any order. */

import { describe, expect, it } from 'vitest'
import { fen } from '../../src/core/kernel/fen.ts'
import { fc } from '../../src/testing/properties.ts'
import { type Cell, type Margin, type Preference, split } from './split.ts'

const margin = (key: string, amount: bigint): Margin => ({ key, amount: fen(amount) })

const marginsOf = (
  cells: readonly Cell[],
  side: 'row' | 'column',
  keys: readonly string[],
): readonly Margin[] =>
  keys.map((key) =>
    margin(
      key,
      cells.filter((cell) => cell[side] === key).reduce((all, cell) => all + cell.amount, 0n),
    ),
  )

const worthOf = (cells: readonly Cell[], prefer: Preference): bigint =>
  cells.reduce((all, cell) => all + cell.amount * BigInt(prefer(cell.row, cell.column)), 0n)

/** Cells that somebody knew, and how liked each place is; what the knower did not use may be forbidden. */
const knowledge = fc
  .record({
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 6 }),
    amounts: fc.array(fc.option(fc.bigInt({ min: 0n, max: 100_000n })), { minLength: 36, maxLength: 36 }),
    likes: fc.array(fc.option(fc.integer({ min: -3, max: 9 })), { minLength: 36, maxLength: 36 }),
  })
  .map(({ height, width, amounts, likes }) => {
    const rows = Array.from({ length: height }, (_, index) => `r${index}`)
    const columns = Array.from({ length: width }, (_, index) => `c${index}`)
    const place = (row: string, column: string): number => rows.indexOf(row) * 6 + columns.indexOf(column)
    const known = rows.flatMap((row) =>
      columns.flatMap((column): readonly Cell[] => {
        const amount = amounts[place(row, column)]
        return amount === null || amount === undefined ? [] : [{ row, column, amount: fen(amount) }]
      }),
    )
    const isKnown = new Set(known.map((cell) => place(cell.row, cell.column)))
    const prefer: Preference = (row, column) =>
      likes[place(row, column)] ?? (isKnown.has(place(row, column)) ? 0 : -Infinity)
    return {
      known,
      prefer,
      rows: marginsOf(known, 'row', rows),
      columns: marginsOf(known, 'column', columns),
    }
  })

describe('split', () => {
  it('puts money where it is preferred', () => {
    const cells = split({
      rows: [margin('2080505', 1265n), margin('2150899', 19379n)],
      columns: [margin('30108', 1265n), margin('30101', 19379n)],
      prefer: (row, column) => (row === '2080505' && column === '30108' ? 9 : 0),
    })
    expect(cells).toEqual([
      { row: '2080505', column: '30108', amount: 1265n },
      { row: '2150899', column: '30101', amount: 19379n },
    ])
  })

  it('finds the way where greedy filling gets stuck', () => {
    const cells = split({
      rows: [margin('a', 5n), margin('b', 5n)],
      columns: [margin('x', 5n), margin('y', 5n)],
      prefer: (row, column) =>
        row === 'b' && column === 'y' ? -Infinity : row === 'a' && column === 'x' ? 9 : 0,
    })
    expect(cells).toEqual([
      { row: 'a', column: 'y', amount: 5n },
      { row: 'b', column: 'x', amount: 5n },
    ])
  })

  it('refuses margins that differ in total, are negative, or cannot be met', () => {
    const prefer: Preference = () => 0
    expect(() => split({ rows: [margin('a', 1n)], columns: [margin('x', 2n)], prefer })).toThrow('add up to')
    expect(() => split({ rows: [margin('a', -1n)], columns: [margin('x', -1n)], prefer })).toThrow('negative')
    expect(() =>
      split({ rows: [margin('a', 1n)], columns: [margin('x', 1n)], prefer: () => -Infinity }),
    ).toThrow('no way')
    expect(() => split({ rows: [margin('a', 1n)], columns: [margin('x', 1n)], prefer: () => 0.5 })).toThrow(
      'whole',
    )
  })

  it('is exact on every margin, with no zero, no negative, no forbidden and few cells', () => {
    fc.assert(
      fc.property(knowledge, ({ rows, columns, prefer }) => {
        const cells = split({ rows, columns, prefer })
        expect(
          marginsOf(
            cells,
            'row',
            rows.map((row) => row.key),
          ),
        ).toEqual(rows)
        expect(
          marginsOf(
            cells,
            'column',
            columns.map((column) => column.key),
          ),
        ).toEqual(columns)
        expect(cells.every((cell) => cell.amount > 0n)).toBe(true)
        expect(cells.some((cell) => prefer(cell.row, cell.column) === -Infinity)).toBe(false)
        expect(cells.length).toBeLessThan(rows.length + columns.length)
      }),
    )
  })

  it('is preferred at least as much as what anybody knew', () => {
    fc.assert(
      fc.property(knowledge, ({ rows, columns, prefer, known }) => {
        expect(worthOf(split({ rows, columns, prefer }), prefer)).toBeGreaterThanOrEqual(
          worthOf(known, prefer),
        )
      }),
    )
  })

  it('gives the same cells in the same order whatever the order of the margins', () => {
    fc.assert(
      fc.property(knowledge, ({ rows, columns, prefer }) => {
        const turned = split({ rows: [...rows].reverse(), columns: [...columns].reverse(), prefer })
        expect(turned).toEqual(split({ rows, columns, prefer }))
      }),
    )
  })
})
