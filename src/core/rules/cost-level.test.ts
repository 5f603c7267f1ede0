import { expect, test } from 'vitest'
import { costLevel } from './cost-level.ts'
import { form, found } from './testing/made-part.ts'

const own = () => form({ goals: '成本指标/经济成本指标/甲 | ≤3万元\n产出指标/数量指标/乙 | 3次' })
const below = () => form({ goals: '产出指标/成本指标/甲 | ≤3万元' })

test('one level throughout; level 2 printed alone says nothing', () => {
  expect(found(costLevel, { forms: [own(), own()] })).toEqual([])
  expect(found(costLevel, { forms: [own(), form({ goals: '成本控制//甲 | 97%' })] })).toEqual([])
})

test('the fewer are told', () => {
  expect(found(costLevel, { forms: [own(), own(), below()] })).toEqual([
    'note 产出指标/成本指标 → 成本指标/经济成本指标',
  ])
})
