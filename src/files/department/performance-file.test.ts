import { expect, test } from 'vitest'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe as describeProblem } from '../../core/kernel/problem.ts'
import { formatBrief } from '../../core/kernel/rational.ts'
import { reading } from '../yaml/decoding.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readPerformanceFile } from './performance-file.ts'

const FILE = '2023/performance/990001.yaml'

function read(text: string) {
  const { tree } = readYaml(text, FILE)
  if (tree === undefined) throw new Error('not YAML')
  const within = reading(FILE)
  const performance = readPerformanceFile(tree, within, fiscalYear(2023))
  return { performance, told: within.problems.map((one) => describeProblem(one, 'zh')) }
}

const HEAD = `单位: "990001"
金额单位: 万元
文件: "901"
`

test('a self-evaluation says what was reached, each indicator with its line', () => {
  const { performance, told } = read(`${HEAD}
项目自评:
  - 名称: 样例专项
    项目: "42010399"
    预算数: 5.00
    执行数: 4.50
    勾选: { 项目类型: 经常性项目 }
    目标:
      - 内容: 印好手册
        分值: 80
        指标:
          - { 一级: 产出指标, 二级: 数量指标, 名称: 印刷册数, 指标值: ≥100册, 完成值: 120册, 得分: 40 }
          - { 一级: 产出指标, 二级: 质量指标, 名称: 合格率, 指标值: =100%, 完成值: 大致都好, 得分: 39.5 }
`)
  expect(told).toEqual([])
  const [form] = performance?.forms ?? []
  expect(form).toMatchObject({
    kind: 'projectEvaluation',
    name: '样例专项',
    evaluation: { adjustedBudget: 5_000_000n, executed: 4_500_000n },
  })
  expect(form?.boxes.get('项目类型')).toEqual(['经常性项目'])
  const [goal] = form?.goals ?? []
  expect(goal).toMatchObject({ term: 'annual', number: 1, text: '印好手册' })
  const [first, second] = goal?.indicators ?? []
  expect(first?.target.meaning).toMatchObject({ kind: 'quantity', comparator: '≥' })
  expect(first?.source).toEqual({ file: FILE, line: 15, document: '901' })
  expect(formatBrief(second?.score ?? { numerator: 0n, denominator: 1n })).toBe('39.5')
  // What is no value is kept as it was written, and said to be none.
  expect(second?.target.print).toBe('=100%')
  expect(second?.actual).toMatchObject({ print: '大致都好', meaning: { kind: 'text' } })
  expect(second?.actual?.doubts.map((one) => one.code)).toEqual(['PFM-001'])
})

test('goals are numbered within their term, earlier values and the spending plan are read', () => {
  const { performance, told } = read(`${HEAD}
项目申报:
  - 名称: 样例专项
    支出计划: { 3: 20, 6月底: 55.5%, "12": 100 }
    目标:
      - { 期: 长期, 内容: 三年印完 }
      - { 期: 年度, 指标: [{ 名称: 印刷册数, 指标值: 100册, 前年: 80册, 上年: 90册, 依据: 历史数据 }] }
      - { 期: 年度, 内容: 发完 }
`)
  expect(told).toEqual([])
  const [form] = performance?.forms ?? []
  expect(form?.goals.map((goal) => `${goal.term} ${goal.number}`)).toEqual([
    'longTerm 1',
    'annual 1',
    'annual 2',
  ])
  expect(form?.plan?.points.map(({ month, share }) => `${month} ${formatBrief(share)}`)).toEqual([
    '3 0.2',
    '6 0.555',
    '12 1',
  ])
  const [indicator] = form?.goals[1]?.indicators ?? []
  expect([indicator?.twoYearsBefore?.print, indicator?.lastYear?.print]).toEqual(['80册', '90册'])
})

test.each([
  ['项目自评:\n  - 名称: 甲\n    目标:\n      - 分值: 八十', 7, 'PER-001'],
  ['项目申报:\n  - 名称: 甲\n    支出计划: { 年底: 100 }', 5, 'PER-002'],
  ['项目申报:\n  - 项目: "42010399"', 5, 'DAT-022'],
  ['项目申报:\n  - 名称: 甲\n    目表: []', 6, 'DAT-020'],
  ['整体自评:\n  预算数: 五万', 5, 'AMT-001'],
  ['整体自评:\n  目标: [{ 指标: [{ 名称: 甲, 指标值: "=SUM(A1)" }] }]', 5, 'DAT-026'],
  ['整体申报:\n  式样: { 小数位: 99 }', 5, 'DAT-025'],
  ['重点工作:\n  事项: [{ 内容: 只有内容 }]', 5, 'DAT-022'],
])('a fault is told with its line: %s', (text, line, code) => {
  const { told } = read(`${HEAD}${text}\n`)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${FILE} 第 ${line} 行：`)
  expect(told[0]).toContain(code)
})

test('monitoring is read with its month, its values and what will be done', () => {
  const { performance, told } = read(`${HEAD}
运行监控:
  - 名称: 样例专项
    项目: "42010399"
    截至: 8月
    预算数: 10
    执行数: 4.5
    近月支出: [0.5, 1.0]
    指标:
      - { 名称: 印刷册数, 完成值: 60册 }
    纠偏: { 原因: 招标推迟, 措施: 10月底前印完, 完成时限: 2023-10-31 }
`)
  expect(told).toEqual([])
  expect(performance?.monitoring).toMatchObject([
    {
      name: '样例专项',
      throughMonth: 8,
      budget: 10_000_000n,
      spent: 4_500_000n,
      recentMonths: [500_000n, 1_000_000n],
      indicators: [{ name: '印刷册数', actual: { print: '60册' }, source: { line: 13 } }],
      correction: { cause: '招标推迟', measure: '10月底前印完', dueDate: '2023-10-31' },
      source: { document: '901' },
    },
  ])
})

test.each([
  ['截至: 13月', 'PER-013'],
  ['截至: 年中', 'PER-013'],
])('a month that is none is told: %s', (month, code) => {
  const { performance, told } = read(`${HEAD}运行监控: [{ 名称: 甲, ${month}, 执行数: 1 }]\n`)
  expect(told.join()).toContain(code)
  expect(performance?.monitoring).toEqual([])
})
