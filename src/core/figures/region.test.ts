import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { BOOKS } from '../law/books.ts'
import { DIMENSIONS } from './dimensions.ts'
import {
  contains,
  equal,
  meet,
  normalForm,
  parseRegionKey,
  type Region,
  regionKey,
  splitAlong,
  splits,
} from './region.ts'
import { administrativeUnits, space } from './space.ts'

const trees = space({
  units: [
    { code: '403' },
    { code: '403001', parent: '403', kind: 'administrative' },
    { code: '403002', parent: '403', kind: 'institution' },
  ],
  functions: ['2080505', '2080502', '2101102', '2230105'],
  economics: ['30108', '30231', '31013', '30217', '39999'],
  projects: ['31/P1', '31/P2', '32/P3'],
})

describe('containment', () => {
  test.each<[Region, Region]>([
    [{}, { unit: '403002', function: '2080505' }],
    [{ unit: '403' }, { unit: '403002' }],
    [{ function: '208' }, { function: '2080505' }],
    [{ flow: 'turnover' }, { flow: 'opening' }],
    [{ fund: 'fiscal' }, { fund: 'stateCapital' }],
    [{ nature: 'basic' }, { nature: 'operating' }],
    [{ economic: 'threePublic' }, { economic: '31013' }],
    [{ project: '31' }, { project: '31/P2' }],
    [{ unit: administrativeUnits('403') }, { unit: '403001' }],
  ])('%j contains %j', (outer, inner) => {
    expect(contains(trees, outer, inner)).toBe(true)
    expect(contains(trees, inner, outer)).toBe(false)
  })
  test.each<[Region, Region]>([
    [{ function: '208' }, { function: '2101102' }],
    [{ fund: 'unitFunds' }, { fund: 'generalPublic' }],
    [{ economic: 'threePublic' }, { economic: '30108' }],
    [{ unit: administrativeUnits('403') }, { unit: '403002' }],
    [{ project: '3' }, { project: '31/P1' }],
  ])('%j does not contain %j', (outer, inner) => expect(contains(trees, outer, inner)).toBe(false))
})

test('总计 has two cuts, what came in and what went out', () => {
  expect(splitAlong(trees, { flow: 'turnover' }, 'flow', 'sources')?.parts).toEqual([
    { flow: 'revenue' },
    { flow: 'opening' },
    { flow: 'useOfSurplus' },
  ])
  expect(splits(trees, { flow: 'turnover' }).filter((split) => split.dimension === 'flow')).toHaveLength(2)
})

test('“三公” is divided across the economic classification', () => {
  expect(splitAlong(trees, { economic: 'threePublic' }, 'economic', 'threePublic')?.parts).toEqual([
    { economic: '30212' },
    { economic: 'officialVehicles' },
    { economic: '30217' },
  ])
})

describe('normal form', () => {
  test('basic expenditure on wages is personnel expenditure', () => {
    const a = normalForm(trees, { nature: 'basic', economic: '30108' })
    const b = normalForm(trees, { nature: 'personnel', economic: '30108' })
    expect(a).toEqual(b)
  })
  test('personnel expenditure on goods and services is nothing', () => {
    expect(normalForm(trees, { nature: 'personnel', economic: '302' })).toBeUndefined()
  })
  test('223 is spent from the state capital budget only', () => {
    expect(normalForm(trees, { flow: 'expenditure', function: '2230105' })?.fund).toBe('stateCapital')
    expect(normalForm(trees, { flow: 'expenditure', function: '223', fund: 'generalPublic' })).toBeUndefined()
  })
  test('only funds of the unit’s own leave a surplus to use', () => {
    expect(normalForm(trees, { flow: 'useOfSurplus', fund: 'generalPublic' })).toBeUndefined()
  })
})

const NODES: Readonly<Record<string, readonly string[]>> = {
  unit: ['', '403', '403001', '403002'],
  year: ['', '2020', '2023'],
  stage: ['', 'original', 'outturn'],
  flow: ['', 'turnover', 'revenue', 'expenditure', 'closing'],
  fund: ['', 'fiscal', 'generalPublic', 'unitFunds', 'business'],
  nature: ['', 'basic', 'personnel', 'projectSpending'],
  function: ['', '208', '20805', '2080505', '2101102'],
  economic: ['', '301', '30108', 'threePublic', '30217'],
  project: ['', '31', '31/P1', '32/P3'],
  origin: ['', 'current', 'carriedOver'],
}
const anyRegion: fc.Arbitrary<Region> = fc
  .record(
    Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, fc.constantFrom(...(NODES[dimension] ?? ['']))]),
    ),
  )
  .map((nodes) => Object.fromEntries(Object.entries(nodes).filter(([, node]) => node !== '')))

test('what two regions have in common is contained by both, and by nothing smaller that contains it', () => {
  fc.assert(
    fc.property(anyRegion, anyRegion, (a, b) => {
      const both = meet(trees, a, b)
      if (both === undefined) return
      expect(contains(trees, a, both) && contains(trees, b, both)).toBe(true)
      expect(equal(meet(trees, b, a) ?? {}, both)).toBe(true)
    }),
  )
})
test('normal form is found once: taking it again changes nothing', () => {
  fc.assert(
    fc.property(anyRegion, (region) => {
      const once = normalForm(trees, region)
      if (once !== undefined) expect(normalForm(trees, once)).toEqual(once)
    }),
  )
})
test('the parts of a split lie in the whole', () => {
  fc.assert(
    fc.property(anyRegion, (region) => {
      for (const split of splits(trees, region))
        for (const part of split.parts) expect(contains(trees, region, part)).toBe(true)
    }),
  )
})
test('a key reads back as its region', () => {
  fc.assert(
    fc.property(anyRegion, (region) => {
      expect(parseRegionKey(regionKey(region))).toEqual(region)
    }),
  )
})
test.each(['nothing:1', 'unit:', 'unit:403,unit:404', 'unit'])('%s is no key', (key) =>
  expect(parseRegionKey(key)).toBeUndefined(),
)

test('every economic class of the book is personnel or operating within basic expenditure', () => {
  for (const code of BOOKS.departmentEconomic.entries.keys()) {
    if (code.length !== 3) continue
    const nature = normalForm(trees, { nature: 'basic', economic: code })?.nature
    expect(nature, code).toBe(code === '301' || code === '303' ? 'personnel' : 'operating')
  }
})
