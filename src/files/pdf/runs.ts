/** Runs of characters that stand close together on one baseline, as the file wrote them; what is drawn twice is there once. */
import type { Box } from '../../core/document/document.ts'
import { boxAround } from './boxes.ts'
import { isWhite, isWide } from './character-forms.ts'
import type { Glyph } from './page-characters.ts'
import type { Drawing } from './page-drawing.ts'

export interface Run extends Box {
  readonly text: string
  readonly glyphs: readonly Glyph[]
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
  readonly isGarbled: boolean
  /** White space was written before it on the same line. */
  readonly hasSpaceBefore: boolean
}

/** In shares of the type size: characters of a run are no farther apart than this, and overlap no more. */
const WIDEST_GAP = 0.3
/** An amount may stand close to the label of the next column. */
const WIDEST_GAP_BESIDE_WIDE = 0.1
const WIDEST_OVERLAP = 0.35
const SAME_BASELINE = 0.12
/** A character drawn again within this share of its width is the same one, made bold. */
const TWICE_DRAWN = 0.3
/** Twins stand in the same square of this many points or the next one. */
const NEIGHBOURHOOD = 8

export function runsOf(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: Run[] = []
  let current: Glyph[] = []
  let hasSpace = false
  const end = (): void => {
    // A word that shows in part is read whole; one that does not show at all is not there.
    if (current.some(({ isCut }) => !isCut)) {
      runs.push(runOf(current, hasSpace))
      hasSpace = false
    }
    current = []
  }
  for (const glyph of onceEach(glyphs)) {
    if (isWhite(glyph.text)) {
      end()
      hasSpace = true
      continue
    }
    const last = current.at(-1)
    if (last !== undefined && !continues(last, glyph)) {
      end()
      if (Math.abs(glyph.baseline - last.baseline) > SAME_BASELINE * glyph.size) hasSpace = false
    }
    current.push(glyph)
  }
  end()
  return runs
}

/** A run of these characters, which are in order from left to right. */
export function runOf(glyphs: readonly Glyph[], hasSpaceBefore: boolean): Run {
  let text = ''
  let bold = 0
  let isGarbled = false
  for (const glyph of glyphs) {
    text += glyph.text
    if (glyph.isBold) bold++
    if (glyph.isGarbled) isGarbled = true
  }
  const { left, top, right, bottom } = boxAround(glyphs)
  const baseline = glyphs[0]?.baseline ?? 0
  const size = glyphs[0]?.size ?? 0
  const isBold = bold * 2 > glyphs.length
  return { text, glyphs, left, top, right, bottom, baseline, size, isBold, isGarbled, hasSpaceBefore }
}

function continues(last: Glyph, next: Glyph): boolean {
  if (last.turns !== next.turns || Math.abs(next.size - last.size) > 0.3 * last.size) return false
  const gap = gapBetween(last, next) / Math.min(next.size, last.size)
  const widest = isWide(last.text) === isWide(next.text) ? WIDEST_GAP : WIDEST_GAP_BESIDE_WIDE
  return gap <= widest && gap >= -WIDEST_OVERLAP && strayOf(last, next) <= SAME_BASELINE * last.size
}

/** In the direction in which they run. */
function gapBetween(last: Glyph, next: Glyph): number {
  switch (next.turns) {
    case 1:
      return next.top - last.bottom
    case 2:
      return last.left - next.right
    case 3:
      return last.top - next.bottom
    default:
      return next.left - last.right
  }
}

/** Across it. */
const strayOf = (last: Glyph, next: Glyph): number =>
  next.turns % 2 === 0
    ? Math.abs(next.baseline - last.baseline)
    : Math.abs(next.left + next.right - last.left - last.right) / 2

/** Without characters that are drawn over the same one, a little beside it, as bold type is imitated. */
function onceEach(glyphs: readonly Glyph[]): readonly Glyph[] {
  const drawn = new Map<number, Glyph[]>()
  const rowLength = 1 << 16
  return glyphs.filter((glyph) => {
    if (isWhite(glyph.text)) return true
    const place =
      Math.floor(glyph.baseline / NEIGHBOURHOOD) * rowLength + Math.floor(glyph.left / NEIGHBOURHOOD)
    for (const row of [-rowLength, 0, rowLength])
      for (const column of [-1, 0, 1])
        if (drawn.get(place + row + column)?.some((other) => isTwin(other, glyph))) return false
    const here = drawn.get(place)
    if (here === undefined) drawn.set(place, [glyph])
    else here.push(glyph)
    return true
  })
}

const isTwin = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text &&
  Math.abs(a.left - b.left) <= TWICE_DRAWN * Math.min(a.right - a.left, b.right - b.left) &&
  Math.abs(a.baseline - b.baseline) <= 0.15 * a.size &&
  Math.abs(a.size - b.size) <= 0.1 * a.size

/** Whether something darker lies behind it. */
export const isOnShade = (glyph: Glyph, { shades }: Drawing): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return shades.some(
    (shade) =>
      shade.lightness < 0.9 && x > shade.left && x < shade.right && y > shade.top && y < shade.bottom,
  )
}
