/** All relations of the collected cells: first from what tables list, then also from what wholes leave nothing for. */
import type { Collected } from './collect.ts'
import { type Derived, derive } from './derive.ts'
import { empties } from './empties.ts'
import { cellsOf } from './relation.ts'

export function relate({ space, cells, listings }: Collected): Derived {
  const first = derive({
    space,
    cells,
    listings,
    empties: empties({ space, cells, listings, residual: [] }),
    isResidual: false,
  })
  if (first.leftOver.length === 0) return first
  const second = derive({
    space,
    cells,
    listings,
    empties: empties({ space, cells, listings, residual: first.leftOver }),
    isResidual: true,
  })
  // Cells that stand for blanks are numbered anew in each pass, so relations are known again by what they are about.
  const known = new Set(first.relations.map((one) => cellsOf(one).join()))
  const isKnown = (ids: readonly number[]): boolean =>
    ids.every((id) => id < cells.length) && known.has(ids.join())
  return {
    ...second,
    relations: second.relations.map((one) => (isKnown(cellsOf(one)) ? { ...one, isResidual: false } : one)),
  }
}
