/** Reads an official list of classification codes, as finance bureaus hand it out, into entries of a book. */

import type { Parsed } from '../../core/kernel/fen.ts'
import { type FiscalYear, parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { at, type Problem, problem } from '../../core/kernel/problem.ts'
import { BOOK_TITLES, type BookName, type Confidence } from '../../core/law/book.ts'
import type { IncomingEntry, LevelName } from '../../core/law/book-change.ts'
import { type Grid, type GridRow, type ListFile, listGrids } from './list-grid.ts'

export interface ClassificationOptions {
  readonly book: BookName
  /** The year that the list is of; a row may state its own. */
  readonly year: FiscalYear
  /** What the entries rest on, such as the title of the official document; else the name of the file. */
  readonly basis?: string
}

export interface ClassificationReading {
  readonly entries: readonly IncomingEntry[]
  /** The list is not to be imported before these are mended. */
  readonly problems: readonly Problem[]
  /** What was read otherwise than it stands, or not read: to be looked at. */
  readonly remarks: readonly Problem[]
}

/** What a column may be, and the words that it is headed by once spaces are gone. */
const COLUMN_WORDS = {
  code: ['科目编码', '科目代码', '功能科目编码', '经济科目编码', '编码', '代码', 'code'],
  name: ['科目名称', '功能科目名称', '经济科目名称', '名称', 'name'],
  class: ['类'],
  section: ['款'],
  item: ['项'],
  level: ['级次', '级别', '科目级次', 'level'],
  from: ['起始年度', '启用年度', 'valid_from_year'],
  to: ['截止年度', '停用年度', 'valid_to_year'],
  book: ['科目表', 'book'],
  confidence: ['把握', 'confidence'],
  basis: ['依据', 'basis'],
} as const
type ColumnName = keyof typeof COLUMN_WORDS
type Columns = ReadonlyMap<ColumnName, number>

const LEVEL_WORDS: Readonly<Record<string, LevelName>> = {
  类: '类',
  款: '款',
  项: '项',
  '1': '类',
  '2': '款',
  '3': '项',
  class: '类',
  section: '款',
  item: '项',
}
const CONFIDENCES: readonly Confidence[] = ['sure', 'likely', 'unsure', 'local']

export async function readClassification(
  file: ListFile,
  options: ClassificationOptions,
): Promise<ClassificationReading> {
  const { grids, problems, remarks } = await listGrids(file)
  const withHeader = grids.map((grid) => ({ grid, header: headerOf(grid) }))
  const basis = options.basis ?? file.name
  const entries: IncomingEntry[] = []
  const found: Problem[] = [...problems]
  const notes: Problem[] = [...remarks]
  if (grids.length > 0 && withHeader.every(({ header }) => header === undefined)) {
    found.push(problem('LAW-011', {}, { file: file.name }))
  }
  for (const { grid, header } of withHeader) {
    if (header === undefined) {
      if (grids.length > 1 && grid.rows.length > 0)
        notes.push(problem('LAW-018', {}, { file: file.name, cell: grid.name }))
      continue
    }
    const read = readRows(grid.rows.slice(header.nextRow), header.columns, { ...options, basis })
    entries.push(...read.entries)
    found.push(...read.problems)
    notes.push(...read.remarks)
  }
  return { entries, problems: found, remarks: notes }
}

interface Header {
  readonly columns: Columns
  readonly nextRow: number
}

/** The first row with a name and codes; the split 类、款、项 may stand in the row under it. */
function headerOf(grid: Grid): Header | undefined {
  for (const [index, row] of grid.rows.entries()) {
    const columns = columnsOf(row)
    if (!columns.has('name')) continue
    const below = grid.rows[index + 1]
    const split = below === undefined ? undefined : columnsOf(below)
    if (split?.has('class') && split.has('section')) {
      const { code: _code, ...rest } = Object.fromEntries(columns)
      const both = { ...rest, ...Object.fromEntries([...split].filter(([name]) => isSplit(name))) }
      // The keys come from two maps of column names.
      return { columns: new Map(Object.entries(both) as [ColumnName, number][]), nextRow: index + 2 }
    }
    if (columns.has('code') || columns.has('class')) return { columns, nextRow: index + 1 }
  }
  return undefined
}

const isSplit = (name: ColumnName): boolean => name === 'class' || name === 'section' || name === 'item'

function columnsOf(row: GridRow): Columns {
  const columns = new Map<ColumnName, number>()
  for (const [index, cell] of row.cells.entries()) {
    const name = columnNamed(cell)
    if (name !== undefined && !columns.has(name)) columns.set(name, index)
  }
  return columns
}

function columnNamed(cell: string): ColumnName | undefined {
  const word = tidy(cell).toLowerCase()
  // The keys of the table are the column names.
  const names = Object.keys(COLUMN_WORDS) as ColumnName[]
  return names.find((name) => COLUMN_WORDS[name].some((known) => known === word))
}

/** The codes above, as they were last given in split columns. */
interface Above {
  class: string
  section: string
}

function readRows(
  rows: readonly GridRow[],
  columns: Columns,
  options: ClassificationOptions & { readonly basis: string },
): ClassificationReading {
  const entries: IncomingEntry[] = []
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const above: Above = { class: '', section: '' }
  for (const row of rows) {
    const cell = (name: ColumnName): string => row.cells[columns.get(name) ?? -1] ?? ''
    if (row.cells.every((text) => tidy(text) === '') || columnsOf(row).has('name')) continue
    const code = columns.has('class') ? joinedCode(cell, above) : tidyCode(cell('code'))
    if (!/\d/.test(code) || isMergedAcross(code, cell('name'))) {
      remarks.push(problem('LAW-017', { found: wordsOf(row) }, row.place()))
      continue
    }
    const read = readEntry(code, cell, row, options)
    if (!read.ok) problems.push(at(read.problem, row.place()))
    else if (read.value !== null)
      entries.push({ ...read.value, place: row.place(columns.get('code') ?? columns.get('class')) })
  }
  return { entries, problems, remarks }
}

/** A remark in cells that were merged across the list reads the same in each of them. */
const isMergedAcross = (code: string, name: string): boolean => name !== '' && tidyCode(name) === code

const wordsOf = (row: GridRow): string =>
  [...new Set(row.cells.map((text) => text.trim()))].filter((text) => text !== '').join(' ')

/** The entry of a row; `null` where the row is of another book. */
function readEntry(
  code: string,
  cell: (name: ColumnName) => string,
  row: GridRow,
  options: ClassificationOptions & { readonly basis: string },
): Parsed<IncomingEntry | null> {
  const book = bookNamed(tidy(cell('book')))
  if (book === undefined) return wrong('LAW-015', cell('book'), Object.values(BOOK_TITLES).join(' / '))
  if (book !== '' && book !== options.book) return { ok: true, value: null }
  const confidence = CONFIDENCES.find((known) => known === (tidy(cell('confidence')) || 'sure'))
  if (confidence === undefined) return wrong('LAW-016', cell('confidence'), '')
  const from = yearIn(cell('from'))
  if (!from.ok) return from
  const to = yearIn(cell('to'))
  if (!to.ok) return to
  const level = LEVEL_WORDS[tidy(cell('level'))]
  return {
    ok: true,
    value: {
      code,
      name: tidy(cell('name')),
      validFromYear: from.value ?? options.year,
      ...(to.value === null ? {} : { validToYear: to.value }),
      confidence,
      basis: cell('basis').trim() || options.basis,
      ...(level === undefined ? {} : { level }),
      place: row.place(),
    },
  }
}

const wrong = (code: 'LAW-015' | 'LAW-016', found: string, expected: string): Parsed<never> => ({
  ok: false,
  problem: problem(code, { found, expected }),
})

function yearIn(text: string): Parsed<FiscalYear | null> {
  return tidy(text) === '' ? { ok: true, value: null } : parseFiscalYear(tidy(text))
}

/** `function`, `departmentEconomic`, or a title; blank where the list has no such column or cell. */
function bookNamed(text: string): BookName | '' | undefined {
  if (text === '') return ''
  // The keys of the titles are the names of the books.
  const names = Object.keys(BOOK_TITLES) as BookName[]
  return names.find(
    (name) => name === text || BOOK_TITLES[name] === text || `${BOOK_TITLES[name]}科目` === text,
  )
}

/**
 * The code of a row whose parts stand in columns of their own: `208 | 05 | 05`, `208 | 5 | 5` where a
 * spreadsheet made numbers of them, or whole codes in each column. A blank part above a given one is the one
 * last given: the cells were merged, or written once.
 */
function joinedCode(cell: (name: ColumnName) => string, above: Above): string {
  const parts = {
    class: tidyCode(cell('class')),
    section: tidyCode(cell('section')),
    item: tidyCode(cell('item')),
  }
  if (parts.class !== '' && !/^\d+$/.test(parts.class)) return parts.class
  if (parts.class !== '' && parts.class !== above.class)
    Object.assign(above, { class: parts.class, section: '' })
  if (parts.section !== '') above.section = joined(above.class, parts.section)
  if (parts.item !== '') return joined(above.section, parts.item)
  return parts.section === '' ? parts.class : above.section
}

function joined(parent: string, part: string): string {
  if (parent !== '' && part.length > 2 && part.startsWith(parent)) return part
  return parent + (/^\d$/.test(part) ? `0${part}` : part)
}

/** Names and words are written with spaces and line ends for looks; none of these lists means any of them. */
const tidy = (text: string): string => text.replace(/[\s\u3000\u00a0\ufeff]/g, '')
const tidyCode = (text: string): string => tidy(text.normalize('NFKC')).replace(/^'/, '')
