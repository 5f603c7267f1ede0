/** 报表数据 — every amount of the statements as a row: where it stands, what it counts, and what it is exactly. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { PrintedFigure, Table } from '../../core/document/table.ts'
import { DIMENSIONS, type Dimension } from '../../core/figures/dimensions.ts'
import { DIMENSION_NAMES, NODE_NAMES } from '../../core/figures/terms.ts'
import { placedRows } from '../typesetting/placed-rows.ts'
import { printedCurrency } from '../typesetting/printed-head.ts'
import type { CsvColumn } from './csv-file.ts'

export interface StatementCell {
  readonly table: Table
  readonly currency: string
  /** From 1, in the grid of the table with its header. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly figure: PrintedFigure
}

export const statementCells = ({ blocks }: Disclosure): readonly StatementCell[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const { table } = block
    const currency = printedCurrency(table)
    return placedRows(table).flatMap(({ cells }) =>
      cells.flatMap(({ row, column, text, cell }) =>
        cell?.figure === undefined
          ? []
          : [{ table, currency, row: row + 1, column: column + 1, text, figure: cell.figure }],
      ),
    )
  })

/** What the dimensions are to those who read fiscal data of any country. */
const COLUMN_TYPES: Readonly<Partial<Record<Dimension, string>>> = {
  unit: 'administrative-classification:generic:code',
  year: 'date:fiscal-year',
  stage: 'phase:id',
  fund: 'fund:code',
  function: 'functional-classification:generic:code',
  economic: 'economic-classification:generic:code',
}

const CLOSED: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = NODE_NAMES

const dimensionColumn = (dimension: Dimension): CsvColumn<StatementCell> => {
  const columnType = COLUMN_TYPES[dimension]
  const codes = CLOSED[dimension]
  return {
    name: dimension,
    title: DIMENSION_NAMES[dimension],
    type: dimension === 'year' ? 'integer' : 'code',
    ...(columnType === undefined ? {} : { columnType }),
    ...(codes === undefined ? {} : { codes }),
    value: ({ figure }) => figure.region?.[dimension] ?? '',
  }
}

export const STATEMENT_COLUMNS: readonly CsvColumn<StatementCell>[] = [
  { name: 'table', title: '报表', type: 'code', value: ({ table }) => table.id },
  { name: 'table_number', title: '表号', type: 'text', value: ({ table }) => table.number ?? '' },
  { name: 'table_title', title: '表名', type: 'text', value: ({ table }) => table.title },
  { name: 'row', title: '行', type: 'integer', value: ({ row }) => String(row) },
  { name: 'column', title: '列', type: 'integer', value: ({ column }) => String(column) },
  { name: 'row_code', title: '行编码', type: 'text', value: ({ figure }) => figure.rowCode },
  { name: 'row_name', title: '行名称', type: 'text', value: ({ figure }) => figure.rowName },
  { name: 'column_name', title: '列名称', type: 'text', value: ({ figure }) => figure.column },
  {
    name: 'side',
    title: '收方、支方',
    type: 'code',
    codes: { sources: '收方', uses: '支方' },
    value: ({ figure }) => figure.side,
  },
  ...DIMENSIONS.map(dimensionColumn),
  {
    name: 'has_region',
    title: '有口径',
    type: 'boolean',
    description: '行与列没有共同口径的格子为 false，其中不可能有金额。',
    value: ({ figure }) => String(figure.region !== undefined),
  },
  {
    name: 'amount_fen',
    title: '金额（分）',
    type: 'integer',
    columnType: 'value',
    description: '未经四舍五入，以分计。',
    value: ({ figure }) => String(figure.amount),
  },
  { name: 'currency_unit', title: '金额单位', type: 'text', value: ({ currency }) => currency },
  {
    name: 'printed_amount',
    title: '所印金额',
    type: 'number',
    description: '以金额单位计，按表中的小数位；空格子没有印数。',
    value: ({ text }) => (/^-?[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : ''),
  },
  { name: 'printed_text', title: '所印文字', type: 'text', value: ({ text }) => text },
]
