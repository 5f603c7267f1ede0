/** 相互一致的格 — printed cells that equations bind to one amount and that print it: a slip in one of them was copied into the others, and all are one change. */
import type { PrintedCell } from './printed-cell.ts'
import type { Relation } from './relation.ts'
import type { Around, Change } from './solve.ts'

/** All cells that are changed with one of them; itself alone where it agrees with no other. */
export function changesIn(cells: readonly PrintedCell[], around: Around): (id: number) => Change {
  const known = new Map<number, Change>()
  return (id) => {
    const found = known.get(id) ?? agreeingWith(id, cells, around)
    for (const one of found) known.set(one, found)
    return found
  }
}

function agreeingWith(start: number, cells: readonly PrintedCell[], around: Around): Change {
  const found = new Set([start])
  for (const id of found)
    for (const relation of around(id)) {
      const bound = boundIn(relation, cells)
      if (bound.includes(id)) for (const other of bound) found.add(other)
    }
  return [...found].toSorted((a, b) => a - b)
}

/** The two cells of an equation that holds and leaves nothing to others: what is nought would agree with everything. */
function boundIn({ kind, whole, parts }: Relation, cells: readonly PrintedCell[]): readonly number[] {
  if (kind === 'atLeast') return []
  const [part, ...others] = parts.filter((id) => (cells[id]?.amount ?? 0n) !== 0n)
  const isAlike = part !== undefined && others.length === 0 && cells[part]?.amount === cells[whole]?.amount
  return isAlike ? [whole, part] : []
}
