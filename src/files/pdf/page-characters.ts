/** The characters of a page with their boxes as they are shown, in the order of the file. */
import type { Box, PageSize } from '../../core/document/document.ts'
import { characterOf, isGarbled } from './character-forms.ts'
import { type Clips, clipOf } from './clip.ts'
import { followedBy, type Matrix, mappedBox, matrixAt, xOf, yOf } from './matrix.ts'
import type { Drawing } from './page-drawing.ts'
import type { PageFrame } from './page-frame.ts'
import type { Pdfium } from './pdfium.ts'

export interface Glyph {
  /** One character, or several that the font draws as one. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly top: number
  readonly bottom: number
  /** Of the type, in points. */
  readonly size: number
  readonly isBold: boolean
  /** White or nearly so: seen only before something darker. */
  readonly isPale: boolean
  /** Drawn, but not so that anybody could see it: without ink, clear, or as small as a dot. */
  readonly isHidden: boolean
  /** The file does not say which character it is, or says what cannot be. */
  readonly isGarbled: boolean
  /** Outside the part of the page in which its object shows. */
  readonly isCut: boolean
  /** Which way the text runs, in quarter turns clockwise. */
  readonly turns: number
}

/** What the characters of one text object share. */
interface Style {
  readonly size: number
  readonly isBold: boolean
  readonly isPale: boolean
  readonly isHidden: boolean
  readonly turns: number
  readonly clip: Box | undefined
}

/** What is known of a page's objects while its characters are read. */
interface Known {
  readonly styles: Map<number, Style>
  /** Whether a font is bold. */
  readonly fonts: Map<number, boolean>
  readonly clips: Clips
  readonly texts: ReadonlyMap<number, Matrix>
  readonly hidden: ReadonlySet<number>
}

/** Type stands this far above and below its baseline, in shares of its size. */
const ABOVE_BASELINE = 0.86
const BELOW_BASELINE = 0.14
/** Beyond this a page is no page of a document; what comes later is not looked at. */
export const MOST_CHARACTERS = 200_000
/** Filled and stroked: how Word and WPS make type bold that has no bold font. */
const STROKED_MODE = 2
/** What PDFium puts in place of a hyphen at the end of a line says nothing. */
const HYPHEN = 0x2d
/** PDFium compares a text with the five before it. */
const NEIGHBOURS = 8
/** Farther than pages are wide, and yet so near that numbers of 32 bits keep hundredths. */
const FAR_AWAY = 4_000
const INVISIBLE_MODES: readonly number[] = [3, 7]
const BOLD_WEIGHT = 600
const FORCE_BOLD_FLAG = 1 << 18
const PALE = 0.96

/** Of a page of which it is known what is drawn on it. */
export function pageCharacters(
  pdfium: Pdfium,
  page: number,
  frame: PageFrame,
  { texts, hiddenTexts }: Drawing,
): readonly Glyph[] {
  const known: Known = {
    styles: new Map(),
    fonts: new Map(),
    clips: new Map(),
    texts,
    hidden: hiddenTexts,
  }
  const first = charactersOf(pdfium, page, frame, known, new Map())
  const { FPDFFont_GetIsEmbedded, FPDFTextObj_GetFont } = pdfium.calls
  const left = [...texts.keys()].filter(
    (object) => !known.styles.has(object) && FPDFFont_GetIsEmbedded(FPDFTextObj_GetFont(object)) === 0,
  )
  return left.length === 0 ? first : [...first, ...leftOut(pdfium, page, frame, known, left)]
}

/**
 * PDFium takes a text for the one before it, drawn again, if it says the same at the same x and the height of its
 * type is not known, as it is of Chinese fonts that are not in the file. What it leaves out is moved to a place of
 * its own and read there.
 */
function leftOut(
  pdfium: Pdfium,
  page: number,
  frame: PageFrame,
  known: Known,
  objects: readonly number[],
): readonly Glyph[] {
  const { FPDFPageObj_TransformF } = pdfium.calls
  const shifts = new Map(objects.map((object, at) => [object, ((at % NEIGHBOURS) + 1) * FAR_AWAY]))
  const move = (object: number, by: number): void => {
    pdfium.floats().set([1, 0, 0, 1, by, 0], pdfium.scratch >> 2)
    FPDFPageObj_TransformF(object, pdfium.scratch)
  }
  for (const [object, shift] of shifts) move(object, shift)
  const found = charactersOf(pdfium, page, frame, known, shifts)
  for (const [object, shift] of shifts) move(object, -shift)
  return found
}

/** All characters, or only those of the objects that have been shifted. */
function charactersOf(
  pdfium: Pdfium,
  page: number,
  { matrix, size }: PageFrame,
  known: Known,
  shifts: ReadonlyMap<number, number>,
): readonly Glyph[] {
  const { calls, scratch } = pdfium
  const text = calls.FPDFText_LoadPage(page)
  if (text === 0) return []
  const glyphs: Glyph[] = []
  let lastObject = 0
  const count = Math.min(calls.FPDFText_CountChars(text), MOST_CHARACTERS)
  for (let index = 0; index < count; index++) {
    if (calls.FPDFText_IsGenerated(text, index) === 1) continue
    const object = calls.FPDFText_GetTextObject(text, index)
    const shift = shifts.get(object)
    if (shift === undefined && shifts.size > 0) continue
    const style = known.styles.get(object) ?? styleOf(pdfium, text, index, object, matrix, known)
    known.styles.set(object, style)
    if (calls.FPDFText_GetLooseCharBox(text, index, scratch) === 0) continue
    const toPage = shift === undefined ? matrix : unshifted(matrix, known.texts.get(object), shift)
    const floats = pdfium.floats()
    const at = scratch >> 2
    const box = mappedBox(
      toPage,
      floats[at] ?? 0,
      floats[at + 1] ?? 0,
      floats[at + 2] ?? 0,
      floats[at + 3] ?? 0,
    )
    if (!isOnPage(box, size)) continue
    calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
    const doubles = pdfium.doubles()
    const x = doubles[scratch >> 3] ?? 0
    const y = doubles[(scratch >> 3) + 1] ?? 0
    const code = calls.FPDFText_IsHyphen(text, index) === 1 ? HYPHEN : calls.FPDFText_GetUnicode(text, index)
    const hasNoMeaning = code !== HYPHEN && calls.FPDFText_HasUnicodeMapError(text, index) === 1
    const found = glyph(code, hasNoMeaning, box, xOf(toPage, x, y), yOf(toPage, x, y), style)
    const last = glyphs.at(-1)
    // One shape may stand for several characters, such as a dash of double length.
    if (object === lastObject && last !== undefined && isSamePlace(last, found))
      glyphs[glyphs.length - 1] = { ...last, text: last.text + found.text }
    else glyphs.push(found)
    lastObject = object
  }
  calls.FPDFText_ClosePage(text)
  return glyphs
}

/** Takes back what an object was moved by in its own coordinates. */
const unshifted = (matrix: Matrix, ofObject: Matrix | undefined, shift: number): Matrix => ({
  ...matrix,
  e: matrix.e - shift * (ofObject ?? matrix).a,
  f: matrix.f - shift * (ofObject ?? matrix).b,
})

function glyph(code: number, hasNoMeaning: boolean, box: Box, x: number, y: number, style: Style): Glyph {
  const { size, isBold, isPale, isHidden, turns, clip } = style
  // Upright type stands on its baseline; turned type has the box that it covers.
  const isUpright = turns === 0
  const left = isUpright && box.right - box.left < size / 20 ? x : box.left
  return {
    text: characterOf(code),
    left,
    right: Math.max(box.right, left + size / 20),
    baseline: isUpright ? y : box.bottom,
    top: isUpright ? y - ABOVE_BASELINE * size : box.top,
    bottom: isUpright ? y + BELOW_BASELINE * size : box.bottom,
    size,
    isBold,
    isPale,
    isHidden,
    isGarbled: hasNoMeaning || isGarbled(code),
    isCut: clip !== undefined && !isShown(box, clip),
    turns,
  }
}

function styleOf(
  pdfium: Pdfium,
  text: number,
  index: number,
  object: number,
  matrix: Matrix,
  { fonts, clips, texts, hidden }: Known,
): Style {
  const { calls, scratch } = pdfium
  calls.FPDFText_GetMatrix(text, index, scratch)
  const own = matrixAt(pdfium.floats(), scratch)
  const onPage = followedBy(own, matrix)
  const size = calls.FPDFText_GetFontSize(text, index) * Math.hypot(onPage.c, onPage.d)
  const mode = object === 0 ? 0 : calls.FPDFTextObj_GetTextRenderMode(object)
  const isColoured =
    calls.FPDFText_GetFillColor(text, index, scratch, scratch + 4, scratch + 8, scratch + 12) === 1
  const colour = pdfium.integers()
  const at = scratch >> 2
  const palest = Math.min(colour[at] ?? 0, colour[at + 1] ?? 0, colour[at + 2] ?? 0)
  const isClear = isColoured && colour[at + 3] === 0
  const font = object === 0 ? 0 : calls.FPDFTextObj_GetFont(object)
  const isFontBold = fonts.get(font) ?? isBold(pdfium, text, index)
  fonts.set(font, isFontBold)
  return {
    size,
    isBold: isFontBold || mode === STROKED_MODE,
    isPale: isColoured && mode === 0 && palest >= PALE * 255,
    isHidden:
      INVISIBLE_MODES.includes(mode) ||
      isClear ||
      hidden.has(object) ||
      !(size > 0.5 && Number.isFinite(size)),
    clip: object === 0 ? undefined : clipOf(pdfium, object, texts.get(object) ?? matrix, clips),
    turns: ((Math.round(Math.atan2(onPage.b, onPage.a) / (Math.PI / 2)) % 4) + 4) % 4,
  }
}

function isBold({ calls, scratch, bytes, integers }: Pdfium, text: number, index: number): boolean {
  if (calls.FPDFText_GetFontWeight(text, index) >= BOLD_WEIGHT) return true
  const flags = scratch + 256
  const length = calls.FPDFText_GetFontInfo(text, index, scratch, 256, flags)
  const name = String.fromCharCode(
    ...bytes().subarray(scratch, scratch + Math.min(Math.max(length - 1, 0), 255)),
  )
  return /bold|black|heavy|simhei/i.test(name) || ((integers()[flags >> 2] ?? 0) & FORCE_BOLD_FLAG) !== 0
}

const isSamePlace = (a: Glyph, b: Glyph): boolean =>
  a.left === b.left && a.right === b.right && a.baseline === b.baseline

const isShown = (box: Box, clip: Box): boolean => {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom
}

const isOnPage = (box: Box, { width, height }: PageSize): boolean =>
  (box.left + box.right) / 2 >= 0 &&
  (box.left + box.right) / 2 <= width &&
  (box.top + box.bottom) / 2 >= 0 &&
  (box.top + box.bottom) / 2 <= height
