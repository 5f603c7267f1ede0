import { expect, test } from 'vitest'
import { legalDate } from './legal-date.ts'
import { accounts, said } from './testing/read-text.ts'

test('the date of the reform', () => {
  expect(
    said(legalDate, accounts('财政部从 2018 年 1 月 1 日起启用政府预算经济分类和部门预算经济分类两套科目。')),
  ).toEqual([])
})

test('another date', () => {
  expect(
    said(legalDate, accounts('财政部从 2020 年 1 月 1 日起启用政府预算经济分类和部门预算经济分类两套科目。')),
  ).toEqual(['line 5 warning 2020年1月1日 → 2018年1月1日'])
})

test('the date of something else', () => {
  expect(said(legalDate, accounts('本区从 2020 年 1 月 1 日起启用预算管理一体化系统。'))).toEqual([])
})
