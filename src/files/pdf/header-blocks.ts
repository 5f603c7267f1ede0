/** The labels of a header without lines between its columns: words that stand together, with the lines into which each was broken. */
import type { Box } from '../../core/document/document.ts'
import { type Chunk, chunksOf, type White } from './aligned-columns.ts'
import { boxAround, centreOf, middleOf } from './boxes.ts'
import type { Spacing } from './line-spacing.ts'
import type { Ruling } from './rulings.ts'
import type { Line } from './text-lines.ts'

export interface HeaderBlock extends Box {
  /** Its lines joined by `\n`. */
  readonly text: string
  readonly size: number
  /** Whether lines are drawn above and below the labels, so that `top` and `bottom` are those of their cells. */
  readonly isRuled: boolean
}

/** In shares of the type size: white between the words of different labels. */
const LABEL_GAP = 0.8
/** White this wide parts two labels if it goes on between the columns below. */
const CUT_GAP = 0.3
/** Between letters that are set apart to fill a cell, 科 目 名 称. */
const SPACED_GAP = 2.5
/** Between the two letters of a word that is often set that way. */
const SPACED_WORD_GAP = 9
const SPACED_WORD = /^(?:项目|合计|小计|总计|收入|支出|金额|名称|编码|备注|单位|科目|栏次|行次|序号)$/
/** Letters that are labels by themselves. */
const LEVEL = /^[类款项目]$/
/** Lines of a label are nearer to one another than this share of the distance of rows. */
const WRAP_SHARE = 0.93
/** In type sizes: farther apart they never are, unless lines are drawn around the label. */
const WIDEST_WRAP = 1.8
const WIDEST_WRAP_IN_CELL = 4
/** In type sizes: a line that is longer than the one before it goes on only this near to it. */
const TIGHT_WRAP = 1.5
const SAME_LINE = 0.3
const SAME_CENTRE = 0.7
const SAME_LEFT = 0.3

export function headerBlocks(
  lines: readonly Line[],
  whites: readonly White[],
  across: readonly Ruling[],
  { withinCell, ofRows }: Spacing,
): readonly HeaderBlock[] {
  const labels = lines.flatMap((line) => labelsOf(line, whites)).toSorted((a, b) => a.top - b.top)
  const rulings = innerRulings(labels, across)
  const limit = (size: number): number =>
    rulings.length > 0
      ? WIDEST_WRAP_IN_CELL * size
      : (withinCell ?? Math.min(WRAP_SHARE * ofRows, WIDEST_WRAP * size))
  const broken: Label[][] = []
  for (const label of labels) {
    const [above] = broken
      .filter((own) => goesOn(own, label, rulings, limit(label.size)))
      .toSorted((a, b) => offCentre(a, label) - offCentre(b, label))
    if (above === undefined) broken.push([label])
    else above.push(label)
  }
  return withSpacedLetters(broken, whites).map((own) => blockOf(own, rulings.length > 0 ? across : []))
}

interface Label extends Box {
  readonly text: string
  readonly size: number
}

const offCentre = (own: readonly Label[], label: Label): number =>
  Math.abs(centreOf(boxAround(own)) - centreOf(label))

function labelsOf(line: Line, whites: readonly White[]): readonly Label[] {
  const groups: Chunk[][] = []
  for (const chunk of chunksOf(line, CUT_GAP)) {
    const last = groups.at(-1)
    if (last !== undefined && isOneLabel(last, chunk, LABEL_GAP * line.size, whites)) last.push(chunk)
    else groups.push([chunk])
  }
  return groups.map((chunks) => ({
    ...boxAround(chunks.flatMap(({ runs }) => runs)),
    text: chunks.map(({ text }) => text).join(' '),
    size: line.size,
  }))
}

function isOneLabel(before: readonly Chunk[], chunk: Chunk, gap: number, whites: readonly White[]): boolean {
  const last = before.at(-1)
  return last !== undefined && chunk.left - last.right < gap && !isParted(last, chunk, whites)
}

/** Whether white goes on between two columns of the rows below. */
const isParted = (before: Pick<Box, 'right'>, behind: Pick<Box, 'left'>, whites: readonly White[]): boolean =>
  whites.some(({ left, right }) => left < behind.left && right > before.right)

/** Single letters beside one another, none of which is part of a label that runs downwards, are a word that fills its cell. */
function withSpacedLetters(
  labels: readonly (readonly Label[])[],
  whites: readonly White[],
): readonly (readonly Label[])[] {
  const letters = labels
    .flatMap((own) => (own.length === 1 && own[0]?.text.length === 1 ? [own[0]] : []))
    .toSorted((a, b) => a.left - b.left)
  const words: Label[] = []
  const used = new Set<Label>()
  for (const letter of letters) {
    const at = words.findIndex((word) => isOneWord(word, letter, whites))
    const word = words[at]
    if (word === undefined) words.push(letter)
    else words[at] = { ...boxAround([word, letter]), text: word.text + letter.text, size: word.size }
    used.add(letter)
  }
  return [
    ...labels.filter(([first]) => first === undefined || !used.has(first)),
    ...words.map((word) => [word]),
  ]
}

function isOneWord(word: Label, letter: Label, whites: readonly White[]): boolean {
  if (Math.abs(middleOf(word) - middleOf(letter)) > SAME_LINE * letter.size) return false
  const gap = (letter.left - word.right) / letter.size
  const text = word.text + letter.text
  if (SPACED_WORD.test(text)) return gap < SPACED_WORD_GAP
  // 类 款 项 over codes that are written whole.
  if ([...text].every((one) => LEVEL.test(one))) return !isParted(word, letter, whites)
  return gap < SPACED_GAP
}

/** Lines drawn between labels: without any, labels are told apart by their distance. */
function innerRulings(labels: readonly Label[], across: readonly Ruling[]): readonly Ruling[] {
  const middles = labels.map(middleOf)
  const [top, bottom] = [Math.min(...middles), Math.max(...middles)]
  return across.filter(({ at }) => at > top && at < bottom)
}

function goesOn(own: readonly Label[], label: Label, rulings: readonly Ruling[], limit: number): boolean {
  const last = own.at(-1)
  if (last === undefined || label.left >= last.right || label.right <= last.left) return false
  const distance = middleOf(label) - middleOf(last)
  if (distance < 0.5 * label.size || distance > limit) return false
  if (rulings.some((ruling) => isBetween(ruling, last, label))) return false
  const isLonger = label.right - label.left > last.right - last.left + 0.5 * label.size
  if (rulings.length === 0 && isLonger && distance > TIGHT_WRAP * label.size) return false
  return (
    Math.abs(centreOf(last) - centreOf(label)) < SAME_CENTRE * label.size ||
    Math.abs(last.left - label.left) < SAME_LEFT * label.size
  )
}

const isBetween = ({ at, from, to }: Ruling, above: Box, below: Box): boolean =>
  at > middleOf(above) && at < middleOf(below) && from < centreOf(below) && to > centreOf(below)

function blockOf(own: readonly Label[], across: readonly Ruling[]): HeaderBlock {
  const box = boxAround(own)
  const centre = centreOf(box)
  const over = across.filter(({ from, to }) => from < centre && to > centre)
  const above = over.filter(({ at }) => at <= (own[0] === undefined ? box.top : middleOf(own[0])))
  const below = over.filter(({ at }) => at >= middleOf(own.at(-1) ?? box))
  const isRuled = above.length > 0 && below.length > 0
  return {
    ...box,
    ...(isRuled && {
      top: Math.max(...above.map(({ at }) => at)),
      bottom: Math.min(...below.map(({ at }) => at)),
    }),
    text: own.map(({ text }) => text).join('\n'),
    size: own[0]?.size ?? 0,
    isRuled,
  }
}
