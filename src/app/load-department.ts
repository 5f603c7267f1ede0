/** Loads a department's folder into the store: all of it, or, if anything is wrong, nothing. */
import type { Department } from '../core/budget/department.ts'
import type { Problem } from '../core/kernel/problem.ts'
import type { FolderFiles } from '../files/department/folder.ts'
import { saveDepartment } from '../store/departments.ts'
import { saveProfile } from '../store/profiles.ts'
import type { Store } from '../store/store.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { readFolder } from './read-folder.ts'
import { readShared } from './store-ledgers.ts'

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
  const { ledger, ownProfiles, problems } = readFolder(folder, await readShared(store))
  if (ledger === undefined || problems.length > 0) return { problems }
  const { department, performance, texts } = ledger
  try {
    await saveDepartment(store, department, { loadedAt, performance, texts })
    // Shared by all, so in statements of their own, and last: a department that is refused leaves no profile behind.
    for (const profile of ownProfiles) {
      await saveProfile(store, { id: profile.id, locality: profile.locality, content: profile })
    }
  } catch (error) {
    if (error instanceof StoreProblem) return { problems: [error.problem] }
    throw error
  }
  return { department, problems: [] }
}
