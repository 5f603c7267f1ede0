import { expect, test } from 'vitest'
import { explanationSum } from './explanation-sum.ts'
import { form, found } from './testing/made-part.ts'

test('parts that make it', () => {
  expect(
    found(explanationSum, {
      forms: [
        form({
          goals:
            '项目产出/产出数量/咨询人数 | ≥850人 | explanation=①社保咨询≥300人；②遗留问题咨询≥500人；③政策咨询≥50人',
        }),
      ],
    }),
  ).toEqual([])
})

test('parts that do not', () => {
  expect(
    found(explanationSum, {
      forms: [
        form({
          goals:
            '项目产出/产出数量/咨询人数 | ≥950人 | explanation=①社保咨询≥300人；②遗留问题咨询≥500人；③政策咨询≥50人',
        }),
      ],
    }),
  ).toEqual(['warning ≥950人 → 850人'])
})

test('so many for each', () => {
  expect(
    found(explanationSum, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/专职人员培训人数 | 96人 | basis=计划数据：涉及42家企业单位，每个单位专职人员各1人。',
        }),
      ],
    }),
  ).toEqual(['warning 96人 → 42人'])
})

test('numbers that are no parts', () => {
  expect(
    found(explanationSum, {
      forms: [
        form({ goals: '项目产出/产出数量/档案户数 | 55户 | explanation=完成55户企业的档案托管，每户1年。' }),
      ],
    }),
  ).toEqual([])
})
