import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { tabSeparated } from '../ui/clipboard-text.ts'
import { expandedTable, type PastedTable, type SpannedCell, separatedTable } from './clipboard-table.ts'

const texts = (table: PastedTable) => table.map((line) => line.map((cell) => cell.text))
const cell = (text: string, columnSpan = 1, rowSpan = 1): SpannedCell => ({ text, columnSpan, rowSpan })
const NONE: ReadonlySet<number> = new Set()

describe('tab-separated text', () => {
  it('is cells and lines, with or without a line break at the end', () => {
    expect(texts(separatedTable('法律服务费\t3000元/笔*30笔\r\n劳务费\t\r\n'))).toEqual([
      ['法律服务费', '3000元/笔*30笔'],
      ['劳务费', ''],
    ])
    expect(texts(separatedTable('消防演习'))).toEqual([['消防演习']])
    expect(texts(separatedTable(''))).toEqual([])
  })
  it('keeps an empty line between others', () => {
    expect(texts(separatedTable('a\n\nb'))).toEqual([['a'], [''], ['b']])
  })
  it('takes quotation marks off a cell only where they enclose it', () => {
    expect(texts(separatedTable('"甲""乙""\n丙"\t"丁"戊'))).toEqual([['甲"乙"\n丙', '"丁"戊']])
  })
  it('reads back what is copied', () => {
    const line = fc.array(fc.string(), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (grid) => {
        expect(texts(separatedTable(tabSeparated(grid)))).toEqual(grid)
      }),
    )
  })
})

describe('a table of HTML', () => {
  it('gives each place of a merged cell its text, and says which are repeated', () => {
    const rows = [
      [cell('产出', 1, 2), cell('数量'), cell('30')],
      [cell('质量'), cell('达标')],
    ]
    const table = expandedTable({ rows, hiddenRows: NONE, hiddenColumns: NONE })
    expect(texts(table)).toEqual([
      ['产出', '数量', '30'],
      ['产出', '质量', '达标'],
    ])
    expect(table[0]?.[0]?.isRepeated).toBeUndefined()
    expect(table[1]?.[0]?.isRepeated).toBe(true)
  })
  it('leaves hidden columns and rows out, and squares what is uneven', () => {
    const rows = [[cell('a'), cell('b'), cell('c')], [cell('hidden')], [cell('d')]]
    const table = expandedTable({ rows, hiddenRows: new Set([1]), hiddenColumns: new Set([1]) })
    expect(texts(table)).toEqual([
      ['a', 'c'],
      ['d', ''],
    ])
  })
  it('leaves a column out whose cells are hidden one by one', () => {
    const hidden: SpannedCell = { ...cell('内部编号'), isHidden: true }
    const rows = [
      [cell('a'), hidden, cell('b')],
      [cell('c'), hidden, cell('d')],
    ]
    expect(texts(expandedTable({ rows, hiddenRows: NONE, hiddenColumns: new Set([1]) }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(texts(expandedTable({ rows, hiddenRows: NONE, hiddenColumns: NONE }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
  it('does not grow beyond its own rows', () => {
    const rows = [[cell('a', 2, 9)]]
    expect(texts(expandedTable({ rows, hiddenRows: NONE, hiddenColumns: NONE }))).toEqual([['a', 'a']])
  })
})
