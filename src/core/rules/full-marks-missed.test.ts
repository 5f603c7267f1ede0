import { expect, test } from 'vitest'
import { fullMarksMissed } from './full-marks-missed.ts'
import { form, found } from './testing/made-part.ts'

test('full marks for a target that was met', () => {
  expect(
    found(fullMarksMissed, {
      forms: [
        form({
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/数量指标/走访次数 | ≥4次 | actual=4次; score=10; weight=10',
        }),
      ],
    }),
  ).toEqual([])
})

test('full marks for one that was missed', () => {
  expect(
    found(fullMarksMissed, {
      forms: [
        form({
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/数量指标/走访次数 | ≥4次 | actual=3次; score=10; weight=10',
        }),
      ],
    }),
  ).toEqual(['warning 10 → <10'])
})

test('points taken off are in order', () => {
  expect(
    found(fullMarksMissed, {
      forms: [
        form({
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/数量指标/走访次数 | ≥4次 | actual=3次; score=7.5; weight=10',
        }),
      ],
    }),
  ).toEqual([])
})

test('fewer complaints than allowed are no miss', () => {
  expect(
    found(fullMarksMissed, {
      forms: [
        form({
          goals:
            '# 年度绩效目标1 (10) x\n效益指标/社会效益指标/投诉次数 | ≤4次 | actual=3次; score=10; weight=10',
        }),
      ],
    }),
  ).toEqual([])
})
