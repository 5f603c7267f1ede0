/** PDF → Document: each character with its place, tables with their cells, paragraphs with their roles. */
import type { Document } from '../../core/document/document.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { documentName, type FileReading, READING_LIMITS, type Reader } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { isWhite } from './character-forms.ts'
import { type LayerSwitch, layerSwitch } from './layers.ts'
import { IDENTITY, quarterTurns } from './matrix.ts'
import { problemOf } from './opening-problem.ts'
import { type Glyph, pageCharacters } from './page-characters.ts'
import { pageDrawing } from './page-drawing.ts'
import { type PageFrame, pageFrame, turnedFrame } from './page-frame.ts'
import { layoutOf, type PageLayout, type RawPage } from './page-layout.ts'
import { type OpenPdf, type Pdfium, withPdf } from './pdfium.ts'

export const readPdf: Reader = async ({ name, bytes }) => {
  const opening = await withPdf(bytes, readPages)
  if (!opening.ok) return failed(problemOf(opening))
  const reading = opening.value
  if ('failure' in reading) return failed(reading.failure)
  const { layouts } = reading
  const document: Document = {
    name: documentName(name),
    format: 'pdf',
    pages: layouts.map(({ view }) => view.shown),
    blocks: blocksOf(layouts),
    problems: faultsOf(layouts, reading.torn),
  }
  return { ok: true, document }
}

const failed = (found: Problem): FileReading => ({ ok: false, problems: [found] })

type PagesReading =
  | { readonly failure: Problem }
  | { readonly layouts: readonly PageLayout[]; readonly torn: readonly number[] }

function readPages(pdf: OpenPdf): PagesReading {
  const { pageCount } = pdf
  if (pageCount < 1) return { failure: problem('RDG-005', { format: 'PDF', reason: '0 pages' }) }
  if (pageCount > READING_LIMITS.pages)
    return {
      failure: problem('RDG-007', { found: String(pageCount), limit: String(READING_LIMITS.pages) }),
    }
  const end = performance.now() + READING_LIMITS.seconds * 1000
  const layouts: PageLayout[] = []
  const torn: number[] = []
  const isOff = layerSwitch(pdf)
  for (let number = 1; number <= pageCount; number++) {
    if (performance.now() > end)
      return { failure: problem('RDG-013', { limit: String(READING_LIMITS.seconds) }) }
    const page = rawPage(pdf, number, isOff)
    if (page === undefined) torn.push(number)
    layouts.push(page === undefined ? emptyPage(number) : layoutOf(page, layouts.at(-1)))
  }
  return { layouts, torn }
}

/** Answer of FPDFPage_Flatten where something became part of the page. */
const FLATTENED = 1
const AS_DISPLAYED = 0

interface LoadedPage {
  /** Its address; 0 if it cannot be loaded. */
  readonly page: number
  readonly bareFields: number
}

/** Form fields that are filled in and notes that stand on the page are read with it: they are printed like its text. */
function loadedPage({ pdfium, handle }: OpenPdf, number: number): LoadedPage {
  const { calls } = pdfium
  const page = calls.FPDF_LoadPage(handle, number - 1)
  const count = page === 0 ? 0 : calls.FPDFPage_GetAnnotCount(page)
  if (count === 0) return { page, bareFields: 0 }
  const bareFields = fieldsGivenLooks(pdfium, page, Math.min(count, MOST_FIELDS))
  if (calls.FPDFPage_Flatten(page, AS_DISPLAYED) !== FLATTENED) return { page, bareFields }
  calls.FPDF_ClosePage(page)
  return { page: calls.FPDF_LoadPage(handle, number - 1), bareFields }
}

/** FPDF_ANNOT_WIDGET. */
const WIDGET = 20
/** More fields than this are no form. */
const MOST_FIELDS = 5_000
/** What FPDFAnnot_GetAP says of an empty string, which is the zero at its end. */
const NO_LOOKS = 2

/** A field that only holds a value is shown by every viewer, and so it is drawn here. Returns how many there were. */
function fieldsGivenLooks(pdfium: Pdfium, page: number, count: number): number {
  const { calls } = pdfium
  let found = 0
  for (let index = 0; index < count; index++) {
    const annotation = calls.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const isBare =
      calls.FPDFAnnot_GetSubtype(annotation) === WIDGET &&
      calls.FPDFAnnot_GetAP(annotation, 0, 0, 0) <= NO_LOOKS
    if (isBare && calls.EPDFAnnot_GenerateFormFieldAP(annotation) !== 0 && showsText(pdfium, annotation))
      found++
    calls.FPDFPage_CloseAnnot(annotation)
  }
  return found
}

/** An empty field only has its border drawn. */
function showsText({ calls, allocate, free, bytes }: Pdfium, annotation: number): boolean {
  const size = calls.FPDFAnnot_GetAP(annotation, 0, 0, 0)
  const at = size > NO_LOOKS ? allocate(size) : 0
  if (at === 0) return false
  calls.FPDFAnnot_GetAP(annotation, 0, at, size)
  const text = Buffer.from(bytes().slice(at, at + size)).toString('utf16le')
  free(at)
  return /\bT[jJ]\b/.test(text)
}

function rawPage(pdf: OpenPdf, number: number, isOff: LayerSwitch): RawPage | undefined {
  const { pdfium } = pdf
  const { calls } = pdfium
  const { page, bareFields } = loadedPage(pdf, number)
  if (page === 0) return undefined
  const frame = pageFrame(pdfium, page)
  const drawing = pageDrawing(pdfium, page, frame, isOff)
  const asShown = pageCharacters(pdfium, page, frame, drawing)
  const turns = prevailingTurns(asShown.filter(({ isHidden }) => !isHidden))
  const turned = turns === 0 ? frame : turnedFrame(frame, -turns)
  const view = {
    size: turned.size,
    shown: frame.size,
    toShown: quarterTurns(turns, turned.size.width, turned.size.height),
  }
  const raw: RawPage =
    turns === 0
      ? { number, view, drawing, glyphs: asShown, bareFields }
      : turnedPage(pdfium, page, { number, view, bareFields }, turned, isOff)
  calls.FPDF_ClosePage(page)
  return raw
}

function turnedPage(
  pdfium: Pdfium,
  page: number,
  known: Pick<RawPage, 'number' | 'view' | 'bareFields'>,
  frame: PageFrame,
  isOff: LayerSwitch,
): RawPage {
  const drawing = pageDrawing(pdfium, page, frame, isOff)
  return { ...known, drawing, glyphs: pageCharacters(pdfium, page, frame, drawing) }
}

/** Which way most of the text runs. */
function prevailingTurns(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turns, text } of glyphs) if (!isWhite(text)) counts[turns] = (counts[turns] ?? 0) + 1
  const most = Math.max(...counts)
  return 2 * most > glyphs.length ? counts.indexOf(most) : 0
}

const NO_SIZE = { width: 0, height: 0 }

const emptyPage = (number: number): PageLayout => ({
  number,
  view: { size: NO_SIZE, shown: NO_SIZE, toShown: IDENTITY },
  items: [],
  typeSize: 0,
  hasText: false,
  hasPicture: false,
  garbled: 0,
  hidden: 0,
  bareFields: 0,
  hasOpenTable: false,
  isCut: false,
})

/** What could not be read, or not for sure, page by page. */
function faultsOf(layouts: readonly PageLayout[], torn: readonly number[]): readonly Problem[] {
  if (layouts.every(({ hasText }) => !hasText) && torn.length === 0) return [problem('RDG-012')]
  const garbled = layouts.reduce((sum, page) => sum + page.garbled, 0)
  const hidden = layouts.reduce((sum, page) => sum + page.hidden, 0)
  const bareFields = layouts.reduce((sum, page) => sum + page.bareFields, 0)
  const pages = (has: (page: PageLayout) => boolean): string =>
    layouts
      .filter(has)
      .map(({ number }) => number)
      .join('、')
  const found: readonly Problem[] = [
    problem('RDG-062', { pages: torn.join('、') }),
    problem('RDG-011', { pages: pages((page) => !page.hasText && page.hasPicture) }),
    problem('RDG-061', { pages: pages((page) => page.hasText && page.hasPicture) }),
    problem('RDG-060', { pages: pages((page) => page.garbled > 0), count: String(garbled) }),
    problem('RDG-064', { pages: pages((page) => page.hidden > 0), count: String(hidden) }),
    problem('RDG-066', { pages: pages((page) => page.bareFields > 0), count: String(bareFields) }),
    problem('RDG-065', { pages: pages((page) => page.hasOpenTable) }),
    problem('RDG-063', { pages: pages((page) => page.isCut) }),
  ]
  return found.filter(({ params }) => params.pages !== '')
}
