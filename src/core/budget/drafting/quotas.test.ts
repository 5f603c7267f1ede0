import { expect, test } from 'vitest'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { draftRows } from './draft-rows.ts'
import { quotaOf, quotaRows } from './quotas.ts'
import { changed, rowMaker } from './testing/project-rows.ts'
import { unitYearOfRows } from './unit-year-of-rows.ts'

const QUOTAS = [
  {
    code: 'G01',
    name: '公用经费定额',
    staffKind: '在职',
    amount: '30000',
    nature: '公用经费',
    economic: '30201',
    document: '财预〔2022〕1号',
  },
  {
    code: 'L01',
    name: '离休公用',
    staffKind: '离退休',
    amount: '800.50',
    nature: '公用经费',
    economic: '30201',
    document: '财预〔2022〕1号',
  },
  {
    code: 'C01',
    name: '参公定额',
    staffKind: '参公',
    amount: '1',
    nature: '公用经费',
    economic: '30201',
    document: '财预〔2022〕1号',
  },
].map(quotaOf)

function staffed() {
  const made = rowMaker()
  made.add('staff', { kind: '行政', staff: '12' })
  made.add('staff', { kind: '事业', staff: '3人' })
  made.add('staff', { kind: '离退休', staff: '4' })
  return made
}

test('each quota that applies to somebody gets a row, whose basis comes to the amount', () => {
  const made = staffed()
  const rows = draftRows(made.rows)
  let next = 0
  const { added, changed: none } = quotaRows(rows, QUOTAS, () => `new-${next++}`)
  expect(none).toEqual([])
  expect(added.map((row) => row.cells.basis)).toEqual(['30000元/人·年*15人*1年', '800.50元/人·年*4人*1年'])
  const { unitYear } = unitYearOfRows([...made.rows, ...added], { unit: '403001', year: fiscalYear(2023) })
  expect(unitYear.lines.map((line) => line.amount)).toEqual([45_000_000n, 320_200n])
})

test('when people come or go, the rows that follow a quota follow', () => {
  const made = staffed()
  const first = quotaRows(draftRows(made.rows), QUOTAS.slice(0, 1), () => 'basic-1').added
  const later = changed([...made.rows, ...first], 'staff-1', { staff: '13' })
  const { changed: moved, added } = quotaRows(draftRows(later), QUOTAS.slice(0, 1), () => 'x')
  expect(added).toEqual([])
  expect(moved.map(({ row, basis }) => [row.id, basis])).toEqual([['basic-1', '30000元/人·年*16人*1年']])
})
