import { expect, test } from 'vitest'
import { targetAgainstCosts } from './target-against-costs.ts'
import { form, found } from './testing/made-part.ts'

test('what is paid for', () => {
  expect(
    found(targetAgainstCosts, {
      forms: [
        form({
          costs: '灭火器 | 出租场所水基灭火器280元/个*3个*63处=5.292万元 | 本级=5.292',
          goals: '产出指标/数量指标/购买灭火器数量 | 189个',
        }),
      ],
    }),
  ).toEqual([])
})

test('another quantity', () => {
  expect(
    found(targetAgainstCosts, {
      forms: [
        form({
          costs: '灭火器 | 出租场所水基灭火器280元/个*3个*63处=5.292万元 | 本级=5.292',
          goals: '产出指标/数量指标/购买灭火器数量 | 40个',
        }),
      ],
    }),
  ).toEqual(['note 40个 → 189个'])
})

test('an overall form, by what its projects are to pay for', () => {
  const overall = (target: string) =>
    found(targetAgainstCosts, {
      forms: [
        form({
          kind: 'overallDeclaration',
          projects: '稳定专项资金 | 项目支出方向和用途=出租场所水基灭火器280元/个*3个*63处=5.292万元',
          goals: `产出指标/数量指标/购买灭火器数量 | ${target}`,
        }),
      ],
    })
  expect(overall('40个')).toEqual(['note 40个 → 189个'])
  expect(overall('189个')).toEqual([])
})

test('at least so many is met by more', () => {
  expect(
    found(targetAgainstCosts, {
      forms: [
        form({
          costs: '灭火器 | 出租场所水基灭火器280元/个*3个*63处=5.292万元 | 本级=5.292',
          goals: '产出指标/数量指标/购买灭火器数量 | ≥40个',
        }),
      ],
    }),
  ).toEqual([])
})
