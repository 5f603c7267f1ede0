import { expect, test } from 'vitest'
import { missingComma } from './missing-comma.ts'
import { accounts, said } from './testing/read-text.ts'

test('subjects that are parted', () => {
  expect(
    said(
      missingComma,
      accounts('公用经费主要包括：办公费、印刷费、差旅费、工会经费、办公设备购置、其他资本性支出。'),
    ),
  ).toEqual([])
})

test('two subjects run together', () => {
  expect(
    said(
      missingComma,
      accounts('公用经费主要包括：办公费、印刷费、差旅费、工会经费、办公设备购置其他资本性支出。'),
    ),
  ).toEqual(['line 5 error 办公设备购置其他资本性支出 → 办公设备购置、其他资本性支出'])
})

test('a name with another name in it is one', () => {
  expect(
    said(
      missingComma,
      accounts('人员经费主要包括：基本工资、津贴补贴、其他工资福利支出、公务员医疗补助缴费。'),
    ),
  ).toEqual([])
})
