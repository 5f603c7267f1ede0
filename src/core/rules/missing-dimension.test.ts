import { expect, test } from 'vitest'
import { missingDimension } from './missing-dimension.ts'
import { form, found } from './testing/made-part.ts'

const WHOLE = `成本指标/经济成本指标/资金成本 | ≤3万元
  产出指标/数量指标/培训人数 | 30人
  产出指标/质量指标/合格率 | 100%
  产出指标/时效指标/完成及时性 | 及时
  效益指标/社会效益指标/就业 | 促进
  满意度指标/服务对象满意度指标/学员满意度 | ≥90%`

test('all classes', () => {
  expect(found(missingDimension, { forms: [form({ goals: WHOLE })] })).toEqual([])
})

test('no satisfaction is worth more than no cost', () => {
  const lines = WHOLE.split('\n')
  expect(
    found(missingDimension, {
      forms: [form({ goals: lines.slice(0, -1).join('\n') }), form({ goals: lines.slice(1).join('\n') })],
    }),
  ).toEqual(['warning  → 满意度指标', 'note  → 成本指标'])
})

test('each term by itself', () => {
  expect(
    found(missingDimension, {
      forms: [
        form({ goals: `# 长期绩效目标1\n${WHOLE}\n# 年度绩效目标1\n${WHOLE.replace(/.*满意.*/, '')}` }),
      ],
    }),
  ).toEqual(['warning  → 满意度指标'])
})

test('rows whose class is not known, and too few of them', () => {
  expect(
    found(missingDimension, {
      forms: [form({ goals: '甲/乙/培训人数 | 30人\n产出指标/数量指标/场次 | 3场' })],
    }),
  ).toEqual([])
})

test('cost is asked for where the document has it at level 1', () => {
  const goals = WHOLE.replace(/.*资金成本.*/, '')
  expect(found(missingDimension, { forms: [form({ goals })] })).toEqual([])
})
