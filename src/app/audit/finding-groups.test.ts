import { describe, expect, it } from 'vitest'
import type { Finding, FindingPlace } from '../../core/kernel/finding.ts'
import { findingGroups } from './finding-groups.ts'

const cell = (table: string, row: string): FindingPlace => ({
  file: 'a.pdf',
  page: 3,
  table,
  row,
  column: '决算数',
})

const finding = (
  place: FindingPlace,
  printed: string,
  expected: string,
  ...evidence: FindingPlace[]
): Finding => ({
  rule: 'REC-001',
  severity: 'error',
  place,
  printed,
  expected,
  message: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  evidence: evidence.map((one) => ({ place: one, printed: '', words: { zh: '', en: '' } })),
})

describe('findings hang together', () => {
  it('where the same figure stands for the same other one', () => {
    const found = [
      finding(cell('表一', '合计'), '653.34', '624.81'),
      finding(cell('表二', '其他'), '12.00', '13.00'),
      finding({ file: 'a.pdf', page: 9 }, '653.34', '624.81'),
    ]
    expect(findingGroups(found)).toEqual([{ lead: 0, members: [0, 2], because: 'figure' }])
  })

  it('where one stands at the evidence of another', () => {
    const found = [
      finding(cell('表一', '得分'), '95.18', '93.18', cell('表一', '执行')),
      finding(cell('表一', '执行'), '15.87', '15.18'),
    ]
    expect(findingGroups(found)).toEqual([{ lead: 1, members: [0, 1], because: 'evidence' }])
  })

  it.each([
    [
      'evidence that is right',
      [
        finding(cell('甲', '一'), '1.10', '', cell('丙', '三')),
        finding(cell('乙', '二'), '2.10', '', cell('丙', '三')),
      ],
    ],
    [
      'a figure too short to tell',
      [finding(cell('甲', '一'), '0', '1'), finding(cell('乙', '二'), '0', '1')],
    ],
    ['words', [finding(cell('甲', '一'), '已完成', '数值'), finding(cell('乙', '二'), '已完成', '数值')]],
  ])('not by %s', (_, found) => expect(findingGroups(found)).toEqual([]))
})
