import { expect, test } from 'vitest'
import { staleYear } from './stale-year.ts'
import { form, found } from './testing/made-part.ts'

test('its own year', () => {
  expect(
    found(staleYear, {
      forms: [
        form({
          year: 2020,
          goals:
            '效益指标/经济效益/收入增长率 | ≥3% | explanation=收入增长率=（2020年收入-2019年收入）/2019年收入',
        }),
      ],
    }),
  ).toEqual([])
})

test('the years of an old form', () => {
  expect(
    found(staleYear, {
      forms: [
        form({
          year: 2020,
          goals:
            '效益指标/经济效益/收入增长率 | ≥3% | explanation=收入增长率=（2018年收入-2017年收入）/2017年收入',
        }),
      ],
    }),
  ).toEqual(['warning 2017年、2018年 → 2019年、2020年'])
})

test('a year that something began is no stale year', () => {
  expect(
    found(staleYear, {
      forms: [form({ year: 2020, goals: '效益指标/经济效益/收入 | ≥3万元 | explanation=2018年起租' })],
    }),
  ).toEqual([])
})
