/** A form on paper with its entries put back into it: which cell is a value, of which row and column, and which row is which indicator. */
import type { TableCell } from '../core/document/table.ts'
import type { ComposedForm, FormEntry } from '../core/performance/compose-form.ts'

export interface PaperRow {
  /** The words above a list, no values of their own. */
  readonly isHeader: boolean
  /** The row's indicator, counted over all goals from 0. */
  readonly indicator?: number
  readonly cells: readonly { readonly cell: TableCell; readonly entry?: FormEntry }[]
}

/** Table and entries stand in one order, so that each row takes as many entries as it has values. */
export function formOnPaper({ table, entries, form }: ComposedForm): readonly PaperRow[] {
  const names = form.goals.flatMap((goal) => goal.indicators.map((one) => one.name))
  let taken = 0
  let indicator = 0
  let nameAt = 0
  return table.rows.map(({ cells }) => {
    const { values, nameCell } = valuesOf(cells, entries.slice(taken, taken + cells.length), nameAt)
    taken += values.size
    if (nameCell !== undefined) nameAt = cells.indexOf(nameCell)
    const [first] = values.values()
    const isIndicator = first !== undefined && first.rowName === names[indicator]
    if (isIndicator) indicator += 1
    return {
      isHeader: values.size === 0 && cells.filter((cell) => cell.text !== '').length > 1,
      ...(isIndicator ? { indicator: indicator - 1 } : {}),
      cells: cells.map((cell) => {
        const entry = values.get(cell)
        return { cell, ...(entry === undefined ? {} : { entry }) }
      }),
    }
  })
}

interface RowValues {
  readonly values: ReadonlyMap<TableCell, FormEntry>
  readonly nameCell?: TableCell | undefined
}

/**
 * The values of a row: all that is written in it but its name, which may stand in any column, rather in that of the
 * row before. None if the next entries are not its own.
 */
function valuesOf(cells: readonly TableCell[], next: readonly FormEntry[], nameAt: number): RowValues {
  const written = cells.filter((cell) => cell.text !== '')
  const name = next[0]?.rowName
  const named = written.filter((cell) => cell.text === name)
  const isWhereBefore = (cell: TableCell): boolean => cell === cells[nameAt]
  const candidates =
    name === ''
      ? [undefined]
      : [...named.filter(isWhereBefore), ...named.filter((cell) => !isWhereBefore(cell))]
  for (const nameCell of candidates) {
    const values = written.filter((cell) => cell !== nameCell)
    const isOwn = (cell: TableCell, at: number): boolean =>
      next[at]?.text === cell.text && next[at]?.rowName === name
    if (values.length === 0 || !values.every(isOwn)) continue
    const entries = values.flatMap((cell, at) => (next[at] === undefined ? [] : [[cell, next[at]] as const]))
    return { values: new Map(entries), nameCell }
  }
  return { values: new Map() }
}
