/** 采纳情景 — what an adopted scenario offers to each unit as cells, of which its preparer makes figures or not; or it is discarded. */
import type { RowChange } from '../../core/budget/drafting/round-row.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROUND_NAMES, ROUND_STATE_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { changeRows } from '../../store/rounds/change-rows.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import {
  addOffers,
  answerOffer,
  changeScenario,
  readOffers,
  type StoredOffer,
} from '../../store/rounds/scenarios.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundAddress } from './change-round.ts'
import { standing } from './drafted-ledger.ts'
import { holdersFor, tell } from './notify.ts'
import { freshId, placeOf, type RoundDesk, roundKey } from './round-desk.ts'
import type { RoundFacts } from './round-facts.ts'
import { readChanges, readRanks, supposedUnits } from './scenario-drafts.ts'
import { factsOf, findScenario, logged, roundTitle, unitName } from './scenarios.ts'
import { addressIn } from './show-round.ts'

/** RND-081 where it is closed or somebody else's, RND-083 where no cell would change. Answers the units that it is offered to. */
export async function adoptScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  id: string,
): Promise<void> {
  const place = await placeOf(desk, person, address.unit)
  const holders = await roleHolders(desk.store, place.divisionCode)
  const at = desk.clock.now()
  await asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const scenario = await findScenario(transaction, facts, id)
    const ranks = await readRanks(transaction, place.divisionCode)
    const made = supposedUnits(facts, readChanges(scenario), ranks).filter((one) => one.cells.length > 0)
    if (made.length === 0) throw new OfficeProblem('RND-083', { name: scenario.name })
    const isOpen = await changeScenario(transaction, scenario, { state: 'adopted', closed_at: at })
    if (!isOpen) throw new OfficeProblem('RND-081', { name: scenario.name })
    await addOffers(transaction, person, scenario, made, at)
    const content = { name: scenario.name, units: made.map((one) => one.unitCode) }
    await logged(transaction, person, facts, { act: 'scenario-adopted', id, content, at })
    for (const { unitCode, cells } of made) {
      const to = holdersFor(holders, 'preparer', { unitCode, departmentCode: place.departmentCode })
      const told = {
        kind: 'scenario',
        subject: `scenario:${id}`,
        text: `${roundTitle(facts)}：${person.name} 采纳情景“${scenario.name}”，请 ${unitName(facts, unitCode)} 看 ${cells.length} 处改动，接受后才写入`,
        link: `/office/budgets/${facts.year}/${addressIn(place, unitCode)}/${facts.round}/scenarios`,
      }
      const others = to.map((one) => one.account).filter((one) => one !== person.id)
      await tell(transaction, place.divisionCode, others, told, at)
    }
  })
}

export async function discardScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  id: string,
): Promise<void> {
  const place = await placeOf(desk, person, address.unit)
  const at = desk.clock.now()
  await asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const scenario = await findScenario(transaction, facts, id)
    if (!(await changeScenario(transaction, scenario, { state: 'discarded', closed_at: at })))
      throw new OfficeProblem('RND-081', { name: scenario.name })
    const content = { name: scenario.name }
    await logged(transaction, person, facts, { act: 'scenario-discarded', id, content, at })
  })
}

export interface AnsweredOffer {
  readonly applied: number
  /** Cells that were typed in since: they stay as they are. */
  readonly kept: number
}

/** RND-084 where nothing is offered or it was answered, RND-002 where the round is not the preparer's to type in. */
export async function answerScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  given: { readonly id: string; readonly isAccepted: boolean; readonly reason?: string | undefined },
): Promise<AnsweredOffer> {
  const place = await placeOf(desk, person, address.unit)
  const at = desk.clock.now()
  const mayAnswer = !place.isDepartment && reaches(person.reach, 'edit', 'budget', place.unitCode)
  if (!mayAnswer) throw new OfficeProblem('RND-064', { what: address.unit })
  return asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const { divisionCode } = place
    const offers = await readOffers(transaction, { ...facts, divisionCode }, [place.unitCode])
    const offer = offers.find((one) => one.scenario === given.id && one.state === 'offered')
    if (offer === undefined) throw new OfficeProblem('RND-084')
    const done = given.isAccepted
      ? await writeCells(transaction, person, facts, offer, at)
      : { applied: 0, kept: 0 }
    const answered = await answerOffer(
      transaction,
      person,
      { divisionCode, scenario: given.id, unitCode: place.unitCode },
      {
        state: given.isAccepted ? 'accepted' : 'declined',
        ...(given.reason === undefined ? {} : { reason: given.reason }),
        at,
      },
    )
    if (!answered) throw new OfficeProblem('RND-084')
    const act = given.isAccepted ? 'scenario-accepted' : 'scenario-declined'
    const content = {
      name: offer.name,
      ...done,
      ...(given.reason === undefined ? {} : { reason: given.reason }),
    }
    await logged(transaction, person, facts, { act, id: given.id, content, at })
    return done
  })
}

/** As if the preparer had taken each as a suggestion: with a history, to be undone or typed over like any other change. */
async function writeCells(
  transaction: PersonTransaction,
  person: Person,
  facts: RoundFacts,
  { cells }: StoredOffer,
  at: Date,
): Promise<AnsweredOffer> {
  const [unit] = facts.units
  const rows = new Map(standing(unit?.rows ?? []).map((row) => [row.id, row]))
  const changes = cells.flatMap(({ row: id, field, from, to }): readonly RowChange[] => {
    const row = rows.get(id)
    const isAsItWas = row !== undefined && (row.cells[field] ?? '') === from
    return isAsItWas ? [{ kind: 'cell', row: id, field, seen: row.versions[field] ?? '0', text: to }] : []
  })
  const { place, year, round } = facts
  const key = roundKey(place, place.unitCode, year, round)
  const batch = { batch: freshId(at), cause: 'suggestion', changes } as const
  const answer = await changeRows(transaction, person, key, batch, at)
  if (answer.kind !== 'applied')
    throw new OfficeProblem('RND-002', {
      round: ROUND_NAMES[round],
      state: unit === undefined ? '' : ROUND_STATE_NAMES[unit.round.state],
    })
  return { applied: changes.length, kept: cells.length - changes.length }
}
