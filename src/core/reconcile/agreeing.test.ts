import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { writtenPart } from '../../testing/written-part.ts'
import { reconcile } from './reconcile.ts'

const TOTALS = `
  2023年度收入支出决算总表
  单位：万元
  收入 |  | 支出 |
  项目 | 金额 | 项目 | 金额
  一、一般公共预算财政拨款收入 | 30.00 | 五、教育支出 | 20.00
  | | 十九、住房保障支出 | 10.00
  本年收入合计 | 30.00 | 本年支出合计 | 30.00
  年初结转和结余 |  | 年末结转和结余 |
  总计 | 30.00 | 总计 | 30.00
`

interface Amounts {
  readonly primary?: string
  readonly secondary?: string
  readonly housing?: string
}

/** Where all money is of the general public budget, both tables print the same. */
const table = (
  title: string,
  total: string,
  { primary = '13.00', secondary = '7.00', housing = '10.00' }: Amounts,
) => `
  2023年度${title}
  单位：万元
  科目编码 | 科目名称 | ${total} | 基本支出 | 项目支出
   | 合计 | 30.00 | 24.00 | 6.00
  205 | 教育支出 | 20.00 | 14.00 | 6.00
  20502 | 普通教育 | 20.00 | 14.00 | 6.00
  2050202 | 小学教育 | ${primary} | 9.00 | 4.00
  2050203 | 初中教育 | ${secondary} | 5.00 | 2.00
  221 | 住房保障支出 | ${housing} | 10.00 |
  22102 | 住房改革支出 | 10.00 | 10.00 |
  2210201 | 住房公积金 | 10.00 | 10.00 |
`
const findings = (all: Amounts, gpb: Amounts) =>
  reconcile([
    {
      file: 'a.txt',
      part: writtenPart(
        TOTALS +
          table('支出决算表', '本年支出合计', all) +
          table('一般公共预算财政拨款支出决算表', '小计', gpb),
      ),
    },
  ]).findings
const told = (all: Amounts, gpb: Amounts): readonly string[] =>
  findings(all, gpb).map(
    ({ rule, place, printed, expected }) => `${rule} ${place.table} ${place.row} ${printed}→${expected}`,
  )

describe('a slip that was copied into another table', () => {
  test('is one finding that names both places', () => {
    const [only, ...others] = findings({ primary: '1.30' }, { primary: '1.30' })
    expect(others).toEqual([])
    expect(only).toMatchObject({ rule: 'REC-001', printed: '1.30', expected: '13.00' })
    expect(only?.message.zh).toContain('同一个错数还印在《一般公共预算财政拨款支出决算表》')
    expect(only?.message.zh).not.toContain('同时有误')
    expect(only?.evidence[0]).toMatchObject({
      printed: '1.30',
      place: { table: '一般公共预算财政拨款支出决算表', row: '2050202 小学教育' },
    })
  })
  test('beside another that was copied is one of two', () => {
    expect(told({ primary: '1.30', housing: '1.00' }, { primary: '1.30', housing: '1.00' })).toEqual([
      'REC-001 支出决算表 2050202 小学教育 1.30→13.00',
      'REC-001 支出决算表 221 住房保障支出 1.00→10.00',
    ])
  })
  test('may be any amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999 }), (more) => {
        const wrong = `${13n + BigInt(more)}.00`
        expect(told({ primary: wrong }, { primary: wrong })).toEqual([
          `REC-001 支出决算表 2050202 小学教育 ${wrong}→13.00`,
        ])
      }),
      { numRuns: 5 },
    )
  })
})

describe('what agrees is not changed together', () => {
  test('where nothing is wrong', () => expect(told({}, {})).toEqual([]))
  test('where one of the two is wrong', () => {
    expect(told({ primary: '1.30' }, {})).toEqual(['REC-001 支出决算表 2050202 小学教育 1.30→13.00'])
    expect(told({}, { primary: '1.30' })).toEqual([
      'REC-001 一般公共预算财政拨款支出决算表 2050202 小学教育 1.30→13.00',
    ])
  })
  test('where they are wrong each in its own way', () => {
    expect(told({ primary: '1.30' }, { primary: '1.40' })).toEqual([
      'REC-001 支出决算表 2050202 小学教育 1.30→13.00',
      'REC-001 一般公共预算财政拨款支出决算表 2050202 小学教育 1.40→13.00',
    ])
  })
  test('where two rows of one table are wrong by the same amount', () => {
    expect(told({ primary: '14.00', secondary: '6.00' }, {})).toEqual([
      'REC-001 支出决算表 2050202 小学教育 14.00→13.00',
      'REC-001 支出决算表 2050203 初中教育 6.00→7.00',
    ])
  })
})
