import { expect, test } from 'vitest'
import { lowExecutionFull } from './low-execution-full.ts'
import { executed, form, found } from './testing/made-part.ts'

test('full marks with the money spent', () => {
  expect(
    found(lowExecutionFull, {
      forms: [
        form({
          amounts: executed('11.17', '10.30'),
          goals: '# 年度绩效目标1 (10) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=10',
        }),
      ],
    }),
  ).toEqual([])
})

test('full marks with little spent', () => {
  expect(
    found(lowExecutionFull, {
      forms: [
        form({
          amounts: executed('11.17', '4.30'),
          goals: '# 年度绩效目标1 (10) x\n产出指标/数量指标/人数 | 2人 | actual=2人; score=10',
        }),
      ],
    }),
  ).toEqual(['warning 38.50% → 核对 (check) 指标得分'])
})

test('little spent and marks taken off', () => {
  expect(
    found(lowExecutionFull, {
      forms: [
        form({
          amounts: executed('11.17', '4.30'),
          goals: '# 年度绩效目标1 (10) x\n产出指标/数量指标/人数 | 2人 | actual=1人; score=5',
        }),
      ],
    }),
  ).toEqual([])
})
