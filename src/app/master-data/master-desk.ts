/** 基础数据台 — the books of master data as a person sees and fills them: lists, imports with their differences, undoing. */
import { createHash } from 'node:crypto'
import {
  type MasterBookId,
  type MasterCells,
  masterBook,
} from '../../core/budget/master-data/master-books.ts'
import {
  isSame,
  type MasterDifference,
  type MasterDifferences,
  masterDifferences,
  reversed,
} from '../../core/budget/master-data/master-differences.ts'
import { type MasterGrid, masterRowsIn } from '../../core/budget/master-data/master-grid.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { readFilledXlsx } from '../../files/xlsx/read-xlsx.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import {
  addImport,
  type MasterPlace,
  markUndone,
  masterTurn,
  readImports,
  readMasterRows,
  type StoredImport,
  type StoredMasterRow,
  writeMasterRows,
} from '../../store/master-data/master-rows.ts'
import { formulaNote } from '../formula-note.ts'
import { OfficeProblem } from '../office-problem.ts'
import { freshId, type RoundDesk } from '../rounds/round-desk.ts'

export interface ShownMaster {
  readonly rows: readonly StoredMasterRow[]
  readonly imports: readonly StoredImport[]
  readonly canImport: boolean
  /** Nothing was imported: the units are those of the data that are loaded. */
  readonly isFromLoaded: boolean
}

export async function showMaster(desk: RoundDesk, person: Person, place: MasterPlace): Promise<ShownMaster> {
  refuseUnseen(person, place)
  const canImport = mayWrite(person, place)
  const { divisionCode } = person.reach
  const kept = await asPerson(desk.store, person, async (transaction) => ({
    rows: await readMasterRows(transaction, divisionCode, place),
    imports: canImport ? await readImports(transaction, divisionCode, place) : [],
  }))
  const isFromLoaded = place.book === 'units' && kept.rows.length === 0
  return {
    ...kept,
    ...(isFromLoaded ? { rows: await loadedUnits(desk, place.year, divisionCode) } : {}),
    canImport,
    isFromLoaded,
  }
}

const UNIT_KINDS = {
  administrative: '行政单位',
  civilServiceLaw: '参公事业单位',
  institution: '事业单位',
} as const

/** The units that the loaded departments have in the year. */
async function loadedUnits(
  { ledgers, clock }: RoundDesk,
  year: number,
  divisionCode: string,
): Promise<readonly StoredMasterRow[]> {
  const keys = (await ledgers.list()).filter((key) => key.divisionCode === divisionCode)
  const found = await Promise.all(keys.map((key) => ledgers.get(key)))
  return found.flatMap((ledger) =>
    (ledger?.department.units ?? [])
      .filter(({ validFromYear = 0, validToYear = 9999 }) => validFromYear <= year && year <= validToYear)
      .map(({ code, name, parent, kind }) => ({
        key: code,
        cells: { code, name, ...(parent === undefined ? {} : { parent }), kind: UNIT_KINDS[kind] },
        changedAt: clock.now(),
      })),
  )
}

export interface MasterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface MasterPreview extends MasterDifferences {
  /** What was looked at: applying is refused when something else would be written. */
  readonly digest: string
  readonly problems: readonly Problem[]
}

/** What the file would change; nothing is written. */
export async function previewMaster(
  desk: RoundDesk,
  person: Person,
  place: MasterPlace,
  file: MasterFile,
): Promise<MasterPreview> {
  refuseUnwritable(person, place)
  const grid = rowsOf(file, place.book)
  return asPerson(desk.store, person, (transaction) => preview(transaction, person, place, grid))
}

/** Writes what was looked at, in one piece; MST-006 where the rows have changed since. */
export async function applyMaster(
  desk: RoundDesk,
  person: Person,
  place: MasterPlace,
  file: MasterFile,
  digest: string,
): Promise<MasterPreview> {
  refuseUnwritable(person, place)
  const grid = rowsOf(file, place.book)
  const at = desk.clock.now()
  return asPerson(desk.store, person, async (transaction) => {
    const { divisionCode } = person.reach
    await masterTurn(transaction, divisionCode, place)
    const found = await preview(transaction, person, place, grid)
    if (found.changes.length === 0) throw new OfficeProblem('MST-010')
    if (found.digest !== digest) throw new OfficeProblem('MST-006', countOf(found.changes))
    await writeMasterRows(transaction, divisionCode, place, found.changes, at)
    await addImport(transaction, person, {
      ...place,
      id: freshId(at),
      fileName: file.name,
      fileHash: hashOf(file.bytes),
      appliedAt: at,
      changes: found.changes,
    })
    return found
  })
}

/** 撤销本次导入 — every row as it was before; MST-007 where one of them was changed since. */
export async function undoMaster(
  desk: RoundDesk,
  person: Person,
  place: MasterPlace,
  id: string,
): Promise<void> {
  refuseUnwritable(person, place)
  const at = desk.clock.now()
  const { divisionCode } = person.reach
  await asPerson(desk.store, person, async (transaction) => {
    await masterTurn(transaction, divisionCode, place)
    const imported = (await readImports(transaction, divisionCode, place)).find((one) => one.id === id)
    if (imported === undefined || imported.undoneAt !== undefined) throw new OfficeProblem('MST-008')
    const there = new Map(
      (await readMasterRows(transaction, divisionCode, place)).map((row) => [row.key, row.cells]),
    )
    const moved = imported.changes.filter(({ key, after }) => !isSame(there.get(key) ?? null, after))
    if (moved.length > 0) throw new OfficeProblem('MST-007', countOf(moved))
    await writeMasterRows(transaction, divisionCode, place, reversed(imported.changes), at)
    await markUndone(transaction, person, imported, at)
  })
}

async function preview(
  transaction: PersonTransaction,
  person: Person,
  place: MasterPlace,
  { rows, problems }: MasterGrid,
): Promise<MasterPreview> {
  const there: readonly MasterCells[] = (
    await readMasterRows(transaction, person.reach.divisionCode, place)
  ).map((row) => row.cells)
  const differences = masterDifferences(place.book, there, rows)
  const digest = hashOf(new TextEncoder().encode(JSON.stringify(differences.changes)))
  return { ...differences, digest, problems }
}

const MOST_ROWS = 20_000

function rowsOf(file: MasterFile, book: MasterBookId): MasterGrid {
  const read = readFilledXlsx(file, { mostRows: MOST_ROWS, leavesHidden: true })
  if (!read.ok) {
    const [fault] = read.problems
    throw new OfficeProblem(fault?.code ?? 'RDG-003', fault?.params)
  }
  const found = masterRowsIn(read.document, book)
  if (found === undefined) {
    const { label, fields } = masterBook(book)
    const labels = fields.filter((field) => field.isRequired === true).map((field) => field.label)
    throw new OfficeProblem('MST-005', { book: label, labels: labels.join('、') })
  }
  const said = [...read.document.problems, ...formulaNote(read.document)]
  return { ...found, problems: [...said, ...found.problems] }
}

const MOST_NAMED = 5
const countOf = (changes: readonly MasterDifference[]): Readonly<Record<string, string>> => ({
  count: String(changes.length),
  keys:
    changes
      .slice(0, MOST_NAMED)
      .map(({ key }) => key)
      .join('、') + (changes.length > MOST_NAMED ? '…' : ''),
})

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A unit keeps its own staff and assets; what the whole division shares is the bureau's. */
const mayWrite = ({ reach }: Person, { book, unitCode }: MasterPlace): boolean =>
  masterBook(book).isOfUnit
    ? unitCode !== '' &&
      (reaches(reach, 'edit', 'staff', unitCode) || reaches(reach, 'edit', 'master-data', unitCode))
    : unitCode === '' && reaches(reach, 'edit', 'master-data', '')

const maySee = ({ reach }: Person, { book, unitCode }: MasterPlace): boolean =>
  masterBook(book).isOfUnit
    ? unitCode !== '' && reaches(reach, 'read', 'staff', unitCode)
    : unitCode === '' && reaches(reach, 'read', 'master-data', '')

function refuseUnseen(person: Person, place: MasterPlace): void {
  if (!maySee(person, place)) throw new OfficeProblem('MST-009')
}
function refuseUnwritable(person: Person, place: MasterPlace): void {
  if (!maySee(person, place) || !mayWrite(person, place)) throw new OfficeProblem('MST-009')
}
