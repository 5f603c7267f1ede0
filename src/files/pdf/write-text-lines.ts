/** How many lines a text takes in a cell, broken as Typst breaks it: between ideographs, never before a closing sign, never within a word. */
import type { FontMetrics } from '../typst/font-metrics.ts'

export interface BrokenText {
  /** Of the widest of its own lines, in ems. */
  readonly width: number
  /** For each line of its own, what stays together, in ems. */
  readonly lines: readonly (readonly number[])[]
}

/** Words and numbers with the signs around them, or one character with those. */
const PIECE =
  /[（《「『“‘〔【]*(?:[!-~\u00c0-\u024f]+|[^!-~\u00c0-\u024f])[，。、；：？！）》」』”’〕】％☑☐□]*/gu
/** Between an ideograph and a word Typst leaves a quarter of an em. */
const WORD_GAP = 0.25
const WORD_EDGE = /[\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}]/gu
const STARTS_WORD = /^[A-Za-z0-9]/
const ENDS_WORD = /[A-Za-z0-9]$/
/** Beyond it nobody needs to know exactly. */
const LONGEST = 4_000

export function brokenText(text: string, metrics: FontMetrics): BrokenText {
  const lines = text
    .slice(0, LONGEST)
    .split('\n')
    .map((line) => piecesOf(line, metrics))
  return { width: Math.max(0, ...lines.map(sumOf)), lines }
}

function piecesOf(line: string, metrics: FontMetrics): readonly number[] {
  const pieces = (line.match(PIECE) ?? []).map(
    (piece) =>
      metrics.width(piece) +
      (piece.match(WORD_EDGE)?.length ?? 0) * WORD_GAP +
      // Ideographs stand on both sides of most words.
      (STARTS_WORD.test(piece) ? WORD_GAP : 0) +
      (ENDS_WORD.test(piece) ? WORD_GAP : 0),
  )
  return pieces
}

const sumOf = (pieces: readonly number[]): number => pieces.reduce((sum, one) => sum + one, 0)

/** In a width of so many ems; what is wider than that by itself is broken where the line ends. */
export function linesIn(text: BrokenText, room: number): number {
  if (text.width <= room) return text.lines.length
  let count = 0
  for (const pieces of text.lines) count += linesOf(pieces, Math.max(1, room))
  return count
}

function linesOf(pieces: readonly number[], room: number): number {
  let count = 1
  let used = 0
  for (const piece of pieces) {
    if (used + piece <= room) used += piece
    else {
      const over = Math.ceil(piece / room) - 1
      count += over + (used > 0 ? 1 : 0)
      used = piece - over * room
    }
  }
  return count
}
