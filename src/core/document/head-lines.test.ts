import { expect, test } from 'vitest'
import { currencyIn, isNoteLine, isTitleLike, lineKind, tableNumber, yearIn } from './head-lines.ts'

test.each([
  ['公开01表', 'number'],
  ['（表 1）', 'number'],
  ['预算 10表', 'number'],
  ['附表1-2', 'number'],
  ['云预02', 'number'],
  ['单位：万元', 'currency'],
  ['金额单位：人民币元', 'currency'],
  ['单位：亿元', 'currency'],
  ['（百万元）', 'currency'],
  ['（万元）', 'currency'],
  ['单位名称：某中心', 'unit'],
  ['编制部门：上海市某局 单位：元', 'unit'],
  ['2023年度', 'date'],
  ['填报日期：2023年3月1日', 'date'],
  ['2023年度收入决算表', 'title'],
  ['收入支出决算总表（表1）', 'title'],
  ['注：本表反映部门本年度的总收支情况。', 'note'],
  ['27 行 = (1+2+3) 行；30 行 = (27+28) 行。', 'note'],
  ['本单位无国有资本经营预算拨款。', 'note'],
  ['合计', 'other'],
  ['收入总体情况如下表。', 'other'],
  ['收支总表反映了本部门全年收入，支出见下表', 'other'],
])('%s is a line of kind %s', (text, kind) => expect(lineKind(text)).toBe(kind))

test('numbers, years and currencies are read out of longer lines', () => {
  expect(tableNumber('财决公开01表')).toBe('财决公开01表')
  expect(tableNumber('收入决算表')).toBeUndefined()
  expect(yearIn('某局 2024 年度部门决算')).toBe(2024)
  expect(yearIn('2024部门预算')).toBe(2024)
  expect(yearIn('第20240001号')).toBeUndefined()
  expect(currencyIn('部门：某局 金额单位：万元')).toBe('tenThousandYuan')
  expect(currencyIn('部门收支总表（单位：元）')).toBe('yuan')
  expect(currencyIn('收支总表（单位：亿元）')).toBe('hundredMillionYuan')
  expect(currencyIn('金额单位：人民币百万元')).toBe('millionYuan')
  expect(currencyIn('单位：千元')).toBe('thousandYuan')
  expect(currencyIn('单位：百万庄街道办事处')).toBeUndefined()
  expect(currencyIn('单位：元宝山区某局')).toBeUndefined()
  expect(currencyIn('授予中小企业合同金额15.00万元，占总额的')).toBeUndefined()
})

test('a sentence is neither a title nor, without the words of one, a note', () => {
  expect(isTitleLike('详见附表')).toBe(false)
  expect(isTitleLike('2023年收入预算总表…………5')).toBe(false)
  expect(isNoteLine('收入决算表')).toBe(false)
})
