import { expect, test } from 'vitest'
import { repeatedIndicator } from './repeated-indicator.ts'
import { form, found } from './testing/made-part.ts'

test('each once', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({ goals: '# 年度目标1  x\n产出指标/数量指标/咨询次数 | 5次\n产出指标/数量指标/走访次数 | 5次' }),
      ],
    }),
  ).toEqual([])
})

test('twice in one goal', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({ goals: '# 年度目标1  x\n产出指标/数量指标/咨询次数 | 5次\n产出指标/数量指标/咨询次数 | 5次' }),
      ],
    }),
  ).toEqual(['warning 5次 → 只列一次'])
})

test('with another target in another goal', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({
          goals:
            '# 年度目标1  x\n满意度指标/服务对象满意度/来访人员满意度 | ≥85%\n# 年度目标2  y\n满意度指标/服务对象满意度/来访人员满意度 | ≥80%',
        }),
      ],
    }),
  ).toEqual(['warning ≥80% → ≥85%'])
})

test('long-term and annual goals share their indicators', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({
          goals:
            '# 长期目标1  x\n产出指标/数量指标/咨询次数 | 50次\n# 年度目标1  y\n产出指标/数量指标/咨询次数 | 5次',
        }),
      ],
    }),
  ).toEqual([])
})
