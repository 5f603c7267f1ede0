import { expect, test } from 'vitest'
import { impossibleChange } from './impossible-change.ts'
import { accounts, said } from './testing/read-text.ts'

test('growth within what there is', () => {
  expect(
    said(impossibleChange, accounts('公务接待费支出3.20万元，比上年增加0.40万元，增长14.29%。')),
  ).toEqual([])
})

test('nothing cannot have grown', () => {
  expect(
    said(
      impossibleChange,
      accounts('因公出国（境）费0万元，比上年增加2.00万元。\n会议费1.00万元，与上年相比增加1.50万元。'),
    ),
  ).toEqual(['line 5 error 增加2.00万元 → 持平', 'line 6 error 增加1.50万元 → 不大于1.00万元'])
})

test('what has fallen may have fallen by any amount, and last year may have had nothing', () => {
  expect(
    said(
      impossibleChange,
      accounts('培训费1.00万元，比上年减少9.00万元。\n设备购置费5.00万元，比上年增加5.00万元。'),
    ),
  ).toEqual([])
})
