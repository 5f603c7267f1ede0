/** A written XLSX: what Excel shows of it, what its formulas come to, and that it is the same every time. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Grid } from '../../core/document/document.ts'
import type { Table } from '../../core/document/table.ts'
import { ODD_TEXTS, oddDisclosure, oddTexts, plainTable, tableBlock } from '../../testing/odd-disclosures.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { documentOf, gridPage } from '../zip/testing/make-package.ts'
import { shownText } from '../zip/write-xml.ts'
import { readXlsx } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

function written(disclosure: Disclosure): Uint8Array {
  const found = writeXlsx(disclosure)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const { blocks } = documentOf(await readXlsx({ name: 'a.xlsx', bytes }))
  return blocks.filter((block) => block.kind === 'grid')
}

const sample = sampleDisclosure()
const bytes = written(sample)

describe('a written XLSX', () => {
  it('has a sheet for each table, and one that lists them with links', async () => {
    const { blocks } = documentOf(await readXlsx({ name: 'a.xlsx', bytes }))
    const contents = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'contents' ? [block.text] : [],
    )
    expect(contents.slice(0, 2)).toEqual([
      '序号\t表名\t表号\t金额单位',
      '1\t2023年收支预算总表\t预算01表\t万元',
    ])
    const tables = sample.blocks.filter((block) => block.kind === 'table')
    expect((await gridsOf(bytes)).map(({ caption }) => caption)).toHaveLength(tables.length)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      `<hyperlink ref="B4" location="'收支预算总表'!A1" display="2023年收支预算总表"/>`,
    )
  })

  it('shows a table as it is printed, with totals that are formulas', async () => {
    const [totals] = await gridsOf(bytes)
    const shown = gridPage(totals ?? emptyGrid).split('\n')
    expect(shown.slice(0, 6)).toEqual([
      '| 2023年收支预算总表 ×4 |',
      '| (3) 预算01表 |',
      '| (3) 单位：万元 |',
      '| 收入 ×2 | 支出 ×2 |',
      '| 项目 | 预算数 | 项目 | 预算数 |',
      '| 一、一般公共预算拨款收入 | 40.00 | 一、一般公共服务支出 |',
    ])
    const formulas = totals?.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, formula }) => (formula === undefined ? [] : [`${text} ${formula}`])),
    )
    expect(formulas).toEqual([
      '40.00 =SUM(B6:B14)',
      '40.00 =SUM(D6:D30)',
      '40.00 =SUM(B31:B32)',
      '40.00 =SUM(D31:D32)',
    ])
  })

  it('has formulas that come to what is printed', async () => {
    let count = 0
    for (const grid of await gridsOf(bytes)) {
      const cells = new Map(
        grid.rows.flatMap((row) => row.cells.map((cell) => [cell.place.cell ?? '', cell] as const)),
      )
      for (const { text, formula, place } of cells.values()) {
        if (formula === undefined) continue
        count += 1
        expect(sumOf(formula, cells), `${grid.caption} ${place.cell}`).toBe(hundredths(text))
      }
    }
    expect(count).toBeGreaterThan(50)
  })

  it('keeps header and labels in sight and prints the header on every page', () => {
    const sheet = partOf(bytes, 'xl/worksheets/sheet4.xml')
    expect(sheet).toMatch(
      /<pane xSplit="\d" ySplit="\d" topLeftCell="[A-Z]\d" activePane="bottomRight" state="frozen"\/>/,
    )
    expect(sheet).toContain('orientation="landscape" fitToWidth="1"')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'收支预算总表'!$4:$5</definedName>`,
    )
  })

  it('is the same bytes for the same disclosure', () => expect(written(sampleDisclosure())).toEqual(bytes))
})

describe('totals', () => {
  const amounts: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['合计', {}, '100.01'],
    ['教育支出', { function: '205' }, '50.00'],
    ['卫生健康支出', { function: '210' }, '50.00'],
  ]
  const tableOf = (rows: typeof amounts): Table => ({
    ...plainTable('支出表', ['项目', '金额'], []),
    columns: [
      { header: ['项目'], kind: 'text' },
      { header: ['金额'], kind: 'amount' },
    ],
    rows: rows.map(([rowName, region, text]) => ({
      depth: 0,
      isTotal: region.function === undefined,
      cells: [
        { text: rowName, columnSpan: 1, indent: 0 },
        {
          text,
          columnSpan: 1,
          indent: 0,
          figure: { region, side: 'uses', amount: 0n as never, rowCode: '', rowName, column: '金额' },
        },
      ],
    })),
  })

  it('that differ by rounding stay values, and the contents say so', async () => {
    const rounded = written(oddDisclosure([tableBlock(tableOf(amounts))]))
    const [grid] = await gridsOf(rounded)
    expect(grid?.rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))).toBe(false)
    expect(partOf(rounded, 'xl/worksheets/sheet1.xml')).toContain(
      '“支出表”B4 由未经四舍五入的金额合计得出，与所印各项之和相差 0.01',
    )
  })

  it('of which parts are missing are no sums', async () => {
    const partial = amounts.map(
      ([name, region, text]) => [name, region, name === '合计' ? '180.00' : text] as const,
    )
    const found = written(oddDisclosure([tableBlock(tableOf(partial))]))
    expect(partOf(found, 'xl/worksheets/sheet2.xml')).not.toContain('<f>')
    expect(partOf(found, 'xl/worksheets/sheet1.xml')).not.toContain('四舍五入')
  })

  it('that have too many digits for a number are texts', async () => {
    const large = amounts.map(([name, region]) => [name, region, '12,345,678,901,234,567.89'] as const)
    const [grid] = await gridsOf(written(oddDisclosure([tableBlock(tableOf(large))])))
    expect(grid?.rows.at(-1)?.cells.at(-1)?.text).toBe('12,345,678,901,234,567.89')
  })
})

describe('odd input', () => {
  it('is text and never a formula', async () => {
    const odd = written(oddTexts())
    const grids = await gridsOf(odd)
    const found = grids.flatMap((grid) => grid.rows.flatMap(({ cells }) => cells))
    expect(found.filter(({ formula }) => formula !== undefined)).toEqual([])
    for (const text of ODD_TEXTS) expect(found.map((cell) => cell.text)).toContain(shownText(text).trim())
    // Excel takes it for text even when somebody opens the cell and leaves it.
    expect(partOf(odd, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })

  it.each([
    [2_000, 4],
    [100, 40],
  ])('of %i rows and %i columns is a sheet', async (height, width) => {
    const header = Array.from({ length: width }, (_, at) => `栏${at}`)
    const rows = Array.from({ length: height }, () => header.map(() => '1,234.56'))
    const [grid] = await gridsOf(written(oddDisclosure([tableBlock(plainTable('大表', header, rows))])))
    expect(grid).toMatchObject({ columnCount: width })
    expect(grid?.rows).toHaveLength(height + 3)
    expect(grid?.rows.at(-1)?.cells).toHaveLength(width)
  })

  it('of a text that no cell holds is refused with its place', () => {
    const long = tableBlock(plainTable('长表', ['项目', '说明'], [['甲', '字'.repeat(1_000_000)]]))
    expect(writeXlsx(oddDisclosure([long]))).toMatchObject({
      ok: false,
      problem: { code: 'PUB-102', params: { table: '长表', cell: 'B4', found: '1000000' } },
    })
  })

  it('without tables has its contents alone', async () => {
    expect(await gridsOf(written(oddDisclosure([])))).toEqual([])
  })

  it('of names that are too long, alike or forbidden has sheets with other names', () => {
    const titles = ['年'.repeat(40), '年'.repeat(40), '[a]:b*?/\\', "'", 'History', '']
    const tables = titles.map((title, at) => tableBlock(plainTable(title, ['项目'], [['甲']]), `t${at}`))
    const names = [
      ...partOf(written(oddDisclosure(tables)), 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g),
    ].map(([, name = '']) => name)
    expect(names).toEqual(['目录', '年'.repeat(31), `${'年'.repeat(28)}（2）`, 'ab', '表5', '表6', '表7'])
  })
})

const emptyGrid: Grid = { kind: 'grid', origin: 'marked', columnCount: 0, rows: [], place: {} }

const hundredths = (text: string): bigint => (text === '' ? 0n : BigInt(text.replaceAll(/[,.]/g, '')))

/** `=SUM(B6:B14,B16)` by the cells as they are shown. */
function sumOf(formula: string, cells: ReadonlyMap<string, { readonly text: string }>): bigint {
  const ranges = /^=SUM\((.+)\)$/.exec(formula)?.[1]?.split(',') ?? []
  let sum = 0n
  for (const range of ranges) {
    const [, left = '', top = '', right = left, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? []
    for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++)
      for (let row = Number.parseInt(top, 10); row <= Number.parseInt(bottom, 10); row++)
        sum += hundredths(cells.get(`${String.fromCharCode(column)}${row}`)?.text ?? '')
  }
  return sum
}
