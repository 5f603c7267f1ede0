import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { type Fen, fen } from '../../kernel/fen.ts'
import { rational } from '../../kernel/rational.ts'
import { type CrosswalkEntry, crosswalkEntries, crosswalked } from './crosswalk.ts'
import { isSame, masterDifferences, reversed } from './master-differences.ts'
import { unitTree } from './unit-tree.ts'

const amounts = (made: Readonly<Record<string, bigint>>) =>
  new Map<string, Fen>(Object.entries(made).map(([code, amount]) => [code, fen(amount)]))
const entries = (...rows: readonly (readonly [string, string, string])[]) =>
  crosswalkEntries(
    rows.map(([from, to, share]) => ({ book: '功能分类', from, to, share })),
    '功能分类',
  )
const isInForce = (code: string) => code.startsWith('2')

test('a code that is split loses no fen', () => {
  const proof = crosswalked(
    amounts({ '2150502': 100n, '2080505': 7n }),
    entries(['2150502', '2150701', '33.3'], ['2150502', '2150702', '66.7%']),
    isInForce,
  )
  expect([...proof.mapped]).toEqual([
    ['2080505', 7n],
    ['2150701', 33n],
    ['2150702', 67n],
  ])
  expect(proof).toMatchObject({ before: 107n, after: 107n, isEqual: true })
})

test('what leads nowhere, and shares that make no hundred, are shown and not summed away', () => {
  const proof = crosswalked(
    amounts({ '9990001': 5n, '2150502': 10n }),
    entries(['2150502', '2150701', '60']),
    isInForce,
  )
  expect([...proof.unmapped.keys()]).toEqual(['2150502', '9990001'])
  expect(proof).toMatchObject({ before: 15n, after: 0n, uneven: ['2150502'], isEqual: false })
})

test('mapped and unmapped always make the whole', () => {
  const share = fc.integer({ min: 1, max: 99 })
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), share, (amount, percent) => {
      const ways: readonly CrosswalkEntry[] = [
        { from: '2010101', to: '2010102', share: rational(BigInt(percent)) },
        { from: '2010101', to: '2010103', share: rational(BigInt(100 - percent)) },
      ]
      const proof = crosswalked(amounts({ '2010101': amount }), ways, isInForce)
      expect(proof).toMatchObject({ before: amount, after: amount, isEqual: true })
    }),
  )
})

test('an import changes what it names and nothing else, and undone it leaves no trace', () => {
  const there = [
    { kind: '行政', staff: '12' },
    { kind: '事业', staff: '3' },
  ]
  const incoming = [
    { kind: '行政', staff: '13' },
    { kind: '参公', staff: '2' },
  ]
  const { changes, kept, sameCount } = masterDifferences('staff', there, incoming)
  expect(changes).toEqual([
    { key: '行政', before: { kind: '行政', staff: '12' }, after: { kind: '行政', staff: '13' } },
    { key: '参公', before: null, after: { kind: '参公', staff: '2' } },
  ])
  expect([kept, sameCount]).toEqual([['事业'], 0])
  expect(reversed(changes)[1]).toEqual({ key: '参公', before: { kind: '参公', staff: '2' }, after: null })
  expect(isSame({ kind: '行政', posts: '' }, { kind: '行政' })).toBe(true)
})

test('units below one another, with what they came from; a circle hides nobody', () => {
  const tree = unitTree([
    {
      code: '403002',
      name: '中心',
      parent: '403',
      kind: '事业单位',
      change: '合并',
      predecessors: '403004、403005',
    },
    { code: '403', name: '局', kind: '行政单位' },
    { code: '403001', name: '本级', parent: '403', kind: '行政单位' },
    { code: '9', name: '甲', parent: '8' },
    { code: '8', name: '乙', parent: '9' },
  ])
  expect(tree.map((node) => `${node.depth} ${node.code} ${node.predecessors.join('+')}`.trim())).toEqual([
    '0 403',
    '1 403001',
    '1 403002 403004+403005',
    '0 9',
    '0 8',
  ])
})
