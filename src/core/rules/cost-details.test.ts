import { expect, test } from 'vitest'
import { costDetails } from './cost-details.ts'
import { form, found } from './testing/made-part.ts'

test('items make the budget', () => {
  expect(
    found(costDetails, {
      forms: [
        form({
          costs: '印刷费 | 宣传资料 | 本级财政拨款金额=0.2\n办公费 | 书 | 本级财政拨款金额=2.8',
          amounts: `来源项目/当年预算合计 | 申报数 | 3
来源项目/1.财政拨款收入（区级安排数） | 申报数 | 3`,
        }),
      ],
    }),
  ).toEqual([])
})

test('or not', () => {
  expect(
    found(costDetails, {
      forms: [
        form({
          costs: '印刷费 | 宣传资料 | 本级财政拨款金额=0.3\n办公费 | 书 | 本级财政拨款金额=2.8',
          amounts: `来源项目/当年预算合计 | 申报数 | 3
来源项目/1.财政拨款收入（区级安排数） | 申报数 | 3`,
        }),
      ],
    }),
  ).toEqual(['error 3 → 3.1'])
})

test('a column of another fund', () => {
  expect(
    found(costDetails, {
      forms: [
        form({
          costs: '慰问 | 县团级 | 本级财政拨款金额=3',
          amounts: `来源项目/当年预算合计 | 申报数 | 3
来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 3`,
        }),
      ],
    }),
  ).toEqual(['error 3 → 0'])
})

test('not where the column was guessed', () => {
  expect(
    found(costDetails, {
      forms: [
        form({
          doubted: ['3'],
          costs: '慰问 | 县团级 | 本级财政拨款金额=3',
          amounts: `来源项目/当年预算合计 | 申报数 | 3
来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 3`,
        }),
      ],
    }),
  ).toEqual([])
})
