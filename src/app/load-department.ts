/** Loads a department's folder into the store: all of it, or, if anything is wrong, nothing. */
import type { Department } from '../core/budget/department.ts'
import type { Problem } from '../core/kernel/problem.ts'
import type { Book, BookName, Books } from '../core/law/book.ts'
import type { FolderFiles } from '../files/department/folder.ts'
import { type Addition, readAdditions, saveAdditions } from '../store/classification-additions.ts'
import { saveDepartment } from '../store/departments.ts'
import { readProfiles, saveProfile } from '../store/profiles.ts'
import { StoreProblem } from '../store/store-problem.ts'
import type { Store } from '../store/store.ts'
import { readFolder } from './read-folder.ts'
import { sharedOf } from './store-ledgers.ts'

export interface LoadedDepartment {
  /** Absent if anything was wrong: then the store is as it was. */
  readonly department?: Department
  readonly problems: readonly Problem[]
}

export async function loadDepartment(
  store: Store,
  folder: FolderFiles,
  { loadedAt }: { readonly loadedAt: Date },
): Promise<LoadedDepartment> {
  const known = sharedOf(await readAdditions(store), await readProfiles(store))
  const { ledger, ownProfiles, problems } = readFolder(folder, known)
  if (ledger === undefined) return { problems }
  const { department, books } = ledger
  try {
    await saveDepartment(store, department, { loadedAt })
  } catch (error) {
    if (error instanceof StoreProblem) return { problems: [error.problem] }
    throw error
  }
  // The department may be refused, these not; so they come after it.
  await saveAdditions(store, additionsOf(known.books, books))
  for (const profile of ownProfiles) {
    await saveProfile(store, { id: profile.id, locality: profile.locality, content: profile })
  }
  return { department, problems: [] }
}

/** The entries that the folder's own lists have brought into the books. */
export function additionsOf(before: Books, after: Books): readonly Addition[] {
  const names: readonly BookName[] = ['function', 'departmentEconomic', 'governmentEconomic']
  return names.flatMap((book) => newEntries(before[book], after[book]).map((entry) => ({ book, entry })))
}

function newEntries(before: Book, after: Book): Addition['entry'][] {
  if (before === after) return []
  return [...after.entries].flatMap(([code, entries]) => {
    const known = before.entries.get(code) ?? []
    return entries.filter((entry) => !known.includes(entry))
  })
}
