/** How far apart lines of one cell are, and how far apart rows: where the two differ, broken lines can be told from rows. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import { type Chunk, chunksOf } from './aligned-columns.ts'
import { amountsOf, isAnchor } from './aligned-lines.ts'
import { centreOf, middleOf } from './boxes.ts'
import type { Line } from './text-lines.ts'

export interface Spacing {
  /** Lines of one cell are no farther apart than this; `undefined` where nothing is broken, or it cannot be told. */
  readonly withinCell: number | undefined
  /** The usual distance of rows that follow one another directly. */
  readonly ofRows: number
}

/** In shares of the type size. */
const LOOSE_ROWS = 2
const WORD_GAP = 0.45
const LEAST = 0.8
const MOST = 1.8
/** Lines of a cell stand clearly closer than rows do, and all at the same distance. */
const CLOSER = 0.95
const SAME = 1.06
const SAME_LEFT = 0.3
const SAME_CENTRE = 0.5

export function spacingOf(lines: readonly Line[]): Spacing {
  const size = Math.max(...lines.map((line) => line.size))
  const distances = rowDistances(lines)
  const ofRows =
    middleMost(distances.filter(({ isDirect }) => isDirect).map(({ distance }) => distance)) ??
    LOOSE_ROWS * size
  const nearest = distances[0]?.distance ?? aboveFirst(lines)
  const closest = closestLines(lines, size)
  const isBroken = closest !== undefined && nearest !== undefined && closest < CLOSER * nearest
  return { withinCell: isBroken ? SAME * closest : undefined, ofRows }
}

const middleMost = (sorted: readonly number[]): number | undefined => sorted[sorted.length >> 1]

interface RowDistance {
  readonly distance: number
  /** Nothing stands between the two. */
  readonly isDirect: boolean
}

/** Of rows with amounts, one below the other, from the nearest on. */
function rowDistances(lines: readonly Line[]): readonly RowDistance[] {
  const found: RowDistance[] = []
  let last: number | undefined
  lines.forEach((line, at) => {
    if (!isAnchor(line)) return
    const above = last === undefined ? undefined : lines[last]
    if (above !== undefined)
      found.push({ distance: middleOf(line) - middleOf(above), isDirect: last === at - 1 })
    last = at
  })
  return found.toSorted((a, b) => a.distance - b.distance)
}

/** Of a single row, how far below its header it is. */
function aboveFirst(lines: readonly Line[]): number | undefined {
  const at = lines.findIndex((line) => amountsOf(line).length > 0)
  const [above, line] = [lines[at - 1], lines[at]]
  return above === undefined || line === undefined ? undefined : middleOf(line) - middleOf(above)
}

/** The least distance of words that stand one below the other as lines of a cell do. */
function closestLines(lines: readonly Line[], size: number): number | undefined {
  const chunks = lines.map((line) => chunksOf(line, WORD_GAP).map((chunk) => withMiddle(chunk)))
  let least: number | undefined
  chunks.forEach((row, at) => {
    for (const chunk of row) {
      if (isPrintedAmount(chunk.text)) continue
      const below = chunks
        .slice(at + 1, at + 6)
        .flat()
        .find(({ left, right }) => left < chunk.right && right > chunk.left)
      if (below === undefined || isPrintedAmount(below.text) || !isBelow(chunk, below, size)) continue
      const distance = below.middle - chunk.middle
      if (distance >= LEAST * size && distance <= MOST * size) least = Math.min(least ?? distance, distance)
    }
  })
  return least
}

interface Word extends Chunk {
  readonly middle: number
}

const withMiddle = (chunk: Chunk): Word => ({
  ...chunk,
  middle:
    (Math.min(...chunk.runs.map(({ top }) => top)) + Math.max(...chunk.runs.map(({ bottom }) => bottom))) / 2,
})

const isBelow = (above: Word, below: Word, size: number): boolean =>
  Math.abs(above.left - below.left) < SAME_LEFT * size ||
  Math.abs(centreOf({ ...above, top: 0, bottom: 0 }) - centreOf({ ...below, top: 0, bottom: 0 })) <
    SAME_CENTRE * size
