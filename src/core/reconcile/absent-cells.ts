/** Blanks and rows left out, made into cells of zero where another table prints an amount for them, so that they can be what is wrong. */
import { along, type Region, type Split } from '../figures/region.ts'
import { ZERO } from '../kernel/fen.ts'
import { type Listing, rowNode } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'
import { regionName } from './region-name.ts'

export interface AbsentCells {
  /** What the whole's own table leaves blank: `zero` where all agree, a made cell where others print an amount. */
  at(whole: PrintedCell, part: Region, name: string): number | 'zero' | undefined
  /** Whether a listing of the statement leaves the region out. */
  isBlank(statement: number, region: Region): boolean
  /** The rows that should stand below a whole that is not zero. */
  below(whole: PrintedCell, split: Split): number
  made(): readonly PrintedCell[]
}

export function absentCells(
  { cells, listings }: { readonly cells: readonly PrintedCell[]; readonly listings: readonly Listing[] },
  groups: ReadonlyMap<string, readonly PrintedCell[]>,
): AbsentCells {
  const made = new Map<string, PrintedCell>()
  const ofStatement = new Map<number, readonly Listing[]>()
  for (const one of listings) ofStatement.set(one.statement, [...(ofStatement.get(one.statement) ?? []), one])

  function make(key: string, whole: PrintedCell, rest: Partial<PrintedCell>): number {
    const known = made.get(key)
    if (known !== undefined) return known.id
    const cell: PrintedCell = {
      ...whole,
      amount: ZERO,
      half: 0n,
      printed: '',
      absent: 'row',
      ...rest,
      id: cells.length + made.size,
    }
    made.set(key, cell)
    return cell.id
  }

  return {
    at(whole, part, name) {
      const own = ofStatement.get(whole.statement)?.find((one) => one.isBlank(part))
      if (own === undefined) return undefined
      const key = `${whole.statement} ${regionName(part)}`
      const known = made.get(key)
      if (known !== undefined) return known.id
      const isPrinted = groups.get(name)?.some((cell) => (cell.amount ?? 0n) !== 0n) === true
      const { cell, isInColumn } = placed(own, whole, part)
      if (isPrinted) return make(key, whole, cell)
      // A column that the listing does not print has no blank to be filled.
      if (!isInColumn || cell.rowCode?.endsWith('~') === true) return 'zero'
      return make(key, whole, { ...cell, absent: cell.absent === 'cell' ? 'blank' : 'blankRow' })
    },
    isBlank: (statement, region) => ofStatement.get(statement)?.some((one) => one.isBlank(region)) === true,
    below(whole, { dimension, cut }) {
      const region = along(whole.region, dimension, `${cut}?`)
      return make(`${whole.statement} below ${whole.id} ${dimension}`, whole, {
        region,
        place: { ...whole.place, row: `${whole.place.row ?? ''}（下级各行）` },
      })
    },
    made: () => [...made.values()],
  }
}

interface Placed {
  readonly cell: Partial<PrintedCell>
  readonly isInColumn: boolean
}

/** Where it would stand: in its row if that is printed, else somewhere in the table. */
function placed(own: Listing, whole: PrintedCell, region: Region): Placed {
  const node = rowNode(own.block, region)
  const inColumn = own.cells.find((cell) => isBut(cell.region, region, node?.dimension))
  const column = inColumn ?? whole
  const inRow =
    node === undefined ? [] : own.cells.filter((cell) => cell.region[node.dimension] === node.node)
  const beside = node === undefined && own.cells.some((cell) => cell.row === whole.row) ? [whole] : inRow
  const [neighbour] = beside
  const { box: _, cell: __, ...place } = (neighbour ?? whole).place
  const columnWords = column.place.column
  return {
    isInColumn: inColumn !== undefined,
    cell: {
      region,
      column: column.column,
      row: neighbour?.row ?? -1,
      rowCode: neighbour?.rowCode ?? node?.node ?? '',
      absent: neighbour === undefined ? 'row' : 'cell',
      place: {
        ...place,
        ...(neighbour === undefined ? { row: node?.node ?? '' } : {}),
        ...(columnWords === undefined ? {} : { column: columnWords }),
      },
    },
  }
}

/** The same but for the row. */
function isBut(a: Region, b: Region, dimension: keyof Region | undefined): boolean {
  if (dimension === undefined) return false
  const bare = (region: Region): string => regionName({ ...region, [dimension]: '' })
  return bare(a) === bare(b)
}
