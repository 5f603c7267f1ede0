/** Derives from regions alone what printed cells have to satisfy: one money printed twice is equal, a whole is the sum of its parts. */
import { DIMENSIONS, type Dimension } from '../figures/dimensions.ts'
import { absentCells } from './absent-cells.ts'
import type { Empties } from './empties.ts'
import type { Division, Extent } from './extents.ts'
import type { Listing } from './listing.ts'
import { isMereBlank, type PrintedCell } from './printed-cell.ts'
import { areAmong, regionIndex } from './region-index.ts'
import type { Relation, RelationKind } from './relation.ts'

export interface Derived {
  /** Those that were given, and behind them blanks and rows left out that other tables print. */
  readonly cells: readonly PrintedCell[]
  readonly relations: readonly Relation[]
  /** Divisions of which a part is not known. */
  readonly open: readonly OpenSum[]
}

/** A printed whole, the parts of it that are known, and those that nobody prints. */
export interface OpenSum {
  readonly whole: number
  readonly terms: readonly number[]
  readonly missing: readonly Extent[]
}

export interface DeriveParts {
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
  readonly empties: Empties
  readonly isResidual: boolean
}

export function derive(parts: DeriveParts): Derived {
  const { empties } = parts
  const { extents } = empties
  const extentOf = parts.cells.map((cell) => extents.of(cell.region))
  const groups = grouped(parts.cells, (cell) => empties.nameOf(extents.of(cell.region)))
  const regions = grouped(parts.cells, (cell) => extents.of(cell.region).id)
  const absent = absentCells(parts, extents, groups)
  const relations = new Map<string, Relation>()
  const open: OpenSum[] = []

  function add(kind: RelationKind, whole: number, terms: readonly number[], split?: Division): void {
    const key = [whole, ...terms].sort((a, b) => a - b).join('+')
    const known = relations.get(key)
    if (known !== undefined && known.kind !== 'atLeast') return
    const dimension = split === undefined ? {} : { dimension: split.dimension }
    relations.set(key, { kind, whole, parts: terms, ...dimension, isResidual: parts.isResidual })
  }

  /** `isWhole`: nothing is asked of it but whether all parts are known, so that the first unknown one ends it. */
  function divide(cell: PrintedCell, split: Division, isWithin: boolean, isWhole = false): Terms {
    const terms: number[] = []
    const missing: Extent[] = []
    let isBlank = true
    for (const part of split.parts) {
      if (isWhole && missing.length > 0) break
      const name = empties.nameOf(part)
      if (name === undefined) continue
      const found = nearest(groups.get(name) ?? [], cell, part, { isWithin, extentOf })
      if (found !== undefined) {
        if (found.amount === undefined) missing.push(part)
        else terms.push(found.id)
        continue
      }
      const blank = isWithin ? absent.at(cell, part, name) : undefined
      if (blank?.length === 0) {
        terms.push(...(divideFurther(cell, part, split, isWithin) ?? []))
        continue
      }
      isBlank = false
      if (blank === undefined && empties.isEmpty(part)) continue
      if (blank !== undefined) {
        terms.push(...blank)
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
    part: Extent,
    { dimension }: Division,
    isWithin: boolean,
  ): readonly number[] | undefined {
    const listed = dimension === 'flow' && isWithin ? (LISTED_WITHIN[extents.node(part, 'flow')] ?? []) : []
    for (const one of [dimension, ...listed])
      for (const split of extents.divisions(part, one)) {
        const { terms, missing } = divide(cell, split, isWithin, true)
        if (missing.length === 0 && terms.length > 0) return terms
      }
    return undefined
  }

  const index = regionIndex(extents, extentOf)
  /** Whether its table lists codes along the dimension and lists none here, although it is not zero. */
  const isBlankBelow = (cell: PrintedCell, { dimension, parts: below }: Division): boolean => {
    if (cell.amount === 0n || !LISTED_BY_CODE[dimension]) return false
    const rest = below.at(-1)
    return rest !== undefined && absent.isBlank(cell.statement, rest)
  }

  for (const group of regions.values()) {
    const known = group.filter((cell) => cell.amount !== undefined)
    const [first] = known
    if (first === undefined) continue
    const extent = extents.of(first.region)
    const inside = index.inside(extent)
    for (const dimension of DIMENSIONS) {
      const isDivided = !areAmong(inside, index.beside(extent, dimension))
      if (!isDivided && !LISTED_BY_CODE[dimension]) continue
      for (const split of extents.divisions(extent, dimension))
        if (isDivided || known.some((cell) => isBlankBelow(cell, split))) divideAlong(known, split)
    }
  }

  /** In each table that divides it; across tables where none does. */
  function divideAlong(known: readonly PrintedCell[], split: Division): void {
    const [first] = known
    if (first === undefined) return
    const within = known.map((cell) => ({ cell, found: divide(cell, split, true) }))
    const whole = within.filter(({ found }) => found.missing.length === 0)
    for (const { cell, found } of whole)
      if (found.terms.length > 0) add('sum', cell.id, found.terms, split)
      else if (cell.amount !== 0n && found.isBlank) {
        const noughts = absent.noughtsIn(cell, split.parts)
        add('sum', cell.id, noughts.length > 0 ? noughts : [absent.below(cell, split)], split)
      }
    if (whole.length > 0) return
    const across = { cell: first, found: divide(first, split, false) }
    if (across.found.missing.length === 0) {
      if (across.found.terms.length > 0) add('sum', first.id, across.found.terms, split)
      return
    }
    const best = [...within, across].reduce((most, one) =>
      one.found.terms.length > most.found.terms.length ? one : most,
    )
    if (best.found.terms.length === 0) return
    add('atLeast', best.cell.id, best.found.terms, split)
    open.push({ whole: best.cell.id, terms: best.found.terms, missing: best.found.missing })
  }
  const cells = [...parts.cells, ...absent.made()]
  const withAbsent = grouped(cells, (cell) => empties.nameOf(extents.of(cell.region)))
  for (const group of withAbsent.values()) {
    const known = group.filter((cell) => cell.amount !== undefined)
    known.forEach((cell, at) => {
      for (const other of known.slice(at + 1)) if (isEvidence(cell, other)) add('same', cell.id, [other.id])
    })
  }
  return { cells, relations: [...relations.values()], open }
}

/** 本年收入 and 本年支出 that a table does not print as such are what it lists of them: sources, and classes or natures. */
const LISTED_WITHIN: Readonly<Record<string, readonly Dimension[]>> = {
  revenue: ['fund'],
  expenditure: ['function', 'nature'],
}

/** Tables list the codes of these one below the other. */
const LISTED_BY_CODE: Readonly<Partial<Record<Dimension, true>>> = { function: true, economic: true }

interface Terms {
  readonly terms: readonly number[]
  readonly missing: readonly Extent[]
  /** Whether the whole's own table leaves all of the parts blank. */
  readonly isBlank: boolean
}

/** The cell of the part that stands closest to the whole: of the very region first, then in its column, row, table. */
function nearest(
  group: readonly PrintedCell[],
  whole: PrintedCell,
  part: Extent,
  { isWithin, extentOf }: { readonly isWithin: boolean; readonly extentOf: readonly Extent[] },
): PrintedCell | undefined {
  let best: PrintedCell | undefined
  let bestScore = -1
  for (const cell of group) {
    if (cell.id === whole.id || (isWithin && cell.statement !== whole.statement)) continue
    const isSide = cell.statement === whole.statement && cell.block === whole.block
    const score =
      (cell.amount === undefined ? 0 : 1) +
      (extentOf[cell.id] === part ? 16 : 0) +
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

function grouped(
  cells: readonly PrintedCell[],
  keyOf: (cell: PrintedCell) => number | undefined,
): ReadonlyMap<number, readonly PrintedCell[]> {
  const groups = new Map<number, PrintedCell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [cell])
    else group.push(cell)
  }
  return groups
}
