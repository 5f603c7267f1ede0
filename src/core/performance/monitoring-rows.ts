/** 运行监控 as rows of a table: what stands in a monitoring form, computed. */
import { type Fen, formatAmount } from '../kernel/fen.ts'
import { formatPercent } from '../kernel/rational.ts'
import type { MonitoredProject } from './project-monitoring.ts'

export interface MonitoringRow {
  readonly rowName: string
  readonly column: string
  readonly text: string
}

export function monitoringRows(monitored: MonitoredProject): readonly MonitoringRow[] {
  const { record, budget, spending, indicators, level } = monitored
  const money = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })
  const cell =
    (rowName: string) =>
    (column: string, text: string | undefined): readonly MonitoringRow[] =>
      text === undefined || text === '' ? [] : [{ rowName, column, text }]
  const whole = cell('项目支出')
  const { correction } = record
  return [
    ...whole('截至', `${record.throughMonth}月底`),
    ...whole('预算数', budget === undefined ? undefined : money(budget)),
    ...whole('执行数', money(record.spent)),
    ...whole('支出进度', spending === undefined ? undefined : formatPercent(spending.rate)),
    ...whole('应达进度', spending === undefined ? undefined : formatPercent(spending.planned)),
    ...(spending?.forecast.methods ?? []).flatMap(({ name, amount }) =>
      whole(`全年预计/${name}`, money(amount)),
    ),
    ...whole('预警', level.name),
    ...indicators.flatMap(({ name, target, actual, progress }) => {
      const own = cell(name)
      const attained = progress?.comparison.attained
      return [
        ...own('年度指标值', target?.print),
        ...own('完成值', actual.print),
        ...own('完成目标', attained === undefined ? undefined : formatPercent(attained)),
        ...own('应完成', progress === undefined ? undefined : formatPercent(progress.planned)),
        ...own('全年预计', progress?.forecast),
        ...own('预警', progress?.level?.name),
      ]
    }),
    ...(correction === undefined
      ? []
      : [
          ...cell('纠偏措施')('原因', correction.cause),
          ...cell('纠偏措施')('措施', correction.measure),
          ...cell('纠偏措施')('完成时限', correction.dueDate),
          ...cell('纠偏措施')('调整后目标', correction.adjustedTarget),
        ]),
  ]
}
