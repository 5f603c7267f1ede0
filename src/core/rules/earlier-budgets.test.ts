import { expect, test } from 'vitest'
import { earlierBudgets } from './earlier-budgets.ts'
import { form, found } from './testing/made-part.ts'

test('both years', () => {
  expect(
    found(earlierBudgets, {
      forms: [
        form({
          kind: 'projectDeclaration',
          year: 2023,
          fields: {
            项目前两年预算及当年预算变动情况: '2021年年初预算3万元，2022年年初预算3万元，1-8月执行2万元。',
          },
        }),
      ],
    }),
  ).toEqual([])
})

test('one of them', () => {
  expect(
    found(earlierBudgets, {
      forms: [
        form({
          kind: 'projectDeclaration',
          year: 2023,
          fields: { 项目前两年预算及当年预算变动情况: '2022年年初预算65.5万元' },
        }),
      ],
    }),
  ).toEqual(['warning 2022年年初预算65.5万元 → 写明 2021年的预算和执行数'])
})

test('a new project has none', () => {
  expect(
    found(earlierBudgets, {
      forms: [
        form({
          kind: 'projectDeclaration',
          year: 2023,
          fields: { 项目前两年预算及当年预算变动情况: '新增项目' },
        }),
      ],
    }),
  ).toEqual([])
})
