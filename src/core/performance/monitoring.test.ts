import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { fen } from '../kernel/fen.ts'
import { percent } from '../kernel/rational.ts'
import { MONITORING_SCHEMES } from '../law/frameworks-scoring.ts'
import { readIndicatorValue } from './indicator-value.ts'
import { lacksCorrection, monitorIndicator, monitorSpending } from './monitoring.ts'

const [scheme] = MONITORING_SCHEMES
if (scheme === undefined) throw new Error('no monitoring scheme')
const SOURCE = { file: 'plan.yaml', line: 1 }
const wan = (cents: number) => fen(BigInt(cents) * 10_000n)

describe('spending', () => {
  const state = { budget: wan(6550), spent: wan(4300), throughMonth: 8 }
  test('a point behind the year is no warning, and the forecast says how it was made', () => {
    const progress = monitorSpending(state, scheme)
    expect(progress?.words).toBe('43.00 ÷ 65.50 = 65.65%，按时间进度应为 66.67%，落后 1.02 个百分点')
    expect(progress?.level.id).toBe('none')
    expect(progress?.forecast.methods.map((one) => `${one.name}：${one.words}`)).toEqual([
      '线性：43.00 ÷ 8 × 12 = 64.50',
    ])
  })
  test.each([
    [6550, 'none'],
    [4300, 'none'],
    [4000, 'notice'],
    [3300, 'yellow'],
    [1000, 'red'],
  ] as const)('%i spent: %s', (spent, level) =>
    expect(monitorSpending({ ...state, spent: wan(spent) }, scheme)?.level.id).toBe(level),
  )
  test('plan and recent months give a range', () => {
    const points = [
      [6, 50],
      [10, 70],
    ].map(([month = 0, share = 0]) => ({ month, share: percent(share), source: SOURCE }))
    const progress = monitorSpending(
      { ...state, plan: { points }, recentMonths: [wan(200), wan(100), wan(300)] },
      scheme,
    )
    const { low, middle, high } = progress?.forecast ?? {}
    expect([low, middle, high]).toEqual([wan(5100), wan(6450), 71_666_667n])
    expect(progress?.words).toContain('按支出计划应为 60.00%，超前 5.65 个百分点')
  })
  test('nothing is said without a budget or before a month is over', () => {
    expect(monitorSpending({ ...state, budget: fen(0n) }, scheme)).toBeUndefined()
    expect(monitorSpending({ ...state, throughMonth: 0 }, scheme)).toBeUndefined()
  })
  test('the forecast is a range, never below what is spent', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(cents, { maxLength: 4 }),
        (spent, budget, throughMonth, months) => {
          const forecast = monitorSpending(
            { budget: wan(budget), spent: wan(spent), throughMonth, recentMonths: months.map(wan) },
            scheme,
          )?.forecast
          expect(
            forecast !== undefined &&
              wan(spent) <= forecast.low &&
              forecast.low <= forecast.middle &&
              forecast.middle <= forecast.high,
          ).toBe(true)
        },
      ),
    )
  })
})

describe('indicators', () => {
  const monitor = (target: string, actual: string, name = '培训场数') => {
    const one = monitorIndicator(
      { target: readIndicatorValue(target), name },
      readIndicatorValue(actual),
      6,
      scheme,
    )
    return `${one.level?.id ?? '-'} ${one.words}`
  }
  test.each([
    ['≥10场', '5场', 'none 完成目标的 50.00%，应完成 50.00%，按现在的速度全年预计 10场'],
    ['≥10场', '3场', 'yellow 完成目标的 30.00%，应完成 50.00%，按现在的速度全年预计 6场'],
    ['≥90%', '88%', 'none 完成目标的 97.78%，应完成 100.00%'],
    ['≤5日', '6日', 'yellow 完成目标的 83.33%，应完成 100.00%'],
    ['0次', '1次', 'red 完成目标的 0.00%，应完成 100.00%'],
    ['根据实际情况', '3场', '- 目标“根据实际情况”与“3场”无法自动比较'],
  ])('%s, %s in mid-year: %s', (target, actual, expected) => expect(monitor(target, actual)).toBe(expected))
})

test('a warning that asks for a correction gets a whole one', () => {
  const [red] = scheme.levels
  if (red === undefined) throw new Error('no levels')
  const correction = { cause: '招标延期', measure: '9 月底前完成招标', dueDate: '2022-09-30' }
  expect(lacksCorrection(red, undefined)).toBe(true)
  expect(lacksCorrection(red, { ...correction, cause: ' ' })).toBe(true)
  expect(lacksCorrection(red, { ...correction, dueDate: '九月底' })).toBe(true)
  expect(lacksCorrection(red, correction)).toBe(false)
  expect(lacksCorrection({ ...red, needsCorrection: false }, undefined)).toBe(false)
})
