/** 编报行 in the store: the rows of a round with the version of each cell, read and written. */
import { type Selectable, sql } from 'kysely'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { SheetId } from '../../core/budget/drafting/sheets.ts'
import type { PersonTransaction } from '../as-person.ts'
import type { RoundRowTable } from '../office-tables.ts'
import { anyOf, insertAll } from '../saving.ts'
import type { StoredRound } from './round.ts'

export interface StoredRow extends RoundRow {
  /** By field; `ROW_VERSION` holds when the row itself was added, moved or taken out. */
  readonly versions: Readonly<Record<string, string>>
  readonly removedAt?: Date
}

/** No field is called so. */
export const ROW_VERSION = '#'

/** In order, removed ones among them; all, or those of the given ids. */
export async function readRows(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'id'>,
  ids?: readonly string[],
): Promise<readonly StoredRow[]> {
  let query = transaction
    .selectFrom('round_row')
    .select(['id', 'sheet', 'parent_id', 'project_code', 'position', 'cells', 'versions', 'removed_at'])
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
  if (ids !== undefined) query = query.where('id', '=', anyOf(ids))
  const rows = await query.orderBy('position').orderBy('id').execute()
  return rows.map(rowOf)
}

type Columns = Pick<
  Selectable<RoundRowTable>,
  'id' | 'sheet' | 'parent_id' | 'project_code' | 'position' | 'cells' | 'versions' | 'removed_at'
>

export const rowOf = (row: Columns): StoredRow => ({
  id: row.id,
  // Only rows of known sheets are written, with texts by field; so it is with the versions.
  sheet: row.sheet as SheetId,
  ...(row.parent_id === null ? {} : { parent: row.parent_id }),
  ...(row.project_code === null ? {} : { project: row.project_code }),
  position: row.position,
  cells: row.cells as Readonly<Record<string, string>>,
  versions: row.versions as Readonly<Record<string, string>>,
  ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
})

export async function insertRows(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'id' | 'unitCode'>,
  rows: readonly StoredRow[],
  at: Date,
): Promise<void> {
  const values = rows.map((row) => ({
    division_code: round.divisionCode,
    id: row.id,
    round_id: round.id,
    unit_code: round.unitCode,
    sheet: row.sheet,
    parent_id: row.parent ?? null,
    project_code: row.project ?? null,
    position: row.position,
    cells: JSON.stringify(row.cells),
    versions: JSON.stringify(row.versions),
    added_at: at,
    removed_at: row.removedAt ?? null,
  }))
  await insertAll(transaction, 'round_row', values)
}

/** One statement for all of them. */
export async function updateRows(
  transaction: PersonTransaction,
  round: Pick<StoredRound, 'divisionCode' | 'id'>,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return
  const changed = rows.map((row) => ({
    id: row.id,
    parent_id: row.parent ?? null,
    position: row.position,
    cells: row.cells,
    versions: row.versions,
    removed_at: row.removedAt ?? null,
  }))
  await sql`
    update round_row set parent_id = changed.parent_id, position = changed.position, cells = changed.cells,
      versions = changed.versions, removed_at = changed.removed_at
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as changed
      (id uuid, parent_id uuid, position integer, cells jsonb, versions jsonb, removed_at timestamptz)
    where round_row.division_code = ${round.divisionCode} and round_row.round_id = ${round.id}
      and round_row.id = changed.id`.execute(transaction)
}
