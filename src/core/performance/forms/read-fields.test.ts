import { expect, test } from 'vitest'
import { blocksOf, drawnGrid, written } from './fixtures/drawn-grid.ts'
import { readForms } from './read-forms.ts'

const read = (rows: string) =>
  readForms(
    blocksOf(
      '某项目绩效目标表',
      drawnGrid(`${rows}\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 甲 | 1`),
    ),
  ).forms[0]
const fieldsOf = (rows: string): readonly string[] =>
  written(read(rows)).filter((one) => !one.startsWith('甲'))

test('a value may look like a label', () => {
  expect(fieldsOf('资金性质 | 财政拨款 | 项目类型 | 经常性项目')).toEqual([
    '资金性质 · 值 = 财政拨款',
    '项目类型 · 值 = 经常性项目',
  ])
})
test('a label without a value says nothing, and the next one keeps its own', () => {
  expect(fieldsOf('项目总预算 | | 项目当年预算 | 62')).toEqual(['项目当年预算 · 值 = 62'])
})
test('labels that nobody knows are labels by their place in the row', () => {
  expect(fieldsOf('受理窗口 | 三楼 | 受理人 | 李某')).toEqual(['受理窗口 · 值 = 三楼', '受理人 · 值 = 李某'])
  expect(fieldsOf('受理窗口 | 三楼 | 项目负责人 | 李某')).toEqual([
    '受理窗口 · 值 = 三楼',
    '项目负责人 · 值 = 李某',
  ])
})
test('a text below a label is its value, further ones go on', () => {
  expect(fieldsOf('项目概况 | < | < | <\n第一段。 | < | < | <\n第二段。 | < | < | <')).toEqual([
    '项目概况 · 值 = 第一段。',
    '项目概况 · 值(续1) = 第二段。',
  ])
})
test('a word in no place of its own is listed, not lost', () => {
  const form = read('单独的一个词 | | | ')
  expect(form?.unplaced).toMatchObject([{ text: '单独的一个词' }])
})
test('amounts behind labels of one cell', () => {
  expect(
    fieldsOf('资金总额：7865.32 | 其中：一般公共预算：7865.32 | 基本支出：3865.32 | 项目支出：4000'),
  ).toEqual([
    '资金总额 · 值 = 7865.32',
    '其中：一般公共预算 · 值 = 7865.32',
    '基本支出 · 值 = 3865.32',
    '项目支出 · 值 = 4000',
  ])
})
test('what the reader of the file is not sure of stays doubtful', () => {
  const grid = drawnGrid(
    '项目名称 | 甲 | 主管部门 | 某局\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 乙 | 1',
  )
  const [first, ...others] = grid.rows
  const rows =
    first === undefined
      ? []
      : [{ ...first, cells: first.cells.map((cell) => ({ ...cell, isUncertain: true })) }, ...others]
  const { forms } = readForms(blocksOf('某项目绩效目标表', { ...grid, rows }))
  expect(written(forms[0]).slice(0, 3)).toEqual([
    '项目名称 · 值 = 甲 ?',
    '主管部门 · 值 = 某局 ?',
    '乙 · 一级指标 = 产出指标',
  ])
})
