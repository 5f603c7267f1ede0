import { expect, test } from 'vitest'
import { operatingCosts } from './operating-costs.ts'
import { BASIC } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string): string =>
  accounts(`${BASIC}\n第三部分 武陵市临江区民政局2023年度部门决算情况说明\n一、机关运行经费支出情况\n${text}`)

test('all of public costs', () => {
  expect(said(operatingCosts, document('机关运行经费支出12.80万元，比上年增加1.00万元。'))).toEqual([])
})

test('more than public costs, and digits that changed places', () => {
  expect(said(operatingCosts, document('机关运行经费支出18.20万元。'))).toEqual([
    'line 19 error 18.20万元 → 12.80万元',
  ])
  expect(said(operatingCosts, document('机关运行经费支出10.28万元。'))).toEqual([
    'line 19 warning 10.28万元 → 12.80万元',
  ])
})

test('less, of units that are no offices', () => {
  expect(said(operatingCosts, document('机关运行经费支出9.50万元。'))).toEqual([])
})
