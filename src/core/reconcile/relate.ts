/** All relations of the collected cells: first from what tables list, then also from what wholes leave nothing for. */

import { contains } from '../figures/region.ts'
import { type Collected, relisted } from './collect.ts'
import { type Derived, derive, type OpenSum } from './derive.ts'
import { type Empties, empties } from './empties.ts'
import type { Extent } from './extents.ts'
import { type LeftOut, leftOutIn } from './left-out.ts'
import type { Listing } from './listing.ts'
import { isMereBlank, type PrintedCell, reprinted } from './printed-cell.ts'
import { regionName } from './region-name.ts'
import { cellsOf, type Relation, verdictOf } from './relation.ts'

export interface Related extends Derived {
  readonly collected: Collected
  readonly tables: FromTables
  /** Sums left open by the tables that are full, so that nothing is left for the parts that nobody prints. */
  readonly full: readonly OpenSum[]
}

/** What follows from what the tables list, before anything is inferred from amounts. */
interface FromTables {
  /** With what they were found to leave blank, which an amount that stays other than zero does not change. */
  readonly listings: readonly Listing[]
  readonly leftOut: LeftOut
  readonly known: Empties
  readonly derived: Derived
  /** Noughts from which nothing is concluded. */
  readonly doubted: readonly number[]
}

export function relate(collected: Collected): Related {
  const related = relateAsPrinted(collected)
  const doubted = noughtsInDoubt(related)
  return doubted.length === 0
    ? related
    : relateAsPrinted(relisted(collected, collected.cells, doubted), doubted)
}

function relateAsPrinted(collected: Collected, doubted: readonly number[] = []): Related {
  const leftOut = leftOutIn(collected)
  const known = empties(leftOut)
  const derived = derive({ ...collected, empties: known, isResidual: false })
  const tables = { listings: collected.listings, leftOut, known, derived, doubted }
  return completed(collected, tables, fullOf(derived.open, collected.cells))
}

function noughtsInDoubt({ cells, relations, collected }: Related): readonly number[] {
  const values = { cells, mended: new Map<number, bigint>() }
  const broken = relations.filter(
    (relation) => relation.kind !== 'atLeast' && verdictOf(relation, values) === 'broken',
  )
  const atFault = noughtsAtFault(broken, cells)
  return atFault.length > 0 ? atFault : noughtsPassedOver(broken, cells, collected)
}

/**
 * Noughts within the whole of a sum, in the column of its parts, that are none of them: that nothing is there was
 * concluded from the nought itself. Where the parts of all that is broken stand in one table, no other says that it is right.
 */
function noughtsPassedOver(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  { space }: Collected,
): readonly number[] {
  const terms = new Set(broken.flatMap(({ parts }) => parts.flatMap((id) => cells[id] ?? [])))
  const [first, ...others] = terms
  if (first === undefined || others.some((cell) => cell.statement !== first.statement)) return []
  const isBeside = (nought: PrintedCell, { whole, parts }: Relation): boolean => {
    const outer = cells[whole]
    return (
      outer !== undefined &&
      contains(space, outer.region, nought.region) &&
      parts.some((id) => cells[id]?.block === nought.block && cells[id].column === nought.column)
    )
  }
  return cells
    .filter(
      (cell) =>
        cell.statement === first.statement &&
        cell.amount === 0n &&
        cell.absent === undefined &&
        !isMereBlank(cell) &&
        !terms.has(cell) &&
        broken.some((relation) => relation.kind === 'sum' && isBeside(cell, relation)),
    )
    .map(({ id }) => id)
}

/** Noughts that are all that two broken equations have in common, but for blanks: what was concluded from them was so for no reason. */
function noughtsAtFault(broken: readonly Relation[], cells: readonly PrintedCell[]): readonly number[] {
  const around = new Map<number, (readonly number[])[]>()
  for (const relation of broken) {
    const ids = cellsOf(relation)
    for (const id of ids)
      if (cells[id]?.amount === 0n && cells[id].absent === undefined)
        around.set(id, [...(around.get(id) ?? []), ids])
  }
  const isBlank = (id: number): boolean => {
    const cell = cells[id]
    return cell !== undefined && isMereBlank(cell)
  }
  return [...around].flatMap(([id, equations]) =>
    equations.some((one, at) => {
      const rest = one.filter((other) => other !== id && !isBlank(other))
      return equations.slice(at + 1).some((other) => !rest.some((each) => other.includes(each)))
    })
      ? [id]
      : [],
  )
}

/**
 * The same with another amount printed in one cell. What the tables leave out tells by what is zero: as long as that
 * stays, so does all that follows from the tables, and what is inferred from amounts as long as the same sums are full.
 */
export function relateEdited(related: Related, id: number, text: string): Related {
  const { collected, tables } = related
  const before = collected.cells[id]
  if (before === undefined) return related
  const after = reprinted(before, text)
  const edited = relisted(collected, collected.cells.with(id, after))
  const isAlike =
    (before.amount === undefined) === (after.amount === undefined) &&
    (before.amount === 0n) === (after.amount === 0n)
  if (!isAlike || tables.doubted.length > 0) return relate(edited)
  const full = fullOf(tables.derived.open, edited.cells)
  const derived = { ...tables.derived, cells: tables.derived.cells.with(id, after) }
  const isAsFull = full.length === related.full.length && full.every((one) => related.full.includes(one))
  const result = isAsFull
    ? { ...related, collected: edited, cells: related.cells.with(id, after), tables: { ...tables, derived } }
    : completed(edited, { ...tables, derived }, full)
  return noughtsInDoubt(result).length === 0 ? result : relate(edited)
}

/** With what follows from parts being empty of which a full sum leaves nothing. */
function completed(collected: Collected, tables: FromTables, full: readonly OpenSum[]): Related {
  const first = tables.derived
  const related = { collected, tables, full }
  if (full.length === 0) return { ...first, ...related }
  const second = derive({
    ...collected,
    listings: tables.listings,
    empties: empties(tables.leftOut, extentsLeft(full)),
    isResidual: true,
  })
  // Cells that stand for blanks are numbered anew in each pass, so they are known again by what they are about.
  const keyIn = (derived: Derived, relation: Relation): string =>
    cellsOf(relation)
      .map((id) => {
        const cell = derived.cells[id]
        return cell?.absent === undefined ? `${id}` : `${cell.statement} ${regionName(cell.region)}`
      })
      .join('+')
  const before = new Set(first.relations.map((one) => keyIn(first, one)))
  return {
    ...second,
    ...related,
    relations: second.relations.map((one) =>
      before.has(keyIn(second, one)) ? { ...one, isResidual: false } : one,
    ),
  }
}

/** What is known of the whole is all of it, so that nothing is left for the rest. */
const fullOf = (open: readonly OpenSum[], cells: readonly PrintedCell[]): readonly OpenSum[] =>
  open.filter(
    ({ whole, terms }) =>
      cells[whole]?.amount === terms.reduce((sum, id) => sum + (cells[id]?.amount ?? 0n), 0n),
  )

const extentsLeft = (full: readonly OpenSum[]): readonly Extent[] => [
  ...new Set(full.flatMap(({ missing }) => missing)),
]
