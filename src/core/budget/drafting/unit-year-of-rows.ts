/** 行成数 — what people type in a round becomes the unit's year: lines of money with their cells, projects, staff. */
import type { Flow } from '../../figures/dimensions.ts'
import { type Fen, ZERO } from '../../kernel/fen.ts'
import type { FiscalYear } from '../../kernel/fiscal-year.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'
import type { BudgetLine, Facts, Project, UnitYear } from '../department.ts'
import { FUND_NODES, incomeFlow, NATURE_NODES, ORIGIN_NODES } from './cell-nodes.ts'
import { type BasisReader, basisReader, type CostRow, costRow } from './cost-row.ts'
import { cell, type DraftRows, draftRows } from './draft-rows.ts'
import { headcountOf } from './headcount-rows.ts'
import type { RoundRow } from './round-row.ts'
import type { RowProblem } from './row-problem.ts'
import { fieldWords, rowWords } from './row-words.ts'
import { fieldOf } from './sheets.ts'
import { readTypedAmount } from './typed-amount.ts'

/** Whose rows they are, and what is known of the year that no row holds. */
export interface DraftedUnit {
  readonly unit: string
  readonly year: FiscalYear
  /** The profile that it is printed by, where the locality's own for that year is not the one. */
  readonly profile?: string
  /** Facts that come from elsewhere: assets, procurement. Staff typed in the round goes before staff in here. */
  readonly facts?: Facts
  /** 取整单位 of the locality. */
  readonly step?: Fen
  readonly readBasis?: BasisReader
}

export interface DraftedYear {
  readonly unitYear: UnitYear
  /** What a cell says that cannot be taken; the money of such a row counts wherever it can. */
  readonly problems: readonly RowProblem[]
}

export function unitYearOfRows(rows: readonly RoundRow[], drafted: DraftedUnit): DraftedYear {
  const indexed = draftRows(rows)
  const problems: RowProblem[] = []
  const maker: Maker = {
    rows: indexed,
    drafted,
    readBasis: drafted.readBasis ?? basisReader(),
    places: new Map(indexed.all.map((row, at) => [row.id, at + 1])),
    tell: (row, field, found) => {
      // A project's cell is looked at by each of its items.
      const isTold = problems.some(
        (one) => one.row === row.id && one.field === field && one.problem.code === found.code,
      )
      if (!isTold) problems.push({ row: row.id, field, problem: found })
    },
  }
  const lines = [
    ...indexed.ofAll('income').flatMap((row) => incomeLine(row, maker)),
    ...indexed.ofAll('basic').flatMap((row) => basicLine(row, maker)),
    ...indexed.ofAll('cost').flatMap((row) => costLine(row, maker)),
  ]
  const projects = indexed.ofAll('project').flatMap((row) => projectOf(row, maker))
  const headcount = headcountOf(indexed, maker.tell)
  const unitYear: UnitYear = {
    unit: drafted.unit,
    year: drafted.year,
    kind: 'budget',
    ...(drafted.profile === undefined ? {} : { profile: drafted.profile }),
    isPartial: false,
    lines,
    projects,
    facts: { ...drafted.facts, ...(headcount === undefined ? {} : { headcount }) },
  }
  return { unitYear, problems }
}

interface Maker {
  readonly rows: DraftRows
  readonly drafted: DraftedUnit
  readonly readBasis: BasisReader
  /** The place of each row among all, by its id: what stands for the line of a file. */
  readonly places: ReadonlyMap<string, number>
  readonly tell: (row: RoundRow, field: string, found: Problem) => void
}

/** Where somebody types an amount, as a source: the round stands for the file, the row's place for the line. */
function sourceOf(row: RoundRow, field: string, { rows, drafted, places }: Maker): Source {
  const said = (key: string, text: string): Readonly<Record<string, string>> =>
    text === '' ? {} : { [key]: text }
  return {
    file: `编报/${drafted.unit}/${drafted.year}`,
    line: places.get(row.id) ?? 0,
    ...said('assumed', cell(row, 'assumed')),
    ...said('content', cell(row, row.sheet === 'income' ? 'note' : 'content')),
    ...said('basis', basisText(row, rows)),
    cell: { row: row.id, field },
  }
}

/** 测算依据 word for word; of an item that is told by its parts, theirs. */
export function basisText(row: RoundRow, rows: DraftRows): string {
  const own = cell(row, 'basis')
  const parts = row.sheet === 'cost' ? rows.below(row.id) : []
  if (own !== '' || parts.length === 0) return own
  return parts.map((part) => `${cell(part, 'content')}：${basisText(part, rows)}`).join('；')
}

interface Place {
  readonly flow: Flow
  readonly fund: string
  readonly nature?: string | undefined
  readonly function: string
  readonly economic: string
  readonly project?: string | undefined
}

function lineOf(row: RoundRow, field: string, amount: Fen, place: Place, maker: Maker): BudgetLine {
  const { unit, year } = maker.drafted
  const { nature, project } = place
  return {
    unit,
    year,
    stage: 'original',
    flow: place.flow,
    fund: place.fund,
    ...(nature === undefined ? {} : { nature }),
    ...(place.function === '' ? {} : { function: place.function }),
    ...(place.economic === '' ? {} : { economic: place.economic }),
    ...(project === undefined ? {} : { project }),
    origin: chosen(row, 'origin', ORIGIN_NODES, maker) ?? 'current',
    amount,
    source: sourceOf(row, field, maker),
  }
}

function incomeLine(row: RoundRow, maker: Maker): readonly BudgetLine[] {
  const amount = typedAmount(row, 'amount', maker)
  if (amount === undefined) return []
  const source = cell(row, 'source')
  const found = incomeFlow(source)
  if (found === undefined)
    maker.tell(row, 'source', source === '' ? missing(row, 'source', maker) : unknown(row, 'source', maker))
  const { flow, fund }: { readonly flow: Flow; readonly fund?: string } = found ?? { flow: 'revenue' }
  const beside = fund ?? chosen(row, 'fund', FUND_NODES, maker) ?? USUAL_FUND[flow] ?? ''
  if (beside === '' && found !== undefined) maker.tell(row, 'fund', missing(row, 'fund', maker))
  return [
    lineOf(
      row,
      'amount',
      amount,
      { flow, fund: beside, function: cell(row, 'function'), economic: '' },
      maker,
    ),
  ]
}

/** Only funds of the unit's own leave a surplus to use or to distribute. */
const USUAL_FUND: Partial<Readonly<Record<Flow, string>>> = {
  useOfSurplus: 'unitFunds',
  distribution: 'unitFunds',
}

function basicLine(row: RoundRow, maker: Maker): readonly BudgetLine[] {
  const basis = cell(row, 'basis')
  const amount =
    typedAmount(row, 'amount', maker) ??
    (basis === '' || cell(row, 'amount') !== '' ? undefined : maker.readBasis(basis).amount)
  if (amount === undefined) return []
  const place: Place = {
    flow: 'expenditure',
    fund: fundOf([row], maker),
    nature: chosen(row, 'nature', NATURE_NODES, maker),
    function: cell(row, 'function'),
    economic: cell(row, 'economic'),
  }
  return [lineOf(row, 'amount', amount, place, maker)]
}

function costLine(row: RoundRow, maker: Maker): readonly BudgetLine[] {
  const { rows, readBasis, drafted } = maker
  const reading = { rows, readBasis, ...(drafted.step === undefined ? {} : { step: drafted.step }) }
  const cost = costRow(row, reading)
  tellTexts(cost, maker)
  // What other budgets pay stands in the form and in no statement of the unit.
  if (cost.requested === undefined || cell(row, 'paidFrom') !== '') return []
  const project = row.project === undefined ? undefined : rows.project(row.project)
  if (row.project !== undefined && project === undefined)
    maker.tell(row, 'content', problem('DRF-005', { row: rowWords(row, rows), project: row.project }))
  const place: Place = {
    flow: 'expenditure',
    fund: fundOf(project === undefined ? [row] : [row, project], maker),
    nature: 'projectSpending',
    function: cell(row, 'function') || (project === undefined ? '' : cell(project, 'function')),
    economic: cell(row, 'economic'),
    project: row.project,
  }
  return [lineOf(row, 'requested', cost.requested, place, maker)]
}

function tellTexts(cost: CostRow, maker: Maker): void {
  if (cost.typed.problem !== undefined) maker.tell(cost.row, 'requested', cost.typed.problem)
  for (const part of cost.parts) tellTexts(part, maker)
}

function projectOf(row: RoundRow, maker: Maker): readonly Project[] {
  const { rows, drafted } = maker
  if (row.project === undefined) return []
  const [classCode = '', ...className] = cell(row, 'classCode').split(/\s+/)
  const said = (key: 'category' | 'frequency'): Readonly<Record<string, string>> =>
    cell(row, key) === '' ? {} : { [key]: cell(row, key) }
  return [
    {
      code: row.project,
      name: cell(row, 'name'),
      unit: drafted.unit,
      ...said('category'),
      classCode,
      className: className.join(' '),
      ...said('frequency'),
      fundingSources: rows.of('source', row.project).map((one) => ({
        name: cell(one, 'name'),
        amount: typedAmount(one, 'amount', maker) ?? ZERO,
      })),
      procurement: rows.of('procurement', row.project).map((one) => ({
        name: cell(one, 'article'),
        quantity: cell(one, 'quantity'),
        amount: typedAmount(one, 'amount', maker) ?? ZERO,
      })),
      source: sourceOf(row, 'name', maker),
    },
  ]
}

function typedAmount(row: RoundRow, field: string, { tell }: Maker): Fen | undefined {
  const { amount, problem: fault } = readTypedAmount(
    cell(row, field),
    fieldOf(row.sheet, field)?.unit ?? 'yuan',
  )
  if (fault !== undefined) tell(row, field, fault)
  return amount
}

/** The fund of the first of the rows that names one. */
function fundOf(rows: readonly RoundRow[], maker: Maker): string {
  const named = rows.find((row) => cell(row, 'fund') !== '')
  const [first] = rows
  if (named !== undefined) return chosen(named, 'fund', FUND_NODES, maker) ?? ''
  if (first !== undefined) maker.tell(first, 'fund', missing(first, 'fund', maker))
  return ''
}

/** What the cell chooses; blank chooses nothing, unless the words have a blank too. */
function chosen<T>(row: RoundRow, field: string, words: ReadonlyMap<string, T>, maker: Maker): T | undefined {
  const text = cell(row, field)
  const found = words.get(text)
  if (found === undefined && text !== '') maker.tell(row, field, unknown(row, field, maker))
  return found
}

const unknown = (row: RoundRow, field: string, { rows }: Maker): Problem =>
  problem('DRF-003', {
    row: rowWords(row, rows),
    field: fieldWords(row.sheet, field),
    found: cell(row, field),
    known: (fieldOf(row.sheet, field)?.options ?? []).join('、'),
  })
const missing = (row: RoundRow, field: string, { rows }: Maker): Problem =>
  problem('DRF-004', { row: rowWords(row, rows), field: fieldWords(row.sheet, field) })
