/** Ledgers of the store, kept in memory until what is stored has changed. */
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import type { Profile } from '../core/disclosure/profile.ts'
import { type Ledger, ledger } from '../core/disclosure/year-view.ts'
import {
  type Book,
  type BookAddition,
  type BookEntry,
  type Books,
  book,
  withAdditions,
} from '../core/law/book.ts'
import { BOOKS } from '../core/law/books.ts'
import { readAdditions } from '../store/classification-additions.ts'
import type { DepartmentSummary } from '../store/department-reading.ts'
import { listDepartments, readLoaded } from '../store/departments.ts'
import { readProfiles, type StoredProfile } from '../store/profiles.ts'
import type { Store } from '../store/store.ts'
import { type LedgerKey, type LedgerSource, unitCodesOf } from './ledgers.ts'
import { type KnownBefore, withOwn } from './read-folder.ts'

/** What all departments share. */
interface Shared {
  readonly version: string
  readonly books: Books
  readonly profiles: readonly Profile[]
}

export function storeLedgers(store: Store): LedgerSource {
  const kept = new Map<string, { readonly version: string; readonly ledger: Promise<Ledger | undefined> }>()
  let shared: Shared = { version: '', books: BOOKS, profiles: PROFILES }
  let listing: Promise<readonly LedgerKey[]> | undefined

  async function list(): Promise<readonly LedgerKey[]> {
    const [summaries, additions, profiles] = await Promise.all([
      listDepartments(store),
      readAdditions(store),
      readProfiles(store),
    ])
    const version = JSON.stringify([additions, profiles])
    if (version !== shared.version) shared = { version, ...sharedOf(additions, profiles) }
    const keys = summaries.map((summary) => keyOf(summary, version))
    const names = new Set(keys.map(nameOf))
    for (const name of kept.keys()) if (!names.has(name)) kept.delete(name)
    return keys
  }

  async function load(key: LedgerKey): Promise<Ledger | undefined> {
    const { books, profiles } = shared
    const found = await readLoaded(store, key.divisionCode, key.code)
    if (found === undefined) return undefined
    return ledger(found.department, books, profiles, found.performance, found.texts)
  }

  return {
    // Requests that come at the same time share one look.
    list: () => {
      listing ??= list().finally(() => {
        listing = undefined
      })
      return listing
    },
    get: (key) => {
      const known = kept.get(nameOf(key))
      if (known?.version === key.version) return known.ledger
      const loading = load(key)
      kept.set(nameOf(key), { version: key.version, ledger: loading })
      // A failure is for the one who asked; the next one tries again, unless a newer version is there by now.
      loading.catch(() => {
        if (kept.get(nameOf(key))?.ledger === loading) kept.delete(nameOf(key))
      })
      return loading
    },
  }
}

const nameOf = (key: Pick<LedgerKey, 'divisionCode' | 'code'>): string => `${key.divisionCode} ${key.code}`

const keyOf = (summary: DepartmentSummary, sharedVersion: string): LedgerKey => ({
  divisionCode: summary.divisionCode,
  locality: summary.locality,
  code: summary.code,
  unitCodes: unitCodesOf(summary),
  version: JSON.stringify([summary, sharedVersion]),
})

/** What the store adds to the delivered books and profiles, read anew. */
export const readShared = async (store: Store): Promise<KnownBefore> =>
  sharedOf(await readAdditions(store), await readProfiles(store))

/** The delivered books and profiles with what was added in the store. */
export function sharedOf(additions: readonly BookAddition[], stored: readonly StoredProfile[]): KnownBefore {
  // Only load-department writes profiles, and only such as were read and checked as a Profile.
  const own = stored.map((one) => one.content as Profile)
  const books = withAdditions(BOOKS, additions)
  return {
    books: {
      function: withoutVoid(books.function),
      departmentEconomic: withoutVoid(books.departmentEconomic),
      governmentEconomic: withoutVoid(books.governmentEconomic),
    },
    profiles: withOwn(PROFILES, own),
  }
}

/** An entry that ends before it begins stands for a delivered one that was taken back. */
function withoutVoid(within: Book): Book {
  const isVoid = ({ validFromYear, validToYear = validFromYear }: BookEntry): boolean =>
    validToYear < validFromYear
  const all = [...within.entries.values()].flat()
  return all.some(isVoid)
    ? book(
        within.name,
        all.filter((entry) => !isVoid(entry)),
      )
    : within
}
