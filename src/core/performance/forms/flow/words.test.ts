import { describe, expect, test } from 'vitest'
import {
  basisCost,
  isLevelEnding,
  LEVEL_1,
  LEVEL_2,
  levelCost,
  nameCost,
  splitLevels,
  valueCost,
} from './words.ts'

const name = (text: string): number =>
  nameCost({ text, plain: text, lineCount: 1, isAlone: true, gap: 'line' }) ?? Number.POSITIVE_INFINITY

describe('what a text may be', () => {
  test.each([
    ['产出指标', 0],
    ['效益', 0.5],
    ['管理效能指标', 2.5],
    ['走访户数', undefined],
  ])('level 1: %s costs %s', (text, expected) => expect(levelCost(LEVEL_1, text)).toBe(expected))

  test.each(['≥30例', '97%—100%', '≤计划期', '全覆盖', '得到保障', '5日内办结'])('%s is a value', (text) =>
    expect(valueCost(text)).toBeLessThan(1),
  )
  test.each(['走访慰问困难职工户数', '≥30例≥30例', '计划数据', '合规合规'])('%s is none', (text) =>
    expect(valueCost(text) ?? 9).toBeGreaterThan(2),
  )
  test.each(['计划数据', '预算支出标准：按明细项控制', '历史数据：去年 50 人次'])('%s is a basis', (text) =>
    expect(basisCost(text)).toBeLessThan(0.5),
  )
  test.each(['历史', '≥85%', '按计划数据测算'])('%s is none', (text) =>
    expect(basisCost(text) ?? 9).toBeGreaterThan(3),
  )
  test.each(['走访慰问户数', '档案整理合格率'])('%s is a name', (text) => expect(name(text)).toBe(0))
  test.each(['≥85%', '数量指标', '指标走访户数', '率达标', '走访户数走访户数', '历史数据'])(
    '%s is rather none',
    (text) => expect(name(text)).toBeGreaterThan(1),
  )
})

test('a word that a page cut off is no word of its own', () => {
  expect(['标', '度指标', '影响指标', '1'].every(isLevelEnding)).toBe(true)
  expect(['产出指标', '走访', '123'].some(isLevelEnding)).toBe(false)
})

test('two level words that stand together are two', () => {
  expect(splitLevels(LEVEL_2, '数量指标质量指标')).toEqual(['数量指标', '质量指标'])
  expect(splitLevels(LEVEL_2, '服务对象满意度指标')).toEqual(['服务对象满意度指标'])
})
