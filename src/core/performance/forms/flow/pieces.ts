/** 碎片 — the lines of broken forms cut at their spaces, each piece with what lies between it and the one before. */
import type { Block, DocumentPlace, Paragraph } from '../../../document/document.ts'
import { plainWords } from '../../../document/printed-words.ts'
import { widthOf } from './width.ts'

/**
 * What lies before a piece: a `space` in its line; a new line that touches the one before, which converters print
 * where they go back up to the next cell, so that it never continues a cell; a plain new `line`; a new `page`.
 */
export type Gap = 'space' | 'touching' | 'line' | 'page'

/** A run without white space. */
export interface Piece {
  readonly text: string
  /** As words are compared. */
  readonly plain: string
  readonly width: number
  readonly gap: Gap
  readonly isLineEnd: boolean
  readonly place: DocumentPlace
  readonly block: Paragraph
}

/** A printed line with the paragraph that it belongs to. */
export interface FlowLine {
  readonly text: string
  readonly place: DocumentPlace
  readonly block: Paragraph
  readonly gap: Exclude<Gap, 'space'>
}

/** The lines of consecutive paragraphs; every grid ends a run. */
export function lineRuns(blocks: readonly Block[]): readonly (readonly FlowLine[])[] {
  const runs: FlowLine[][] = []
  let run: BareLine[] = []
  const end = (): void => {
    if (run.length > 0) runs.push(withGaps(run))
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'grid') end()
    else if (!LEFT_OUT.has(block.role))
      for (const { text, place } of block.lines) run.push({ text, place, block })
  }
  end()
  return runs
}

const LEFT_OUT: ReadonlySet<Paragraph['role']> = new Set(['runningHead', 'pageNumber', 'contents'])

type BareLine = Omit<FlowLine, 'gap'>

/**
 * Blank lines are not kept in a document, but the numbers of the lines tell of them. Where lines mostly touch, the
 * converter prints no blank lines and touching means nothing.
 */
function withGaps(lines: readonly BareLine[]): FlowLine[] {
  const steps = lines.map((line, at) => stepTo(lines[at - 1], line))
  const apart = steps.filter((step) => step !== undefined && step > 1).length
  const touching = steps.filter((step) => step === 1).length
  const usual = apart * 3 > touching ? 2 : 1
  return lines.map((line, at) => {
    const step = steps[at]
    const isNewPage = line.place.page !== lines[at - 1]?.place.page || (step ?? 0) > usual
    const gap = isNewPage ? 'page' : step === 1 && usual === 2 ? 'touching' : 'line'
    return { ...line, gap }
  })
}

const stepTo = (before: BareLine | undefined, line: BareLine): number | undefined =>
  before?.place.line === undefined || line.place.line === undefined
    ? undefined
    : line.place.line - before.place.line

/** 续上页 and the numbers of pages. */
const PAGE_END =
  /^\(?(?:续上?[页表]|接上[页表]|转下页|见下页)\)?$|^-{1,2}\d{1,4}-{1,2}$|^第\d{1,4}页(?:[,/]?共\d{1,4}页)?$/

const MONEY_UNIT = /^\(?(?:金额)?单位:\(?(?:人民币)?(?:亿元|万元|千元|元)\)?$/

/** Cuts lines at their spaces and leaves page furniture out; what follows a page's end begins a page. */
export function piecesOf(lines: readonly FlowLine[]): readonly Piece[] {
  const pieces: Piece[] = []
  let isNewPage = false
  for (const { text: line, gap, place, block } of lines) {
    const isPageEnd = PAGE_END.test(plainWords(line))
    isNewPage ||= isPageEnd
    if (isPageEnd || MONEY_UNIT.test(plainWords(line))) continue
    const words = line.split(/\s+/).filter((word) => word !== '')
    words.forEach((text, at) => {
      pieces.push({
        text,
        plain: plainWords(text),
        width: widthOf(text),
        gap: at > 0 ? 'space' : isNewPage ? 'page' : gap,
        isLineEnd: at === words.length - 1,
        place,
        block,
      })
    })
    isNewPage = false
  }
  return pieces
}

/** Whether a piece is the first of its line. */
export const isLineStart = (piece: Piece): boolean => piece.gap !== 'space'

/** Consecutive pieces as one text; white space is an accident of the conversion. */
export const joined = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')
export const plainOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.plain).join('')
