/** How high a table will be, at most: whoever knows it beforehand need not set it twice to see whether it fits on its page. */
import { placedRows } from '../../core/document/placed-rows.ts'
import type { Table } from '../../core/document/table.ts'
import { metricsOf } from '../typst/fonts.ts'

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
}

/** Between two lines of a cell, in ems of its letters. */
const LEADING = 0.35
/** Above a row, in points. */
const RULE = 0.5
const TITLE = 34
const NUMBER = 18
const HEAD_LINE = 18
const BELOW = 12
const NOTE_GAP = 9
const LARGEST_NOTE = 10
const UNBROKEN = /[!-~\u00c0-\u024f]+/g

export function tableHeights(table: Table, setting: TableSetting): TableHeights {
  const { size, pad, rowPad, widths, width } = setting
  const cellHeight = (text: string, column: number, span: number, indent = 0): number => {
    const inner = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - 2 * pad
    return linesHeight(linesIn(text, inner / size - indent), size) + 2 * rowPad + RULE
  }
  const header = heightsOf(
    table.header.map((line) =>
      line.map((cell) => ({
        rowSpan: cell.rowSpan,
        height: cellHeight(cell.text, cell.column, cell.columnSpan),
      })),
    ),
  )
  const rows = heightsOf(
    placedRows(table).map((row) =>
      row.map(({ cell, column, columnSpan, rowSpan }) => ({
        rowSpan,
        height: cellHeight(cell.text, column, columnSpan, cell.indent),
      })),
    ),
  )
  const noteSize = Math.min(size, LARGEST_NOTE)
  const notes = table.notes.map((note) => linesHeight(linesIn(note, width / noteSize), noteSize) + NOTE_GAP)
  const above =
    (table.title === '' ? 0 : TITLE) +
    (table.number === undefined ? 0 : NUMBER) +
    table.head.length * HEAD_LINE
  const whole = [...header, ...rows, ...notes].reduce((sum, one) => sum + one, above + BELOW)
  return { rows, whole }
}

interface SpanHeight {
  readonly rowSpan: number
  readonly height: number
}

/** What reaches over several rows and finds no room in them stretches the last. */
function heightsOf(rows: readonly (readonly SpanHeight[])[]): readonly number[] {
  const heights = rows.map((row) => Math.max(0, ...row.map((one) => (one.rowSpan === 1 ? one.height : 0))))
  for (const [at, row] of rows.entries())
    for (const { rowSpan, height } of row) {
      if (rowSpan === 1) continue
      const last = Math.min(at + rowSpan, heights.length) - 1
      const room = heights.slice(at, last + 1).reduce((sum, one) => sum + one, 0)
      heights[last] = (heights[last] ?? 0) + Math.max(0, height - room)
    }
  return heights
}

const linesHeight = (lines: number, size: number): number => size * (lines + LEADING * (lines - 1))

/** At most so many: every line may stay short by its longest word. */
function linesIn(text: string, room: number): number {
  const metrics = metricsOf('sansMedium')
  return text.split('\n').reduce((sum, line) => {
    const width = metrics.width(line)
    if (width <= room) return sum + 1
    const longest = Math.max(1, ...[...line.matchAll(UNBROKEN)].map(([word]) => metrics.width(word)))
    return sum + Math.ceil(width / Math.max(1, room - Math.min(longest, room / 2)))
  }, 0)
}
