import { expect, test } from 'vitest'
import { nothingSaid } from './nothing-said.ts'
import { accounts, said } from './testing/read-text.ts'

test('reasons that are told', () => {
  expect(
    said(nothingSaid, accounts('支出减少 2 万元，主要原因是人员减少。\n支出增加，主要原因：项目增加。')),
  ).toEqual([])
})

test('no reason, no amount, no verb', () => {
  expect(
    said(
      nothingSaid,
      accounts(
        '公务用车运行费 6.40 万元，主要原因是。\n一般公共预算支出决算为万元，完成预算。\n支出减少，主要原因单位厉行节约。',
      ),
    ),
  ).toEqual([
    'line 5 error 主要原因是 → ',
    'line 6 error 公共预算支出决算为万元 → ',
    'line 7 warning 主要原因单位厉行节约 → 主要原因是单位厉行节约',
  ])
})

test('a reason on the next line, and a word that is no verb’s place', () => {
  expect(
    said(
      nothingSaid,
      accounts(
        '决算数小于预算数的主要原因：\n人员减少。\n分析了产生偏差的主要原因。\n主要原因一是人员减少。\n主要原因包括人员减少。',
      ),
    ),
  ).toEqual([])
})
