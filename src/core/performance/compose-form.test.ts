import { describe, expect, test } from 'vitest'
import { readPerformanceFile } from '../../files/department/performance-file.ts'
import { formLayouts } from '../../files/profile/read-form-layouts.ts'
import { reading } from '../../files/yaml/decoding.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { fc } from '../../testing/properties.ts'
import { sampleLedger } from '../../testing/sample-department.ts'
import { type Fen, fen, sum } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { equal, ONE, sumOf } from '../kernel/rational.ts'
import { SCORING_SCHEMES, schemeFor } from '../law/frameworks-scoring.ts'
import { type ComposedForm, composeForm } from './compose-form.ts'
import { type FormContext, formContext } from './form-context.ts'
import { fundCell } from './form-funds.ts'
import type { FormLayout } from './form-layout.ts'
import type { PerformanceForm } from './unit-performance.ts'

function treeOf(text: string) {
  const { tree, problems } = readYaml(text, 'a.yaml')
  if (tree === undefined) throw new Error(problems.map((one) => describeProblem(one, 'en')).join('\n'))
  return tree
}
function layoutOf(text: string): FormLayout {
  const within = reading('a.yaml')
  const [layout] = formLayouts(treeOf(text), 'forms', within) ?? []
  if (layout === undefined) throw new Error(within.problems.map((one) => one.code).join())
  return layout
}
function formOf(text: string): PerformanceForm {
  const within = reading('a.yaml')
  const [form] =
    readPerformanceFile(treeOf(`单位: "990001"\n金额单位: 万元\n${text}`), within, fiscalYear(2023))?.forms ??
    []
  if (form === undefined) throw new Error(within.problems.map((one) => one.code).join())
  return form
}
function contextOf(): FormContext {
  const { department, figures } = sampleLedger()
  const scheme = schemeFor(SCORING_SCHEMES, { locality: department.locality, year: 2023 })
  if (scheme === undefined) throw new Error('no scheme')
  return formContext(department, figures, scheme)
}
const context = contextOf()
const lines = ({ entries }: ComposedForm): readonly string[] =>
  entries.map((one) => [one.rowCode, one.rowName, one.column, one.text].filter(Boolean).join(' · '))

const EVALUATION = layoutOf(`
- form: projectEvaluation
  title: "{year}年度{project}自评表"
  blocks:
    - block: fields
      fields:
        - { label: 项目属性, options: [1、持续性项目, 2、新增性项目] }
        - { label: 预算数(A), show: 预算数 }
        - { label: 执行数(B), show: 执行数 }
        - { label: 执行率(B/A), show: 执行率 }
        - { label: 得分(20分*执行率), show: 执行得分 }
    - block: goals
      term: annual
      label: "年度目标{number}"
      weights: yes
      columns:
        - { label: 一级指标, show: level1 }
        - { label: 目标值, show: target }
        - { label: 完成值, show: actual }
        - { label: 得分, show: score }
    - { block: fields, fields: [{ label: 总分 }, { label: 等级 }] }
`)

describe('a self-evaluation', () => {
  const FORM = `
项目自评:
  - 名称: 样例专项
    预算数: 8.00
    执行数: 6.00
    勾选: { 项目属性: 新增性项目 }
    目标:
      - 分值: 80
        指标:
          - { 一级: 产出指标, 名称: 印刷册数, 指标值: ≥100册, 完成值: 75册, 分值: 40 }
          - { 一级: 效益指标, 名称: 满意度, 指标值: ≥90%, 完成值: 95%, 分值: 40 }
`
  test('is scored from its values: points of execution, of each indicator, total and grade', () => {
    const form = composeForm(formOf(FORM), EVALUATION, context)
    expect(form.title).toBe('2023年度样例专项自评表')
    expect(lines(form)).toEqual([
      '项目属性 · 值 · 2、新增性项目',
      '预算数(A) · 值 · 8.00',
      '执行数(B) · 值 · 6.00',
      '执行率(B/A) · 值 · 75.00%',
      '得分(20分*执行率) · 值 · 15.00',
      '年度目标1 · 分值 · 80',
      '印刷册数 · 年度目标1/一级指标 · 产出指标',
      '印刷册数 · 年度目标1/目标值 · ≥100册',
      '印刷册数 · 年度目标1/完成值 · 75册',
      '印刷册数 · 年度目标1/得分 · 30',
      '满意度 · 年度目标1/一级指标 · 效益指标',
      '满意度 · 年度目标1/目标值 · ≥90%',
      '满意度 · 年度目标1/完成值 · 95%',
      '满意度 · 年度目标1/得分 · 40',
      '总分 · 值 · 85',
      '等级 · 值 · 良',
    ])
    expect(form.entries.find((one) => one.rowName === '总分')?.words).toBe('15 + 70 = 85.00')
    expect(form.problems).toEqual([])
  })
  test('prints its labels as the published form did, or as they should stand', () => {
    const form = formOf(
      FORM.replace('    勾选', '    标签印作: { 预算数(A): 全年预算, 年度目标1: 目标一 }\n    勾选'),
    )
    expect(lines(composeForm(form, EVALUATION, context))).toContain('全年预算 · 值 · 8.00')
    expect(lines(composeForm(form, EVALUATION, context))).toContain('印刷册数 · 目标一/得分 · 30')
    expect(lines(composeForm(form, EVALUATION, context, { isAsNamed: true }))).toContain(
      '预算数(A) · 值 · 8.00',
    )
  })
  test('of a project that the accounts do not know has no rate and no total, and says what to write', () => {
    const form = composeForm(formOf('项目自评: [{ 名称: 样例专项, 预算数: 8.00 }]'), EVALUATION, context)
    expect(lines(form)).toEqual(['预算数(A) · 值 · 8.00'])
    expect(form.problems.map((one) => `${one.code} ${one.params.form}`)).toEqual(['PER-009 样例专项'])
  })
})

describe('funds', () => {
  const ROWS = ['人员类项目支出', '运转类项目支出', '特定目标类项目支出']
  const stated = (amounts: readonly bigint[]): PerformanceForm => ({
    ...formOf('整体申报: { 资金: { 当年: { 单位资金: 0 } } }'),
    funds: {
      current: new Map<string, Fen>(amounts.map((amount, at) => [ROWS[at] ?? '', fen(amount)])),
      lastYear: new Map(),
      yearBefore: new Map(),
      source: { file: 'a.yaml', line: 1 },
    },
  })
  test('are the figures of the budget where nothing else is stated', () => {
    const form = formOf('整体申报: {}')
    expect(fundCell(form, '支出合计', 'current', context)).toEqual({ kind: 'amount', amount: 30_000_000n })
    expect(fundCell(form, '财政拨款', 'current', context)).toEqual({ kind: 'amount', amount: 30_000_000n })
    expect(fundCell(form, '支出合计', 'lastYear', context)).toBeUndefined()
  })
  test('add up to their total, and their shares to one, whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.bigInt(1n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n)),
        (all) => {
          const form = stated(all)
          expect(fundCell(form, '支出合计', 'current', context)).toEqual({
            kind: 'amount',
            amount: sum(all.map(fen)),
          })
          const shares = ROWS.flatMap((row) => {
            const cell = fundCell(form, row, 'share', context)
            return cell?.kind === 'share' ? [cell.share] : []
          })
          expect(equal(sumOf(shares), ONE)).toBe(true)
        },
      ),
    )
  })
})
