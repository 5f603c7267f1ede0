/** `B7` and `A1:H3`: where cells stand, in numbers from 0. */

export interface CellPosition {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const ROW_COUNT = 1_048_576
export const COLUMN_COUNT = 16_384

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** `undefined` for what is no cell of a sheet. */
export function parseAddress(address: string | undefined): CellPosition | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address ?? '') ?? []
  if (letters === undefined || digits === undefined) return undefined
  const [row, column] = [Number.parseInt(digits, 10) - 1, columnNumber(letters)]
  return row >= 0 && row < ROW_COUNT && column < COLUMN_COUNT ? { row, column } : undefined
}

export function parseRange(range: string | undefined): CellRange | undefined {
  const [from, to] = (range ?? '').split(':')
  const [start, end] = [parseAddress(from), parseAddress(to ?? from)]
  if (start === undefined || end === undefined) return undefined
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}
