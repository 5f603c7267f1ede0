import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type DrawnRow, rowsInSight } from './rows-in-sight.ts'

const covered = (rows: readonly DrawnRow[]): number =>
  rows.reduce((count, row) => count + (row.kind === 'gap' ? row.count : 1), 0)

describe('the rows that are drawn', () => {
  it('are all of a short grid', () => {
    expect(rowsInSight({ count: 3, cursor: 0, scrollTop: 0, height: 100, rowHeight: 28 })).toHaveLength(3)
  })
  it('are few of a long one, with the cursor’s', () => {
    const rows = rowsInSight({ count: 5000, cursor: 9, scrollTop: 28_000, height: 560, rowHeight: 28 })
    expect(rows.length).toBeLessThan(100)
    expect(rows).toContainEqual({ kind: 'row', index: 9 })
    expect(rows).toContainEqual({ kind: 'row', index: 1010 })
  })
  it('cover every row once, wherever somebody has scrolled', () => {
    const sight = fc.record({
      count: fc.integer({ min: 0, max: 2000 }),
      cursor: fc.integer({ min: 0, max: 2000 }),
      scrollTop: fc.integer({ min: 0, max: 90_000 }),
      height: fc.integer({ min: 0, max: 2000 }),
      rowHeight: fc.integer({ min: 20, max: 44 }),
    })
    fc.assert(fc.property(sight, (one) => covered(rowsInSight(one)) === one.count))
  })
})
