/** 列示 — one side of a printed statement, and what it says by leaving out: what it lists in full and does not print is zero. */
import { type Dimension, ROOT, SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { nodeOf, type Region } from '../figures/region.ts'
import type { BlockDefinition } from '../statements/definition.ts'
import { isEach } from '../statements/definition.ts'
import { type Extent, type Extents, POSITIONS, perExtent } from './extents.ts'
import type { PrintedCell } from './printed-cell.ts'
import {
  type Bits,
  bitsOf,
  both,
  haveCommon,
  isIn,
  isNone,
  less,
  positionsIn,
  regionIndex,
} from './region-index.ts'

export interface Listing {
  readonly statement: number
  readonly block: BlockDefinition
  /** What all of it counts, with unit, year and stage. */
  readonly base: Region
  readonly cells: readonly PrintedCell[]
  /** Whether the listing, by itself, says that nothing falls into it. */
  isBlank(extent: Extent): boolean
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
  /** Noughts that amounts of the document speak against: they prove nothing of what they count. */
  readonly contradicted: ReadonlySet<number>
  /** Rows in which something stands that is no amount that can be read, so that no blank of theirs is known to be one. */
  readonly doubtfulRows?: ReadonlySet<number>
  /** Whether it says, in words, that there is nothing to list. */
  readonly isDeclaredEmpty: boolean
}

export function listing(extents: Extents, parts: ListingParts): Listing {
  const { space } = extents
  const { block, base, cells } = parts
  const places = cells.map((cell) => extents.of(cell.region))
  const ground = extents.of(base)
  const index = regionIndex(extents, places)
  const where = (is: (cell: PrintedCell, at: number) => boolean): Bits =>
    bitsOf(
      cells.flatMap((cell, at) => (is(cell, at) ? [at] : [])),
      cells.length,
    )
  const isNought = (cell: PrintedCell): boolean => cell.amount === 0n && !parts.contradicted.has(cell.id)
  const filled = where((cell) => !isNought(cell))
  const zeros = where(isNought)
  const doubtfulRows = new Set(cells.filter((cell) => cell.amount === undefined).map((cell) => cell.row))
  const unreadNodes = new Set(
    cells.flatMap((cell) =>
      parts.doubtfulRows?.has(cell.row) === true ? nodeNames(block, cell.region) : [],
    ),
  )
  const exhaustive = block.exhaustive.filter((dimension) => !parts.open.has(dimension))
  const printable = new Map(
    exhaustive.map((dimension) => [
      dimension,
      { nodes: printableNodes(block, dimension), judged: new Map<string, boolean>() },
    ]),
  )

  /** 总计 that is listed in full is all that its side has, of whatever kind the layout prints. */
  const flows = printableNodes(block, 'flow')
  const isOfTotal = (flow: string): boolean =>
    exhaustive.includes('flow') && flows.includes('turnover') && SIDES[block.side].some((one) => one === flow)

  /** Nodes of totals of both sides, such as 总计, hold what the other side prints. */
  function canPrint(dimension: Dimension, node: string): boolean {
    const own = printable.get(dimension)
    if (own === undefined) return false
    let can = own.judged.get(node)
    if (can === undefined) {
      can =
        own.nodes.some(
          (known) => known === node || (known !== 'turnover' && space.contains(dimension, known, node)),
        ) ||
        (dimension === 'flow' && isOfTotal(node))
      own.judged.set(node, can)
    }
    return can
  }

  /** The cells inside an extent that are further along the dimension than it is. */
  const furtherOf = perExtent((): (Further | undefined)[] => [])
  function further(extent: Extent, dimension: Dimension): Further {
    const own = furtherOf(extent)
    const at = POSITIONS[dimension]
    let found = own[at]
    if (found === undefined) {
      const all = less(index.inside(extent), index.beside(extent, dimension))
      found = { all, filled: both(all, filled), isDivided: !isNone(all) }
      own[at] = found
    }
    return found
  }

  /** Rows of expenditure below 总计 tell nothing of how 结转下年 in it is divided. */
  const flowsKept = new Map<string, Bits>()
  function isOfFlow(extent: Extent, dimension: Dimension, whole: Extent): boolean {
    if (dimension === 'flow') return true
    const flow = extents.node(extent, 'flow')
    let bits = flowsKept.get(flow)
    if (bits === undefined) {
      bits = where((cell) => space.contains('flow', nodeOf(cell.region, 'flow'), flow))
      flowsKept.set(flow, bits)
    }
    const within = further(whole, dimension).all
    if (haveCommon(within, bits)) return true
    // Of a turnover with nothing but expenditure in it the rows tell all.
    if (flow !== 'turnover') return false
    return SIDES[block.side].every(
      (one) =>
        !canPrint('flow', one) ||
        isBlank(extents.along(whole, 'flow', one)) ||
        cells.some((cell, at) => isIn(within, at) && nodeOf(cell.region, 'flow') === one),
    )
  }

  /** Revenue whose sources are the rows has one of them at least. */
  const listsSources = Object.values(block.rows).some(
    (row) => !isEach(row) && row.part.flow === 'revenue' && row.part.fund !== undefined,
  )

  /** Whether codes as long as this one have rows below them, in half of the cases at least. */
  const habits = new Map<string, boolean>()
  function isExpectedDivided(extent: Extent, dimension: Dimension): boolean {
    if (dimension === 'fund' && extents.node(extent, 'flow') === 'revenue')
      return listsSources && extents.node(extent, 'fund') === nodeOf(base, 'fund')
    if (dimension !== 'function' && dimension !== 'economic') return false
    const { length } = extents.node(extent, dimension)
    if (length === 0) return false
    const key = `${dimension}:${length}`
    let habit = habits.get(key)
    if (habit === undefined) {
      const peers = places.filter(
        (place, at) => isIn(filled, at) && extents.node(place, dimension).length === length,
      )
      const divided = peers.filter((place) => further(place, dimension).isDivided).length
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
    !isNone(index.beside(ground, dimension))

  /** `wholes` are the positions of the smallest printed regions that hold it. */
  function isUnprinted(extent: Extent, dimension: Dimension, wholes: readonly number[]): boolean {
    const node = extents.node(extent, dimension)
    if (!canPrint(dimension, node)) return false
    if (wholes.length === 0)
      return (
        node !== nodeOf(base, dimension) &&
        listsAll(dimension) &&
        further(ground, dimension).isDivided &&
        isOfFlow(extent, dimension, ground) &&
        !isTouched(extent, dimension, ground)
      )
    return wholes.some((at) => {
      const cell = cells[at]
      const whole = places[at]
      return (
        cell !== undefined &&
        whole !== undefined &&
        nodeOf(cell.region, dimension) !== node &&
        !doubtfulRows.has(cell.row) &&
        (further(whole, dimension).isDivided
          ? isOfFlow(extent, dimension, whole)
          : isExpectedDivided(whole, dimension)) &&
        !isTouched(extent, dimension, whole)
      )
    })
  }

  /** Whether what the whole is divided into along the dimension may count some of the extent. */
  const isTouched = (extent: Extent, dimension: Dimension, whole: Extent): boolean =>
    index.meets(extent, further(whole, dimension).filled)

  const belowKept: (Bits | undefined)[] = []
  /** The cells that count less than the one at the place, and nothing else. */
  function below(at: number, place: Extent): Bits {
    belowKept[at] ??= less(index.inside(place), index.around(place))
    return belowKept[at]
  }
  /** Those that hold no other of them. */
  const smallest = (wholes: Bits): readonly number[] =>
    positionsIn(wholes).filter((at) => {
      const place = places[at]
      return place !== undefined && !haveCommon(below(at, place), wholes)
    })

  const isOfSide = (flow: string): boolean =>
    flow === base.flow ||
    flows.includes(flow) ||
    isOfTotal(flow) ||
    (base.flow !== undefined && base.flow !== 'turnover')

  /** 三公 leave out what is none of them even where there are none. */
  const isOfOverlay = (extent: Extent): boolean =>
    printable.get('economic')?.nodes.includes(ROOT) !== false ||
    canPrint('economic', extents.node(extent, 'economic'))

  function isInBase(extent: Extent): boolean {
    for (let at = 0; at < ground.nodes.length; at++) {
      const node = ground.nodes[at] ?? 0
      if (node !== 0 && !extents.holds(at, node, extent.nodes[at] ?? 0)) return false
    }
    return isOfSide(extents.node(extent, 'flow'))
  }

  function judge(extent: Extent): boolean {
    if (cells.length === 0) return parts.isDeclaredEmpty && isOfOverlay(extent)
    if (index.holds(extent, filled)) return false
    if (
      unreadNodes.size > 0 &&
      nodeNames(block, extents.region(extent)).some((name) => unreadNodes.has(name))
    )
      return false
    const aroundBits = index.around(extent)
    if (haveCommon(aroundBits, zeros)) return true
    const wholes = smallest(aroundBits)
    return exhaustive.some((dimension) => isUnprinted(extent, dimension, wholes))
  }

  const judged = new Map<number, boolean>()
  function isBlank(extent: Extent): boolean {
    if (!isInBase(extent)) return false
    let blank = judged.get(extent.id)
    if (blank === undefined) {
      blank = judge(extent)
      judged.set(extent.id, blank)
    }
    return blank
  }

  return { statement: parts.statement, block, base, cells, isBlank }
}

interface Further {
  readonly all: Bits
  readonly filled: Bits
  readonly isDivided: boolean
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
