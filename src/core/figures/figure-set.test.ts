import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { fen } from '../kernel/fen.ts'
import { type Figure, figureSet } from './figure-set.ts'
import { contains, type Region, splits } from './region.ts'

const units = [
  { code: '1' },
  { code: '11', parent: '1', kind: 'administrative' },
  { code: '12', parent: '1', kind: 'institution' },
] as const
const source = { file: 'test', line: 1 }

const anyFigure: fc.Arbitrary<Figure> = fc.record({
  region: fc.record({
    unit: fc.constantFrom('11', '12'),
    year: fc.constantFrom('2022', '2023'),
    flow: fc.constantFrom('revenue', 'opening', 'expenditure', 'closing'),
    fund: fc.constantFrom('generalPublic', 'governmentFund', 'business'),
    nature: fc.constantFrom('personnel', 'operating', 'projectSpending'),
    function: fc.constantFrom('2080501', '2080505', '2101101', '2120101'),
    economic: fc.constantFrom('30101', '30201', '30231', '31013'),
    origin: fc.constantFrom('current', 'carriedOver'),
  }),
  amount: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen),
  source: fc.constant(source),
})
const figures = fc.array(anyFigure, { maxLength: 90 })
const region: fc.Arbitrary<Region> = fc.constantFrom<Region>(
  {},
  { unit: '1' },
  { unit: '11', flow: 'expenditure' },
  { flow: 'turnover' },
  { function: '208', nature: 'basic' },
  { economic: 'threePublic' },
  { fund: 'fiscal', function: '20805', year: '2023' },
)

test('a sum is the sum of the leaves that the region contains', () => {
  fc.assert(
    fc.property(figures, region, (all, wanted) => {
      const set = figureSet(all, units)
      if (wanted.flow === 'turnover') return
      const expected = all
        .filter((one) => contains(set.space, wanted, one.region))
        .reduce((total, one) => total + one.amount, 0n)
      expect(set.sum(wanted)).toBe(expected)
      expect(set.within(wanted).reduce((total, one) => total + one.amount, 0n)).toBe(expected)
    }),
  )
})

test('the parts of every split sum to the whole', () => {
  fc.assert(
    fc.property(figures, region, (all, wanted) => {
      const set = figureSet(all, units)
      for (const split of splits(set.space, wanted)) {
        const side = split.cut === 'uses' ? 'uses' : 'sources'
        const parts = split.parts.reduce((total, one) => total + set.sum(one, side), 0n)
        expect(parts, `${split.dimension} ${split.cut}`).toBe(set.sum(wanted, side))
      }
    }),
  )
})

test('the order of the leaves does not matter', () => {
  fc.assert(
    fc.property(figures, region, (all, wanted) => {
      expect(figureSet([...all].reverse(), units).sum(wanted)).toBe(figureSet(all, units).sum(wanted))
    }),
  )
})

test('more nodes than are kept are still answered', () => {
  const leaf = { region: { project: '31/1' }, amount: fen(7n), source: { file: 'a.yaml', line: 1 } }
  const set = figureSet([leaf], [])
  for (let made = 0; made < 20_100; made++) expect(set.sum({ project: `made-up-${made}` })).toBe(0n)
  expect([set.sum({ project: '31' }), set.sum({ project: '31/1' })]).toEqual([7n, 7n])
})
