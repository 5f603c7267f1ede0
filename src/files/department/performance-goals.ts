/** 目标和指标 of a performance file: how goals, indicators and what was reached are written. */
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import { over, parseRational, type Rational, whole } from '../../core/kernel/rational.ts'
import type { Source } from '../../core/kernel/source.ts'
import type { GoalTerm } from '../../core/performance/goal.ts'
import { type IndicatorValue, readIndicatorValue } from '../../core/performance/indicator-value.ts'
import type { FormGoal, FormIndicator } from '../../core/performance/unit-performance.ts'
import {
  count,
  type Entry,
  list,
  optional,
  type Reader,
  report,
  required,
  section,
  text,
  word,
  written,
  year,
} from '../yaml/decoding.ts'

/** Points and percentages: exact decimals. */
export const decimal: Reader<Rational> = (tree, name, within) => {
  const said = text(tree, name, within)
  if (said === undefined) return undefined
  const value = parseRational(said)
  if (value === undefined) report(within, 'PER-001', { key: name, found: said }, tree.line)
  return value
}

/** A share as people write it: 20 or 20% is a fifth. */
export const percentage: Reader<Rational> = (tree, name, within) => {
  const bare = tree.kind === 'text' ? { ...tree, text: tree.text.replace(/[%％]\s*$/, '') } : tree
  const value = decimal(bare, name, within)
  return value === undefined ? undefined : over(value, whole(100))
}

/**
 * 指标值 — text that may begin with a sign of comparison. `=100%` is a value and no formula, which is why it does
 * not go the way of other texts.
 */
export const indicatorText: Reader<string> = (tree, name, within) => {
  const isEquation = tree.kind === 'text' && /^\s*[=＝]\s*\d/.test(tree.text)
  const read = text(isEquation ? { ...tree, text: tree.text.replace(/[=＝]/, '') } : tree, name, within)
  return read === undefined || !isEquation || tree.kind !== 'text' ? read : tree.text.trim()
}

const TERMS: ReadonlyMap<string, GoalTerm> = new Map([
  ['长期', 'longTerm'],
  ['年度', 'annual'],
])

const INDICATOR = {
  一级: optional(text),
  二级: optional(text),
  名称: required(text),
  类别: optional(text),
  指标值: optional(indicatorText),
  前年: optional(indicatorText),
  上年: optional(indicatorText),
  完成值: optional(indicatorText),
  分值: optional(decimal),
  得分: optional(decimal),
  档次: optional(text),
  达成: optional(count),
  人工评分: optional(decimal),
  理由: optional(text),
  依据: optional(text),
  说明: optional(text),
  偏差原因: optional(text),
}
export const GOAL = {
  期: optional(word(TERMS)),
  内容: optional(text),
  截止年度: optional(year),
  分值: optional(decimal),
  指标: optional(list(section(INDICATOR))),
}

export type SourceAt = (line: number) => Source

/** Goals are numbered within their term in the order in which they are written. */
export function goalsOf(entries: readonly Entry<typeof GOAL>[], sourceAt: SourceAt): readonly FormGoal[] {
  const counted = new Map<GoalTerm, number>()
  return entries.map(({ line, values }) => {
    const term = values.期 ?? 'annual'
    const number = (counted.get(term) ?? 0) + 1
    counted.set(term, number)
    const untilYear: FiscalYear | undefined = values.截止年度
    return {
      term,
      number,
      text: values.内容 ?? '',
      ...written({ untilYear, weight: values.分值 }),
      indicators: (values.指标 ?? []).flatMap((one) => indicatorOf(one, sourceAt)),
      source: sourceAt(line),
    }
  })
}

function indicatorOf(
  { line, values }: Entry<typeof INDICATOR>,
  sourceAt: SourceAt,
): readonly FormIndicator[] {
  const { 名称: name, 档次: band, 达成: share, 人工评分: points } = values
  if (name === undefined) return []
  const value = (said: string | undefined): IndicatorValue | undefined =>
    said === undefined ? undefined : readIndicatorValue(said, { name })
  return [
    {
      level1: values.一级 ?? '',
      level2: values.二级 ?? '',
      name,
      target: readIndicatorValue(values.指标值 ?? '', { name }),
      ...written({
        twoYearsBefore: value(values.前年),
        lastYear: value(values.上年),
        actual: value(values.完成值),
        basis: values.依据,
        explanation: values.说明,
        category: values.类别,
        weight: values.分值,
        score: values.得分,
        judgement: band === undefined ? undefined : { band, percent: share ?? 0 },
        manual: points === undefined ? undefined : { points, reason: values.理由 ?? '' },
        deviation: values.偏差原因,
      }),
      source: sourceAt(line),
    },
  ]
}
