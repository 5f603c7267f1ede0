/** 导入模板 — a workbook with the words of a book over its columns, and the rows that are there. */
import {
  type MasterBookId,
  type MasterCells,
  masterBook,
} from '../../core/budget/master-data/master-books.ts'
import type { Table } from '../../core/document/table.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { writeXlsx } from '../../files/xlsx/write-xlsx.ts'

/** What has to be said of each row is marked. */
export function masterTemplate(
  book: MasterBookId,
  year: number,
  rows: readonly MasterCells[],
): Parsed<Uint8Array> {
  const { label, fields } = masterBook(book)
  const line = (texts: readonly string[], isLabel: boolean): Table['rows'][number] => ({
    cells: texts.map((text) => ({ text, columnSpan: 1, indent: 0, ...(isLabel ? { isLabel: true } : {}) })),
    depth: 0,
    isTotal: false,
  })
  const head = fields.map((field) => (field.isRequired === true ? `${field.label}*` : field.label))
  const title = `${year}年${label}`
  const table: Table = {
    id: book,
    title,
    head: [],
    columns: fields.map(() => ({ header: [], kind: 'text' as const })),
    header: [],
    rows: [
      line(head, true),
      ...rows.map((cells) =>
        line(
          fields.map(({ id }) => cells[id] ?? ''),
          false,
        ),
      ),
    ],
    notes: [],
    orientation: 'landscape',
    isEmpty: rows.length === 0,
  }
  return writeXlsx({
    title,
    // A workbook names whose it is; a book is the division's.
    unit: { code: book, name: label },
    year,
    profile: '',
    cover: [],
    blocks: [{ kind: 'table', table, anchor: book, isForm: true }],
  })
}
