/** Amounts of sentences against the cells of the same money. */
import {
  equal,
  formatRational,
  isLess,
  isZero,
  minus,
  over,
  plus,
  type Rational,
  rational,
  whole,
} from '../../kernel/rational.ts'
import type { PrintedFigure } from '../claim.ts'
import { type AmountClaim, at, isAmount, type PrintedCell } from '../printed-figures.ts'
import { covers, decimalsOf, meets, type Range, rangeOf, SCALE } from '../range.ts'
import { figureText } from '../values.ts'
import { type Bench, type Check, cellEvidence, type ProseRemark, spanOf } from './remark.ts'

export const checkAmounts: Check = (bench) =>
  bench.claims.filter(isAmount).flatMap((claim) => check(claim, bench))

export type Agreement = 'same' | 'rounding' | 'different' | 'unresolved'

function check(claim: AmountClaim, { tables }: Bench): readonly ProseRemark[] {
  const { verdict, cells } = againstTables(claim, tables)
  if (verdict === 'unresolved') return notInTables(claim, tables)
  if (verdict === 'same') return []
  const { value } = claim.said
  const [cell] = cells
  if (cell === undefined) return []
  const expected = figureText(likeValue(cell.range, value))
  return [
    {
      check: 'amount',
      severity: verdict === 'rounding' ? 'rounding' : claim.binding === 'sure' ? 'error' : 'warning',
      claim,
      span: spanOf(claim, 'value'),
      printed: figureText(value),
      expected,
      message: {
        zh: `正文“${claim.words}”为${figureText(value)}，${cell.table}中为${cell.text}，${verdict === 'rounding' ? '差在四舍五入之内' : '两处不一致'}`,
        en: `the sentence says ${figureText(value)}, the table ${cell.text}${verdict === 'rounding' ? '; rounding explains it' : ''}`,
      },
      evidence: cellEvidence(cells),
    },
  ]
}

/** An amount of what the tables leave out as nothing. */
function notInTables(claim: AmountClaim, tables: Bench['tables']): readonly ProseRemark[] {
  const { subject, time, value } = claim.said
  const readings = [subject.region, ...(subject.others ?? [])].filter((one) => one !== undefined)
  const isLeftOut = readings.length > 0 && readings.every((one) => tables.isNothing(at(one, time)))
  if (claim.binding === 'unknown' || !isLeftOut || isZero(rangeOf(value).middle)) return []
  return [
    {
      check: 'amount',
      severity: 'warning',
      claim,
      span: spanOf(claim, 'value'),
      printed: figureText(value),
      expected: '0',
      message: {
        zh: `正文“${claim.words}”为${figureText(value)}，表中没有这一项`,
        en: `the sentence says ${figureText(value)}, the tables have none of it`,
      },
      evidence: [],
    },
  ]
}

/**
 * It is right if it equals a cell of any of its readings. It is wrong only if the narrowest reading has cells
 * and none of its readings is met: what only a wider reading has is not held against it.
 */
export function againstTables(
  { said, binding }: AmountClaim,
  tables: Bench['tables'],
): { readonly verdict: Agreement; readonly cells: readonly PrintedCell[] } {
  const { region, others = [] } = said.subject
  if (region === undefined || binding === 'unknown') return { verdict: 'unresolved', cells: [] }
  const own = tables.cells(at(region, said.time))
  const all = [...own, ...others.flatMap((one) => tables.cells(at(one, said.time)))]
  const verdicts = all.map((cell) => agreement(said.value, cell))
  if (verdicts.includes('same')) return { verdict: 'same', cells: own.length > 0 ? own : all }
  const isNone = isZero(rangeOf(said.value).middle) && tables.isNothing(at(region, said.time))
  if (own.length === 0) return { verdict: isNone ? 'same' : 'unresolved', cells: [] }
  return { verdict: verdicts.includes('rounding') ? 'rounding' : 'different', cells: own }
}

/** A figure printed with fewer decimals stands for the cell if it is the cell rounded. */
function agreement(value: PrintedFigure, cell: PrintedCell): Exclude<Agreement, 'unresolved'> {
  const range = rangeOf(value)
  if (equal(range.middle, cell.range.middle)) return 'same'
  if (isZero(range.middle)) return covers(cell.range, range.middle) ? 'rounding' : 'different'
  const isOtherUnit = value.unit !== cell.unit
  if (isRoundedAway(value, cell)) return 'same'
  const isCoarser = isOtherUnit || decimalsOf(value.digits) < decimalsOf(cell.text)
  if (isCoarser && covers(range, cell.range.middle)) return isOtherUnit ? 'same' : 'rounding'
  if (isCoarser && isCutOff(range, cell.range)) return 'rounding'
  if (covers(cell.range, range.middle)) return 'same'
  return meets(range, cell.range) ? 'rounding' : 'different'
}

/** 30元 where the table, which has no such digits, prints 0.00 万元. */
function isRoundedAway(value: PrintedFigure, cell: PrintedCell): boolean {
  const decimals = Math.max(leastDecimals(cell.unit), decimalsOf(cell.text))
  const isFiner =
    value.unit === cell.unit
      ? decimalsOf(value.digits) > decimals
      : isLess(SCALE[value.unit], SCALE[cell.unit])
  if (!isZero(cell.range.middle) || !isFiner) return false
  const step = rangeOf({
    digits: formatRational(rational(1n, 10n ** BigInt(decimals)), decimals),
    unit: cell.unit,
  })
  const half = minus(step.high, step.middle)
  return !isLess(half, absolute(rangeOf(value).middle))
}

/** A nought is often printed bare in a table of amounts with two decimals. */
const leastDecimals = (unit: PrintedCell['unit']): number => (unit === 'yuan' ? 0 : 2)

const absolute = (value: Rational): Rational => (isLess(value, whole(0)) ? minus(whole(0), value) : value)

/** Further digits left out instead of rounded. */
const isCutOff = (range: Range, cell: Range): boolean => {
  const step = minus(range.high, range.low)
  return isLess(range.middle, cell.middle) && isLess(minus(cell.middle, range.middle), step)
}

/** The value as the sentence would print it, with no fewer decimals than it has. */
export function likeValue(range: Range, { digits, unit }: PrintedFigure, least = 2): PrintedFigure {
  return { digits: formatRational(inUnit(range.middle, unit), Math.max(decimalsOf(digits), least)), unit }
}

const inUnit = (value: Rational, unit: PrintedFigure['unit']): Rational =>
  over(unit === 'timesOfBase' ? plus(value, SCALE[unit]) : value, SCALE[unit])
