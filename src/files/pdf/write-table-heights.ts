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
  readonly header: BodyMeasures
  readonly rows: BodyMeasures
  readonly notes: readonly BrokenText[]
  /** Title, number and lines above, in points. */
  readonly above: number
}

interface BodyMeasures {
  /** Of each row: one, or none if all that stands in it reaches into others. */
  readonly leastLines: Uint16Array
  readonly spans: readonly SpanMeasures[]
}

/** All cells over the same columns: they have one width, so that their lines are counted together and once for each. */
interface SpanMeasures {
  readonly column: number
  readonly columnSpan: number
  readonly cells: readonly CellMeasure[]
  /** By width in ems. */
  readonly known: Map<number, SpanLines>
}

interface CellMeasure {
  readonly text: BrokenText
  readonly row: number
  readonly rowSpan: number
  readonly indent: number
}

/** The lines of the cells of one span at one width. */
interface SpanLines {
  /** In each row the lines of the cell that stands in it alone; undefined if none has more than one. */
  readonly inRow: Uint16Array | undefined
  readonly reaching: readonly { readonly from: number; readonly to: number; readonly lines: number }[]
  readonly sum: number
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
    header: bodyMeasures(
      table.header.map((line) => line.map((cell) => ({ ...cell, indent: 0 }))),
      metrics,
    ),
    rows: bodyMeasures(
      placedRows(table).map((row) =>
        row.map(({ cell: { text, indent }, column, columnSpan, rowSpan }) => ({
          text,
          indent,
          column,
          columnSpan,
          rowSpan,
        })),
      ),
      metrics,
    ),
    notes: table.notes.map((note) => brokenText(note, metrics)),
    above:
      (titleLines === 0 ? 0 : TITLE + (titleLines - 1) * TITLE_LINE) +
      (table.number === undefined ? 0 : NUMBER) +
      table.head.length * HEAD_LINE,
  }
}

interface MeasuredCell extends Omit<CellMeasure, 'text' | 'row'> {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
}

function bodyMeasures(
  rows: readonly (readonly MeasuredCell[])[],
  metrics: ReturnType<typeof metricsOf>,
): BodyMeasures {
  const spans = new Map<string, Omit<SpanMeasures, 'cells'> & { readonly cells: CellMeasure[] }>()
  for (const [row, cells] of rows.entries())
    for (const { text, column, columnSpan, rowSpan, indent } of cells) {
      const key = `${column} ${columnSpan}`
      let span = spans.get(key)
      if (span === undefined) {
        span = { column, columnSpan, cells: [], known: new Map() }
        spans.set(key, span)
      }
      span.cells.push({ text: brokenText(text, metrics), row, rowSpan, indent })
    }
  const leastLines = Uint16Array.from(rows, (cells) => (cells.some(({ rowSpan }) => rowSpan === 1) ? 1 : 0))
  return { leastLines, spans: [...spans.values()] }
}

export function tableHeights(
  measures: TableMeasures,
  { size, pad, rowPad, widths, width }: TableSetting,
): TableHeights {
  const edges = [0]
  for (const own of widths) edges.push((edges.at(-1) ?? 0) + own)
  const roomOf = ({ column, columnSpan }: SpanMeasures): number =>
    ((edges[column + columnSpan] ?? width) - (edges[column] ?? 0) - 2 * pad) / size
  const heightOf = (lines: number): number => (lines === 0 ? 0 : linesHeight(lines, size) + 2 * rowPad + RULE)
  const header = bodyHeights(measures.header, roomOf, heightOf)
  const rows = bodyHeights(measures.rows, roomOf, heightOf)
  const noteSize = Math.min(size, LARGEST_NOTE)
  let whole = measures.above + BELOW
  for (const note of measures.notes)
    whole += linesHeight(linesIn(note, width / noteSize), noteSize) + NOTE_GAP
  for (const height of header.heights) whole += height
  for (const height of rows.heights) whole += height
  return { rows: rows.heights, whole, lines: header.lineSum + rows.lineSum }
}

function bodyHeights(
  { spans, ...body }: BodyMeasures,
  roomOf: (span: SpanMeasures) => number,
  heightOf: (lines: number) => number,
): { readonly heights: readonly number[]; readonly lineSum: number } {
  const most = body.leastLines.slice()
  const reaching: SpanLines['reaching'][number][] = []
  let lineSum = 0
  for (const span of spans) {
    const lines = linesOfSpan(span, most.length, roomOf(span))
    lineSum += lines.sum
    for (const one of lines.reaching) reaching.push(one)
    const { inRow } = lines
    if (inRow === undefined) continue
    for (let row = 0; row < most.length; row++)
      if ((inRow[row] ?? 0) > (most[row] ?? 0)) most[row] = inRow[row] ?? 0
  }
  const heights: number[] = []
  for (let row = 0; row < most.length; row++) heights.push(heightOf(most[row] ?? 0))
  // What reaches over several rows and finds no room in them stretches the last; what ends higher up comes first.
  for (const { from, to, lines } of reaching.sort((a, b) => a.to - b.to || a.from - b.from)) {
    const last = Math.min(to, heights.length) - 1
    let room = 0
    for (let at = from; at <= last; at++) room += heights[at] ?? 0
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(lines) - room)
  }
  return { heights, lineSum }
}

function linesOfSpan({ cells, known }: SpanMeasures, rowCount: number, room: number): SpanLines {
  const found = known.get(room)
  if (found !== undefined) return found
  let inRow: Uint16Array | undefined
  const reaching: SpanLines['reaching'][number][] = []
  let sum = 0
  for (const { text, row, rowSpan, indent } of cells) {
    const lines = linesIn(text, room - indent)
    sum += lines
    if (rowSpan > 1) reaching.push({ from: row, to: row + rowSpan, lines })
    else if (lines > 1) {
      inRow ??= new Uint16Array(rowCount)
      inRow[row] = lines
    }
  }
  const counted = { inRow, reaching, sum }
  known.set(room, counted)
  return counted
}

/** Of rows of one line each: what is higher than a page even so need not be tried. */
export const leastHeight = (
  { header, rows, above }: TableMeasures,
  { size, rowPad }: Pick<TableSetting, 'size' | 'rowPad'>,
): number => above + (header.leastLines.length + rows.leastLines.length) * (size + 2 * rowPad + RULE)

const linesHeight = (lines: number, size: number): number => size * (lines + LEADING * (lines - 1))
