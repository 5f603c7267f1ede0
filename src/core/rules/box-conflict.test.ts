import { expect, test } from 'vitest'
import { boxConflict } from './box-conflict.ts'
import { form, found } from './testing/made-part.ts'

test('lasting and every year', () => {
  expect(
    found(boxConflict, {
      forms: [
        form({
          choices: { 项目属性: '☑1、持续性项目 ☐2、新增性项目', 项目类型: '☑1、常年性项目 ☐2、延续性项目' },
        }),
      ],
    }),
  ).toEqual([])
})

test('new and carried on', () => {
  expect(
    found(boxConflict, {
      forms: [
        form({
          choices: { 项目属性: '☐1、持续性项目 ☑2、新增性项目', 项目类型: '☐1、常年性项目 ☑2、延续性项目' },
        }),
      ],
    }),
  ).toEqual(['warning 2、新增性项目 ＋ 2、延续性项目 → 两项之一'])
})

test('new and once only', () => {
  expect(
    found(boxConflict, {
      forms: [form({ choices: { 项目属性: '☐1、持续性项目 ☑2、新增性项目', 项目类型: '☑3、一次性项目' } })],
    }),
  ).toEqual([])
})
