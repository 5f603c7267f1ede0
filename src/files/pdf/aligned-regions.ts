/** Stretches of a page that may be tables without lines between their columns: between lines across, and around rows with amounts. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import { chunksOf } from './aligned-columns.ts'
import {
  amountsOf,
  beginsRow,
  COLUMN_GAP,
  isAnchor,
  isNote,
  isNumbering,
  isTabular,
  isTitle,
} from './aligned-lines.ts'
import { boxAround, centreOf, middleOf } from './boxes.ts'
import type { TablePiece } from './fill-frame.ts'
import type { Ruling } from './rulings.ts'
import type { Line } from './text-lines.ts'

/** Rows are no farther apart than this, in type sizes. */
const WIDEST_PITCH = 4
/** Lines without amounts between two rows with amounts. */
const MOST_BETWEEN = 4
const MOST_LINES = 60
/** Rows with amounts that make a table where nothing is drawn; a single row has as many amounts under a header. */
const FEWEST_ROWS = 3
const FEWEST_AMOUNTS = 3
const SAME_END = 4
/** A line of one piece that fills this share of the width is prose. */
const PROSE_SHARE = 0.6
/** In shares of the width: words stand in the middle. */
const OFF_CENTRE = 0.08
const LARGER = 1.15
/** In type sizes: a header is no farther above what it is the header of, between lines, and without them. */
const HEAD_GAP_RULED = 4
const HEAD_GAP = 2
/** Two rows, in type sizes. */
const NEXT_ROW = 1.2
/** Lines with a page number or a running foot below a table. */
const MOST_FOOTERS = 2
/** Lines of one label. */
const TOUCHING = 0.55

/** The lines of a region from its header to its last row. */
export type Region = readonly Line[]

export function regionsBetween(
  lines: readonly Line[],
  across: readonly Ruling[],
  ruled: readonly TablePiece[],
): readonly Region[] {
  const groups: Ruling[][] = []
  for (const ruling of across.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first !== undefined && hasSameEnds(first, ruling))
    if (group === undefined) groups.push([ruling])
    else group.push(ruling)
  }
  return groups
    .filter((rulings) => rulings.length > 1)
    .flatMap((rulings) => {
      const top = rulings[0]?.at ?? 0
      const bottom = rulings.at(-1)?.at ?? 0
      if (ruled.some(({ box }) => box.top > top && box.bottom < bottom)) return []
      const inside = withCutRows(
        lines,
        lines.findIndex((line) => middleOf(line) > top),
        lines.findLastIndex((line) => middleOf(line) < bottom),
      )
      return stretches(inside, rulings).map((stretch) => withHeader(stretch, HEAD_GAP_RULED))
    })
    .filter((region) => region.filter(isTabular).length > 1)
}

const hasSameEnds = (a: Ruling, b: Ruling): boolean =>
  Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END

/** With the lines of a row that the page cuts in two: no line is drawn before the first row of a page, or below the last. */
function withCutRows(lines: readonly Line[], first: number, last: number): readonly Line[] {
  if (first < 0 || last < first) return []
  let start = first
  while (start > 0 && isOfSameRow(lines[start - 1], lines[start])) start--
  let end = last
  while (end + 1 < lines.length && isOfSameRow(lines[end], lines[end + 1])) end++
  // A cut row is the first or the last thing on its page.
  const isFirst = start === 0
  const isLast = lines.length - 1 - end <= MOST_FOOTERS
  return lines.slice(isFirst ? start : first, (isLast ? end : last) + 1)
}

const isOfSameRow = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && below !== undefined && below.top - above.bottom < NEXT_ROW * below.size

/** Tables of the same width stand one below the other, with titles, notes and prose between them. */
function stretches(lines: readonly Line[], [first]: readonly Ruling[]): readonly (readonly Line[])[] {
  const width = first === undefined ? 0 : first.to - first.from
  const centre = first === undefined ? 0 : (first.from + first.to) / 2
  const found: Line[][] = [[]]
  for (const line of lines) {
    const isProse = !isTabular(line) && line.right - line.left > PROSE_SHARE * width
    const isHeading = isTitle(line) && Math.abs(centreOf(line) - centre) < OFF_CENTRE * width
    if (isProse || isHeading || isNote(line)) found.push([])
    else found.at(-1)?.push(line)
  }
  return found.filter((stretch) => stretch.length > 1)
}

export function regionsAround(lines: readonly Line[], ruled: readonly TablePiece[]): readonly Region[] {
  const found: Region[] = []
  let start: number | undefined
  let end = 0
  let anchors: Line[] = []
  const close = (): void => {
    if (start !== undefined) {
      const region = lines.slice(headStart(lines, start, end, HEAD_GAP), footEnd(lines, start, end) + 1)
      if (anchors.length >= FEWEST_ROWS || isShortTable(region, anchors)) found.push(region)
    }
    start = undefined
    anchors = []
  }
  lines.forEach((line, at) => {
    if (!isAnchor(line)) return
    const last = lines[end]
    if (
      start !== undefined &&
      last !== undefined &&
      (strayLines(lines, end, at) > MOST_BETWEEN || at - end > MOST_LINES || isParted(lines, end, at, ruled))
    )
      close()
    start ??= at
    end = at
    anchors.push(line)
  })
  close()
  return found
}

/** One or two rows with amounts side by side, under words that stand apart as well. */
const isShortTable = (region: Region, anchors: readonly Line[]): boolean =>
  anchors.some((line) => amountsOf(line).length >= FEWEST_AMOUNTS) &&
  region.some((line) => !anchors.includes(line) && isTabular(line))

function withHeader(lines: readonly Line[], gap: number): Region {
  const start = lines.findIndex((line) => isAnchor(line) || beginsRow(line))
  return start < 0 ? lines : lines.slice(headStart(lines, start, lines.length - 1, gap))
}

/**
 * Lines between two rows with amounts that are neither rows without any, which begin as rows do, below the others, nor
 * lines of labels, which stand beside the amounts.
 */
function strayLines(lines: readonly Line[], from: number, to: number): number {
  const ends = [lines[from], lines[to]].flatMap((line) => line ?? [])
  const { left, right } = boxAround(ends)
  const amounts = ends.flatMap((line) =>
    chunksOf(line, COLUMN_GAP).filter(({ text }) => isPrintedAmount(text)),
  )
  const isLabel = (line: Line): boolean =>
    line.left > left - line.size &&
    line.right < right + line.size &&
    !amounts.some((amount) => amount.left < line.right && amount.right > line.left)
  return lines
    .slice(from + 1, to)
    .filter(
      (line) =>
        !(beginsRow(line) && Math.abs(line.left - left) <= line.size) &&
        amountsOf(line).length === 0 &&
        !isLabel(line),
    ).length
}

/** Whether something that is no part of a table stands between two rows: prose, white, a table with lines. */
function isParted(lines: readonly Line[], from: number, to: number, ruled: readonly TablePiece[]): boolean {
  for (let at = from + 1; at <= to; at++) {
    const above = lines[at - 1]
    const line = lines[at]
    if (above === undefined || line === undefined) return true
    if (line.top - above.bottom > WIDEST_PITCH * line.size) return true
    if (ruled.some(({ box }) => box.top >= above.top && box.bottom <= line.bottom)) return true
    if (at < to && (isNote(line) || isNumbering(line) || (isTitle(line) && !beginsRow(line)))) return true
  }
  return false
}

/** Lines of a header go up from the first row, as far as they are set like it, and are no title in its middle. */
function headStart(lines: readonly Line[], start: number, end: number, gap: number): number {
  const box = boxAround(lines.slice(start, end + 1))
  let at = start
  while (at > 0) {
    const below = lines[at]
    const line = lines[at - 1]
    if (below === undefined || line === undefined) break
    const isNear = below.top - line.bottom < gap * line.size
    const isAlone = chunksOf(line, COLUMN_GAP).length === 1
    const isMiddle = Math.abs(centreOf(line) - centreOf(box)) < OFF_CENTRE * (box.right - box.left)
    const isInside = !isAlone || line.right > box.left
    if (!isNear || !isInside || line.size > LARGER * below.size || isNote(line) || isTitle(line)) break
    const isTouching = below.top - line.bottom < TOUCHING * line.size
    if (isAlone && isMiddle && !isTouching && !isBelowTitle(lines, at - 1)) break
    at--
  }
  return at
}

/** A single label over the whole of a table stands right below its title or the line with the unit. */
function isBelowTitle(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]
  return above !== undefined && (isNote(above) || isTitle(above)) && (lines[at]?.text.length ?? 0) < 16
}

/** Below the last row there may be more lines of its label, and labels without amounts. */
function footEnd(lines: readonly Line[], start: number, end: number): number {
  const labels = lines.slice(start, end + 1).map((line) => chunksOf(line, COLUMN_GAP)[0]?.right ?? 0)
  const widest = Math.max(...labels)
  let at = end
  while (at + 1 < lines.length) {
    const above = lines[at]
    const line = lines[at + 1]
    if (above === undefined || line === undefined) break
    if (isTitle(line) || isNote(line)) break
    const gap = (line.top - above.bottom) / line.size
    const isRow = gap < NEXT_ROW && isTabular(line) && beginsRow(line)
    const isNear = gap < 0.6
    if (!isRow && (!isNear || line.right > widest + line.size || line.size > LARGER * above.size)) break
    at++
  }
  return at
}
