/** All relations of the collected cells: first from what tables list, then also from what wholes leave nothing for. */
import type { Region } from '../figures/region.ts'
import { type Collected, relisted } from './collect.ts'
import { type Derived, derive, type OpenSum } from './derive.ts'
import { type Empties, empties } from './empties.ts'
import { type PrintedCell, reprinted } from './printed-cell.ts'
import { regionName } from './region-name.ts'
import { cellsOf, type Relation } from './relation.ts'

export interface Related extends Derived {
  readonly collected: Collected
  /** What the tables say is nothing, without what was inferred from amounts. */
  readonly known: Empties
  /** Sums that the tables leave open, before anything was inferred from amounts; and those of them that are full. */
  readonly openFirst: readonly OpenSum[]
  readonly full: readonly OpenSum[]
}

export function relate(collected: Collected): Related {
  const known = empties({ ...collected, residual: [] })
  const first = derive({ ...collected, empties: known, isResidual: false })
  const full = fullOf(first.open, collected.cells)
  const related = { collected, known, openFirst: first.open, full }
  if (full.length === 0) return { ...first, ...related }
  const second = derive({
    ...collected,
    empties: empties({ ...collected, residual: regionsLeft(full) }),
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

/**
 * The same with another amount printed in one cell. What the tables leave out tells by what is zero, and by which sums
 * are full: as long as these stay, so do all relations, and nothing is derived again.
 */
export function relateEdited(related: Related, id: number, text: string): Related {
  const { collected } = related
  const before = collected.cells[id]
  if (before === undefined) return related
  const after = reprinted(before, text)
  const cells = collected.cells.with(id, after)
  const edited = relisted(collected, cells)
  const isAlike =
    (before.amount === undefined) === (after.amount === undefined) &&
    (before.amount === 0n) === (after.amount === 0n)
  const full = isAlike ? fullOf(related.openFirst, cells) : []
  if (!isAlike || full.length !== related.full.length || !full.every((one) => related.full.includes(one)))
    return relate(edited)
  return { ...related, collected: edited, cells: related.cells.with(id, after) }
}

/** What is known of the whole is all of it, so that nothing is left for the rest. */
const fullOf = (open: readonly OpenSum[], cells: readonly PrintedCell[]): readonly OpenSum[] =>
  open.filter(
    ({ whole, terms }) =>
      cells[whole]?.amount === terms.reduce((sum, id) => sum + (cells[id]?.amount ?? 0n), 0n),
  )

const regionsLeft = (full: readonly OpenSum[]): readonly Region[] => [
  ...new Map(
    full.flatMap(({ missing }) => missing.map((region) => [regionName(region), region] as const)),
  ).values(),
]
