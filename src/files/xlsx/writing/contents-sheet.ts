/** 目录 — the first sheet of a written workbook: what the others hold, with links to them. */
import type { Disclosure } from '../../../core/document/disclosure.ts'
import type { Table } from '../../../core/document/table.ts'
import { printedCurrency } from '../../typesetting/printed-head.ts'
import { cellAddress } from '../cell-address.ts'
import { textValue } from './cell-value.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sheetReference } from './sheet-names.ts'

export interface SheetLink {
  readonly cell: string
  readonly location: string
  readonly text: string
}

export interface ContentsSheet {
  readonly sheet: Sheet
  readonly links: readonly SheetLink[]
}

export interface ListedSheet {
  readonly name: string
  readonly table: Table
  readonly roundedTotals: Sheet['roundedTotals']
}

const HEADER = ['序号', '表名', '表号', '金额单位']
const FIRST = 3

export function contentsSheet({ title, unit }: Disclosure, listed: readonly ListedSheet[]): ContentsSheet {
  const cells: SheetCell[] = [
    text(0, 0, title, { font: 'title', alignment: 'center' }),
    text(1, 0, `单位：${unit.name}`, { font: 'text', alignment: 'left', isOneLine: true }),
    ...HEADER.map((word, column) =>
      text(2, column, word, { font: 'bold', alignment: 'center', isRuled: true, isShaded: true }),
    ),
    ...listed.flatMap(({ table }, at) => entryCells(table, at)),
    ...roundingNotes(listed).map((note, at) =>
      text(FIRST + listed.length + 1 + at, 0, note, { font: 'text', alignment: 'left', isOneLine: true }),
    ),
  ]
  return {
    sheet: {
      title: '目录',
      cells,
      merges: [{ top: 0, left: 0, bottom: 0, right: HEADER.length - 1 }],
      widths: [7, 64, 16, 12],
      heights: new Map([[0, 42]]),
      isLandscape: false,
      isOnePage: false,
      frozen: { firstHeader: 2, rows: FIRST, columns: 0 },
      roundedTotals: [],
    },
    links: listed.map(({ name, table }, at) => ({
      cell: cellAddress(FIRST + at, 1),
      location: `${sheetReference(name)}A1`,
      text: table.title,
    })),
  }
}

function entryCells(table: Table, at: number): readonly SheetCell[] {
  const look = { font: 'text', alignment: 'center', isRuled: true } as const
  const row = FIRST + at
  return [
    {
      row,
      column: 0,
      value: { kind: 'number', stored: String(at + 1), decimals: 0, hasSeparators: false },
      look,
    },
    text(row, 1, table.title, { font: 'link', alignment: 'left', isRuled: true }),
    text(row, 2, table.number ?? '', look),
    text(row, 3, printedCurrency(table), look),
  ]
}

/** Why some totals are no formulas. */
const roundingNotes = (listed: readonly ListedSheet[]): readonly string[] =>
  listed.flatMap(({ name, roundedTotals }) =>
    roundedTotals.map(
      ({ cell, difference }) =>
        `注：“${name}”${cell} 由未经四舍五入的金额合计得出，与所印各项之和相差 ${difference}，因此是数值而不是公式。`,
    ),
  )

const text = (row: number, column: number, words: string, look: SheetCell['look']): SheetCell => ({
  row,
  column,
  value: textValue(words),
  look,
})
