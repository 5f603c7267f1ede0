import { expect, test } from 'vitest'
import { projectSums } from './project-sums.ts'
import { executed, form, found, statement } from './testing/made-part.ts'

test('projects make the project expenditure', () => {
  expect(
    found(projectSums, {
      statements: [statement('accounts.expenditure', '支出决算表', ' | 合计 | 项目支出 | 25.33')],
      forms: [form({ amounts: executed('9.8', '9.8') }), form({ amounts: executed('15.53', '15.53') })],
    }),
  ).toEqual([])
})

test('or not', () => {
  expect(
    found(projectSums, {
      statements: [statement('accounts.expenditure', '支出决算表', ' | 合计 | 项目支出 | 25.33')],
      forms: [form({ amounts: executed('9.8', '9.8') })],
    }),
  ).toEqual(['warning 25.33 → 9.80'])
})

test('a hundredth is rounding', () => {
  expect(
    found(projectSums, {
      statements: [statement('accounts.expenditure', '支出决算表', ' | 合计 | 项目支出 | 25.33')],
      forms: [form({ amounts: executed('9.8', '9.8') }), form({ amounts: executed('15.52', '15.52') })],
    }),
  ).toEqual([])
})
