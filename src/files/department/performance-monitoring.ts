/** 运行监控 of a performance file: what was spent and reached up to a month, and what will be done about it. */
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import { readIndicatorValue } from '../../core/performance/indicator-value.ts'
import type { MonitoringRecord } from '../../core/performance/unit-performance.ts'
import {
  amount,
  date,
  type Entry,
  list,
  optional,
  type Reader,
  type Reading,
  report,
  required,
  section,
  text,
  written,
} from '../yaml/decoding.ts'
import { indicatorText } from './performance-goals.ts'
import { code } from './words.ts'

/** 8, 8月, 8月底 */
const month: Reader<number> = (tree, name, within) => {
  const said = text(tree, name, within)
  if (said === undefined) return undefined
  const digits = /^(\d{1,2})(?:月底?)?$/.exec(said)?.[1]
  const value = digits === undefined ? 0 : Number.parseInt(digits, 10)
  if (value >= 1 && value <= 12) return value
  report(within, 'PER-013', { found: said }, tree.line)
  return undefined
}

const VALUE = { 名称: required(text), 完成值: required(indicatorText) }
const CORRECTION = {
  原因: required(text),
  措施: required(text),
  完成时限: required(date),
  调整后目标: optional(text),
}
export const MONITORING = {
  名称: required(text),
  项目: optional(code),
  截至: required(month),
  文件: optional(text),
  预算数: optional(amount),
  执行数: required(amount),
  近月支出: optional(list(amount)),
  指标: optional(list(section(VALUE))),
  纠偏: optional(section(CORRECTION)),
}

interface FileContext {
  readonly unit: string
  readonly year: FiscalYear
  readonly document: string | undefined
  readonly within: Reading
}

/** None where a figure is missing without which there is nothing to compare; that is told when it is read. */
export function monitoringOf(
  { line, values }: Entry<typeof MONITORING>,
  { unit, year, document: ofFile, within }: FileContext,
): readonly MonitoringRecord[] {
  const { 名称: name, 截至: throughMonth, 执行数: spent, 纠偏: plan } = values
  if (name === undefined || throughMonth === undefined || spent === undefined) return []
  const document = values.文件 ?? ofFile
  const sourceAt = (at: number) => ({ file: within.file, line: at, ...written({ document }) })
  const { 原因: cause, 措施: measure, 完成时限: dueDate, 调整后目标: adjustedTarget } = plan?.values ?? {}
  const isWhole = cause !== undefined && measure !== undefined && dueDate !== undefined
  return [
    {
      unit,
      year,
      name,
      throughMonth,
      spent,
      ...written({
        project: values.项目,
        budget: values.预算数,
        recentMonths: values.近月支出,
        correction: isWhole ? { cause, measure, dueDate, ...written({ adjustedTarget }) } : undefined,
      }),
      indicators: (values.指标 ?? []).flatMap(({ line: at, values: one }) =>
        one.名称 === undefined || one.完成值 === undefined
          ? []
          : [
              {
                name: one.名称,
                actual: readIndicatorValue(one.完成值, { name: one.名称 }),
                source: sourceAt(at),
              },
            ],
      ),
      source: sourceAt(line),
    },
  ]
}
