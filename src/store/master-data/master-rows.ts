/** 基础数据 in the store: rows of a book by year and unit, the imports that brought them, each written with its log. */
import { randomBytes } from 'node:crypto'
import type { MasterBookId, MasterCells } from '../../core/budget/master-data/master-books.ts'
import type { MasterDifference } from '../../core/budget/master-data/master-differences.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog } from '../log.ts'
import { insertAll } from '../saving.ts'
import { takeTurn } from '../turns.ts'
import { uuidV7 } from '../uuid-v7.ts'

const RANDOM = 10

/** Whose rows of which year; `unitCode` is blank for what the whole division shares. */
export interface MasterPlace {
  readonly book: MasterBookId
  readonly year: number
  readonly unitCode: string
}

export interface StoredMasterRow {
  readonly key: string
  readonly cells: MasterCells
  readonly changedAt: Date
}

export interface StoredImport extends MasterPlace {
  readonly id: string
  readonly fileName: string
  readonly personName: string
  readonly appliedAt: Date
  readonly undoneAt?: Date
  readonly changes: readonly MasterDifference[]
}

export async function readMasterRows(
  transaction: PersonTransaction,
  divisionCode: string,
  { book, year, unitCode }: MasterPlace,
): Promise<readonly StoredMasterRow[]> {
  const rows = await transaction
    .selectFrom('master_row')
    .select(['key', 'cells', 'changed_at'])
    .where('division_code', '=', divisionCode)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('unit_code', '=', unitCode)
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    // Only `writeMasterRows` writes rows: texts by field.
    cells: row.cells as MasterCells,
    changedAt: row.changed_at,
  }))
}

/** Whoever writes the same book, year and unit does so one after another. */
export const masterTurn = (
  transaction: PersonTransaction,
  divisionCode: string,
  { book, year, unitCode }: MasterPlace,
): Promise<void> => takeTurn(transaction, `master ${divisionCode} ${book} ${year} ${unitCode}`)

export async function writeMasterRows(
  transaction: PersonTransaction,
  divisionCode: string,
  { book, year, unitCode }: MasterPlace,
  changes: readonly MasterDifference[],
  at: Date,
): Promise<void> {
  const touched = changes.map(({ key }) => key)
  await transaction
    .deleteFrom('master_row')
    .where('division_code', '=', divisionCode)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('unit_code', '=', unitCode)
    .where('key', 'in', touched)
    .execute()
  const rows = changes.flatMap(({ key, after }) =>
    after === null
      ? []
      : [
          {
            division_code: divisionCode,
            id: uuidV7(at.getTime(), randomBytes(RANDOM)),
            book,
            year,
            unit_code: unitCode,
            key,
            cells: JSON.stringify(after),
            version: 1,
            changed_at: at,
          },
        ],
  )
  await insertAll(transaction, 'master_row', rows)
}

export async function addImport(
  transaction: PersonTransaction,
  person: Person,
  imported: Omit<StoredImport, 'personName' | 'undoneAt'> & { readonly fileHash: string },
): Promise<void> {
  const { divisionCode } = person.reach
  const { id, book, year, unitCode, fileName, fileHash, appliedAt, changes } = imported
  await transaction
    .insertInto('master_import')
    .values({
      division_code: divisionCode,
      id,
      book,
      year,
      unit_code: unitCode,
      file_name: fileName,
      file_hash: fileHash,
      person: person.id,
      person_name: person.name,
      applied_at: appliedAt,
      undone_at: null,
      differences: JSON.stringify(changes),
    })
    .execute()
  await logged(transaction, person, imported, 'master-imported', { fileName, fileHash, changes })
}

/** The newest first. */
export async function readImports(
  transaction: PersonTransaction,
  divisionCode: string,
  { book, year, unitCode }: MasterPlace,
): Promise<readonly StoredImport[]> {
  const rows = await transaction
    .selectFrom('master_import')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('unit_code', '=', unitCode)
    .orderBy('applied_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    book,
    year,
    unitCode,
    fileName: row.file_name,
    personName: row.person_name,
    appliedAt: row.applied_at,
    ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
    // Only `addImport` writes imports, with the differences as they were applied.
    changes: row.differences as readonly MasterDifference[],
  }))
}

export async function markUndone(
  transaction: PersonTransaction,
  person: Person,
  imported: StoredImport,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('master_import')
    .set({ undone_at: at })
    .where('division_code', '=', person.reach.divisionCode)
    .where('id', '=', imported.id)
    .execute()
  await logged(transaction, person, imported, 'master-import-undone', { fileName: imported.fileName })
}

const logged = (
  transaction: PersonTransaction,
  person: Person,
  {
    id,
    book,
    year,
    unitCode,
    appliedAt,
  }: Pick<StoredImport, 'id' | 'book' | 'year' | 'unitCode' | 'appliedAt'>,
  act: string,
  content: object,
): Promise<bigint> =>
  appendToLog(
    transaction,
    person,
    { divisionCode: person.reach.divisionCode, unitCode, year },
    [{ act, subject: `master-import:${id}`, content: { book, ...content } }],
    appliedAt,
  )
