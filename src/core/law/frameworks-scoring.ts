/** 评分办法和监控预警线 — how points are computed, graded and explained, and when a shortfall is a warning: dated data. */
import type { Confidence } from './book.ts'

/** 定性档次 — a band of shares of the points, its top included; the lower end belongs to it as well. */
export interface QualityBand {
  readonly name: string
  readonly lowPercent: number
  readonly highPercent: number
}

/** 等级 — the name that a total of at least so many points bears. */
export interface Grade {
  readonly name: string
  readonly fromPoints: number
}

export interface ScoringScheme {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly confidence: Confidence
  readonly locality?: string
  readonly validFromYear: number
  readonly validToYear?: number
  readonly totalPoints: number
  readonly executionPoints: number
  /** How many decimals scores are kept with, rounded half up. */
  readonly decimals: number
  /** Best first. */
  readonly bands: readonly QualityBand[]
  /** Best first. */
  readonly grades: readonly Grade[]
  /** Above this share of its target an indicator's target is asked about. */
  readonly overFulfilmentPercent: number
  /** Below this the reason must be stated. */
  readonly explainExecutionBelowPercent: number
  readonly explainIndicatorBelowPercent: number
}

const BANDS: readonly QualityBand[] = [
  { name: '达成预期指标', lowPercent: 80, highPercent: 100 },
  { name: '部分达成预期指标并具有一定效果', lowPercent: 60, highPercent: 80 },
  { name: '未达成预期指标且效果较差', lowPercent: 0, highPercent: 60 },
]
const GRADES: readonly Grade[] = [
  { name: '优', fromPoints: 90 },
  { name: '良', fromPoints: 80 },
  { name: '中', fromPoints: 60 },
  { name: '差', fromPoints: 0 },
]
const SHANGHAI_GRADES: readonly Grade[] = [
  { name: '优', fromPoints: 90 },
  { name: '良', fromPoints: 80 },
  { name: '合格', fromPoints: 60 },
  { name: '不合格', fromPoints: 0 },
]

const NATIONAL: ScoringScheme = {
  id: 'national-2020',
  name: '项目支出绩效自评',
  basis: '财预〔2020〕10号；超额完成和说明线由地方规定，这里是常用值',
  confidence: 'sure',
  validFromYear: 2020,
  totalPoints: 100,
  executionPoints: 10,
  decimals: 2,
  bands: BANDS,
  grades: GRADES,
  overFulfilmentPercent: 130,
  explainExecutionBelowPercent: 90,
  explainIndicatorBelowPercent: 80,
}

const wuhan = (locality: string): ScoringScheme => ({
  ...NATIONAL,
  id: `${locality}-2020`,
  name: '武汉市整体、项目绩效自评',
  basis: '印于公开文件（执行率 20 分）；档次 财预〔2020〕10号；超额完成和说明线是常用值',
  confidence: 'likely',
  locality,
  executionPoints: 20,
})

export const SCORING_SCHEMES: readonly ScoringScheme[] = [
  NATIONAL,
  wuhan('hanyang'),
  wuhan('jianghan'),
  {
    ...NATIONAL,
    id: 'putuo-2020',
    name: '上海市项目绩效自评',
    basis: '印于公开文件（等级 优、良、合格、不合格）；其余 财预〔2020〕10号',
    confidence: 'likely',
    locality: 'putuo',
    grades: SHANGHAI_GRADES,
  },
]

/** The scheme of a place in a year: its own where it has one, else the nation's. */
export function schemeFor(
  schemes: readonly ScoringScheme[],
  query: { readonly locality: string; readonly year: number },
): ScoringScheme | undefined {
  const inForce = schemes.filter(
    (one) =>
      one.validFromYear <= query.year && (one.validToYear === undefined || query.year <= one.validToYear),
  )
  return (
    inForce.find((one) => one.locality === query.locality) ??
    inForce.find((one) => one.locality === undefined)
  )
}

/** 预警等级 — from how many percentage points behind plan, and whether a correction must be written. */
export interface WarningLevel {
  readonly id: 'none' | 'notice' | 'yellow' | 'red'
  readonly name: string
  readonly fromPointsBehind: number
  readonly needsCorrection: boolean
}

export interface MonitoringScheme {
  readonly id: string
  readonly basis: string
  readonly confidence: Confidence
  readonly validFromYear: number
  /** Worst first. */
  readonly levels: readonly WarningLevel[]
}

export const MONITORING_SCHEMES: readonly MonitoringScheme[] = [
  {
    id: 'national-2019',
    basis: '财预〔2019〕136号（双监控）；预警线由地方规定，这里是常用值',
    confidence: 'likely',
    validFromYear: 2019,
    levels: [
      { id: 'red', name: '红色预警', fromPointsBehind: 30, needsCorrection: true },
      { id: 'yellow', name: '黄色预警', fromPointsBehind: 15, needsCorrection: true },
      { id: 'notice', name: '提示', fromPointsBehind: 5, needsCorrection: false },
      { id: 'none', name: '正常', fromPointsBehind: 0, needsCorrection: false },
    ],
  },
]

/** The levels in force in a year; none before monitoring was asked for. */
export const monitoringSchemeFor = (year: number): MonitoringScheme | undefined =>
  MONITORING_SCHEMES.filter((one) => one.validFromYear <= year).at(-1)
