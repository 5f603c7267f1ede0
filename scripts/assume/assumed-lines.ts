/** The lines that follow from a document's printed totals, and how they are written into a unit's file. */
import { type Fen, fen, formatAmount, sum } from '../../src/core/kernel/fen.ts'
import type { FiscalYear } from '../../src/core/kernel/fiscal-year.ts'
import { nameOf } from '../../src/core/law/book.ts'
import { BOOKS } from '../../src/core/law/books.ts'
import { affinity } from './affinity.ts'
import type { MarginYear, SplitTask, UnitFunctionAmount } from './margins.ts'
import { apportion, proportional } from './proportion.ts'
import { spread } from './spread.ts'

export interface AssumedLine {
  readonly unit: string
  readonly fund: string
  readonly function: string
  readonly economic: string
  readonly nature: string
  readonly project?: string
  readonly amount: Fen
  readonly assumption: string
}

/** 0.01 万元: what every document of this department is printed in, so that no line is finer than its totals. */
const GRAIN = fen(10_000n)
/** 人员经费 is what stands under these classes; all other basic expenditure is 公用经费. */
const PERSONNEL_CLASSES = ['301', '303']

/** A unit's own cost items by economic section, for projects whose spending is printed in one sum. */
export type ProjectItems = (project: string) => {
  readonly function: string
  readonly economics: ReadonlyMap<string, Fen>
}

export function assumedLines(year: MarginYear, itemsOf: ProjectItems): readonly AssumedLine[] {
  const split = year.tasks.flatMap((task) => taskLines(task, year.fund))
  const projects = year.projectOutturns.amounts.flatMap(({ unit, project, amount }) => {
    const { function: item, economics } = itemsOf(project)
    const shares = apportion(amount, [...economics.values()], GRAIN)
    return [...economics.keys()].map(
      (economic, index): AssumedLine => ({
        unit,
        fund: year.fund,
        function: item,
        economic,
        nature: '项目支出',
        project,
        amount: shares[index] ?? fen(0n),
        assumption: '经济科目',
      }),
    )
  })
  return [...split, ...projects]
}

function taskLines(task: SplitTask, fund: string): readonly AssumedLine[] {
  const rows = unitItems(task)
  const itemOf = (row: string): string => row.slice(row.indexOf(' ') + 1)
  const cells = spread({
    rows: rows.map((row) => ({ key: `${row.unit} ${row.function}`, amount: row.amount })),
    columns: [...task.economics].map(([key, amount]) => ({ key, amount })),
    prefer: (row, economic) => affinity(itemOf(row), economic),
    suits: (row, economic) =>
      !task.unsuited.some(
        (pair) => pair.functions.includes(itemOf(row)) && pair.economics.includes(economic),
      ),
    grain: GRAIN,
  })
  const lineOf = (row: string, economic: string, amount: Fen): AssumedLine => ({
    unit: row.slice(0, row.indexOf(' ')),
    fund,
    function: itemOf(row),
    economic,
    nature: natureOf(task.nature, economic),
    amount,
    assumption: '拆分',
  })
  const zeros = task.zeros.flatMap((zero) =>
    zero.economics.map((economic) => lineOf(`${zero.unit} ${zero.function}`, economic, fen(0n))),
  )
  return [...cells.map((cell) => lineOf(cell.row, cell.column, cell.amount)), ...zeros]
}

/** What each unit has of each item: what is known, and the rest shared after the units' totals. */
export function unitItems(task: SplitTask): readonly UnitFunctionAmount[] {
  const rest = (totals: ReadonlyMap<string, Fen>, side: 'unit' | 'function') =>
    [...totals].map(([key, total]) => ({
      key,
      amount: fen(total - sum(task.known.filter((one) => one[side] === key).map((one) => one.amount))),
    }))
  const shared = proportional({
    rows: rest(task.units, 'unit'),
    columns: rest(task.functions, 'function'),
    grain: GRAIN,
  })
  return [
    ...task.known,
    ...shared.map((cell) => ({ unit: cell.row, function: cell.column, amount: cell.amount })),
  ]
}

function natureOf(nature: string, economic: string): string {
  if (nature !== '基本支出') return nature
  return PERSONNEL_CLASSES.includes(economic.slice(0, 3)) ? '人员经费' : '公用经费'
}

export const BLOCK_START =
  '# ── 以下由 npx tsx scripts/assume/jianghan-403.ts 写入：要改请改 jianghan-403.margins.yaml 再运行 ──'
export const BLOCK_END = '# ── 写入到此为止 ──'

/** The unit's file with its written block renewed; what people wrote around it stays as it is. */
export function withBlock(file: string, block: string): string {
  const [before, after] = [file.split(BLOCK_START)[0] ?? '', file.split(BLOCK_END)[1]]
  if (after === undefined) throw new Error('the file has no block to write into')
  return `${before}${BLOCK_START}\n${block}${BLOCK_END}${after}`
}

/** 收入 and 支出 of one unit as YAML, one line a row, grouped by functional item under its name. */
export function block(
  unit: string,
  year: MarginYear,
  lines: readonly AssumedLine[],
  fiscalYear: FiscalYear,
): string {
  const own = lines.filter((line) => line.unit === unit)
  return `收入:\n${revenue(unit, year, own, fiscalYear)}支出:\n${expenditure(own, fiscalYear)}`
}

/** All money is this year's and none is carried over, so every item's revenue is its expenditure. */
function revenue(
  unit: string,
  year: MarginYear,
  lines: readonly AssumedLine[],
  fiscalYear: FiscalYear,
): string {
  const spent = [...lines, ...year.otherProjects.filter((one) => one.unit === unit)]
  const places = [...new Set(spent.map((one) => `${one.function} ${one.fund}`))].sort()
  const assumption = year.revenueAssumption === undefined ? '' : `, 假定: ${year.revenueAssumption}`
  return places
    .map((place) => {
      const [item = '', fund = ''] = place.split(' ')
      const amount = sum(
        spent.filter((one) => one.function === item && one.fund === fund).map((one) => one.amount),
      )
      return `  - { 资金: ${fund}, 功能: "${item}", 金额: ${written(amount)}${assumption} }  # ${itemName(item, fiscalYear)}\n`
    })
    .join('')
}

const NATURE_ORDER = ['人员经费', '公用经费', '项目支出']

function expenditure(lines: readonly AssumedLine[], fiscalYear: FiscalYear): string {
  const items = [...new Set(lines.map((line) => line.function))].sort()
  return items
    .map((item) => {
      const rows = lines
        .filter((line) => line.function === item)
        .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
        .map(lineText)
      return `  # ${item} ${itemName(item, fiscalYear)}\n${rows.join('')}`
    })
    .join('')
}

const orderKey = (line: AssumedLine): string =>
  `${NATURE_ORDER.indexOf(line.nature)} ${line.project ?? ''} ${line.economic}`

function lineText(line: AssumedLine): string {
  const project = line.project === undefined ? '' : `, 项目: ${line.project}`
  return `  - { 功能: "${line.function}", 经济: "${line.economic}", 性质: ${line.nature}, 资金: ${line.fund}${project}, 金额: ${written(line.amount)}, 假定: ${line.assumption} }\n`
}

const written = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })
const itemName = (item: string, year: FiscalYear): string => nameOf(BOOKS.function, item, year)
