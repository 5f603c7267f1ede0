/** What stands on a page, from top to bottom: lines of text and tables. */
import type { Box, PageSize } from '../../core/document/document.ts'
import { alignedTables } from './aligned-tables.ts'
import { middleOf } from './boxes.ts'
import { isWhite } from './character-forms.ts'
import { isCutOff, withOpenEdge } from './cut-tables.ts'
import { contains, fillFrame, type TablePiece } from './fill-frame.ts'
import type { Matrix } from './matrix.ts'
import { type Glyph, MOST_CHARACTERS } from './page-characters.ts'
import type { Drawing } from './page-drawing.ts'
import { type Frame, frameBox, ruledFrames } from './ruled-tables.ts'
import { rulingsOf } from './rulings.ts'
import { isOnShade, type Run, runsOf } from './runs.ts'
import { type Line, lineOf, linesOf, prevailingSize } from './text-lines.ts'
import { withUnruledRows } from './unruled-rows.ts'

/** A page as its text is read: turned until most of it runs from left to right. */
export interface PageView {
  readonly size: PageSize
  /** As a viewer shows it. */
  readonly shown: PageSize
  /** From the coordinates of `size` to those of `shown`. */
  readonly toShown: Matrix
}

/** A page as it came from the file. */
export interface RawPage {
  /** From 1. */
  readonly number: number
  readonly view: PageView
  readonly glyphs: readonly Glyph[]
  readonly drawing: Drawing
  /** Form fields that hold a value without saying how it looks. */
  readonly bareFields: number
}

export interface PageLine extends Line {
  readonly page: number
}

export type PageItem =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly piece: TablePiece }

export interface PageLayout {
  readonly number: number
  readonly view: PageView
  readonly items: readonly PageItem[]
  /** Of most of the text, tables included; 0 of a page without text. */
  readonly typeSize: number
  readonly hasText: boolean
  /** A large picture on which no text stands. */
  readonly hasPicture: boolean
  /** Characters that nobody can be sure of. */
  readonly garbled: number
  /** Characters that stand in the file, but that nobody sees on the page. */
  readonly hidden: number
  /** Form fields that hold a value without saying how it looks. */
  readonly bareFields: number
  /** A table runs over the edge. */
  readonly hasOpenTable: boolean
  /** Not all of it was read. */
  readonly isCut: boolean
}

/** A picture of a table covers more than this share of the page; emblems and seals cover less. */
const LARGE_PICTURE = 0.1
/** In shares of the type size. */
const FAR_APART = 3

/** `before` is the page before, whose tables may go on. */
export function layoutOf(raw: RawPage, before?: PageLayout): PageLayout {
  const { number, view, drawing } = raw
  const isUnseen = (glyph: Glyph): boolean =>
    glyph.isHidden || (glyph.isPale && !isWhite(glyph.text) && !isOnShade(glyph, drawing))
  // Before doubles are left out: of a word and its white shadow the word stays.
  const glyphs = raw.glyphs.filter((glyph) => !isUnseen(glyph))
  const runs = runsOf(glyphs)
  const rulings = rulingsOf(drawing, runs)
  const { pieces, taken } = ruledTables(ruledFrames(rulings), runs, number)
  const free = linesOf(runs.filter((run) => !taken.has(run)))
  const aligned = alignedTables(free, rulings.across, pieces, number, tablesOn(before))
  const lines = free.filter((line) => !aligned.taken.has(line))
  const tables = [...pieces, ...aligned.pieces]
  const open = tables.filter((piece) => isCutOff(piece, drawing, rulings.down))
  const placed: { readonly top: number; readonly item: PageItem }[] = [
    ...tables.map((table) => ({
      top: table.box.top,
      item: { kind: 'table', piece: open.includes(table) ? withOpenEdge(table) : table } as const,
    })),
    ...lines.flatMap((line) =>
      partsFarApart(line).map((part) => ({
        top: line.top,
        item: { kind: 'line', line: { ...part, page: number } } as const,
      })),
    ),
  ]
  return {
    number,
    view,
    items: placed.toSorted((a, b) => a.top - b.top).map(({ item }) => item),
    typeSize: prevailingSize(runs),
    hasText: runs.length > 0,
    hasPicture: drawing.pictures.some((picture) => isLargeAndBare(picture, view.size, runs)),
    garbled: runs.reduce((sum, run) => sum + run.glyphs.filter(({ isGarbled }) => isGarbled).length, 0),
    hidden: withoutTwins(raw.glyphs.filter(isUnseen), glyphs).length,
    bareFields: raw.bareFields,
    hasOpenTable: open.length > 0,
    isCut: drawing.isFull || raw.glyphs.length >= MOST_CHARACTERS,
  }
}

const tablesOn = (page: PageLayout | undefined): readonly TablePiece[] =>
  page?.items.flatMap((item) => (item.kind === 'table' ? [item.piece] : [])) ?? []

/** The words among them that no seen one shows in their place: a shadow or an outline hides nothing. */
const withoutTwins = (hidden: readonly Glyph[], seen: readonly Glyph[]): readonly Glyph[] =>
  hidden.filter(
    (one) =>
      !isWhite(one.text) &&
      !seen.some(
        (other) =>
          other.text === one.text &&
          Math.abs(other.left - one.left) < other.size / 2 &&
          Math.abs(other.baseline - one.baseline) < other.size / 2,
      ),
  )

function isLargeAndBare(picture: Box, { width, height }: PageSize, runs: readonly Run[]): boolean {
  const wide = Math.min(picture.right, width) - Math.max(picture.left, 0)
  const high = Math.min(picture.bottom, height) - Math.max(picture.top, 0)
  return (
    wide > 0 &&
    high > 0 &&
    wide * high > LARGE_PICTURE * width * height &&
    !runs.some((run) => contains(picture, run))
  )
}

/** What stands far apart on a line was not written as one, but for a page number behind an entry of the contents. */
function partsFarApart(line: Line): readonly Line[] {
  const parts: Run[][] = []
  for (const run of line.runs) {
    const last = parts.at(-1)
    const isFar = last === undefined || run.left - (last.at(-1)?.right ?? 0) > FAR_APART * line.size
    if (isFar && !(last !== undefined && /^\d{1,3}$/.test(run.text))) parts.push([run])
    else last?.push(run)
  }
  return parts.length === 1 ? [line] : parts.map(lineOf)
}

/** Inner tables first, so that their text is theirs; a single cell is a frame around something, not a table. */
function ruledTables(
  frames: readonly Frame[],
  runs: readonly Run[],
  page: number,
): { pieces: readonly TablePiece[]; taken: ReadonlySet<Run> } {
  const tables = frames
    .filter(({ cells }) => cells.length > 1)
    .map((frame) => ({ frame, box: frameBox(frame) }))
    .toSorted((a, b) => areaOf(a.box) - areaOf(b.box))
  const taken = new Set<Run>()
  let done: TablePiece[] = []
  for (const { frame, box } of tables) {
    const inner = done.filter((piece) => contains(box, piece.box))
    const own = runs.filter((run) => !taken.has(run) && contains(box, run))
    const whole = fillFrame(withUnruledRows(frame, own), own, page, inner)
    for (const run of own) taken.add(run)
    done = [...done.filter((piece) => !inner.includes(piece)), whole]
  }
  return { pieces: done.toSorted((a, b) => middleOf(a.box) - middleOf(b.box)), taken }
}

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top)
