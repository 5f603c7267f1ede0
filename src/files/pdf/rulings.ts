/** 表格线 — the pieces in which lines are drawn, put together: dashes, cell by cell, double, and as thin rectangles. */
import type { Drawing, Shade, Stroke } from './page-drawing.ts'
import type { Run } from './runs.ts'

/** A whole line: across, `at` is its y, down, its x. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly across: readonly Ruling[]
  readonly down: readonly Ruling[]
}

/** Pieces this near to one another are on the same line. */
const SAME_LINE = 1.2
/** Pieces are joined over a gap up to this; between dashes it may be wider. */
const JOINED_GAP = 2.5
const DASH_GAP = 4.5
const DASH_LENGTH = 7
/** What is shorter than this when all is joined is no ruling. */
const SHORTEST = 4
/** Thin stripes of light colour below text are shading. */
const LIGHT = 0.55
const STRIPE_THICKNESS = 1.2
/** More light bars than this are no shading. */
const MOST_STRIPES = 2_000
const SAME_LIGHTNESS = 0.03
/** Farther inside an area than this a line is no part of its edge. */
const INSIDE = 2
/** More lines than this are a drawing, such as a map. */
const MOST_RULINGS = 4_000

export function rulingsOf(drawing: Drawing, runs: readonly Run[]): Rulings {
  const light = drawing.across.filter(isLightBar)
  const stripes =
    light.length > MOST_STRIPES ? new Set() : new Set(light.filter((bar) => isCrossed(bar, runs)))
  const across = joined(
    drawing.across.filter((stroke) => !stripes.has(stroke) && !isUnseen(stroke, 'across', drawing.shades)),
  )
  const down = joined(drawing.down.filter((stroke) => !isUnseen(stroke, 'down', drawing.shades)))
  return across.length + down.length > MOST_RULINGS ? { across: [], down: [] } : { across, down }
}

function joined(strokes: readonly Stroke[]): readonly Ruling[] {
  const sorted = strokes.toSorted((a, b) => a.at - b.at)
  const found: Ruling[] = []
  for (let begin = 0; begin < sorted.length; ) {
    const first = sorted[begin]?.at ?? 0
    let end = begin + 1
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= SAME_LINE) end++
    found.push(...joinedAlong(sorted.slice(begin, end)))
    begin = end
  }
  return found.filter(({ from, to }) => to - from >= SHORTEST)
}

function joinedAlong(strokes: readonly Stroke[]): readonly Ruling[] {
  const found: { at: number; from: number; to: number; weight: number; lastLength: number }[] = []
  for (const { at, from, to } of strokes.toSorted((a, b) => a.from - b.from)) {
    const length = Math.max(to - from, 0.01)
    const last = found.at(-1)
    const isDash = length < DASH_LENGTH && last !== undefined && last.lastLength < DASH_LENGTH
    if (last !== undefined && from - last.to <= (isDash ? DASH_GAP : JOINED_GAP)) {
      last.at = (last.at * last.weight + at * length) / (last.weight + length)
      last.weight += length
      last.to = Math.max(last.to, to)
      last.lastLength = length
    } else found.push({ at, from, to, weight: length, lastLength: length })
  }
  return found.map(({ at, from, to }) => ({ at, from, to }))
}

const isLightBar = ({ lightness, thickness }: Stroke): boolean =>
  lightness > LIGHT && thickness > STRIPE_THICKNESS

/** Text goes across it: it is what is left of shading when that is cut into stripes. */
const isCrossed = (stroke: Stroke, runs: readonly Run[]): boolean =>
  runs.some(
    (run) =>
      run.left < stroke.to &&
      run.right > stroke.from &&
      stroke.at > run.top + 0.2 * run.size &&
      stroke.at < run.baseline - 0.1 * run.size,
  )

/** As light as the area that it lies in. White on white paper counts, since it still tells where cells end. */
const isUnseen = (stroke: Stroke, direction: 'across' | 'down', shades: readonly Shade[]): boolean =>
  stroke.lightness > LIGHT &&
  shades.some(({ left, right, top, bottom, lightness }) => {
    if (Math.abs(lightness - stroke.lightness) > SAME_LIGHTNESS) return false
    const [from, to, before, behind] =
      direction === 'across' ? [left, right, top, bottom] : [top, bottom, left, right]
    return (
      stroke.from >= from - 1 &&
      stroke.to <= to + 1 &&
      stroke.at > before + INSIDE &&
      stroke.at < behind - INSIDE
    )
  })
