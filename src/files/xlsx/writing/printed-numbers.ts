/** The amounts of a grid as it prints them, and how their sums and differences are written. */
import type { PlacedCell, PlacedRow } from '../../typesetting/placed-rows.ts'
import { cellAddress } from '../cell-address.ts'
import { cellValue, inSteps } from './cell-value.ts'
import type { PrintedNumber } from './total-formulas.ts'

export interface GridNumbers {
  readonly printed: ReadonlyMap<PlacedCell, PrintedNumber>
  /** The most that any number has. */
  readonly decimals: number
  readonly hasSeparators: boolean
}

/** What stands behind the amounts; a blank counts as zero. */
export function numbersOf(rows: readonly PlacedRow[]): GridNumbers {
  const found = rows.flatMap(({ cells }) =>
    cells.flatMap((placed) => {
      const region = placed.cell?.figure?.region
      const value = cellValue(placed.text)
      return region === undefined || (placed.text !== '' && value.kind === 'text')
        ? []
        : [{ placed, region, value: value.kind === 'number' ? value : undefined }]
    }),
  )
  const decimals = Math.max(0, ...found.map(({ value }) => value?.decimals ?? 0))
  return {
    printed: new Map(
      found.map(({ placed, region, value }) => [
        placed,
        {
          row: placed.row,
          column: placed.column,
          region,
          value: value === undefined ? 0n : inSteps(value, decimals),
        },
      ]),
    ),
    decimals,
    hasSeparators: found.some(({ value }) => value?.hasSeparators === true),
  }
}

/** `SUM(B5:B9,B12)`; `top` is the row of the sheet that the grid begins in. */
export function sumFormula(parts: readonly PrintedNumber[], top: number): string {
  const ordered = [...parts].sort((a, b) => a.column - b.column || a.row - b.row)
  const runs: { readonly from: PrintedNumber; to: PrintedNumber }[] = []
  for (const part of ordered) {
    const run = runs.at(-1)
    const isNext =
      run !== undefined &&
      ((part.column === run.to.column && part.row === run.to.row + 1 && run.from.column === part.column) ||
        (part.row === run.to.row && part.column === run.to.column + 1 && run.from.row === part.row))
    if (isNext) run.to = part
    else runs.push({ from: part, to: part })
  }
  const address = ({ row, column }: PrintedNumber): string => cellAddress(row + top, column)
  const ranges = runs.map(({ from, to }) => (from === to ? address(from) : `${address(from)}:${address(to)}`))
  return `SUM(${ranges.join(',')})`
}

/** `-0.01` */
export function stepsText(steps: bigint, decimals: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return `${steps < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals === 0 ? '' : `.${digits.slice(cut)}`}`
}
