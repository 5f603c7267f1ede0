import { describe, expect, test } from 'vitest'
import type { Region } from '../../../figures/region.ts'
import { space } from '../../../figures/space.ts'
import { regionSums, type SumSettings } from './region-sums.ts'

const trees = space({
  units: [{ code: '403' }, { code: '403001', parent: '403' }, { code: '403002', parent: '403' }],
  functions: ['201', '20113', '2011302', '2011350', '208'],
  economics: [],
  projects: ['31', '31/a', '31/b'],
})
const settings: SumSettings = {
  space: trees,
  exhaustive: ['flow', 'fund', 'nature', 'function', 'unit', 'project'],
  side: 'uses',
  elsewhere: [],
}
const sums = (regions: readonly (Region | undefined)[], change: Partial<SumSettings> = {}) =>
  regionSums(regions, { ...settings, ...change }).map(({ whole, parts }) => `${whole}=${parts.join('+')}`)

describe('columns', () => {
  const natures: readonly Region[] = [
    { flow: 'expenditure' },
    { flow: 'expenditure', nature: 'basic' },
    { flow: 'expenditure', nature: 'personnel' },
    { flow: 'expenditure', nature: 'operating' },
    { flow: 'expenditure', nature: 'projectSpending' },
  ]
  test('a total and a subtotal', () => expect(sums(natures)).toEqual(['0=1+4', '1=2+3']))
  test('the parts of what is not printed', () =>
    expect(sums([natures[0], natures[2], natures[3], natures[4]])).toEqual(['0=1+2+3']))
  test('nothing is told where what is missing may not be zero', () =>
    expect(sums(natures.slice(0, 3), { exhaustive: ['flow'] })).toEqual([]))
  test('a part that stands in another row is not zero for want of a column', () => {
    const columns: readonly Region[] = [{ flow: 'turnover' }, ...natures.slice(1)]
    expect(sums(columns)).toEqual(['0=1+4', '1=2+3'])
    expect(sums(columns, { elsewhere: [{ flow: 'closing' }] })).toEqual(['1=2+3'])
  })
})

describe('rows', () => {
  test('codes add up level by level, over a level that is not printed', () => {
    const rows = ['201', '20113', '2011302', '2011350', '208'].map((code): Region => ({ function: code }))
    expect(sums([{}, ...rows])).toEqual(['0=1+5', '1=2', '2=3+4'])
    expect(sums([{}, { function: '201' }, { function: '2011302' }, { function: '2011350' }])).toEqual([
      '0=1',
      '1=2+3',
    ])
  })
  test('the sources of a total', () => {
    const rows: readonly Region[] = [
      { flow: 'turnover' },
      { flow: 'revenue' },
      { flow: 'revenue', fund: 'generalPublic' },
      { flow: 'opening' },
    ]
    expect(sums(rows, { side: 'sources' })).toEqual(['0=1+3', '1=2'])
  })
  test('units with their projects', () => {
    const rows: readonly Region[] = [
      {},
      { unit: '403' },
      { unit: '403001' },
      { unit: '403001', project: '31' },
      { unit: '403001', project: '31/a' },
      { unit: '403001', project: '31/b' },
    ]
    // A class of projects is also that of the unit above, which does not print it.
    expect(sums(rows)).toEqual(['0=1', '1=2', '1=4+5', '2=3', '3=4+5'])
  })
  test('rows that count the same are equal', () => expect(sums([{}, {}])).toEqual(['0=1']))
})
