/** Changes laid over rows: what is applied, what is in conflict, what is refused; nothing but what is said changes. */

import { describe, expect, test } from 'vitest'
import type { RowChange } from '../../core/budget/drafting/round-row.ts'
import { fc } from '../../testing/properties.ts'
import { layChanges } from './draft.ts'
import type { StoredRow } from './rows.ts'

const at = new Date('2022-11-10T02:00:00Z')
const around = { at, isProject: (code: string) => code === 'P1' }

const row = (id: string, more: Partial<StoredRow> = {}): StoredRow => ({
  id,
  sheet: 'cost',
  project: 'P1',
  position: 0,
  cells: { content: id, requested: '3.00' },
  versions: { content: '4', requested: '5' },
  ...more,
})
const typed = (id: string, field: string, seen: string, text: string): RowChange => ({
  kind: 'cell',
  row: id,
  field,
  seen,
  text,
})
const lay = (rows: readonly StoredRow[], ...changes: readonly RowChange[]) =>
  layChanges(rows, changes, around)

describe('a cell', () => {
  test('takes what was typed into the version that was seen', () => {
    const { changes, updated, conflicts } = lay([row('a')], typed('a', 'requested', '5', '4.00'))
    expect(changes).toEqual([{ kind: 'cell', row: 'a', field: 'requested', from: '3.00', to: '4.00' }])
    expect(updated[0]?.cells.requested).toBe('4.00')
    expect(conflicts).toEqual([])
  })
  test('that somebody else changed is in conflict, unless both wrote the same', () => {
    expect(lay([row('a')], typed('a', 'requested', '4', '4.00')).conflicts).toMatchObject([
      { mine: '4.00', theirs: '3.00', version: '5' },
    ])
    expect(lay([row('a')], typed('a', 'requested', '4', '3.00'))).toMatchObject({
      conflicts: [],
      changes: [],
    })
  })
  test('typed twice in a batch has the later text, whatever version was seen', () => {
    const laid = lay([row('a')], typed('a', 'reason', '0', 'x'), typed('a', 'reason', '0', 'y'))
    expect(laid.conflicts).toEqual([])
    expect(laid.updated[0]?.cells.reason).toBe('y')
  })
})

describe('a row', () => {
  const part = row('p', { parent: 'a' })
  test('goes with its parts and comes back with them, but not with those that went before', () => {
    const early = row('q', { parent: 'a', removedAt: new Date(0) })
    const gone = lay([row('a'), part, early], { kind: 'remove', row: 'a' })
    expect(gone.updated.map((one) => one.id).sort()).toEqual(['a', 'p'])
    const back = lay([...gone.updated, early], { kind: 'restore', row: 'a' })
    expect(back.updated.map((one) => one.id).sort()).toEqual(['a', 'p'])
    expect(back.updated.every((one) => one.removedAt === undefined)).toBe(true)
  })
  test.each<[string, Partial<StoredRow>, string]>([
    ['of a project that the unit has not', { project: 'P2' }, 'RND-050'],
    ['of no project', { project: undefined as never }, 'RND-023'],
    ['with an id that is taken', { id: 'a' }, 'RND-024'],
    ['with a field that is computed', { cells: { computed: '1' } }, 'RND-022'],
    ['below a part', { parent: 'p' }, 'RND-023'],
    ['below nothing', { parent: 'none' }, 'RND-023'],
  ])('%s is not added', (_, more, code) => {
    const added = { ...row('n'), ...more }
    const laid = lay([row('a'), part], { kind: 'add', row: added })
    expect(laid.refused.map((one) => one.problem.code)).toEqual([code])
    expect(laid.added).toEqual([])
  })
  test('does not move below itself or its part', () => {
    for (const parent of ['a', 'p'])
      expect(lay([row('a'), part], { kind: 'move', row: 'a', parent, position: 0 }).refused).toHaveLength(1)
  })
})

test('whatever comes, each change is applied, in conflict, refused or of no effect, and others stay as they are', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'p', 'none')
  const change: fc.Arbitrary<RowChange> = fc.oneof(
    fc.record({
      kind: fc.constant('cell' as const),
      row: id,
      field: fc.constantFrom('content', 'requested', 'reason', 'computed', 'colour'),
      seen: fc.constantFrom('0', '4', '5'),
      text: fc.constantFrom('', '3.00', '4.00'),
    }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), row: id }),
    fc.record({ kind: fc.constant('move' as const), row: id, position: fc.nat(9) }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (batch) => {
      const rows = [row('a'), row('b'), row('c'), row('p', { parent: 'a' })]
      const before = JSON.stringify(rows)
      const laid = lay(rows, ...batch)
      expect(JSON.stringify(rows)).toBe(before)
      const told = laid.changes.length + laid.conflicts.length + laid.refused.length
      expect(told).toBeLessThanOrEqual(batch.length)
      const named = new Set(laid.updated.map((one) => one.id))
      for (const one of laid.changes) if (one.kind === 'cell') expect(named.has(one.row)).toBe(true)
      // A text that is not applied does not stand there.
      for (const one of laid.conflicts) expect(one.mine).not.toBe(one.theirs)
      for (const one of laid.updated)
        for (const [field, text] of Object.entries(one.cells)) {
          const old = rows.find((other) => other.id === one.id)?.cells[field] ?? ''
          if (text !== old) expect(laid.touched.get(one.id)?.has(field)).toBe(true)
        }
    }),
  )
})
