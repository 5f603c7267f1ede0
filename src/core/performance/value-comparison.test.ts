import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { formatBrief, isLess, ONE, ZERO_RATIONAL } from '../kernel/rational.ts'
import { type Quantity, readIndicatorValue } from './indicator-value.ts'
import { compareValues } from './value-comparison.ts'

const compare = (target: string, actual: string, name = '') => {
  const answer = compareValues({
    target: readIndicatorValue(target),
    actual: readIndicatorValue(actual),
    name,
  })
  const attained = answer.attained === undefined ? '' : formatBrief(answer.attained)
  return `${answer.direction} ${answer.outcome} ${attained} ${answer.doubts.map((doubt) => doubt.code).join(' ')}`.trim()
}

describe('the target, the actual value, and what comes of them', () => {
  test.each([
    ['≥4场', '4场', 'higher met 1'],
    ['≥4场', '3场', 'higher missed 0.75'],
    ['>4场', '4场', 'higher missed 1'],
    ['5人', '8人', 'higher met 1.6'],
    ['≥90%', '0.45', 'higher missed 0.5'],
    ['≥90%', '45', 'higher missed 0.5'],
    ['≥90%', '81%', 'higher missed 0.9'],
    ['全覆盖', '100.00%', 'higher met 1'],
    ['100%', '全覆盖', 'higher met 1'],
    ['5家', '5户', 'higher met 1'],
    ['5家', '4份', 'higher missed 0.8 PFM-014'],
    ['277.3万元', '277.3万', 'higher met 1'],
    ['1亿元', '5000万元', 'higher missed 0.5'],
    ['3万元/人', '3万元', 'higher undecided  PFM-013'],
    ['≤5日', '4日', 'lower met 1'],
    ['≤5日', '8日', 'lower missed 0.625'],
    ['≤5日', '3个工作日', 'lower undecided  PFM-013'],
    ['案例提出5日内', '6日', 'lower missed 0.8333'],
    ['0次', '0次', 'lower met 1'],
    ['0次', '2次', 'lower missed 0'],
    ['97%—100%', '98%', 'within met 1'],
    ['97%—100%', '48.5%', 'within missed 0.5'],
    ['30-50户', '60户', 'within missed 0.8333'],
    ['97%—100%', '97%—100%', 'within met 1 PFM-015'],
    ['=5家', '6家', 'within missed 0.8333'],
    ['≥80%', '≥80%', 'higher met 1 PFM-015'],
    ['>80%', '≥80%', 'higher missed 1 PFM-015'],
    ['≥80%', '≤90%', 'higher undecided  PFM-013'],
    ['≤计划期', '≤计划期', 'lower met 1 PFM-015'],
    ['≤预算数', '9.8万元', 'lower undecided  PFM-013'],
    ['12月底前', '11月', 'lower met 1'],
    ['6月底前', '7月', 'lower missed'],
    ['增长5%', '下降5%', 'higher undecided  PFM-013'],
    ['及时', '及时', 'none met 1'],
    ['及时', '不及时', 'none missed'],
    ['显著提升', '有一定提升', 'none missed'],
    ['有效提高', '显著提升', 'none met 1'],
    ['得到改善', '达到预期目标', 'none met 1'],
    ['及时', '合规', 'none undecided  PFM-013'],
    ['及时', '100%', 'none undecided  PFM-013'],
    ['根据实际情况', '9笔', 'none undecided  PFM-013'],
    ['做好培训工作', '组织培训资料学习', 'none undecided  PFM-013'],
  ])('%s, %s: %s', (target, actual, expected) => expect(compare(target, actual)).toBe(expected))

  test('the name tells that fewer is better where the value has no sign', () => {
    expect(compare('10次', '5次', '群众投诉次数')).toBe('lower met 1')
    expect(compare('10次', '5次', '群众接待次数')).toBe('higher missed 0.5')
  })
  test('a target that refers to a figure is compared with that figure', () => {
    const { meaning } = readIndicatorValue('9.80万元')
    const references = new Map(meaning.kind === 'quantity' ? [['预算数', meaning satisfies Quantity]] : [])
    const at = (actual: string) =>
      compareValues({ target: readIndicatorValue('≤预算数'), actual: readIndicatorValue(actual), references })
        .outcome
    expect([at('98000元'), at('9.81万元')]).toEqual(['met', 'missed'])
  })
})

const cents = fc.integer({ min: 1, max: 100_000 })
const print = (amount: number): string =>
  `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}件`
const attainedOf = (target: string, actual: string) =>
  compareValues({ target: readIndicatorValue(target), actual: readIndicatorValue(actual) }).attained ??
  ZERO_RATIONAL

test('more is never less attained where high is good, never more where low is good, and a ceiling is met once', () => {
  fc.assert(
    fc.property(cents, cents, cents, (target, a, b) => {
      const [less, more] = [print(Math.min(a, b)), print(Math.max(a, b))]
      const [floor, ceiling] = [`≥${print(target)}`, `≤${print(target)}`]
      expect(isLess(attainedOf(floor, more), attainedOf(floor, less))).toBe(false)
      expect(isLess(attainedOf(ceiling, less), attainedOf(ceiling, more))).toBe(false)
      expect(isLess(ONE, attainedOf(ceiling, less))).toBe(false)
    }),
  )
})
