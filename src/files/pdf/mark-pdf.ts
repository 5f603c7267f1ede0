/** Writes marks into a PDF as annotations, behind its own bytes: every program that shows PDF shows them, and the document stays as it was. */
import type { Box } from '../../core/document/document.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { inverse, mappedBox } from './matrix.ts'
import { problemOf } from './opening-problem.ts'
import { pageFrame } from './page-frame.ts'
import { type OpenPdf, type Pdfium, withPdf } from './pdfium.ts'

export interface PdfMark {
  /** From 1. */
  readonly page: number
  /** As it is shown, from the upper left corner; without one the mark is a note at the page's upper left corner. */
  readonly box?: Box
  readonly look: MarkLook
  /** Who says it, as the heading of the note. */
  readonly author: string
  readonly contents: string
}

/** What is marked: a finding by its severity, a place that it rests on, or one that somebody set aside. */
type MarkLook = keyof typeof LOOKS

type Colour = readonly [red: number, green: number, blue: number]

interface Look {
  readonly line: Colour
  readonly ground: Colour
  /** In points. */
  readonly width: number
  readonly isDashed: boolean
}

const LOOKS = {
  error: { line: [0xb4, 0x23, 0x18], ground: [0xfe, 0xe4, 0xe0], width: 1.5, isDashed: false },
  warning: { line: [0x9a, 0x64, 0x00], ground: [0xff, 0xf1, 0xc8], width: 1.5, isDashed: false },
  rounding: { line: [0x0b, 0x5c, 0x6b], ground: [0xdd, 0xf3, 0xf5], width: 1, isDashed: false },
  note: { line: [0x1b, 0x5f, 0xaa], ground: [0xe2, 0xee, 0xfa], width: 1, isDashed: false },
  evidence: { line: [0x4e, 0x59, 0x69], ground: [0xff, 0xff, 0xff], width: 0.75, isDashed: true },
  dismissed: { line: [0x86, 0x90, 0x9c], ground: [0xff, 0xff, 0xff], width: 1, isDashed: true },
} as const satisfies Readonly<Record<string, Look>>

type Marking =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem }

/** PDFium’s numbers of kinds of annotations, of colours, borders and ways to save. */
const TEXT = 1
const SQUARE = 5
const LINE_COLOUR = 0
const GROUND_COLOUR = 1
const SOLID = 1
const DASHED = 2
const MULTIPLY = 1
const PRINTED = 4
const APPENDED = 1

const NOTE_SIZE = 18
const NOTE_MARGIN = 12

export async function markPdf(bytes: Uint8Array, marks: readonly PdfMark[]): Promise<Marking> {
  const opening = await withPdf(bytes, (pdf) => {
    for (const page of new Set(marks.map((mark) => mark.page)))
      markPage(
        pdf,
        page,
        marks.filter((mark) => mark.page === page),
      )
    return saved(pdf)
  })
  if (!opening.ok) return { ok: false, problem: problemOf(opening) }
  return opening.value === undefined
    ? { ok: false, problem: problem('RDG-005', { format: 'PDF', reason: 'save' }) }
    : { ok: true, bytes: opening.value }
}

function markPage({ pdfium, handle, pageCount }: OpenPdf, number: number, marks: readonly PdfMark[]): void {
  const { calls } = pdfium
  const page = number >= 1 && number <= pageCount ? calls.FPDF_LoadPage(handle, number - 1) : 0
  if (page === 0) return
  const toFile = inverse(pageFrame(pdfium, page).matrix)
  let noteCount = 0
  for (const mark of marks) {
    const shown = mark.box ?? noteBox(noteCount++)
    const box = mappedBox(toFile, shown.left, shown.top, shown.right, shown.bottom)
    const annotation = calls.FPDFPage_CreateAnnot(page, mark.box === undefined ? TEXT : SQUARE)
    if (annotation === 0) continue
    draw(pdfium, annotation, box, mark)
    calls.FPDFPage_CloseAnnot(annotation)
  }
  calls.FPDF_ClosePage(page)
}

/** One below the other, in the margin. */
const noteBox = (at: number): Box => ({
  left: NOTE_MARGIN,
  right: NOTE_MARGIN + NOTE_SIZE,
  top: NOTE_MARGIN + at * (NOTE_SIZE + 4),
  bottom: NOTE_MARGIN + at * (NOTE_SIZE + 4) + NOTE_SIZE,
})

function draw(pdfium: Pdfium, annotation: number, box: Box, mark: PdfMark): void {
  const { calls, scratch } = pdfium
  const { line, ground, width, isDashed }: Look = LOOKS[mark.look]
  // In the file’s own space the upper edge is the larger number, and the mapped box names the smaller one `top`.
  pdfium.floats().set([box.left, box.bottom, box.right, box.top], scratch >> 2)
  calls.FPDFAnnot_SetRect(annotation, scratch)
  calls.EPDFAnnot_SetColor(annotation, LINE_COLOUR, ...line)
  calls.FPDFAnnot_SetFlags(annotation, PRINTED)
  setText(pdfium, annotation, 'T', mark.author)
  setText(pdfium, annotation, 'Contents', mark.contents)
  if (mark.box === undefined) return
  if (mark.look !== 'evidence') calls.EPDFAnnot_SetColor(annotation, GROUND_COLOUR, ...ground)
  calls.EPDFAnnot_SetBorderStyle(annotation, isDashed ? DASHED : SOLID, width)
  if (isDashed) {
    pdfium.floats().set([3, 2], scratch >> 2)
    calls.EPDFAnnot_SetBorderDashPattern(annotation, scratch, 2)
  }
  // What is printed below stays legible, on paper too.
  calls.EPDFAnnot_GenerateAppearanceWithBlend(annotation, MULTIPLY)
}

function setText(pdfium: Pdfium, annotation: number, key: string, text: string): void {
  const [name, value] = [
    withEnd(pdfium, Buffer.from(key, 'latin1'), 1),
    withEnd(pdfium, Buffer.from(text, 'utf16le'), 2),
  ]
  pdfium.calls.FPDFAnnot_SetStringValue(annotation, name, value)
  pdfium.free(name)
  pdfium.free(value)
}

function withEnd(pdfium: Pdfium, text: Uint8Array, endBytes: number): number {
  const address = pdfium.allocate(text.length + endBytes)
  pdfium.bytes().set(text, address)
  pdfium.bytes().fill(0, address + text.length, address + text.length + endBytes)
  return address
}

function saved({ pdfium, handle }: OpenPdf): Uint8Array | undefined {
  const { calls } = pdfium
  const writer = calls.PDFiumExt_OpenFileWriter()
  const isSaved = calls.FPDF_SaveAsCopy(handle, writer, APPENDED) !== 0
  const size = isSaved ? calls.PDFiumExt_GetFileWriterSize(writer) : 0
  const copy = size === 0 ? 0 : pdfium.allocate(size)
  if (copy !== 0) calls.PDFiumExt_GetFileWriterData(writer, copy, size)
  const bytes = copy === 0 ? undefined : pdfium.bytes().slice(copy, copy + size)
  if (copy !== 0) pdfium.free(copy)
  calls.PDFiumExt_CloseFileWriter(writer)
  return bytes
}
