/** Reads an XLSX: bytes → document, a grid for each sheet, its cells as a person sees them. */
import type {
  Block,
  Document,
  DocumentPlace,
  Paragraph,
  ParagraphRole,
} from '../../core/document/document.ts'
import { documentName, type FileReading, type InputFile, READING_LIMITS, type Reader } from '../reader.ts'
import { type OfficePart, openPackage, type PartRelations } from '../zip/office-package.ts'
import { orRefused, Refusal, torn } from '../zip/refusal.ts'
import { Remarks } from '../zip/remarks.ts'
import { childOf, childrenOf, type XmlElement } from '../zip/xml-tree.ts'
import { COLUMN_COUNT, cellAddress, columnName } from './cell-address.ts'
import { readCellFormats } from './cell-formats.ts'
import { type CellTextSetting, cellText } from './cell-text.ts'
import { contentsRows, isContentsSheet } from './contents-rows.ts'
import { type ScannedSheet, scanSheet } from './scan-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetDrawing } from './sheet-drawing.ts'
import { type SheetCell, sheetGrids } from './sheet-grid.ts'
import { sheetHeads } from './sheet-heads.ts'

export const readXlsx: Reader = async (file) =>
  orRefused(file.name, () => ({ ok: true, document: xlsxDocument(file, {}) }))

/** What a workbook that somebody fills in may be, other than one that is published. */
export interface FilledWorkbook {
  /** A cell below this row ends the reading (DRF-021): nobody fills in as many. */
  readonly mostRows?: number
  /** Hidden rows and columns are said and left out: whoever hides a cell does not hand it in. */
  readonly leavesHidden?: boolean
}

/** A workbook that somebody filled in. */
export const readFilledXlsx = (file: InputFile, setting: FilledWorkbook): FileReading =>
  orRefused(file.name, () => ({ ok: true, document: xlsxDocument(file, setting) }))

type WorkbookSetting = Omit<CellTextSetting, 'areZerosShown'>

function xlsxDocument(file: InputFile, filled: FilledWorkbook): Document {
  const { main } = openPackage(file, 'XLSX')
  if (/\.bin$/i.test(main.name)) throw new Refusal('RDG-001', { found: 'XLSB' })
  const workbook = main.tree()
  if (workbook.name !== 'workbook') throw torn('XLSX', 'workbook')
  const relations = main.relations()
  const setting: WorkbookSetting = {
    formats: readCellFormats(relations.ofKind('styles')[0]?.tree()),
    strings: readSharedStrings(relations.ofKind('sharedStrings')[0]),
    isFrom1904: ['1', 'true'].includes(childOf(workbook, 'workbookPr')?.attributes.get('date1904') ?? ''),
  }
  const remarks = new Remarks(file.name)
  const reading = new WorkbookReading(setting, remarks, filled)
  const blocks = childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap((sheet) =>
    reading.sheet(sheet, relations),
  )
  if (blocks.length === 0) remarks.add('RDG-003', {})
  return { name: documentName(file.name), format: 'xlsx', pages: [], blocks, problems: remarks.problems }
}

/** Far more than a budget has; each takes some hundred bytes of memory. */
const MOST_CELLS = 1_000_000
/** A long text that is kept once can be shown by many cells. */
const MOST_CHARACTERS = 100_000_000

class WorkbookReading {
  readonly #setting: WorkbookSetting
  readonly #remarks: Remarks
  readonly #filled: FilledWorkbook
  #cellCount = 0
  #characterCount = 0

  constructor(setting: WorkbookSetting, remarks: Remarks, filled: FilledWorkbook) {
    this.#setting = setting
    this.#remarks = remarks
    this.#filled = filled
  }

  sheet(element: XmlElement, relations: PartRelations): readonly Block[] {
    const name = element.attributes.get('name') ?? ''
    const id = element.attributes.get('r:id')
    if (/hidden/i.test(element.attributes.get('state') ?? '')) {
      this.#remarks.add('RDG-036', { sheet: name })
      return []
    }
    const kind = relations.kind(id)
    const part = relations.part(id)
    if (part === undefined) throw torn('XLSX', name)
    if (kind === 'worksheet') return this.#worksheet(name, part)
    // Sheets of other kinds have no cells: a chart, or the dialogs and macros of old programs.
    if (kind === 'chartsheet') this.#remarks.unread([{ kind: 'chart', name: 'chart' }], name)
    return []
  }

  #worksheet(name: string, part: OfficePart): readonly Block[] {
    const cells: SheetCell[] = []
    const unsaved: string[] = []
    let isCut = false
    const scanned = scanSheet(part, (found, areZerosShown) => {
      if (isCut) return
      const { mostRows } = this.#filled
      if (mostRows !== undefined && found.row >= mostRows)
        throw new Refusal('DRF-021', { sheet: name, limit: String(mostRows) })
      const shown = cellText(found, { ...this.#setting, areZerosShown })
      const address = cellAddress(found.row, found.column)
      if (found.value === undefined) unsaved.push(address)
      if (shown.length > READING_LIMITS.cellCharacters) this.#long(shown.length, `${name}!${address}`)
      const text = shown.text.trim()
      if (text === '' && shown.isUncertain !== true) return
      isCut = this.#cellCount >= MOST_CELLS || this.#characterCount >= MOST_CHARACTERS
      if (isCut) return
      const formula = found.formula?.()
      this.#cellCount += 1
      this.#characterCount += text.length + (formula?.length ?? 0)
      cells.push({
        row: found.row,
        column: found.column,
        text,
        ...(formula === undefined ? {} : { formula }),
        ...(shown.isUncertain === true ? { isUncertain: true } : {}),
      })
    })
    const kept =
      this.#filled.leavesHidden === true
        ? cells.filter(({ row, column }) => !scanned.isRowHidden(row) && !scanned.isColumnHidden(column))
        : cells
    const { grids, coveredCount } = sheetGrids(name, kept, scanned.merges)
    this.#remarks.hidden(coveredCount)
    this.#note(name, cells, unsaved, scanned, isCut)
    const heads = sheetHeads(scanned, name)
    const paragraphs = (texts: readonly string[]) =>
      texts.map((text) => paragraphOf(text, 'runningHead', { sheet: name }))
    return [
      ...paragraphs(heads.above),
      ...(isContentsSheet(name, grids) ? contentsRows(grids) : grids),
      ...this.#drawn(name, part, scanned),
      ...paragraphs(heads.below),
    ]
  }

  #long(length: number, place: string): void {
    this.#remarks.add(
      'RDG-010',
      { found: String(length), limit: String(READING_LIMITS.cellCharacters) },
      place,
    )
  }

  #note(
    sheet: string,
    cells: readonly SheetCell[],
    unsaved: readonly string[],
    scanned: ScannedSheet,
    isCut: boolean,
  ): void {
    if (unsaved.length > 0) {
      const listed = unsaved.slice(0, 10).join('、') + (unsaved.length > 10 ? '…' : '')
      this.#remarks.add('RDG-037', { sheet, count: String(unsaved.length), cells: listed })
    }
    const limits = { columns: String(COLUMN_COUNT), cells: String(MOST_CELLS) }
    if (isCut || scanned.hasTooManyMerges) this.#remarks.add('RDG-038', limits, sheet)
    const rows = stretches(cells.map(({ row }) => row).filter(scanned.isRowHidden), (row) => String(row + 1))
    const columns = stretches(cells.map(({ column }) => column).filter(scanned.isColumnHidden), columnName)
    if (rows !== '' || columns !== '')
      this.#remarks.add(this.#filled.leavesHidden === true ? 'DRF-022' : 'RDG-039', {
        sheet,
        rows: rows || '—',
        columns: columns || '—',
      })
    const objects = scanned.objects.map((name) => ({ kind: 'object' as const, name }))
    this.#remarks.unread(objects, sheet)
  }

  #drawn(sheet: string, part: OfficePart, scanned: ScannedSheet): readonly Block[] {
    if (scanned.drawings.length === 0) return []
    const relations = part.relations()
    return scanned.drawings.flatMap((id) => {
      const drawing = relations.part(id)
      if (drawing === undefined) return []
      const { texts, unread } = readSheetDrawing(drawing.tree())
      for (const { object, cell } of unread) this.#remarks.unread([object], `${sheet}!${cell}`)
      return texts.map(({ text, cell }) => paragraphOf(text, 'text', { sheet, cell }))
    })
  }
}

/** 2, 4, 5, 6 → `3、5-7` */
function stretches(numbers: readonly number[], name: (number: number) => string): string {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right)
  const found: { readonly from: number; to: number }[] = []
  for (const number of sorted) {
    const last = found.at(-1)
    if (last !== undefined && last.to === number - 1) last.to = number
    else found.push({ from: number, to: number })
  }
  const listed = found
    .slice(0, 20)
    .map(({ from, to }) => (from === to ? name(from) : `${name(from)}-${name(to)}`))
  return listed.join('、') + (found.length > 20 ? '…' : '')
}

function paragraphOf(text: string, role: ParagraphRole, place: DocumentPlace): Paragraph {
  const lines = text.split('\n').map((line) => ({ text: line.trim(), place }))
  return { kind: 'paragraph', role, text, lines, place }
}
