/** The numbers that a value allows, for comparing one target with another of the same indicator. */
import { isLess, type Rational } from '../../kernel/rational.ts'
import { type IndicatorUnit, matchUnits } from '../../performance/indicator-unit.ts'
import type { Meaning } from '../../performance/indicator-value.ts'
import { directionOf } from '../../performance/value-comparison.ts'

interface Bounds {
  readonly low: Rational
  readonly high: Rational
  readonly unit: IndicatorUnit
}

function boundsOf(meaning: Meaning): Bounds | undefined {
  if (meaning.kind === 'range') return { low: meaning.low, high: meaning.high, unit: meaning.unit }
  return meaning.kind === 'quantity'
    ? { low: meaning.amount, high: meaning.amount, unit: meaning.unit }
    : undefined
}

/** Whether one target of an indicator asks for less than another, both in the same unit. */
export function asksLess(target: Meaning, other: Meaning, name: string): boolean {
  const [wanted, was] = [boundsOf(target), boundsOf(other)]
  if (wanted === undefined || was === undefined || matchUnits(wanted.unit, was.unit) !== 'same') return false
  if (wanted.unit.text !== was.unit.text && wanted.unit.kind !== 'count') return false
  const direction = directionOf(target.kind === 'range' ? other : target, name)
  return direction === 'higher'
    ? isLess(wanted.high, was.low)
    : direction === 'lower' && isLess(was.high, wanted.low)
}
