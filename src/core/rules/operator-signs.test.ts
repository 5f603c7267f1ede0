import { expect, test } from 'vitest'
import { operatorSigns } from './operator-signs.ts'
import { form, found } from './testing/made-part.ts'

test('usual signs, in full width too', () => {
  expect(
    found(operatorSigns, { forms: [form({ goals: '产出/数量/甲 | ≥3次\n产出/质量/乙 | ＞90%' })] }),
  ).toEqual([])
})

test('letters that look like them, told once', () => {
  expect(
    found(operatorSigns, { forms: [form({ goals: '产出/成本/甲 | ≦预算数\n产出/质量/乙 | ﹥90%' })] }),
  ).toEqual(['note ≦预算数 → ≤预算数'])
})
