/** How high a table will be: whoever knows it beforehand need not set it twice to see whether it fits on its page. */
import { placedRows } from '../../core/document/placed-rows.ts'
import type { Table } from '../../core/document/table.ts'
import { metricsOf } from '../typst/fonts.ts'
import { type BrokenText, brokenText, linesIn } from './write-text-lines.ts'

export interface TableSetting {
  /** Of the letters, in points like all others. */
  readonly size: number
  /** At either side of the text of a cell. */
  readonly pad: number
  /** Above and below it. */
  readonly rowPad: number
  readonly widths: readonly number[]
  /** Of the text on the page. */
  readonly width: number
}

interface TableHeights {
  readonly rows: readonly number[]
  /** With title, lines above, header and notes. */
  readonly whole: number
  /** Of all cells together: among tables of one height the one with fewer is easier to read. */
  readonly lines: number
}

/** A table's words measured once, for all settings that are tried. */
export interface TableMeasures {
  readonly header: readonly (readonly CellMeasure[])[]
  readonly rows: readonly (readonly CellMeasure[])[]
  readonly notes: readonly BrokenText[]
  /** Title, number and lines above, in points. */
  readonly above: number
}

interface CellMeasure {
  readonly text: BrokenText
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly indent: number
}

/** Between two lines of a cell, in ems of its letters. */
const LEADING = 0.35
/** Above a row, in points. */
const RULE = 0.5
const TITLE = 34
/** In points, and how many of its letters stand in a line of the narrowest paper. */
const TITLE_LINE = 21
const TITLE_LETTERS = 29
const NUMBER = 18
const HEAD_LINE = 18
const BELOW = 12
const NOTE_GAP = 9
const LARGEST_NOTE = 10

export function tableMeasures(table: Table): TableMeasures {
  const metrics = metricsOf('sansMedium')
  const titleLines = Math.ceil(metrics.width(table.title) / TITLE_LETTERS)
  return {
    header: table.header.map((line) =>
      line.map((cell) => ({ ...cell, text: brokenText(cell.text, metrics), indent: 0 })),
    ),
    rows: placedRows(table).map((row) =>
      row.map(({ cell, ...place }) => ({
        ...place,
        text: brokenText(cell.text, metrics),
        indent: cell.indent,
      })),
    ),
    notes: table.notes.map((note) => brokenText(note, metrics)),
    above:
      (titleLines === 0 ? 0 : TITLE + (titleLines - 1) * TITLE_LINE) +
      (table.number === undefined ? 0 : NUMBER) +
      table.head.length * HEAD_LINE,
  }
}

export function tableHeights(
  measures: TableMeasures,
  { size, pad, rowPad, widths, width }: TableSetting,
): TableHeights {
  let lineSum = 0
  const edges = [0]
  for (const own of widths) edges.push((edges.at(-1) ?? 0) + own)
  const heightsIn = (rows: TableMeasures['rows']): readonly number[] => {
    const heights: number[] = []
    const spanning: { readonly from: number; readonly to: number; readonly height: number }[] = []
    for (const row of rows) {
      let most = 0
      for (const { text, column, columnSpan, rowSpan, indent } of row) {
        const inner = (edges[column + columnSpan] ?? width) - (edges[column] ?? 0) - 2 * pad
        const lines = linesIn(text, inner / size - indent)
        lineSum += lines
        const height = linesHeight(lines, size) + 2 * rowPad + RULE
        if (rowSpan > 1) spanning.push({ from: heights.length, to: heights.length + rowSpan, height })
        else if (height > most) most = height
      }
      heights.push(most)
    }
    // What reaches over several rows and finds no room in them stretches the last.
    for (const { from, to, height } of spanning) {
      const last = Math.min(to, heights.length) - 1
      let room = 0
      for (let at = from; at <= last; at++) room += heights[at] ?? 0
      heights[last] = (heights[last] ?? 0) + Math.max(0, height - room)
    }
    return heights
  }
  const header = heightsIn(measures.header)
  const rows = heightsIn(measures.rows)
  const noteSize = Math.min(size, LARGEST_NOTE)
  const notes = measures.notes.map(
    (note) => linesHeight(linesIn(note, width / noteSize), noteSize) + NOTE_GAP,
  )
  const whole = [...header, ...rows, ...notes].reduce((sum, one) => sum + one, measures.above + BELOW)
  return { rows, whole, lines: lineSum }
}

/** Of rows of one line each: what is higher than a page even so need not be tried. */
export const leastHeight = (
  { header, rows, above }: TableMeasures,
  { size, rowPad }: Pick<TableSetting, 'size' | 'rowPad'>,
): number => above + (header.length + rows.length) * (size + 2 * rowPad + RULE)

const linesHeight = (lines: number, size: number): number => size * (lines + LEADING * (lines - 1))
