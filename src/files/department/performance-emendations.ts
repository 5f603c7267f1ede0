/** 更正 of a performance file: what should stand where the published form printed something else, and why. */
import type { GoalTerm } from '../../core/performance/goal.ts'
import type { Emendation } from '../../core/performance/unit-performance.ts'
import {
  type Entry,
  list,
  mapOf,
  optional,
  type Reader,
  type Reading,
  report,
  required,
  shaped,
  text,
  written,
} from '../yaml/decoding.ts'
import { indicatorText, type SourceAt } from './performance-goals.ts'

const GOAL = /^(长期|年度)(\d{1,2})$/
const TERMS: Readonly<Record<string, GoalTerm>> = { 长期: 'longTerm', 年度: 'annual' }

/** One, or several that say the same. */
const oneOrMore: Reader<readonly string[]> = (tree, name, within) => {
  if (tree.kind === 'list') return list(text)(tree, name, within)
  const one = text(tree, name, within)
  return one === undefined ? undefined : [one]
}

export const EMENDATION = {
  目标: optional(shaped(GOAL, '年度1')),
  行: optional(oneOrMore),
  栏: optional(oneOrMore),
  改为: optional(indicatorText),
  增加: optional(mapOf(indicatorText)),
  原因: required(text),
}

/** None where it says neither a row nor a column, or adds something to no goal. */
export function emendationOf(
  { line, values }: Entry<typeof EMENDATION>,
  within: Reading,
  sourceAt: SourceAt,
): readonly Emendation[] {
  const missing =
    values.增加 === undefined
      ? values.行 === undefined && values.栏 === undefined && '行'
      : values.目标 === undefined && '目标'
  if (missing !== false) {
    report(within, 'DAT-022', { where: '更正', key: missing }, line)
    return []
  }
  const [, term = '', number = ''] = GOAL.exec(values.目标 ?? '') ?? []
  const ofTerm = TERMS[term]
  return (values.栏 ?? [undefined]).map((column) => ({
    rows: values.行 ?? [],
    unit: within.currency,
    reason: values.原因 ?? '',
    source: sourceAt(line),
    ...written({
      goal: ofTerm === undefined ? undefined : { term: ofTerm, number: Number.parseInt(number, 10) },
      column,
      to: values.改为,
      added: values.增加,
    }),
  }))
}
