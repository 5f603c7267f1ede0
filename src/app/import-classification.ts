/** Brings an official list of codes into the store: first what it would change, then, if it is without fault, the change. */
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import type { Problem } from '../core/kernel/problem.ts'
import type { BookAddition, BookEntry, BookName } from '../core/law/book.ts'
import { type BookChange, previewBookChange } from '../core/law/book-change.ts'
import { BOOKS } from '../core/law/books.ts'
import type { ListFile } from '../files/classification/list-grid.ts'
import { readClassification } from '../files/classification/read-classification.ts'
import { type AdditionsChange, changeAdditions, readAdditions } from '../store/classification-additions.ts'
import type { Store } from '../store/store.ts'
import { sharedOf } from './store-ledgers.ts'

export interface ClassificationImport {
  readonly file: ListFile
  readonly book: BookName
  readonly year: FiscalYear
  /** Whether what the list does not have is no longer in force. */
  readonly isComplete: boolean
  /** What the names rest on, such as the number of the official document. */
  readonly basis?: string
}

export interface ClassificationPreview {
  /** Its problems hold those of the file as well; while there are any, nothing is applied. */
  readonly change: BookChange
  readonly remarks: readonly Problem[]
}

export async function previewClassification(
  store: Store,
  wanted: ClassificationImport,
): Promise<ClassificationPreview> {
  return previewed(await readAdditions(store), wanted)
}

/** The preview of what is there when it is applied; applied if it has no problems. */
export async function importClassification(
  store: Store,
  wanted: ClassificationImport,
): Promise<ClassificationPreview> {
  const { preview } = await changeAdditions(store, async (additions) => {
    const preview = await previewed(additions, wanted)
    const isFaulty = preview.change.problems.length > 0
    return { preview, ...(isFaulty ? { put: [], removed: [] } : additionsChange(preview.change)) }
  })
  return preview
}

async function previewed(
  additions: readonly BookAddition[],
  wanted: ClassificationImport,
): Promise<ClassificationPreview> {
  const { book, year, isComplete, basis } = wanted
  const { books } = sharedOf(additions, [])
  const options = { book, year, ...(basis === undefined ? {} : { basis }) }
  const { entries, problems, remarks } = await readClassification(wanted.file, options)
  const change = previewBookChange(books[book], entries, { fromYear: year, isComplete })
  return { change: { ...change, problems: [...problems, ...change.problems] }, remarks }
}

/** What the steps come to, entry by entry. */
function additionsChange({ book, steps }: BookChange): AdditionsChange {
  const keyOf = (entry: BookEntry): string => `${entry.code} ${entry.validFromYear}`
  const put = new Map<string, BookEntry>()
  const removed = new Map<string, BookEntry>()
  for (const step of steps) {
    if (step.removed !== undefined) {
      put.delete(keyOf(step.removed))
      removed.set(keyOf(step.removed), step.removed)
    }
    for (const entry of step.put) {
      put.set(keyOf(entry), entry)
      removed.delete(keyOf(entry))
    }
  }
  // A delivered entry cannot be deleted: one that is never in force stands over it.
  const isDelivered = (entry: BookEntry): boolean =>
    (BOOKS[book].entries.get(entry.code) ?? []).some((one) => one.validFromYear === entry.validFromYear)
  const gone = [...removed.values()]
  const voided = gone.filter(isDelivered).map((entry) => ({ ...entry, validToYear: entry.validFromYear - 1 }))
  const additions = (entries: readonly BookEntry[]) => entries.map((entry) => ({ book, entry }))
  return {
    put: additions([...put.values(), ...voided]),
    removed: additions(gone.filter((entry) => !isDelivered(entry))),
  }
}
