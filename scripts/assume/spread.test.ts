/** Holds that spreading and sharing are exact, whole in grains, and the same in any order. */

import { describe, expect, it } from 'vitest'
import { type Fen, fen } from '../../src/core/kernel/fen.ts'
import { fc } from '../../src/testing/properties.ts'
import { apportion, proportional } from './proportion.ts'
import type { Cell, Margin } from './split.ts'
import { spread } from './spread.ts'

const GRAIN = fen(10_000n)
const total = (amounts: readonly Fen[]): bigint => amounts.reduce((all, amount) => all + amount, 0n)
const grains = fc.bigInt({ min: 0n, max: 5_000n }).map((count) => fen(count * GRAIN))

const marginsOf = (table: readonly (readonly Fen[])[], side: 'row' | 'column'): readonly Margin[] => {
  const width = table[0]?.length ?? 0
  const lists =
    side === 'row' ? table : Array.from({ length: width }, (_, c) => table.map((row) => row[c] ?? fen(0n)))
  return lists.map((amounts, index) => ({ key: `${side}${index}`, amount: fen(total(amounts)) }))
}
const tables = fc
  .record({ height: fc.integer({ min: 1, max: 5 }), width: fc.integer({ min: 1, max: 5 }) })
  .chain(({ height, width }) =>
    fc.array(fc.array(grains, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

function expectExact(cells: readonly Cell[], margins: readonly Margin[], side: 'row' | 'column'): void {
  for (const { key, amount } of margins) {
    expect(total(cells.filter((cell) => cell[side] === key).map((cell) => cell.amount))).toBe(amount)
  }
  expect(cells.every((cell) => cell.amount > 0n && cell.amount % GRAIN === 0n)).toBe(true)
}

describe('apportion', () => {
  it('gives what is left over to the largest remainders', () => {
    expect(apportion(fen(100n), [fen(1n), fen(1n), fen(1n)], fen(1n))).toEqual([34n, 33n, 33n])
    expect(apportion(fen(10n), [fen(6n), fen(1n)], fen(5n))).toEqual([10n, 0n])
  })

  it('adds up, and gives nobody more than the weight', () => {
    fc.assert(
      fc.property(
        fc.array(grains, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (weights, percent) => {
          const amount = fen((total(weights) / GRAIN / 100n) * BigInt(percent) * GRAIN)
          const shares = apportion(amount, weights, GRAIN)
          expect(total(shares)).toBe(amount)
          expect(shares.every((share, index) => share <= (weights[index] ?? 0n))).toBe(true)
        },
      ),
    )
  })
})

describe('proportional', () => {
  it('shares a column that suits few rows among those alone', () => {
    const cells = proportional({
      rows: [
        { key: 'administrative', amount: fen(6n) },
        { key: 'institution', amount: fen(6n) },
      ],
      columns: [
        { key: '30101', amount: fen(8n) },
        { key: '30107', amount: fen(4n) },
      ],
      grain: fen(1n),
      suits: (row, column) => !(row === 'administrative' && column === '30107'),
    })
    expect(cells).toEqual([
      { row: 'administrative', column: '30101', amount: 6n },
      { row: 'institution', column: '30101', amount: 2n },
      { row: 'institution', column: '30107', amount: 4n },
    ])
  })

  it('is exact on every margin', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [rows, columns] = [marginsOf(table, 'row'), marginsOf(table, 'column')]
        const cells = proportional({ rows, columns, grain: GRAIN })
        expectExact(cells, rows, 'row')
        expectExact(cells, columns, 'column')
      }),
    )
  })
})

describe('spread', () => {
  it('is exact on every margin and does not depend on the order', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.constantFrom(0, 20, 90), { minLength: 25, maxLength: 25 }),
        (table, likes) => {
          const [rows, columns] = [marginsOf(table, 'row'), marginsOf(table, 'column')]
          const place = (key: string, margins: readonly Margin[]): number =>
            margins.findIndex((one) => one.key === key)
          const prefer = (row: string, column: string): number =>
            likes[place(row, rows) * 5 + place(column, columns)] ?? 0
          const cells = spread({ rows, columns, prefer, grain: GRAIN })
          expectExact(cells, rows, 'row')
          expectExact(cells, columns, 'column')
          expect(
            spread({ rows: [...rows].reverse(), columns: [...columns].reverse(), prefer, grain: GRAIN }),
          ).toEqual(cells)
        },
      ),
    )
  })
})
