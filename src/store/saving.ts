/** What is shared by everything that writes a part of a department, inside one transaction. */
import { type Insertable, sql, type Transaction } from 'kysely'
import type { Department, UnitYear } from '../core/budget/department.ts'
import { assert } from '../core/kernel/assert.ts'
import type { Tables } from './tables.ts'

/** Ids by code (or by another key of what has them). */
export type Ids = ReadonlyMap<string, string>

export interface Saving {
  readonly transaction: Transaction<Tables>
  readonly department: Department
  readonly divisionCode: string
  readonly departmentId: string
  readonly loadedAt: Date
  newId(): string
}

/** Parameters of one statement are counted in 16 bits. */
const PARAMETERS_LIMIT = 30_000

/** The rows in parts that one statement each can take. */
export function* inParts<Row extends object>(rows: readonly Row[]): Generator<readonly Row[]> {
  const size = Math.max(1, Math.floor(PARAMETERS_LIMIT / Math.max(1, Object.keys(rows[0] ?? {}).length)))
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

/** One of many values, which are one parameter however many they are. */
export const anyOf = (values: readonly string[]) => sql<string>`any(${values})`

/** Inserts many rows with few statements of many rows each. */
export async function insertAll<Name extends keyof Tables & string>(
  transaction: Transaction<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (const part of inParts(rows)) await transaction.insertInto(table).values(part).execute()
}

export function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  assert(id !== undefined, `the department names ${key}, which it does not define`)
  return id
}

/** Every unit that the store has of the department, named by it still or not. */
export const unitsOf = ({ transaction, divisionCode, departmentId }: Saving) =>
  transaction
    .selectFrom('unit')
    .where('division_code', '=', divisionCode)
    .where('department_id', '=', departmentId)
    .select(['id', 'code', 'parent_id'])
    .execute()

type DocumentKey = Pick<UnitYear, 'year' | 'kind'>
export const documentsOf = (brought: readonly DocumentKey[]): Iterable<DocumentKey> =>
  new Map(brought.map(({ year, kind }) => [`${year} ${kind}`, { year, kind }])).values()
