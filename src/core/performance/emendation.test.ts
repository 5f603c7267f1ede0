/** What is corrected counts as it should stand wherever it counts; what was printed stays in the data. */
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../app/read-folder.ts'
import { folderInMemory } from '../../files/department/folder.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import { performanceForms } from '../disclosure/performance-view.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'

const PATH = '2023/performance/990001.yaml'
const FORM = `单位: "990001"
金额单位: 万元
项目自评:
  - 名称: 样例专项
    预算数: 8.00
    执行数: 6.00
    偏差原因: 无偏差
    勾选: { 项目类型: 经常性项目 }
    金额: { 资金量: 9.00 }
    更正:
{}
    目标:
      - 内容: 印好宣传册
        指标:
          - { 一级: 产出指标, 二级: 质量指标, 名称: 印刷册数, 指标值: 100册, 完成值: ≥100册 }
          - { 一级: 效益指标, 二级: 社会效益指标, 名称: 知晓率, 指标值: ≥90%, 完成值: 95% }
`

function sample(...emendations: readonly string[]) {
  const text = FORM.replace('{}', emendations.map((one) => `      - ${one}`).join('\n'))
  const files = new Map([
    ...SAMPLE_FILES,
    [PATH, emendations.length === 0 ? text.replace(/ {4}更正:\n\n/, '') : text],
  ])
  files.set('department.yaml', (files.get('department.yaml') ?? '').replace(/地方: .*/, '地方: jianghan'))
  return readFolder(folderInMemory(files))
}

function cells(isAsNamed: boolean, ...emendations: readonly string[]): readonly string[] {
  const { ledger, problems } = sample(...emendations)
  if (ledger === undefined)
    throw new Error(problems.map((one) => `${one.code} ${JSON.stringify(one.params)}`).join('\n'))
  const forms = performanceForms(ledger, { unit: '990001', year: fiscalYear(2023), isAsNamed })
  if (!forms.ok) throw new Error(forms.problem.code)
  return forms.value
    .filter(({ form }) => form.kind === 'projectEvaluation')
    .flatMap(({ entries }) => entries.map((one) => `${one.rowName}·${one.column}·${one.text}`))
}

const codes = (...emendations: readonly string[]): readonly string[] =>
  sample(...emendations).problems.map(({ code, place }) => `${code} ${place?.line}`)

describe('a correction', () => {
  test('changes a value, a class, a name: printed as published, and as it should stand', () => {
    const all = [
      '{ 行: 印刷册数, 栏: 完成值, 改为: 102册, 原因: 印的是目标 }',
      '{ 目标: 年度1, 行: 印刷册数, 栏: 二级, 改为: 数量指标, 原因: 是数量 }',
      '{ 行: [印刷册数], 栏: 名称, 改为: 宣传册印刷册数, 原因: 全称 }',
    ]
    expect(cells(false, ...all)).toEqual(cells(false))
    expect(cells(true)).toEqual(cells(false))
    expect(cells(true, ...all)).toContain('宣传册印刷册数·实际完成值（B）·102册')
    expect(cells(true, ...all)).toContain('宣传册印刷册数·二级指标·数量指标')
  })

  test('counts in what is computed from it', () => {
    const all = ['{ 栏: 执行数, 改为: 7.00, 原因: 少加一笔 }', '{ 栏: 偏差原因, 改为: 少印一批, 原因: 假定 }']
    const rate = (lines: readonly string[]) => lines.filter((one) => one.includes('执行率'))
    expect(rate(cells(true))).toEqual([expect.stringContaining('75%')])
    expect(rate(cells(true, ...all))).toEqual([expect.stringContaining('88%')])
    expect(cells(true, ...all).join()).toContain('少印一批')
  })

  test('adds a row, takes one away, empties a cell, changes boxes and amounts', () => {
    const made = cells(
      true,
      '{ 目标: 年度1, 增加: { 一级: 满意度指标, 名称: 居民满意度, 指标值: ≥90%, 完成值: 93% }, 原因: 漏列 }',
      '{ 行: 知晓率, 原因: 不是本项目的 }',
      '{ 行: 印刷册数, 栏: 二级, 原因: 不分二级 }',
      '{ 栏: 项目类型, 改为: 一次性项目, 原因: 勾错 }',
      '{ 栏: 资金量, 改为: 8.00, 原因: 应为预算数 }',
    ).join('\n')
    expect(made).toContain('居民满意度·实际完成值（B）·93%')
    expect(made).not.toContain('知晓率')
    expect(made).not.toContain('质量指标')
    expect(made).toContain('一次性项目')
    expect(made).toContain('资金量·值·8')
  })

  test('that changes nothing is refused, with its line', () => {
    expect(codes('{ 行: 印刷数, 栏: 完成值, 改为: 1册, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 行: 印刷册数, 栏: 完成量, 改为: 1册, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 行: 印刷册数, 栏: 完成值, 改为: ≥100册, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 行: [印刷册数, 印刷数], 栏: 完成值, 改为: 1册, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 目标: 年度2, 行: 印刷册数, 栏: 完成值, 改为: 1册, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 目标: 年度1, 增加: { 名称: 甲, constructor: 1 }, 原因: x }')).toEqual(['PER-014 11'])
    expect(codes('{ 栏: 偏差原因, 改为: 无偏差, 原因: x }')).toEqual(['PER-014 11'])
  })

  test('to what the column cannot hold is refused, and so are one without reason and one of nothing', () => {
    expect(codes('{ 栏: 执行数, 改为: 很多, 原因: x }')).toEqual(['PER-015 11'])
    expect(codes('{ 行: 印刷册数, 栏: 得分, 改为: 满分, 原因: x }')).toEqual(['PER-015 11'])
    expect(codes('{ 栏: 执行数, 改为: 7.00 }')).toEqual(['DAT-022 11'])
    expect(codes('{ 原因: x }')).toEqual(['DAT-022 11'])
    expect(codes('{ 增加: { 名称: 甲 }, 原因: x }')).toEqual(['DAT-022 11'])
  })

  test('to a field that the layout has no place for is refused', () => {
    expect(codes('{ 栏: 备注, 改为: 无, 原因: x }')).toEqual([expect.stringContaining('PER-007')])
  })
})
