/** The way down from a printed figure to its parts, as it stands in the address: a region, then what each step adds. */
import { DIMENSIONS } from '../../core/figures/dimensions.ts'
import { nodeOf, parseRegionKey, type Region, regionKey } from '../../core/figures/region.ts'

/** Keys of regions from the printed figure to the part that is open. */
export type ExplanationPath = readonly string[]

const STEP = '~'
const WHOLE = '='

/** The first region in full, then only what each step changes; a step that says less is written in full. */
export const writePath = (path: ExplanationPath): string =>
  path.map((key, at) => (at === 0 ? key : stepBetween(path[at - 1] ?? '', key))).join(STEP)

export function readPath(text: string): ExplanationPath {
  if (text === '') return []
  const path: string[] = []
  for (const step of text.split(STEP)) {
    const above = path.at(-1)
    if (above === undefined) path.push(step)
    else path.push(step.startsWith(WHOLE) ? step.slice(WHOLE.length) : stepDown(above, step))
  }
  return path
}

function stepBetween(above: string, below: string): string {
  const [from, to] = [parseRegionKey(above) ?? {}, parseRegionKey(below) ?? {}]
  const changed: Region = Object.fromEntries(
    DIMENSIONS.filter((one) => to[one] !== undefined && to[one] !== from[one]).map((one) => [
      one,
      nodeOf(to, one),
    ]),
  )
  const step = regionKey(changed)
  return stepDown(above, step) === below ? step : WHOLE + below
}

const stepDown = (above: string, step: string): string =>
  regionKey({ ...parseRegionKey(above), ...parseRegionKey(step) })
