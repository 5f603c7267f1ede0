/** Blanks and rows left out, made into cells of zero where another table prints an amount for them, so that they can be what is wrong. */
import { type Dimension, ROOT } from '../figures/dimensions.ts'
import { along, type Region } from '../figures/region.ts'
import { ZERO } from '../kernel/fen.ts'
import { isOfRest } from './document-space.ts'
import type { Division, Extent, Extents } from './extents.ts'
import { type Listing, rowNode } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'

export interface AbsentCells {
  /**
   * What stands for a part that the whole's own table leaves blank: nothing where it has no place in the table and all
   * agree that it is zero; else the noughts that the table has of it, or a made cell. Undefined where it is not blank.
   */
  at(whole: PrintedCell, part: Extent, name: number): readonly number[] | undefined
  /** The widest noughts of some parts that the whole's own table prints. */
  noughtsIn(whole: PrintedCell, parts: readonly Extent[]): readonly number[]
  /** Whether a listing of the statement leaves the region out. */
  isBlank(statement: number, extent: Extent): boolean
  /** The rows that should stand below a whole that is not zero. */
  below(whole: PrintedCell, division: Division): number
  made(): readonly PrintedCell[]
}

export function absentCells(
  { cells, listings }: { readonly cells: readonly PrintedCell[]; readonly listings: readonly Listing[] },
  extents: Extents,
  groups: ReadonlyMap<number, readonly PrintedCell[]>,
): AbsentCells {
  const made = new Map<string, PrintedCell>()
  const ofStatement = new Map<number, readonly Listing[]>()
  for (const one of listings) ofStatement.set(one.statement, [...(ofStatement.get(one.statement) ?? []), one])

  const around = new Map<Listing, Neighbours>()
  function neighboursOf(one: Listing): Neighbours {
    const known = around.get(one) ?? neighbours(one, extents)
    around.set(one, known)
    return known
  }

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

  const noughtsOf = new Map<number, readonly Nought[]>()
  function noughtsIn({ statement }: PrintedCell, parts: readonly Extent[]): readonly number[] {
    const own = noughtsOf.get(statement) ?? noughtsAmong(ofStatement.get(statement) ?? [], extents)
    noughtsOf.set(statement, own)
    const noughts = own.filter(({ extent }) => parts.some((part) => isInside(extents, part, extent)))
    return noughts
      .filter(({ extent }) =>
        noughts.every((other) => other.extent === extent || !isInside(extents, other.extent, extent)),
      )
      .map(({ id }) => id)
  }

  return {
    noughtsIn,
    at(whole, extent, name) {
      const own = ofStatement.get(whole.statement)?.find((one) => one.isBlank(extent))
      if (own === undefined) return undefined
      const key = `${whole.statement} ${extent.id}`
      const known = made.get(key)
      if (known !== undefined) return [known.id]
      const isPrinted = groups.get(name)?.some((cell) => (cell.amount ?? 0n) !== 0n) === true
      const beside = neighboursOf(own)
      const part = extents.region(extent)
      // A column that the listing does not print has no blank to be filled.
      if (!isPrinted && (beside.inColumn(extent) === undefined || isOfRest(beside.nodeOf(part)?.node)))
        return []
      const noughts = noughtsIn(whole, [extent])
      if (noughts.length > 0) return noughts
      const cell = placed(beside, whole, { extent, region: part })
      const absent = cell.absent === 'cell' ? 'blank' : 'blankRow'
      return [make(key, whole, isPrinted ? cell : { ...cell, absent })]
    },
    isBlank: (statement, extent) => ofStatement.get(statement)?.some((one) => one.isBlank(extent)) === true,
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

interface Nought {
  readonly id: number
  readonly extent: Extent
}

const noughtsAmong = (listings: readonly Listing[], extents: Extents): readonly Nought[] =>
  listings
    .flatMap((one) => one.cells)
    .filter(({ amount }) => amount === 0n)
    .map(({ id, region }) => ({ id, extent: extents.of(region) }))

const isInside = (extents: Extents, { nodes }: Extent, inner: Extent): boolean =>
  nodes.every((node, at) => extents.holds(at, node, inner.nodes[at] ?? 0))

/** The cells that stand in the row, or in the column, in which a region of the listing would be printed. */
interface Neighbours {
  nodeOf(region: Region): { readonly dimension: Dimension; readonly node: string } | undefined
  inColumn(extent: Extent): PrintedCell | undefined
  inRow(region: Region): PrintedCell | undefined
  besides(whole: PrintedCell): boolean
}

function neighbours({ block, cells }: Listing, extents: Extents): Neighbours {
  const rows = new Set(cells.map((cell) => cell.row))
  const columns = new Map<Dimension, ReadonlyMap<Extent, PrintedCell>>()
  const byNode = new Map<string, PrintedCell>()
  for (const cell of cells) {
    const own = rowNode(block, cell.region)
    if (own !== undefined) setOnce(byNode, `${own.dimension}:${own.node}`, cell)
  }
  /** All that is the same but for the row. */
  const columnOf = (extent: Extent, dimension: Dimension): Extent => extents.along(extent, dimension, ROOT)
  function columnsBut(dimension: Dimension): ReadonlyMap<Extent, PrintedCell> {
    const known = columns.get(dimension)
    if (known !== undefined) return known
    const found = new Map<Extent, PrintedCell>()
    for (const cell of cells) setOnce(found, columnOf(extents.of(cell.region), dimension), cell)
    columns.set(dimension, found)
    return found
  }
  return {
    nodeOf: (region) => rowNode(block, region),
    inColumn(extent) {
      const own = rowNode(block, extents.region(extent))
      return own === undefined ? undefined : columnsBut(own.dimension).get(columnOf(extent, own.dimension))
    },
    inRow(region) {
      const own = rowNode(block, region)
      return own === undefined ? undefined : byNode.get(`${own.dimension}:${own.node}`)
    },
    besides: (whole) => rows.has(whole.row),
  }
}

function setOnce<Key>(map: Map<Key, PrintedCell>, key: Key, cell: PrintedCell): void {
  if (!map.has(key)) map.set(key, cell)
}

/** Where it would stand: in its row if that is printed, else somewhere in the table. */
function placed(
  around: Neighbours,
  whole: PrintedCell,
  { extent, region }: { readonly extent: Extent; readonly region: Region },
): Partial<PrintedCell> {
  const node = around.nodeOf(region)
  const column = around.inColumn(extent) ?? whole
  const neighbour = node === undefined ? (around.besides(whole) ? whole : undefined) : around.inRow(region)
  const { box: _, cell: __, ...place } = (neighbour ?? whole).place
  const columnWords = column.place.column
  return {
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
  }
}
