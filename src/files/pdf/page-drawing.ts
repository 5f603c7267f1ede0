/** What is drawn on a page besides the characters: straight strokes, thin and large filled rectangles, pictures; also inside form objects. */
import type { Box } from '../../core/document/document.ts'
import { type Clips, clipOf } from './clip.ts'
import type { LayerSwitch } from './layers.ts'
import { followedBy, type Matrix, mappedBox, matrixAt, xOf, yOf } from './matrix.ts'
import type { PageFrame } from './page-frame.ts'
import type { Pdfium } from './pdfium.ts'

/** A straight piece of a line, drawn across (`at` is its y) or down (`at` is its x). */
export interface Stroke {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
  /** From 0, black, to 1, white. */
  readonly lightness: number
}

/** A filled area too thick for a line. */
export interface Shade extends Box {
  readonly lightness: number
}

export interface Drawing {
  readonly across: readonly Stroke[]
  readonly down: readonly Stroke[]
  readonly shades: readonly Shade[]
  /** Addresses of the text objects, with what takes their coordinates to the page. */
  readonly texts: ReadonlyMap<number, Matrix>
  /** Those of them that are on a layer that is switched off. */
  readonly hiddenTexts: ReadonlySet<number>
  readonly pictures: readonly Box[]
  /** Lines across that end on the right only because what is beyond is cut away. */
  readonly cutOff: readonly Stroke[]
  /** There was more than is looked at. */
  readonly isFull: boolean
}

const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5
const LINE_TO = 0
const BEZIER_TO = 1
/** A filled rectangle is a line up to this thickness, in points, if it is several times as long. */
const THICKEST_LINE = 3
/** Where a line may stray from straight, in points. */
const SLACK = 0.6
/** A drawing of more parts than this is a picture, whatever it shows; what comes later is not looked at. */
const MOST_STROKES = 40_000
const MOST_SHADES = 2_000
/** A circle has twelve points, and the first again. */
const MOST_CORNERS = 14
const DEEPEST_FORM = 12

interface Point {
  readonly x: number
  readonly y: number
}

class Pen {
  readonly across: Stroke[] = []
  readonly down: Stroke[] = []
  readonly shades: Shade[] = []
  readonly pictures: Box[] = []
  readonly cutOff: Stroke[] = []
  readonly texts = new Map<number, Matrix>()
  readonly hiddenTexts = new Set<number>()
  readonly clips: Clips = new Map()
  /** Of the object that is drawn. */
  clip: Box | undefined
  objects = 0

  line(from: Point, to: Point, thickness: number, lightness: number): void {
    const width = Math.abs(from.x - to.x)
    const height = Math.abs(from.y - to.y)
    if (height <= SLACK && width > height)
      this.add('across', stroke((from.y + to.y) / 2, from.x, to.x, thickness, lightness))
    else if (width <= SLACK && height > width)
      this.add('down', stroke((from.x + to.x) / 2, from.y, to.y, thickness, lightness))
  }

  area(box: Box, lightness: number): void {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (Math.max(width, height) <= THICKEST_LINE) {
      // A dot may be part of a dotted line across or down.
      this.add('across', stroke((box.top + box.bottom) / 2, box.left, box.right, height, lightness))
      this.add('down', stroke((box.left + box.right) / 2, box.top, box.bottom, width, lightness))
    } else if (height <= THICKEST_LINE && height <= width)
      this.add('across', stroke((box.top + box.bottom) / 2, box.left, box.right, height, lightness))
    else if (width <= THICKEST_LINE && width < height)
      this.add('down', stroke((box.left + box.right) / 2, box.top, box.bottom, width, lightness))
    else if (this.shades.length < MOST_SHADES) this.shades.push({ ...box, lightness })
  }

  /** What is left of it inside the clip. */
  add(direction: 'across' | 'down', whole: Stroke): void {
    const { clip } = this
    if (clip === undefined) {
      this[direction].push(whole)
      return
    }
    const isAcross = direction === 'across'
    const from = Math.max(whole.from, isAcross ? clip.left : clip.top)
    const to = Math.min(whole.to, isAcross ? clip.right : clip.bottom)
    const least = (isAcross ? clip.top : clip.left) - THICKEST_LINE
    const most = (isAcross ? clip.bottom : clip.right) + THICKEST_LINE
    if (from >= to || whole.at < least || whole.at > most) return
    this[direction].push({ ...whole, from, to })
    if (isAcross && whole.to > to + THICKEST_LINE) this.cutOff.push({ ...whole, from, to })
  }

  get isFull(): boolean {
    return this.objects > MOST_STROKES
  }
}

const stroke = (at: number, a: number, b: number, thickness: number, lightness: number): Stroke => ({
  at,
  from: Math.min(a, b),
  to: Math.max(a, b),
  thickness,
  lightness,
})

export function pageDrawing(
  pdfium: Pdfium,
  page: number,
  { matrix }: PageFrame,
  isOff: LayerSwitch,
): Drawing {
  const { calls } = pdfium
  const pen = new Pen()
  const count = calls.FPDFPage_CountObjects(page)
  for (let index = 0; index < count && !pen.isFull; index++)
    drawObject(pdfium, pen, calls.FPDFPage_GetObject(page, index), matrix, 0, isOff)
  return pen
}

function drawObject(
  pdfium: Pdfium,
  pen: Pen,
  object: number,
  matrix: Matrix,
  depth: number,
  isOff: LayerSwitch,
): void {
  const { calls } = pdfium
  const type = calls.FPDFPageObj_GetType(object)
  const isHidden = isOff(object)
  if (type === TEXT) {
    pen.texts.set(object, matrix)
    if (isHidden) pen.hiddenTexts.add(object)
  } else if (type === FORM && depth < DEEPEST_FORM) {
    const inner = followedBy(matrixOf(pdfium, object), matrix)
    const count = calls.FPDFFormObj_CountObjects(object)
    const isInnerOff: LayerSwitch = isHidden ? () => true : isOff
    for (let index = 0; index < count && !pen.isFull; index++)
      drawObject(pdfium, pen, calls.FPDFFormObj_GetObject(object, index), inner, depth + 1, isInnerOff)
  } else if (isHidden) return
  else if (type === PATH) drawPath(pdfium, pen, object, matrix)
  else if (type === IMAGE) drawImage(pdfium, pen, object, matrix)
}

function drawPath(pdfium: Pdfium, pen: Pen, object: number, matrix: Matrix): void {
  const { calls, scratch } = pdfium
  calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
  const integers = pdfium.integers()
  const isFilled = integers[scratch >> 2] !== 0
  const isStroked = integers[(scratch >> 2) + 1] !== 0
  if (!isFilled && !isStroked) return
  const toPage = followedBy(matrixOf(pdfium, object), matrix)
  pen.clip = clipOf(pdfium, object, matrix, pen.clips)
  const lightness = lightnessOf(pdfium, object, !isStroked)
  if (lightness === undefined) return
  const thickness = !isStroked
    ? 0
    : strokeWidth(pdfium, object) * Math.sqrt(Math.abs(toPage.a * toPage.d - toPage.b * toPage.c))
  for (const points of subpaths(pdfium, pen, object, toPage)) {
    const box = rectangle(points)
    if (isFilled && box !== undefined) pen.area(box, lightnessOf(pdfium, object, true) ?? lightness)
    if (!isStroked) continue
    // A stroke as long as a point and as thick as a column is a filled area drawn with a broad pen.
    for (let at = 1; at < points.length; at++) {
      const from = points[at - 1]
      const to = points[at]
      if (from === undefined || to === undefined) continue
      if (thickness <= 2 * THICKEST_LINE) pen.line(from, to, thickness, lightness)
      else pen.area(broadStroke(from, to, thickness), lightness)
    }
  }
}

/** The corners of each part of a path, on the page; of curves only dots are kept, closed parts end where they begin. */
function subpaths(pdfium: Pdfium, pen: Pen, object: number, toPage: Matrix): readonly (readonly Point[])[] {
  const { calls, scratch } = pdfium
  const found: Point[][] = []
  let current: Point[] = []
  let isCurved = false
  const end = (): void => {
    if (current.length > 1 && (!isCurved || isDot(current))) found.push(current)
    current = []
    isCurved = false
  }
  const count = calls.FPDFPath_CountSegments(object)
  for (let index = 0; index < count && !pen.isFull; index++) {
    pen.objects++
    const segment = calls.FPDFPath_GetPathSegment(object, index)
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const floats = pdfium.floats()
    const x = floats[scratch >> 2] ?? 0
    const y = floats[(scratch >> 2) + 1] ?? 0
    const type = calls.FPDFPathSegment_GetType(segment)
    if (type === BEZIER_TO) isCurved = true
    else if (type !== LINE_TO) end()
    current.push({ x: xOf(toPage, x, y), y: yOf(toPage, x, y) })
    const first = current[0]
    if (calls.FPDFPathSegment_GetClose(segment) === 1 && first !== undefined) current.push(first)
  }
  end()
  return found
}

const isDot = (points: readonly Point[]): boolean =>
  Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)) <= THICKEST_LINE &&
  Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y)) <= THICKEST_LINE

/**
 * The box of four corners that lie on it, whether or not the last side is drawn. What is as thin as a line may
 * have any corners: borders are also drawn with slanted ends.
 */
function rectangle(points: readonly Point[]): Box | undefined {
  if (points.length < 4 || points.length > MOST_CORNERS) return undefined
  const left = Math.min(...points.map(({ x }) => x))
  const right = Math.max(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const bottom = Math.max(...points.map(({ y }) => y))
  const isCorner = ({ x, y }: Point): boolean =>
    Math.min(x - left, right - x) <= SLACK && Math.min(y - top, bottom - y) <= SLACK
  const isThin = Math.min(right - left, bottom - top) <= THICKEST_LINE
  return isThin || points.every(isCorner) ? { left, right, top, bottom } : undefined
}

const broadStroke = (from: Point, to: Point, thickness: number): Box => {
  const isAcross = Math.abs(from.x - to.x) >= Math.abs(from.y - to.y)
  const x = isAcross ? 0 : thickness / 2
  const y = isAcross ? thickness / 2 : 0
  return {
    left: Math.min(from.x, to.x) - x,
    right: Math.max(from.x, to.x) + x,
    top: Math.min(from.y, to.y) - y,
    bottom: Math.max(from.y, to.y) + y,
  }
}

/** A picture as thin as a line is a line. */
function drawImage(pdfium: Pdfium, pen: Pen, object: number, matrix: Matrix): void {
  pen.objects++
  const box = mappedUnitBox(followedBy(matrixOf(pdfium, object), matrix))
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (Math.min(width, height) <= THICKEST_LINE) {
    pen.clip = undefined
    if (Math.max(width, height) > 4 * THICKEST_LINE) pen.area(box, 0)
    return
  }
  pen.pictures.push(box)
  // What is printed in white may stand before the picture.
  pen.shades.push({ ...box, lightness: 0.5 })
}

const mappedUnitBox = (matrix: Matrix): Box => mappedBox(matrix, 0, 0, 1, 1)

function matrixOf({ calls, scratch, floats }: Pdfium, object: number): Matrix {
  calls.FPDFPageObj_GetMatrix(object, scratch)
  return matrixAt(floats(), scratch)
}

function strokeWidth({ calls, scratch, floats }: Pdfium, object: number): number {
  calls.FPDFPageObj_GetStrokeWidth(object, scratch)
  return floats()[scratch >> 2] ?? 0
}

/** `undefined` for what is wholly transparent. */
function lightnessOf(
  { calls, scratch, integers }: Pdfium,
  object: number,
  isFill: boolean,
): number | undefined {
  const get = isFill ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor
  if (get(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return 0
  const found = integers()
  const at = scratch >> 2
  const light = (found[at] ?? 0) + (found[at + 1] ?? 0) + (found[at + 2] ?? 0)
  return found[at + 3] === 0 ? undefined : light / (3 * 255)
}
