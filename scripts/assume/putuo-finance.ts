/** Writes the lines of the Putuo finance bureau: its 2024 accounts, printed rounded, and its 2025 budget, printed in full. */
import { pathToFileURL } from 'node:url'
import { type Fen, fen, formatAmount, roundTo, subtract, sum } from '../../src/core/kernel/fen.ts'
import { type Fit, fitAmounts, type PrintedFigure, sumOfLeaves } from './fit.ts'
import {
  amountOf,
  basicNature,
  type CodeMargin,
  type Correspondence,
  codeMargins,
  type DataLine,
  exampleFile,
  preferring,
  readMargins,
  section,
  writeSections,
} from './fit-margins.ts'
import { type Margin, split } from './split.ts'

type Rows = readonly (readonly [string, string, string])[]

interface Margins {
  /** By table: row, column, the beginnings of the leaves it is the sum of, and the figure. */
  readonly 决算: Readonly<Record<string, readonly (readonly [string, string, readonly string[], string])[]>>
  readonly 基本支出按经济: Rows
  readonly 基本支出经济合计: readonly (readonly [string, readonly string[], string])[]
  /** Economic codes that print the same amount as a functional item and are taken for the same money. */
  readonly 同一笔: Readonly<Record<string, string>>
  readonly 名称: Readonly<Record<string, string>>
  readonly 年初预算: readonly (readonly [string, string])[]
  readonly 年初预算合计: string
  readonly 公务接待费年初预算: string
  readonly 对应: Correspondence
  readonly 预算: {
    readonly 基本支出按功能: readonly (readonly [string, string])[]
    readonly 项目支出按功能: readonly (readonly [string, string])[]
    readonly 基本支出按经济: Rows
  }
}

const UNIT = 'tenThousandYuan'
/** Ten yuan: fine enough for every sum to be met, coarse enough for three decimals of 万元. */
const GRAIN = fen(1000n)
const GENERAL = '一般公共预算'
const OTHER = '其他收入'
const margins = readMargins<Margins>('putuo-finance')

/** Every figure of the accounts by function; the names of leaves are nature, or source, and item: `基本支出 2010601`. */
export function functionFigures(): readonly PrintedFigure[] {
  const rows = Object.entries(margins.决算).flatMap(([table, found]) => found.map((row) => ({ table, row })))
  const leaves = rows.flatMap(({ row: [, , starts] }) => {
    const [only, ...others] = starts
    return only !== undefined && others.length === 0 && isLeaf(only) ? [only] : []
  })
  return rows.map(({ table, row: [row, column, starts, printed] }) => ({
    place: `${table} · ${row} · ${column}`,
    leaves: below(new Set(leaves), starts),
    printed,
  }))
}

/** Every figure of basic expenditure by economic class, with its total and what else the functions have settled. */
export function economicFigures(basic: readonly Margin[]): readonly PrintedFigure[] {
  const leaves = new Set(codeMargins(margins.基本支出按经济).map((row) => row.code))
  const table = '一般公共预算财政拨款基本支出决算表'
  return [
    ...codeMargins(margins.基本支出按经济).map(({ code, name, printed }) => ({
      place: `${table} · ${code} ${name}`,
      leaves: [code],
      printed,
    })),
    ...margins.基本支出经济合计.map(([row, starts, printed]) => ({
      place: `${table} · ${row}`,
      leaves: below(leaves, starts),
      printed,
    })),
    settled([...leaves], sum(basic.map((one) => one.amount))),
    ...Object.entries(margins.同一笔).flatMap(([code, item]) =>
      basic.flatMap((one) => (one.key === item ? [settled([code], one.amount)] : [])),
    ),
  ]
}

/** An amount that the fit by function has given, to the grain. */
const settled = (leaves: readonly string[], amount: Fen): PrintedFigure => ({
  place: '按功能已定',
  leaves,
  printed: formatAmount(amount, { unit: UNIT, decimals: 3 }),
})

const isLeaf = (name: string): boolean => /\d{7}$|^年初 |^上年支出$/.test(name)
const below = (leaves: ReadonlySet<string>, starts: readonly string[]): readonly string[] =>
  [...leaves].filter((leaf) => starts.some((start) => leaf.startsWith(start)))

interface Accounts {
  readonly byFunction: Fit
  readonly byEconomic: Fit
}

export function fittedAccounts(): Accounts {
  const byFunction = fitAmounts({ figures: functionFigures(), unit: UNIT, grain: GRAIN })
  const byEconomic = fitAmounts({
    figures: economicFigures(leavesOf(byFunction, '基本支出')),
    unit: UNIT,
    grain: GRAIN,
  })
  return { byFunction, byEconomic }
}

/** The leaves of one nature, under their item. */
function leavesOf({ amounts }: Fit, nature: string): readonly Margin[] {
  return [...amounts].flatMap(([leaf, amount]) => {
    const [itsNature, key = ''] = leaf.split(' ')
    return itsNature === nature ? [{ key, amount }] : []
  })
}

const named = (code: string): CodeMargin => ({ code, name: margins.名称[code] ?? '', printed: '' })

/** The original budget of 2024 by item, and its part for official reception. */
export function originalBudget(): Fit {
  const items = margins.年初预算.map(([code, printed]) => ({ place: code, leaves: [code], printed }))
  const total = {
    place: '合计',
    leaves: margins.年初预算.map(([code]) => code),
    printed: margins.年初预算合计,
  }
  return fitAmounts({ figures: [...items, total], unit: UNIT, grain: GRAIN })
}

function accountsSections({ byFunction, byEconomic }: Accounts): readonly string[] {
  const items = Object.keys(margins.名称)
  const leaves = new Set(byFunction.amounts.keys())
  const general = items.map((code) =>
    marked({
      function: named(code),
      fund: GENERAL,
      amount: sumOfLeaves(below(leaves, [`基本支出 ${code}`, `项目支出 ${code}`]), byFunction.amounts),
    }),
  )
  const other = leavesOf(byFunction, OTHER).map(({ key, amount }) => ({
    function: named(key),
    fund: OTHER,
    amount,
  }))
  const received = sum(other.map((line) => line.amount))
  const opening = leavesOf(byFunction, '年初').map(({ key, amount }) => ({
    fund: key === '财政拨款' ? GENERAL : OTHER,
    amount,
    assumed: '结转',
  }))
  const closing = opening.map((line) => ({
    ...line,
    amount: fen(line.amount + (line.fund === OTHER ? received : 0n)),
  }))
  const projects = leavesOf(byFunction, '项目支出').map(({ key, amount }) =>
    marked({ function: named(key), nature: '项目支出', fund: GENERAL, amount }),
  )
  const basic = basicLines(leavesOf(byFunction, '基本支出'), [...byEconomic.amounts].map(toMargin))
  return [
    section('收入', byItem([...general, ...other]), UNIT),
    section('年初结转和结余', opening, UNIT),
    section('支出', byItem([...basic, ...projects]), UNIT),
    section('年末结转和结余', closing, UNIT),
  ]
}

/** A line whose last digits no document prints says so. */
const marked = (line: DataLine): DataLine =>
  roundTo(line.amount, { unit: UNIT, decimals: 2 }) === line.amount ? line : { ...line, assumed: '尾数' }

const toMargin = ([key, amount]: readonly [string, Fen]): Margin => ({ key, amount })

function basicLines(rows: readonly Margin[], columns: readonly Margin[]): readonly DataLine[] {
  return split({ rows, columns, prefer: preferring(margins.对应) }).map((cell) => ({
    function: named(cell.row),
    economic: cell.column,
    nature: basicNature(cell.column),
    fund: GENERAL,
    amount: cell.amount,
    assumed: '拆分',
  }))
}

/** Lines of one item together, in the order of the codes. */
const byItem = (lines: readonly DataLine[]): readonly DataLine[] =>
  [...lines].sort((a, b) =>
    (a.function?.code ?? '') < (b.function?.code ?? '') ? -1 : a.function?.code === b.function?.code ? 0 : 1,
  )

function originalBudgetSection(): string {
  const reception = amountOf(margins.公务接待费年初预算, UNIT)
  const lines = [...originalBudget().amounts].flatMap(([code, amount]): readonly DataLine[] => {
    const line = { function: named(code), fund: GENERAL }
    if (code !== '2010601') return [marked({ ...line, amount })]
    return [
      { ...line, economic: '30217', nature: '公用经费', amount: reception },
      { ...line, nature: '人员经费', amount: subtract(amount, reception), assumed: '其余' },
    ]
  })
  return section('支出', lines, UNIT)
}

function previousYearSections({ byFunction: { amounts } }: Accounts): readonly string[] {
  const amount = (leaf: string): Fen => amounts.get(leaf) ?? fen(0n)
  const spent = amount('上年支出')
  const line = (fund: string, value: Fen): DataLine => ({ fund, amount: value, assumed: '上年数' })
  const [fiscal, other] = [amount('年初 财政拨款'), amount('年初 其他收入')]
  return [
    section('收入', [line(GENERAL, sum([spent, fiscal])), line(OTHER, other)], UNIT),
    section('支出', [line(GENERAL, spent)], UNIT),
    section('年末结转和结余', [line(GENERAL, fiscal), line(OTHER, other)], UNIT),
  ]
}

function budgetSections(): readonly string[] {
  const { 基本支出按功能: basic, 项目支出按功能: projects, 基本支出按经济: economic } = margins.预算
  const toYuan = ([key, printed]: readonly [string, string]): Margin => ({
    key,
    amount: amountOf(printed, 'yuan'),
  })
  const revenue = Object.keys(margins.名称).map((code) => ({
    function: named(code),
    fund: GENERAL,
    amount: sum([...basic, ...projects].map(toYuan).flatMap((one) => (one.key === code ? [one.amount] : []))),
  }))
  const columns = codeMargins(economic).map(({ code, printed }) => toYuan([code, printed]))
  return [section('收入', revenue, 'yuan'), section('支出', basicLines(basic.map(toYuan), columns), 'yuan')]
}

/** Every file of the example that holds lines of the script, and these lines. */
export function writtenFiles(): readonly { readonly file: string; readonly sections: readonly string[] }[] {
  const accounts = fittedAccounts()
  return [
    { file: exampleFile('putuo-finance/2023/accounts/901.yaml'), sections: previousYearSections(accounts) },
    { file: exampleFile('putuo-finance/2024/budget/901.yaml'), sections: [originalBudgetSection()] },
    { file: exampleFile('putuo-finance/2024/accounts/901.yaml'), sections: accountsSections(accounts) },
    { file: exampleFile('putuo-finance/2025/budget/901.yaml'), sections: budgetSections() },
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, sections } of writtenFiles()) writeSections(file, sections)
}
