import { expect, test } from 'vitest'
import { fixedTerm } from './fixed-term.ts'
import { accounts, said } from './testing/read-text.ts'

test('terms that are right', () => {
  expect(
    said(fixedTerm, accounts('公务用车运行费 0 万元，一般公共预算支出 3 万元。我部门在年内完成。')),
  ).toEqual([])
})

test('terms that are not', () => {
  expect(
    said(fixedTerm, accounts('公务车用车运行费 0 万元。\n一般公预算支出 3 万元。\n我部门单位在决算中反映。')),
  ).toEqual([
    'line 5 error 公务车用车运行费0万元 → 公务用车运行费0万元',
    'line 6 error 一般公预算支出3万元 → 一般公共预算支出3万元',
    'line 7 error 我部门单位在决算中反映 → 我部门在决算中反映',
  ])
})

test('other words with the same characters', () => {
  expect(said(fixedTerm, accounts('公务用车车辆 2 辆，我部门单位构成如下，公车运行维护费 0 万元。'))).toEqual(
    [],
  )
})
