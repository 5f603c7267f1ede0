import { describe, expect, it } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import {
  type BookRow,
  inserted,
  inverseOf,
  type PlainChange,
  placeCount,
  type RowsById,
  swapped,
  versionOf,
  withChanges,
} from './round-rows.ts'

const row = (id: string, position: number, cells: Readonly<Record<string, string>> = {}): BookRow => ({
  id,
  sheet: 'cost',
  position,
  cells: { ...cells },
  versions: {},
})
const rowsOf = (...rows: readonly BookRow[]): RowsById => new Map(rows.map((one) => [one.id, one]))
const DRILL = row('drill', 6, { content: '消防演习', requested: '4.00' })
const AID = row('aid', 4, { content: '困难慰问帮扶', requested: '3.00' })

describe('changes laid over rows', () => {
  it('leave what they do not touch as it is', () => {
    const rows = rowsOf(DRILL, AID)
    const next = withChanges(rows, [{ kind: 'cell', row: 'drill', field: 'requested', text: '5.00' }])
    expect(next.get('drill')?.cells.requested).toBe('5.00')
    expect(next.get('aid')).toBe(AID)
    expect(rows.get('drill')?.cells.requested).toBe('4.00')
  })
  it('ignore rows that are gone, and bring back those that went', () => {
    const rows = rowsOf(DRILL)
    expect(withChanges(rows, [{ kind: 'cell', row: 'other', field: 'x', text: 'y' }]).size).toBe(1)
    const changes: readonly PlainChange[] = [
      { kind: 'remove', row: 'drill' },
      { kind: 'restore', row: 'drill' },
    ]
    expect(withChanges(rows, changes).get('drill')).toEqual(DRILL)
    expect(withChanges(rowsOf(), [{ kind: 'restore', row: 'drill' }], rows).get('drill')).toEqual(DRILL)
  })
  it('never typed is version 0', () => expect(versionOf(rowsOf(DRILL), 'drill', 'requested')).toBe('0'))
})

describe('taking back', () => {
  const change: fc.Arbitrary<PlainChange> = fc.oneof(
    fc.record({
      kind: fc.constant('cell' as const),
      row: fc.constantFrom('drill', 'aid'),
      field: fc.constantFrom('content', 'requested'),
      text: fc.string(),
    }),
    fc.record({ kind: fc.constant('remove' as const), row: fc.constantFrom('drill', 'aid', 'new') }),
    fc.record({
      kind: fc.constant('move' as const),
      row: fc.constantFrom('drill', 'aid'),
      position: fc.nat(20),
    }),
    fc.constant<PlainChange>({ kind: 'add', row: row('new', 9, { content: '新' }) }),
  )
  it('leads back to where it began', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        // A row is added once.
        const added = changes.findIndex((one) => one.kind === 'add')
        const once = changes.filter((one, at) => one.kind !== 'add' || at === added)
        const rows = rowsOf(DRILL, AID)
        const after = withChanges(rows, once)
        const back = withChanges(
          after,
          inverseOf(rows, once),
          new Map([...rows, ...after, ['new', row('new', 9)]]),
        )
        const plain = (all: RowsById) =>
          [...all.values()]
            .map(({ id, position, cells }) => `${id} ${position} ${JSON.stringify(cells)}`)
            .sort()
        expect(plain(back)).toEqual(plain(rows))
      }),
    )
  })
})

describe('places', () => {
  it('are counted once each', () => {
    expect(
      placeCount([
        { kind: 'cell', row: 'a', field: 'x', text: '1' },
        { kind: 'cell', row: 'a', field: 'x', text: '2' },
        { kind: 'cell', row: 'a', field: 'y', text: '3' },
        { kind: 'add', row: row('b', 0) },
        { kind: 'cell', row: 'b', field: 'x', text: '4' },
      ]),
    ).toBe(3)
  })
  it('are made between rows that stand close', () => {
    const siblings = [row('a', 0), row('b', 1), row('c', 5)]
    const changes = inserted(siblings, 'a', [row('n', 0), row('m', 0)])
    const after = withChanges(rowsOf(...siblings), changes)
    const order = [...after.values()].toSorted((x, y) => x.position - y.position).map((one) => one.id)
    expect(order).toEqual(['a', 'n', 'm', 'b', 'c'])
  })
  it('at the end need no moves', () => {
    expect(inserted([row('a', 3)], undefined, [row('n', 0)])).toEqual([
      { kind: 'add', row: { ...row('n', 4) } },
    ])
  })
  it('are exchanged with the neighbour, and not beyond the ends', () => {
    const siblings = [row('a', 0), row('b', 1)]
    const after = withChanges(rowsOf(...siblings), swapped(siblings, 'b', -1))
    expect([after.get('a')?.position, after.get('b')?.position]).toEqual([1, 0])
    expect(swapped(siblings, 'b', 1)).toEqual([])
  })
})
