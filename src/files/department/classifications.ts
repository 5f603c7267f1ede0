/** `classifications/*.csv`: codes that the locality has added, put into the books for this department. */
import { type FiscalYear, parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { at, type Place, type Problem, problem } from '../../core/kernel/problem.ts'
import {
  BOOK_TITLES,
  type BookAddition,
  type BookName,
  type Books,
  type Confidence,
} from '../../core/law/book.ts'
import { applyBookChange, type IncomingEntry, previewBookChange } from '../../core/law/book-change.ts'
import { csvRows } from '../classification/csv-rows.ts'
import { narrowDigits } from './words.ts'

const COLUMNS = ['book', 'code', 'name', 'valid_from_year', 'valid_to_year', 'confidence', 'basis'] as const

const BOOK_NAMES: readonly BookName[] = ['function', 'departmentEconomic', 'governmentEconomic']
const BOOK_WORDS: ReadonlyMap<string, BookName> = new Map(
  BOOK_NAMES.flatMap((name): [string, BookName][] => [
    [name, name],
    [BOOK_TITLES[name], name],
  ]),
)
const CONFIDENCES: ReadonlyMap<string, Confidence> = new Map([
  ['', 'local'],
  ['sure', 'sure'],
  ['likely', 'likely'],
  ['unsure', 'unsure'],
  ['local', 'local'],
])

export interface LocalEntry {
  readonly book: BookName
  readonly entry: IncomingEntry
}

export function readClassificationCsv(
  text: string,
  file: string,
): { readonly entries: readonly LocalEntry[]; readonly problems: readonly Problem[] } {
  const { rows, openQuoteLine } = csvRows(text)
  const problems: Problem[] =
    openQuoteLine === undefined ? [] : [problem('LAW-019', {}, { file, line: openQuoteLine })]
  const [header, ...rest] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  if (header === undefined) return { entries: [], problems: [...problems, problem('DAT-005', {}, { file })] }
  const found = header.cells.map((cell) => cell.trim())
  if (found.join() !== COLUMNS.join()) {
    const params = { expected: COLUMNS.join(','), found: found.join(',') }
    return { entries: [], problems: [...problems, problem('DAT-040', params, { file, line: header.line })] }
  }
  const entries = rest.flatMap((row) => {
    const place = { file, line: row.line }
    if (row.cells.length === COLUMNS.length) return entryOf(row.cells, place, problems)
    problems.push(
      problem('DAT-041', { found: String(row.cells.length), expected: String(COLUMNS.length) }, place),
    )
    return []
  })
  return { entries, problems }
}

function entryOf(cells: readonly string[], place: Place, problems: Problem[]): readonly LocalEntry[] {
  const [book = '', code = '', name = '', from = '', to = '', confidence = '', basis = ''] = cells.map(
    (cell) => cell.trim(),
  )
  const bookName = BOOK_WORDS.get(book)
  const sureness = CONFIDENCES.get(confidence)
  if (bookName === undefined)
    problems.push(problem('LAW-015', { found: book, expected: BOOK_NAMES.join('、') }, place))
  if (sureness === undefined) problems.push(problem('LAW-016', { found: confidence }, place))
  const validFromYear = yearOf(from, place, problems)
  const validToYear = to === '' ? undefined : yearOf(to, place, problems)
  const isReadable = validFromYear !== undefined && (to === '' || validToYear !== undefined)
  if (bookName === undefined || sureness === undefined || !isReadable) return []
  const entry: IncomingEntry = {
    code: narrowDigits(code),
    name,
    validFromYear,
    ...(validToYear === undefined ? {} : { validToYear }),
    confidence: sureness,
    basis: basis === '' ? place.file : basis,
    place,
  }
  return [{ book: bookName, entry }]
}

function yearOf(text: string, place: Place, problems: Problem[]): FiscalYear | undefined {
  const read = parseFiscalYear(text)
  if (read.ok) return read.value
  problems.push(at(read.problem, place))
  return undefined
}

/** The books with the locality's own entries; a book with faulty entries stays as it was. */
export function withLocalEntries(
  books: Books,
  local: readonly LocalEntry[],
): {
  readonly books: Books
  readonly additions: readonly BookAddition[]
  readonly problems: readonly Problem[]
} {
  let result = books
  const additions: BookAddition[] = []
  const problems: Problem[] = []
  for (const name of BOOK_NAMES) {
    const incoming = local.filter((one) => one.book === name).map((one) => one.entry)
    // The list is no complete one, so the year that it is of ends nothing.
    const firstYear = incoming.map((entry) => entry.validFromYear).sort()[0]
    const year = parseFiscalYear(String(firstYear ?? ''))
    if (!year.ok) continue
    const change = previewBookChange(books[name], incoming, { fromYear: year.value })
    if (change.problems.length > 0) problems.push(...change.problems)
    else {
      result = { ...result, [name]: applyBookChange(books[name], change) }
      additions.push(...incoming.map(({ place: _, ...entry }) => ({ book: name, entry })))
    }
  }
  return { books: result, additions: additions.sort(byCode), problems }
}

const byCode = (a: BookAddition, b: BookAddition): number => {
  const key = ({ book, entry }: BookAddition): string => `${book} ${entry.code} ${entry.validFromYear}`
  return key(a) < key(b) ? -1 : 1
}
