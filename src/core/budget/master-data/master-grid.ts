/** 基础数据表 — rows of a book out of the tables of a file, by the words over their columns, and what cannot be taken. */
import type { Document, Grid, GridRow } from '../../document/document.ts'
import { plainWords } from '../../document/printed-words.ts'
import { parseAmount } from '../../kernel/fen.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import { parseRational } from '../../kernel/rational.ts'
import {
  type MasterBookId,
  type MasterCells,
  type MasterField,
  masterBook,
  masterKey,
} from './master-books.ts'

export interface MasterGrid {
  readonly rows: readonly MasterCells[]
  /** Each stands at its cell; a row with a fault is not taken. */
  readonly problems: readonly Problem[]
}

/** Undefined where no table has the words of the book over its columns. */
export function masterRowsIn({ blocks, name }: Document, book: MasterBookId): MasterGrid | undefined {
  for (const grid of blocks.filter((block) => block.kind === 'grid')) {
    const at = grid.rows.findIndex((row) => isHeader(row, book))
    if (at >= 0) return rowsBelow(grid, at, book, name)
  }
  return undefined
}

const labelOf = (text: string): string => plainWords(text).replace(/\*$/, '')
const fieldAt = (text: string, book: MasterBookId): MasterField | undefined =>
  masterBook(book).fields.find((field) => plainWords(field.label) === labelOf(text))

/** All that must be said of a row has a column. */
function isHeader({ cells }: GridRow, book: MasterBookId): boolean {
  const found = cells.map((cell) => fieldAt(cell.text, book)?.id)
  return masterBook(book)
    .fields.filter((field) => field.isRequired === true)
    .every((field) => found.includes(field.id))
}

function rowsBelow(grid: Grid, at: number, book: MasterBookId, file: string): MasterGrid {
  const columns = new Map(
    (grid.rows[at]?.cells ?? []).map((cell) => [cell.column, { field: fieldAt(cell.text, book), cell }]),
  )
  const problems: Problem[] = [...columns.values()]
    .filter(({ field, cell }) => field === undefined && cell.text.trim() !== '')
    .map(({ cell }) => problem('MST-001', { found: cell.text }, { file, cell: cell.place.cell ?? '' }))
  const rows: MasterCells[] = []
  const seen = new Set<string>()
  const below = grid.rows.slice(at + 1)
  const merged = mergedCells(below, (column) => columns.get(column)?.field !== undefined)
  for (const [index, row] of below.entries()) {
    if (row.cells.every((cell) => cell.text.trim() === '')) continue
    const cells: Record<string, string> = {}
    for (const cell of row.cells) {
      const field = columns.get(cell.column)?.field
      if (field !== undefined && cell.text.trim() !== '') cells[field.id] = cellTextOf(field, cell.text)
    }
    const place = { file, cell: row.cells[0]?.place.cell ?? '' }
    const key = masterKey(book, cells)
    const unclear = merged
      .filter(({ from, to }) => from <= index && index < to)
      .map(({ cell }) => problem('MST-011', { found: cell.text, cell: cell.place.cell ?? '' }))
    const faults = unclear.length > 0 ? unclear : masterFaults(book, cells)
    if (faults.length === 0 && seen.has(key)) faults.push(problem('MST-002', { key }))
    problems.push(...faults.map((fault) => ({ ...fault, place })))
    if (faults.length > 0) continue
    seen.add(key)
    rows.push(cells)
  }
  return { rows, problems }
}

/** Of a value that is written once for several cells it is not known which of them it is said of. */
const mergedCells = (rows: readonly GridRow[], isTaken: (column: number) => boolean) =>
  rows.flatMap(({ cells }, from) =>
    cells
      .filter(({ text, columnSpan, rowSpan }) => text.trim() !== '' && columnSpan * rowSpan > 1)
      .filter(({ column, columnSpan }) =>
        Array.from({ length: columnSpan }, (_, at) => column + at).some(isTaken),
      )
      .map((cell) => ({ cell, from, to: from + cell.rowSpan })),
  )

/** Codes are digits however Excel shows them, and counts are written without separators. */
function cellTextOf({ kind }: MasterField, text: string): string {
  const written = text.normalize('NFKC').trim()
  if (kind === 'count') return written.replace(/,(?=\d{3})/g, '')
  return kind === 'text' || kind === 'choice' ? text.trim() : written
}

/** What cannot stand in a row of the book. */
function masterFaults(book: MasterBookId, cells: MasterCells): Problem[] {
  return masterBook(book).fields.flatMap((field): readonly Problem[] => {
    const found = cells[field.id] ?? ''
    if (found === '') return field.isRequired === true ? [problem('MST-003', { field: field.label })] : []
    const expected = expectedOf(field, found)
    return expected === undefined ? [] : [problem('MST-004', { field: field.label, found, expected })]
  })
}

/** What should stand there instead; undefined where the text will do. */
function expectedOf({ kind, options = [] }: MasterField, found: string): string | undefined {
  switch (kind) {
    case 'choice':
      return options.includes(found) ? undefined : options.join('、')
    case 'code':
      return /^[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$/.test(found) ? undefined : '2150702'
    case 'count':
      return /^\d{1,9}$/.test(found) ? undefined : '12'
    case 'year':
      return /^20\d\d$/.test(found) ? undefined : '2023'
    case 'percent': {
      const share = parseRational(found.replace(/%$/, ''))
      const isShare =
        share !== undefined && share.numerator > 0n && share.numerator <= 100n * share.denominator
      return isShare ? undefined : '100'
    }
    case 'yuan': {
      const amount = parseAmount(found, 'yuan')
      return amount.ok && amount.value !== null && amount.value >= 0n ? undefined : '30000.00'
    }
    case 'text':
      return undefined
  }
}
