import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { unitOfName } from './unit-of-name.ts'

test('units that fit', () => {
  expect(
    found(unitOfName, {
      forms: [
        form({
          goals:
            '产出指标/质量指标/合格率 | 100%\n产出指标/数量指标/托管企业户数 | 55家\n产出指标/数量指标/资助专利数(件) | ≥800',
        }),
      ],
    }),
  ).toEqual([])
})

test('a rate in days', () => {
  expect(found(unitOfName, { forms: [form({ goals: '产出指标/质量指标/培训合格率 | ≤5日' })] })).toEqual([
    'error ≤5日 → %（率应为百分比）',
  ])
})

test('a rate without its sign', () => {
  expect(found(unitOfName, { forms: [form({ goals: '产出指标/数量指标/申请增长率 | ≥10' })] })).toEqual([
    'warning ≥10 → ≥10%',
  ])
})

test('households counted in cases', () => {
  expect(found(unitOfName, { forms: [form({ goals: '产出指标/数量指标/评估户数 | 20例' })] })).toEqual([
    'warning 20例 → 户',
  ])
})

test('效率 is no rate, and none of something has no unit', () => {
  expect(
    found(unitOfName, {
      forms: [
        form({
          goals:
            '效益指标/社会效益指标/提高资金使用效率 | 达到预期目标\n产出指标/质量指标/违法违纪事项数 | 0件',
        }),
      ],
    }),
  ).toEqual([])
})

test('visits counted as people', () => {
  expect(
    found(unitOfName, { forms: [form({ goals: '产出指标/数量指标/参与活动人次(人) | ≥10人' })] }),
  ).toEqual(['note ≥10人 → 人次'])
  expect(
    found(unitOfName, { forms: [form({ goals: '产出指标/数量指标/参与活动人次(人次) | ≥10人次' })] }),
  ).toEqual([])
})
