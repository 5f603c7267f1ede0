/** Which way an indicator should go, and how far its actual value reached the target. */
import { type Problem, problem } from '../kernel/problem.ts'
import {
  distance,
  equal,
  greatest,
  isLess,
  isZero,
  least,
  ONE,
  order,
  over,
  type Rational,
  times,
  whole,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import { commonFactor, type IndicatorUnit, matchUnits, NO_UNIT } from './indicator-unit.ts'
import {
  formatMeaning,
  type IndicatorValue,
  type Meaning,
  normalized,
  type Quantity,
} from './indicator-value.ts'

/** 指标方向 — 正向, 反向, 区间; none where the value is no number. */
export type Direction = 'higher' | 'lower' | 'within' | 'none'

/** The figures that values refer to (预算数, 计划期), by the word that names them. */
export type References = ReadonlyMap<string, Quantity>

export interface Question {
  readonly target: IndicatorValue
  readonly actual: IndicatorValue
  readonly name?: string
  readonly references?: References
}

/**
 * `attained` is 1 when the target is just met and less when it is missed; above 1 it says by how much a target
 * that should be high was passed. `undecided` leaves it to a person.
 */
export interface Comparison {
  readonly outcome: 'met' | 'missed' | 'undecided'
  readonly direction: Direction
  readonly attained?: Rational
  /** How far the actual value is from the nearest value that meets the target, as a share of the target. */
  readonly deviation?: Rational
  /** The division that gave `attained`, in the values' own units. */
  readonly parts?: { readonly above: string; readonly below: string }
  readonly doubts: readonly Problem[]
}

const BETTER_FEWER =
  /违法|违纪|违规|投诉|事故|上访|死亡|差错|错误|隐患|流失|逾期|超支|成本|费用控制|能耗|排放|下降至|舆情|不良|偏差|时间$|时长$|时限$/

/** The way a target points: by its sign, its kind, and where neither says, by the indicator's name. */
export function directionOf(target: Meaning, name = ''): Direction {
  switch (target.kind) {
    case 'range':
      return 'within'
    case 'deadline':
    case 'date':
      return 'lower'
    case 'reference':
      return bySign(target.comparator)
    case 'quantity':
      if (target.comparator === '=' && !isFullShare(target)) return 'within'
      if (target.comparator !== undefined && target.comparator !== '=') return bySign(target.comparator)
      return isZero(target.amount) || isTime(target.unit) || (BETTER_FEWER.test(name) && !isFullShare(target))
        ? 'lower'
        : 'higher'
    default:
      return 'none'
  }
}

const bySign = (sign: string): Direction =>
  sign === '≥' || sign === '>' ? 'higher' : sign === '=' ? 'within' : 'lower'
const isTime = (unit: IndicatorUnit): boolean => unit.kind === 'time' || unit.kind === 'workday'
const isFullShare = (value: Quantity): boolean =>
  value.unit.kind === 'percent' && equal(times(value.amount, value.unit.factor), ONE)

export function compareValues(question: Question): Comparison {
  const { target, actual } = question
  const direction = directionOf(target.meaning, question.name)
  if (target.meaning.kind === 'level' || actual.meaning.kind === 'level') return compareLevels(question)
  const [goal, reached] = [extentOf(target.meaning, question), extentOf(actual.meaning, question)]
  if (goal !== undefined && reached !== undefined && isSameChange(target.meaning, actual.meaning))
    return compareExtents(question, direction, goal, reached)
  // The same words on both sides are no measurement of anything, unless they name the figure to keep to.
  const isSame = formatMeaning(target.meaning) === formatMeaning(actual.meaning)
  if (isSame && (target.meaning.kind === 'reference' || target.meaning.kind === 'date'))
    return {
      outcome: 'met',
      direction,
      attained: ONE,
      deviation: ZERO_RATIONAL,
      doubts: writtenLikeTarget(actual),
    }
  if (target.meaning.kind === 'date' && actual.meaning.kind === 'date') return compareDates(question)
  return undecided(question, direction)
}

/** A rise does not answer a fall; a value that says neither answers both. */
function isSameChange(target: Meaning, actual: Meaning): boolean {
  const change = (meaning: Meaning): string => (meaning.kind === 'quantity' ? (meaning.change ?? '') : '')
  const [wanted, got] = [isFall(change(target)), isFall(change(actual))]
  return wanted === undefined || got === undefined || wanted === got
}
const isFall = (change: string): boolean | undefined =>
  change === '' ? undefined : /下降|降低|减少|压减|节约/.test(change)

/** The values that a meaning allows: all from `low` to `high`, in its unit. */
interface Extent {
  readonly low?: Rational
  readonly high?: Rational
  readonly isOpen: boolean
  readonly unit: IndicatorUnit
}

function extentOf(meaning: Meaning, { references }: Question): Extent | undefined {
  switch (meaning.kind) {
    case 'range':
      return { low: meaning.low, high: meaning.high, isOpen: false, unit: meaning.unit }
    case 'deadline':
      return { high: meaning.amount, isOpen: false, unit: meaning.unit }
    case 'quantity':
      return signedExtent(meaning.comparator, meaning)
    case 'reference': {
      const figure = references?.get(meaning.to)
      return figure === undefined ? undefined : signedExtent(meaning.comparator, figure)
    }
    default:
      return undefined
  }
}

function signedExtent(sign: string | undefined, { amount, unit }: Quantity): Extent {
  if (sign === '≥' || sign === '>') return { low: amount, isOpen: sign === '>', unit }
  if (sign === '≤' || sign === '<') return { high: amount, isOpen: sign === '<', unit }
  return { low: amount, high: amount, isOpen: false, unit }
}

function compareExtents(question: Question, direction: Direction, goal: Extent, reached: Extent): Comparison {
  const match = matchUnits(goal.unit, reached.unit)
  if (match === 'incomparable') return undecided(question, direction)
  const doubts = [
    ...(match === 'other' ? [problem('PFM-014', prints(question))] : []),
    ...writtenLikeTarget(question.actual),
  ]
  const wanted = scaledBy(goal, factorOf(goal, reached))
  const got = scaledBy(reached, factorOf(reached, goal))
  const answer =
    direction === 'higher'
      ? atLeast(wanted, got)
      : direction === 'lower'
        ? atMost(wanted, got)
        : inside(wanted, got)
  if (answer === undefined) return undecided(question, direction)
  return { outcome: answer.isMet ? 'met' : 'missed', direction, ...ratioOf(answer, direction), doubts }
}

/** A bare number of one or less answers a percentage as a share: 0.45 is 45%. */
function factorOf(extent: Extent, other: Extent): Rational {
  const largest = extent.high ?? extent.low ?? ZERO_RATIONAL
  const isShare = extent.unit.kind === 'bare' && other.unit.kind === 'percent' && !isLess(ONE, largest)
  return isShare ? ONE : commonFactor(extent.unit, other.unit)
}

/** The two numbers that decide, and whether the target is met by them. */
interface Answer {
  readonly isMet: boolean
  readonly limit: Rational
  readonly reached: Rational
}

function atLeast(wanted: Extent, got: Extent): Answer | undefined {
  const [limit, reached] = [wanted.low ?? wanted.high, got.low]
  if (limit === undefined || reached === undefined) return undefined
  // An actual value that is itself a bound (≥80%) meets an open target (>80%) only if it is open too.
  const isMet = wanted.isOpen && !got.isOpen ? isLess(limit, reached) : !isLess(reached, limit)
  return { isMet, limit, reached }
}

function atMost(wanted: Extent, got: Extent): Answer | undefined {
  const [limit, reached] = [wanted.high ?? wanted.low, got.high]
  if (limit === undefined || reached === undefined) return undefined
  const isMet = wanted.isOpen && !got.isOpen ? isLess(reached, limit) : !isLess(limit, reached)
  return { isMet, limit, reached }
}

function inside(wanted: Extent, got: Extent): Answer | undefined {
  const [low, high] = [wanted.low, wanted.high]
  const [from, to] = [got.low, got.high]
  if (low === undefined || high === undefined || from === undefined || to === undefined) return undefined
  if (isLess(from, low)) return { isMet: false, limit: low, reached: from }
  if (isLess(high, to)) return { isMet: false, limit: high, reached: to }
  return { isMet: true, limit: from, reached: from }
}

/**
 * 正向 actual ÷ target; 反向 target ÷ actual; 区间 whichever is less than one. A target of zero is met or it
 * is not: nothing can be in proportion to it.
 */
function ratioOf(answer: Answer, direction: Direction): Pick<Comparison, 'attained' | 'deviation' | 'parts'> {
  const { limit, reached, isMet } = answer
  const isUpward = direction === 'higher' || (direction === 'within' && isLess(reached, limit))
  const [above, below] = isUpward ? [reached, limit] : [limit, reached]
  if (isZero(limit) || isLess(limit, ZERO_RATIONAL) || isLess(reached, ZERO_RATIONAL))
    return { attained: isMet ? ONE : ZERO_RATIONAL }
  const deviation = over(distance(reached, limit), limit)
  if (isZero(below)) return { attained: ONE, deviation }
  const ratio = over(above, below)
  const attained =
    direction === 'higher'
      ? isMet
        ? greatest(ratio, ONE)
        : least(ratio, ONE)
      : isMet
        ? ONE
        : least(ratio, ONE)
  return { attained, deviation, parts: { above: text(above), below: text(below) } }
}

const text = (value: Rational): string =>
  formatMeaning({ kind: 'quantity', amount: value, unit: NO_UNIT, noun: '' })

function compareLevels(question: Question): Comparison {
  const { target, actual } = question
  const [wanted, got] = [target.meaning, actual.meaning]
  if (wanted.kind !== 'level' || got.kind !== 'level') return undecided(question, 'none')
  const isAsHoped = got.scale === 'expectation'
  if (wanted.scale !== got.scale && !isAsHoped) return undecided(question, 'none')
  const isMet = isAsHoped && wanted.scale !== 'expectation' ? got.degree >= 2 : got.degree >= wanted.degree
  const isSame = normalized(target.print) === normalized(actual.print)
  return isMet || isSame
    ? { outcome: 'met', direction: 'none', attained: ONE, doubts: [] }
    : { outcome: 'missed', direction: 'none', doubts: [] }
}

function compareDates(question: Question): Comparison {
  const { target, actual } = question
  const [limit, reached] = [target.meaning, actual.meaning]
  if (limit.kind !== 'date' || reached.kind !== 'date') return undecided(question, 'lower')
  const day = (
    date: { readonly year?: number; readonly month: number; readonly day?: number },
    year: number,
  ) => whole((date.year ?? year) * 400 + date.month * 32 + (date.day ?? 31))
  const year = limit.year ?? reached.year ?? 0
  return order(day(reached, year), day(limit, year)) <= 0
    ? { outcome: 'met', direction: 'lower', attained: ONE, doubts: [] }
    : { outcome: 'missed', direction: 'lower', doubts: [] }
}

const undecided = (question: Question, direction: Direction): Comparison => ({
  outcome: 'undecided',
  direction,
  doubts: [problem('PFM-013', prints(question))],
})

/** An actual value with a sign or a range was copied from the target: what was reached is not known. */
function writtenLikeTarget(actual: IndicatorValue): readonly Problem[] {
  const { meaning } = actual
  const isTargetLike =
    meaning.kind === 'range' ||
    meaning.kind === 'reference' ||
    (meaning.kind === 'quantity' && meaning.comparator !== undefined && meaning.comparator !== '=')
  return isTargetLike ? [problem('PFM-015', { actual: actual.print })] : []
}

const prints = ({ target, actual }: Question): Readonly<Record<string, string>> => ({
  target: target.print,
  actual: actual.print,
})

function scaledBy(extent: Extent, factor: Rational): Extent {
  const scale = (value: Rational | undefined) => (value === undefined ? undefined : times(value, factor))
  const [low, high] = [scale(extent.low), scale(extent.high)]
  return {
    isOpen: extent.isOpen,
    unit: extent.unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  }
}
