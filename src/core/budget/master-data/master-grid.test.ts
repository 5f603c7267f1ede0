import { expect, test } from 'vitest'
import type { Document } from '../../document/document.ts'
import type { MasterBookId } from './master-books.ts'
import { masterRowsIn } from './master-grid.ts'

/** A cell that is merged counts the columns or rows that it covers. */
type Given = string | { readonly text: string; readonly columns?: number; readonly rows?: number }

function sheet(...rows: readonly (readonly Given[])[]): Document {
  const place = {}
  const cells = (row: readonly Given[], at: number) =>
    row.map((given, column) => ({
      column,
      columnSpan: typeof given === 'string' ? 1 : (given.columns ?? 1),
      rowSpan: typeof given === 'string' ? 1 : (given.rows ?? 1),
      text: typeof given === 'string' ? given : given.text,
      place: { cell: `${'ABCDEFGH'[column]}${at + 1}` },
    }))
  const grid = {
    kind: 'grid' as const,
    origin: 'marked' as const,
    columnCount: 8,
    rows: rows.map((row, at) => ({ cells: cells(row, at), place })),
    place,
  }
  return { name: '表.xlsx', format: 'xlsx', pages: [], blocks: [grid], problems: [] }
}
const read = (document: Document, book: MasterBookId) => {
  const found = masterRowsIn(document, book)
  return { rows: found?.rows, problems: found?.problems.map((one) => `${one.place?.cell} ${one.code}`) }
}

test('columns stand in any order, below a title, and blanks are left out', () => {
  const document = sheet(
    ['人员情况表'],
    ['在职', '人员类别*', '编制'],
    ['１２', '行政', ''],
    ['', '', ''],
    ['3', '离退休', '0'],
  )
  expect(read(document, 'staff')).toEqual({
    rows: [
      { staff: '12', kind: '行政' },
      { staff: '3', kind: '离退休', posts: '0' },
    ],
    problems: [],
  })
})

test('what cannot be taken is told at its cell, and the rest is taken', () => {
  const document = sheet(
    ['人员类别', '在职', '备注'],
    ['行政', '十二', ''],
    ['临时', '3', ''],
    ['', '3', ''],
    ['事业', '1,205', '借调'],
    ['事业', '7', ''],
  )
  expect(read(document, 'staff')).toEqual({
    rows: [{ kind: '事业', staff: '1205' }],
    problems: ['C1 MST-001', 'A2 MST-004', 'A3 MST-004', 'A4 MST-003', 'A6 MST-002'],
  })
})

test('of a merged cell nobody knows what it is said of: its rows are told, not guessed', () => {
  const document = sheet(
    [{ text: '人员情况表', columns: 3 }],
    ['人员类别', '编制', '在职'],
    ['行政', { text: '12', columns: 2 }],
    [{ text: '事业', rows: 2 }, '7', '6'],
    ['', '3', '3'],
    ['离退休', '', '30'],
  )
  expect(read(document, 'staff')).toEqual({
    rows: [{ kind: '离退休', staff: '30' }],
    problems: ['A3 MST-011', 'A4 MST-011', 'A5 MST-011'],
  })
})

test('another table is none of the book', () => {
  expect(masterRowsIn(sheet(['姓名', '电话'], ['甲', '乙']), 'staff')).toBeUndefined()
})

test('shares and amounts', () => {
  const header = ['科目类别', '上年科目', '本年科目', '比例（%）']
  const rows = (share: string) =>
    read(sheet(header, ['功能分类', '2150502', '2150702', share]), 'crosswalk').rows?.length
  expect([rows('100'), rows('33.5%'), rows('0'), rows('101'), rows('一半')]).toEqual([1, 1, 0, 0, 0])
})
