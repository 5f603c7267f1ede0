import { expect, test } from 'vitest'
import { overallFunds } from './overall-funds.ts'
import { executed, form, found, statement } from './testing/made-part.ts'

test('parts make the whole, and are those of the accounts', () => {
  expect(
    found(overallFunds, {
      statements: [
        statement(
          'accounts.expenditure',
          '支出决算表',
          ' | 合计 | 本年支出合计 | 624.81\n | 合计 | 基本支出 | 392.43\n | 合计 | 项目支出 | 232.38',
        ),
      ],
      forms: [
        form({
          kind: 'overallEvaluation',
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          amounts: executed('823.24', '624.81'),
        }),
      ],
    }),
  ).toEqual([])
})

test('parts that do not', () => {
  expect(
    found(overallFunds, {
      statements: [
        statement(
          'accounts.expenditure',
          '支出决算表',
          ' | 合计 | 本年支出合计 | 624.81\n | 合计 | 基本支出 | 392.43\n | 合计 | 项目支出 | 232.38',
        ),
      ],
      forms: [
        form({
          kind: 'overallEvaluation',
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          amounts: executed('823.24', '653.34'),
        }),
      ],
    }),
  ).toEqual(['error 653.34 → 624.81', 'error 653.34 → 624.81'])
})

test('another project expenditure than the accounts have', () => {
  expect(
    found(overallFunds, {
      statements: [
        statement(
          'accounts.expenditure',
          '支出决算表',
          ' | 合计 | 本年支出合计 | 624.81\n | 合计 | 基本支出 | 392.43\n | 合计 | 项目支出 | 232.38',
        ),
      ],
      forms: [form({ kind: 'overallEvaluation', fields: { 项目支出总额: '230.00' } })],
    }),
  ).toEqual(['error 230.00 → 232.38'])
})

test('without accounts there is nothing to compare', () => {
  expect(
    found(overallFunds, { forms: [form({ kind: 'overallEvaluation', fields: { 项目支出总额: '230.00' } })] }),
  ).toEqual([])
})
