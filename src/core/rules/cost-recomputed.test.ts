import { expect, test } from 'vitest'
import { costRecomputed } from './cost-recomputed.ts'
import { form, found } from './testing/made-part.ts'

test('right items are silent', () => {
  expect(
    found(costRecomputed, {
      forms: [form({ fields: { 项目当年预算: '3' }, costs: '慰问 | 500元/户*60户=3万元 | 本级=3' })],
    }),
  ).toEqual([])
})

test('a wrong item moves the budget', () => {
  expect(
    found(costRecomputed, {
      forms: [
        form({
          fields: { 项目当年预算: '8.23' },
          costs: '慰问 | 500元/户*60户=3万元 | 本级=3\n灭火器 | 280元/个*3个*63处=5.23万元 | 本级=5.23',
        }),
      ],
    }),
  ).toEqual(['warning 8.23 → 8.292'])
})

test('not by less than the budget is rounded', () => {
  expect(
    found(costRecomputed, {
      forms: [
        form({
          fields: { 项目当年预算: '62' },
          costs: '办公 | 资料费20元/人*192人=0.40元 | 本级=0.4\n其他 | 费用61.6万元 | 本级=61.6',
        }),
      ],
    }),
  ).toEqual([])
})
