import { expect, test } from 'vitest'
import { gridMatrix } from '../../core/document/grid-matrix.ts'
import { fc } from '../../testing/properties.ts'
import { type SpannedRow, spanGrid } from './span-grid.ts'

const place = { line: 1 }

/** `甲*2x3` spans two columns and three rows. */
const rows = (...texts: readonly string[]): readonly SpannedRow[] =>
  texts.map((text) => ({
    place,
    cells: text.split(' ').flatMap((cell) => {
      const [words = '', spans = '1x1'] = cell.split('*')
      const [columnSpan = 1, rowSpan = 1] = spans.split('x').map((span) => Number.parseInt(span, 10))
      return words === '' ? [] : [{ text: words, columnSpan, rowSpan, place }]
    }),
  }))

const drawn = (...groups: readonly (readonly SpannedRow[])[]): readonly string[] =>
  gridMatrix(spanGrid(groups, place)).map((row) =>
    row.map((position) => position?.cell.text ?? '.').join(' '),
  )

test.each([
  ['spans down and across', rows('项*1x2 收*2x1', '甲 乙', '1 2 3'), ['项 收 收', '项 甲 乙', '1 2 3']],
  ['a span past the last row', rows('甲*1x9 乙', '丙'), ['甲 乙', '甲 丙']],
  ['a span of all that is left', rows('甲*1x0 乙', '丙'), ['甲 乙', '甲 丙']],
  ['spans that overlap', rows('甲 乙*1x2', '丙*3x1 丁'), ['甲 乙 .', '丙 乙 丁']],
  ['a title wider than the table', rows('题*9x1', '甲 乙'), ['题 题', '甲 乙']],
  ['columns that no cell begins in', rows('甲*3x1 乙*2x1', '丙*3x1 丁*2x1'), ['甲 乙', '丙 丁']],
  ['rows of different length', rows('甲 乙 丙', '丁'), ['甲 乙 丙', '丁 . .']],
  ['an empty row', rows('甲 乙', '', '丙 丁'), ['甲 乙', '. .', '丙 丁']],
])('%s', (_, group, expected) => {
  expect(drawn(group)).toEqual(expected)
})

test('a span ends with its group of rows', () => {
  expect(drawn(rows('甲*1x3 乙'), rows('丙 丁'))).toEqual(['甲 乙', '丙 丁'])
})

test('whatever the spans are: every cell is kept, none covers another, none reaches outside', () => {
  const cell = fc.record({
    text: fc.constantFrom('甲', '乙', ''),
    columnSpan: fc.integer({ min: 1, max: 12 }),
    rowSpan: fc.integer({ min: 0, max: 12 }),
    place: fc.constant(place),
  })
  const row = fc.record({ cells: fc.array(cell, { maxLength: 6 }), place: fc.constant(place) })
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 3 }), (groups) => {
      const grid = spanGrid(groups, place)
      const count = groups.flatMap((group) => group.flatMap((found) => found.cells)).length
      const cells = grid.rows.flatMap((found, at) => found.cells.map((each) => ({ ...each, row: at })))
      expect(cells).toHaveLength(count)
      const taken = new Set<string>()
      for (const each of cells)
        for (let down = 0; down < each.rowSpan; down++)
          for (let right = 0; right < each.columnSpan; right++) {
            const position = `${each.row + down},${each.column + right}`
            expect(taken.has(position)).toBe(false)
            taken.add(position)
            expect(each.column + right).toBeLessThan(grid.columnCount)
            expect(each.row + down).toBeLessThan(grid.rows.length)
          }
    }),
  )
})
