import { expect, test } from 'vitest'
import { boxes } from './boxes.ts'
import { form, found } from './testing/made-part.ts'

test('one box', () => {
  expect(found(boxes, { forms: [form({ choices: { 项目类别: '☑1.部门预算项目 ☐2.市直专项' } })] })).toEqual(
    [],
  )
})

test('two boxes', () => {
  expect(found(boxes, { forms: [form({ choices: { 项目类别: '☑1.部门预算项目 ☑2.市直专项' } })] })).toEqual([
    'error 1.部门预算项目、2.市直专项 → 勾选一项',
  ])
})

test('none', () => {
  expect(found(boxes, { forms: [form({ choices: { 项目类别: '☐1.部门预算项目 ☐2.市直专项' } })] })).toEqual([
    'warning  → 勾选一项',
  ])
})

test('marks that were lost tell nothing', () => {
  expect(found(boxes, { forms: [form({ choices: { 项目类别: '1.部门预算项目 ☐2.市直专项' } })] })).toEqual([])
})

test('money may come from two sources', () => {
  expect(
    found(boxes, { forms: [form({ choices: { 预算来源及资金规模: '☑1.部门预算项目 ☑2.专项资金' } })] }),
  ).toEqual([])
})
