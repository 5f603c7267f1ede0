import { expect, test } from 'vitest'
import { cutOffName } from './cut-off-name.ts'
import { form, found } from './testing/made-part.ts'

const goals = (...lines: readonly string[]) => ({ forms: [form({ goals: lines.join('\n') })] })

test('whole names', () => {
  expect(
    found(cutOffName, goals('产出指标/时效指标/费用发放进度 | ≥90% | explanation=费用发放进度')),
  ).toEqual([])
})

test('a name that stops within a word', () => {
  expect(
    found(cutOffName, goals('产出指标/时效指标/改制费用发 | ≥90% | explanation=改制费用发放进度')),
  ).toEqual(['warning 改制费用发 → 改制费用发放进度'])
})

test('a class without the ending of the others', () => {
  expect(
    found(
      cutOffName,
      goals(
        '产出指标/数量指标/人数 | 6人',
        '产出指标/质量指标/准确率 | 100%',
        '效益指标/经济效益/带动情况 | ≥90%',
        '效益指标/社会效益指标/改善情况 | ≥90%',
      ),
    ),
  ).toEqual(['note 经济效益 → 经济效益指标'])
})

test('a name that its description goes on from, and a template without 指标', () => {
  expect(
    found(cutOffName, goals('产出指标/时效指标/按时发放 | 12月 | explanation=按时发放生活补助')),
  ).toEqual([])
  expect(
    found(cutOffName, goals('产出/数量/人数 | 6人', '产出/质量/准确率 | 100%', '效益/经济效益/带动 | ≥90%')),
  ).toEqual([])
})
