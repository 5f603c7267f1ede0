/** Derives from regions alone what printed cells have to satisfy: one money printed twice is equal, a whole is the sum of its parts. */
import { DIMENSIONS } from '../figures/dimensions.ts'
import { nodeOf, type Region, type Split, splits } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import { absentCells } from './absent-cells.ts'
import type { Empties } from './empties.ts'
import type { Listing } from './listing.ts'
import { isMereBlank, type PrintedCell } from './printed-cell.ts'
import { positionsIn, regionIndex } from './region-index.ts'
import { regionName } from './region-name.ts'
import type { Relation, RelationKind } from './relation.ts'

export interface Derived {
  /** Those that were given, and behind them blanks and rows left out that other tables print. */
  readonly cells: readonly PrintedCell[]
  readonly relations: readonly Relation[]
  /** Parts about which nothing is known, of wholes that equal what is known of them. */
  readonly leftOver: readonly Region[]
  /** Divisions of which a part is not known. */
  readonly unresolved: readonly OpenSplit[]
}

/** A printed whole, and the parts of it that nobody prints. */
export interface OpenSplit {
  readonly whole: number
  readonly split: Split
  readonly missing: readonly Region[]
}

export interface DeriveParts {
  readonly space: Space
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
  readonly empties: Empties
  readonly isResidual: boolean
}

export function derive(parts: DeriveParts): Derived {
  const { space, empties } = parts
  const groups = grouped(parts.cells, (cell) => empties.nameOf(cell.region))
  const regions = grouped(parts.cells, (cell) => regionName(cell.region))
  const absent = absentCells(parts, groups)
  const relations = new Map<string, Relation>()
  const leftOver = new Map<string, Region>()
  const unresolved: OpenSplit[] = []

  function add(kind: RelationKind, whole: number, terms: readonly number[], split?: Split): void {
    const key = [whole, ...terms].toSorted((a, b) => a - b).join('+')
    const known = relations.get(key)
    if (known !== undefined && known.kind !== 'atLeast') return
    const dimension = split === undefined ? {} : { dimension: split.dimension }
    relations.set(key, { kind, whole, parts: terms, ...dimension, isResidual: parts.isResidual })
  }

  function divide(cell: PrintedCell, split: Split, isWithin: boolean): Terms {
    const terms: number[] = []
    const missing: Region[] = []
    let isBlank = true
    for (const part of split.parts) {
      const name = empties.nameOf(part)
      if (name === undefined) continue
      const found = nearest(groups.get(name) ?? [], cell, part, isWithin)
      if (found !== undefined) {
        if (found.amount === undefined) missing.push(part)
        else terms.push(found.id)
        continue
      }
      const blank = isWithin ? absent.at(cell, part, name) : undefined
      if (blank === 'zero') {
        terms.push(...(divideFurther(cell, part, split, isWithin) ?? []))
        continue
      }
      isBlank = false
      if (blank === undefined && empties.isEmpty(part)) continue
      if (blank !== undefined) {
        terms.push(blank)
        continue
      }
      const below = divideFurther(cell, part, split, isWithin)
      if (below === undefined) missing.push(part)
      else terms.push(...below)
    }
    return { terms, missing, isBlank: isBlank && terms.length === 0 }
  }

  /** A part that is not printed may be printed in parts itself. */
  function divideFurther(
    cell: PrintedCell,
    part: Region,
    { dimension }: Split,
    isWithin: boolean,
  ): readonly number[] | undefined {
    for (const split of splitsOf(space, part)) {
      if (split.dimension !== dimension) continue
      const { terms, missing } = divide(cell, split, isWithin)
      if (missing.length === 0 && terms.length > 0) return terms
    }
    return undefined
  }

  const index = regionIndex(
    space,
    parts.cells.map((cell) => cell.region),
  )
  const nodesOf = new Map(
    DIMENSIONS.map((dimension) => [dimension, parts.cells.map((cell) => nodeOf(cell.region, dimension))]),
  )
  /** Whether some cell is further along the dimension, or a table lists codes along it and lists none here. */
  const isWorthwhile = (cell: PrintedCell, { dimension, parts: below }: Split): boolean => {
    const node = nodeOf(cell.region, dimension)
    if (positionsIn(index.inside(cell.region)).some((at) => nodesOf.get(dimension)?.[at] !== node))
      return true
    const isListed = dimension === 'function' || dimension === 'economic'
    const [, ...others] = below
    const rest = others.at(-1) ?? below[0]
    return isListed && rest !== undefined && absent.isBlank(cell.statement, rest)
  }

  for (const group of regions.values()) {
    const known = group.filter((cell) => cell.amount !== undefined)
    const [first] = known
    if (first === undefined) continue
    for (const split of splitsOf(space, first.region)) {
      if (!known.some((cell) => isWorthwhile(cell, split))) continue
      const within = known.map((cell) => ({ cell, found: divide(cell, split, true) }))
      const whole = within.filter(({ found }) => found.missing.length === 0)
      for (const { cell, found } of whole)
        if (found.terms.length > 0) add('sum', cell.id, found.terms, split)
        else if (cell.amount !== 0n && found.isBlank) add('sum', cell.id, [absent.below(cell, split)], split)
      if (whole.length > 0) continue
      const across = { cell: first, found: divide(first, split, false) }
      if (across.found.missing.length === 0) {
        if (across.found.terms.length > 0) add('sum', first.id, across.found.terms, split)
        continue
      }
      const best = [...within, across].reduce((most, one) =>
        one.found.terms.length > most.found.terms.length ? one : most,
      )
      if (best.found.terms.length === 0) continue
      add('atLeast', best.cell.id, best.found.terms, split)
      unresolved.push({ whole: best.cell.id, split, missing: best.found.missing })
      if (isUsedUp(best.cell, best.found.terms, parts.cells))
        for (const region of best.found.missing) leftOver.set(regionName(region), region)
    }
  }
  const cells = [...parts.cells, ...absent.made()]
  const withAbsent = grouped(cells, (cell) => empties.nameOf(cell.region))
  for (const group of withAbsent.values()) {
    const known = group.filter((cell) => cell.amount !== undefined)
    known.forEach((cell, at) => {
      for (const other of known.slice(at + 1)) if (isEvidence(cell, other)) add('same', cell.id, [other.id])
    })
  }
  return { cells, relations: [...relations.values()], leftOver: [...leftOver.values()], unresolved }
}

interface Terms {
  readonly terms: readonly number[]
  readonly missing: readonly Region[]
  /** Whether the whole's own table leaves all of the parts blank. */
  readonly isBlank: boolean
}

/** Only expenditure has a nature and an economic class. */
const splitsOf = (space: Space, region: Region): readonly Split[] =>
  splits(space, region).filter(
    ({ dimension }) =>
      (dimension !== 'nature' && dimension !== 'economic' && dimension !== 'project') ||
      nodeOf(region, 'flow') === 'expenditure',
  )

/** The cell of the part that stands closest to the whole: of the very region first, then in its column, row, table. */
function nearest(
  group: readonly PrintedCell[],
  whole: PrintedCell,
  part: Region,
  isWithin: boolean,
): PrintedCell | undefined {
  const key = regionName(part)
  let best: PrintedCell | undefined
  let bestScore = -1
  for (const cell of group) {
    if (cell.id === whole.id || (isWithin && cell.statement !== whole.statement)) continue
    const isSide = cell.statement === whole.statement && cell.block === whole.block
    const score =
      (cell.amount === undefined ? 0 : 1) +
      (regionName(cell.region) === key ? 16 : 0) +
      (cell.statement === whole.statement ? 8 : 0) +
      (isSide && cell.column === whole.column ? 4 : 0) +
      (isSide && cell.row === whole.row ? 2 : 0)
    if (score > bestScore) [best, bestScore] = [cell, score]
  }
  return best
}

/** What is not printed says nothing of its own, and a blank nothing of another table. */
const isEvidence = (a: PrintedCell, b: PrintedCell): boolean =>
  (a.absent === undefined || b.absent === undefined) && !isMereBlank(a) && !isMereBlank(b)

const isUsedUp = (whole: PrintedCell, terms: readonly number[], cells: readonly PrintedCell[]): boolean =>
  whole.amount === terms.reduce((sum, id) => sum + (cells[id]?.amount ?? 0n), 0n)

function grouped(
  cells: readonly PrintedCell[],
  keyOf: (cell: PrintedCell) => string | undefined,
): ReadonlyMap<string, readonly PrintedCell[]> {
  const groups = new Map<string, PrintedCell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [cell])
    else group.push(cell)
  }
  return groups
}
