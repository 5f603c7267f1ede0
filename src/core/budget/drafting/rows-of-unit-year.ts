/** 数成行 — a unit's year as rows of a round, as if somebody had typed it: the way back from lines to cells. */
import { NODE_NAMES } from '../../figures/terms.ts'
import type { BudgetLine, Project, UnitYear } from '../department.ts'
import { incomeSource, ORIGIN_WORDS } from './cell-nodes.ts'
import { staffCells } from './headcount-rows.ts'
import type { RoundRow } from './round-row.ts'
import { SHEETS, type SheetId } from './sheets.ts'
import { cellText } from './typed-amount.ts'

export interface RowsOfYear {
  readonly rows: readonly RoundRow[]
  /** Lines that no sheet of a draft has a place for: those of another stage than the original budget, and mixed ones. */
  readonly left: readonly BudgetLine[]
}

/** `nextId` names the rows; nothing in core makes up names by chance. */
export function rowsOfUnitYear(unitYear: UnitYear, nextId: () => string): RowsOfYear {
  const { lines, projects, facts } = unitYear
  const ordered = lines.toSorted((a, b) => a.source.line - b.source.line)
  const [fitting, left] = parted(ordered, hasPlace)
  const costs = fitting.filter((line) => line.flow === 'expenditure' && line.project !== undefined)
  const basic = fitting.filter((line) => line.flow === 'expenditure' && line.project === undefined)
  const income = fitting.filter((line) => line.flow !== 'expenditure')
  const codes = [
    ...new Set([...projects.map((one) => one.code), ...costs.flatMap((line) => line.project ?? [])]),
  ]
  const row = rowMaker(nextId)
  const rows = [
    ...codes.flatMap((code) =>
      projectRows(
        code,
        projects.find((one) => one.code === code),
        costs.filter((line) => line.project === code),
        row,
      ),
    ),
    ...(facts.headcount === undefined ? [] : staffCells(facts.headcount)).map((cells) => row('staff', cells)),
    ...basic.map((line) => row('basic', basicCells(line))),
    ...income.map((line) => row('income', incomeCells(line))),
  ]
  return { rows, left }
}

type RowMaker = (
  sheet: SheetId,
  cells: Readonly<Record<string, string | undefined>>,
  project?: string,
) => RoundRow

function rowMaker(nextId: () => string): RowMaker {
  const counts = new Map<string, number>()
  return (sheet, cells, project) => {
    const key = `${sheet} ${project ?? ''}`
    const position = counts.get(key) ?? 0
    counts.set(key, position + 1)
    const filled = Object.entries(cells).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    )
    return {
      id: nextId(),
      sheet,
      ...(project === undefined ? {} : { project }),
      position,
      cells: Object.fromEntries(filled),
    }
  }
}

/** What a draft can say of a line: spending by its nature, of projects by their items, and income without an economic class. */
function hasPlace(line: BudgetLine): boolean {
  if (line.stage !== 'original') return false
  if (line.flow === 'expenditure') return line.project === undefined || line.nature === 'projectSpending'
  const isPlain = line.nature === undefined && line.economic === undefined && line.project === undefined
  return isPlain && incomeSource(line.flow, line.fund) !== undefined
}

function projectRows(
  code: string,
  project: Project | undefined,
  lines: readonly BudgetLine[],
  row: RowMaker,
): readonly RoundRow[] {
  // An item without a function would take the project's, so the project has none either.
  const isTold = lines.every((line) => line.function !== undefined)
  const usualFunction = isTold ? mostFrequent(lines.map((line) => line.function ?? '')) : ''
  const usualFund = mostFrequent(lines.map((line) => line.fund))
  const basic =
    project === undefined
      ? []
      : [
          row(
            'project',
            {
              name: project.name,
              category: project.category,
              frequency: project.frequency,
              function: usualFunction,
              fund: NODE_NAMES.fund[usualFund],
              classCode: `${project.classCode} ${project.className}`.trim(),
            },
            code,
          ),
        ]
  const isBeside = (line: BudgetLine): boolean => project === undefined || line.function !== usualFunction
  const costs = lines.map((line) =>
    row(
      'cost',
      {
        content: line.source.content,
        basis: line.source.basis,
        requested: cellText(line.amount, unitOf('cost', 'requested')),
        economic: line.economic,
        fund: NODE_NAMES.fund[line.fund],
        function: isBeside(line) ? line.function : undefined,
        origin: ORIGIN_WORDS[line.origin],
        assumed: line.source.assumed,
      },
      code,
    ),
  )
  const sources = (project?.fundingSources ?? []).map(({ name, amount }) =>
    row('source', { name, amount: cellText(amount, unitOf('source', 'amount')) }, code),
  )
  const purchases = (project?.procurement ?? []).map(({ name, quantity, amount }) =>
    row(
      'procurement',
      { article: name, quantity, amount: cellText(amount, unitOf('procurement', 'amount')) },
      code,
    ),
  )
  return [...basic, ...costs, ...sources, ...purchases]
}

const basicCells = (line: BudgetLine): Readonly<Record<string, string | undefined>> => ({
  content: line.source.content,
  nature: line.nature === undefined ? undefined : NODE_NAMES.nature[line.nature],
  function: line.function,
  economic: line.economic,
  fund: NODE_NAMES.fund[line.fund],
  basis: line.source.basis,
  amount: cellText(line.amount, unitOf('basic', 'amount')),
  origin: ORIGIN_WORDS[line.origin],
  assumed: line.source.assumed,
})

const incomeCells = (line: BudgetLine): Readonly<Record<string, string | undefined>> => ({
  source: incomeSource(line.flow, line.fund),
  amount: cellText(line.amount, unitOf('income', 'amount')),
  function: line.function,
  note: line.source.content,
  fund: line.flow === 'revenue' ? undefined : NODE_NAMES.fund[line.fund],
  origin: ORIGIN_WORDS[line.origin],
  assumed: line.source.assumed,
})

function unitOf(sheet: keyof typeof SHEETS, field: string): 'yuan' | 'tenThousandYuan' {
  const found = SHEETS[sheet].fields.find((one) => one.id === field)
  return found !== undefined && 'unit' in found ? found.unit : 'yuan'
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((one) => !is(one))]
}
