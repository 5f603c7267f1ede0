/** Text put into the cells that lines enclose; a word is never cut by a line that it runs across. */
import type { Box } from '../../core/document/document.ts'
import { centreOf, middleOf } from './boxes.ts'
import { isWide } from './character-forms.ts'
import { type Frame, type FrameCell, frameBox } from './ruled-tables.ts'
import { type Run, runOf } from './runs.ts'
import { type Line, linesOf } from './text-lines.ts'

/** A table, or the part of it that stands on one page, with its text. */
export interface TablePiece {
  readonly origin: 'ruled' | 'aligned'
  readonly page: number
  readonly box: Box
  /** Positions of the sides of the columns; there is one more than columns. */
  readonly xs: readonly number[]
  readonly rows: readonly PieceRow[]
  /** From where to where the text of each column goes, if that is how the columns are known. */
  readonly extents?: readonly Extent[]
  /** The lines of its header, if no lines are drawn that end it: the next page may repeat them. */
  readonly headLines?: readonly string[]
}

export interface Extent {
  readonly left: number
  readonly right: number
}

export interface PieceRow {
  readonly cells: readonly PieceCell[]
  readonly page: number
  readonly box: Box
}

export interface PieceCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly text: string
  readonly box: Box
  readonly page: number
  readonly isUncertain: boolean
  readonly nested: readonly TablePiece[]
  readonly fit?: Fit
}

/** How the text fills its cell, to tell whether it goes on in the next one when a page ends within a row. */
export interface Fit {
  /** Width of the last line. */
  readonly lastLine: number
  /** Width of what cannot be broken at the beginning. */
  readonly firstWord: number
  readonly size: number
}

/** Characters with less between them than this share of the type size belong to one word. */
const CLOSE = 0.09
/** A word that lies in its cell by less than this share might belong to its neighbour. */
const CLEAR_SHARE = 0.6

const OPENING = /[（(《〈“‘「『【〔]/
const UNBROKEN = 3

/** `runs` are those that stand in the table; `nested` are tables inside: what stands in them is not the text of the cell around them. */
export function fillFrame(
  frame: Frame,
  runs: readonly Run[],
  page: number,
  nested: readonly TablePiece[],
): TablePiece {
  const box = frameBox(frame)
  const cellAt = finder(frame)
  const contents = new Map<FrameCell, { runs: Run[]; isUncertain: boolean; nested: TablePiece[] }>(
    frame.cells.map((cell) => [cell, { runs: [], isUncertain: cell.isUncertain, nested: [] }]),
  )
  for (const run of runs) {
    const parts = partsOf(run, cellAt)
    for (const { cell, part, isUncertain } of parts) {
      const content = contents.get(cell)
      if (content === undefined) continue
      content.runs.push(part)
      content.isUncertain ||= isUncertain || part.isGarbled
    }
  }
  for (const piece of nested) {
    const cell = cellAt(centreOf(piece.box), middleOf(piece.box))
    if (cell !== undefined) contents.get(cell)?.nested.push(piece)
  }
  const byRow: FrameCell[][] = frame.ys.slice(1).map(() => [])
  for (const cell of frame.cells) byRow[cell.row]?.push(cell)
  const rows = frame.ys.slice(1).map((bottom, row) => ({
    cells: (byRow[row] ?? []).map((cell) => pieceCell(frame, cell, contents.get(cell), page)),
    page,
    box: { left: box.left, top: frame.ys[row] ?? 0, right: box.right, bottom },
  }))
  return { origin: 'ruled', page, box, xs: frame.xs, rows }
}

function pieceCell(
  { xs, ys }: Frame,
  cell: FrameCell,
  content: { runs: readonly Run[]; isUncertain: boolean; nested: readonly TablePiece[] } | undefined,
  page: number,
): PieceCell {
  const lines = linesOf(content?.runs ?? [])
  const fit = fitOf(lines)
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    text: lines.map(({ text }) => text).join('\n'),
    ...(fit !== undefined && { fit }),
    box: {
      left: xs[cell.column] ?? 0,
      right: xs[cell.column + cell.columnSpan] ?? 0,
      top: ys[cell.row] ?? 0,
      bottom: ys[cell.row + cell.rowSpan] ?? 0,
    },
    page,
    isUncertain: content?.isUncertain ?? false,
    nested: content?.nested ?? [],
  }
}

function fitOf(lines: readonly Line[]): Fit | undefined {
  const [first, last] = [lines[0]?.runs[0], lines.at(-1)]
  if (first === undefined || last === undefined) return undefined
  // Chinese breaks after any character but an opening bracket; short words are taken whole.
  const end = first.glyphs.findIndex(({ text }) => isWide(text) && !OPENING.test(text))
  const wordEnd = end < 0 || first.glyphs.length <= UNBROKEN ? first.glyphs.at(-1) : first.glyphs[end]
  return {
    lastLine: last.right - last.left,
    firstWord: (wordEnd?.right ?? first.right) - first.left,
    size: last.size,
  }
}

type Finder = (x: number, y: number) => FrameCell | undefined

function finder({ xs, ys, cells }: Frame): Finder {
  const columns = xs.length - 1
  const squares: (FrameCell | undefined)[] = []
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        squares[row * columns + column] = cell
  return (x, y) => squares[between(ys, y) * columns + between(xs, x)]
}

/** Which interval; what lies outside belongs to the outermost. */
function between(positions: readonly number[], at: number): number {
  let index = 0
  while (index < positions.length - 2 && (positions[index + 1] ?? 0) <= at) index++
  return index
}

interface Part {
  readonly cell: FrameCell
  readonly part: Run
  readonly isUncertain: boolean
}

/** The run by cells: cut between characters that stand apart where a line passes, kept whole where it runs across a line. */
function partsOf(run: Run, cellAt: Finder): readonly Part[] {
  const y = middleOf(run)
  const first = cellAt(run.left, y)
  if (first !== undefined && first === cellAt(run.right, y))
    return [{ cell: first, part: run, isUncertain: false }]
  const words: (typeof run.glyphs)[number][][] = []
  run.glyphs.forEach((glyph, index) => {
    const last = run.glyphs[index - 1]
    const isApart = last === undefined || glyph.left - last.right > CLOSE * run.size
    if (isApart) words.push([glyph])
    else words.at(-1)?.push(glyph)
  })
  const parts: { cell: FrameCell; glyphs: (typeof run.glyphs)[number][]; isUncertain: boolean }[] = []
  for (const word of words) {
    const widths = new Map<FrameCell, number>()
    let whole = 0
    for (const glyph of word) {
      const cell = cellAt(centreOf(glyph), y)
      if (cell !== undefined) widths.set(cell, (widths.get(cell) ?? 0) + glyph.right - glyph.left)
      whole += glyph.right - glyph.left
    }
    const [best] = [...widths].toSorted((a, b) => b[1] - a[1])
    if (best === undefined) continue
    const [cell, width] = best
    const isUncertain = width < CLEAR_SHARE * whole
    const last = parts.at(-1)
    if (last?.cell === cell) {
      last.glyphs.push(...word)
      last.isUncertain ||= isUncertain
    } else parts.push({ cell, glyphs: [...word], isUncertain })
  }
  return parts.map(({ cell, glyphs, isUncertain }, index) => ({
    cell,
    part: runOf(glyphs, index > 0 || run.hasSpaceBefore),
    isUncertain,
  }))
}

export const contains = (box: Box, inner: Box): boolean => {
  const x = centreOf(inner)
  const y = middleOf(inner)
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
