import { expect, test } from 'vitest'
import { governmentLevel } from './government-level.ts'
import { accounts, said } from './testing/read-text.ts'

test('the unit’s own level', () => {
  expect(
    said(governmentLevel, accounts('财政拨款收入：指区级财政当年拨付的资金。负责全区民政工作。')),
  ).toEqual([])
})

test('another level’s template', () => {
  expect(
    said(
      governmentLevel,
      accounts(`一般公共预算财政拨款收入：指市级财政一般公共预算当年拨付的资金。
“三公”经费：是指市直部门用一般公共预算财政拨款安排的因公出国（境）费。`),
    ),
  ).toEqual([
    'line 5 warning 指市级财政一般公共预算 → 指区级财政一般公共预算',
    'line 6 warning 是指市直部门用一般公共预 → 是指区直部门用一般公共预',
  ])
})

test('money from above and the city that a district belongs to', () => {
  expect(
    said(
      governmentLevel,
      accounts('上级补助收入：指市级财政补助的资金。落实全市养老服务规划，接受市级部门指导。'),
    ),
  ).toEqual([])
})
