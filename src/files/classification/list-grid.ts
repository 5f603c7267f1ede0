/** A classification list as a grid of texts with their places, whether it came as CSV or as XLSX. */
import type ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { type Place, type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import { type Decoded, decodeText, MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../bytes/decode-text.ts'
import { isTooHeavy, type ZipWeight, zipWeight } from '../zip/zip-weight.ts'
import { csvRows } from './csv-rows.ts'

export interface GridRow {
  readonly cells: readonly string[]
  /** The place of the row, or of one of its cells. */
  readonly place: (column?: number) => Place
}

export interface Grid {
  /** The sheet, or the file where there are no sheets. */
  readonly name: string
  readonly rows: readonly GridRow[]
}

export interface GridReading {
  readonly grids: readonly Grid[]
  readonly problems: readonly Problem[]
  /** What the user should know but need not mend. */
  readonly remarks: readonly Problem[]
}

export interface ListFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A sheet that is formatted to its far edge has 16,384 columns; no list uses more than a few. */
const MAX_COLUMNS = 64
/** A list of codes unpacks to a few megabytes; cells in memory take many times what they take in the file. */
const MAX_UNPACKED_MEGABYTES = 100
const MAX_ZIP: ZipWeight = { entryCount: 2000, unpackedBytes: MAX_UNPACKED_MEGABYTES * 1024 * 1024 }
const ZIP_MARK = [0x50, 0x4b]
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0]

/** Goes by the bytes, since files are often named for what they once were. */
export async function listGrids(file: ListFile): Promise<GridReading> {
  if (startsWith(file.bytes, OLE_MARK)) return refused('LAW-021', {}, file)
  return startsWith(file.bytes, ZIP_MARK) ? sheetGrids(file) : csvGrid(file)
}

function csvGrid(file: ListFile): GridReading {
  const decoded = listText(file)
  if (!decoded.ok) return { grids: [], problems: [decoded.problem], remarks: [] }
  const { rows, openQuoteLine } = csvRows(decoded.text)
  const problems =
    openQuoteLine === undefined ? [] : [problem('LAW-019', {}, { file: file.name, line: openQuoteLine })]
  const gridRows = rows.map(({ line, cells }) => ({ cells, place: () => ({ file: file.name, line }) }))
  return { grids: [{ name: file.name, rows: gridRows }], problems, remarks: [] }
}

/** Unlike a department's own files, official lists come as they are, and GB18030 is how they often come. */
function listText(file: ListFile): Decoded {
  const decoded = decodeText(file.bytes, file.name)
  if (decoded.ok || decoded.problem.code !== 'DAT-001') return decoded
  return { ok: true, text: iconv.decode(file.bytes, 'gb18030') }
}

async function sheetGrids(file: ListFile): Promise<GridReading> {
  if (file.bytes.length > MAX_FILE_BYTES)
    return refused('DAT-004', { limit: String(MAX_FILE_MEGABYTES) }, file)
  const weight = zipWeight(file.bytes, MAX_ZIP)
  if (weight === undefined) return refused('LAW-012', {}, file)
  if (isTooHeavy(weight, MAX_ZIP))
    return refused(
      'LAW-020',
      { limit: String(MAX_UNPACKED_MEGABYTES), entries: String(MAX_ZIP.entryCount) },
      file,
    )
  // Loaded only here: it is large, and most commands read no spreadsheet.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    const { buffer, byteOffset, byteLength } = file.bytes
    // exceljs declares an ArrayBuffer; a slice of the bytes' buffer is one, or a SharedArrayBuffer that it reads alike.
    await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  } catch {
    return refused('LAW-012', {}, file)
  }
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const grids = workbook.worksheets.map((sheet) => {
    const rows: GridRow[] = []
    const columnCount = Math.min(sheet.columnCount, MAX_COLUMNS)
    sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
      const placeOf = (column?: number): Place => ({
        file: file.name,
        cell:
          column === undefined
            ? `${sheet.name} 第 ${rowNumber} 行`
            : `${sheet.name}!${sheet.getCell(rowNumber, column + 1).address}`,
      })
      const cells: string[] = []
      for (let column = 0; column < columnCount; column++) {
        const found = cellText(row.getCell(column + 1).value)
        cells.push(found.text)
        if (found.fault !== undefined)
          problems.push(problem('LAW-014', { found: found.fault }, placeOf(column)))
        if (found.isFormula) remarks.push(problem('LAW-013', { found: found.text }, placeOf(column)))
      }
      rows.push({ cells, place: placeOf })
    })
    return { name: sheet.name, rows }
  })
  return { grids, problems, remarks }
}

interface CellText {
  readonly text: string
  readonly isFormula?: boolean
  readonly fault?: string
}

function cellText(value: ExcelJS.CellValue): CellText {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'number' || typeof value === 'boolean') return { text: String(value) }
  if (value instanceof Date) return { text: '', fault: value.toISOString().slice(0, 10) }
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join('') }
  if ('error' in value) return { text: '', fault: value.error }
  if ('formula' in value || 'sharedFormula' in value) return formulaText(value)
  if ('text' in value) return cellText(value.text)
  return { text: '', fault: 'checkbox' in value ? 'checkbox' : 'unknown' }
}

function formulaText(value: ExcelJS.CellFormulaValue | ExcelJS.CellSharedFormulaValue): CellText {
  const formula = 'formula' in value ? value.formula : value.sharedFormula
  if (value.result === undefined) return { text: '', fault: `=${formula}` }
  const result = cellText(value.result)
  return result.fault === undefined ? { text: result.text, isFormula: true } : result
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const refused = (
  code: ProblemCode,
  params: Readonly<Record<string, string>>,
  file: ListFile,
): GridReading => ({
  grids: [],
  problems: [problem(code, params, { file: file.name })],
  remarks: [],
})
