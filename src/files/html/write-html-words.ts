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

export function pageWords({ blocks, unit, year }: Disclosure): PageWords {
  const nodes = new Map<string, string>([
    [`unit:${unit.code}`, unit.name],
    [`year:${year}`, `${year}年`],
  ])
  const known = new Map<string, string>([
    ...Object.entries(NODE_NAMES).flatMap(([dimension, names]) =>
      Object.entries(names).map(([node, name]) => [`${dimension}:${node}`, name] as const),
    ),
    ...Object.entries(OVERLAY_NAMES).map(([node, name]) => [`economic:${node}`, name] as const),
  ])
  const meet = (region: Readonly<Record<string, string>>, row?: { code: string; name: string }): void => {
    for (const [dimension, node] of Object.entries(region)) {
      const key = `${dimension}:${node}`
      const name = known.get(key) ?? (dimension === 'year' ? `${node}年` : undefined)
      if (name !== undefined) nodes.set(key, name)
      // A row's code names the node that it is about, whichever dimension that is.
      else if (row?.code === node && row.name !== '' && !nodes.has(key)) nodes.set(key, `${node} ${row.name}`)
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
