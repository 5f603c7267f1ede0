/** 列示 — one side of a printed statement, and what it says by leaving out: what it lists in full and does not print is zero. */
import { DIMENSIONS, type Dimension, ROOT, SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { along, nodeOf, type Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import type { BlockDefinition } from '../statements/definition.ts'
import { isEach } from '../statements/definition.ts'
import type { PrintedCell } from './printed-cell.ts'
import { type Bits, bitsOf, both, haveCommon, isIn, less, positionsIn, regionIndex } from './region-index.ts'
import { regionName } from './region-name.ts'

export interface Listing {
  readonly statement: number
  readonly block: BlockDefinition
  /** What all of it counts, with unit, year and stage. */
  readonly base: Region
  readonly cells: readonly PrintedCell[]
  /** Whether the listing, by itself, says that nothing falls into the region; `key` is its name, for who has it. */
  isBlank(region: Region, key?: string): boolean
}

export interface ListingParts {
  readonly statement: number
  readonly block: BlockDefinition
  /** What all of it counts, with unit, year and stage. */
  readonly base: Region
  /** Placed cells of one block, year and stage. */
  readonly cells: readonly PrintedCell[]
  /** Dimensions along which something stands in it that could not be placed, so that nothing is known to be left out. */
  readonly open: ReadonlySet<Dimension>
  /** Rows in which something stands that is no amount that can be read, so that no blank of theirs is known to be one. */
  readonly doubtfulRows?: ReadonlySet<number>
  /** Whether it says, in words, that there is nothing to list. */
  readonly isDeclaredEmpty: boolean
}

export function listing(space: Space, parts: ListingParts): Listing {
  const { block, base, cells } = parts
  const index = regionIndex(
    space,
    cells.map((cell) => cell.region),
  )
  const where = (is: (cell: PrintedCell, at: number) => boolean): Bits =>
    bitsOf(
      cells.flatMap((cell, at) => (is(cell, at) ? [at] : [])),
      cells.length,
    )
  const filled = where((cell) => cell.amount !== 0n)
  const zeros = where((cell) => cell.amount === 0n)
  const doubtfulRows = new Set(cells.filter((cell) => cell.amount === undefined).map((cell) => cell.row))
  const unreadNodes = new Set(
    cells.flatMap((cell) =>
      parts.doubtfulRows?.has(cell.row) === true ? nodeNames(block, cell.region) : [],
    ),
  )
  const exhaustive = block.exhaustive.filter((dimension) => !parts.open.has(dimension))
  const printable = new Map(exhaustive.map((dimension) => [dimension, printableNodes(block, dimension)]))
  const kept = new Map<string, boolean>()

  /** Nodes of totals of both sides, such as 总计, hold what the other side prints. */
  const canPrint = (dimension: Dimension, node: string): boolean =>
    printable
      .get(dimension)
      ?.some((known) => known === node || (known !== 'turnover' && space.contains(dimension, known, node))) ??
    false

  /** The cells inside a region that are further along the dimension than it is, kept by region. */
  const furtherKept = new Map<string, { readonly all: Bits; readonly filled: Bits }>()
  function further(region: Region, dimension: Dimension): { readonly all: Bits; readonly filled: Bits } {
    const key = `${dimension} ${regionName(region)}`
    let found = furtherKept.get(key)
    if (found === undefined) {
      const all = less(index.inside(region), index.at(dimension, nodeOf(region, dimension)))
      found = { all, filled: both(all, filled) }
      furtherKept.set(key, found)
    }
    return found
  }
  const isDivided = (region: Region, dimension: Dimension): boolean =>
    further(region, dimension).all.some((word) => word !== 0)

  /** Rows of expenditure below 总计 tell nothing of how 结转下年 in it is divided. */
  const flowsKept = new Map<string, Bits>()
  function isOfFlow(region: Region, dimension: Dimension, whole: Region): boolean {
    if (dimension === 'flow') return true
    const flow = nodeOf(region, 'flow')
    let bits = flowsKept.get(flow)
    if (bits === undefined) {
      bits = where((cell) => space.contains('flow', nodeOf(cell.region, 'flow'), flow))
      flowsKept.set(flow, bits)
    }
    if (haveCommon(further(whole, dimension).all, bits)) return true
    // Of a turnover with nothing but expenditure in it the rows tell all.
    if (flow !== 'turnover') return false
    const within = further(whole, dimension).all
    return SIDES[block.side].every(
      (one) =>
        !canPrint('flow', one) ||
        isBlank(along(whole, 'flow', one)) ||
        cells.some((cell, at) => isIn(within, at) && nodeOf(cell.region, 'flow') === one),
    )
  }

  /** Revenue whose sources are the rows has one of them at least. */
  const listsSources = Object.values(block.rows).some(
    (row) => !isEach(row) && row.part.flow === 'revenue' && row.part.fund !== undefined,
  )

  /** Whether codes as long as this one have rows below them, in half of the cases at least. */
  const habits = new Map<string, boolean>()
  function isExpectedDivided(region: Region, dimension: Dimension): boolean {
    if (dimension === 'fund' && region.flow === 'revenue')
      return listsSources && nodeOf(region, 'fund') === nodeOf(base, 'fund')
    if (dimension !== 'function' && dimension !== 'economic') return false
    const { length } = nodeOf(region, dimension)
    if (length === 0) return false
    const key = `${dimension}:${length}`
    let habit = habits.get(key)
    if (habit === undefined) {
      const peers = cells.filter(
        (cell) => cell.amount !== 0n && nodeOf(cell.region, dimension).length === length,
      )
      const divided = peers.filter((cell) => isDivided(cell.region, dimension)).length
      habit = divided >= 1 && divided * 2 >= peers.length
      habits.set(key, habit)
    }
    return habit
  }

  /**
   * Codes are listed one below the other. Of other dimensions a layout may have no column, as many print 本年支出
   * and nothing of 结转下年: all of them are there only where a total of them is.
   */
  const listsAll = (dimension: Dimension): boolean =>
    dimension === 'function' ||
    dimension === 'economic' ||
    dimension === 'unit' ||
    dimension === 'project' ||
    cells.some((cell) => nodeOf(cell.region, dimension) === nodeOf(base, dimension))

  /** `wholes` are the smallest printed regions that hold it. */
  function isUnprinted(region: Region, dimension: Dimension, wholes: readonly PrintedCell[]): boolean {
    const node = nodeOf(region, dimension)
    if (!canPrint(dimension, node)) return false
    if (wholes.length === 0)
      return (
        node !== nodeOf(base, dimension) &&
        listsAll(dimension) &&
        isDivided(base, dimension) &&
        isOfFlow(region, dimension, base) &&
        !isTouched(region, dimension, base)
      )
    return wholes.some(
      (cell) =>
        nodeOf(cell.region, dimension) !== node &&
        !doubtfulRows.has(cell.row) &&
        (isDivided(cell.region, dimension)
          ? isOfFlow(region, dimension, cell.region)
          : isExpectedDivided(cell.region, dimension)) &&
        !isTouched(region, dimension, cell.region),
    )
  }

  /** Whether what the whole is divided into along the dimension may count some of the region. */
  const isTouched = (region: Region, dimension: Dimension, whole: Region): boolean =>
    index.meets(region, further(whole, dimension).filled)

  const belowKept: (Bits | undefined)[] = []
  /** The cells that count less than the one at the place, and nothing else. */
  function below(at: number, { region }: PrintedCell): Bits {
    belowKept[at] ??= less(index.inside(region), index.around(region))
    return belowKept[at]
  }
  /** Those that hold no other of them. */
  const smallest = (wholes: Bits): readonly PrintedCell[] =>
    positionsIn(wholes).flatMap((at) => {
      const cell = cells[at]
      return cell === undefined || haveCommon(below(at, cell), wholes) ? [] : [cell]
    })

  const flows = printableNodes(block, 'flow')
  const isOfSide = (flow: string): boolean =>
    flow === base.flow || flows.includes(flow) || (base.flow !== undefined && base.flow !== 'turnover')

  /** 三公 leave out what is none of them even where there are none. */
  const isOfOverlay = (region: Region): boolean =>
    printable.get('economic')?.includes(ROOT) !== false || canPrint('economic', nodeOf(region, 'economic'))

  const based = DIMENSIONS.filter((dimension) => nodeOf(base, dimension) !== ROOT)
  const isInBase = (region: Region): boolean =>
    based.every((dimension) =>
      space.contains(dimension, nodeOf(base, dimension), nodeOf(region, dimension)),
    ) && isOfSide(nodeOf(region, 'flow'))

  function judge(region: Region): boolean {
    if (cells.length === 0) return parts.isDeclaredEmpty && isOfOverlay(region)
    if (index.holds(region, filled)) return false
    if (unreadNodes.size > 0 && nodeNames(block, region).some((name) => unreadNodes.has(name))) return false
    const aroundBits = index.around(region)
    if (haveCommon(aroundBits, zeros)) return true
    const wholes = smallest(aroundBits)
    return exhaustive.some((dimension) => isUnprinted(region, dimension, wholes))
  }

  function isBlank(region: Region, key = regionName(region)): boolean {
    if (!isInBase(region)) return false
    let blank = kept.get(key)
    if (blank === undefined) {
      blank = judge(region)
      kept.set(key, blank)
    }
    return blank
  }

  return { statement: parts.statement, block, base, cells, isBlank }
}

const SIDES = { sources: SOURCE_FLOWS, uses: USE_FLOWS } as const

/** The nodes that the definition can print along a dimension; the root where it prints every one. */
function printableNodes(block: BlockDefinition, dimension: Dimension): readonly string[] {
  const parts = [...Object.values(block.columns), ...Object.values(block.rows)]
  return parts.flatMap((part) => {
    if ('each' in part && (part.each === dimension || part.inside === dimension)) return ['']
    const node = part.part?.[dimension]
    return node === undefined ? [] : [node]
  })
}

/** The dimensions that the rows of a block, or its columns, divide. */
export function dimensionsOf(block: BlockDefinition, way: 'rows' | 'columns'): ReadonlySet<Dimension> {
  const found = new Set<Dimension>()
  for (const part of Object.values(block[way])) {
    if (isEach(part)) {
      found.add(part.each)
      if (part.inside !== undefined) found.add(part.inside)
    }
    // The keys of a region are dimensions.
    for (const dimension of Object.keys(part.part ?? {}) as Dimension[]) found.add(dimension)
  }
  return found
}

function nodeNames(block: BlockDefinition, region: Region): readonly string[] {
  const own = rowNode(block, region)
  return own === undefined ? [] : [`${own.dimension}:${own.node}`]
}

/** Its key is that of the row: the node of the tree that the rows list, if they do. */
export function rowNode(
  block: BlockDefinition,
  region: Region,
): { readonly dimension: Dimension; readonly node: string } | undefined {
  for (const row of Object.values(block.rows)) {
    if (!isEach(row)) continue
    for (const dimension of [row.inside, row.each]) {
      const node = dimension === undefined ? undefined : region[dimension]
      if (dimension !== undefined && node !== undefined) return { dimension, node }
    }
  }
  return undefined
}
