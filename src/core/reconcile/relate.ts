/** All relations of the collected cells: first from what tables list, then also from what wholes leave nothing for. */
import type { Collected } from './collect.ts'
import { type Derived, derive } from './derive.ts'
import { empties } from './empties.ts'
import { regionName } from './region-name.ts'
import { cellsOf, type Relation } from './relation.ts'

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
  // Cells that stand for blanks are numbered anew in each pass, so they are known again by what they are about.
  const keyIn = (derived: Derived, relation: Relation): string =>
    cellsOf(relation)
      .map((id) => {
        const cell = derived.cells[id]
        return cell?.absent === undefined ? `${id}` : `${cell.statement} ${regionName(cell.region)}`
      })
      .join('+')
  const known = new Set(first.relations.map((one) => keyIn(first, one)))
  return {
    ...second,
    relations: second.relations.map((one) =>
      known.has(keyIn(second, one)) ? { ...one, isResidual: false } : one,
    ),
  }
}
