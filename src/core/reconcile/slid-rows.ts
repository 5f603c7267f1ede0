/** 错行 — the rows of a table as they would stand if its amounts had slid one row away from their names and were set back. */
import type { BlankRow } from '../statements/reading/read-statement.ts'
import { type PrintedCell, placeIn } from './printed-cell.ts'

export interface TableRow {
  readonly row: number
  readonly code: string
  /** As it is told: code and name. */
  readonly label: string
  readonly place: PrintedCell['place']
  readonly cells: readonly PrintedCell[]
}

/** From the upper of two rows of the list to the lower one, both included. */
export interface Slide {
  readonly from: number
  readonly to: number
  /** Where the amounts stand that belong one row further up or down. */
  readonly printed: 'below' | 'above'
  /** Whether the row at the end lost its amounts to the slide, so that they are not known; else it has none. */
  readonly isEndLost: boolean
}

/** The rows of each part of a table that has such beside one another, with those whose amounts are gone. */
export function tableSides(
  cells: readonly PrintedCell[],
  blanks: readonly BlankRow[],
): readonly (readonly TableRow[])[] {
  return columnGroups(cells).map((columns) =>
    tableRows(
      cells.filter(({ column }) => columns.has(column)),
      blanks.filter((blank) => blank.columns.some((column) => columns.has(column))),
    ),
  )
}

/** Columns that hold amounts of the same rows. */
function columnGroups(cells: readonly PrintedCell[]): readonly ReadonlySet<number>[] {
  const byRow = new Map<string, Set<number>>()
  for (const { row, rowCode, column } of cells) {
    const key = `${row} ${rowCode}`
    byRow.set(key, (byRow.get(key) ?? new Set()).add(column))
  }
  return [...byRow.values()].reduce<readonly ReadonlySet<number>[]>((groups, columns) => {
    const met = groups.filter((group) => [...columns].some((column) => group.has(column)))
    const joined = new Set([...met.flatMap((group) => [...group]), ...columns])
    return [...groups.filter((group) => !met.includes(group)), joined]
  }, [])
}

function tableRows(cells: readonly PrintedCell[], blanks: readonly BlankRow[]): readonly TableRow[] {
  const [any] = cells
  if (any === undefined) return []
  const rows = new Map<number, PrintedCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const filled = [...rows].flatMap(([row, own]): readonly TableRow[] => {
    const [first] = own
    if (first === undefined) return []
    return [{ row, code: first.rowCode, label: first.place.row ?? '', place: first.place, cells: own }]
  })
  const empty = blanks.map(({ row, rowCode, rowName, place }): TableRow => {
    const label = rowName.startsWith(rowCode) ? rowName : `${rowCode} ${rowName}`
    const where = { ...placeIn(any.place.file, place), table: any.place.table ?? '', row: label }
    return { row, code: rowCode, label, place: where, cells: [] }
  })
  return [...filled, ...empty.filter(({ row }) => !rows.has(row))].toSorted((a, b) => a.row - b.row)
}

/** What each row of the slide should hold; undefined where it cannot be told what an amount would count there. */
export function setBack(rows: readonly TableRow[], slide: Slide): readonly TableRow[] | undefined {
  const step = slide.printed === 'below' ? 1 : -1
  const end = slide.printed === 'below' ? slide.to : slide.from
  const set: TableRow[] = []
  for (const [at, row] of rows.entries()) {
    if (at < slide.from || at > slide.to) set.push(row)
    else if (at === end) set.push({ ...row, cells: slide.isEndLost ? row.cells.map(unknown) : [] })
    else {
      const cells = (rows[at + step]?.cells ?? []).map((cell) => standingIn(row, cell, rows))
      if (cells.some((cell) => cell === undefined)) return undefined
      set.push({ ...row, cells: cells.flatMap((cell) => cell ?? []) })
    }
  }
  return set
}

const unknown = ({ amount: _, ...cell }: PrintedCell): PrintedCell => ({ ...cell, half: 0n })

/** The amount keeps the place where it is printed, and counts what the row counts in its column. */
function standingIn(row: TableRow, cell: PrintedCell, rows: readonly TableRow[]): PrintedCell | undefined {
  const own = row.cells.find(({ column }) => column === cell.column)
  const region = own?.region ?? regionBeside(row.code, cell.column, rows)
  if (region === undefined) return undefined
  const { rowCode, rowName } = own ?? { rowCode: row.code, rowName: row.label.slice(row.code.length).trim() }
  return { ...cell, region, row: row.row, rowCode, rowName, place: { ...cell.place, row: row.label } }
}

/** What the column counts in another row of a code, with this one's code in its stead. */
function regionBeside(
  code: string,
  column: number,
  rows: readonly TableRow[],
): PrintedCell['region'] | undefined {
  for (const { cells } of rows)
    for (const cell of cells)
      for (const tree of TREES)
        if (
          cell.column === column &&
          cell.region[tree] === cell.rowCode &&
          /^\d+$/.test(code) &&
          cell.rowCode.startsWith(code.slice(0, 1))
        )
          return { ...cell.region, [tree]: code }
  return undefined
}

const TREES = ['function', 'economic'] as const
