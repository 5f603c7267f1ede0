import { expect, test } from 'vitest'
import { secrecyMark } from './secrecy-mark.ts'
import { accounts, said } from './testing/read-text.ts'

test('a document without marks', () => {
  expect(said(secrecyMark, accounts('负责保密工作，遵守国家秘密管理规定。'))).toEqual([])
})

test('marks on the cover', () => {
  expect(said(secrecyMark, '秘密★1年\n武陵市临江区民政局\n2023年度部门决算\n（内部资料 注意保存）')).toEqual([
    'line 1 error 秘密★1年 → 删去“秘密★1年”',
    'line 4 error （内部资料注意保存） → 删去“（内部资料注意保存）”',
  ])
})

test('duties that speak of secrets', () => {
  expect(said(secrecyMark, accounts('（一）负责机要、保密和密码工作。\n（二）管理内部资料室。'))).toEqual([])
})
