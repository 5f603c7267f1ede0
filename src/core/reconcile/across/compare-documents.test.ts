import { describe, expect, test } from 'vitest'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import type { DocumentKind, Inferred, ReadPart, Scope } from '../../disclosure/reading/reading.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readStatements } from '../../statements/reading/read-statements.ts'
import { compareDocuments } from './compare-documents.ts'

const sure = <T>(value: T): Inferred<T> => ({ value, certainty: 'sure', others: [], evidence: [] })
const open: Inferred<never> = { certainty: 'unknown', others: [], evidence: [] }

interface Written {
  readonly kind?: DocumentKind
  readonly year?: number
  readonly unit?: string
  readonly scope?: Scope
  readonly tables?: string
  readonly prose?: string
}

const part = ({
  kind = 'accounts',
  year = 2023,
  unit = '东湖县水利局',
  scope,
  ...written
}: Written): ReadPart => ({
  place: {},
  identity: {
    kind: sure(kind),
    unit: sure(unit),
    scope: scope === undefined ? open : sure(scope),
    year: sure(year),
    profile: open,
  },
  statements: readStatements(splitGrids(writtenBlocks(written.tables ?? ''))).statements,
  forms: [],
  sections: [
    {
      heading: '三、一般公共预算财政拨款支出决算情况说明',
      level: 2,
      place: { line: 1 },
      paragraphs: written.prose === undefined ? [] : [{ text: written.prose, place: { line: 2 } }],
    },
  ],
})

const compare = (own: Written, other: Written) =>
  compareDocuments([{ file: '本.txt', part: part(own) }], [{ file: '他.txt', part: part(other) }])
const told = (own: Written, other: Written): readonly string[] =>
  compare(own, other).findings.map(
    ({ rule, severity, printed, expected, evidence }) =>
      `${rule} ${severity} ${printed}→${expected} ${evidence[0]?.place.file}`,
  )

const totals = (year: number, opening: string, closing: string): string => `
  ${year}年度收入支出决算总表
  单位：万元
  收入 |  | 支出 |
  项目 | 金额 | 项目 | 金额
  一、一般公共预算财政拨款收入 | 100.00 | 十二、农林水支出 | 100.00
  本年收入合计 | 100.00 | 本年支出合计 | 100.00
  年初结转和结余 | ${opening} | 年末结转和结余 | ${closing}
`
const basic = (year: number, columns: string, amounts: string): string => `
  ${year}年一般公共预算“三公”经费支出表
  单位：万元
  项目 | ${columns}
  合计 | ${amounts}
  公务接待费 | ${amounts}
`

describe('a year opens with what the year before closed with', () => {
  test('and where it does nothing is told', () => {
    const { findings, pairs } = compare(
      { tables: totals(2023, '5.00', '5.00') },
      { year: 2022, tables: totals(2022, '3.00', '5.00') },
    )
    expect(findings).toEqual([])
    expect(pairs[0]).toMatchObject({ kinship: 'same', because: [], compared: { balances: { agreed: 1 } } })
  })
  test('both places are named where it does not', () => {
    expect(
      told({ tables: totals(2023, '6.50', '5.00') }, { year: 2022, tables: totals(2022, '3.00', '5.00') }),
    ).toEqual(['REC-012 warning 6.50→5.00 他.txt'])
  })
})

describe('a figure of last year', () => {
  const budget = basic(2024, '2023年预算数 | 2024年预算数', '2.00 | 1.50')
  const own: Written = { kind: 'budget', year: 2024, tables: budget }
  test('is that of last year’s document', () => {
    const last = basic(2023, '2022年预算数 | 2023年预算数', '2.50 | 2.00')
    expect(told(own, { kind: 'budget', tables: last })).toEqual([])
    const other = basic(2023, '2022年预算数 | 2023年预算数', '2.50 | 2.20')
    expect(told(own, { kind: 'budget', tables: other })).toEqual([
      'REC-011 warning 2.00→2.20 他.txt',
      'REC-011 warning 2.00→2.20 他.txt',
    ])
  })
  test('tells nothing of another body, or of years that have nothing to do with it', () => {
    const { pairs, findings } = compare(own, { unit: '西山县教育局', kind: 'budget', tables: budget })
    expect([findings, pairs[0]?.because]).toEqual([[], ['otherUnit']])
    const far = basic(2019, '2018年预算数 | 2019年预算数', '2.50 | 2.20')
    expect(compare(own, { kind: 'budget', year: 2019, tables: far }).pairs[0]?.because).toEqual([
      'otherYears',
    ])
  })
})

describe('what a sentence quotes', () => {
  const functions = (year: number, amount: string): string => `
    ${year}年一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     | 合计 | ${amount} | ${amount} |
    213 | 农林水支出 | ${amount} | ${amount} |
  `
  const accounts: Written = {
    prose: '一般公共预算财政拨款支出年初预算为90.00万元，支出决算为100.00万元。',
    tables: totals(2023, '', ''),
  }
  test('of the budget is what the budget printed', () => {
    expect(told(accounts, { kind: 'budget', tables: functions(2023, '90.00') })).toEqual([])
    expect(told(accounts, { kind: 'budget', tables: functions(2023, '92.00') })).toEqual([
      'REC-013 warning 90.00万元→92.00万元 他.txt',
    ])
  })
})
