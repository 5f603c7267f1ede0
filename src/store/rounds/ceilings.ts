/** 控制数 in the store: issues with their versions, the newest of which holds. */
import { type Fen, fen } from '../../core/kernel/fen.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog } from '../log.ts'
import { takeTurn } from '../turns.ts'

export interface StoredCeiling {
  readonly id: string
  readonly departmentCode: string
  /** Of the department itself where it is the department's own code. */
  readonly unitCode: string
  readonly year: number
  readonly fund: string
  readonly nature: string
  readonly version: number
  readonly amount: Fen
  readonly document: string
  readonly issuedAt: Date
}

/** Every version, the oldest first, as far as the person sees them. */
export async function readCeilings(
  transaction: PersonTransaction,
  divisionCode: string,
  year: number,
): Promise<readonly StoredCeiling[]> {
  const rows = await transaction
    .selectFrom('ceiling')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('year', '=', year)
    .orderBy('unit_code')
    .orderBy('fund')
    .orderBy('nature')
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    departmentCode: row.department_code,
    unitCode: row.unit_code,
    year: row.year,
    fund: row.fund,
    nature: row.nature,
    version: row.version,
    amount: fen(row.amount_fen),
    document: row.document,
    issuedAt: row.issued_at,
  }))
}

/** What of `readCeilings` holds: the newest version of each. */
export function holding(ceilings: readonly StoredCeiling[]): readonly StoredCeiling[] {
  return [...new Map(ceilings.map((one) => [`${one.unitCode} ${one.fund} ${one.nature}`, one])).values()]
}

/** Whoever issues for the same division and year does so one after another, as sums over units are compared. */
export const ceilingTurn = (
  transaction: PersonTransaction,
  divisionCode: string,
  year: number,
): Promise<void> => takeTurn(transaction, `ceiling ${divisionCode} ${year}`)

export async function addCeilings(
  transaction: PersonTransaction,
  person: Person,
  ceilings: readonly StoredCeiling[],
  at: Date,
): Promise<void> {
  const { divisionCode } = person.reach
  await transaction
    .insertInto('ceiling')
    .values(
      ceilings.map((one) => ({
        division_code: divisionCode,
        id: one.id,
        department_code: one.departmentCode,
        unit_code: one.unitCode,
        year: one.year,
        fund: one.fund,
        nature: one.nature,
        version: one.version,
        amount_fen: one.amount,
        document: one.document,
        issued_by: person.id,
        issued_at: at,
      })),
    )
    .execute()
  // In the order of the units, as everybody locks the heads of several chains.
  const units = [...new Set(ceilings.map((one) => one.unitCode))].sort()
  for (const unitCode of units) {
    const events = ceilings
      .filter((one) => one.unitCode === unitCode)
      .map(({ id, fund, nature, version, amount, document }) => ({
        act: 'ceiling-issued',
        subject: `ceiling:${id}`,
        content: { fund, nature, version, amountFen: String(amount), document },
      }))
    const year = ceilings[0]?.year ?? 0
    await appendToLog(transaction, person, { divisionCode, unitCode, year }, events, at)
  }
}
