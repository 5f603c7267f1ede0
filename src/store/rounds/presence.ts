/** 谁在填 in the store: where the pages of a round stand; what is older than a moment counts as gone. */
import type { PersonTransaction } from '../as-person.ts'
import type { StoredRound } from './round.ts'

/** The cell in which a page stands. */
export interface Presence {
  readonly person: string
  readonly name: string
  readonly row: string
  readonly field: string
}

type RoundOfUnit = Pick<StoredRound, 'divisionCode' | 'id' | 'unitCode'>

/** A page stands in one cell; the one that it stood in before is left, and so are pages of the person that fell silent. */
export async function putPresence(
  transaction: PersonTransaction,
  round: RoundOfUnit,
  { page, at, since, ...here }: Presence & { readonly page: string; readonly at: Date; readonly since: Date },
): Promise<void> {
  await transaction
    .deleteFrom('round_presence')
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
    .where('person', '=', here.person)
    .where('seen_at', '<', since)
    .execute()
  await transaction
    .insertInto('round_presence')
    .values({
      division_code: round.divisionCode,
      round_id: round.id,
      page_id: page,
      unit_code: round.unitCode,
      person: here.person,
      person_name: here.name,
      row_id: here.row,
      field: here.field,
      seen_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['division_code', 'round_id', 'page_id']).doUpdateSet((excluded) => ({
        row_id: excluded.ref('excluded.row_id'),
        field: excluded.ref('excluded.field'),
        seen_at: excluded.ref('excluded.seen_at'),
      })),
    )
    .execute()
}

export async function dropPresence(
  transaction: PersonTransaction,
  round: RoundOfUnit,
  { page, person }: { readonly page: string; readonly person: string },
): Promise<void> {
  await transaction
    .deleteFrom('round_presence')
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
    .where('page_id', '=', page)
    .where('person', '=', person)
    .execute()
}

/** The other pages that said something since, whoever looks first at them. */
export async function othersPresent(
  transaction: PersonTransaction,
  round: RoundOfUnit,
  { page, since }: { readonly page: string; readonly since: Date },
): Promise<readonly Presence[]> {
  const rows = await transaction
    .selectFrom('round_presence')
    .select(['person', 'person_name', 'row_id', 'field'])
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
    .where('page_id', '<>', page)
    .where('seen_at', '>=', since)
    .orderBy('person_name')
    .orderBy('page_id')
    .execute()
  return rows.map((row) => ({
    person: row.person,
    name: row.person_name,
    row: row.row_id,
    field: row.field,
  }))
}
