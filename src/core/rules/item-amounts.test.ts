import { expect, test } from 'vitest'
import { itemAmounts } from './item-amounts.ts'
import { BASIC } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string): string =>
  accounts(`${BASIC}\n第三部分 武陵市临江区民政局2023年度部门决算情况说明\n一、机关运行经费支出情况\n${text}`)

test('amounts of the table', () => {
  expect(said(itemAmounts, document('其中：办公费5.00万元、印刷费3.00万元、差旅费4.80万元。'))).toEqual([])
})

test('one that is not', () => {
  expect(said(itemAmounts, document('其中：办公费5.00万元、印刷费3.00万元、差旅费8.40万元。'))).toEqual([
    'line 19 error 差旅费8.40万元 → 差旅费4.80万元',
  ])
})

test('amounts of something else', () => {
  expect(
    said(
      itemAmounts,
      document('办公楼维修项目共7.00万元，其中：办公费1.00万元、印刷费2.00万元、差旅费4.00万元。'),
    ),
  ).toEqual([])
})
