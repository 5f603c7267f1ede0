import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe as describeProblem } from '../../core/kernel/problem.ts'
import { applyBookChange, previewBookChange } from '../../core/law/book-change.ts'
import { BOOKS } from '../../core/law/books.ts'
import { describeBookChange } from '../../core/law/describe-book-change.ts'
import { type ClassificationReading, readClassification } from './read-classification.ts'

const options = { book: 'function', year: fiscalYear(2024) } as const

const readText = (text: string, encoding = 'utf8'): Promise<ClassificationReading> =>
  readClassification({ name: '2024科目.csv', bytes: iconv.encode(text, encoding) }, options)

async function readSheet(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<ClassificationReading> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('支出功能分类'), workbook)
  return readClassification(
    { name: '2024科目.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) },
    options,
  )
}

const shown = (reading: ClassificationReading): readonly string[] =>
  reading.entries.map((entry) => `${entry.code} ${entry.name}`)
const said = (reading: ClassificationReading): readonly string[] =>
  [...reading.problems, ...reading.remarks].map((found) => describeProblem(found, 'zh'))

const CSV =
  '科目编码,科目名称,说明\n201,一般公共服务支出,"反映政府提供一般公共服务的支出,\n包括……"\n"201 01",人大事务,\n2010101,　行政运行,\n'
const THREE = ['201 一般公共服务支出', '20101 人大事务', '2010101 行政运行']

describe('CSV', () => {
  it.each(['utf8', 'gb18030', 'utf-16le'])('in %s', async (encoding) => {
    const reading = await readText(encoding === 'utf-16le' ? `\ufeff${CSV}` : CSV, encoding)
    expect(shown(reading)).toEqual(THREE)
    expect(said(reading)).toEqual([])
    expect(reading.entries[1]).toEqual({
      code: '20101',
      name: '人大事务',
      validFromYear: 2024,
      confidence: 'sure',
      basis: '2024科目.csv',
      place: { file: '2024科目.csv', line: 4 },
    })
  })

  it('with a byte order mark, a title above, the header repeated and a note below', async () => {
    const reading = await readText(
      '\ufeff2024年政府收支分类科目,\n编 码,名 称\n201,一般公共服务支出\n\n编码,名称\n20101,人大事务\n注：本表按年更新,\n',
    )
    expect(shown(reading)).toEqual(THREE.slice(0, 2))
    expect(said(reading)).toEqual([
      '2024科目.csv 第 7 行：这一行没有编码，没有读取：注：本表按年更新（LAW-017）',
    ])
  })

  it('of a department’s own, with books and years', async () => {
    const reading = await readText(
      [
        'book,code,name,valid_from_year,valid_to_year,confidence,basis',
        'function,2150590,本地监管,2022,2025,local,区财政局通知',
        'departmentEconomic,30288,本地支出,2022,,local,区财政局通知',
        '功能,2150591,甲,2022,,local,',
        'function,2150592,乙,二〇二二,,local,',
        'function,2150593,丙,2022,,certain,',
      ].join('\n'),
    )
    expect(reading.entries).toMatchObject([
      { code: '2150590', validFromYear: 2022, validToYear: 2025, confidence: 'local', basis: '区财政局通知' },
    ])
    expect(reading.problems.map((found) => `${found.code} ${found.place?.line}`)).toEqual([
      'LAW-015 4',
      'YEAR-001 5',
      'LAW-016 6',
    ])
  })

  it.each([
    ['no header', '201,一般公共服务支出\n', 'LAW-011'],
    ['a quote that never closes', '编码,名称\n"201,一般公共服务支出\n', 'LAW-019'],
  ])('with %s', async (_, text, expected) => {
    expect((await readText(text)).problems.map((found) => found.code)).toEqual([expected])
  })

  it.each([
    ['an old .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'LAW-021'],
    ['half an .xlsx', [0x50, 0x4b, 3, 4, 20, 0], 'LAW-012'],
    ['no text at all', [0x25, 0x50, 0x44, 0x46, 0, 1], 'DAT-003'],
  ])('%s in its place', async (_, bytes, expected) => {
    const reading = await readClassification({ name: 'list.csv', bytes: Uint8Array.from(bytes) }, options)
    expect(reading.problems.map((found) => found.code)).toEqual([expected])
  })
})

describe('XLSX', () => {
  it('with codes as numbers, as text, with spaces, blank rows, and a title merged across', async () => {
    const reading = await readSheet((sheet) => {
      sheet.addRow(['2024年政府收支分类科目'])
      sheet.mergeCells('A1:C1')
      sheet.addRow([])
      sheet.addRow(['科目编码', '科目名称', '级次'])
      sheet.addRow([201, '一般公共服务支出', '类'])
      sheet.addRow([])
      sheet.addRow(['201 01', { richText: [{ text: '人大' }, { text: '事务' }] }, '款'])
      sheet.addRow(['２０１０１０１', '  行政运行', '项'])
      sheet.addRow(['注：2024 年起使用'])
      sheet.mergeCells('A8:C8')
    })
    expect(shown(reading)).toEqual(THREE)
    expect(reading.entries[2]).toMatchObject({
      level: '项',
      place: { file: '2024科目.xlsx', cell: '支出功能分类!A7' },
    })
    expect(said(reading)).toEqual([
      '2024科目.xlsx 支出功能分类 第 8 行：这一行没有编码，没有读取：注：2024 年起使用（LAW-017）',
    ])
  })

  it('with 类, 款, 项 in columns of their own under a merged header, each written once', async () => {
    const reading = await readSheet((sheet) => {
      sheet.addRow(['科目编码', null, null, '科目名称'])
      sheet.addRow(['类', '款', '项', null])
      sheet.mergeCells('A1:C1')
      sheet.mergeCells('D1:D2')
      sheet.addRow([201, null, null, '一般公共服务支出'])
      sheet.addRow([null, '01', null, '人大事务'])
      sheet.addRow([null, null, 1, '行政运行'])
      sheet.addRow([null, null, '02', '一般行政管理事务'])
      sheet.addRow([null, 2, null, '政协事务'])
      sheet.addRow([205, null, null, '教育支出'])
      sheet.addRow([205, 1, null, '教育管理事务'])
    })
    expect(shown(reading)).toEqual([
      ...THREE,
      '2010102 一般行政管理事务',
      '20102 政协事务',
      '205 教育支出',
      '20501 教育管理事务',
    ])
    expect(said(reading)).toEqual([])
  })

  it('with the same columns merged downwards, and whole codes in each', async () => {
    const reading = await readSheet((sheet) => {
      sheet.addRow(['类', '款', '项', '名称'])
      sheet.addRow(['201', '', '', '一般公共服务支出'])
      sheet.addRow(['', '20101', '', '人大事务'])
      sheet.addRow(['', '', '2010101', '行政运行'])
      sheet.mergeCells('A2:A4')
      sheet.mergeCells('B3:B4')
    })
    expect(shown(reading)).toEqual(THREE)
  })

  it('with formulas, which are read by their value and reported, and cells that hold none', async () => {
    const reading = await readSheet((sheet) => {
      sheet.addRow(['编码', '名称'])
      sheet.addRow([{ formula: 'CONCAT("2","01")', result: '201' }, '一般公共服务支出'])
      sheet.addRow([20101, { error: '#REF!' }])
      sheet.addRow([{ formula: 'A9' }, '行政运行'])
    })
    expect(shown(reading)).toEqual(['201 一般公共服务支出', '20101 '])
    expect(said(reading)).toEqual([
      '2024科目.xlsx 支出功能分类!B3：这一格没有可读的值（#REF!）。请改写成文字或数字。（LAW-014）',
      '2024科目.xlsx 支出功能分类!A4：这一格没有可读的值（=A9）。请改写成文字或数字。（LAW-014）',
      '2024科目.xlsx 支出功能分类!A2：这一格是公式，按它显示的值“201”读取。请核对。（LAW-013）',
      '2024科目.xlsx 支出功能分类 第 4 行：这一行没有编码，没有读取：行政运行（LAW-017）',
    ])
  })

  it('with a sheet that is something else', async () => {
    const reading = await readSheet((sheet, workbook) => {
      sheet.addRow(['编码', '名称'])
      sheet.addRow([201, '一般公共服务支出'])
      workbook.addWorksheet('编制说明').addRow(['一、总则'])
    })
    expect(shown(reading)).toEqual(['201 一般公共服务支出'])
    expect(said(reading)).toEqual(['2024科目.xlsx 编制说明：这个工作表没有科目表头，没有读取。（LAW-018）'])
  })
})

it('a list of a year, from the file to the book', async () => {
  const reading = await readSheet((sheet) => {
    sheet.addRow(['科目编码', '科目名称'])
    sheet.addRow([215, '资源勘探工业信息等支出'])
    sheet.addRow([21505, '工业和信息产业监督管理'])
    sheet.addRow([2150502, '一般行政管理事务'])
    sheet.addRow([2150561, '新型工业化'])
  })
  const change = previewBookChange(BOOKS.function, reading.entries, { fromYear: options.year })
  expect(describeBookChange(change, 'zh')).toBe(
    [
      '支出功能分类科目（2024 年）：新增 1，改名 1，停用 0，不变 2，问题 0',
      '新增',
      '  2150561  新型工业化（2024 年起）',
      '改名',
      '  21505    工业和信息产业监管 → 工业和信息产业监督管理（2024 年起）',
    ].join('\n'),
  )
  expect(
    applyBookChange(BOOKS.function, change)
      .entries.get('21505')
      ?.map((entry) => entry.name),
  ).toEqual(['工业和信息产业监管支出', '工业和信息产业监管', '工业和信息产业监督管理'])
})

it('the faults of every row are reported at once, each in its place', async () => {
  const reading = await readText('编码,名称\n20199X,甲\n2010199,\n2990101,孤项\n20151,乙\n20151,丙\n')
  const change = previewBookChange(BOOKS.function, reading.entries, { fromYear: options.year })
  expect(change.problems.map((found) => `${found.place?.line} ${found.code}`)).toEqual([
    '2 LAW-005',
    '3 LAW-009',
    '6 LAW-008',
    '4 LAW-007',
  ])
})
