/** One line gets another amount: the cells that count it change by the difference, and no others are touched. */
import type { FigureSet } from '../figures/figure-set.ts'
import { isMember } from '../figures/figure-set.ts'
import { add, type Fen, subtract } from '../kernel/fen.ts'
import type { ComputedCell, ComputedRow, ComputedStatement } from './compute.ts'

export interface Recomputed {
  readonly figures: FigureSet
  readonly statements: readonly ComputedStatement[]
  /** How many cells changed. */
  readonly changedCells: number
}

/** The statements must all be of `figures`; `index` is the line's place in that set. */
export function recompute(
  figures: FigureSet,
  statements: readonly ComputedStatement[],
  index: number,
  amount: Fen,
): Recomputed {
  const before = figures.figures[index]
  if (before === undefined) throw new RangeError(`the set has no figure ${index}`)
  const after = figures.withAmount(index, amount)
  const difference = subtract(amount, before.amount)
  let changedCells = 0

  const isTouched = (cell: ComputedCell): boolean => isMember(cell.members, index)
  function changed(cells: readonly ComputedCell[]): readonly ComputedCell[] {
    if (!cells.some(isTouched)) return cells
    return cells.map((cell) => {
      if (!isTouched(cell)) return cell
      changedCells += 1
      return { ...cell, amount: add(cell.amount, difference) }
    })
  }
  const changedRow = (row: ComputedRow): ComputedRow => {
    const cells = changed(row.cells)
    return cells === row.cells ? row : { ...row, cells }
  }
  const recomputed = statements.map((statement) => ({
    ...statement,
    figures: after,
    blocks: statement.blocks.map((block) => ({ ...block, rows: block.rows.map(changedRow) })),
    footer: changed(statement.footer),
  }))
  return { figures: after, statements: recomputed, changedCells }
}
