import { expect, test } from 'vitest'
import { longTermTarget } from './long-term-target.ts'
import { form, found } from './testing/made-part.ts'

const said = (longTerm: string, annual: string): readonly string[] =>
  found(longTermTarget, {
    forms: [form({ goals: `# 长期绩效目标1\n${longTerm}\n# 年度绩效目标1\n${annual}` })],
  })

test('as much or more in the long term', () => {
  expect(
    said(
      '产出指标/数量指标/活动次数 | 50次\n产出指标/质量指标/合格率 | ≥95%\n产出指标/时效指标/办理时间 | ≤5日',
      '产出指标/数量指标/活动次数 | 18次\n产出指标/质量指标/合格率 | ≥95%\n产出指标/时效指标/办理时间 | ≤5日',
    ),
  ).toEqual([])
})

test('the year asks for more', () => {
  expect(
    said('满意度指标/服务对象/来访人员满意度 | ≥80%', '满意度指标/服务对象/来访人员满意度 | ≥90%'),
  ).toEqual(['note ≥80% → 不低于年度目标 ≥90%'])
})

test('a number here and a word there', () => {
  expect(said('产出指标/时效指标/发放及时性 | 100%', '产出指标/时效指标/发放及时性 | 及时')).toEqual([
    'note 100% → 与年度目标 及时 同一写法',
  ])
})

test('other indicators, and forms of one term', () => {
  expect(said('产出指标/数量指标/甲 | 3次', '产出指标/数量指标/乙 | 9次')).toEqual([])
  expect(found(longTermTarget, { forms: [form({ goals: '产出指标/数量指标/甲 | 3次' })] })).toEqual([])
})
