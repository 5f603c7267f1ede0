/** 情景 in the store: what is supposed of a round, and what an adopted one offers to each unit. */
import type { Selectable } from 'kysely'
import type { ScenarioCell } from '../../core/budget/drafting/scenario.ts'
import type { WrittenRound } from '../../core/workflow/round-states.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import type { ScenarioOfferTable, ScenarioTable } from '../office-tables.ts'
import { present } from './round.ts'

export type ScenarioState = 'open' | 'adopted' | 'discarded'

export interface ScenarioKey {
  readonly divisionCode: string
  /** The unit or the department that it is of. */
  readonly unitCode: string
  readonly year: number
  readonly round: WrittenRound
}

export interface StoredScenario extends ScenarioKey {
  readonly id: string
  readonly name: string
  /** As it was written; its reader knows the shape. */
  readonly changes: unknown
  readonly baseRevision: string
  readonly state: ScenarioState
  readonly madeBy: string
  readonly by: string
  readonly at: Date
}

/** Of a round, the newest first, as far as the person sees them: his own, and what was adopted. */
export async function listScenarios(
  transaction: PersonTransaction,
  { divisionCode, unitCode, year, round }: ScenarioKey,
): Promise<readonly StoredScenario[]> {
  const rows = await transaction
    .selectFrom('scenario')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('year', '=', year)
    .where('round', '=', round)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(scenarioOf)
}

const scenarioOf = (row: Selectable<ScenarioTable>): StoredScenario => ({
  divisionCode: row.division_code,
  id: row.id,
  unitCode: row.unit_code,
  year: row.year,
  // Constraints of the table allow these words only; so it is with the state.
  round: row.round as WrittenRound,
  name: row.name,
  changes: row.changes,
  baseRevision: row.base_revision,
  state: row.state as ScenarioState,
  madeBy: row.made_by,
  by: row.made_by_name,
  at: row.made_at,
})

export async function addScenario(
  transaction: PersonTransaction,
  person: Person,
  key: ScenarioKey,
  made: {
    readonly id: string
    readonly name: string
    readonly changes: string
    readonly baseRevision: string
    readonly at: Date
  },
): Promise<void> {
  await transaction
    .insertInto('scenario')
    .values({
      division_code: key.divisionCode,
      id: made.id,
      unit_code: key.unitCode,
      year: key.year,
      round: key.round,
      name: made.name,
      changes: made.changes,
      base_revision: made.baseRevision,
      state: 'open',
      made_by: person.id,
      made_by_name: person.name,
      made_at: made.at,
    })
    .execute()
}

/** False where it is closed, or somebody else's. */
export async function changeScenario(
  transaction: PersonTransaction,
  { divisionCode, id }: Pick<StoredScenario, 'divisionCode' | 'id'>,
  to: {
    readonly name?: string
    readonly changes?: string
    readonly state?: ScenarioState
    readonly closed_at?: Date
  },
): Promise<boolean> {
  const changed = await transaction
    .updateTable('scenario')
    .set(to)
    .where('division_code', '=', divisionCode)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return changed.numUpdatedRows !== 0n
}

export interface StoredOffer {
  readonly scenario: string
  readonly unitCode: string
  readonly name: string
  readonly cells: readonly ScenarioCell[]
  readonly state: 'offered' | 'accepted' | 'declined'
  readonly by: string
  readonly at: Date
  readonly answeredBy?: string
  readonly answeredAt?: Date
  readonly reason?: string
}

export async function addOffers(
  transaction: PersonTransaction,
  person: Person,
  scenario: StoredScenario,
  offers: readonly { readonly unitCode: string; readonly cells: readonly ScenarioCell[] }[],
  at: Date,
): Promise<void> {
  if (offers.length === 0) return
  await transaction
    .insertInto('scenario_offer')
    .values(
      offers.map(({ unitCode, cells }) => ({
        division_code: scenario.divisionCode,
        scenario_id: scenario.id,
        unit_code: unitCode,
        year: scenario.year,
        round: scenario.round,
        name: scenario.name,
        cells: JSON.stringify(cells),
        state: 'offered',
        offered_by: person.id,
        offered_by_name: person.name,
        offered_at: at,
      })),
    )
    .execute()
}

/** What was offered to these units in the round, the newest first. */
export async function readOffers(
  transaction: PersonTransaction,
  { divisionCode, year, round }: Omit<ScenarioKey, 'unitCode'>,
  unitCodes: readonly string[],
): Promise<readonly StoredOffer[]> {
  if (unitCodes.length === 0) return []
  const rows = await transaction
    .selectFrom('scenario_offer')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('unit_code', 'in', unitCodes)
    .where('year', '=', year)
    .where('round', '=', round)
    .orderBy('offered_at', 'desc')
    .orderBy('unit_code')
    .execute()
  return rows.map(offerOf)
}

const offerOf = (row: Selectable<ScenarioOfferTable>): StoredOffer => ({
  scenario: row.scenario_id,
  unitCode: row.unit_code,
  name: row.name,
  // Only `addOffers` writes the column; a constraint holds the words of the state.
  cells: row.cells as readonly ScenarioCell[],
  state: row.state as StoredOffer['state'],
  by: row.offered_by_name,
  at: row.offered_at,
  ...present('answeredBy', row.answered_by_name),
  ...present('answeredAt', row.answered_at),
  ...present('reason', row.reason),
})

/** False where it was answered already. */
export async function answerOffer(
  transaction: PersonTransaction,
  person: Person,
  offer: { readonly divisionCode: string; readonly scenario: string; readonly unitCode: string },
  answer: { readonly state: 'accepted' | 'declined'; readonly reason?: string; readonly at: Date },
): Promise<boolean> {
  const changed = await transaction
    .updateTable('scenario_offer')
    .set({
      state: answer.state,
      answered_by_name: person.name,
      answered_at: answer.at,
      reason: answer.reason ?? null,
    })
    .where('division_code', '=', offer.divisionCode)
    .where('scenario_id', '=', offer.scenario)
    .where('unit_code', '=', offer.unitCode)
    .where('state', '=', 'offered')
    .executeTakeFirst()
  return changed.numUpdatedRows !== 0n
}
