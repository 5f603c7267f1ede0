/** Targets that ask for less than last year. */
import { isLess, type Rational } from '../kernel/rational.ts'
import { type IndicatorUnit, matchUnits } from '../performance/indicator-unit.ts'
import type { Meaning } from '../performance/indicator-value.ts'
import { directionOf } from '../performance/value-comparison.ts'
import type { Rule } from './contract/rule.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'
import { allIndicators, readValue, targetOf } from './forms/indicator-rows.ts'

export const belowLastYear: Rule = {
  id: 'IND-009',
  title: { zh: '指标值不低于上年', en: 'no target asks for less than last year' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const { target } = indicator
      const last = lastYear(indicator.earlier)
      if (target === undefined || last === undefined) return []
      const [wanted, before] = [targetOf(row).meaning, readValue(last, name).meaning]
      if (!asksLess(wanted, before, name)) return []
      const isUnsure = isDoubtful(form, last) || isDoubtful(form, target)
      return [
        {
          severity: isUnsure ? ('note' as const) : ('warning' as const),
          at: spot(form, target, name, '指标值'),
          printed: target.text.trim(),
          expected: `不低于${last.column}的 ${last.text.trim()}，或说明原因`,
          message: {
            zh: `${formName(form)}指标“${name}”的目标为 ${target.text.trim()}，${last.column}为 ${last.text.trim()}，要求降低了。若任务确实减少请说明，否则请提高。`,
            en: `${formName(form)}: the target of “${name}” is ${target.text.trim()}, less than ${last.text.trim()} (${last.column}). Say why it falls, or raise it.`,
          },
        },
      ]
    }),
}

/** The column of the year before: by its word, else by the largest year. */
function lastYear<T extends { readonly column: string }>(earlier: readonly T[]): T | undefined {
  const years = earlier.filter((one) => /20\d{2}/.test(one.column))
  const year = (one: T): number => Number.parseInt(/20\d{2}/.exec(one.column)?.[0] ?? '0', 10)
  return earlier.find((one) => /上年/.test(one.column)) ?? years.toSorted((a, b) => year(b) - year(a))[0]
}

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

function asksLess(target: Meaning, before: Meaning, name: string): boolean {
  const [wanted, was] = [boundsOf(target), boundsOf(before)]
  if (wanted === undefined || was === undefined || matchUnits(wanted.unit, was.unit) !== 'same') return false
  if (wanted.unit.text !== was.unit.text && wanted.unit.kind !== 'count') return false
  const direction = directionOf(target.kind === 'range' ? before : target, name)
  return direction === 'higher'
    ? isLess(wanted.high, was.low)
    : direction === 'lower' && isLess(was.high, wanted.low)
}
