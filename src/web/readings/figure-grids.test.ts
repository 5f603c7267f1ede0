import { describe, expect, it } from 'vitest'
import { figureGrids, nextEntry, type ReadEntry, tabText } from './figure-grids.ts'

/** One entry a line: block, row, code, name, column, text. */
const entriesOf = (lines: string): ReadEntry[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [block = '', row = '', rowCode = '', rowName = '', column = '', text = ''] = line
        .split('|')
        .map((one) => one.trim())
      return { block, row: Number.parseInt(row, 10), rowCode, rowName, column, text, place: {} }
    })

const TOTALS = entriesOf(`
  sources | 2 |     | 一、财政拨款 | 收入/金额 | 10.00
  uses    | 2 | 201 | 一般公共服务 | 支出/合计 | 4.00
  uses    | 2 | 201 | 一般公共服务 | 支出/基本 | 3.00
  uses    | 3 | 208 | 社会保障     | 支出/合计 | 6.00
  sources | 4 |     | 总计         | 收入/金额 | 10.00
  uses    | 4 |     | 总计         | 支出/合计 | 10.00`)

describe('entries as grids', () => {
  it('have one grid a side, with the columns of that side', () => {
    const [sources, uses, ...rest] = figureGrids(TOTALS)
    expect(rest).toEqual([])
    expect(sources).toEqual({
      columns: ['收入/金额'],
      lines: [
        { rowCode: '', rowName: '一、财政拨款', entries: [0] },
        { rowCode: '', rowName: '总计', entries: [4] },
      ],
    })
    expect(uses?.columns).toEqual(['合计', '基本'])
    expect(uses?.lines.map((line) => line.entries)).toEqual([
      [1, 2],
      [3, undefined],
      [5, undefined],
    ])
  })

  it('lose none where two stand in one place', () => {
    const twice = entriesOf('main|1||甲|值|1\nmain|1||甲|值|2')
    expect(figureGrids(twice)[0]?.lines.map((line) => line.entries)).toEqual([[0], [1]])
  })

  it('go to Excel as text, also where one looks like a formula', () => {
    const entries = entriesOf('main|1||甲|值|=1+1\nmain|2||乙|值|-5.00')
    expect(tabText(figureGrids(entries), entries)).toBe("\t\t值\n\t甲\t'=1+1\n\t乙\t-5.00")
  })
})

describe('arrow keys', () => {
  const grids = figureGrids(TOTALS)
  it.each([
    [undefined, 'ArrowDown', 0],
    [0, 'ArrowDown', 4],
    [4, 'ArrowDown', 1],
    [1, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [2, 'ArrowDown', 3],
    [3, 'ArrowUp', 1],
    [0, 'ArrowUp', 0],
  ] as const)('from %s by %s go to %s', (from, key, to) => expect(nextEntry(grids, from, key)).toBe(to))
})
