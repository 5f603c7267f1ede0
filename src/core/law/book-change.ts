/** What an official list of a year changes in a book: a preview for people, and the book that comes of it. */
import { assert } from '../kernel/assert.ts'
import { codeAndAncestors, economicLevel, functionLevel } from '../kernel/codes.ts'
import { FIRST_YEAR, type FiscalYear, LAST_YEAR } from '../kernel/fiscal-year.ts'
import { type Place, type Problem, type ProblemCode, problem } from '../kernel/problem.ts'
import { BOOK_TITLES, type Book, type BookEntry, type BookName, book, isInForce } from './book.ts'

/** 类、款、项 */
export type LevelName = '类' | '款' | '项'

/** An entry as a list states it, with the row that it stands in and the level that the row claims. */
export interface IncomingEntry extends BookEntry {
  readonly level?: LevelName
  readonly place?: Place
}

/** One step from the book that was to the book that will be: `removed` gives way to `put`. */
export interface ChangeStep {
  readonly kind: 'added' | 'renamed' | 'ended'
  readonly removed?: BookEntry
  readonly put: readonly BookEntry[]
}

export interface Renaming {
  readonly before: BookEntry
  readonly after: BookEntry
}

export interface Ending {
  readonly entry: BookEntry
  readonly lastYear: number
}

export interface BookChange {
  readonly book: BookName
  readonly fromYear: FiscalYear
  readonly added: readonly BookEntry[]
  readonly renamed: readonly Renaming[]
  readonly ended: readonly Ending[]
  readonly unchanged: readonly BookEntry[]
  /** While there are any, the list is not to be applied: the rows that have them are left out above. */
  readonly problems: readonly Problem[]
  readonly steps: readonly ChangeStep[]
}

export interface BookChangeOptions {
  /** The year that the list is of. */
  readonly fromYear: FiscalYear
  /**
   * Whether the list holds every code of its year, so that a code absent from it is no longer in force.
   * A list is commonly an extract (one budget, one class, only what is new), so this has to be said.
   */
  readonly isComplete?: boolean
}

type Entries = Map<string, readonly BookEntry[]>

/**
 * Compares a list with a book. The order of the rows does not matter: older names are taken first. A code that
 * is renamed keeps its former name for the years before; a name that is already there is left as it is.
 */
export function previewBookChange(
  within: Book,
  incoming: readonly IncomingEntry[],
  options: BookChangeOptions,
): BookChange {
  const { good, problems } = checked(within, incoming)
  const entries: Entries = new Map(within.entries)
  const steps: ChangeStep[] = []
  const added: BookEntry[] = []
  const renamed: Renaming[] = []
  const ended: Ending[] = []
  const unchanged: BookEntry[] = []

  function take(step: ChangeStep): void {
    replay(entries, step)
    steps.push(step)
  }

  for (const entry of good) {
    const known = entries.get(entry.code) ?? []
    const before = known.find((one) => isInForce(one, entry.validFromYear))
    if (before === undefined) {
      const after = endingBefore(entry, nextYear(known, entry.validFromYear))
      take({ kind: 'added', put: [after] })
      added.push(after)
    } else if (!isSameName(before.name, entry.name)) {
      const until = before.validToYear === undefined ? undefined : before.validToYear + 1
      const after = endingBefore({ ...budgetOf(before), ...entry }, until)
      take({ kind: 'renamed', removed: before, put: [...shortened(before, entry.validFromYear - 1), after] })
      renamed.push({ before, after })
    } else if (entry.validToYear !== undefined && entry.validToYear < (before.validToYear ?? LAST_YEAR)) {
      take({ kind: 'ended', removed: before, put: shortened(before, entry.validToYear) })
      ended.push({ entry: before, lastYear: entry.validToYear })
    } else unchanged.push(before)
  }

  if (options.isComplete === true) {
    // A row that has a problem still shows that its code is listed, and so do the rows below a code.
    const listed = new Set(incoming.flatMap((entry) => codeAndAncestors(entry.code)))
    for (const [code, known] of within.entries) {
      const entry = known.find((one) => isInForce(one, options.fromYear))
      if (entry === undefined || listed.has(code)) continue
      take({ kind: 'ended', removed: entry, put: shortened(entry, options.fromYear - 1) })
      ended.push({ entry, lastYear: options.fromYear - 1 })
    }
  }
  return { book: within.name, fromYear: options.fromYear, added, renamed, ended, unchanged, problems, steps }
}

/** The book after the change. A list that has problems is not applied, not even in part. */
export function applyBookChange(within: Book, change: BookChange): Book {
  assert(within.name === change.book, `a change of ${change.book} applied to ${within.name}`)
  assert(
    change.problems.length === 0,
    'a list with problems was applied; its problems are for the user to mend first',
  )
  const entries: Entries = new Map(within.entries)
  for (const step of change.steps) replay(entries, step)
  return book(within.name, [...entries.values()].flat())
}

function replay(entries: Entries, step: ChangeStep): void {
  const code = (step.removed ?? step.put[0])?.code
  assert(code !== undefined, 'a step that changes nothing')
  const known = entries.get(code) ?? []
  assert(
    step.removed === undefined || known.includes(step.removed),
    `the book has changed since the preview: ${code}`,
  )
  const after = [...known.filter((entry) => entry !== step.removed), ...step.put]
  if (after.length === 0) entries.delete(code)
  else
    entries.set(
      code,
      after.sort((a, b) => a.validFromYear - b.validFromYear),
    )
}

/** The entry up to a last year; nothing is left of one that begins after it. */
function shortened(entry: BookEntry, lastYear: number): readonly BookEntry[] {
  return lastYear < entry.validFromYear ? [] : [{ ...entry, validToYear: lastYear }]
}

/** An entry in force only until another begins, so that a code never has two names in one year. */
function endingBefore(entry: BookEntry, year: number | undefined): BookEntry {
  if (year === undefined || (entry.validToYear !== undefined && entry.validToYear < year)) return entry
  return { ...entry, validToYear: year - 1 }
}

/** A list commonly says nothing of the budget that a code belongs to; a new name does not change it. */
const budgetOf = (entry: BookEntry): Pick<BookEntry, 'budget'> =>
  entry.budget === undefined ? {} : { budget: entry.budget }

const nextYear = (known: readonly BookEntry[], year: number): number | undefined =>
  known.find((entry) => entry.validFromYear > year)?.validFromYear

/** Full and half width, and spaces, are ways of typing a name, not other names. */
const isSameName = (a: string, b: string): boolean => typed(a) === typed(b)
const typed = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

interface Checked {
  readonly good: readonly BookEntry[]
  readonly problems: readonly Problem[]
}

function checked(within: Book, incoming: readonly IncomingEntry[]): Checked {
  const problems: Problem[] = []
  const wellFormed: IncomingEntry[] = []
  for (const entry of incoming) {
    const found = faultsOf(within.name, entry)
    if (found.length === 0) wellFormed.push(entry)
    else problems.push(...found)
  }
  const { single, clashes } = withoutRepeats(wellFormed)
  problems.push(...clashes)
  const codes = new Set(wellFormed.map((entry) => entry.code))
  const good: IncomingEntry[] = []
  for (const entry of single) {
    const parent = entry.code.length > 3 ? entry.code.slice(0, -2) : undefined
    const isKnown = (code: string) =>
      codes.has(code) || (within.entries.get(code) ?? []).some((one) => isInForce(one, entry.validFromYear))
    if (parent === undefined || isKnown(parent)) good.push(entry)
    else
      problems.push(
        faultAt(entry, 'LAW-007', { name: entry.name, parent, year: String(entry.validFromYear) }),
      )
  }
  good.sort((a, b) => a.validFromYear - b.validFromYear || (a.code < b.code ? -1 : 1))
  return { good: withoutOverlaps(good.map(bare)), problems }
}

/** An end that lies beyond the beginning of the list's next name for the code is not an end. */
function withoutOverlaps(inOrder: readonly BookEntry[]): readonly BookEntry[] {
  return inOrder.map((entry, index) => {
    const next = inOrder.slice(index + 1).find((later) => later.code === entry.code)
    if (next === undefined || entry.validToYear === undefined || entry.validToYear < next.validFromYear)
      return entry
    const { validToYear: _end, ...open } = entry
    return open
  })
}

function faultsOf(name: BookName, entry: IncomingEntry): readonly Problem[] {
  const level = levelOf(name, entry.code)
  const faults: Problem[] = []
  if (level === undefined)
    faults.push(faultAt(entry, 'LAW-005', { book: BOOK_TITLES[name], expected: CODE_SHAPES[name] }))
  else if (entry.level !== undefined && entry.level !== level) {
    faults.push(faultAt(entry, 'LAW-006', { expected: level, found: entry.level }))
  }
  if (entry.name.trim() === '') faults.push(faultAt(entry, 'LAW-009', {}))
  const { validFromYear: from, validToYear: to } = entry
  const wrongYear = [from, ...(to === undefined ? [] : [to])].find((year) => !isYear(year))
  if (wrongYear !== undefined) faults.push(faultAt(entry, 'YEAR-001', { found: String(wrongYear) }))
  else if (to !== undefined && to < from)
    faults.push(faultAt(entry, 'LAW-010', { from: String(from), to: String(to) }))
  return faults
}

/** The same row twice is harmless; the same code with two names from one year on is not. */
function withoutRepeats(entries: readonly IncomingEntry[]): {
  single: readonly IncomingEntry[]
  clashes: readonly Problem[]
} {
  const groups = new Map<string, IncomingEntry[]>()
  for (const entry of entries) {
    const key = `${entry.code} ${entry.validFromYear}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  const single: IncomingEntry[] = []
  const clashes: Problem[] = []
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const other = group.find((entry) => !isSameName(entry.name, first.name))
    if (other === undefined) single.push(first)
    else {
      const names = [...new Set(group.map((entry) => `${entry.name}${placeWords(entry.place)}`))].join('、')
      clashes.push(faultAt(other, 'LAW-008', { names }))
    }
  }
  return { single, clashes }
}

function placeWords(place: Place | undefined): string {
  const where = place?.cell ?? (place?.line === undefined ? undefined : `#${place.line}`)
  return where === undefined ? '' : `（${where}）`
}

const faultAt = (
  entry: IncomingEntry,
  code: ProblemCode,
  params: Readonly<Record<string, string>>,
): Problem => problem(code, { code: entry.code, ...params }, entry.place)

function bare(entry: IncomingEntry): BookEntry {
  const { level: _level, place: _place, ...rest } = entry
  return rest
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR

const CODE_SHAPES: Readonly<Record<BookName, string>> = {
  function: '208 / 20805 / 2080505',
  departmentEconomic: '302 / 30201',
  governmentEconomic: '502 / 50201',
}
const LEVEL_NAMES = { class: '类', section: '款', item: '项' } as const

function levelOf(name: BookName, code: string): LevelName | undefined {
  const isOfBook =
    name === 'function' ? code.startsWith('2') : code.startsWith(name === 'departmentEconomic' ? '3' : '5')
  const level = name === 'function' ? functionLevel(code) : economicLevel(code)
  return isOfBook && level !== undefined ? LEVEL_NAMES[level] : undefined
}
