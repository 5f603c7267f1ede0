/** 印出的数 — the amounts of statements as reconciliation sees them: a whole region, a value, its slack and its place. */
import type { DocumentPlace } from '../document/document.ts'
import type { Region } from '../figures/region.ts'
import { type CurrencyUnit, type Fen, fen } from '../kernel/fen.ts'
import type { FindingPlace } from '../kernel/finding.ts'
import { printedInterval } from '../kernel/interval.ts'
import type { ReadCell, ReadStatement } from '../statements/reading/read-statement.ts'

export interface PrintedCell {
  /** Its position in the list of all cells. */
  readonly id: number
  readonly region: Region
  /** None where it cannot be read, or where it is not certain what it counts: unknown, never zero. */
  readonly amount?: Fen
  /** How far the true amount may be from what is printed, to either side. */
  readonly half: bigint
  readonly printed: string
  readonly currency: CurrencyUnit
  /** Which of all statements it stands in, and the block, row and column there. */
  readonly statement: number
  readonly block: string
  readonly row: number
  readonly column: number
  readonly rowCode: string
  readonly rowName: string
  readonly place: FindingPlace
  /**
   * Not printed, and so zero: a `row` that is left out, or a blank `cell` of a row, where another table prints an
   * amount; `blankRow` and `blank` are the same where only sums speak against it.
   */
  readonly absent?: 'row' | 'cell' | 'blankRow' | 'blank'
}

/** What the document says of itself, for what its tables leave unsaid. */
export interface CellContext {
  readonly file: string
  readonly unit?: string
  readonly year?: string
  readonly stage?: string
  readonly currency: CurrencyUnit
}

export function printedCell(
  cell: ReadCell,
  statement: ReadStatement,
  at: { readonly id: number; readonly statement: number; readonly region: Region },
  { file, currency }: CellContext,
): PrintedCell {
  return {
    ...at,
    ...amountOf(cell.text, currency, cell.doubt === undefined),
    currency,
    block: cell.block ?? '',
    row: cell.row,
    column: cell.gridColumn,
    rowCode: cell.rowCode,
    rowName: cell.rowName,
    place: {
      ...placeIn(file, cell.place),
      table: statement.title,
      row: rowLabel(cell.rowCode, cell.rowName),
      column: cell.column,
    },
  }
}

type PrintedAmount = Pick<PrintedCell, 'amount' | 'half' | 'printed'>

function amountOf(text: string, currency: CurrencyUnit, isSure: boolean): PrintedAmount {
  const interval = printedInterval(text, currency)
  if (!interval.ok) return { half: 0n, printed: text }
  const middle = (interval.value.low + interval.value.high) / 2n
  return {
    ...(isSure ? { amount: fen(middle) } : {}),
    half: interval.value.high - middle,
    printed: text,
  }
}

/** The same cell with another text in it. */
export function reprinted({ amount: _, ...cell }: PrintedCell, text: string): PrintedCell {
  return { ...cell, ...amountOf(text, cell.currency, true) }
}

const rowLabel = (code: string, name: string): string => (name.startsWith(code) ? name : `${code} ${name}`)

export function placeIn(file: string, place: DocumentPlace): FindingPlace {
  const { character: _, ...rest } = place
  return { file, ...rest }
}

export const isRowLeftOut = ({ absent }: PrintedCell): boolean => absent === 'row' || absent === 'blankRow'
/** That such a cell should hold an amount is thought of only where no printed amount can be at fault. */
export const isMereBlank = ({ absent }: PrintedCell): boolean => absent === 'blank' || absent === 'blankRow'
