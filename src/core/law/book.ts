/** 科目 — the classification books that officials publish, and what a code is called in a year. */
import type { Parsed } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import { problem } from '../kernel/problem.ts'

/** 支出功能分类 · 部门预算支出经济分类 · 政府预算支出经济分类 */
export type BookName = 'function' | 'departmentEconomic' | 'governmentEconomic'
export const BOOK_TITLES: Readonly<Record<BookName, string>> = {
  function: '支出功能分类科目',
  departmentEconomic: '部门预算支出经济分类科目',
  governmentEconomic: '政府预算支出经济分类科目',
}

/** How sure it is that the code bore this name in these years. */
export type Confidence = 'sure' | 'likely' | 'unsure' | 'local'

/** 四本预算 — the budget whose list of functions holds the code. */
export type TreasuryBudget = 'generalPublic' | 'governmentFund' | 'stateCapital' | 'socialInsurance'

export interface BookEntry {
  readonly code: string
  readonly name: string
  readonly validFromYear: number
  /** The last year of validity; none while it is in force. */
  readonly validToYear?: number
  readonly confidence: Confidence
  /** Where the name was seen, or on what it rests. */
  readonly basis: string
  /** Only of functions, and of those only where it is known. */
  readonly budget?: TreasuryBudget
}

/** All entries of a book, those of one code together, oldest first. */
export interface Book {
  readonly name: BookName
  readonly entries: ReadonlyMap<string, readonly BookEntry[]>
}

export type Books = Readonly<Record<BookName, Book>>

export function book(name: BookName, entries: Iterable<BookEntry>): Book {
  const byCode = new Map<string, BookEntry[]>()
  for (const entry of entries) {
    const known = byCode.get(entry.code)
    if (known === undefined) byCode.set(entry.code, [entry])
    else known.push(entry)
  }
  for (const known of byCode.values()) known.sort((a, b) => a.validFromYear - b.validFromYear)
  return { name, entries: byCode }
}

/** Whether the entry's name is the one used in a year; both ends of its period are included. */
export const isInForce = (entry: BookEntry, year: number): boolean =>
  entry.validFromYear <= year && (entry.validToYear === undefined || year <= entry.validToYear)

/** The entry of a code in a year; LAW-001 if the book has no such code, LAW-002 if it has it in other years only. */
export function lookUp(within: Book, code: string, year: FiscalYear): Parsed<BookEntry> {
  const known = within.entries.get(code)
  const title = BOOK_TITLES[within.name]
  if (known === undefined)
    return { ok: false, problem: problem('LAW-001', { code, year: String(year), book: title }) }
  const entry = known.findLast((one) => isInForce(one, year))
  if (entry !== undefined) return { ok: true, value: entry }
  const years = known.map((one) => `${one.validFromYear}—${one.validToYear ?? ''} ${one.name}`).join('；')
  return { ok: false, problem: problem('LAW-002', { code, year: String(year), book: title, years }) }
}

/** The name of a code in a year; where the book does not know it then, the name of the nearest year, else the code. */
export function nameOf(within: Book, code: string, year: FiscalYear): string {
  const known = within.entries.get(code)
  if (known === undefined) return code
  const entry =
    known.findLast((one) => isInForce(one, year)) ??
    known.findLast((one) => one.validFromYear <= year) ??
    known[0]
  return entry?.name ?? code
}

/** 增设科目 — an entry that a book is given besides what it came with. */
export interface BookAddition {
  readonly book: BookName
  readonly entry: BookEntry
}

/** The books with further entries, each in its own. */
export const withAdditions = (books: Books, additions: readonly BookAddition[]): Books => {
  const of = (name: BookName): Book => {
    const entries = additions.filter((one) => one.book === name).map((one) => one.entry)
    return entries.length === 0 ? books[name] : extended(books[name], entries)
  }
  return {
    function: of('function'),
    departmentEconomic: of('departmentEconomic'),
    governmentEconomic: of('governmentEconomic'),
  }
}

/** The book with further entries; an entry of the same code and first year replaces the one that stood there. */
export function extended(within: Book, additions: Iterable<BookEntry>): Book {
  const key = (entry: BookEntry) => `${entry.code} ${entry.validFromYear}`
  const all = new Map([...within.entries.values()].flat().map((entry) => [key(entry), entry]))
  for (const entry of additions) all.set(key(entry), entry)
  return book(within.name, all.values())
}
