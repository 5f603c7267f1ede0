/** A project's monitoring as it is sent: figures as text, each with the words that made it. */
import type { Fen } from '../../core/kernel/fen.ts'
import { formatAmount } from '../../core/kernel/fen.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { formatPercent } from '../../core/kernel/rational.ts'
import type { Source } from '../../core/kernel/source.ts'
import type { WarningLevel } from '../../core/law/frameworks-scoring.ts'
import type { MonitoredIndicator, MonitoredProject } from '../../core/performance/project-monitoring.ts'
import type { MonitoringResponse } from './contract.ts'

export function monitoringResponse(
  { record, budget, spending, indicators, level, problems }: MonitoredProject,
  language: Language,
): MonitoringResponse {
  const { year, throughMonth, spent, correction, source } = record
  return {
    year,
    throughMonth,
    ...(budget === undefined ? {} : { budgetText: money(budget) }),
    spentText: money(spent),
    level: levelResponse(level),
    ...(spending === undefined
      ? {}
      : {
          spending: {
            rateText: formatPercent(spending.rate),
            plannedText: formatPercent(spending.planned),
            level: levelResponse(spending.level),
            words: spending.words,
            lowText: money(spending.forecast.low),
            highText: money(spending.forecast.high),
            methods: spending.forecast.methods.map(({ name, words }) => ({ name, words })),
          },
        }),
    indicators: indicators.map(indicatorResponse),
    ...(correction === undefined ? {} : { correction }),
    problems: problems.map((one) => describe(one, language)),
    writtenAt: writtenAt(source),
  }
}

const money = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })

const levelResponse = ({ id, name }: WarningLevel): MonitoringResponse['level'] => ({ id, name })

function indicatorResponse({
  name,
  target,
  actual,
  progress,
  source,
}: MonitoredIndicator): MonitoringResponse['indicators'][number] {
  const attained = progress?.comparison.attained
  return {
    name,
    ...(target === undefined ? {} : { target: target.print }),
    actual: actual.print,
    ...(attained === undefined ? {} : { attainedText: formatPercent(attained) }),
    ...(progress === undefined
      ? {}
      : { plannedText: formatPercent(progress.planned), words: progress.words }),
    ...(progress?.forecast === undefined ? {} : { forecast: progress.forecast }),
    ...(progress?.level === undefined ? {} : { level: levelResponse(progress.level) }),
    writtenAt: writtenAt(source),
  }
}

export const writtenAt = ({ file, line, document }: Source) => ({
  file,
  line,
  ...(document === undefined ? {} : { document }),
})
