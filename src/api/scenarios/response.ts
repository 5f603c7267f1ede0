/** Scenarios as JSON: amounts as text of fen, each pair with its difference, and parameters there and back. */
import type { ComparedScenario, ListedScenario, Pair } from '../../app/rounds/scenarios.ts'
import type { ScenarioChange } from '../../core/budget/drafting/scenario.ts'
import { type Fen, fen, subtract } from '../../core/kernel/fen.ts'
import type {
  ComparedScenarioResponse,
  ListedScenarioResponse,
  PairResponse,
  ScenarioChangeRequest,
} from './contract.ts'

export function changeOf(given: ScenarioChangeRequest): ScenarioChange {
  if (given.kind === 'rank') return given
  if (given.kind === 'scale') {
    const { unit, ...rest } = given
    return { ...rest, ...(unit === undefined ? {} : { unit }) }
  }
  const { amountFen, ...rest } = given
  return { ...rest, amount: fen(BigInt(amountFen)) }
}

function changeResponse(change: ScenarioChange): ScenarioChangeRequest {
  if (!('amount' in change)) return { ...change }
  const { amount, ...rest } = change
  return { ...rest, amountFen: String(amount) }
}

export const listedResponse = ({
  scenario,
  changes,
  isMine,
  isMoved,
}: ListedScenario): ListedScenarioResponse => ({
  id: scenario.id,
  name: scenario.name,
  state: scenario.state,
  by: scenario.by,
  at: scenario.at.toISOString(),
  isMine,
  isMoved,
  changes: changes.map(changeResponse),
})

const pairOf = ({ real, supposed }: Pair<Fen>): PairResponse => ({
  realFen: String(real),
  supposedFen: String(supposed),
  differenceFen: String(subtract(supposed, real)),
})

const between = <T>({ real, supposed }: Pair<T>, of: (one: T) => Fen): PairResponse =>
  pairOf({ real: of(real), supposed: of(supposed) })

export const comparedResponse = (found: ComparedScenario): ComparedScenarioResponse => ({
  scenario: listedResponse(found.listed),
  total: pairOf(found.total),
  units: found.units.map(({ code, name, natures, total, cellCount }) => ({
    code,
    name,
    personnel: between(natures, (one) => one.personnel),
    operating: between(natures, (one) => one.operating),
    projectSpending: between(natures, (one) => one.projectSpending),
    total: pairOf(total),
    cellCount,
  })),
  ceilings: found.ceilings.map(({ name, room }) => ({
    unitName: name,
    name: room.real.name,
    amount: between(room, (one) => one.amount),
    used: between(room, (one) => one.used),
    left: between(room, (one) => one.left),
  })),
  statements: found.statements.map((one) => ({ ...one })),
  projects: found.projects.map(({ code, name, unitName, place, amount, isAboveLine }) => ({
    code,
    name,
    unitName,
    realPlace: place.real,
    supposedPlace: place.supposed,
    amount: pairOf(amount),
    isAboveLine,
  })),
  warnings: [...found.warnings],
})
