/** Holds that the example of department 403 adds up to every printed total, and is what its script writes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Fen, formatAmount, parseAmount, sum } from '../../src/core/kernel/fen.ts'
import { unitItems } from './assumed-lines.ts'
import { margins, writtenFiles } from './jianghan-403.ts'

const DEPARTMENT = new URL('../../examples/jianghan-403/', import.meta.url)
const TRUTH = new URL('../../../shared/truth/statements.csv', import.meta.url)

const amount = z.string().transform((text): Fen => {
  const parsed = parseAmount(text, 'tenThousandYuan')
  if (!parsed.ok || parsed.value === null) throw new Error(`no amount: ${text}`)
  return parsed.value
})
const line = z.object({
  功能: z.string().default(''),
  经济: z.string().default(''),
  性质: z.string().default('项目支出'),
  资金: z.string(),
  项目: z.string().default(''),
  金额: amount,
  假定: z.string().optional(),
})
const project = z.object({ 编码: z.string(), 功能: z.string(), 测算: z.array(line) })
const unitFile = z.object({
  单位: z.string(),
  收入: z.array(line).default([]),
  支出: z.array(line).default([]),
  项目: z.array(project).default([]),
  假定: z.record(z.string(), z.string()).default({}),
})
type Line = z.infer<typeof line> & { readonly unit: string }

function linesOf(folder: string, flow: '收入' | '支出'): readonly Line[] {
  return readdirSync(new URL(`${folder}/`, DEPARTMENT))
    .filter((name) => /^\d+\.yaml$/.test(name))
    .flatMap((name) => {
      const raw: unknown = parse(readFileSync(new URL(`${folder}/${name}`, DEPARTMENT), 'utf8'), {
        schema: 'failsafe',
      })
      const file = unitFile.parse(raw)
      const items = file.项目.flatMap((one) =>
        one.测算.map((item) => ({ ...item, 功能: one.功能, 项目: one.编码 })),
      )
      const own = flow === '支出' ? [...file.支出, ...items] : file.收入
      return own.map((one) => ({ ...one, unit: file.单位 }))
    })
}

const sumWhere = (lines: readonly Line[], isCounted: (one: Line) => boolean): Fen =>
  sum(lines.filter(isCounted).map((one) => one.金额))
const isOf = (nature: string, found: string): boolean =>
  nature === '基本支出' ? found === '人员经费' || found === '公用经费' : nature === found

describe('the assumed lines of department 403', () => {
  it('stand in the example files as the script writes them', () => {
    for (const [path, text] of writtenFiles()) expect(readFileSync(path, 'utf8'), path).toBe(text)
  })

  it.each(margins().map((year) => [year.folder, year] as const))(
    'of %s add up to every printed total',
    (folder, year) => {
      const [lines, received] = [linesOf(folder, '支出'), linesOf(folder, '收入')]
      for (const task of year.tasks) {
        const items = [...task.functions.keys()]
        const counted = lines.filter(
          (one) => isOf(task.nature, one.性质) && items.includes(one.功能) && one.项目 === '',
        )
        for (const [code, total] of task.functions)
          expect(
            sumWhere(counted, (one) => one.功能 === code),
            code,
          ).toBe(total)
        for (const [code, total] of task.units)
          expect(
            sumWhere(counted, (one) => one.unit === code),
            code,
          ).toBe(total)
        for (const [code, total] of task.economics)
          expect(
            sumWhere(counted, (one) => one.经济 === code),
            code,
          ).toBe(total)
        for (const { unit, function: item, amount: known } of unitItems(task)) {
          expect(sumWhere(counted, (one) => one.unit === unit && one.功能 === item)).toBe(known)
        }
      }
      for (const { project: code, amount: total } of year.projectOutturns.amounts) {
        expect(
          sumWhere(lines, (one) => one.项目 === code),
          code,
        ).toBe(total)
      }
      for (const { unit, fund, function: item, amount: total } of year.otherProjects) {
        const isCounted = (one: Line) =>
          one.unit === unit && one.资金 === fund && one.功能 === item && one.项目 !== ''
        expect(sumWhere(lines, isCounted), item).toBe(total)
      }
      for (const { unit, 功能: item, 资金: fund } of lines) {
        const isCounted = (one: Line) => one.unit === unit && one.功能 === item && one.资金 === fund
        expect(sumWhere(received, isCounted)).toBe(sumWhere(lines, isCounted))
      }
    },
  )

  it('name only assumptions that their file explains', () => {
    for (const path of writtenFiles().keys()) {
      const raw: unknown = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' })
      const file = unitFile.parse(raw)
      const used = [...file.收入, ...file.支出, ...file.项目.flatMap((one) => one.测算)].flatMap(
        (one) => one.假定 ?? [],
      )
      expect([...new Set(used)].sort()).toEqual(Object.keys(file.假定).sort())
    }
  })
})

interface TruthRow {
  readonly table: string
  readonly code: string
  readonly column: string
  readonly value: string
}
const truthOf = (document: string): readonly TruthRow[] =>
  readFileSync(TRUTH, 'utf8')
    .split('\n')
    .map((text) => text.split(','))
    .filter(([doc]) => doc === document)
    .map(([, table = '', code = '', , column = '', value = '']) => ({ table, code, column, value }))

/** A cell's money: which lines a printed column counts, for the tables whose rows are codes. */
const COLUMNS: readonly (readonly [
  document: string,
  folder: string,
  table: RegExp,
  column: RegExp,
  isCounted: (one: Line) => boolean,
])[] = [
  ['000', '2020/budget', /部门支出预算总表|一般公共预算支出表/, /^总计$/, () => true],
  [
    '000',
    '2020/budget',
    /部门支出预算总表|一般公共预算支出表/,
    /^基本支出$/,
    (one) => isOf('基本支出', one.性质),
  ],
  [
    '000',
    '2020/budget',
    /部门支出预算总表|一般公共预算支出表/,
    /^项目支出$/,
    (one) => one.性质 === '项目支出',
  ],
  ['000', '2020/budget', /收支预算总表/, /^支出/, () => true],
  ['000', '2020/budget', /基本支出表/, /小计/, (one) => isOf('基本支出', one.性质)],
  ['002', '2023/budget', /^支出预算总表/, /^合计$/, () => true],
  ['002', '2023/budget', /分功能科目|分单位/, /^合计$/, (one) => one.资金 === '一般公共预算'],
  ['002', '2023/budget', /分功能科目|分单位/, /人员经费/, (one) => one.性质 === '人员经费'],
  ['002', '2023/budget', /分功能科目|分单位/, /公用经费/, (one) => one.性质 === '公用经费'],
  [
    '002',
    '2023/budget',
    /分功能科目|分单位/,
    /项目支出/,
    (one) => one.性质 === '项目支出' && one.资金 === '一般公共预算',
  ],
  ['002', '2023/budget', /基本支出表/, /合计$/, (one) => isOf('基本支出', one.性质)],
  ['002', '2023/budget', /项目支出预算表/, /^合计$/, (one) => one.项目 !== ''],
  ['001', '2023/accounts', /支出决算表$/, /本年支出合计|小计/, () => true],
  ['001', '2023/accounts', /支出决算表$/, /基本支出/, (one) => isOf('基本支出', one.性质)],
  ['001', '2023/accounts', /支出决算表$/, /项目支出/, (one) => one.性质 === '项目支出'],
  ['001', '2023/accounts', /明细表/, /决算数/, (one) => isOf('基本支出', one.性质)],
]

/** 403 is the whole department; `31` stands under each unit and is left to the tests of the statement. */
const isInRow = (one: Line, code: string): boolean =>
  one.功能.startsWith(code) || one.经济.startsWith(code) || one.项目 === code || one.unit.startsWith(code)

describe.skipIf(!existsSync(TRUTH))('the lines against what the documents print', () => {
  it.each(COLUMNS)('%s %s %s %s', (document, folder, table, column, isCounted) => {
    const rows = truthOf(document).filter(
      (row) => row.code !== '' && row.code !== '31' && table.test(row.table) && column.test(row.column),
    )
    expect(rows.length).toBeGreaterThan(2)
    const lines = linesOf(folder, '支出').filter(isCounted)
    for (const { code, value } of rows) {
      const total = sumWhere(lines, (one) => isInRow(one, code))
      expect(formatAmount(total, { unit: 'tenThousandYuan', decimals: 2 }), `${code}`).toBe(value)
    }
  })
})
