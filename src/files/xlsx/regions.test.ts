/** However a sheet is divided, each cell is in one part, and no part is much larger than what it holds. */

import { expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { sheetRegions } from './regions.ts'

const position = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) })
const near = fc.record({ row: fc.nat(40), column: fc.nat(20) })
const sheet = fc.array(fc.oneof(position, near), { minLength: 1, maxLength: 300 }).map((cells) => {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  return [...byPlace.values()].sort((left, right) => left.row - right.row || left.column - right.column)
})

it('holds every cell once, within its part', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const regions = sheetRegions(cells)
      const found = regions.flatMap((region) => region.cells)
      expect(new Set(found)).toEqual(new Set(cells))
      expect(found).toHaveLength(cells.length)
      for (const { range, cells: inside } of regions)
        for (const { row, column } of inside)
          expect(
            row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
          ).toBe(true)
    }),
  )
})

it('makes parts that are together not much larger than what they hold', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const area = sheetRegions(cells).reduce(
        (sum, { range }) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1),
        0,
      )
      expect(area).toBeLessThanOrEqual(1_000_000 + cells.length * 10_000)
    }),
  )
})

it('leaves an ordinary sheet whole, empty rows and all', () => {
  const cells = [
    { row: 0, column: 0 },
    { row: 4_000, column: 200 },
  ]
  expect(sheetRegions(cells)).toHaveLength(1)
})
