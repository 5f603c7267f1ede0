/** Finds the expenditure standard that a price falls under: by its name, its units, the year and the region. */
import type { FiscalYear } from '../../kernel/fiscal-year.ts'
import { STANDARDS } from '../generated/standards.ts'
import type { ExpenditureStandard, Named } from './standard.ts'

export interface PricedCost {
  /** What the price is called: 住宿费. */
  readonly name: string
  /** Units of the rate, in the spelling of cost bases. */
  readonly per: readonly string[]
  /** All the text around it, which may say where and of which class. */
  readonly text: string
}

export interface StandardScope {
  /** 财政区划代码, six digits. */
  readonly region: string
  readonly year: FiscalYear
}

export interface FoundStandard {
  readonly standard: ExpenditureStandard
  /** Whether it binds the region itself, and not only those that the region takes as a model. */
  readonly isBinding: boolean
}

const CENTRAL = '000000'

/**
 * The standard of the nearest region: its own, its city's, its province's, everyone's, else the central
 * organs' as a model. Where the text does not say which place or class, the highest limit is taken: what is
 * above that is above all.
 */
export function findStandard(cost: PricedCost, { region, year }: StandardScope): FoundStandard | undefined {
  const fitting = STANDARDS.filter((one) => isInForce(one, year) && isOf(one, cost))
  const own = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '*', CENTRAL]
  const nearest = own.find((code) => fitting.some((one) => one.region === code))
  if (nearest === undefined) return undefined
  const standard = highest(
    narrowed(
      fitting.filter((one) => one.region === nearest),
      cost.text,
    ),
  )
  return standard === undefined
    ? undefined
    : { standard, isBinding: nearest !== CENTRAL || region === CENTRAL }
}

const isInForce = ({ validFromYear, validToYear }: ExpenditureStandard, year: number): boolean =>
  validFromYear <= year && (validToYear === undefined || year <= validToYear)

const isOf = ({ words, per }: ExpenditureStandard, cost: PricedCost): boolean =>
  words.some((word) => cost.name.includes(word)) &&
  per.length === cost.per.length &&
  per.every((unit) => cost.per.includes(unit))

/** Those whose place and class the text names; those of no place if it names none. */
function narrowed(standards: readonly ExpenditureStandard[], text: string): readonly ExpenditureStandard[] {
  const isNamed = (named: Named | undefined) => named?.words.some((word) => text.includes(word)) === true
  const ofPlace = standards.filter((one) => isNamed(one.place))
  const placed = ofPlace.length > 0 ? ofPlace : standards.filter((one) => one.place === undefined)
  const graded = placed.filter((one) => isNamed(one.grade))
  return graded.length > 0 ? graded : placed
}

const highest = (standards: readonly ExpenditureStandard[]): ExpenditureStandard | undefined =>
  standards.toSorted((a, b) => (a.limit > b.limit ? -1 : a.limit < b.limit ? 1 : 0))[0]
