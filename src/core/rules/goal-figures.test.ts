import { expect, test } from 'vitest'
import { goalFigures } from './goal-figures.ts'
import { form, found } from './testing/made-part.ts'

test('a number with its indicator', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  新技术达到20项以上\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual([])
})

test('a number without', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  自筹经费≤100万元\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual(['warning ≤100万元 → 有指标值为 100万元 的指标'])
})

test('numbers of a list promise nothing', () => {
  expect(
    found(goalFigures, {
      forms: [
        form({
          kind: 'projectTargets',
          goals: '# 绩效目标  1、按年度计划完成 2、群众满意\n产出指标/数量指标/新技术数量 | ≥20项',
        }),
      ],
    }),
  ).toEqual([])
})

test('a number of something else is no answer', () => {
  const goals = '# 绩效目标  新产品达到20项以上\n产出指标/数量指标/媒体报道次数 | ≥20次'
  expect(found(goalFigures, { forms: [form({ kind: 'projectTargets', goals })] })).toEqual([
    'warning 达到20项 → 有指标值为 20项 的指标',
  ])
})

test('in a declaration it is a note, unless another goal measures it', () => {
  const goals = (longTerm: string): string =>
    `# 长期绩效目标1\n产出指标/数量指标/解决遗留问题企业数 | ${longTerm}\n# 年度绩效目标1  处理108户改制遗留问题\n产出指标/数量指标/解决遗留问题企业数 | 30-50户`
  const said = (longTerm: string) =>
    found(goalFigures, { forms: [form({ kind: 'projectDeclaration', goals: goals(longTerm) })] })
  expect(said('108户')).toEqual(['warning 108户 → 有指标值为 108户 的指标'])
  expect(said('90户')).toEqual(['note 108户 → 有指标值为 108户 的指标'])
})
