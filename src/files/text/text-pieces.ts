/** Divides plain text into grids and the lines between them. */
import type { Block, Grid, GridRow } from '../../core/document/document.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { blocksInText } from '../html/blocks-in-text.ts'
import type { ShownLine } from './line-blocks.ts'
import { hasLeader, isContentsTitle } from './numbering.ts'
import { separatedRows } from './separated-values.ts'
import { shownText } from './shown-text.ts'
import { barRow, continuesGrid, tabbedGrid, tabbedRow } from './tabbed-grids.ts'

/** Lines between two grids, blank ones left out. */
interface Lines {
  readonly kind: 'lines'
  readonly lines: readonly ShownLine[]
}

/** HTML tables within the text, which are whole already. */
interface Inserted {
  readonly kind: 'inserted'
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

export type Piece = Grid | Lines | Inserted

/** Collects rows and lines one after the other. */
function collector() {
  const pieces: Piece[] = []
  let rows: GridRow[] = []
  let lines: ShownLine[] = []
  const gap = (): void => {
    const grid = tabbedGrid(rows)
    if (grid !== undefined) pieces.push(grid)
    rows = []
  }
  const endLines = (): void => {
    if (lines.length > 0) pieces.push({ kind: 'lines', lines })
    lines = []
  }
  return {
    row: (row: GridRow): void => {
      endLines()
      rows.push(row)
    },
    line: (line: ShownLine): void => {
      gap()
      lines.push(line)
    },
    endPage: (): void => {
      const last = lines.pop()
      if (last !== undefined) lines.push({ ...last, isPageEnd: true })
    },
    /** A blank line ends rows, but not what is written in lines. */
    gap,
    insert: (piece: Inserted): void => {
      gap()
      endLines()
      pieces.push(piece)
    },
    end: (): readonly Piece[] => {
      gap()
      endLines()
      return joinTorn(withLists(pieces))
    },
  }
}

export function linePieces(text: string, fileName: string): readonly Piece[] {
  const pieces = collector()
  const lines = text.split(/\r\n|\r|\n/)
  const endOfTable = tableEnds(lines)
  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at] ?? ''
    if (raw.startsWith('\f')) pieces.endPage()
    const end = endOfTable(at)
    const html = end === undefined ? undefined : lines.slice(at, end + 1).join('\n')
    const inserted = html === undefined ? undefined : blocksInText(html, at + 1, fileName)
    const row = raw.includes('\t') ? tabbedRow(raw, at + 1) : barRow(raw, at + 1)
    const line = row === undefined ? shownLine(raw, at + 1) : undefined
    if (inserted !== undefined && end !== undefined) {
      pieces.insert({ kind: 'inserted', ...inserted })
      at = end
    } else if (row !== undefined) pieces.row(row)
    else if (line !== undefined) pieces.line(line)
    else pieces.gap()
  }
  return pieces.end()
}

/** So many lines are searched in vain for the ends of tables; a text with more is no text with tables. */
const MOST_LINES_IN_VAIN = 100_000

/** Gives the last line of the HTML table that begins in a line; `undefined` where none does or it is never closed. */
function tableEnds(lines: readonly string[]): (start: number) => number | undefined {
  let inVain = 0
  return (start) => {
    if (inVain > MOST_LINES_IN_VAIN) return undefined
    if (!/^\s*(?:<(?:html|body|div|center|p)\b[^<>]*>\s*)*<table[\s>]/i.test(lines[start] ?? ''))
      return undefined
    let open = 0
    for (let at = start; at < lines.length; at++) {
      for (const [, slash] of (lines[at] ?? '').matchAll(/<(\/?)table[\s>]/gi)) open += slash === '/' ? -1 : 1
      if (open <= 0) return at
    }
    inVain += lines.length - start
    return undefined
  }
}

export function separatedPieces(text: string, separator: ',' | '\t'): readonly Piece[] {
  const grid = tabbedGrid(separatedRows(text, separator))
  return grid === undefined ? [] : indentedAsLines([grid])
}

function shownLine(raw: string, number: number): ShownLine | undefined {
  const [, marks, words] = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(raw) ?? []
  const text = shownText(words?.replace(/\s#+\s*$/, '') ?? raw.replace(/^\s*(?:>\s?)+(?![\d≥≤=])/, '')).trim()
  // A rule between paragraphs shows nothing that could be read.
  if (text === '' || /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text)) return undefined
  const shown = text.replace(/^[-*+]\s+(?=\d{1,3}(?:、|[.．]\D)|[^\d\s-])/, '')
  if (marks !== undefined) return { number, text: shown, level: marks.length }
  return { number, text: shown, width: [...raw.replace('\f', '')].length }
}

/** Rows of one cell, and a table of contents whose page numbers stand behind tabs, are no tables. */
function withLists(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let lines: ShownLine[] = []
  let isInContents = false
  for (const piece of pieces) {
    const found: readonly ShownLine[] | undefined =
      piece.kind === 'lines'
        ? piece.lines
        : piece.kind === 'grid'
          ? listLines(piece, isInContents)
          : undefined
    if (found === undefined) {
      if (lines.length > 0) result.push({ kind: 'lines', lines })
      lines = []
      isInContents = false
      result.push(piece)
    } else {
      for (const line of found) lines.push(line)
      isInContents ||= found.some((line) => isContentsTitle(line.text))
    }
  }
  return lines.length > 0 ? [...result, { kind: 'lines', lines }] : result
}

function listLines(grid: Grid, isInContents: boolean): readonly ShownLine[] | undefined {
  const lines = grid.rows.map((row) => {
    const [entry, page, ...more] = row.cells.flatMap((cell) => (cell.text === '' ? [] : [cell.text]))
    if (entry === undefined || page === undefined || more.length > 0 || !/^\d{1,4}$/.test(page))
      return undefined
    if (!isInContents && !hasLeader(entry)) return undefined
    return { number: row.place.line ?? 1, text: `${entry} ${page}` }
  })
  return lines.every((line) => line !== undefined) ? lines : undefined
}

/** A page break leaves a blank line in the middle of a table. */
function joinTorn(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let torn: Grid[] = []
  const endGrid = (): void => {
    const [first] = torn
    if (first !== undefined) joined.push({ ...first, rows: torn.flatMap((grid) => grid.rows) })
    torn = []
  }
  for (const piece of pieces) {
    const [first] = torn
    if (piece.kind !== 'grid' || (first !== undefined && !continuesGrid(first, piece))) endGrid()
    if (piece.kind === 'grid') torn.push(piece)
    else joined.push(piece)
  }
  endGrid()
  return indentedAsLines(joined)
}

/** Paragraphs that a tab indents. */
function indentedAsLines(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== 'grid') return [piece]
    const words = piece.rows.map((row) => row.cells.filter((cell) => cell.text !== ''))
    if (words.some((cells) => cells.length > 1)) return [piece]
    const lines = words.flatMap((cells) =>
      cells.flatMap((cell) => shownLine(cell.text, cell.place.line ?? 1) ?? []),
    )
    return lines.length > 0 ? [{ kind: 'lines', lines }] : []
  })
}
