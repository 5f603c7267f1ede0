import { expect, test } from 'vitest'
import { sourcesNamed } from './sources-named.ts'
import { TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string, totals = TOTALS): string =>
  accounts(`${totals}\n第三部分 武陵市临江区民政局2023年度部门决算情况说明\n一、收支总体情况\n${text}`)
const WITH_FUND = TOTALS.replace('政府性基金预算财政拨款收入|', '政府性基金预算财政拨款收入|5.00')

test('every source that has money', () => {
  expect(said(sourcesNamed, document('收入包括：一般公共预算财政拨款收入。'))).toEqual([])
})

test('one is not named', () => {
  expect(said(sourcesNamed, document('收入包括：一般公共预算财政拨款收入。', WITH_FUND))).toEqual([
    'line 18 warning 收入包括:一般公共预算财政拨款收入。 → 补列政府性基金预算财政拨款收入',
  ])
})

test('财政拨款 alone may be all of them', () => {
  expect(said(sourcesNamed, document('收入包括：财政拨款收入、事业收入。', WITH_FUND))).toEqual([])
})
