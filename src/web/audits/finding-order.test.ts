import { describe, expect, it } from 'vitest'
import type { JudgedFindingResponse } from '../../api/audits/contract.ts'
import { fc } from '../../testing/properties.ts'
import {
  type FindingFilter,
  findingSections,
  GROUPINGS,
  inOrder,
  isShown,
  NO_FILTER,
  SEVERITIES,
  stepFrom,
} from './finding-order.ts'

const finding = (id: string, more: Partial<JudgedFindingResponse> = {}): JudgedFindingResponse => ({
  id,
  revision: 0,
  rule: 'REC-001',
  severity: 'error',
  place: { file: 'a.pdf', table: '收入支出决算总表' },
  printed: '15.87',
  expected: '15.18',
  message: '',
  basis: '',
  evidence: [],
  ...more,
})

const LIST = [
  finding('a', { place: { file: 'a.pdf' } }),
  finding('b', { severity: 'rounding' }),
  finding('c', { rule: 'TXT-001', judgement: { verdict: 'dismissed', reason: '口径不同', at: '' } }),
  finding('d', { place: { file: 'a.pdf' } }),
]
const GROUPS = [{ lead: 'd', members: ['a', 'd'], because: 'figure' as const }]

describe('findings', () => {
  it('of a group stand together, the one that the others rest on first', () => {
    const sections = findingSections({ list: LIST, groups: GROUPS }, NO_FILTER, 'cause')
    expect(sections.map((one) => one.findings.map(({ id }) => id))).toEqual([['d', 'a'], ['b'], ['c']])
    expect(sections[0]?.title).toMatchObject({ kind: 'cause', because: 'figure', lead: { id: 'd' } })
  })

  it('left alone of their group by a filter have no title', () => {
    const [first] = findingSections({ list: LIST.slice(0, 1), groups: GROUPS }, NO_FILTER, 'cause')
    expect(first?.title).toBeUndefined()
  })

  it('are put under their table', () => {
    const sections = findingSections({ list: LIST, groups: GROUPS }, NO_FILTER, 'table')
    expect(sections.map((one) => one.findings.length)).toEqual([2, 2])
  })

  it.each<[FindingFilter, string]>([
    [NO_FILTER, 'abcd'],
    [{ ...NO_FILTER, hidden: new Set(['error']) }, 'b'],
    [{ ...NO_FILTER, area: 'TXT' }, 'c'],
    [{ ...NO_FILTER, verdict: 'open' }, 'abd'],
    [{ ...NO_FILTER, verdict: 'dismissed' }, 'c'],
  ])('pass a filter: %#', (filter, ids) => {
    expect(
      LIST.filter((one) => isShown(one, filter))
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids)
  })

  it('are gone through one by one, and end at the ends', () => {
    expect(stepFrom(LIST, undefined, 1)?.id).toBe('a')
    expect(stepFrom(LIST, 'a', 1)?.id).toBe('b')
    expect(stepFrom(LIST, 'a', -1)).toBeUndefined()
    expect(stepFrom(LIST, undefined, -1)?.id).toBe('d')
  })

  it('are each shown once, however they are grouped', () => {
    const findings = fc
      .array(fc.record({ severity: fc.constantFrom(...SEVERITIES), group: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 12,
      })
      .map((all) =>
        all.map((one, at) => ({ ...finding(String(at), { severity: one.severity }), group: one.group })),
      )
    fc.assert(
      fc.property(findings, fc.constantFrom(...GROUPINGS), (list, grouping) => {
        const groups = [1, 2, 3].flatMap((group) => {
          const members = list.filter((one) => one.group === group).map(({ id }) => id)
          return members.length < 2 ? [] : [{ lead: members[1] ?? '', members, because: 'evidence' as const }]
        })
        const shown = inOrder(findingSections({ list, groups }, NO_FILTER, grouping)).map(({ id }) => id)
        expect(shown.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      }),
    )
  })
})
