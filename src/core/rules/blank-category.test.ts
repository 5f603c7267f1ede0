import { expect, test } from 'vitest'
import { blankCategory } from './blank-category.ts'
import { form, found } from './testing/made-part.ts'

test('filled in everywhere, or nowhere', () => {
  expect(
    found(blankCategory, {
      forms: [
        form({ goals: '产出/数量/甲 | 3次 | category=培训\n产出/数量/乙 | 3次 | category=综合指标' }),
        form({ goals: '产出/数量/甲 | 3次\n产出/数量/乙 | 3次' }),
      ],
    }),
  ).toEqual([])
})

test('one left blank', () => {
  expect(
    found(blankCategory, {
      forms: [
        form({
          goals:
            '产出/数量/甲 | 3次 | category=培训\n产出/成本/乙 | 97%\n效益/社会效益/丙 | 有效 | category=综合指标',
        }),
      ],
    }),
  ).toEqual(['note  → 指标类别=综合指标'])
})
