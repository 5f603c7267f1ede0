import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { twoDirections } from './two-directions.ts'

test('one way', () => {
  expect(
    said(
      twoDirections,
      accounts(
        '年初预算为 21.50 万元，支出决算为 19.40 万元，决算数小于预算数。\n比上年增加 2.00 万元，增长 11.49%。\n支出决算为 0.00 万元，与上年持平。',
      ),
    ),
  ).toEqual([])
})

test('both, with the one that the figures tell', () => {
  expect(
    said(
      twoDirections,
      accounts(
        '年初预算为 1,021.50 万元，支出决算为 919.4 万元，完成年初预算的 90%。决算数大小于预算数的主要原因：调减项目。\n支出决算数比上年减增加 2.00 万元，增长 11.49%。\n支出决算减少增加 3.00 万元。\n公务接待费支出决算减少为 0.00 万元，与 2022 年持平。',
      ),
    ),
  ).toEqual([
    'line 5 error 大小于 → 小于',
    'line 6 error 减增加 → 增加',
    'line 7 error 减少增加 → 增加或减少',
    'line 8 error 减少 → 删去“减少”',
  ])
})

test('two clauses, and a change of nothing, go their own ways', () => {
  expect(
    said(
      twoDirections,
      accounts(
        '项目支出减少，增加 2.00 万元的是公用经费。\n比 2022 年预算增加 0 万元，与上年持平。\n增加（减少）的主要原因见下表。\n支出减少 3 万元，与预算持平。',
      ),
    ),
  ).toEqual([])
})
