/** 表行 — the rows that tables list: subjects that have money, units, projects, sources of funds, each with what it counts. */
import type { Region } from '../../core/figures/region.ts'
import { type FiscalYear, fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { nameOf } from '../../core/law/book.ts'
import { BOOKS } from '../../core/law/books.ts'
import { common, type PrintedDepartment, sumOf } from './department.ts'
import type { AmountStyle, Heading, PrintedRow } from './printed-table.ts'

/** What every table of a document is made for. */
export interface TableGround {
  readonly department: PrintedDepartment
  readonly year: number
  readonly style: AmountStyle
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
export function numeral(number: number): string {
  const ten = Math.floor(number / 10)
  const front = ten === 0 ? '' : `${ten === 1 ? '' : NUMERALS[ten]}十`
  return `${front}${NUMERALS[number % 10] ?? ''}`
}

const yearOf = (year: number): FiscalYear => fiscalYear(year)

export const functionName = (code: string, year: number): string => nameOf(BOOKS.function, code, yearOf(year))
export const economicName = (code: string, year: number): string =>
  nameOf(BOOKS.departmentEconomic, code, yearOf(year))
export const governmentName = (code: string, year: number): string =>
  nameOf(BOOKS.governmentEconomic, code, yearOf(year))

/** All that the table counts, first or last as the document has it. */
export function withTotal(
  rows: readonly PrintedRow[],
  { total }: AmountStyle,
  name = '合计',
): readonly PrintedRow[] {
  const all: PrintedRow = { name, counts: {}, isTotal: true }
  return total === 'last' ? [...rows, all] : [all, ...rows]
}

const DEPTHS: readonly number[] = [3, 5, 7]

/** Subjects at each level that have any money within the region. */
export function subjectRows(
  { department, year }: TableGround,
  tree: 'function' | 'economic',
  within: Region,
  depths: readonly number[] = DEPTHS,
): readonly PrintedRow[] {
  const codes = new Set<string>()
  for (const one of department.money) {
    const code = one[tree]
    const isWithin =
      code !== undefined &&
      sumOf([one], within, one.flow === 'revenue' || one.flow === 'opening' ? 'sources' : 'uses') !== 0n
    if (isWithin) for (const depth of depths) if (depth <= code.length) codes.add(code.slice(0, depth))
  }
  const name = tree === 'function' ? functionName : economicName
  return [...codes].sort().map((code) => ({ code, name: name(code, year), counts: { [tree]: code } }))
}

/** The department, then its units; one unit by itself has no department above it. */
export function unitRows({ department }: TableGround): readonly PrintedRow[] {
  const units = department.units.map(({ code, name }) => ({
    code,
    otherCode: code,
    name,
    counts: { unit: code },
  }))
  const code = departmentCode(department)
  return units.length === 1 ? units : [{ code, otherCode: code, name: department.name, counts: {} }, ...units]
}

export const departmentCode = ({ units }: PrintedDepartment): string => (units[0]?.code ?? '').slice(0, 3)

/** 一、教育支出 …: the classes with money, or all that there are. */
export function classRows(
  ground: TableGround,
  within: Region,
  has: 'used' | 'all',
  bracketed = false,
): readonly PrintedRow[] {
  const used = subjectRows(ground, 'function', within, [3])
  const all =
    has === 'used'
      ? used
      : ALL_CLASSES.filter((code) => BOOKS.function.entries.has(code)).map((code) => ({
          name: functionName(code, ground.year),
          counts: { function: code },
        }))
  return all.map(({ name, counts }, at) => ({
    name: bracketed ? `（${numeral(at + 1)}）${name}` : `${numeral(at + 1)}、${name}`,
    counts,
  }))
}

const ALL_CLASSES = [
  ...[
    '201',
    '202',
    '203',
    '204',
    '205',
    '206',
    '207',
    '208',
    '210',
    '211',
    '212',
    '213',
    '214',
    '215',
    '216',
  ],
  ...['217', '219', '220', '221', '222', '223', '224', '229', '232', '233'],
]

export const blank: PrintedRow = { name: '', counts: { unit: 'none' } }
export const row = (name: string, counts: Region): PrintedRow => ({ name, counts })
export const amount = (text: string, counts: Region = {}): Heading => ({ text, counts })
export const group = (text: string, ...below: readonly Heading[]): Heading => ({ text, below })
export const CODE = (text: string): Heading => ({ text, column: 'code' })
export const NAME = (text: string): Heading => ({ text, column: 'name' })
export const TEXT = (text: string): Heading => ({ text, column: 'text' })
export const ROW_NUMBER: Heading = { text: '行次', column: 'rowNumber' }

/** An amount of another year: what the row counts here, each subject changed by so many percent of its own, so that it adds up too. */
export function otherYear(
  ground: TableGround,
  text: string,
  counts: Region,
  base: Region,
  seed: number,
): Heading {
  return { text, derived: (one) => lastYear(ground, one, counts, base, seed) }
}

export function lastYear(
  ground: TableGround,
  one: PrintedRow,
  counts: Region,
  base: Region,
  seed: number,
): bigint {
  const region = common([base, one.counts, counts])
  const before = ground.department.money.map((money) => {
    const code = [...`${money.function}${money.economic ?? ''}`].reduce(
      (sum, letter, at) => sum + (letter.codePointAt(0) ?? 0) * (at + 1),
      seed,
    )
    return { ...money, fen: (money.fen * BigInt(80 + (code % 45))) / 100n }
  })
  return region === undefined ? 0n : sumOf(before, region, 'uses')
}

/** The three budgets of the treasury, as columns and rows are called after them. */
export const FUNDS: readonly (readonly [string, string])[] = [
  ['一般公共预算', 'generalPublic'],
  ['政府性基金预算', 'governmentFund'],
  ['国有资本经营预算', 'stateCapital'],
]
