import { expect, test } from 'vitest'
import { purchases } from './purchases.ts'
import { form, found } from './testing/made-part.ts'

test('a purchase that the items pay for', () => {
  expect(
    found(purchases, {
      forms: [
        form({
          costs: '法律顾问 | 法律意见书3000元/例*20例=6万元，律师参与接访500元/次*15次=0.75万元 | 本级=6.75',
          fields: { 项目当年预算: '22.5' },
          purchases: '法律服务 | 20例15次 | 6.75',
        }),
      ],
    }),
  ).toEqual([])
})

test('more money than the items have', () => {
  expect(
    found(purchases, {
      forms: [
        form({
          costs: '法律顾问 | 法律意见书3000元/例*20例=6万元，律师参与接访500元/次*15次=0.75万元 | 本级=6.75',
          fields: { 项目当年预算: '22.5' },
          purchases: '法律服务 | 20例15次 | 11',
        }),
      ],
    }),
  ).toEqual(['error 11 → 6.75'])
})

test('another quantity for the same money', () => {
  expect(
    found(purchases, {
      forms: [
        form({
          costs: '评估 | 租金审计评估费用5000元/次*8户=4万元 | 本级=4',
          purchases: '评估服务 | 6户 | 4',
        }),
      ],
    }),
  ).toEqual(['warning 6户 → 8户'])
})

test('more than the whole budget', () => {
  expect(
    found(purchases, { forms: [form({ fields: { 项目当年预算: '10' }, purchases: '电脑 | 1批 | 11' })] }),
  ).toEqual(['error 11 → ≤10'])
})

test('what no item names is left alone', () => {
  expect(
    found(purchases, {
      forms: [
        form({
          costs: '法律顾问 | 法律意见书3000元/例*20例=6万元，律师参与接访500元/次*15次=0.75万元 | 本级=6.75',
          fields: { 项目当年预算: '22.5' },
          purchases: '复印纸 | 1批 | 2',
        }),
      ],
    }),
  ).toEqual([])
})
