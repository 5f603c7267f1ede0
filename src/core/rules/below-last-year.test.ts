import { expect, test } from 'vitest'
import { belowLastYear } from './below-last-year.ts'
import { form, found } from './testing/made-part.ts'

test('as much as last year', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ goals: '产出指标/数量指标/培训人数 | ≥96人 | 前年=90人;上年=96人' })],
    }),
  ).toEqual([])
})

test('less than last year', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ goals: '产出指标/数量指标/购买灭火器数量 | 40个 | 前年=80个;上年=80个' })],
    }),
  ).toEqual(['warning 40个 → 不低于上年的 80个，或说明原因'])
})

test('in a column that was guessed it is a note', () => {
  expect(
    found(belowLastYear, {
      forms: [form({ doubted: ['151人'], goals: '产出指标/数量指标/慰问人数 | 134人 | 上年=151人' })],
    }),
  ).toEqual(['note 134人 → 不低于上年的 151人，或说明原因'])
})

test('fewer complaints are better', () => {
  expect(
    found(belowLastYear, { forms: [form({ goals: '效益指标/社会效益指标/投诉次数 | ≤3次 | 上年=≤5次' })] }),
  ).toEqual([])
})

test('half of the history that it rests on', () => {
  const said = (basis: string): readonly string[] =>
    found(belowLastYear, {
      forms: [form({ goals: `产出指标/数量指标/咨询人次 | ≥25人次 | 上年=≥25人次;basis=${basis}` })],
    })
  expect(said('历史数据：接待居民社保问题咨询50人次')).toEqual([
    'warning ≥25人次 → 不低于历史数据的 50人次，或说明原因',
  ])
  expect(said('历史数据：涉及19家单位人员的咨询')).toEqual([])
})
