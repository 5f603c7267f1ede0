import { expect, test } from 'vitest'
import { figureUnit } from './figure-unit.ts'
import { accounts, said } from './testing/read-text.ts'

test('rates with their sign and amounts with their unit', () => {
  expect(
    said(
      figureUnit,
      accounts(
        '教育支出（类）26.02 万元，占 0.13%；年初预算为 30.00 万元，支出决算为 26.02 万元，增长 2.50％。',
      ),
    ),
  ).toEqual([])
})

test('one that has lost it', () => {
  expect(
    said(
      figureUnit,
      accounts(
        '教育支出（类）26.02 万元，占 0.13；住房保障支出(类)1,076.78 万元，占本年支出合计的 5.33%。\n年初预算为 0.00 万元，支出决算为 4.19。\n比上年增加 4.19 万元，增长 12.5，主要原因是项目增加。',
      ),
    ),
  ).toEqual([
    'line 5 warning 占0.13 → 占0.13%',
    'line 6 warning 支出决算为4.19 → 支出决算为4.19万元',
    'line 7 warning 增长12.5 → 增长12.5%',
  ])
})

test('land, multiples, points and a bare nought are no rates', () => {
  expect(
    said(
      figureUnit,
      accounts(
        '项目占地 76.23 亩，投资 10 万元，占地 76.23。\n年初预算为 0，支出决算为 2 万元，增长 2.5 倍，占比提高 1.2 个百分点。',
      ),
    ),
  ).toEqual([])
})
