import { expect, test } from 'vitest'
import { headingNumber } from './heading-number.ts'
import { said } from './testing/read-text.ts'

test('headings in order', () => {
  expect(said(headingNumber, '第一部分 概况\n一、职责\n二、机构\n第二部分 说明\n一、收支\n二、绩效')).toEqual(
    [],
  )
})

test('a number twice, and one that is skipped', () => {
  expect(said(headingNumber, '一、收支情况\n收支增加。\n二、绩效情况\n良好。\n二、资产情况\n无。')).toEqual([
    'line 5 warning 二、资产情况 → 三、资产情况',
  ])
  expect(said(headingNumber, '一、收支情况\n收支增加。\n二、绩效情况\n良好。\n四、资产情况\n无。')).toEqual([
    'line 5 warning 四、资产情况 → 三、资产情况',
  ])
})

test('a second series numbered like the first', () => {
  expect(
    said(
      headingNumber,
      '一、总体目标\n发展民政事业。\n二、分项目标\n一、社会救助\n应救尽救。\n二、养老服务\n提质扩面。\n三、基层治理\n健全机制。\n三、保障措施\n加强管理。',
    ),
  ).toEqual(['line 4 warning 一、社会救助 → （一）社会救助'])
})

test('a number that begins a sentence is not missing', () => {
  expect(
    said(
      headingNumber,
      '一、收支情况\n收支增加。\n二、绩效情况\n良好。\n三、机关运行经费 2 万元，比上年增加 1 万元，增长 100%。\n四、资产情况\n无。',
    ),
  ).toEqual([])
})

test('a heading that stands without its number, which the contents have, is none that is skipped', () => {
  const document = (contents: string) =>
    `某区民政局 2023 年度部门决算\n目 录\n${contents}\n第一部分 概况\n发展民政事业。\n某区民政局决算报表\n本部分为九张报表。\n第三部分 决算情况说明\n收支增加。`
  expect(said(headingNumber, document('第一部分 概况\n第二部分 决算报表\n第三部分 决算情况说明'))).toEqual([])
  expect(said(headingNumber, document('第一部分 概况\n第三部分 决算情况说明'))).toEqual([
    'line 9 warning 第三部分决算情况说明 → 第二部分决算情况说明',
  ])
})
