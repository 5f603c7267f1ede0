/** The words by which the viewer tells what a figure counts: names of dimensions, and of every node that the page mentions. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import { DIMENSION_NAMES, NODE_NAMES, OVERLAY_NAMES } from '../../core/figures/terms.ts'

interface PageWords {
  readonly dimensions: Readonly<Record<string, string>>
  /** By `dimension:node`. */
  readonly nodes: Readonly<Record<string, string>>
  /** What a figure is that is made of two. */
  readonly kinds: Readonly<Record<string, string>>
}

const KINDS = {
  difference: '两个数之差，由下面两个数算出：',
  rate: '比率，由下面两个数算出：',
  count: '数量',
}

/** By `dimension:node`, whatever the document. */
const KNOWN = new Map<string, string>([
  ...Object.entries(NODE_NAMES).flatMap(([dimension, names]) =>
    Object.entries(names).map(([node, name]) => [`${dimension}:${node}`, name] as const),
  ),
  ...Object.entries(OVERLAY_NAMES).map(([node, name]) => [`economic:${node}`, name] as const),
])

export function pageWords({ blocks, unit, year }: Disclosure): PageWords {
  const nodes = new Map<string, string>([
    [`unit:${unit.code}`, unit.name],
    [`year:${year}`, `${year}年`],
  ])
  // A document mentions the same few hundred nodes thousands of times.
  const named = new Map<string, Set<string>>()
  const meet = (region: Readonly<Record<string, string>>, row?: { code: string; name: string }): void => {
    for (const [dimension, node] of Object.entries(region)) {
      if (named.get(dimension)?.has(node) === true) continue
      const key = `${dimension}:${node}`
      // A row's code names the node that it is about, whichever dimension that is.
      const own = row?.code === node && row.name !== '' ? `${node} ${row.name}` : undefined
      const name = KNOWN.get(key) ?? (dimension === 'year' ? `${node}年` : (nodes.get(key) ?? own))
      if (name === undefined) continue
      nodes.set(key, name)
      named.set(dimension, (named.get(dimension) ?? new Set()).add(node))
    }
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph')
      for (const run of block.runs) run.figure?.regions.forEach((one) => void meet(one))
    if (block.kind === 'chart')
      for (const point of block.series.flatMap((one) => one.points)) meet(point.region)
    if (block.kind !== 'table') continue
    for (const { figure } of block.table.rows.flatMap((row) => row.cells))
      if (figure?.region !== undefined) meet(figure.region, { code: figure.rowCode, name: figure.rowName })
  }
  return { dimensions: DIMENSION_NAMES, nodes: Object.fromEntries(nodes), kinds: KINDS }
}
