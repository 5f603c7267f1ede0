import { expect, test } from 'vitest'
import { formulaName } from './formula-name.ts'
import { form, found } from './testing/made-part.ts'

test('its own formula', () => {
  expect(
    found(formulaName, {
      forms: [form({ goals: '项目产出/产出质量/验收合格率 | 100% | explanation=验收合格率=通过数÷完工数' })],
    }),
  ).toEqual([])
})

test('another’s', () => {
  expect(
    found(formulaName, {
      forms: [
        form({ goals: '项目产出/产出质量/维修加固覆盖率 | 100% | explanation=维修加固完成率=完成数÷应修数' }),
      ],
    }),
  ).toEqual(['warning 维修加固覆盖率 → 维修加固完成率'])
})

test('an explanation without a formula', () => {
  expect(
    found(formulaName, {
      forms: [form({ goals: '项目产出/产出质量/群众满意率 | 100% | explanation=通过问卷获取' })],
    }),
  ).toEqual([])
})
