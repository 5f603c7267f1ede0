/** Grids as readers give them cut into one grid per table, with the lines that stand inside them set free as paragraphs. */
import type { Block, DocumentPlace, Grid, GridCell, GridRow, Paragraph, ParagraphRole } from './document.ts'
import { formWords } from './form-signs.ts'
import { isNoteLine, type LineKind, lineKind } from './head-lines.ts'
import { isPrintedAmount, plainWords } from './printed-words.ts'

/** In order; a grid that is one table and nothing else stays the same object. */
export function splitGrids(blocks: readonly Block[]): readonly Block[] {
  return joinedOverPages(
    blocks.flatMap((block) => (block.kind === 'grid' ? sideBySide(block).flatMap(oneBelowAnother) : [block])),
  )
}

// ——— areas beside one another

/** Cuts at blank columns if on either side of them a table begins with a title of its own. */
function sideBySide(grid: Grid): readonly Grid[] {
  const isBlank = Array.from({ length: grid.columnCount }, () => true)
  for (const row of grid.rows)
    for (const cell of row.cells)
      if (cell.text.trim() !== '') isBlank.fill(false, cell.column, cell.column + cell.columnSpan)
  for (let column = 1; column < grid.columnCount - 1; column++) {
    if (isBlank[column] !== true) continue
    const left = columnsOf(grid, 0, column)
    const right = columnsOf(grid, column + 1, grid.columnCount)
    if (beginsWithTitle(left) && beginsWithTitle(right)) return [left, ...sideBySide(right)]
  }
  return [grid]
}

const beginsWithTitle = (grid: Grid): boolean => {
  const texts = grid.rows.flatMap((row) => textCells(row).map((cell) => cell.text)).slice(0, 3)
  return texts.some((text) => lineKind(text) === 'title')
}

function columnsOf(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    columnCount: to - from,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell) => {
        const start = Math.max(cell.column, from)
        const end = Math.min(cell.column + cell.columnSpan, to)
        return end > start ? [{ ...cell, column: start - from, columnSpan: end - start }] : []
      }),
    })),
  }
}

// ——— tables below one another

type RowKind = 'blank' | 'head' | 'note' | 'headerLike' | 'body'

interface SortedRow {
  readonly row: GridRow
  readonly kind: RowKind
  /** Of head rows: what its lines are. */
  readonly lines: readonly { readonly text: string; readonly kind: LineKind; readonly place: DocumentPlace }[]
}

function oneBelowAnother(grid: Grid): readonly Block[] {
  const isForm = formWords(grid) > 0
  const sorted = grid.rows.map((row): SortedRow => sortRow(row, isForm))
  const blocks: Block[] = []
  let body: SortedRow[] = []
  const end = (): void => {
    const lastRow = body.findLastIndex((one) => one.kind === 'body' || one.kind === 'headerLike')
    const rows = body.slice(0, lastRow + 1)
    const table = trimmed(
      grid,
      rows.map((one) => one.row),
    )
    if (table !== undefined) blocks.push(table)
    for (const one of body.slice(lastRow + 1))
      for (const cell of textCells(one.row)) blocks.push(paragraph(cell.text, cell.place, 'footnote'))
    body = []
  }
  sorted.forEach((one, at) => {
    const hasBody = body.some((other) => other.kind === 'body' || other.kind === 'headerLike')
    if (one.kind === 'head' && (!hasBody || startsTable(sorted, at))) {
      end()
      for (const line of one.lines) blocks.push(paragraph(line.text, line.place, 'text'))
      return
    }
    if (one.kind === 'note' && !hasBody) {
      for (const cell of textCells(one.row)) blocks.push(paragraph(cell.text, cell.place, 'text'))
      return
    }
    const isNewHeader =
      one.kind === 'headerLike' &&
      sorted[at - 1]?.kind === 'blank' &&
      body.some((other) => hasAmount(other.row))
    if (isNewHeader) end()
    body.push(one)
  })
  end()
  const [first, second] = blocks
  const isWhole = first?.kind === 'grid' && second === undefined && first.rows.length === grid.rows.length
  return isWhole && first.columnCount === grid.columnCount ? [grid] : blocks
}

/** A head row below rows of a table begins another one if a title is near it; alone it may be a row like any other. */
function startsTable(sorted: readonly SortedRow[], at: number): boolean {
  const run: SortedRow[] = []
  for (let index = at; index < sorted.length; index++) {
    const one = sorted[index]
    if (one === undefined || (one.kind !== 'head' && one.kind !== 'blank')) break
    run.push(one)
  }
  for (let index = at - 1; index >= 0; index--) {
    const one = sorted[index]
    if (one === undefined || (one.kind !== 'head' && one.kind !== 'blank')) break
    run.push(one)
  }
  const next =
    sorted[at + run.length] ?? sorted.slice(at).find((one) => one.kind !== 'head' && one.kind !== 'blank')
  const kinds = run.flatMap((one) => one.lines.map((line) => line.kind))
  return kinds.includes('title') || (kinds.length > 0 && next?.kind === 'headerLike')
}

function sortRow(row: GridRow, isForm: boolean): SortedRow {
  const filled = textCells(row)
  if (filled.length === 0) return { row, kind: 'blank', lines: [] }
  const only = filled.length === 1 ? filled[0] : undefined
  if (only !== undefined && !isForm && isNoteLine(only.text)) return { row, kind: 'note', lines: [] }
  const lines = withAnswers(filled).map(({ text, place }) => ({ text, place, kind: lineKind(text) }))
  const isHead = lines.every(({ kind }) => kind !== 'other' && kind !== 'note')
  // The fields of a form look like the lines above a table, but belong to it.
  const isOfForm = isForm && lines.some(({ kind }) => kind !== 'title' && kind !== 'number')
  if (isHead && !isOfForm) return { row, kind: 'head', lines }
  return { row, kind: isHeaderLike(filled) ? 'headerLike' : 'body', lines: [] }
}

/** 部门： | 某局 in two cells is one line. */
function withAnswers(
  cells: readonly GridCell[],
): readonly { readonly text: string; readonly place: DocumentPlace }[] {
  const lines: { readonly text: string; readonly place: DocumentPlace }[] = []
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    const next = cells[at + 1]
    if (cell === undefined) continue
    if (/[:：]\s*$/.test(cell.text) && next !== undefined && !/[:：]/.test(next.text)) {
      lines.push({ text: `${cell.text.trim()}${next.text.trim()}`, place: cell.place })
      at++
    } else lines.push({ text: cell.text, place: cell.place })
  }
  return lines
}

const HEADER_WORD =
  /^(?:项目|科目|行次|栏次|序号|金额|合计|预算数|决算数|收入|支出|单位|.*(?:编码|代码|名称|科目|预算数|决算数|项目))$/

function isHeaderLike(filled: readonly GridCell[]): boolean {
  const words = filled.map((cell) => plainWords(cell.text))
  return (
    words.length > 1 &&
    !words.some((one) => isPrintedAmount(one)) &&
    HEADER_WORD.test(words[0] ?? '') &&
    words.filter((one) => HEADER_WORD.test(one)).length * 2 >= words.length
  )
}

const hasAmount = (row: GridRow): boolean => row.cells.some((cell) => isPrintedAmount(cell.text))

const textCells = (row: GridRow): readonly GridCell[] => row.cells.filter((cell) => cell.text.trim() !== '')

function paragraph(text: string, place: DocumentPlace, role: ParagraphRole): Paragraph {
  const words = text.trim()
  return { kind: 'paragraph', role, text: words, lines: [{ text: words, place }], place }
}

/** The rows as a grid of their own, without blank rows and columns around them; undefined if nothing is left. */
function trimmed(grid: Grid, rows: readonly GridRow[]): Grid | undefined {
  const first = rows.findIndex((row) => textCells(row).length > 0)
  if (first < 0) return undefined
  const last = rows.findLastIndex((row) => textCells(row).length > 0)
  const kept = rows.slice(first, last + 1)
  let from = grid.columnCount
  let to = 0
  for (const row of kept)
    for (const cell of textCells(row)) {
      from = Math.min(from, cell.column)
      to = Math.max(to, cell.column + cell.columnSpan)
    }
  const whole: Grid = {
    ...grid,
    rows: kept.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, kept.length - at) })),
    })),
    place: kept[0]?.place ?? grid.place,
  }
  return from === 0 && to === grid.columnCount
    ? whole
    : columnsOf(whole, from, Math.min(to, grid.columnCount))
}

// ——— one table on two pages

function joinedOverPages(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const before = result.findLastIndex((one) => one.kind === 'grid' || !isPageFurniture(one))
    const grid = result[before]
    if (block.kind === 'grid' && grid?.kind === 'grid' && isContinuation(grid, block))
      result[before] = { ...grid, rows: [...grid.rows, ...block.rows] }
    else result.push(block)
  }
  return result
}

const isPageFurniture = (block: Block): boolean =>
  block.kind === 'paragraph' && (block.role === 'pageNumber' || block.role === 'runningHead')

/** Of the same columns, beginning with a row of amounts rather than with a header, and on the next page if there are pages. */
function isContinuation(above: Grid, below: Grid): boolean {
  const page = above.rows.at(-1)?.place.page ?? above.place.page
  const first = below.rows[0]
  if (first === undefined || (page !== undefined && below.place.page !== page + 1)) return false
  if (above.columnCount !== below.columnCount || above.origin !== below.origin) return false
  if (formWords(above) > 0 || formWords(below) > 0) return false
  const isAligned = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || Math.abs(a - b) < 6
  const [a, b] = [above.place.box, below.place.box]
  return (
    isAligned(a?.left, b?.left) &&
    isAligned(a?.right, b?.right) &&
    hasAmount(first) &&
    hasAmount(above.rows.at(-1) ?? first)
  )
}
