/** Where a key takes the cursor in a grid of cells that may span columns, and what a selection covers. */
import { cellAt, type SheetRow } from './sheet.ts'

/** All that moving needs to know of a row: where its cells are wider than one column. */
export type SpannedRow = Pick<SheetRow, 'cells'>

/** Row among those shown, column among all. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridSelection {
  /** Where the selection began. */
  readonly anchor: GridPlace
  /** Where it has been drawn to; the cursor stands here. */
  readonly cursor: GridPlace
}

export interface GridRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
}

const PAGE = 15

/** The selection after a key; undefined where the key does not move. */
export function moved(
  rows: readonly SpannedRow[],
  width: number,
  from: GridSelection,
  press: KeyPress,
): GridSelection | undefined {
  if (rows.length === 0 || width === 0 || press.altKey === true) return undefined
  const isCtrl = press.ctrlKey || press.metaKey === true
  if (isCtrl && press.key.toLowerCase() === 'a') return everything(rows, width)
  const to = target(rows, width, from.cursor, press.key, isCtrl)
  if (to === undefined) return undefined
  const cursor = { row: clamp(to.row, rows.length - 1), column: clamp(to.column, width - 1) }
  return { anchor: press.shiftKey ? from.anchor : cursor, cursor }
}

export const everything = (rows: readonly SpannedRow[], width: number): GridSelection => ({
  anchor: { row: 0, column: 0 },
  cursor: { row: rows.length - 1, column: width - 1 },
})

function target(
  rows: readonly SpannedRow[],
  width: number,
  at: GridPlace,
  key: string,
  isCtrl: boolean,
): GridPlace | undefined {
  const lastRow = rows.length - 1
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: isCtrl ? 0 : at.row - 1 }
    case 'ArrowDown':
      return { ...at, row: isCtrl ? lastRow : at.row + 1 }
    case 'ArrowLeft':
      return { ...at, column: isCtrl ? 0 : sideways(rows, at, -1) }
    case 'ArrowRight':
      return { ...at, column: isCtrl ? width - 1 : sideways(rows, at, 1) }
    case 'PageUp':
      return { ...at, row: at.row - PAGE }
    case 'PageDown':
      return { ...at, row: at.row + PAGE }
    case 'Home':
      return { row: isCtrl ? 0 : at.row, column: 0 }
    case 'End':
      return { row: isCtrl ? lastRow : at.row, column: width - 1 }
    default:
      return undefined
  }
}

/** Steps over the whole of a cell that spans columns. */
function sideways(rows: readonly SpannedRow[], at: GridPlace, step: -1 | 1): number {
  const row = rows[at.row]
  const cell = row === undefined ? undefined : cellAt(row, at.column)
  if (cell === undefined) return at.column + step
  return step === 1 ? cell.column + cell.columnSpan : cell.column - 1
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))

export const rangeOf = ({ anchor, cursor }: GridSelection): GridRange => ({
  top: Math.min(anchor.row, cursor.row),
  bottom: Math.max(anchor.row, cursor.row),
  left: Math.min(anchor.column, cursor.column),
  right: Math.max(anchor.column, cursor.column),
})

export const isSingle = (range: GridRange): boolean =>
  range.top === range.bottom && range.left === range.right

/** The selection held inside a grid that has shrunk, as by a filter. */
export function held(selection: GridSelection, rowCount: number, width: number): GridSelection {
  const hold = (place: GridPlace): GridPlace => ({
    row: clamp(place.row, rowCount - 1),
    column: clamp(place.column, width - 1),
  })
  return { anchor: hold(selection.anchor), cursor: hold(selection.cursor) }
}
