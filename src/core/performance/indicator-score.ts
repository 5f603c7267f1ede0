/** 指标得分 — the points of one indicator, with the arithmetic that made them in words. */
import { type Problem, problem } from '../kernel/problem.ts'
import {
  equal,
  formatBrief,
  formatPercent,
  formatRational,
  isLess,
  least,
  ONE,
  percent,
  type Rational,
  rounded,
  times,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { QualityBand, ScoringScheme } from '../law/frameworks-scoring.ts'
import type { EvaluatedIndicator } from './goal.ts'
import { type Comparison, compareValues, type References } from './value-comparison.ts'

/** `points` is absent when nobody can say what they are; `problems` then tells why. */
export interface Score {
  readonly points?: Rational
  readonly weight?: Rational
  readonly how: 'execution' | 'proportional' | 'qualitative' | 'manual' | 'unscored'
  /** The arithmetic: `3 × 3 ÷ 4 = 2.25`. */
  readonly words: string
  readonly comparison?: Comparison
  readonly problems: readonly Problem[]
}

/** Whether and how far the target was reached, in points; the whole is never more than the weight nor less than zero. */
export function scoreIndicator(
  indicator: EvaluatedIndicator,
  scheme: ScoringScheme,
  references?: References,
): Score {
  const { target, actual, name, weight } = indicator
  const comparison = compareValues({
    target,
    actual,
    name,
    ...(references === undefined ? {} : { references }),
  })
  if (weight === undefined)
    return {
      how: 'unscored',
      words: '没有分值，不评分',
      comparison,
      problems: [problem('PFM-034', { name })],
    }
  const computed = computedScore(indicator, weight, comparison, scheme)
  const flagged = {
    ...computed,
    problems: [...computed.problems, ...overFulfilment(name, comparison, scheme)],
  }
  return indicator.manual === undefined ? flagged : withManual(indicator, weight, flagged, scheme)
}

function computedScore(
  indicator: EvaluatedIndicator,
  weight: Rational,
  comparison: Comparison,
  scheme: ScoringScheme,
): Score {
  const { judgement, name } = indicator
  if (judgement !== undefined) {
    const band = scheme.bands.find((one) => one.name === judgement.band)
    const faults = band === undefined ? [problem('PFM-028', { name })] : outOfBand(judgement.percent, band)
    if (band !== undefined && faults.length === 0)
      return judged(judgement.percent, band, weight, comparison, scheme)
    return { how: 'unscored', weight, words: '定性：档次与比例不符，未评分', comparison, problems: faults }
  }
  if (comparison.attained === undefined)
    return {
      how: 'unscored',
      weight,
      words: '需由评价人判断达成程度',
      comparison,
      problems: [problem('PFM-028', { name })],
    }
  const best = scheme.bands[0]
  if (comparison.direction === 'none' && best !== undefined)
    return judged(best.highPercent, best, weight, comparison, scheme)
  return proportional(indicator, weight, comparison, comparison.attained, scheme)
}

function proportional(
  { target, actual }: EvaluatedIndicator,
  weight: Rational,
  comparison: Comparison,
  attained: Rational,
  scheme: ScoringScheme,
): Score {
  const points = rounded(times(weight, least(attained, ONE)), scheme.decimals)
  const told = formatRational(points, scheme.decimals)
  const { parts } = comparison
  const words =
    comparison.outcome === 'met'
      ? `完成“${actual.print}”，达到目标“${target.print}”，得满分 ${told}`
      : parts === undefined
        ? `完成“${actual.print}”，未达到目标“${target.print}”，得 ${told}`
        : `${formatBrief(weight)} × ${parts.above} ÷ ${parts.below} = ${told}`
  return { points, weight, how: 'proportional', words, comparison, problems: comparison.doubts }
}

function judged(
  share: number,
  band: QualityBand,
  weight: Rational,
  comparison: Comparison,
  scheme: ScoringScheme,
): Score {
  const points = rounded(times(weight, percent(share)), scheme.decimals)
  const words = `定性（${band.name}）：${formatBrief(weight)} × ${share}% = ${formatRational(points, scheme.decimals)}`
  return { points, weight, how: 'qualitative', words, comparison, problems: [] }
}

function outOfBand(share: number, band: QualityBand): readonly Problem[] {
  if (Number.isSafeInteger(share) && band.lowPercent <= share && share <= band.highPercent) return []
  const bounds = { low: `${band.lowPercent}%`, high: `${band.highPercent}%` }
  return [problem('PFM-033', { found: `${share}%`, band: band.name, ...bounds })]
}

function withManual(
  indicator: EvaluatedIndicator,
  weight: Rational,
  computed: Score,
  scheme: ScoringScheme,
): Score {
  const { manual, name } = indicator
  if (manual === undefined) return computed
  const found = formatBrief(manual.points)
  const isOutside = isLess(manual.points, ZERO_RATIONAL) || isLess(weight, manual.points)
  const faults = [
    ...(isOutside ? [problem('PFM-021', { name, found, limit: formatBrief(weight) })] : []),
    ...(manual.reason.trim() === '' ? [problem('PFM-022', { name, found })] : []),
  ]
  if (faults.length > 0) return { ...computed, problems: [...computed.problems, ...faults] }
  const before =
    computed.points === undefined ? '未能计算' : `原计算 ${formatRational(computed.points, scheme.decimals)}`
  const points = rounded(manual.points, scheme.decimals)
  return {
    ...computed,
    points,
    how: 'manual',
    words: `人工评分 ${formatRational(points, scheme.decimals)}（${before}）：${manual.reason.trim()}`,
    // A person has decided what could not be computed.
    problems: computed.problems.filter((one) => one.code !== 'PFM-028' && one.code !== 'PFM-013'),
  }
}

/** A target far exceeded was too low: 超额完成. Ceilings are not asked about, for less is what they want. */
function overFulfilment(name: string, comparison: Comparison, scheme: ScoringScheme): readonly Problem[] {
  const limit = percent(scheme.overFulfilmentPercent)
  const { attained } = comparison
  if (comparison.direction !== 'higher' || attained === undefined || !isLess(limit, attained)) return []
  return [
    problem('PFM-029', { name, found: formatPercent(attained), limit: `${scheme.overFulfilmentPercent}%` }),
  ]
}

/** Whether the points are all that could be had. */
export const isFull = (score: Score): boolean =>
  score.points !== undefined && score.weight !== undefined && equal(score.points, score.weight)
