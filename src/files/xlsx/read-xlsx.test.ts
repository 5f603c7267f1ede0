/** Workbooks of a few cells each, as Excel, WPS, LibreOffice and others write them, and what a person sees in them. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Document, Grid } from '../../core/document/document.ts'
import { fc } from '../../testing/properties.ts'
import { oleFile } from '../zip/testing/make-ole.ts'
import { codesOf, documentOf, page } from '../zip/testing/make-package.ts'
import { columnName } from './cell-address.ts'
import { readFilledXlsx, readXlsx } from './read-xlsx.ts'
import { makeXlsx, number, rows, type SheetParts, text, type XlsxParts } from './testing/make-xlsx.ts'

const read = (parts: XlsxParts) => readXlsx({ name: '附表.xlsx', bytes: makeXlsx(parts) })
const readSheet = (sheet: SheetParts, more: Partial<XlsxParts> = {}) => read({ sheets: [sheet], ...more })
const pageOf = async (sheet: SheetParts, more: Partial<XlsxParts> = {}) =>
  page(documentOf(await readSheet(sheet, more)))
const gridsOf = (document: Document) =>
  document.blocks.filter((block): block is Grid => block.kind === 'grid')

describe('a cell', () => {
  it.each([
    ['of the shared texts, with runs and their pronunciation', '<c r="A1" t="s"><v>0</v></c>', '收入合计'],
    ['of a shared text with characters that XML cannot hold', '<c r="A1" t="s"><v>1</v></c>', '甲⏎乙_x'],
    ['with its own text', text('A1', '  项目 '), '项目'],
    [
      'with runs of its own',
      '<c r="A1" t="inlineStr"><is><r><t>人员</t></r><r><t>经费</t></r></is></c>',
      '人员经费',
    ],
    ['with a number kept as text', '<c r="A1" t="str"><v>2080505</v></c>', '2080505'],
    ['with a number', number('A1', '143.53'), '143.53'],
    ['with an amount under its format', number('A1', '1234.5', 1), '1,234.50'],
    ['with a date', number('A1', '45366', 2), '2024年3月15日'],
    ['with a date as ISO writes it', '<c r="A1" t="d" s="2"><v>2024-03-15T08:30:00</v></c>', '2024年3月15日'],
    ['with a truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['with an error', '<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>', '#REF!'],
    ['with the text of a formula', '<c r="A1" t="str"><f>"合"&amp;"计"</f><v>合计</v></c>', '合计'],
    ['without address', '<c><v>7</v></c>', '7'],
    ['that is no number', '<c r="A1"><v>12a</v></c>', '12a ?'],
  ])('%s', async (_, cell, expected) => {
    const strings =
      '<si><r><t>收入</t></r><r><t>合计</t></r><rPh sb="0" eb="1"><t>しゅう</t></rPh></si><si><t>甲_x000D_\n乙_x005F_x</t></si>'
    const more = { strings, formats: ['#,##0.00', 'yyyy"年"m"月"d"日"'] }
    expect(await pageOf({ data: `<row r="1">${cell}</row>` }, more)).toBe(`| ${expected} |`)
  })

  it('has its place and its formula, which others may share', async () => {
    const data =
      '<row r="3"><c r="B3"><f t="shared" ref="B3:B4" si="0">SUM(C3:$D$3)*A3</f><v>3</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>4</v></c></row>'
    const [grid] = gridsOf(documentOf(await readSheet({ data, name: '收支' })))
    expect(grid).toMatchObject({
      caption: '收支',
      place: { sheet: '收支', cell: 'B3' },
      rows: [
        { cells: [{ formula: '=SUM(C3:$D$3)*A3' }] },
        { cells: [{ formula: '=SUM(C4:$D$3)*A4', place: { sheet: '收支', cell: 'B4' } }] },
      ],
    })
  })

  it('whose formula was saved without result is uncertain, and said to be so', async () => {
    const document = documentOf(
      await readSheet({
        data: rows(
          text('A1', '合计'),
          '<c r="B1"><f>B2+B3</f></c>',
          '<c r="B2" t="str"><f>""</f><v></v></c>',
        ),
      }),
    )
    expect(page(document)).toBe('| 合计 |  ? |')
    expect(document.problems).toMatchObject([
      { code: 'RDG-037', params: { sheet: '预算', count: '1', cells: 'B1' } },
    ])
  })

  it('with a zero is empty where the sheet shows none', async () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    expect(
      await pageOf({ before, data: rows(text('A1', '甲'), number('B1', '0'), number('C1', '0.5')) }),
    ).toBe('| 甲 | 0.5 |')
  })

  it('of a megabyte is cut', async () => {
    for (const cell of [text('A1', '字'.repeat(400_000)), '<c r="A1" t="s"><v>0</v></c>']) {
      const document = documentOf(
        await readSheet({ data: rows(cell) }, { strings: `<si><t>${'字'.repeat(400_000)}</t></si>` }),
      )
      expect(document.problems).toMatchObject([
        { code: 'RDG-010', params: { found: '400000' }, place: { cell: '预算!A1' } },
      ])
      expect(page(document)).toHaveLength(100_004)
    }
  })
})

describe('a sheet', () => {
  it('begins where its first cell is, and keeps empty rows within', async () => {
    const document = documentOf(
      await readSheet({
        data: rows(text('C3', '收支总表'), text('C5', '收入'), number('D5', '1'), '<c r="Z99" s="1"/>'),
      }),
    )
    expect(page(document)).toBe('| 收支总表 |\n|  |\n| 收入 | 1 |')
    expect(gridsOf(document)[0]).toMatchObject({ columnCount: 2, rows: [{}, { place: { cell: 'C4' } }, {}] })
  })

  it('has merged cells as spans, cut to what is used', async () => {
    const behind =
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="B4:C4"/></mergeCells>'
    const data = rows(
      text('A1', '总表'),
      text('A2', '项目'),
      text('B2', '预算数'),
      text('B3', '基本'),
      text('C3', '项目'),
      text('A4', '甲'),
      text('A5', '乙'),
      number('C5', '2'),
    )
    expect(await pageOf({ data, behind })).toBe(
      '| 总表 ×3 |\n| 项目 ↓2 | 预算数 ×2 |\n| (1) 基本 | 项目 |\n| 甲 |  ×2 |\n| 乙 | (2) 2 |'.replace(
        '| (2) 2',
        '| 2',
      ),
    )
  })

  it('with words under a merge says that they are hidden, and takes the first of two merges that overlap', async () => {
    const behind = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>'
    const reading = await readSheet({
      data: rows(text('A1', '甲'), text('B1', '乙'), text('C1', '丙')),
      behind,
    })
    expect(page(documentOf(reading))).toBe('| 甲 ×2 | 丙 |')
    expect(codesOf(reading)).toEqual(['RDG-035'])
  })

  it('that is hidden is not read; hidden rows and columns are, and both are said', async () => {
    const shownSheet = {
      name: '收支',
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      data: `<row r="1">${text('A1', '甲')}${text('B1', '乙')}</row><row r="2" hidden="1">${text('A2', '丙')}</row><row r="3" hidden="1">${text('A3', '丁')}</row>`,
    }
    const reading = await read({
      sheets: [shownSheet, { name: '底稿', state: 'veryHidden', data: rows(text('A1', '密')) }],
    })
    expect(page(documentOf(reading))).toBe('| 甲 | 乙 |\n| 丙 |\n| 丁 |')
    expect(documentOf(reading).problems).toMatchObject([
      { code: 'RDG-039', params: { sheet: '收支', rows: '2-3', columns: 'B' } },
      { code: 'RDG-036', params: { sheet: '底稿' } },
    ])
  })

  it('stands after the one before it', async () => {
    const document = documentOf(
      await read({
        sheets: [
          { name: '表一', data: rows(text('A1', '一')) },
          { name: '空', data: '' },
          { name: '表二', data: rows(text('A1', '二')) },
        ],
      }),
    )
    expect(gridsOf(document).map(({ caption }) => caption)).toEqual(['表一', '表二'])
    expect(codesOf(await readSheet({ data: '' }))).toEqual(['RDG-003'])
  })

  it('has text boxes and running heads, but no page numbers', async () => {
    const drawing =
      '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>单位：</a:t></a:r><a:r><a:t>万元</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:pic><xdr:spPr><a:xfrm><a:ext cx="3600000" cy="1800000"/></a:xfrm></xdr:spPr></xdr:pic></xdr:oneCellAnchor>'
    const behind =
      '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;12公开01表&amp;C&amp;A&amp;R某某局</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>'
    const reading = await readSheet({ data: rows(text('A1', '甲')), behind, drawing })
    expect(page(documentOf(reading))).toBe(
      'runningHead: 公开01表\nrunningHead: 某某局\n| 甲 |\ntext: 单位：万元',
    )
    expect(documentOf(reading).blocks.at(-1)?.place).toEqual({ sheet: '预算', cell: 'B3' })
    expect(documentOf(reading).problems).toMatchObject([
      { code: 'RDG-032', params: { found: '100 × 50 mm', blocks: '预算!A1' } },
    ])
  })

  it('names the objects and check boxes that lie on it', async () => {
    const behind =
      '<oleObjects><oleObject progId="Word.Document.12"/></oleObjects><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control name="Check Box 1"/></controls></mc:Choice></mc:AlternateContent>'
    const document = documentOf(await readSheet({ data: rows(text('A1', '甲')), behind }))
    expect(document.problems).toMatchObject([
      { code: 'RDG-031', params: { found: 'Word.Document.12、Check Box 1', blocks: '预算' } },
    ])
  })

  it('may have a cell at its far corner', async () => {
    const document = documentOf(
      await readSheet({ data: rows(text('A1', '表'), text('B2', '值'), text('XFD1048576', '远')) }),
    )
    expect(
      gridsOf(document).map(({ columnCount, rows, place }) => [columnCount, rows.length, place.cell]),
    ).toEqual([
      [2, 2, 'A1'],
      [1, 1, 'XFD1048576'],
    ])
  })

  it('may be a diagonal of ten thousand cells', async () => {
    const cells = Array.from({ length: 10_000 }, (_, index) =>
      number(`${columnName(index)}${index * 100 + 1}`, String(index)),
    )
    const document = documentOf(await readSheet({ data: rows(...cells) }))
    const grids = gridsOf(document)
    expect(grids.flatMap((grid) => grid.rows).reduce((sum, row) => sum + row.cells.length, 0)).toBe(10_000)
    expect(grids.reduce((sum, grid) => sum + grid.rows.length * grid.columnCount, 0)).toBeLessThan(20_000_000)
  })

  it('whose cells stand at no address is torn', async () => {
    for (const cell of [
      '<c r="ZZZ1"><v>1</v></c>',
      '<c r="A0"><v>1</v></c>',
      '<c r="1A"><v>1</v></c>',
      '<c r="A1" t="s"><v>5</v></c>',
    ])
      expect(codesOf(await readSheet({ data: `<row r="1">${cell}</row>` }))).toEqual(['RDG-005'])
  })
})

describe('a workbook that somebody filled in', () => {
  const filled = (bytes: Uint8Array) =>
    readFilledXlsx({ name: '人员.xlsx', bytes }, { mostRows: 5_000, leavesHidden: true })
  const ofSheet = (sheet: SheetParts) => filled(makeXlsx({ sheets: [sheet] }))

  it('hands in nothing that is hidden, row, column or sheet, and that is said', () => {
    const reading = filled(
      makeXlsx({
        sheets: [
          {
            name: '人员',
            before: '<cols><col min="2" max="2" hidden="1"/></cols>',
            data: `<row r="1">${text('A1', '类别')}${text('B1', '旧数')}${text('C1', '在职')}</row><row r="2" hidden="1">${text('A2', '临时')}</row><row r="3">${text('A3', '行政')}${text('B3', '9')}${text('C3', '12')}</row>`,
          },
          { name: '底稿', state: 'hidden', data: rows(text('A1', '密')) },
        ],
      }),
    )
    expect(page(documentOf(reading))).not.toMatch(/旧数|临时|9|密/)
    expect(page(documentOf(reading))).toMatch(/行政.*12/)
    expect(documentOf(reading).problems).toMatchObject([
      { code: 'DRF-022', params: { sheet: '人员', rows: '2', columns: 'B' } },
      { code: 'RDG-036', params: { sheet: '底稿' } },
    ])
  })

  it('keeps its merged cells as spans and the formula beside its result', () => {
    const [grid] = gridsOf(
      documentOf(
        ofSheet({
          data: '<row r="1"><c r="A1" t="inlineStr"><is><t>行政</t></is></c><c r="C1"><f>6*2</f><v>12</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>',
          behind: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        }),
      ),
    )
    expect(grid?.rows[0]?.cells).toMatchObject([
      { text: '行政', columnSpan: 2, rowSpan: 2 },
      { text: '12', formula: '=6*2' },
    ])
  })

  it('of a hundred thousand rows, torn, with a password or empty is refused, and says why', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => number(`A${at + 1}`, '1'))
    const whole = makeXlsx({ sheets: [{ data: rows(text('A1', '类别')) }] })
    const secret = oleFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(5000) })
    expect(codesOf(ofSheet({ data: rows(...many) }))).toEqual(['DRF-021'])
    expect(codesOf(filled(whole.subarray(0, whole.length / 2)))).toEqual(['RDG-005'])
    expect(codesOf(filled(secret))).toEqual(['RDG-006'])
    expect(codesOf(filled(new Uint8Array()))).toEqual(['RDG-003'])
    expect(codesOf(filled(whole))).toEqual([])
  })
})

describe('what exceljs writes', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'收支预算合计0123.,-_x<>&"\' \n（）'),
    minLength: 1,
    maxLength: 12,
  })
  const value = fc.oneof(
    words,
    fc.integer({ min: -99_999_999, max: 99_999_999 }),
    fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100),
  )

  it('is read as the same texts in the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const workbook = new ExcelJS.Workbook()
          const sheet = workbook.addWorksheet('附表')
          for (const row of table) sheet.addRow(row)
          const document = documentOf(
            await readXlsx({ name: 'a.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }),
          )
          const found = new Map(
            gridsOf(document).flatMap((grid) =>
              grid.rows.flatMap((row) => row.cells.map((cell) => [cell.place.cell, cell.text])),
            ),
          )
          const written = table.flatMap((row, at) =>
            row.map((one, column) => [`${columnName(column)}${at + 1}`, String(one).trim()] as const),
          )
          expect(found).toEqual(new Map(written.filter(([, one]) => one !== '')))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('with merges, formats and formulas', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('附表')
    sheet.addRow(['收支总表'])
    sheet.mergeCells('A1:B1')
    sheet.addRow(['合计', { formula: 'B3+B4', result: 1234.5 }])
    sheet.getCell('B2').numFmt = '#,##0.00'
    sheet.getCell('A3').value = { richText: [{ text: '人员' }, { font: { bold: true }, text: '经费' }] }
    const document = documentOf(
      await readXlsx({ name: 'a.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }),
    )
    expect(page(document)).toBe('| 收支总表 ×2 |\n| 合计 | 1,234.50 |\n| 人员经费 |')
    expect(gridsOf(document)[0]?.rows[1]?.cells[1]?.formula).toBe('=B3+B4')
  })
})

describe('a small workbook that would show much', () => {
  const long = '字'.repeat(90_000)
  const many = (cell: (row: number) => string) =>
    Array.from({ length: 3_000 }, (_, index) => `<row r="${index + 1}">${cell(index + 1)}</row>`).join('')
  it.each([
    ['a text in many cells', many((row) => `<c r="A${row}" t="s"><v>0</v></c>`)],
    [
      'a formula of many cells',
      `<row r="1"><c r="A1"><f t="shared" si="0">"${long}"&amp;B1</f><v>1</v></c></row>${many((row) => `<c r="C${row}"><f t="shared" si="0"/><v>1</v></c>`)}`,
    ],
  ])('is read as far as it fits: %s', async (_, data) => {
    const reading = await readSheet({ data }, { strings: `<si><t>${long}</t></si>` })
    expect(codesOf(reading)).toEqual(['RDG-038'])
    expect(gridsOf(documentOf(reading))[0]?.rows.length).toBeGreaterThan(1_000)
  })
})
