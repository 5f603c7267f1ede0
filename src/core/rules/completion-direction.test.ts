import { expect, test } from 'vitest'
import { completionDirection } from './completion-direction.ts'
import { accounts, said } from './testing/read-text.ts'

test('words as the rate has it', () => {
  expect(
    said(
      completionDirection,
      accounts(
        '行政运行支出决算为18.00万元，完成预算100%，决算数与预算数持平。\n会议费支出决算为1.00万元，完成预算80%，决算数小于预算数。',
      ),
    ),
  ).toEqual([])
})

test('words against the rate', () => {
  expect(
    said(
      completionDirection,
      accounts(
        '行政运行支出决算为18.00万元，完成预算110%，决算数与预算数持平。\n会议费支出决算为1.00万元，完成预算80%，决算数大于预算数。',
      ),
    ),
  ).toEqual(['line 5 error 110%，与预算数持平 → 100%', 'line 6 error 80%，大于 → 小于'])
})

test('nearly the same is nearly the same; beside a budget the amounts are compared', () => {
  expect(
    said(
      completionDirection,
      accounts(
        '支出决算为18.00万元，完成预算99.20%，决算数与预算数基本持平。\n年初预算为9.00万元，支出决算为18.00万元，完成预算200%，决算数小于预算数。',
      ),
    ),
  ).toEqual([])
})
