/** The space of one or several printed documents: codes are those that are printed anywhere, and each node has a rest. */
import { type Cut, type Dimension, ROOT } from '../figures/dimensions.ts'
import type { Region } from '../figures/region.ts'
import { type Space, space, type UnitNode } from '../figures/space.ts'

const OPEN = ['unit', 'function', 'economic', 'project'] as const
type OpenDimension = (typeof OPEN)[number]
const isOpen = (dimension: Dimension): dimension is OpenDimension => OPEN.some((open) => open === dimension)

/** 其余 — what a node may hold besides the codes that are printed: it has no cells, and is empty only where a table says so. */
const REST = '~'

export const isOfRest = (node: string | undefined): boolean => node?.endsWith(REST) === true

const restOf = (dimension: OpenDimension, node: string): string =>
  dimension === 'project' && node !== ROOT ? `${node}/${REST}` : node + REST

export function documentSpace(regions: readonly Region[]): Space {
  const nodes = (dimension: OpenDimension): ReadonlySet<string> =>
    new Set(regions.flatMap((region) => region[dimension] ?? []))
  const trees = space({
    units: unitTree([...nodes('unit')]),
    functions: nodes('function'),
    economics: [...nodes('economic')].filter((node) => /^\d/.test(node)),
    projects: nodes('project'),
  })
  const cutsKept = new Map<string, readonly Cut[]>()
  return {
    contains(dimension, outer, inner) {
      if (outer === inner || outer === ROOT) return true
      // The rest of a unit lies in what that unit lies in.
      if (dimension === 'unit' && inner.endsWith(REST))
        return inner.length > 1 && trees.contains('unit', outer, inner.slice(0, -1))
      return trees.contains(dimension, outer, inner)
    },
    cuts(dimension, node) {
      // 行政单位和参公单位 of a unit are some of its units; a document does not say which.
      if (dimension === 'unit' && node.includes('#')) return []
      if (!isOpen(dimension)) return trees.cuts(dimension, node)
      const key = `${dimension}:${node}`
      let cuts = cutsKept.get(key)
      if (cuts === undefined) {
        cuts = trees
          .cuts(dimension, node)
          .map((cut) =>
            cut.name === dimension ? { ...cut, children: [...cut.children, restOf(dimension, node)] } : cut,
          )
        cutsKept.set(key, cuts)
      }
      return cuts
    },
  }
}

const UNKNOWN_UNIT = '?'

/** A unit's code begins with that of the unit above it. */
function unitTree(codes: readonly string[]): readonly UnitNode[] {
  const known = codes.filter((code) => !code.startsWith('#'))
  const isCode = (code: string): boolean => /^\d+$/.test(code)
  const hasCodes = known.some(isCode)
  return known.map((code) => {
    // Beside units that are known by code, one known by name may be any of them.
    if (hasCodes && !isCode(code)) return { code, parent: UNKNOWN_UNIT }
    const parent = known
      .filter((other) => other !== code && isCode(other) && code.startsWith(other))
      .sort((a, b) => b.length - a.length)[0]
    return parent === undefined ? { code } : { code, parent }
  })
}
