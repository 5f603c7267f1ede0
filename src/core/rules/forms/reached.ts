/** Whether an indicator of a self-evaluation reached its target, as far as the print tells. */

import { withoutSpace } from '../../document/printed-words.ts'
import type { ReadIndicator } from '../../performance/forms/read-form.ts'
import { readIndicatorValue } from '../../performance/indicator-value.ts'
import { type Comparison, compareValues } from '../../performance/value-comparison.ts'

export function comparisonOf({
  name,
  target,
  actual,
  unit,
  comparator,
}: ReadIndicator): Comparison | undefined {
  if (target === undefined || actual === undefined) return undefined
  const known = { name: withoutSpace(name.text) }
  // Sign and unit may stand in columns of their own.
  const sign = /^[≥≤<>=]$/.test(comparator?.text.trim() ?? '') ? (comparator?.text.trim() ?? '') : ''
  const measure = unit?.text.trim() ?? ''
  const isBare = (text: string): boolean => /^[\d.,]+$/.test(text.trim())
  const full = (text: string, head: string): string =>
    isBare(text) ? `${head}${text.trim()}${measure}` : text
  return compareValues({
    target: readIndicatorValue(full(target.text, sign), known),
    actual: readIndicatorValue(full(actual.text, ''), known),
    name: known.name,
  })
}

export const fallsShort = (indicator: ReadIndicator): boolean => comparisonOf(indicator)?.outcome === 'missed'
