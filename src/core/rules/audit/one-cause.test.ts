import { expect, test } from 'vitest'
import type { Finding } from '../../kernel/finding.ts'
import { oneForEachCause } from './one-cause.ts'

const finding = (rule: string, printed: string, place: Partial<Finding['place']> = {}): Finding => ({
  rule,
  severity: 'error',
  place: { file: '甲.pdf', page: 14, ...place },
  printed,
  expected: '',
  message: { zh: `${rule}所说`, en: rule },
  evidence: [],
  basis: { zh: '同一文件前后一致', en: 'agreement within the document' },
})
const rules = (...findings: readonly Finding[]) =>
  oneForEachCause(findings).map(({ rule, printed, evidence }) => `${rule} ${printed} ${evidence.length}`)

test('a code with another’s name, and the relations that fail for it', () => {
  const table = '基本支出预算表'
  const name = finding('NAM-001', '30212退休人员活动费', { table })
  const relation = finding('REC-007', '7,020', { table, row: '30212 退休人员活动费' })
  expect(rules(name, relation)).toEqual(['NAM-001 30212退休人员活动费 1'])
  const other = finding('REC-007', '500', { table, row: '30211 福利费' })
  expect(rules(name, other)).toEqual(['NAM-001 30212退休人员活动费 0', 'REC-007 500 0'])
})

test('a unit of money, and the amount that it makes wrong', () => {
  const unit = finding('FMT-002', '1442.85元', { line: 8 })
  expect(rules(finding('TXT-001', '1442.85 元', { line: 8 }), unit)).toEqual(['FMT-002 1442.85元 1'])
  expect(rules(finding('TXT-001', '1442.85元', { line: 9 }), unit)).toHaveLength(2)
  expect(rules(finding('TXT-001', '1442.58元', { line: 8 }), unit)).toHaveLength(2)
})

test('a row that the sums and the shape of the table miss', () => {
  const table = '支出决算表'
  const bySum: Finding = { ...finding('REC-009', '', { table }), expected: '1,200.50' }
  const byShape: Finding = { ...finding('DOC-014', '', { table }), expected: '1200.50' }
  expect(rules(bySum, byShape)).toEqual(['REC-009  1'])
  expect(rules(bySum, { ...byShape, expected: '120.50' })).toHaveLength(2)
})

test('a former name in a list of amounts', () => {
  const near = finding('NAM-005', '文化体育与传媒支出', { line: 8 })
  expect(rules(near, finding('NAM-013', '文化体育与传媒', { line: 8 }))).toEqual([
    'NAM-005 文化体育与传媒支出 1',
  ])
  expect(rules(near, finding('NAM-013', '文化体育与传媒', { line: 9 }))).toHaveLength(2)
})
