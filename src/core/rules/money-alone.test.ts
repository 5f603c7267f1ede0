import { expect, test } from 'vitest'
import { moneyAlone } from './money-alone.ts'
import { form, found } from './testing/made-part.ts'

test('what was done', () => {
  expect(
    found(moneyAlone, { forms: [form({ goals: '产出指标/数量指标/走访次数 | 4次 | actual=4次' })] }),
  ).toEqual([])
})

test('what was paid in', () => {
  expect(
    found(moneyAlone, { forms: [form({ goals: '产出指标/质量指标/资金到位率 | 100% | actual=100%' })] }),
  ).toEqual(['note 质量：资金到位率 → 反映产出或效果的指标'])
})

test('keeping to the budget is what cost indicators are for', () => {
  expect(
    found(moneyAlone, {
      forms: [form({ kind: 'projectTargets', goals: '产出指标/成本指标/预算执行率 | 97%—100%' })],
    }),
  ).toEqual([])
})
