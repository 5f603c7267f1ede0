/** Which of a statement's figures rest on an assumption in their detail, so that each can be marked where it stands. */
import type { FigureSet } from '../figures/figure-set.ts'
import type { Region } from '../figures/region.ts'
import type { ComputedStatement } from '../statements/compute.ts'

/** The region objects of the cells behind which at least one line is assumed. */
export function assumedRegions(statement: ComputedStatement): ReadonlySet<Region> {
  const assumed = assumedLines(statement.figures)
  const cells = [
    ...statement.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells)),
    ...statement.footer,
  ]
  const regions = cells.flatMap(({ region, members }) =>
    region !== undefined && members.some((word, at) => (word & (assumed[at] ?? 0)) !== 0) ? [region] : [],
  )
  return new Set(regions)
}

/** Bit `i` is set where line `i` is assumed, as in the sets that cells carry. */
function assumedLines({ figures }: FigureSet): Uint32Array {
  const bits = new Uint32Array((figures.length + 31) >>> 5)
  for (const [index, figure] of figures.entries()) {
    if (figure.source.assumed !== undefined)
      bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31))
  }
  return bits
}
