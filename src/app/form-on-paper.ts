/** A form on paper with its entries put back into it: which cell is a value, of which row and column, and which row is which indicator. */
import type { TableCell } from '../core/document/table.ts'
import type { ComposedForm, FormEntry } from '../core/performance/compose-form.ts'

export interface PaperRow {
  /** The words above a list, no values of their own. */
  readonly isHeader: boolean
  /** The row's indicator, counted over all goals from 0. */
  readonly indicator?: number
  /** A cell that stands beside several rows has the entry of the first. */
  readonly cells: readonly { readonly cell: TableCell; readonly entry?: FormEntry }[]
}

export function formOnPaper({ table, entries, form }: ComposedForm): readonly PaperRow[] {
  const names = form.goals.flatMap((goal) => goal.indicators.map((one) => one.name))
  let indicator = 0
  return table.rows.map(({ cells }) => {
    const paper = cells.map((cell) => {
      const entry = entries[cell.entries?.[0] ?? -1]
      return { cell, ...(entry === undefined ? {} : { entry }) }
    })
    const isIndicator = paper.some(({ entry }) => entry !== undefined && entry.rowName === names[indicator])
    if (isIndicator) indicator += 1
    return {
      isHeader: cells.every((cell) => cell.isLabel === true && cell.entries === undefined),
      ...(isIndicator ? { indicator: indicator - 1 } : {}),
      cells: paper,
    }
  })
}
