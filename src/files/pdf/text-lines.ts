/** Lines of text: runs that stand beside one another, whatever order the file has them in. */
import type { Box } from '../../core/document/document.ts'
import { boxAround, middleOf } from './boxes.ts'
import { isWide } from './character-forms.ts'
import type { Run } from './runs.ts'

export interface Line extends Box {
  readonly runs: readonly Run[]
  readonly text: string
  /** Of most of its type. */
  readonly size: number
  readonly isBold: boolean
  readonly isGarbled: boolean
}

/** Runs whose middles differ by less than this share of the type size are beside one another. */
const SAME_LINE = 0.5
/** From this gap on, in shares of the type size, there is a space; beside Chinese characters it is wider. */
const WORD_GAP = 0.22
const MIXED_GAP = 0.4
const WIDE_GAP = 0.7

/** Lines from top to bottom, each from left to right. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const groups: { middle: number; size: number; runs: Run[] }[] = []
  for (const run of runs.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const last = groups.at(-1)
    if (last !== undefined && middleOf(run) - last.middle < SAME_LINE * Math.min(run.size, last.size)) {
      last.runs.push(run)
      // The line stays where its largest type is, so that raised numerals do not drag it along.
      if (run.size > last.size) {
        last.middle = middleOf(run)
        last.size = run.size
      }
    } else groups.push({ middle: middleOf(run), size: run.size, runs: [run] })
  }
  return groups.map((group) => lineOf(group.runs))
}

export function lineOf(unordered: readonly Run[]): Line {
  const runs = unordered.length === 1 ? unordered : unordered.toSorted((a, b) => a.left - b.left)
  let characters = 0
  let bold = 0
  let isGarbled = false
  for (const run of runs) {
    characters += run.glyphs.length
    if (run.isBold) bold += run.glyphs.length
    if (run.isGarbled) isGarbled = true
  }
  const { left, top, right, bottom } = boxAround(runs)
  const isBold = bold * 2 > characters
  return {
    runs,
    text: joinedText(runs),
    left,
    top,
    right,
    bottom,
    size: prevailingSize(runs),
    isBold,
    isGarbled,
  }
}

/** One after another, with a space where there is one, written or left open. */
function joinedText(runs: readonly Run[]): string {
  let text = ''
  let last: Run | undefined
  for (const run of runs) {
    if (last !== undefined && hasSpaceBetween(last, run)) text += ' '
    text += run.text
    last = run
  }
  return text
}

function hasSpaceBetween(left: Run, right: Run): boolean {
  const gap = (right.left - left.right) / Math.min(left.size, right.size)
  if (right.hasSpaceBefore) return gap >= WORD_GAP
  const wide = [isWide(left.text.at(-1) ?? ''), isWide(right.text[0] ?? '')].filter((isSo) => isSo).length
  return gap >= (wide === 0 ? WORD_GAP : wide === 1 ? MIXED_GAP : WIDE_GAP)
}

/** The type size of most characters. */
export function prevailingSize(runs: readonly Run[]): number {
  if (runs.length === 1) return runs[0]?.size ?? 0
  const widths = new Map<number, number>()
  for (const run of runs) widths.set(run.size, (widths.get(run.size) ?? 0) + run.glyphs.length)
  return [...widths].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
