/** Tables that lost a header, a label, a code or a column: what can no longer be known is said, never guessed. */
import { expect, test } from 'vitest'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { regionKey } from '../../figures/region.ts'
import type { ReadStatement } from './read-statement.ts'
import { readStatements } from './read-statements.ts'

function only(text: string): ReadStatement {
  const [one, ...others] = readStatements(splitGrids(writtenBlocks(text))).statements
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} statements were read`)
  return one
}

/** `code name | amount | region` */
const cells = (one: ReadStatement): readonly string[] =>
  one.cells.map(({ rowCode, rowName, text, region }) =>
    [`${rowCode} ${rowName}`.trim(), text, region === undefined ? '-' : regionKey(region)].join(' | '),
  )

test('a column of expenditure whose labels were lost counts no revenue', () => {
  const one = only(`
    收入支出决算总表
    收入 | | 支出
    项目 | 决算数 | 决算数
    一、一般公共预算财政拨款收入 | 12.00 | 7.00
    总计 | 12.00 | 7.00`)
  expect(cells(one)).toEqual([
    '一、一般公共预算财政拨款收入 | 12.00 | flow:revenue,fund:generalPublic',
    '一、一般公共预算财政拨款收入 | 7.00 | -',
    '总计 | 12.00 | flow:turnover',
    '总计 | 7.00 | -',
  ])
  expect(one.unplaced.map(({ why }) => why)).toEqual(['不认识列标题“支出”', '不认识列标题“支出”'])
})

test('numbers among the labels are codes, whatever stands over them', () => {
  const one = only(`
    支出预算总表
    科目编码 | | | 科目名称 | 合计
    类 | 口 | 项 | |
    205 | | | 教育支出 | 3.00
    205 | 02 | | 普通教育 | 3.00
    205 | 02 | 01 | 学前教育 | 3.00`)
  expect(cells(one)).toEqual([
    '205 教育支出 | 3.00 | flow:expenditure,function:205',
    '20502 普通教育 | 3.00 | flow:expenditure,function:20502',
    '2050201 学前教育 | 3.00 | flow:expenditure,function:2050201',
  ])
})

test('a row that lost its name is not the total where another row is', () => {
  const one = only(`
    支出预算总表
    科目编码 | 科目名称 | 合计
    | | 2.00
    205 | 教育支出 | 3.00
    | 合计 | 5.00`)
  expect(cells(one)).toEqual([
    ' | 2.00 | -',
    '205 教育支出 | 3.00 | flow:expenditure,function:205',
    '合计 | 5.00 | flow:expenditure',
  ])
  expect(one.unplaced.map(({ text }) => text)).toEqual([expect.stringContaining('2.00')])
})

test('a code whose name is that of something below it may have lost its end, and that is said', () => {
  const one = only(`
    收入预算总表
    科目编码 | 科目名称 | 合计
    201 | 一般公共服务支出 | 5.00
    201 | 财政事务 | 3.00
    20106 | 行政运行 | 2.00`)
  expect(one.cells.map(({ doubt }) => doubt?.why)).toEqual([
    undefined,
    expect.stringContaining('财政事务'),
    expect.stringContaining('20106'),
  ])
})
