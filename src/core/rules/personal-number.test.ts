import { expect, test } from 'vitest'
import { personalNumber } from './personal-number.ts'
import { accounts, said } from './testing/read-text.ts'

test('office numbers and codes', () => {
  expect(said(personalNumber, accounts('联系电话：027-85580515，项目编码 42010322403T000000107。'))).toEqual(
    [],
  )
})

test('identity card, bank card, mobile phone', () => {
  expect(
    said(
      personalNumber,
      accounts('身份证号 11010519491231002X。\n开户卡号 6222 0210 0111 6245 702。\n联系人 13800138000。'),
    ),
  ).toEqual([
    'line 5 error 1101**********002X → 删去身份证号',
    'line 6 error 6222***********5702 → 删去银行卡号',
    'line 7 warning 138****8000 → 删去手机号码',
  ])
})

test('long numbers whose check digits are wrong, and amounts', () => {
  expect(
    said(
      personalNumber,
      accounts('编号 110105194912310021，流水 6222021001116245703，金额 13800138000.00 元。'),
    ),
  ).toEqual([])
})
