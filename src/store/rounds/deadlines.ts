/** 截止日 in the store: the last day of a round, of all departments or of one, which the bureau sets. */
import type { WrittenRound } from '../../core/workflow/round-states.ts'
import type { PersonTransaction } from '../as-person.ts'

/** One of the books of master data. */
const BOOK = 'deadline'

export interface Deadline {
  readonly round: WrittenRound
  /** '' for all departments. */
  readonly departmentCode: string
  readonly dueOn: string
}

export async function readDeadlines(
  transaction: PersonTransaction,
  divisionCode: string,
  year: number,
): Promise<readonly Deadline[]> {
  const rows = await transaction
    .selectFrom('master_row')
    .select(['key', 'cells'])
    .where('division_code', '=', divisionCode)
    .where('book', '=', BOOK)
    .where('year', '=', year)
    .execute()
  return rows.map((row) => {
    const [round, departmentCode = ''] = row.key.split(' ')
    // Only `setDeadline` writes rows of this book.
    const { dueOn } = row.cells as { readonly dueOn: string }
    return { round: round as WrittenRound, departmentCode, dueOn }
  })
}

/** The department's own, else that of all. */
export const deadlineOf = (
  deadlines: readonly Deadline[],
  round: WrittenRound,
  departmentCode: string,
): string | undefined =>
  [departmentCode, '']
    .map((code) => deadlines.find((one) => one.round === round && one.departmentCode === code))
    .find((one) => one !== undefined)?.dueOn

export async function setDeadline(
  transaction: PersonTransaction,
  of: { readonly divisionCode: string; readonly year: number; readonly id: string; readonly at: Date },
  { round, departmentCode, dueOn }: Deadline,
): Promise<void> {
  const cells = JSON.stringify({ dueOn })
  await transaction
    .insertInto('master_row')
    .values({
      division_code: of.divisionCode,
      id: of.id,
      book: BOOK,
      year: of.year,
      // A row of the whole division, so that everybody sees when to hand in.
      unit_code: '',
      key: departmentCode === '' ? round : `${round} ${departmentCode}`,
      cells,
      version: 1,
      changed_at: of.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['division_code', 'book', 'year', 'unit_code', 'key']).doUpdateSet((set) => ({
        cells,
        version: set('master_row.version', '+', 1),
        changed_at: of.at,
      })),
    )
    .execute()
}
