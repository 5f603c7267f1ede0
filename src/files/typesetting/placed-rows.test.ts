/** Whatever spans a table has, its cells at their places fill the grid, each place once. */

import { expect, test } from 'vitest'
import type { Table } from '../../core/document/table.ts'
import { plainTable } from '../../testing/odd-disclosures.ts'
import { fc } from '../../testing/properties.ts'
import { placedRows } from './placed-rows.ts'

test('cells follow one another over what is covered from above', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan, indent: 0 })
  const row = (...cells: ReturnType<typeof cell>[]) => ({ cells, depth: 0, isTotal: false })
  const table: Table = {
    ...plainTable('目标表', ['一级指标', '二级指标', '指标值'], []),
    rows: [row(cell('产出指标', 2), cell('数量指标'), cell('3家')), row(cell('质量指标'), cell('100%'))],
  }
  expect(placedRows(table).map(({ cells }) => cells.map(({ text, column }) => `${column} ${text}`))).toEqual([
    ['0 一级指标', '1 二级指标', '2 指标值'],
    ['0 产出指标', '1 数量指标', '2 3家'],
    ['1 质量指标', '2 100%'],
  ])
})

test('every place of the grid is taken once', () => {
  const span = fc.integer({ min: 1, max: 5 })
  // One cell a row, since a row of more may have no room for them.
  const anyRows = fc.array(fc.option(fc.record({ rowSpan: span, columnSpan: span }), { nil: undefined }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(anyRows, (rows) => {
      let until = 0
      const table: Table = {
        ...plainTable('任意表', ['甲', '乙', '丙', '丁'], []),
        rows: rows.map((cell, at) => {
          const isFree = cell !== undefined && until <= at
          if (isFree) until = at + cell.rowSpan
          return {
            depth: 0,
            isTotal: false,
            cells: isFree ? [{ ...cell, text: '戊', indent: 0 }] : [],
          }
        }),
      }
      const placed = placedRows(table)
      const places = placed.flatMap(({ cells }) =>
        cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
          Array.from({ length: rowSpan * columnSpan }, (_, at) => {
            const across = column + (at % columnSpan)
            return `${row + Math.floor(at / columnSpan)} ${across}`
          }),
        ),
      )
      expect(new Set(places).size).toBe(places.length)
      expect(places).toHaveLength(placed.length * table.columns.length)
    }),
    { numRuns: 60 },
  )
})
