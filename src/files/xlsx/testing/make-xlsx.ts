/** An XLSX for tests from the XML of its sheets and, where a test needs them, of its other parts. */
import {
  makePackage,
  NAMESPACES,
  RELATION,
  type Relation,
  relationsXml,
  SPREADSHEET,
} from '../../zip/testing/make-package.ts'

export interface SheetParts {
  readonly name?: string
  readonly state?: string
  /** The rows. */
  readonly data: string
  /** What stands before and behind the rows. */
  readonly before?: string
  readonly behind?: string
  readonly drawing?: string
}

export interface XlsxParts {
  readonly sheets: readonly SheetParts[]
  readonly strings?: string
  /** Format codes; the style `1` of a cell is the first of them. */
  readonly formats?: readonly string[]
  readonly isFrom1904?: boolean
}

export function makeXlsx({ sheets, strings = '', formats = [], isFrom1904 = false }: XlsxParts): Uint8Array {
  const files: Record<string, string> = {}
  const relations: Relation[] = [
    { id: 'styles', kind: 'styles', target: 'styles.xml' },
    { id: 'strings', kind: 'sharedStrings', target: 'sharedStrings.xml' },
  ]
  const listed = sheets.map(
    ({ name = '预算', state = 'visible', data, before = '', behind = '', drawing }, index) => {
      const part = `sheet${index + 1}`
      relations.push({ id: part, kind: 'worksheet', target: `worksheets/${part}.xml` })
      const drawn = drawing === undefined ? '' : '<drawing r:id="drawn"/>'
      files[`xl/worksheets/${part}.xml`] =
        `<worksheet ${SPREADSHEET} xmlns:r="${RELATION}">${before}<sheetData>${data}</sheetData>${behind}${drawn}</worksheet>`
      if (drawing !== undefined) {
        files[`xl/worksheets/_rels/${part}.xml.rels`] = relationsXml([
          { id: 'drawn', kind: 'drawing', target: `../drawings/${part}.xml` },
        ])
        files[`xl/drawings/${part}.xml`] = `<xdr:wsDr ${NAMESPACES}>${drawing}</xdr:wsDr>`
      }
      return `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="${part}"/>`
    },
  )
  const codes = formats.map(
    (code, index) =>
      `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
  )
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)]
  return makePackage({
    '_rels/.rels': relationsXml([{ id: 'main', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `<workbook ${SPREADSHEET} xmlns:r="${RELATION}"><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/styles.xml': `<styleSheet ${SPREADSHEET}><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${SPREADSHEET}>${strings}</sst>`,
    ...files,
  })
}

/** A cell with a text in it. */
export const text = (address: string, content: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`

export const number = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`

/** Cells by their rows; each row of the sheet that has any. */
export function rows(...cells: readonly string[]): string {
  const byRow = new Map<string, string[]>()
  for (const cell of cells) {
    const row = /r="[A-Z]+(\d+)"/.exec(cell)?.[1] ?? '1'
    byRow.set(row, [...(byRow.get(row) ?? []), cell])
  }
  return [...byRow].map(([row, found]) => `<row r="${row}">${found.join('')}</row>`).join('')
}
