import { describe, expect, test } from 'vitest'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import type { Inferred } from '../../disclosure/reading/reading.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readStatements } from '../../statements/reading/read-statements.ts'
import { formulaFindings } from './check-formulas.ts'
import { formulasIn } from './printed-formula.ts'

const open: Inferred<never> = { certainty: 'unknown', others: [], evidence: [] }

describe('a formula', () => {
  const told = (text: string): readonly string[] =>
    formulasIn(text).map(
      ({ of, whole, terms }) => `${whole}${of}=${terms.map(({ sign, number }) => sign * number).join(' ')}`,
    )
  test('is read in the ways in which it is written', () => {
    expect(told('注：27 行 ＝（1＋2＋3）行； 30行=(27+28+29)行。')).toEqual(['27行=1 2 3', '30行=27 28 29'])
    expect(told('57 行 = (31+32+...+35) 行')).toEqual(['57行=31 32 33 34 35'])
    expect(told('57行=（31+32+……+34）行')).toEqual(['57行=31 32 33 34'])
    expect(told('6 栏各行 = (1+2-3) 栏各行；1栏=2栏+3栏。')).toEqual(['6栏=1 2 -3', '1栏=2 3'])
  })
  test('of anything but sums is none', () => {
    expect(told('本年收入=各项收入之和；3行=1行×2行；1 行说明')).toEqual([])
    expect(told('5栏=1-(2+3)栏')).toEqual([])
  })
})

const found = (formula: string, total = '30.00'): readonly string[] => {
  const blocks = splitGrids(
    writtenBlocks(`
      2023年度收入支出决算总表
      单位：万元
      收入 |  |  | 支出 |  |
      项目 | 行次 | 金额 | 项目 | 行次 | 金额
      一、一般公共预算财政拨款收入 | 1 | 28.00 | 五、教育支出 | 6 | 20.00
      五、事业收入 | 2 | 2.00 | 十九、住房保障支出 | 7 | 10.00
       | 3 |  | 二十三、其他支出 | 8 |
      本年收入合计 | 4 | ${total} | 本年支出合计 | 9 | 30.00
      总计 | 5 | ${total} | 总计 | 10 | 30.00
      ${formula}
    `),
  )
  const { statements } = readStatements(blocks)
  const identity = { kind: open, unit: open, scope: open, year: open, profile: open }
  const part = { place: {}, identity, statements, forms: [], sections: [] }
  return formulaFindings({ file: 'a.txt', part, blocks, disputed: new Set() }).map(
    ({ rule, printed, expected }) => `${rule} ${printed} → ${expected}`,
  )
}

describe('a printed formula', () => {
  test('that holds is nothing to tell', () => {
    expect(found('注：4 行 = (1+2+3) 行；9 行 = (6+7+8) 行；5行=4行。')).toEqual([])
  })
  test('that names the row of an item for that of the total', () => {
    expect(found('注：8 行 = (6+7+8) 行。')).toEqual(['REC-008 8行=(6+7+8)行 → 9行=(6+7+8)行'])
  })
  test('that names a row that the table does not have', () => {
    expect(found('注：11 行 = (6+7+8) 行。')).toEqual(['REC-008 11行=(6+7+8)行 → 9行=(6+7+8)行'])
  })
  test('that no row has the sum of', () => {
    expect(found('注：4 行 = (1+2+3) 行。', '31.00')).toEqual(['REC-009 31.00 → 30.00'])
  })
  test('that the rounding explains', () => {
    expect(found('注：4 行 = (1+2+3) 行。', '30.01')).toEqual([])
  })
})
