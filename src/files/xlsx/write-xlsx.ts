/** Writes an XLSX: a disclosure → a workbook with a sheet for each statement and form, the same bytes for the same disclosure. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { problem } from '../../core/kernel/problem.ts'
import { corePart } from '../zip/core-properties.ts'
import { contentTypes, relationships, writePackage, xmlPart } from '../zip/write-package.ts'
import { xmlText } from '../zip/write-xml.ts'
import { COLUMN_COUNT, cellAddress, ROW_COUNT } from './cell-address.ts'
import { CellStyles } from './writing/cell-styles.ts'
import { contentsSheet } from './writing/contents-sheet.ts'
import type { Sheet } from './writing/sheet.ts'
import { SPREADSHEET, sheetNames, sheetReference } from './writing/sheet-names.ts'
import { printedTitles, sheetXml } from './writing/sheet-xml.ts'
import { tableSheet } from './writing/table-sheet.ts'

/** A text is not cut: what a cell cannot hold is refused. */
const MOST_CHARACTERS = 32_767
/** Rows around a grid: title, head, notes. */
const ROWS_AROUND = 200

export function writeXlsx(disclosure: Disclosure): Parsed<Uint8Array> {
  const tables = disclosure.blocks.flatMap((block) =>
    block.kind === 'table' && block.isProse === undefined ? [block.table] : [],
  )
  const names = sheetNames(['目录', ...tables.map(({ title }) => title)])
  for (const { title, rows, columns } of tables) {
    if (rows.length + ROWS_AROUND <= ROW_COUNT && columns.length <= COLUMN_COUNT) continue
    const params = { table: title, rows: String(rows.length), columns: String(columns.length) }
    return { ok: false, problem: problem('PUB-103', params) }
  }
  const sheets = tables.map((table) => tableSheet(table, disclosure.unit.code))
  const long = longCell(sheets)
  if (long !== undefined) return { ok: false, problem: problem('PUB-102', long) }
  const contents = contentsSheet(
    disclosure,
    tables.map((table, at) => ({
      name: names[at + 1] ?? '',
      table,
      roundedTotals: sheets[at]?.roundedTotals ?? [],
    })),
  )
  const styles = new CellStyles()
  const all = [contents.sheet, ...sheets]
  const written = all.map((sheet, at) => sheetXml(sheet, styles, at === 0 ? contents.links : []))
  const parts = written.map((_, at) => `sheet${at + 1}`)
  return {
    ok: true,
    value: writePackage([
      contentTypes(
        { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' },
        {
          'xl/workbook.xml': `${OFFICE}.sheet.main+xml`,
          'xl/styles.xml': `${OFFICE}.styles+xml`,
          'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
          ...Object.fromEntries(
            parts.map((part) => [`xl/worksheets/${part}.xml`, `${OFFICE}.worksheet+xml`]),
          ),
        },
      ),
      relationships('_rels/.rels', [
        { id: 'main', type: 'officeDocument', target: 'xl/workbook.xml' },
        { id: 'core', type: 'core-properties', target: 'docProps/core.xml' },
      ]),
      corePart(disclosure),
      xmlPart('xl/workbook.xml', workbookXml(names, all, parts)),
      relationships('xl/_rels/workbook.xml.rels', [
        { id: 'styles', type: 'styles', target: 'styles.xml' },
        ...parts.map((part) => ({ id: part, type: 'worksheet', target: `worksheets/${part}.xml` })),
      ]),
      xmlPart('xl/styles.xml', styles.xml()),
      ...written.map((xml, at) => xmlPart(`xl/worksheets/${parts[at] ?? ''}.xml`, xml)),
    ]),
  }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function longCell(sheets: readonly Sheet[]): Readonly<Record<string, string>> | undefined {
  for (const { title, cells } of sheets)
    for (const { row, column, value } of cells)
      if (value.kind === 'text' && value.text.length > MOST_CHARACTERS)
        return {
          table: title,
          cell: cellAddress(row, column),
          found: String(value.text.length),
          limit: String(MOST_CHARACTERS),
        }
  return undefined
}

function workbookXml(names: readonly string[], sheets: readonly Sheet[], parts: readonly string[]): string {
  const listed = parts.map(
    (part, at) => `<sheet name="${xmlText(names[at] ?? '')}" sheetId="${at + 1}" r:id="${part}"/>`,
  )
  const titles = sheets.flatMap((sheet, at) => {
    const rows = printedTitles(sheet)
    if (rows === undefined) return []
    const reference = xmlText(sheetReference(names[at] ?? '') + rows)
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${reference}</definedName>`]
  })
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
  return `<workbook ${SPREADSHEET}><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${defined}</workbook>`
}
