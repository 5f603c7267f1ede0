import { expect, test } from 'vitest'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { type IndicatorUse, indicatorsIn, measureOf, namedFirst, usesWanted } from './indicator-library.ts'
import { readIndicatorValue } from './indicator-value.ts'

const use = (name: string, more: Partial<IndicatorUse> = {}): IndicatorUse => ({
  name,
  level1: '产出指标',
  level2: '数量指标',
  term: 'annual',
  unit: 'yunxi-001',
  unitName: '云溪局',
  unitKind: 'administrative',
  year: fiscalYear(2023),
  functions: ['2150502'],
  values: [],
  measure: 'number',
  ...more,
})
const names = (uses: readonly IndicatorUse[]): readonly string[] => indicatorsIn(uses).map(({ name }) => name)

test('one name in one class is one indicator, whatever the class is called', () => {
  const found = indicatorsIn([
    use('培训人数'),
    use('培训 人数', { level2: '产出数量', unit: 'yunxi-002', year: fiscalYear(2024) }),
    use('培训人数', { level2: '质量指标' }),
  ])
  expect(found.map(({ unitCount, uses }) => [unitCount, uses.length])).toEqual([
    [2, 2],
    [1, 1],
  ])
  // The latest year comes first.
  expect(found[0]?.uses.map(({ year }) => year)).toEqual([2024, 2023])
})

test('a query narrows by words, function, kind of unit and of project, and what targets say', () => {
  const uses = [
    use('培训人数', { projectName: '安全生产', projectKind: '特定目标类' }),
    use('安全检查次数', { unitKind: 'institution', functions: ['2080801'] }),
    use('维护稳定', { measure: 'none' }),
  ]
  expect(names(usesWanted(uses, { words: '安全 人数' }))).toEqual(['培训人数'])
  expect(names(usesWanted(uses, { words: 'ＡＮＱＵＡＮ' }))).toEqual([])
  expect(names(usesWanted(uses, { function: '215' }))).toEqual(['培训人数', '维护稳定'])
  expect(names(usesWanted(uses, { unitKind: 'institution' }))).toEqual(['安全检查次数'])
  expect(names(usesWanted(uses, { projectKind: '特定目标类' }))).toEqual(['培训人数'])
  expect(names(usesWanted(uses, { measure: 'none' }))).toEqual(['维护稳定'])
  expect(usesWanted(uses, {})).toEqual(uses)
})

test('those that bear the word come before those whose project does', () => {
  const found = indicatorsIn(
    usesWanted([use('培训人数', { projectName: '安全生产' }), use('安全检查次数')], { words: '安全' }),
  )
  expect(namedFirst(found, { words: '安全' }).map(({ name }) => name)).toEqual(['安全检查次数', '培训人数'])
})

test('an indicator is soft when no target that was set for it measures anything', () => {
  const soft = (...measures: readonly IndicatorUse['measure'][]) =>
    indicatorsIn(measures.map((measure) => use('甲', { measure })))[0]?.isSoft
  expect([soft('none', 'none'), soft('none', 'number')]).toEqual([true, false])
  expect(
    ['≥30例', '显著提升', '根据实际情况', ''].map((print) => measureOf(readIndicatorValue(print))),
  ).toEqual(['number', 'quality', 'none', 'none'])
})
