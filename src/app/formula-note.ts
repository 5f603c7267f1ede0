/** 公式提示 — of a workbook that somebody filled in, which cells are formulas: their results are taken, and that is said. */
import type { Document } from '../core/document/document.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'

const MOST_NAMED = 10

export function formulaNote({ blocks }: Document): readonly Problem[] {
  const cells = blocks
    .flatMap((block) => (block.kind === 'grid' ? block.rows : []))
    .flatMap((row) => row.cells)
    .filter((cell) => cell.formula !== undefined)
  if (cells.length === 0) return []
  const named = cells.slice(0, MOST_NAMED).map(({ place }) => place.cell ?? '')
  const params = {
    count: String(cells.length),
    cells: named.join('、') + (cells.length > MOST_NAMED ? '…' : ''),
  }
  return [problem('DRF-025', params)]
}
