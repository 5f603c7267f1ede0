/** Writes the lines of Hanyang's 2022 accounts, which prints basic expenditure by function and by economic class apart. */
import { pathToFileURL } from 'node:url'
import { type Fen, fen } from '../../src/core/kernel/fen.ts'
import { fitAmounts, type PrintedFigure, sumOfLeaves } from './fit.ts'
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
import { split } from './split.ts'

type Rows = readonly (readonly [string, string, string])[]

interface Margins {
  readonly 基本支出按功能: Rows
  readonly 基本支出按经济: Rows
  readonly 对应: Correspondence
  readonly 项目: Rows
  readonly 项目支出按功能: Rows
  readonly 本年支出按功能: Rows
  readonly 合计: Rows
  readonly 基本支出全年预算: string
}

const UNIT = 'tenThousandYuan'
const FUND = '一般公共预算'
export const ACCOUNTS_FILE = exampleFile('hanyang-900/2022/accounts/900001.yaml')
const margins = readMargins<Margins>('hanyang-900')

/** A leaf is a nature and a function, and of a project its code: `项目支出 2010399 900001-2022-02`. */
const leavesOf = (leaves: readonly string[], nature: string, code: string): readonly string[] =>
  leaves.filter((leaf) => {
    const [itsNature = '', itsCode = ''] = leaf.split(' ')
    return itsCode.startsWith(code) && (nature === '' || itsNature === nature)
  })

/** Every figure of tables 1 to 5 and of the project forms. */
export function printedFigures(): readonly PrintedFigure[] {
  const basic = codeMargins(margins.基本支出按功能).map((row) => ({
    leaf: `基本支出 ${row.code}`,
    printed: row.printed,
  }))
  const projects = margins.项目.map(([project, code, printed]) => ({
    leaf: `项目支出 ${code} ${project}`,
    printed,
  }))
  const leaves = [...basic, ...projects].map((one) => one.leaf)
  const sums: Rows = [
    ...margins.项目支出按功能.map(([code, , printed]) => [code, '项目支出', printed] as const),
    ...margins.本年支出按功能.map(([code, , printed]) => [code, '', printed] as const),
    ...margins.合计,
  ]
  return [
    ...[...basic, ...projects].map(({ leaf, printed }) => ({ place: leaf, leaves: [leaf], printed })),
    ...sums.map(([code, nature, printed]) => ({
      place: `${code} ${nature}`,
      leaves: leavesOf(leaves, nature, code),
      printed,
    })),
  ]
}

/** The amounts of the leaves, to the whole ten yuan. */
export const fitted = () => fitAmounts({ figures: printedFigures(), unit: UNIT, grain: fen(1000n) })

export function basicSection(): string {
  const functions = codeMargins(margins.基本支出按功能)
  const margin = ({ code, printed }: CodeMargin): { readonly key: string; readonly amount: Fen } => ({
    key: code,
    amount: amountOf(printed, UNIT),
  })
  const cells = split({
    rows: functions.map(margin),
    columns: codeMargins(margins.基本支出按经济).map(margin),
    prefer: preferring(margins.对应),
  })
  const lines = cells.map((cell) => ({
    ...named(functions, cell.row),
    economic: cell.column,
    nature: basicNature(cell.column),
    fund: FUND,
    amount: cell.amount,
    assumed: '拆分',
  }))
  return section('支出', [...lines, adjustedBasic()], UNIT)
}

/** Of the adjusted budget only the whole of basic expenditure is known; its projects stand in the project library. */
const adjustedBasic = (): DataLine => ({
  nature: '基本支出',
  fund: FUND,
  stage: '全年预算',
  amount: amountOf(margins.基本支出全年预算, UNIT),
})

/** Every amount was received in the year and spent in it, so revenue is expenditure, function by function. */
export function revenueSection(): string {
  const { amounts } = fitted()
  const leaves = [...amounts.keys()]
  const lines = codeMargins(margins.本年支出按功能).map((item) => ({
    function: item,
    fund: FUND,
    amount: sumOfLeaves(leavesOf(leaves, '', item.code), amounts),
    ...(item.code === '2010399' ? { assumed: '尾差' } : {}),
  }))
  return section('收入', lines, UNIT)
}

function named(items: readonly CodeMargin[], code: string): { readonly function?: CodeMargin } {
  const found = items.find((item) => item.code === code)
  return found === undefined ? {} : { function: found }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeSections(ACCOUNTS_FILE, [revenueSection(), basicSection()])
}
