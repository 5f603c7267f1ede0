/** A department of random lines, printed by every profile: everything adds up, and nothing depends on the order of lines. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_FILES, sampleLedger } from '../../testing/sample-department.ts'
import type { BudgetLine, BudgetUnit, Department, Kind, Project, UnitYear } from '../budget/department.ts'
import type { Table, TableRow } from '../document/table.ts'
import { contains } from '../figures/region.ts'
import { fen } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { type Book, lookUp } from '../law/book.ts'
import { BOOKS } from '../law/books.ts'
import { type ComputedStatement, sourcesOf } from '../statements/compute.ts'
import { cellRecords, csv, textTable } from '../statements/text-grid.ts'
import { PROFILES } from './generated/profiles.ts'
import { ledger, namesFor, viewStatements, viewTable, type YearView, yearView } from './year-view.ts'

const UNITS: readonly BudgetUnit[] = [
  { code: '700001', name: '甲单位', kind: 'administrative' },
  { code: '700002', name: '乙单位', kind: 'civilServiceLaw' },
  { code: '700003', name: '丙单位', kind: 'institution' },
]
/** Every code of the books that is in force in 2023: what a profile does not foresee must be printed as well. */
const inForce = (book: Book, digits: number): readonly string[] =>
  [...book.entries.keys()].filter((code) => code.length === digits && lookUp(book, code, fiscalYear(2023)).ok)
const FUNCTIONS = inForce(BOOKS.function, 7).filter((code) => !code.startsWith('223'))
const ECONOMICS = inForce(BOOKS.departmentEconomic, 5)
const PERSONNEL = ECONOMICS.filter((code) => /^30[13]/.test(code))
const OPERATING = ECONOMICS.filter((code) => !/^30[13]/.test(code))
const INCOME = [
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'specialAccount',
  'institutional',
  'superior',
  'affiliate',
  'business',
  'otherIncome',
]

const amount = fc.bigInt({ min: 0n, max: 10n ** 11n }).map(fen)
const source = { file: 'random.yaml', line: 1 }

function lines(kind: Kind): fc.Arbitrary<readonly Omit<BudgetLine, 'unit'>[]> {
  const shared = {
    year: fc.constant(fiscalYear(2023)),
    stage: fc.constant(kind === 'budget' ? ('original' as const) : ('outturn' as const)),
    amount,
    source: fc.constant(source),
  }
  const current = fc.constant('current' as const)
  const revenue = fc.record({
    ...shared,
    flow: fc.constant('revenue'),
    fund: fc.constantFrom(...INCOME),
    function: fc.constantFrom(...FUNCTIONS),
    origin: current,
  })
  const balance = fc.record({
    ...shared,
    flow: fc.constantFrom('opening', 'closing'),
    fund: fc.constantFrom('generalPublic', 'governmentFund', 'otherIncome'),
    origin: current,
  })
  const basic = fc.constantFrom(...PERSONNEL, ...OPERATING).chain((economic) =>
    fc.record({
      ...shared,
      flow: fc.constant('expenditure'),
      fund: fc.constantFrom('generalPublic', 'institutional'),
      nature: fc.constant(PERSONNEL.includes(economic) ? 'personnel' : 'operating'),
      function: fc.constantFrom(...FUNCTIONS),
      economic: fc.constant(economic),
      origin: current,
    }),
  )
  const project = fc.record({
    ...shared,
    flow: fc.constant('expenditure'),
    fund: fc.constantFrom('generalPublic', 'governmentFund', 'institutional'),
    nature: fc.constant('projectSpending'),
    function: fc.constantFrom(...FUNCTIONS),
    economic: fc.constantFrom(...OPERATING),
    project: fc.constantFrom('P1', 'P2', 'P3'),
    origin: fc.constantFrom('current', 'carriedOver'),
  })
  return fc.array(fc.oneof(revenue, balance, basic, basic, project), { minLength: 1, maxLength: 60 })
}

const PROJECTS: readonly Project[] = ['P1', 'P2', 'P3'].map((code, at) => ({
  code,
  name: `项目${code}`,
  unit: UNITS[at]?.code ?? '',
  classCode: at < 2 ? '31' : '32',
  className: at < 2 ? '本级支出项目' : '转移性支出项目',
  fundingSources: [],
  procurement: [],
  source,
}))

function department(
  kind: Kind,
  all: readonly Omit<BudgetLine, 'unit'>[],
  owners: readonly number[],
): Department {
  const owned = all.map(
    (line, at): BudgetLine => ({
      ...line,
      unit: UNITS[(owners[at % owners.length] ?? 0) % UNITS.length]?.code ?? '',
    }),
  )
  const unitYears = UNITS.map(
    (unit, at): UnitYear => ({
      unit: unit.code,
      year: fiscalYear(2023),
      kind,
      isPartial: false,
      lines: owned.filter((line) => line.unit === unit.code),
      projects: at === 0 ? PROJECTS : [],
      facts: {},
    }),
  )
  const units = UNITS.map((unit) => ({ ...unit, parent: '700' }))
  return {
    divisionCode: '990100',
    locality: 'nowhere',
    code: '700',
    name: '虚构部门',
    isInvented: true,
    units,
    unitYears,
    printedLabels: [],
    localCodes: [],
  }
}

const anyDepartment = (kind: Kind) =>
  fc
    .tuple(lines(kind), fc.array(fc.nat(2), { minLength: 1, maxLength: 7 }))
    .map(([all, owners]) => department(kind, all, owners))

function viewOf(of: Department, kind: Kind, profile: string): YearView {
  const view = yearView(ledger(of, BOOKS, PROFILES), { unit: '700', year: fiscalYear(2023), kind, profile })
  if (!view.ok) throw new Error(view.problem.code)
  return view.value
}

const tablesOf = (view: YearView): readonly Table[] =>
  viewStatements(view).map((statement) => viewTable(view, statement, true))

/** Each block's amounts of a row by its columns; a total and the rows that it sums stand in one block. */
const amountsOf = (row: TableRow, at: number): bigint => row.cells[at]?.figure?.amount ?? 0n
/** Rows of a tree: each is the sum of the rows one level below it. */
function checkTree(table: Table): void {
  for (const at of table.columns.flatMap((column, index) => (column.kind === 'amount' ? [index] : []))) {
    const rows = table.rows.filter((row) => (row.cells[at]?.figure?.rowCode ?? '') !== '')
    const depths = rows.map((row) => depthIn(row, at))
    for (const [index, row] of rows.entries()) {
      const below = childrenOf(depths, index).map((child) => rows[child])
      if (below.length === 0) continue
      const parts = below.reduce(
        (total, child) => total + (child === undefined ? 0n : amountsOf(child, at)),
        0n,
      )
      expect(parts, `${table.title} ${row.cells[at]?.figure?.rowName}`).toBe(amountsOf(row, at))
    }
  }
}

/** Codes of the classifications say their depth; units and projects have that of their row. */
function depthIn(row: TableRow, at: number): number {
  const code = row.cells[at]?.figure?.rowCode ?? ''
  return /^[23]\d\d(\d\d){0,2}$/.test(code) ? (code.length - 3) / 2 : row.depth
}

function childrenOf(depths: readonly number[], index: number): readonly number[] {
  const depth = depths[index] ?? 0
  const after = depths.map((_, at) => at).slice(index + 1)
  const end = after.findIndex((at) => (depths[at] ?? 0) <= depth)
  return (end < 0 ? after : after.slice(0, end)).filter((at) => depths[at] === depth + 1)
}

/** A column of a total and the columns that it sums, where a profile prints them all. */
const COLUMN_SUMS: readonly (readonly [statement: string, total: string, parts: readonly string[]])[] = [
  ['budget.general-by-function', '合计', ['基本支出/小计', '项目支出']],
  ['budget.general-by-function', '基本支出/小计', ['基本支出/人员经费', '基本支出/公用经费']],
  ['budget.general-by-unit', '合计', ['基本支出/小计', '项目支出']],
  ['budget.general-basic', '基本支出/小计', ['基本支出/人员经费', '基本支出/公用经费']],
  [
    'budget.expenditure',
    '总计',
    ['基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出', '事业单位经营支出', '结转下年'],
  ],
  [
    'accounts.expenditure',
    '本年支出合计',
    ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ],
  ['accounts.general-expenditure', '本年支出/小计', ['本年支出/基本支出', '本年支出/项目支出']],
  [
    'accounts.appropriation-totals',
    '支出/合计',
    ['支出/一般公共预算财政拨款', '支出/政府性基金预算财政拨款', '支出/国有资本经营预算财政拨款'],
  ],
  [
    'accounts.three-public',
    '决算数/合计',
    ['决算数/因公出国（境）费', '决算数/公务用车购置及运行维护费/小计', '决算数/公务接待费'],
  ],
]

function checkColumns(table: Table): void {
  const at = (path: string): number => table.columns.findIndex((column) => column.header.join('/') === path)
  for (const [statement, total, parts] of COLUMN_SUMS) {
    if (statement !== table.id || [total, ...parts].some((path) => at(path) < 0)) continue
    for (const row of table.rows) {
      const sum = parts.reduce((all, path) => all + amountsOf(row, at(path)), 0n)
      expect(sum, `${table.title} ${total}`).toBe(amountsOf(row, at(total)))
    }
  }
}

/** The rows of a tree, in whichever columns its block is printed, leave nothing of the total out. */
function checkTotals(statement: ComputedStatement): void {
  for (const name of new Set(statement.blocks.map((block) => block.layout.block))) {
    const rows = statement.blocks
      .filter((block) => block.layout.block === name)
      .flatMap((block) => block.rows)
    const tops = rows.filter((row) => row.node?.depth === 0 && row.layout.levels?.includes('class') !== false)
    const total = rows.find((row) => row.layout.row === 'total')
    if (total === undefined || tops.length === 0) continue
    total.cells.forEach((cell, at) => {
      const sum = tops.reduce((all, row) => all + (row.cells[at]?.amount ?? 0n), 0n)
      // What is brought forward or carried on has no functional subject.
      if (
        cell.region?.flow !== 'turnover' &&
        cell.region?.flow !== 'opening' &&
        cell.region?.flow !== 'closing'
      )
        expect(sum, `${statement.definition.id} ${name}`).toBe(cell.amount)
    })
  }
}

/** The same region is the same amount wherever it stands. */
function checkAgreement(tables: readonly Table[]): void {
  const seen = new Map<string, bigint>()
  for (const cell of tables.flatMap((table) => table.rows.flatMap((row) => row.cells))) {
    if (cell.figure?.region === undefined) continue
    const key = JSON.stringify(
      [cell.figure.region, cell.figure.region.flow === 'turnover' ? cell.figure.side : ''],
      (_, value: unknown) => value,
    )
    const amount = seen.get(key) ?? cell.figure.amount
    expect(cell.figure.amount).toBe(amount)
    seen.set(key, amount)
  }
}

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  test('every statement adds up in every direction', () => {
    fc.assert(
      fc.property(anyDepartment(profile.kind), (of) => {
        const view = viewOf(of, profile.kind, id)
        for (const statement of viewStatements(view)) checkTotals(statement)
        const tables = tablesOf(view)
        expect(tables).toHaveLength(profile.statements.length)
        for (const table of tables) {
          checkTree(table)
          checkColumns(table)
        }
        checkAgreement(tables)
      }),
      { numRuns: 25 },
    )
  })

  test('any order of lines gives the same bytes', () => {
    fc.assert(
      fc.property(anyDepartment(profile.kind), fc.nat(), (of, seed) => {
        const shuffled = {
          ...of,
          unitYears: [...of.unitYears].reverse().map((one) => ({ ...one, lines: shuffle(one.lines, seed) })),
        }
        const print = (one: Department) =>
          tablesOf(viewOf(one, profile.kind, id))
            .map(textTable)
            .join('\n')
        expect(print(shuffled)).toBe(print(of))
      }),
      { numRuns: 15 },
    )
  })

  test('every cell is the sum of its sources, and each of them lies in its region', () => {
    fc.assert(
      fc.property(anyDepartment(profile.kind), (of) => {
        for (const statement of viewStatements(viewOf(of, profile.kind, id))) {
          for (const cell of statement.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells))) {
            const sources = sourcesOf(statement, cell)
            expect(sources.reduce((total, one) => total + one.amount, 0n)).toBe(cell.amount)
            const { region } = cell
            if (region === undefined) expect(sources).toEqual([])
            else
              expect(sources.every((one) => contains(statement.figures.space, region, one.region))).toBe(true)
          }
        }
      }),
      { numRuns: 5 },
    )
  })

  test('every row is as wide as its table, headers included', () => {
    fc.assert(
      fc.property(anyDepartment(profile.kind), (of) => {
        for (const table of tablesOf(viewOf(of, profile.kind, id))) {
          for (const row of table.rows)
            expect(row.cells.reduce((width, cell) => width + cell.columnSpan, 0)).toBe(table.columns.length)
          const covered = table.header.map((line) => line.reduce((width, cell) => width + cell.columnSpan, 0))
          expect(covered[0]).toBe(table.columns.length)
        }
      }),
      { numRuns: 5 },
    )
  })
})

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  return items
    .map((item, at) => ({ item, key: (at * 7919 + seed * 104729) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map((one) => one.item)
}

test('one line less, and every table that contains it changes, by function and by economic class alike', () => {
  const [all] = fc.sample(anyDepartment('budget'), { numRuns: 1, seed: 7 })
  if (all === undefined) throw new Error('no sample')
  const line: BudgetLine = {
    unit: '700003',
    year: fiscalYear(2023),
    stage: 'original',
    flow: 'expenditure',
    fund: 'generalPublic',
    nature: 'operating',
    function: '2010350',
    economic: '30231',
    origin: 'current',
    amount: fen(123_450_000n),
    source,
  }
  const withLine = {
    ...all,
    unitYears: all.unitYears.map((one) =>
      one.unit === '700003' ? { ...one, lines: [...one.lines, line] } : one,
    ),
  }
  const records = (of: Department) => {
    const tables = tablesOf(viewOf(of, 'budget', 'jianghan-2023-budget'))
    return new Map(tables.map((table) => [table.id, csv(cellRecords('', table))]))
  }
  const before = records(all)
  const changed = [...records(withLine)].filter(([id, text]) => before.get(id) !== text).map(([id]) => id)
  expect(changed.sort()).toEqual([
    'budget.appropriation-totals',
    'budget.expenditure',
    'budget.general-basic',
    'budget.general-by-function',
    'budget.general-by-unit',
    'budget.three-public',
    'budget.totals',
  ])
})

test('a project is called what the year itself calls it, and its class what any year calls it', () => {
  const later = `
单位: "990001"
金额单位: 万元
项目:
  - { 编码: "42010399", 名称: 样例专项（新名）, 测算: [{ 功能: "2150502", 资金: 一般公共预算, 金额: 5.00 }] }
`
  const of = sampleLedger(new Map([...SAMPLE_FILES, ['2024/budget/990001.yaml', later]]))
  const names = [2023, 2024].map((year) => namesFor(of, fiscalYear(year)))
  expect(names.map((one) => one.projectName('31/42010399'))).toEqual(['样例专项', '样例专项（新名）'])
  expect(names.map((one) => one.projectName('31'))).toEqual(['本级支出项目', '本级支出项目'])
})
