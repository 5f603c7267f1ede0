import { expect, test } from 'vitest'
import { fen } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { percent } from '../kernel/rational.ts'
import { monitoringSchemeFor } from '../law/frameworks-scoring.ts'
import { readIndicatorValue } from './indicator-value.ts'
import { monitoringRows } from './monitoring-rows.ts'
import { monitorProject } from './project-monitoring.ts'
import type { MonitoringRecord, PerformanceForm } from './unit-performance.ts'

const scheme = monitoringSchemeFor(2023)
if (scheme === undefined) throw new Error('no scheme in force')
const source = { file: '2023/performance/990001.yaml', line: 1 }
const wan = (amount: number) => fen(BigInt(amount) * 1_000_000n)

const record: MonitoringRecord = {
  unit: '990001',
  year: fiscalYear(2023),
  name: '手册印制',
  project: '42010399',
  throughMonth: 6,
  budget: wan(10),
  spent: wan(5),
  indicators: [{ name: '印刷册数', actual: readIndicatorValue('30册'), source }],
  source,
}
const form = (target: string): PerformanceForm => ({
  kind: 'projectDeclaration',
  unit: '990001',
  year: fiscalYear(2023),
  name: '手册印制',
  fields: new Map(),
  boxes: new Map(),
  amounts: new Map(),
  projects: [],
  costs: [],
  plan: { points: [{ month: 6, share: percent(60), source }] },
  goals: [
    {
      term: 'annual',
      number: 1,
      text: '印好手册',
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '印刷册数',
          target: readIndicatorValue(target),
          source,
        },
      ],
      source,
    },
  ],
  work: [],
  printedAs: new Map(),
  style: {},
  source,
})

test('spending is held against the plan of the project’s form, indicators against its goals', () => {
  const found = monitorProject(record, { scheme, budget: undefined, forms: [form('≥100册')] })
  expect(monitoringRows(found).map(({ rowName, column, text }) => `${rowName} ${column} ${text}`)).toEqual([
    '项目支出 截至 6月底',
    '项目支出 预算数 10.00',
    '项目支出 执行数 5.00',
    '项目支出 支出进度 50.00%',
    '项目支出 应达进度 60.00%',
    '项目支出 全年预计/线性 10.00',
    '项目支出 全年预计/按计划 8.33',
    '项目支出 预警 黄色预警',
    '印刷册数 年度指标值 ≥100册',
    '印刷册数 完成值 30册',
    '印刷册数 完成目标 30.00%',
    '印刷册数 应完成 50.00%',
    '印刷册数 全年预计 60册',
    '印刷册数 预警 黄色预警',
  ])
  // The worst of all is the project’s, and asks for a correction.
  expect(found.spending?.level.id).toBe('notice')
  expect(found.problems.map((one) => one.code)).toEqual(['PFM-060'])
})

test('a correction that is whole is enough', () => {
  const correction = { cause: '招标推迟', measure: '10 月底前印完', dueDate: '2023-10-31' }
  const found = monitorProject(
    { ...record, correction },
    { scheme, budget: undefined, forms: [form('≥100册')] },
  )
  expect(found.problems).toEqual([])
  expect(monitoringRows(found).at(-1)).toEqual({
    rowName: '纠偏措施',
    column: '完成时限',
    text: '2023-10-31',
  })
})

test('the budget of the figures is taken where none is stated; more than it is told', () => {
  const { budget: _, ...unstated } = record
  const found = monitorProject({ ...unstated, spent: wan(12) }, { scheme, budget: wan(10), forms: [] })
  expect(found.problems.map((one) => describeProblem(one, 'zh'))).toEqual([
    expect.stringContaining('到 6 月支出 12.00 万元，超过全年预算 10.00 万元'),
    expect.stringContaining('监控的指标“印刷册数”不在2023年手册印制的年度目标中'),
  ])
})

test('without any budget the spending is kept, and nothing is said of it', () => {
  const { budget: _, ...unstated } = record
  const found = monitorProject({ ...unstated, indicators: [] }, { scheme, budget: undefined, forms: [] })
  expect(found.spending).toBeUndefined()
  expect(found.level.id).toBe('none')
  expect(found.problems).toEqual([])
})
