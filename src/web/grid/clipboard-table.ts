/** What spreadsheets put on the clipboard, as a plain grid of texts: merged cells expanded, hidden rows and columns left out. */

import type { TypedCurrency } from '../../core/kernel/fen.ts'

/** Where our own grids say what an amount is in. */
export const UNIT_MARK = 'data-unit'

export interface PastedCell {
  readonly text: string
  /** What an amount from one of our own grids is in. */
  readonly unit?: TypedCurrency
  /** It stands here only because a merged cell covers this place; the first place of it is not repeated. */
  readonly isRepeated?: true
}

export type PastedTable = readonly (readonly PastedCell[])[]

/** A cell of an HTML table before spans are expanded. */
export interface SpannedCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
  readonly unit?: TypedCurrency
  readonly isHidden?: true
}

export interface SpannedTable {
  /** Hidden rows and columns, by number from 0. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly rows: readonly (readonly SpannedCell[])[]
}

/** The table of the HTML where there is one, since only it tells what is merged and hidden; else the text. */
export function pastedTable(html: string, text: string): PastedTable {
  const table = html === '' ? undefined : spannedTable(html)
  if (table === undefined) return separatedTable(text)
  const grid = expandedTable(table)
  return grid.length === 0 ? separatedTable(text) : grid
}

const UNITS = ['yuan', 'tenThousandYuan'] as const
const unitOf = ({ unit }: { readonly unit?: TypedCurrency | undefined }): Pick<PastedCell, 'unit'> =>
  unit === undefined ? {} : { unit }

const MOST_SPAN = 1000

interface Placed extends PastedCell {
  readonly isHidden?: true
}

/** Gives each cell of a merged one its text, and drops rows and columns that are hidden as wholes. */
export function expandedTable({ rows, hiddenRows, hiddenColumns }: SpannedTable): PastedTable {
  const grid: Placed[][] = rows.map(() => [])
  rows.forEach((cells, top) => {
    let left = 0
    for (const cell of cells) {
      while (grid[top]?.[left] !== undefined) left += 1
      fill(grid, { top, left }, cell)
      left += Math.max(1, Math.min(cell.columnSpan, MOST_SPAN))
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  const shown = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !hiddenColumns.has(column) && !isHiddenThroughout(grid, column),
  )
  return grid
    .filter((_, row) => !hiddenRows.has(row))
    .map((line) => shown.map((column) => visible(line[column])))
}

// Excel marks each cell of a hidden column, with or without marking the column.
function isHiddenThroughout(grid: readonly (readonly Placed[])[], column: number): boolean {
  const cells = grid.flatMap((line) => line[column] ?? [])
  return cells.length > 0 && cells.every((cell) => cell.isHidden === true)
}

const visible = (cell: Placed | undefined): PastedCell =>
  cell === undefined || cell.isHidden === true
    ? { text: '' }
    : cell.isRepeated === true
      ? { text: cell.text, isRepeated: true }
      : { text: cell.text, ...unitOf(cell) }

function fill(
  grid: Placed[][],
  { top, left }: { readonly top: number; readonly left: number },
  { text, columnSpan, rowSpan, unit, isHidden }: SpannedCell,
): void {
  const hidden = isHidden === true ? ({ isHidden } as const) : {}
  for (let down = 0; down < Math.max(1, Math.min(rowSpan, MOST_SPAN)); down += 1)
    for (let right = 0; right < Math.max(1, Math.min(columnSpan, MOST_SPAN)); right += 1) {
      const line = grid[top + down]
      if (line === undefined) continue
      line[left + right] =
        down === 0 && right === 0
          ? { text, ...unitOf({ unit }), ...hidden }
          : { text, isRepeated: true, ...hidden }
    }
}

/** Tab-separated text as Excel writes it: cells with line breaks or quotation marks stand in quotation marks. */
export function separatedTable(text: string): PastedTable {
  const lines: PastedCell[][] = []
  let line: PastedCell[] = []
  let at = 0
  while (at < text.length) {
    const { cell, next } = cellFrom(text, at)
    line.push({ text: cell })
    const end = text[next]
    at = next + 1
    if (end === '\t') {
      if (at === text.length) line.push({ text: '' })
      continue
    }
    if (end === '\r' && text[at] === '\n') at += 1
    lines.push(line)
    line = []
  }
  if (line.length > 0) lines.push(line)
  return lines
}

function cellFrom(text: string, from: number): { readonly cell: string; readonly next: number } {
  const quoted = text[from] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from)) : null
  if (quoted?.[1] !== undefined)
    return { cell: quoted[1].replaceAll('""', '"'), next: from + quoted[0].length }
  const rest = text.slice(from).search(/[\t\r\n]/)
  const next = rest < 0 ? text.length : from + rest
  return { cell: text.slice(from, next), next }
}

/** Reads the first table of an HTML text; the document that it makes is never shown and runs nothing. */
function spannedTable(html: string): SpannedTable | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return undefined
  const rows = [...table.rows]
  const hiddenColumns = new Set<number>()
  let at = 0
  for (const column of table.querySelectorAll('col')) {
    const span = Math.max(1, column.span)
    if (isHidden(column)) for (let step = 0; step < span; step += 1) hiddenColumns.add(at + step)
    at += span
  }
  return {
    hiddenRows: new Set(rows.flatMap((row, index) => (isHidden(row) ? [index] : []))),
    hiddenColumns,
    rows: rows.map((row) =>
      [...row.cells].map((cell) => ({
        text: cellText(cell),
        columnSpan: cell.colSpan,
        rowSpan: cell.rowSpan === 0 ? rows.length : cell.rowSpan,
        ...unitOf({ unit: UNITS.find((one) => one === cell.getAttribute(UNIT_MARK)) }),
        ...(isHidden(cell) ? ({ isHidden: true } as const) : {}),
      })),
    ),
  }
}

/** Excel hides by `display:none`, and by a width or height of nothing. */
const isHidden = (element: HTMLElement): boolean =>
  element.style.display === 'none' ||
  /(?:^|;)\s*(?:width|height)\s*:\s*0(?:pt|px)?\s*(?:;|$)/.test(element.getAttribute('style') ?? '') ||
  element.getAttribute('width') === '0' ||
  element.getAttribute('height') === '0'

/** Line breaks of the source are none of the cell; `<br>` is. */
function cellText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\u2028')
  return (copy.textContent ?? '')
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .replaceAll('\u2028', '\n')
    .replace(/ *\n */g, '\n')
    .trim()
}
