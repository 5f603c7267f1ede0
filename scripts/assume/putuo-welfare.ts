/** Writes the lines of the Putuo welfare home's 2024 budget, which prints functions and economic classes apart. */
import { pathToFileURL } from 'node:url'
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
  readonly 事业收入: Rows
  readonly 合计: Readonly<Record<string, string>>
}

const UNIT = 'yuan'
const GENERAL = '一般公共预算'
const INSTITUTIONAL = '事业收入'
export const BUDGET_FILE = exampleFile('putuo-welfare/2024/budget/902.yaml')
export const margins = readMargins<Margins>('putuo-welfare')
const functions = codeMargins(margins.基本支出按功能)
const institutional = codeMargins(margins.事业收入)
const margin = ({ code, printed }: CodeMargin) => ({ key: code, amount: amountOf(printed, UNIT) })

export function revenueLines(): readonly DataLine[] {
  const line = (fund: string) => (item: CodeMargin) => ({
    function: item,
    fund,
    amount: amountOf(item.printed, UNIT),
  })
  return [...functions.map(line(GENERAL)), ...institutional.map(line(INSTITUTIONAL))]
}

export function expenditureLines(): readonly DataLine[] {
  const cells = split({
    rows: functions.map(margin),
    columns: codeMargins(margins.基本支出按经济).map(margin),
    prefer: preferring(margins.对应),
  })
  const basic = cells.map((cell) => ({
    ...withFunction(cell.row),
    economic: cell.column,
    nature: basicNature(cell.column),
    fund: GENERAL,
    amount: cell.amount,
    assumed: '拆分',
  }))
  const projects = institutional.map((item) => ({
    function: item,
    nature: '项目支出',
    fund: INSTITUTIONAL,
    amount: amountOf(item.printed, UNIT),
  }))
  return [...basic, ...projects]
}

export const sections = (): readonly string[] => [
  section('收入', revenueLines(), UNIT),
  section('支出', expenditureLines(), UNIT),
]

function withFunction(code: string): { readonly function?: CodeMargin } {
  const item = functions.find((one) => one.code === code)
  return item === undefined ? {} : { function: item }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeSections(BUDGET_FILE, sections())
