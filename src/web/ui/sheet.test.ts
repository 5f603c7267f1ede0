import { describe, expect, it } from 'vitest'
import type { CellResponse, FigureResponse, StatementResponse } from '../../api/contract.ts'
import { WORDS } from '../words.ts'
import { cellLabel } from './cell-label.ts'
import { isWhole, rangeGrid, rangeHtml, tabSeparated, wholeGrid, wholeHtml } from './clipboard-text.ts'
import { everything, type GridSelection, held, moved, rangeOf } from './grid-movement.ts'
import { printFit } from './print-fit.ts'
import { cellAt, isExplainable, sheetOf, shownText } from './sheet.ts'
import { filteredRows } from './sheet-filter.ts'

const ZH = WORDS.zh

const label = (text: string, indent = 0): CellResponse => ({ text, columnSpan: 1, indent })
function amount(
  rowCode: string,
  text: string,
  column: string,
  compared: Partial<FigureResponse> = {},
): CellResponse {
  const amountFen = text === '' ? '0' : `${text.replace(/[.,]/g, '')}0000`
  const figure: FigureResponse = {
    region: `unit:403002,function:${rowCode}`,
    side: 'uses',
    amountFen,
    rowCode,
    rowName: '某科目',
    column,
    isAssumed: false,
    ...compared,
  }
  return { text, columnSpan: 1, indent: 0, figure }
}

/** 科目编码 | 科目名称 | 基本支出: 小计, 人员经费 | 项目支出, with a footer that spans. */
const STATEMENT: StatementResponse = {
  id: 'budget.general-by-function',
  title: '2023年一般公共预算支出表',
  head: [],
  currency: 'tenThousandYuan',
  columns: [
    { header: ['科目编码'], kind: 'code' },
    { header: ['科目名称'], kind: 'text' },
    { header: ['基本支出', '小计'], kind: 'amount' },
    { header: ['基本支出', '人员经费'], kind: 'amount' },
    { header: ['项目支出'], kind: 'amount' },
  ],
  header: [
    [
      { text: '科目编码', column: 0, columnSpan: 1, rowSpan: 2 },
      { text: '科目名称', column: 1, columnSpan: 1, rowSpan: 2 },
      { text: '基本支出', column: 2, columnSpan: 2, rowSpan: 1 },
      { text: '项目支出', column: 4, columnSpan: 1, rowSpan: 2 },
    ],
    [
      { text: '小计', column: 2, columnSpan: 1, rowSpan: 1 },
      { text: '人员经费', column: 3, columnSpan: 1, rowSpan: 1 },
    ],
  ],
  rows: [
    {
      cells: [
        label(''),
        label('合计'),
        amount('', '3.00', '基本支出/小计'),
        amount('', '3.00', '基本支出/人员经费'),
        amount('', '-26.17', '项目支出'),
      ],
      depth: 0,
      isTotal: true,
    },
    {
      cells: [
        label('208'),
        label('社会保障和就业支出'),
        amount('208', '1.00', '基本支出/小计'),
        amount('208', '1.00', '基本支出/人员经费'),
        amount('208', '', '项目支出'),
      ],
      depth: 0,
      isTotal: false,
    },
    {
      cells: [
        label('20805'),
        label('行政事业单位养老支出', 1),
        amount('20805', '1.00', '基本支出/小计'),
        amount('20805', '1.00', '基本支出/人员经费'),
        amount('20805', '', '项目支出'),
      ],
      depth: 1,
      isTotal: false,
    },
    {
      cells: [
        label('210'),
        label('卫生健康支出'),
        amount('210', '2.00', '基本支出/小计'),
        amount('210', '2.00', '基本支出/人员经费'),
        amount('210', '-26.17', '项目支出'),
      ],
      depth: 0,
      isTotal: false,
    },
    {
      cells: [
        { text: '人员经费合计', columnSpan: 2, indent: 0 },
        { ...amount('', '3.00', '合计'), columnSpan: 3 },
      ],
      depth: 0,
      isTotal: true,
    },
  ],
  notes: [],
  orientation: 'portrait',
  isEmpty: false,
}

const AGAINST = { unitName: '服务中心', year: 2020, kind: 'budget', hasFigures: true } as const
const base = (
  againstFen: string | null,
  differenceFen: string | null,
  againstText = '',
  differenceText = '',
) => ({
  againstFen,
  differenceFen,
  againstText,
  differenceText,
})
const COMPARED: StatementResponse = {
  ...STATEMENT,
  against: AGAINST,
  rows: STATEMENT.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.figure === undefined) return cell
      const own = cell.figure.amountFen
      const compared = [
        base('10000', '20000', '0.01', '+0.02'),
        base('0', own, '', own === '0' ? '' : '+1.00'),
        base(own, '0', '1.00', ''),
        base(null, null),
        base('1', '-1'),
      ][at]
      return { ...cell, figure: { ...cell.figure, ...compared } }
    }),
  })),
}

const plain = sheetOf(STATEMENT, ZH)
const compared = sheetOf(COMPARED, ZH)

describe('the sheet', () => {
  it('stands as the statement prints it', () => {
    expect(plain.columns.map((column) => column.role)).toEqual([
      'label',
      'label',
      'amount',
      'amount',
      'amount',
    ])
    expect(plain.columns.map((column) => column.startsGroup)).toEqual([false, true, true, false, true])
    expect(plain.frozen).toBe(2)
    expect(plain.header.map((line) => line.map((cell) => cell.text))).toEqual([
      ['科目编码', '科目名称', '基本支出', '项目支出'],
      ['小计', '人员经费'],
    ])
  })

  it('puts base and difference beside each amount, under one more line of header', () => {
    expect(compared.columns.map((column) => column.role).join(' ')).toBe(
      'label label amount base difference amount base difference amount base difference',
    )
    expect(
      compared.header[0]?.map((cell) => [cell.text, cell.column, cell.columnSpan, cell.rowSpan]),
    ).toEqual([
      ['科目编码', 0, 1, 3],
      ['科目名称', 1, 1, 3],
      ['基本支出', 2, 6, 1],
      ['项目支出', 8, 3, 2],
    ])
    expect(compared.header[2]?.map((cell) => cell.text)).toEqual([
      '本表',
      '基准',
      '差额',
      '本表',
      '基准',
      '差额',
      '本表',
      '基准',
      '差额',
    ])
    expect(compared.rows[0]?.cells.slice(2, 5).map((cell) => cell.text)).toEqual(['3.00', '0.01', '+0.02'])
  })

  it('keeps every line of header and body as wide as the sheet', () => {
    for (const sheet of [plain, compared]) {
      for (const row of sheet.rows)
        expect(row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0)).toBe(sheet.columns.length)
      const slots = sheet.header
        .flatMap((line) => line.map((cell) => cell.columnSpan * cell.rowSpan))
        .reduce((sum, one) => sum + one, 0)
      expect(slots).toBe(sheet.header.length * sheet.columns.length)
    }
  })

  it('tells new, changed, same and unknown rows apart', () => {
    expect(compared.rows.map((row) => row.change)).toEqual(['changed', 'new', 'same', 'same', 'changed'])
    expect(compared.rows[3]?.cells.filter((cell) => cell.role === 'base').map((cell) => cell.text)).toEqual([
      '—',
      '—',
      '—',
    ])
    expect(plain.rows.map((row) => row.change)).toEqual(['same', 'same', 'same', 'same', 'same'])
  })

  it('marks the block that is new or gone, not its neighbour', () => {
    const side = (name: string, own: string, againstFen: string | null, differenceFen: string | null) => [
      label(name),
      label('1'),
      amount(name, own, '预算数', { againstFen, differenceFen }),
    ]
    const blank = [label(''), label(''), { text: '', columnSpan: 1, indent: 0 }]
    const rows = [
      [...side('事业收入', '', '10000', '-10000'), ...side('教育支出', '1.00', '10000', '0')],
      [...side('其他收入', '', '0', '0'), ...side('农林水支出', '1.00', '0', '10000')],
      [...side('上年结转', '1.00', '0', '10000'), ...blank],
      [...side('拨款', '', '0', '0'), ...side('债务', '', '0', '0')],
      [...side('利息', '1.00', null, null), ...side('其他支出', '', '20000', '-20000')],
    ]
    const kinds = ['text', 'number', 'amount', 'text', 'number', 'amount'] as const
    const sheet = sheetOf(
      {
        ...STATEMENT,
        against: AGAINST,
        columns: kinds.map((kind) => ({ header: ['栏'], kind })),
        header: [kinds.map((_, column) => ({ text: '栏', column, columnSpan: 1, rowSpan: 1 }))],
        rows: rows.map((cells) => ({ cells, depth: 0, isTotal: false })),
      },
      ZH,
    )
    const marks = sheet.rows.map((row) =>
      row.cells.flatMap((cell) => (cell.change === undefined ? [] : [`${cell.text} ${cell.change}`])),
    )
    expect(marks).toEqual([
      ['事业收入 gone', '教育支出 same'],
      ['其他收入 same', '农林水支出 new'],
      ['上年结转 new'],
      ['拨款 same', '债务 same'],
      ['利息 same', '其他支出 gone'],
    ])
    expect(filteredRows(sheet, { text: '', isOnlyChanged: true }).map((row) => row.index)).toEqual([
      0, 1, 2, 4,
    ])
    expect(plain.rows.flatMap((row) => row.cells).every((cell) => cell.change === undefined)).toBe(true)
  })

  it('explains amounts that are printed, and nothing else', () => {
    const [row] = plain.rows.slice(1)
    expect(row?.cells.map(isExplainable)).toEqual([false, false, true, true, false])
  })

  it('shows a true minus and leaves hyphens of labels alone', () => {
    expect(shownText({ role: 'amount', text: '-26.17' })).toBe('−26.17')
    expect(shownText({ role: 'label', text: '-其中' })).toBe('-其中')
  })
})

describe('the filter', () => {
  const shown = (text: string, isOnlyChanged = false, sheet = plain) =>
    filteredRows(sheet, { text, isOnlyChanged }).map((row) => row.index)
  it('keeps the headings above what it finds', () => expect(shown('养老')).toEqual([1, 2]))
  it('finds codes, in full-width digits too', () => expect(shown('２１０')).toEqual([3]))
  it('asks for all words', () => expect(shown('支出 养老')).toEqual([1, 2]))
  it('finds nothing where nothing fits', () => expect(shown('zzz')).toEqual([]))
  it('hides what has not changed', () => expect(shown('', true, compared)).toEqual([0, 1, 4]))
  it('hides nothing where nothing is compared', () => expect(shown('', true)).toEqual([0, 1, 2, 3, 4]))
})

describe('the cursor', () => {
  const at = (row: number, column: number): GridSelection => ({
    anchor: { row, column },
    cursor: { row, column },
  })
  const press = (from: GridSelection, key: string, ctrlKey = false, shiftKey = false) =>
    moved(plain.rows, plain.columns.length, from, { key, ctrlKey, shiftKey })?.cursor

  it('moves by arrows and stops at the edges', () => {
    expect(press(at(0, 0), 'ArrowRight')).toEqual({ row: 0, column: 1 })
    expect(press(at(0, 0), 'ArrowUp')).toEqual({ row: 0, column: 0 })
    expect(press(at(4, 4), 'ArrowDown')).toEqual({ row: 4, column: 4 })
  })
  it('steps over a cell that spans columns', () => {
    expect(press(at(4, 0), 'ArrowRight')).toEqual({ row: 4, column: 2 })
    expect(press(at(4, 3), 'ArrowLeft')).toEqual({ row: 4, column: 1 })
  })
  it('goes to the ends', () => {
    expect(press(at(2, 2), 'Home')).toEqual({ row: 2, column: 0 })
    expect(press(at(2, 2), 'End')).toEqual({ row: 2, column: 4 })
    expect(press(at(2, 2), 'Home', true)).toEqual({ row: 0, column: 0 })
    expect(press(at(2, 2), 'End', true)).toEqual({ row: 4, column: 4 })
    expect(press(at(0, 2), 'PageDown')).toEqual({ row: 4, column: 2 })
  })
  it('draws a rectangle with shift and takes all with Ctrl+A', () => {
    const one = moved(plain.rows, 5, at(1, 3), { key: 'ArrowDown', ctrlKey: false, shiftKey: true })
    const two = moved(plain.rows, 5, one ?? at(0, 0), { key: 'ArrowLeft', ctrlKey: false, shiftKey: true })
    expect(rangeOf(two ?? at(0, 0))).toEqual({ top: 1, bottom: 2, left: 2, right: 3 })
    expect(moved(plain.rows, 5, at(1, 3), { key: 'a', ctrlKey: true, shiftKey: false })).toEqual(
      everything(plain.rows, 5),
    )
  })
  it('leaves other keys alone', () => {
    expect(press(at(0, 0), 'x')).toBe(undefined)
    expect(
      moved(plain.rows, 5, at(0, 0), { key: 'ArrowDown', ctrlKey: false, shiftKey: false, altKey: true }),
    ).toBe(undefined)
    expect(moved([], 5, at(0, 0), { key: 'ArrowDown', ctrlKey: false, shiftKey: false })).toBe(undefined)
  })
  it('stays inside a grid that has shrunk', () =>
    expect(held(at(9, 9), 2, 3).cursor).toEqual({ row: 1, column: 2 }))
})

describe('what is copied', () => {
  it('is the grid, spans filled out', () => {
    expect(tabSeparated(wholeGrid(plain, plain.rows)).split('\r\n')).toEqual([
      '科目编码\t科目名称\t基本支出\t\t项目支出',
      '\t\t小计\t人员经费\t',
      '\t合计\t3.00\t3.00\t-26.17',
      '208\t社会保障和就业支出\t1.00\t1.00\t',
      '20805\t行政事业单位养老支出\t1.00\t1.00\t',
      '210\t卫生健康支出\t2.00\t2.00\t-26.17',
      '人员经费合计\t\t3.00\t\t',
    ])
  })
  it('is the selection where there is one', () => {
    const range = { top: 0, bottom: 1, left: 1, right: 2 }
    expect(rangeGrid(plain.rows, range)).toEqual([
      ['合计', '3.00'],
      ['社会保障和就业支出', '1.00'],
    ])
    expect(rangeGrid(plain.rows, { top: 4, bottom: 4, left: 1, right: 3 })).toEqual([
      ['人员经费合计', '3.00', ''],
    ])
    expect(rangeHtml(plain.rows, { top: 4, bottom: 4, left: 1, right: 3 })).toContain(
      '<td colspan="2">3.00</td>',
    )
    expect(isWhole(plain, plain.rows, range)).toBe(false)
    expect(isWhole(plain, plain.rows, rangeOf(everything(plain.rows, 5)))).toBe(true)
  })
  it('keeps merged cells in HTML, and codes as text', () => {
    const html = wholeHtml(plain, plain.rows)
    expect(html).toContain('<th colspan="2">基本支出</th>')
    expect(html).toContain('<th rowspan="2">科目编码</th>')
    expect(html).toContain(`<td style="mso-number-format:'\\@'">208</td>`)
  })
  it('quotes what would break a line', () =>
    expect(tabSeparated([['a\tb', '"c"', 'd']])).toBe('"a\tb"\t"""c"""\td'))
})

describe('what is said of a cell', () => {
  const said = (cell: ReturnType<typeof cellAt>, words = ZH) =>
    cell === undefined ? undefined : cellLabel(cell, 'tenThousandYuan', words)
  const row = plain.rows[3]
  it('names row, column, amount and unit', () => {
    expect(row && said(cellAt(row, 2))).toBe('210 某科目，基本支出 小计，2.00 万元，可查看出处')
    expect(row && said(cellAt(row, 2), WORDS.en)).toBe(
      '210 某科目, 基本支出 小计, 2.00 10,000 yuan, can be explained',
    )
    expect(row && said(cellAt(row, 1))).toBe(undefined)
  })
  it('says base and difference, or that nothing is known', () => {
    const [first, , , unknown] = compared.rows
    expect(first && said(cellAt(first, 2))).toBe(
      '某科目，基本支出 小计，3.00 万元，基准 0.01，差额 +0.02，可查看出处',
    )
    expect(unknown && said(cellAt(unknown, 3))).toBe('210 某科目，基本支出 小计，基准无数据')
  })
})

describe('the page on paper', () => {
  it('keeps a narrow table upright, at a size that is read with ease', () => {
    const fit = printFit(plain, 'portrait')
    expect(fit.orientation).toBe('portrait')
    expect(fit.tenthPoints).toBeGreaterThanOrEqual(80)
    expect(fit.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(10_000)
  })
  it('turns a wide one and makes its type smaller', () => {
    const wide: StatementResponse = {
      ...COMPARED,
      columns: [
        ...COMPARED.columns,
        ...Array.from({ length: 6 }, () => ({ header: ['列'], kind: 'amount' as const })),
      ],
    }
    const fit = printFit(sheetOf(wide, ZH), 'portrait')
    expect(fit.orientation).toBe('landscape')
    expect(fit.tenthPoints).toBeLessThan(80)
  })
})
