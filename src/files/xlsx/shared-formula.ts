/** 共享公式 — a formula that is written once for many cells, moved to where another of them stands. */
import { COLUMN_COUNT, columnName, columnNumber, ROW_COUNT } from './cell-address.ts'

/** Texts and names of sheets stay; then columns `A:C`, rows `1:3`, and cells `$A1`. */
const REFERENCES =
  /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(.])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/gi

/** `A1+$B$1` moved by one row and two columns is `C2+$B$1`. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCES, (all: string, ...found: readonly unknown[]) => {
    // The groups of the pattern come first, each a text or undefined.
    const group = found.slice(0, 12) as readonly (string | undefined)[]
    const [fixA, columnA, fixB, columnB, fixC, rowC, fixD, rowD, fixE, columnE, fixF, rowF] = group
    if (columnA !== undefined && columnB !== undefined)
      return inSheet(movedColumn(fixA, columnA, columns), ':', movedColumn(fixB, columnB, columns))
    if (rowC !== undefined && rowD !== undefined)
      return inSheet(movedRow(fixC, rowC, rows), ':', movedRow(fixD, rowD, rows))
    if (columnE === undefined || rowF === undefined) return all
    return inSheet(movedColumn(fixE, columnE, columns), '', movedRow(fixF, rowF, rows))
  })
}

const inSheet = (first: string | undefined, between: string, second: string | undefined): string =>
  first === undefined || second === undefined ? '#REF!' : `${first}${between}${second}`

function movedColumn(fix: string | undefined, name: string, by: number): string | undefined {
  if (fix === '$') return `$${name}`
  const column = columnNumber(name) + by
  return column < 0 || column >= COLUMN_COUNT ? undefined : columnName(column)
}

function movedRow(fix: string | undefined, digits: string, by: number): string | undefined {
  if (fix === '$') return `$${digits}`
  const row = Number.parseInt(digits, 10) + by
  return row < 1 || row > ROW_COUNT ? undefined : String(row)
}
