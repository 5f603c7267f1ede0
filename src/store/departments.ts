/** Departments in the store: written as a whole, read back as they were, and listed. */
import type { Department } from '../core/budget/department.ts'
import { type DepartmentSummary, readSummaries, readWhole } from './department-reading.ts'
import { writeDepartment } from './department-writing.ts'
import type { Store } from './store.ts'

/**
 * Writes the department, all or nothing. It takes the place of what was loaded before for the same years
 * and kinds, of units that it no longer has too; other years stay. Units, projects and data sets keep their ids by their codes. Whether
 * the data is right was checked before: this refuses only a unit that belongs to another department (STO-020).
 */
export async function saveDepartment(
  store: Store,
  department: Department,
  { loadedAt }: { readonly loadedAt: Date },
): Promise<void> {
  const { divisionCode } = department
  // A statement of its own: a distributed database refuses to write a reference table and others in one transaction.
  await store.db
    .insertInto('jurisdiction')
    .values({ code: divisionCode, name: null, successor_code: null })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  await store.db.transaction().execute((transaction) => writeDepartment(transaction, department, loadedAt))
}

/** The department as it was saved, all of one moment; undefined if there is none of that code. */
export async function readDepartment(
  store: Store,
  divisionCode: string,
  code: string,
): Promise<Department | undefined> {
  return store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => readWhole(transaction, divisionCode, code))
}

/** Every department, by division and code: each division is asked for by itself. */
export async function listDepartments(store: Store): Promise<readonly DepartmentSummary[]> {
  const divisions = await store.db.selectFrom('jurisdiction').select('code').orderBy('code').execute()
  const found: DepartmentSummary[] = []
  for (const { code } of divisions) found.push(...(await readSummaries(store.db, code)))
  return found
}
