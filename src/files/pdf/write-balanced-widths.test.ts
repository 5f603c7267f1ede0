/** Widths move to where lines are saved, and never below what a column needs. */

import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { balancedWidths } from './write-balanced-widths.ts'

/** Lines of texts of these lengths, one a column. */
const linesOf = (lengths: readonly number[]) => (widths: readonly number[]) =>
  lengths.reduce((sum, length, column) => sum + Math.ceil(length / (widths[column] ?? 1)), 0)

test('a column of short words gives to one of long words', () => {
  const cost = linesOf([40, 440])
  const widths = balancedWidths([100, 100], { least: [20, 20], step: 10, cost })
  expect(cost(widths)).toBeLessThan(cost([100, 100]))
  expect(widths[1]).toBeGreaterThan(100)
})

test('the sum stays, no column gets below its least, and nothing gets worse', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(lengths, (all) => {
      const given = all.map(() => 60)
      const cost = linesOf(all)
      const widths = balancedWidths(given, { least: all.map(() => 25), step: 9, cost })
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(60 * all.length)
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(25)
      expect(cost(widths)).toBeLessThanOrEqual(cost(given))
    }),
  )
})
