/** 表单数据 — every cell of the performance forms as a row, with the place that it takes on the form. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Table } from '../../core/document/table.ts'
import { type PlacedCell, placedRows } from '../typesetting/placed-rows.ts'
import type { CsvColumn } from './csv-file.ts'

export interface FormCell {
  readonly number: number
  readonly table: Table
  readonly placed: PlacedCell
}

export const formCells = ({ blocks }: Disclosure): readonly FormCell[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' && block.isForm ? [block.table] : []))
    .flatMap((table, at) =>
      placedRows(table).flatMap(({ cells }) =>
        cells.flatMap((placed) => (placed.text === '' ? [] : [{ number: at + 1, table, placed }])),
      ),
    )

export const FORM_COLUMNS: readonly CsvColumn<FormCell>[] = [
  { name: 'form_number', title: '序号', type: 'integer', value: ({ number }) => String(number) },
  { name: 'form', title: '表单', type: 'code', value: ({ table }) => table.id },
  { name: 'form_title', title: '表名', type: 'text', value: ({ table }) => table.title },
  { name: 'row', title: '行', type: 'integer', value: ({ placed }) => String(placed.row + 1) },
  { name: 'column', title: '列', type: 'integer', value: ({ placed }) => String(placed.column + 1) },
  { name: 'row_span', title: '占行', type: 'integer', value: ({ placed }) => String(placed.rowSpan) },
  { name: 'column_span', title: '占列', type: 'integer', value: ({ placed }) => String(placed.columnSpan) },
  {
    name: 'is_label',
    title: '是栏目名称',
    type: 'boolean',
    value: ({ placed }) => String(placed.cell?.isLabel === true),
  },
  { name: 'text', title: '文字', type: 'text', value: ({ placed }) => placed.text },
]
