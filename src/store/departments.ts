/** Departments in the store: written as a whole, read back as they were, and listed. */
import type { Department } from '../core/budget/department.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { UnitPerformance } from '../core/performance/unit-performance.ts'
import {
  type DepartmentSummary,
  readPerformance,
  readSummaries,
  readTexts,
  readWhole,
} from './department-reading.ts'
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
  {
    loadedAt,
    performance = [],
    texts = [],
  }: {
    readonly loadedAt: Date
    readonly performance?: readonly UnitPerformance[]
    readonly texts?: readonly UnitTexts[]
  },
): Promise<void> {
  const { divisionCode } = department
  // A statement of its own: a distributed database refuses to write a reference table and others in one transaction.
  await store.db
    .insertInto('jurisdiction')
    .values({ code: divisionCode, name: null, successor_code: null })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  await store.db
    .transaction()
    .execute((transaction) => writeDepartment(transaction, department, { loadedAt, performance, texts }))
}

/** The department as it was saved, all of one moment; undefined if there is none of that code. */
export async function readDepartment(
  store: Store,
  divisionCode: string,
  code: string,
): Promise<Department | undefined> {
  return (await readLoaded(store, divisionCode, code))?.department
}

/** A department with what its units wrote of their performance. */
export interface LoadedDepartment {
  readonly department: Department
  /** Oldest year first, units in the department's order. */
  readonly performance: readonly UnitPerformance[]
  /** As the performance. */
  readonly texts: readonly UnitTexts[]
}

/** As `readDepartment`, with the performance of the same moment. */
export async function readLoaded(
  store: Store,
  divisionCode: string,
  code: string,
): Promise<LoadedDepartment | undefined> {
  return store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const department = await readWhole(transaction, divisionCode, code)
      if (department === undefined) return undefined
      return {
        department,
        performance: await readPerformance(transaction, divisionCode, code),
        texts: await readTexts(transaction, divisionCode, code),
      }
    })
}

/** Every department, by division and code: each division is asked for by itself. */
export async function listDepartments(store: Store): Promise<readonly DepartmentSummary[]> {
  const divisions = await store.db.selectFrom('jurisdiction').select('code').orderBy('code').execute()
  const found: DepartmentSummary[] = []
  for (const { code } of divisions) found.push(...(await readSummaries(store.db, code)))
  return found
}
