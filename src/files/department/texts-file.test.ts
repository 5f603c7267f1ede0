/** Files of texts: what they say, and what is wrong with them, with its line. */
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe as describeProblem } from '../../core/kernel/problem.ts'
import { BOOKS } from '../../core/law/books.ts'
import { reading } from '../yaml/decoding.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { folderInMemory } from './folder.ts'
import { readDepartment } from './read-department.ts'
import { readTextsFile } from './texts-file.ts'

const FILE = '2023/accounts/texts/990.yaml'
function read(text: string) {
  const within = reading(FILE)
  const { tree, problems } = readYaml(text.trim(), FILE)
  const texts =
    tree === undefined ? undefined : readTextsFile(tree, within, { year: fiscalYear(2023), kind: 'accounts' })
  return { texts, problems: [...problems, ...within.problems] }
}

describe('a file of texts', () => {
  it('holds texts with headings, reasons by region, and facts', () => {
    const { texts, problems } = read(`
单位: "990"
文件: "001"
公开日期: 2024-08-30
联系方式: 027-00000000
文本:
  主要职责: 负责样例工作。
  重点工作:
    - 标题: 一、抓好服务
      内容: [走访企业。, 解决问题。]
    - 其他工作有序开展。
原因:
  - { 收支: 本年支出, 资金: 一般公共预算, 功能: "2080505", 对比: 年初预算, 原因: 新进人员 }
  - { 收支: 本年支出, 经济: “三公”经费, 对比: 上年, 原因: 压减 }
比较数:
  - { 收支: 本年收入, 年度: 2022, 阶段: 决算, 金额: 12.5 }
  - { 收支: 本年支出, 年度: 2022, 阶段: 决算, 金额: 不详 }
用途: { "208": 养老保险 }
数量: { 平均得分: 99.43 }
金额: { 预留: 3 }
`)
    expect(problems).toEqual([])
    expect(texts).toMatchObject({ unit: '990', date: '2024-08-30', contact: '027-00000000' })
    expect(texts?.texts.get('重点工作')?.map((one) => [one.isHeading, one.text, one.source.line])).toEqual([
      [true, '一、抓好服务', 8],
      [false, '走访企业。', 9],
      [false, '解决问题。', 9],
      [false, '其他工作有序开展。', 10],
    ])
    expect(texts?.reasons.map((one) => [one.base, one.region, one.text])).toEqual([
      ['budget', { flow: 'expenditure', fund: 'generalPublic', function: '2080505' }, '新进人员'],
      ['lastYear', { flow: 'expenditure', economic: 'threePublic' }, '压减'],
    ])
    expect(texts?.compared.map((one) => one.amount)).toEqual([12_500_000n, undefined])
    expect(texts?.counts.get('平均得分')).toBe('99.43')
    expect(texts?.amounts.get('预留')).toBe(3_000_000n)
    expect(texts?.uses.get('208')?.source).toEqual({ file: FILE, line: 17, document: '001' })
  })

  it.each([
    ['金额单位: 元\n金额: { 预留: 3 }', [300n]],
    ['金额: { 预留: 3元 }', [300n]],
  ])('reads amounts in its own unit: %s', (lines, expected) => {
    expect([...(read(`单位: "990"\n${lines}`).texts?.amounts.values() ?? [])]).toEqual(expected)
  })

  it.each([
    ['公开日期: 2024-13-01', 'DAT-033 2'],
    ['原因:\n  - { 收支: 支出, 对比: 上年, 原因: 压减 }', 'DAT-024 3'],
    ['原因:\n  - { 收支: 本年支出, 对比: 去年, 原因: 压减 }', 'DAT-024 3'],
    ['原因:\n  - { 收支: 本年支出, 对比: 上年 }', 'DAT-022 3'],
    ['文本: { 主要职责: "=CMD()" }', 'DAT-026 2'],
    ['数量: { 培训: 三次 }', 'DAT-025 2'],
    ['文本:\n  主要职责: { 题目: 一 }', 'DAT-021 3'],
    ['比较数:\n  - { 收支: 本年支出, 年度: 2022, 阶段: 决算, 金额: 很多 }', 'AMT-001 3'],
  ])('says what is wrong, and where: %s', (lines, expected) => {
    expect(read(`单位: "990"\n${lines}`).problems.map((one) => `${one.code} ${one.place?.line}`)).toContain(
      expected,
    )
  })
})

describe('texts of a folder', () => {
  const DEPARTMENT = `
区划代码: "420103"
地方: dongshan
部门编码: "990"
部门名称: 样例局
编码自拟: 是
单位: [{ 编码: "990", 名称: 样例局, 类型: 行政单位 }]
`
  const readFiles = (files: Readonly<Record<string, string>>) =>
    readDepartment(
      folderInMemory(new Map(Object.entries({ 'department.yaml': DEPARTMENT, ...files }))),
      BOOKS,
    )

  it('are known by year and kind', () => {
    const { texts, problems } = readFiles({
      [FILE]: '单位: "990"',
      '2024/budget/texts/990.yaml': '单位: "990"',
    })
    expect(problems).toEqual([])
    expect(texts.map((one) => `${one.unit} ${one.year} ${one.kind}`)).toEqual([
      '990 2023 accounts',
      '990 2024 budget',
    ])
  })

  it('of a unit that is not there, or twice of one document, are refused', () => {
    const { problems } = readFiles({
      [FILE]: '单位: "991"',
      '2024/budget/texts/990.yaml': '单位: "990"',
      '2024/budget/texts/again.yaml': '单位: "990"',
    })
    expect(problems.map((one) => describeProblem(one, 'zh').replace(/（PUB.*/, ''))).toEqual([
      `${FILE} 第 1 行：文本文件的单位 991 不在 department.yaml 里。请核对单位编码。`,
      '2024/budget/texts/again.yaml 第 1 行：单位 990 的这份文本写了两次（2024/budget/texts/990.yaml）。请合在一个文件里。',
    ])
  })
})
