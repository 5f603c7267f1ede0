/** Brings an official list of codes into the store: first what it would change, then, if it is without fault, the change. */
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import type { Problem } from '../core/kernel/problem.ts'
import type { BookName } from '../core/law/book.ts'
import { type BookChange, previewBookChange } from '../core/law/book-change.ts'
import type { ListFile } from '../files/classification/list-grid.ts'
import { readClassification } from '../files/classification/read-classification.ts'
import { readAdditions, saveAdditions } from '../store/classification-additions.ts'
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
  const { book, year, isComplete, basis } = wanted
  const { books } = sharedOf(await readAdditions(store), [])
  const options = { book, year, ...(basis === undefined ? {} : { basis }) }
  const { entries, problems, remarks } = await readClassification(wanted.file, options)
  const change = previewBookChange(books[book], entries, { fromYear: year, isComplete })
  return { change: { ...change, problems: [...problems, ...change.problems] }, remarks }
}

/** The preview, applied if it has no problems. */
export async function importClassification(
  store: Store,
  wanted: ClassificationImport,
): Promise<ClassificationPreview> {
  const preview = await previewClassification(store, wanted)
  if (preview.change.problems.length > 0) return preview
  const { book, steps } = preview.change
  await saveAdditions(
    store,
    steps.flatMap((step) => step.put).map((entry) => ({ book, entry })),
  )
  return preview
}
