/** The values of a form, numbered in the order in which they are read: what addresses, clicks and arrow keys go by. */
import type { PerformanceFormResponse } from '../../api/performance/contract.ts'

type Row = PerformanceFormResponse['rows'][number]
type Entry = NonNullable<Row['cells'][number]['entry']>

export interface FormValue {
  readonly number: number
  readonly row: number
  readonly cell: number
  readonly text: string
  readonly entry: Entry
  /** The indicator of its row. */
  readonly indicator?: number
}

export function numberedValues(rows: readonly Row[]): readonly FormValue[] {
  const values: FormValue[] = []
  rows.forEach(({ cells, indicator }, row) => {
    cells.forEach(({ text, entry }, cell) => {
      if (entry === undefined) return
      const of = indicator === undefined ? {} : { indicator }
      values.push({ number: values.length, row, cell, text, entry, ...of })
    })
  })
  return values
}

export type Step = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'
export const isStep = (key: string): key is Step =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)

/** Where a key leads from a value: along the reading order, or to the value above or below that is nearest to its column. */
export function steppedTo(values: readonly FormValue[], from: number, step: Step): number {
  const here = values[from]
  if (here === undefined || step === 'Home') return 0
  if (step === 'End') return values.length - 1
  if (step === 'ArrowLeft') return Math.max(0, from - 1)
  if (step === 'ArrowRight') return Math.min(values.length - 1, from + 1)
  const isBeyond = (one: FormValue): boolean =>
    step === 'ArrowDown' ? one.row > here.row : one.row < here.row
  const beyond = values.filter(isBeyond)
  const row = (step === 'ArrowDown' ? beyond[0] : beyond.at(-1))?.row
  const [nearest] = beyond
    .filter((one) => one.row === row)
    .toSorted((a, b) => Math.abs(a.cell - here.cell) - Math.abs(b.cell - here.cell))
  return nearest?.number ?? from
}

/** The value in which the points of an indicator stand; in a form without points, the last of its row. */
export function scoreOf(values: readonly FormValue[], indicator: number): FormValue | undefined {
  const row = values.filter((one) => one.indicator === indicator)
  return row.find((one) => one.entry.isScore) ?? row.at(-1)
}
