import { expect, test } from 'vitest'
import { costAboveBudget } from './cost-above-budget.ts'
import { form, found } from './testing/made-part.ts'

const said = (target: string): readonly string[] =>
  found(costAboveBudget, {
    forms: [
      form({
        kind: 'projectDeclaration',
        project: '培训',
        fields: { 项目当年预算: '5' },
        goals: `成本指标/经济成本指标/培训成本 | ${target}`,
      }),
    ],
  })

test('within the budget, per head, or by reference', () => {
  expect([...said('≤5万元'), ...said('≤400元/人'), ...said('≤预算数'), ...said('≤49000元')]).toEqual([])
})

test('more than the budget', () => {
  expect(said('≤6万元')).toEqual(['warning ≤6万元 → ≤5万元'])
  expect(said('≤60000元')).toEqual(['warning ≤60000元 → ≤5万元'])
})
