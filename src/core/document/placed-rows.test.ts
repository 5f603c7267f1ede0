import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { placedRows } from './placed-rows.ts'
import type { TableCell, TableRow } from './table.ts'

const columns = (count: number) =>
  Array.from({ length: count }, () => ({ header: [], kind: 'text' as const }))
const row = (...cells: readonly TableCell[]): TableRow => ({ cells, depth: 0, isTotal: false })
const cell = (text: string, columnSpan = 1, rowSpan?: number): TableCell => ({
  text,
  columnSpan,
  indent: 0,
  ...(rowSpan === undefined ? {} : { rowSpan }),
})
const texts = (rows: readonly TableRow[], width: number) =>
  placedRows({ rows, columns: columns(width) }).map((line) =>
    line.map((one) => `${one.column}:${one.cell.text}`).join(' '),
  )

describe('cells of a body', () => {
  test('stand beside what reaches down from above', () => {
    const rows = [
      row(cell('产出指标', 1, 2), cell('数量')),
      row(cell('质量')),
      row(cell('效益'), cell('社会')),
    ]
    expect(texts(rows, 2)).toEqual(['0:产出指标 1:数量', '1:质量', '0:效益 1:社会'])
  })

  test('fill rows that are too short, and join what is too long', () => {
    expect(texts([row(cell('甲'))], 3)).toEqual(['0:甲 1: 2:'])
    expect(texts([row(cell('甲'), cell('乙'), cell('丙'))], 2)).toEqual(['0:甲 1:乙 丙'])
  })

  test('take every place exactly once, whatever they span', () => {
    const anyCell = fc.record({
      text: fc.constant('x'),
      columnSpan: fc.integer({ min: 0, max: 4 }),
      indent: fc.constant(0),
      rowSpan: fc.integer({ min: 0, max: 4 }),
    })
    const anyRows = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (rows, width) => {
        const taken = new Map<string, number>()
        const placed = placedRows({ rows: rows.map((cells) => row(...cells)), columns: columns(width) })
        for (const [at, line] of placed.entries())
          for (const one of line)
            for (let down = 0; down < one.rowSpan; down++)
              for (let along = 0; along < one.columnSpan; along++) {
                const place = `${at + down},${one.column + along}`
                taken.set(place, (taken.get(place) ?? 0) + 1)
              }
        expect([...taken.values()].every((count) => count === 1)).toBe(true)
        expect(taken.size).toBe(rows.length * width)
      }),
    )
  })
})
