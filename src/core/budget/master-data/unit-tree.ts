/** 单位树 — the units of a year below one another, each with what it came from. */
import type { MasterCells } from './master-books.ts'

export interface UnitNode {
  readonly code: string
  readonly name: string
  readonly depth: number
  readonly kind: string
  /** 新设, 更名, 合并, 分立, 撤销 — in this year. */
  readonly change?: string
  /** The codes of the year before that it came from. */
  readonly predecessors: readonly string[]
  readonly document?: string
}

/** Top units first, each followed by what is below it; a unit whose superior is missing, or itself, stands at the top. */
export function unitTree(rows: readonly MasterCells[]): readonly UnitNode[] {
  const codes = new Set(rows.map((cells) => cells.code ?? ''))
  const children = new Map<string, MasterCells[]>()
  for (const cells of rows) {
    const parent = cells.parent ?? ''
    const above = codes.has(parent) && parent !== cells.code ? parent : ''
    children.set(above, [...(children.get(above) ?? []), cells])
  }
  const placed = new Set<string>()
  const below = (parent: string, depth: number): readonly UnitNode[] =>
    (children.get(parent) ?? []).toSorted(byCode).flatMap((cells) => {
      const code = cells.code ?? ''
      if (placed.has(code)) return []
      placed.add(code)
      return [nodeOf(cells, depth), ...below(code, depth + 1)]
    })
  const reached = below('', 0)
  // Units that are one another's superiors hang nowhere; they are shown all the same.
  const others = rows.filter((cells) => !placed.has(cells.code ?? '')).map((cells) => nodeOf(cells, 0))
  return [...reached, ...others]
}

const nodeOf = (cells: MasterCells, depth: number): UnitNode => ({
  code: cells.code ?? '',
  name: cells.name ?? '',
  depth,
  kind: cells.kind ?? '',
  ...(cells.change === undefined ? {} : { change: cells.change }),
  predecessors: (cells.predecessors ?? '').split(/[、,，;；\s]+/).filter((code) => code !== ''),
  ...(cells.document === undefined ? {} : { document: cells.document }),
})

const byCode = (a: MasterCells, b: MasterCells): number => ((a.code ?? '') < (b.code ?? '') ? -1 : 1)
