/** The XML of one sheet, with how it is shown and printed. */
import { shownText, xmlText } from '../../zip/write-xml.ts'
import { cellAddress } from '../cell-address.ts'
import type { CellStyles } from './cell-styles.ts'
import type { SheetLink } from './contents-sheet.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { DEFAULT_POINTS } from './sheet-measures.ts'
import { SPREADSHEET } from './sheet-names.ts'

export function sheetXml(sheet: Sheet, styles: CellStyles, links: readonly SheetLink[] = []): string {
  const last = sheet.cells.reduce((far, { row }) => Math.max(far, row), 0)
  const area = `A1:${cellAddress(last, Math.max(sheet.widths.length - 1, 0))}`
  return [
    `<worksheet ${SPREADSHEET}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/>`,
    viewXml(sheet, links.length > 0),
    `<sheetFormatPr defaultRowHeight="${DEFAULT_POINTS}"/>`,
    sheet.widths.length === 0
      ? ''
      : `<cols>${sheet.widths
          .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
          .join('')}</cols>`,
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
    sheet.merges.length === 0
      ? ''
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges
          .map(
            ({ top, left, bottom, right }) =>
              `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`,
          )
          .join('')}</mergeCells>`,
    links.length === 0
      ? ''
      : `<hyperlinks>${links
          .map(
            ({ cell, location, text }) =>
              `<hyperlink ref="${cell}" location="${xmlText(location)}" display="${xmlText(text)}"/>`,
          )
          .join('')}</hyperlinks>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${sheet.isOnePage ? 1 : 0}"/>`,
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>',
    // Codes are texts of digits on purpose.
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('')
}

function viewXml({ frozen }: Sheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : ''
  if (frozen === undefined)
    return `<sheetViews><sheetView${selected} workbookViewId="0" showGridLines="0"/></sheetViews>`
  const { rows, columns } = frozen
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const split = `${columns > 0 ? `xSplit="${columns}" ` : ''}ySplit="${rows}"`
  return `<sheetViews><sheetView${selected} workbookViewId="0" showGridLines="0"><pane ${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

function rowsXml({ cells, merges, heights }: Sheet, styles: CellStyles): string {
  const rows = new Map<number, Map<number, string>>()
  const put = (row: number, column: number, xml: string): void => {
    const line = rows.get(row) ?? new Map<number, string>()
    line.set(column, xml)
    rows.set(row, line)
  }
  const looks = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell.look]))
  // What a merge covers is ruled like its first cell.
  for (const { top, left, bottom, right } of merges) {
    const look = looks.get(cellAddress(top, left))
    if (look?.isRuled !== true) continue
    const { indent: _, format: __, isGuarded: ___, ...plain } = look
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        put(row, column, `<c r="${cellAddress(row, column)}" s="${styles.of(plain)}"/>`)
  }
  for (const cell of cells) put(cell.row, cell.column, cellXml(cell, styles))
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const height = heights.get(row)
      const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`
      const inside = [...line].sort(([a], [b]) => a - b).map(([, xml]) => xml)
      return `<row r="${row + 1}"${high}>${inside.join('')}</row>`
    })
    .join('')
}

function cellXml({ row, column, value, look, formula }: SheetCell, styles: CellStyles): string {
  const at = `<c r="${cellAddress(row, column)}" s="${styles.of(look)}"`
  if (value.kind === 'number') {
    const computed = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`
    return `${at}>${computed}<v>${value.stored}</v></c>`
  }
  if (value.text === '') return `${at}/>`
  return `${at} t="inlineStr"><is><t xml:space="preserve">${storedText(value.text)}</t></is></c>`
}

/** `_x0041_` would be read as a character of that number. */
const storedText = (text: string): string =>
  xmlText(shownText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')).replaceAll('&#10;', '\n')

/** The rows that are printed on every page. */
export const printedTitles = ({ frozen }: Sheet): string | undefined =>
  frozen === undefined ? undefined : `$${frozen.firstHeader + 1}:$${frozen.rows}`
