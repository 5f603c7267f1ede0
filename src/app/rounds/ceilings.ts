/** 控制数 — what the bureau issues to departments and departments split to their units, each version kept, never more than the total. */
import { readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { type Fen, fen, sum } from '../../core/kernel/fen.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import {
  addCeilings,
  ceilingTurn,
  holding,
  readCeilings,
  type StoredCeiling,
} from '../../store/rounds/ceilings.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import { OfficeProblem } from '../office-problem.ts'
import { fundName, natureName, roomOf, tenThousand } from './headroom.ts'
import { holdersFor, tell } from './notify.ts'
import { divisionLedgers } from './reviews.ts'
import { freshId, placeIn, placeOf, type RoundDesk, type RoundPlace } from './round-desk.ts'
import { draftedOf, readFacts } from './round-facts.ts'

export interface CeilingLine {
  readonly place: RoundPlace
  readonly isDepartment: boolean
  readonly newest: StoredCeiling
  readonly versions: readonly StoredCeiling[]
  /** Of a department: what its units got of it. */
  readonly split?: Fen
  readonly used?: Fen
}

export interface ShownCeilings {
  readonly year: number
  readonly canIssue?: 'department' | 'unit'
  readonly lines: readonly CeilingLine[]
  /** Whom the person may issue to, or look at. */
  readonly places: readonly { readonly place: RoundPlace; readonly isDepartment: boolean }[]
}

/** Funds and natures that ceilings are issued for. */
export const CEILING_FUNDS = ['generalPublic', 'governmentFund', 'stateCapital', 'specialAccount'] as const
export const CEILING_NATURES = ['personnel', 'operating', 'projectSpending'] as const

export async function showCeilings(desk: RoundDesk, person: Person, year: number): Promise<ShownCeilings> {
  const ledgers = await divisionLedgers(desk, person)
  const places = ledgers.flatMap((ledger) => placesIn(ledger, person))
  const issuer = issuerOf(person)
  return asPerson(desk.store, person, async (transaction) => {
    const all = await readCeilings(transaction, person.reach.divisionCode, year)
    const lines: CeilingLine[] = []
    for (const { place, isDepartment } of places) {
      const own = all.filter((one) => one.unitCode === place.unitCode)
      if (own.length === 0) continue
      const facts = await readFacts(transaction, place, year, 'second-up')
      const room =
        facts.units.length === 0
          ? []
          : roomOf(draftedOf(facts).ledger, { unitCode: place.unitCode, year }, holding(own))
      for (const newest of holding(own)) {
        const isSame = (one: StoredCeiling): boolean =>
          one.fund === newest.fund && one.nature === newest.nature
        const used = room.find((one) => one.fund === newest.fund && one.nature === newest.nature)?.used
        lines.push({
          place,
          isDepartment,
          newest,
          versions: own.filter(isSame),
          ...(isDepartment ? { split: sum(unitsOf(holding(all), newest).map((one) => one.amount)) } : {}),
          ...(used === undefined ? {} : { used }),
        })
      }
    }
    return { year, ...(issuer === undefined ? {} : { canIssue: issuer }), lines, places }
  })
}

const issuerOf = ({ reach }: Person): ShownCeilings['canIssue'] => {
  if (reach.role === 'budget-officer') return 'department'
  return reach.role === 'reviewer' ? 'unit' : undefined
}

function placesIn(ledger: Ledger, person: Person) {
  const { department } = ledger
  const codes = [...new Set([department.code, ...department.units.map((unit) => unit.code)])]
  return codes
    .filter((code) => reaches(person.reach, 'read', 'ceiling', code))
    .map((code) => ({ place: placeIn(ledger, code), isDepartment: code === department.code }))
}

/** What the units of the same department have of the same fund and nature. */
const unitsOf = (all: readonly StoredCeiling[], of: StoredCeiling): readonly StoredCeiling[] =>
  all.filter(
    (one) =>
      one.departmentCode === of.departmentCode &&
      one.unitCode !== one.departmentCode &&
      one.fund === of.fund &&
      one.nature === of.nature,
  )

export interface GivenCeiling {
  /** `jianghan-403001` */
  readonly unit: string
  readonly fund: string
  readonly nature: string
  /** As typed, in 万元 unless it says otherwise. */
  readonly amount: string
}

/** 下达: all of it, or nothing. RND-040 to RND-043; AMT-… for what is no amount. */
export async function issueCeilings(
  desk: RoundDesk,
  person: Person,
  year: number,
  given: { readonly document: string; readonly ceilings: readonly GivenCeiling[] },
): Promise<void> {
  const places = new Map<string, RoundPlace>()
  for (const { unit } of given.ceilings)
    if (!places.has(unit)) places.set(unit, await placeOf(desk, person, unit))
  const at = desk.clock.now()
  const holders = await roleHolders(desk.store, person.reach.divisionCode)
  await asPerson(desk.store, person, async (transaction) => {
    await ceilingTurn(transaction, person.reach.divisionCode, year)
    const before = await readCeilings(transaction, person.reach.divisionCode, year)
    const issued: StoredCeiling[] = []
    for (const { unit, fund, nature, amount } of given.ceilings) {
      const place = places.get(unit)
      if (place === undefined || !mayIssue(person, place))
        throw new OfficeProblem('RND-042', { unit: place?.unitName ?? unit })
      if (!isKnown(fund, nature)) throw new OfficeProblem('RND-063', { unit, against: `${fund} ${nature}` })
      const versions = [...before, ...issued].filter(
        (one) => one.unitCode === place.unitCode && one.fund === fund && one.nature === nature,
      )
      issued.push({
        id: freshId(at),
        departmentCode: place.departmentCode,
        unitCode: place.unitCode,
        year,
        fund,
        nature,
        version: versions.length + 1,
        amount: amountIn(amount),
        document: given.document,
        issuedAt: at,
      })
    }
    refuseExcess(holding([...before, ...issued]), issued, [...places.values()])
    await addCeilings(transaction, person, issued, at)
    for (const place of places.values()) {
      const of = { unitCode: place.unitCode, departmentCode: place.departmentCode }
      const isDepartment = place.unitCode === place.departmentCode
      const to = holdersFor(holders, isDepartment ? 'reviewer' : 'preparer', of)
      const money = issued.filter((one) => one.unitCode === place.unitCode)
      const words = money.map(
        (one) => `${fundName(one.fund)}${natureName(one.nature)} ${tenThousand(one.amount)} 万元`,
      )
      const told = {
        kind: 'ceiling',
        subject: `ceiling:${place.unitCode}`,
        text: `${place.unitName} ${year} 年控制数已下达：${words.join('、')}（${given.document}）`,
        link: `/office/ceilings/${year}`,
      }
      await tell(
        transaction,
        place.divisionCode,
        to.map((one) => one.account),
        told,
        at,
      )
    }
  })
}

const isKnown = (fund: string, nature: string): boolean =>
  fund in NODE_NAMES.fund && (nature === '' || nature in NODE_NAMES.nature)

function amountIn(text: string): Fen {
  const { amount, problem } = readTypedAmount(text, 'tenThousandYuan')
  if (problem !== undefined) throw new OfficeProblem(problem.code, problem.params)
  if (amount === undefined || amount < 0n) throw new OfficeProblem('AMT-001', { found: text })
  return amount
}

const mayIssue = (person: Person, place: RoundPlace): boolean => {
  const isDepartment = place.unitCode === place.departmentCode
  return (
    reaches(person.reach, 'edit', 'ceiling', place.unitCode) &&
    issuerOf(person) === (isDepartment ? 'department' : 'unit')
  )
}

/** Sum over the total refused, whoever comes second. */
function refuseExcess(
  all: readonly StoredCeiling[],
  issued: readonly StoredCeiling[],
  places: readonly RoundPlace[],
): void {
  for (const one of issued) {
    const total = all.find(
      (other) =>
        other.unitCode === one.departmentCode && other.fund === one.fund && other.nature === one.nature,
    )
    const place = places.find((other) => other.unitCode === one.unitCode)
    const words = {
      unit: place?.departmentName ?? one.departmentCode,
      fund: fundName(one.fund),
      nature: natureName(one.nature),
    }
    if (total === undefined) throw new OfficeProblem('RND-041', { ...words, unit: place?.unitName ?? '' })
    const split = sum(unitsOf(all, one).map((other) => other.amount))
    if (split <= total.amount) continue
    if (one.unitCode === one.departmentCode)
      throw new OfficeProblem('RND-043', {
        unit: words.unit,
        sum: tenThousand(split),
        found: tenThousand(one.amount),
      })
    throw new OfficeProblem('RND-040', {
      ...words,
      sum: tenThousand(split),
      total: tenThousand(total.amount),
      over: tenThousand(fen(split - total.amount)),
    })
  }
}
