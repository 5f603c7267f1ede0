/** A sheet for one table: title and head, the grid with its merges, numbers and totals that are formulas, the notes. */
import type { Table } from '../../../core/document/table.ts'
import { type PlacedCell, type PlacedRow, placedRows } from '../../typesetting/placed-rows.ts'
import { printedHead } from '../../typesetting/printed-head.ts'
import { type CellRange, cellAddress } from '../cell-address.ts'
import type { CellLook } from './cell-styles.ts'
import { type CellValue, cellValue, formatCode, type NumberValue, textValue } from './cell-value.ts'
import { type GridNumbers, numbersOf, stepsText, sumFormula } from './printed-numbers.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { charactersOf, heightsOf, isOnePage, widthsOf } from './sheet-measures.ts'
import { type Totals, totalsOf } from './total-formulas.ts'

export function tableSheet(table: Table, department: string): Sheet {
  const characters = charactersOf(table)
  const width = Math.max(table.columns.length, 1)
  const last = width - 1
  const above = aboveGrid(table, last)
  const top = Math.max(0, ...above.map(({ row }) => row + 1))
  const rows = placedRows(table)
  const numbers = numbersOf(rows)
  const totals = totalsOf([...numbers.printed.values()], department)
  const grid = rows.flatMap((row) =>
    row.cells.map((cell) => gridCell(cell, row, { table, top, numbers, totals })),
  )
  const bottom = top + rows.length
  const notes = table.notes.map((text, at) =>
    textCell(bottom + at, 0, text, { font: 'text', alignment: 'left' }),
  )
  const spans = rows.flatMap(({ cells }) => cells.map((cell) => shifted(rangeOf(cell), top)))
  const across = [...(table.title === '' ? [] : [0]), ...notes.map(({ row }) => row)]
  const merges = [...across.map((row) => ({ top: row, left: 0, bottom: row, right: last })), ...spans].filter(
    ({ top, left, bottom, right }) => top !== bottom || left !== right,
  )
  const heights = heightsOf([...above, ...grid, ...notes], merges, characters)
  return {
    title: table.title,
    cells: [...above, ...grid, ...notes],
    merges,
    widths: widthsOf(characters),
    heights,
    isLandscape: table.orientation === 'landscape',
    isOnePage: isOnePage(bottom + notes.length, heights, table.orientation),
    ...frozenOf(table, top),
    roundedTotals: [...totals.rounded].map(([{ row, column }, difference]) => ({
      cell: cellAddress(row + top, column),
      difference: stepsText(difference, numbers.decimals),
    })),
  }
}

/** The title, and the lines below it with what stands left, in the middle and right. */
function aboveGrid(table: Table, last: number): readonly SheetCell[] {
  const title =
    table.title === '' ? [] : [textCell(0, 0, table.title, { font: 'title', alignment: 'center' })]
  const look = { font: 'text', isOneLine: true } as const
  const head = printedHead(table).flatMap(({ left, center, right }, at): readonly SheetCell[] => {
    const row = title.length + at
    if (last === 0) {
      const text = [left, center, right].filter((part) => part !== '').join('  ')
      return [textCell(row, 0, text, { ...look, alignment: 'left' })]
    }
    const middle = last === 1 ? undefined : Math.round(last / 2)
    return [
      ...(left === '' ? [] : [textCell(row, 0, left, { ...look, alignment: 'left' })]),
      ...(center === '' || middle === undefined
        ? []
        : [textCell(row, middle, center, { ...look, alignment: 'center' })]),
      textCell(row, last, middle === undefined && center !== '' ? `${center}  ${right}` : right, {
        ...look,
        alignment: 'right',
      }),
    ]
  })
  return [...title, ...head]
}

const textCell = (row: number, column: number, text: string, look: CellLook): SheetCell => ({
  row,
  column,
  value: textValue(text),
  look,
})

interface GridSetting {
  readonly table: Table
  readonly top: number
  readonly numbers: GridNumbers
  readonly totals: Totals
}

function gridCell(
  placed: PlacedCell,
  row: PlacedRow,
  { table, top, numbers, totals }: GridSetting,
): SheetCell {
  const kind = table.columns[placed.column]?.kind
  const isText = row.isHeader || kind === 'code' || placed.cell?.isLabel === true
  const value = isText ? textValue(placed.text) : cellValue(placed.text)
  const number = numbers.printed.get(placed)
  const parts = number === undefined ? undefined : totals.sums.get(number)
  const formula = parts === undefined ? undefined : sumFormula(parts, top)
  const base = { row: placed.row + top, column: placed.column }
  if (formula !== undefined && number !== undefined) {
    const isBlank = placed.text === ''
    const zero: NumberValue = {
      kind: 'number',
      stored: '0',
      decimals: numbers.decimals,
      hasSeparators: numbers.hasSeparators,
    }
    const shown = value.kind === 'number' ? value : zero
    return { ...base, value: shown, look: lookOf(placed, row, kind, shown, isBlank), formula }
  }
  return { ...base, value, look: lookOf(placed, row, kind, value, false) }
}

function lookOf(
  { cell, columnSpan }: PlacedCell,
  { isHeader, isTotal }: PlacedRow,
  kind: Table['columns'][number]['kind'] | undefined,
  value: CellValue,
  isZeroBlank: boolean,
): CellLook {
  const font = isHeader || isTotal ? 'bold' : 'text'
  if (isHeader) return { font, alignment: 'center', isRuled: true, isShaded: true }
  const isAmount = cell?.figure !== undefined || (kind === 'amount' && columnSpan === 1)
  const alignment = isAmount ? 'right' : kind === 'number' || cell?.isLabel === true ? 'center' : 'left'
  return {
    font,
    alignment,
    isRuled: true,
    ...(alignment === 'left' && (cell?.indent ?? 0) > 0 ? { indent: cell?.indent ?? 0 } : {}),
    ...(value.kind === 'number'
      ? { format: formatCode(value.decimals, value.hasSeparators, isZeroBlank) }
      : value.isGuarded
        ? { isGuarded: true }
        : {}),
  }
}

const rangeOf = ({ row, column, rowSpan, columnSpan }: PlacedCell): CellRange => ({
  top: row,
  left: column,
  bottom: row + rowSpan - 1,
  right: column + columnSpan - 1,
})

const shifted = (range: CellRange, by: number): CellRange => ({
  ...range,
  top: range.top + by,
  bottom: range.bottom + by,
})

/** Header rows, and the columns of labels where amounts go on to the right of them. */
function frozenOf({ header, columns }: Table, top: number): Pick<Sheet, 'frozen'> {
  if (header.length === 0) return {}
  const labels = columns.findIndex(({ kind }) => kind === 'amount')
  const isOneSided = columns.slice(Math.max(labels, 0)).every(({ kind }) => kind === 'amount')
  return {
    frozen: { firstHeader: top, rows: top + header.length, columns: isOneSided ? Math.max(labels, 0) : 0 },
  }
}
