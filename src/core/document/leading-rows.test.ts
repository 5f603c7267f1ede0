/** What leads and what does not, in the forms of goals that there are. */
import { expect, test } from 'vitest'
import { leadingRows } from './leading-rows.ts'
import type { TableCell, TableRow } from './table.ts'

const label = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  text,
  columnSpan,
  rowSpan,
  indent: 0,
  isLabel: true,
})
const value = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  text,
  columnSpan,
  rowSpan,
  indent: 0,
})
const leads = (...rows: readonly (readonly TableCell[])[]): string =>
  leadingRows({
    columns: Array.from({ length: 3 }, () => ({ header: [], kind: 'text' as const })),
    rows: rows.map((cells): TableRow => ({ cells, depth: 0, isTotal: false })),
  })
    .map((leading) => (leading ? '↓' : '·'))
    .join('')

const header = [label('二级指标'), label('三级指标'), label('指标值')]
const indicator = [value('数量指标'), label('培训人次'), value('120人次')]

test('a header stands with its first row, and the goal above it with both', () => {
  expect(
    leads(
      [label('项目名称'), value('安全培训', 2)],
      [label('年度目标1'), value('做好培训', 2)],
      header,
      indicator,
      indicator,
    ),
  ).toBe('·↓↓··')
})

test('a header of several lines stays together', () => {
  expect(
    leads([label('二级指标', 1, 2), label('指标', 2)], [label('三级指标'), label('指标值')], indicator),
  ).toBe('↓↓·')
})

test('what reaches into the rows below needs no help, and the last row leads to nothing', () => {
  expect(
    leads([label('预算执行情况', 1, 2), label('预算数'), label('执行数')], [value('10.00'), value('9.80')]),
  ).toBe('··')
  expect(leads(indicator, header)).toBe('··')
})

test('rows of answers do not lead', () => {
  expect(leads([label('项目名称'), value('安全培训', 2)], indicator, indicator)).toBe('···')
})
