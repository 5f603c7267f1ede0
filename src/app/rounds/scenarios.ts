/** 情景 — named what-ifs of a round: made, changed, laid beside the real round, adopted or discarded; the real figures never change by them. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import { rankedProjects } from '../../core/budget/drafting/ranking.ts'
import {
  atAmountsOf,
  type NatureTotals,
  natureTotals,
  orderOf,
  type ScenarioChange,
  supposedCeilings,
} from '../../core/budget/drafting/scenario.ts'
import { viewImbalances } from '../../core/disclosure/year-view.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROUND_NAMES } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { chainOf } from '../../store/rounds/round.ts'
import {
  addScenario,
  changeScenario,
  listScenarios,
  readOffers,
  type ScenarioKey,
  type StoredOffer,
  type StoredScenario,
} from '../../store/rounds/scenarios.ts'
import { OfficeProblem } from '../office-problem.ts'
import { statementOf } from '../show-statement.ts'
import { statementList } from '../show-statement-list.ts'
import type { RoundAddress } from './change-round.ts'
import { draftedLedger, standing } from './drafted-ledger.ts'
import { type CeilingRoom, roomOf, spendingOf } from './headroom.ts'
import { freshId, noRound, placeOf, type RoundDesk, type RoundPlace, writtenRound } from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts, revisionOf } from './round-facts.ts'
import { earlierBeside, viewIn } from './round-statements.ts'
import { readChanges, readRanks, supposedDrafts, supposedUnits, writtenChanges } from './scenario-drafts.ts'

export interface ListedScenario {
  readonly scenario: StoredScenario
  readonly changes: readonly ScenarioChange[]
  readonly isMine: boolean
  /** The round has changed since it was made: it is computed on what stands now. */
  readonly isMoved: boolean
}

export interface ScenarioChoices {
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly projects: readonly {
    readonly code: string
    readonly name: string
    readonly unitCode: string
    readonly amount: Fen
  }[]
  readonly ceilings: readonly (CeilingRoom & { readonly unitCode: string })[]
}

export interface Scenarios {
  readonly facts: RoundFacts
  readonly canMake: boolean
  readonly scenarios: readonly ListedScenario[]
  /** What was offered to the units that the person sees here. */
  readonly offers: readonly StoredOffer[]
  readonly choices: ScenarioChoices
}

export async function showScenarios(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
): Promise<Scenarios> {
  const place = await placeOf(desk, person, address.unit)
  return asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const key = keyOf(facts)
    const codes = facts.units.map((one) => one.round.unitCode)
    return {
      facts,
      canMake: mayMake(person, place),
      scenarios: (await listScenarios(transaction, key)).map((scenario) => ({
        scenario,
        changes: readChanges(scenario),
        isMine: scenario.madeBy === person.id,
        isMoved: scenario.baseRevision !== revisionOf(facts),
      })),
      offers: await readOffers(transaction, key, codes),
      choices: choicesIn(facts),
    }
  })
}

export const mayMake = (person: Person, place: RoundPlace): boolean =>
  reaches(person.reach, 'act', 'budget', place.unitCode)

/** RND-001 where the round has not begun; the reserve is no round. */
export async function factsOf(
  transaction: PersonTransaction,
  place: RoundPlace,
  { year, round }: RoundAddress,
): Promise<RoundFacts> {
  if (round === 'reserve') throw noRound(place, year, round)
  const facts = await readFacts(transaction, place, year, writtenRound(round))
  if (facts.units.length === 0) throw noRound(place, year, round)
  return facts
}

export const keyOf = ({ place, year, round }: RoundFacts): ScenarioKey => ({
  divisionCode: place.divisionCode,
  unitCode: place.unitCode,
  year,
  round,
})

const readBasis = basisReader()

function choicesIn(facts: RoundFacts): ScenarioChoices {
  const { place, units, year } = facts
  const { ledger } = draftedOf(facts)
  const codes = [...new Set([place.unitCode, ...units.map((one) => one.round.unitCode)])]
  return {
    units: place.writers.map((unit) => ({ code: unit.code, name: unit.shortName ?? unit.name })),
    projects: units.flatMap(({ round, rows }) => {
      const own = standing(rows)
      return orderOf([{ unitCode: round.unitCode, rows: own }], [], new Map(), readBasis).map(
        ({ code, amount }) => ({ code, name: nameIn(own, code), unitCode: round.unitCode, amount }),
      )
    }),
    ceilings: codes.flatMap((unitCode) =>
      roomOf(ledger, { unitCode, year }, facts.ceilings).map((one) => ({ ...one, unitCode })),
    ),
  }
}

const nameIn = (
  rows: readonly {
    readonly sheet: string
    readonly project?: string
    readonly cells: Readonly<Record<string, string>>
  }[],
  code: string,
): string => rows.find((row) => row.sheet === 'project' && row.project === code)?.cells.name ?? code

/** RND-080 where there is none that the person sees. */
export async function findScenario(
  transaction: PersonTransaction,
  facts: RoundFacts,
  id: string,
): Promise<StoredScenario> {
  const found = (await listScenarios(transaction, keyOf(facts))).find((one) => one.id === id)
  if (found === undefined) throw new OfficeProblem('RND-080')
  return found
}

export async function makeScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  name: string,
): Promise<string> {
  const place = await placeOf(desk, person, address.unit)
  if (!mayMake(person, place)) throw new OfficeProblem('RND-064', { what: address.unit })
  const at = desk.clock.now()
  const id = freshId(at)
  await asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const made = { id, name, changes: writtenChanges([]), baseRevision: revisionOf(facts), at }
    await addScenario(transaction, person, keyOf(facts), made)
    await logged(transaction, person, facts, { act: 'scenario-made', id, content: { name }, at })
  })
  return id
}

export async function logged(
  transaction: PersonTransaction,
  person: Person,
  facts: RoundFacts,
  event: { readonly act: string; readonly id: string; readonly content: object; readonly at: Date },
): Promise<void> {
  const { act, id, content, at } = event
  await appendToLog(
    transaction,
    person,
    chainOf(keyOf(facts)),
    [{ act, subject: `scenario:${id}`, content }],
    at,
  )
}

/** RND-081 where it is closed, or somebody else's. */
export async function editScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  given: { readonly id: string; readonly name: string; readonly changes: readonly ScenarioChange[] },
): Promise<void> {
  const place = await placeOf(desk, person, address.unit)
  await asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    const scenario = await findScenario(transaction, facts, given.id)
    faultOfChanges(facts, given.changes)
    const to = { name: given.name, changes: writtenChanges(given.changes) }
    if (!(await changeScenario(transaction, scenario, to)))
      throw new OfficeProblem('RND-081', { name: scenario.name })
  })
}

/** RND-082 for a parameter of what the round does not have. */
function faultOfChanges(facts: RoundFacts, changes: readonly ScenarioChange[]): void {
  const { units, projects, ceilings } = choicesIn(facts)
  const unknown = changes.find((one) => {
    if (one.kind === 'scale') return one.unit !== undefined && !units.some(({ code }) => code === one.unit)
    if (one.kind === 'project' || one.kind === 'rank')
      return !projects.some(({ code }) => code === one.project)
    return (
      one.kind === 'ceiling' &&
      !ceilings.some(
        (room) => room.unitCode === one.unit && room.fund === one.fund && room.nature === one.nature,
      )
    )
  })
  if (unknown !== undefined) throw new OfficeProblem('RND-082', { kind: unknown.kind })
}

export interface Pair<T> {
  readonly real: T
  readonly supposed: T
}

export interface ComparedScenario {
  readonly listed: ListedScenario
  readonly facts: RoundFacts
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly natures: Pair<NatureTotals>
    /** All spending, of whatever nature. */
    readonly total: Pair<Fen>
    readonly cellCount: number
  }[]
  readonly total: Pair<Fen>
  readonly ceilings: readonly {
    readonly unitCode: string
    readonly name: string
    readonly room: Pair<CeilingRoom>
  }[]
  readonly statements: readonly {
    readonly id: string
    readonly number?: string
    readonly title: string
    /** Figures of it that would be others. */
    readonly changedCount: number
  }[]
  readonly projects: readonly {
    readonly code: string
    readonly name: string
    readonly unitName: string
    readonly place: Pair<number>
    readonly amount: Pair<Fen>
    readonly isAboveLine: boolean
  }[]
  /** What does not agree with itself in it: income does not follow spending by itself. */
  readonly warnings: readonly string[]
}

export async function compareScenario(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  id: string,
  language: Language,
): Promise<ComparedScenario> {
  const place = await placeOf(desk, person, address.unit)
  const found = await asPerson(desk.store, person, async (transaction) => {
    const facts = await factsOf(transaction, place, address)
    return {
      facts,
      scenario: await findScenario(transaction, facts, id),
      ranks: await readRanks(transaction, place.divisionCode),
    }
  })
  const { facts, scenario, ranks } = found
  const { year } = facts
  const changes = readChanges(scenario)
  const made = supposedUnits(facts, changes, ranks)
  const real = draftedOf(facts)
  const scope = { year: fiscalYear(year), unitCode: place.unitCode }
  const other = draftedLedger(place.ledger, scope, supposedDrafts(facts, made, changes))
  const totalOf = (unitCode: string): Pair<Fen> => ({
    real: spendingOf(real.ledger, { unitCode, year }),
    supposed: spendingOf(other.ledger, { unitCode, year }),
  })
  const units = facts.units.map(({ round, rows }, at) => ({
    code: round.unitCode,
    name: unitName(facts, round.unitCode),
    natures: {
      real: natureTotals(standing(rows), readBasis),
      supposed: natureTotals(made[at]?.rows ?? [], readBasis),
    },
    total: totalOf(round.unitCode),
    cellCount: made[at]?.cells.length ?? 0,
  }))
  const view = viewIn(other.ledger, place.unitCode, year)
  return {
    listed: {
      scenario,
      changes,
      isMine: scenario.madeBy === person.id,
      isMoved: scenario.baseRevision !== revisionOf(facts),
    },
    facts,
    units,
    total: totalOf(place.unitCode),
    ceilings: ceilingPairs(facts, changes, { real: real.ledger, supposed: other.ledger }),
    statements: statementChanges(facts, view),
    projects: projectPairs(facts, made, changes, ranks),
    warnings: viewImbalances(view).map((one) => describe(one, language)),
  }
}

export const unitName = ({ place }: Pick<RoundFacts, 'place'>, code: string): string => {
  const unit = place.writers.find((one) => one.code === code)
  return unit?.shortName ?? unit?.name ?? place.unitName
}

function ceilingPairs(
  facts: RoundFacts,
  changes: readonly ScenarioChange[],
  ledgers: Pair<RoundPlace['ledger']>,
): ComparedScenario['ceilings'] {
  const { place, units, year } = facts
  const codes = [...new Set([place.unitCode, ...units.map((one) => one.round.unitCode)])]
  const ceilings = supposedCeilings(facts.ceilings, changes)
  return codes.flatMap((unitCode) => {
    const would = roomOf(ledgers.supposed, { unitCode, year }, ceilings)
    return roomOf(ledgers.real, { unitCode, year }, facts.ceilings).flatMap((room, at) => {
      const other = would[at]
      return other === undefined
        ? []
        : [{ unitCode, name: unitName(facts, unitCode), room: { real: room, supposed: other } }]
    })
  })
}

/** Each statement of the scenario beside that of the round. */
function statementChanges(
  facts: RoundFacts,
  view: ReturnType<typeof viewIn>,
): ComparedScenario['statements'] {
  const { drafts } = realDrafts(facts)
  const beside = earlierBeside({ facts, view }, drafts)
  return statementList(view).statements.map(({ id, number, title }) => {
    const shown = statementOf(beside.view, { statement: id, asPrinted: false }, beside.base)
    const cells = shown.ok ? [...(shown.value.comparison?.cells.values() ?? [])] : []
    const changedCount = cells.filter((one) => one.difference !== null && one.difference !== 0n).length
    return { id, ...(number === undefined ? {} : { number }), title, changedCount }
  })
}

const realDrafts = ({ units }: RoundFacts) => ({
  drafts: units.map(({ round, rows }) => ({
    unitCode: round.unitCode,
    version: `${round.id} ${round.revision}`,
    rows: standing(rows),
  })),
})

function projectPairs(
  facts: RoundFacts,
  made: ReturnType<typeof supposedUnits>,
  changes: readonly ScenarioChange[],
  ranks: ReadonlyMap<string, number>,
): ComparedScenario['projects'] {
  const units = facts.units.map(({ round, rows }) => ({ unitCode: round.unitCode, rows: standing(rows) }))
  const before = orderOf(units, [], ranks, readBasis)
  const order = orderOf(units, changes, ranks, readBasis)
  const after = atAmountsOf(made, order, readBasis)
  // The line is drawn at what the projects ask for just before it.
  const cutAt = changes.findLastIndex((one) => one.kind === 'cut')
  const cut = changes[cutAt]
  const atLine =
    cutAt < 0 ? after : atAmountsOf(supposedUnits(facts, changes.slice(0, cutAt), ranks), order, readBasis)
  const line = rankedProjects(atLine, cut?.kind === 'cut' ? cut.amount : undefined)
  return after.flatMap((one, at) => {
    const was = before.findIndex(({ code }) => code === one.code)
    const unit = units.find(({ rows }) => rows.some((row) => row.project === one.code))
    const found = before[was]
    if (found === undefined || unit === undefined) return []
    return [
      {
        code: one.code,
        name: nameIn(unit.rows, one.code),
        unitName: unitName(facts, unit.unitCode),
        place: { real: was + 1, supposed: at + 1 },
        amount: { real: found.amount, supposed: one.amount },
        isAboveLine: line.find(({ code }) => code === one.code)?.isAboveLine ?? true,
      },
    ]
  })
}

export const roundTitle = ({ place, year, round }: RoundFacts): string =>
  `${place.unitName} ${year} 年${ROUND_NAMES[round]}`
