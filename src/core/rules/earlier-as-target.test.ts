import { expect, test } from 'vitest'
import { earlierAsTarget } from './earlier-as-target.ts'
import { form, found } from './testing/made-part.ts'

test('values that were reached, and words', () => {
  expect(
    found(earlierAsTarget, {
      forms: [
        form({ goals: '产出/数量/甲 | ≥30例 | 前年=31例; 上年=35例\n产出/时效/乙 | 及时 | 上年=及时' }),
      ],
    }),
  ).toEqual([])
})

test('bounds and ranges, told once', () => {
  expect(
    found(earlierAsTarget, {
      forms: [form({ goals: '产出/数量/甲 | ≥30例 | 上年=≥30例\n产出/成本/乙率 | 100% | 上年=97%-100%' })],
    }),
  ).toEqual(['note ≥30例、97%-100% → 实际达到的数'])
})
