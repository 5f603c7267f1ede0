import { expect, it } from 'vitest'
import type { Finding, Severity } from '../../core/kernel/finding.ts'
import { withRoundingLists } from './rounding-lists.ts'

const finding = (severity: Severity, table?: string): Finding => ({
  rule: 'REC-005',
  severity,
  place: { file: 'a.pdf', ...(table === undefined ? {} : { table }) },
  printed: '1.00',
  expected: '',
  message: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  evidence: [],
})

it('differences that rounding explains stand together by table, where the first of them stood', () => {
  expect(
    withRoundingLists([
      finding('rounding', '收入决算表'),
      finding('error', '收入决算表'),
      finding('rounding', '支出决算表'),
      finding('rounding', '收入决算表'),
      finding('rounding'),
      finding('rounding'),
    ]),
  ).toEqual([{ table: '收入决算表', members: [0, 3] }, 1, 2, 4, 5])
})
