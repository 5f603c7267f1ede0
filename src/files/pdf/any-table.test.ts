/** Whatever table is drawn, with whatever spans, is read as it was drawn. */

import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { readPdf } from './read-pdf.ts'
import { grids } from './testing/drawn.ts'
import { tinyPdf, words } from './testing/tiny-pdf.ts'

interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Fills a table from the upper left with cells of the spans that are wished for, as far as there is room. */
function filled(
  rows: number,
  columns: number,
  wishes: readonly (readonly [number, number])[],
): readonly Cell[] {
  const taken = new Set<string>()
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row} ${column}`)) continue
      const [down = 1, right = 1] = wishes[cells.length] ?? []
      const rowSpan = Math.min(down, rows - row)
      let columnSpan = 1
      while (
        columnSpan < right &&
        column + columnSpan < columns &&
        !taken.has(`${row} ${column + columnSpan}`)
      )
        columnSpan++
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + columnSpan; x++) taken.add(`${y} ${x}`)
      cells.push({ row, column, rowSpan, columnSpan })
    }
  return cells
}

/** Without rows and columns in which no cell begins, since no line shows that they are there. */
function shown(cells: readonly Cell[]): readonly Cell[] {
  const columns = [...new Set(cells.map(({ column }) => column))].toSorted((a, b) => a - b)
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b)
  const at = (all: readonly number[], index: number): number => all.filter((one) => one < index).length
  return cells.map(({ row, column, rowSpan, columnSpan }) => ({
    row: at(rows, row),
    column: at(columns, column),
    rowSpan: at(rows, row + rowSpan) - at(rows, row),
    columnSpan: at(columns, column + columnSpan) - at(columns, column),
  }))
}

const WIDTH = 60
const HEIGHT = 24
const position = (index: number): string => `r${index}`

const drawnCell = ({ row, column, rowSpan, columnSpan }: Cell, index: number): string => {
  const left = 50 + WIDTH * column
  const bottom = 780 - HEIGHT * (row + rowSpan)
  return `${left} ${bottom} ${WIDTH * columnSpan} ${HEIGHT * rowSpan} re S\n${words(left + 4, bottom + 8, position(index))}`
}

test('cells are read with their spans and texts, in whatever order they are drawn', async () => {
  const size = fc.integer({ min: 1, max: 6 })
  const span = fc.integer({ min: 1, max: 3 })
  const table = fc.record({
    rows: size,
    columns: size,
    wishes: fc.array(fc.tuple(span, span), { maxLength: 36 }),
    rotate: fc.constantFrom(0, 90, 180, 270),
    isReversed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, columns, wishes, rotate, isReversed }) => {
      const cells = filled(rows, columns, wishes)
      const expected = shown(cells).map((cell, index) => ({ ...cell, text: position(index) }))
      fc.pre(cells.length > 1)
      const parts = cells.map(drawnCell)
      const content = (isReversed ? parts.toReversed() : parts).join('')
      const reading = await readPdf({ name: 'a.pdf', bytes: tinyPdf([{ content, rotate }]) })
      const [grid] = reading.ok ? grids(reading.document) : []
      const found = grid?.rows.flatMap((row, at) =>
        row.cells.map(({ column, rowSpan, columnSpan, text }) => ({
          row: at,
          column,
          rowSpan,
          columnSpan,
          text,
        })),
      )
      expect(found).toEqual(expected)
    }),
    { numRuns: process.env.MINGZHANG_SOAK === undefined ? 60 : 5_000 },
  )
})
