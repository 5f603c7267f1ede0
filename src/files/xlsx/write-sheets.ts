/** Plain tables as a workbook that Excel opens: texts stay texts, never formulas; whatever XML cannot hold is shown as missing. */

interface PlainSheet {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly PlainRow[]
}

export interface PlainRow {
  readonly cells: readonly (string | number)[]
  /** `RRGGBB` of the ground of the first cell, where the row stands out. */
  readonly ground?: string
}

export async function writeSheets(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  // The package is large, and most commands never write a workbook.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ width }) => ({ width }))
    const head = sheet.addRow(columns.map((one) => one.head))
    head.font = { bold: true }
    head.fill = groundOf('F2F4F7')
    for (const { cells, ground } of rows) {
      const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? shown(cell) : cell)))
      row.alignment = { vertical: 'top', wrapText: true }
      if (ground !== undefined) row.getCell(1).fill = groundOf(ground)
    }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
    sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const groundOf = (colour: string) => ({
  type: 'pattern' as const,
  pattern: 'solid' as const,
  fgColor: { argb: `FF${colour}` },
})

/** What Excel lets a cell hold. */
const LONGEST_CELL = 32_767

const shown = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .slice(0, LONGEST_CELL)
