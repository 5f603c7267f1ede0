import { expect, test } from 'vitest'
import { directionOfName } from './direction-of-name.ts'
import { form, found } from './testing/made-part.ts'

const said = (goals: string): readonly string[] => found(directionOfName, { forms: [form({ goals })] })

test('signs as they should be', () => {
  expect(
    said(`产出指标/质量指标/引导企业增加研发投入 | ≥5万元
      成本指标/经济成本指标/培训费用 | ≤3万元
      产出指标/质量指标/群众投诉下降率 | ≥5%
      产出指标/数量指标/处理信访投诉 | ≥3件
      效益指标/社会效益指标/安全事故次数 | 0次
      成本指标/经济成本指标/成本增长率 | ≤3%`),
  ).toEqual([])
})

test('less of what should grow, more of what should not', () => {
  expect(
    said(`产出指标/质量指标/引导企业增加研发投入 | ≤5万元
      满意度指标/服务对象满意度指标/群众满意度 | ≤90%
      产出指标/数量指标/改制费用 | ≥100万元
      效益指标/社会效益指标/群众投诉次数 | ≥2次`),
  ).toEqual([
    'warning ≤5万元 → ≥5万元',
    'warning ≤90% → ≥90%',
    'warning ≥100万元 → ≤100万元',
    'warning ≥2次 → ≤2次',
  ])
})

test('a rate in days is not about signs', () => {
  expect(said('产出指标/质量指标/来信来访覆盖率 | ≤5日')).toEqual([])
})
