/** 行成表 — what people type of a project in a round becomes its declaration form: texts, boxes, goals with indicators. */
import { cell, type DraftRows, draftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import type { RowProblem } from '../../budget/drafting/row-problem.ts'
import { fieldWords, rowWords } from '../../budget/drafting/row-words.ts'
import { sheetOf } from '../../budget/drafting/sheets.ts'
import { readTypedAmount } from '../../budget/drafting/typed-amount.ts'
import type { Fen } from '../../kernel/fen.ts'
import { type FiscalYear, parseFiscalYear } from '../../kernel/fiscal-year.ts'
import { problem } from '../../kernel/problem.ts'
import { parseRational } from '../../kernel/rational.ts'
import type { Source } from '../../kernel/source.ts'
import { GOAL_TERM_NAMES, type GoalTerm } from '../goal.ts'
import { readIndicatorValue } from '../indicator-value.ts'
import type {
  CostItem,
  FormGoal,
  FormIndicator,
  PerformanceForm,
  UnitPerformance,
  Written,
} from '../unit-performance.ts'
import { BOXES, TEXTS, TOTAL_BUDGET } from './form-fields.ts'

export interface DraftedForms {
  readonly unit: string
  readonly year: FiscalYear
  /** 项目主管部门, which nobody types. */
  readonly department?: string
}

export interface FormsOfRows {
  readonly performance: UnitPerformance
  readonly problems: readonly RowProblem[]
}

export function formsOfRows(rows: readonly RoundRow[], drafted: DraftedForms): FormsOfRows {
  const indexed = draftRows(rows)
  const problems: RowProblem[] = []
  const maker: Maker = {
    rows: indexed,
    drafted,
    places: new Map(indexed.all.map((row, at) => [row.id, at + 1])),
    tell: (found) => problems.push(found),
  }
  const forms = indexed.projects.map((code) => formOf(code, maker))
  for (const row of indexed.ofAll('indicator'))
    maker.tell({ row: row.id, field: 'name', problem: problem('DRF-018', { row: rowWords(row, indexed) }) })
  const { unit, year } = drafted
  return {
    performance: { unit, year, forms, monitoring: [], source: { file: fileOf(drafted), line: 0 } },
    problems,
  }
}

interface Maker {
  readonly rows: DraftRows
  readonly drafted: DraftedForms
  readonly places: ReadonlyMap<string, number>
  readonly tell: (found: RowProblem) => void
}

const fileOf = ({ unit, year }: DraftedForms): string => `编报/${unit}/${year}`

const sourceOf = (row: RoundRow, field: string, { drafted, places }: Maker): Source => ({
  file: fileOf(drafted),
  line: places.get(row.id) ?? 0,
  cell: { row: row.id, field },
})

function formOf(code: string, maker: Maker): PerformanceForm {
  const { rows, drafted } = maker
  const row = rows.project(code)
  const written = (field: string): Written | undefined => {
    const text = row === undefined ? '' : cell(row, field)
    return row === undefined || text === '' ? undefined : { text, source: sourceOf(row, field, maker) }
  }
  const source: Source = row === undefined ? { file: fileOf(drafted), line: 0 } : sourceOf(row, 'name', maker)
  const fields = new Map(
    TEXTS.flatMap(({ field, label }): readonly (readonly [string, Written])[] => {
      const found = written(field)
      return found === undefined ? [] : [[label, found]]
    }),
  )
  if (drafted.department !== undefined)
    fields.set('项目主管部门', { text: drafted.department, source: { file: fileOf(drafted), line: 0 } })
  const boxes = BOXES.flatMap(({ field, label }): readonly (readonly [string, readonly string[]])[] => {
    const found = written(field)?.text
    return found === undefined ? [] : [[label, [found]]]
  })
  const total = row === undefined ? undefined : amountOf(row, 'total', maker)
  const name = row === undefined ? undefined : cell(row, 'name')
  return {
    kind: 'projectDeclaration',
    unit: drafted.unit,
    year: drafted.year,
    ...(name === undefined || name === '' ? {} : { name }),
    project: code,
    fields,
    boxes: new Map(boxes),
    amounts: new Map(total === undefined ? [] : [[TOTAL_BUDGET, total]]),
    projects: [],
    costs: rows.of('cost', code).flatMap((one) => costOf(one, maker)),
    goals: goalsOf(code, maker),
    work: [],
    printedAs: new Map(),
    style: {},
    source,
  }
}

/** 预算外的测算 — items that another budget pays; those of the unit's own are lines of its budget. */
function costOf(row: RoundRow, maker: Maker): readonly CostItem[] {
  const origin = cell(row, 'paidFrom')
  const amount = origin === '' ? undefined : amountOf(row, 'requested', maker)
  if (amount === undefined) return []
  const basis = cell(row, 'basis')
  return [
    {
      name: cell(row, 'content'),
      ...(basis === '' ? {} : { basis }),
      origin,
      amount,
      source: sourceOf(row, 'requested', maker),
    },
  ]
}

function goalsOf(code: string, maker: Maker): readonly FormGoal[] {
  const numbers = new Map<GoalTerm, number>()
  const { rows } = maker
  return rows.of('goal', code).flatMap((row): readonly FormGoal[] => {
    const term = termOf(row, maker)
    if (term === undefined) return []
    const number = (numbers.get(term) ?? 0) + 1
    numbers.set(term, number)
    const untilYear = cell(row, 'untilYear') === '' ? undefined : parseFiscalYear(cell(row, 'untilYear'))
    if (untilYear?.ok === false) maker.tell({ row: row.id, field: 'untilYear', problem: untilYear.problem })
    return [
      {
        term,
        number,
        text: cell(row, 'text'),
        ...(untilYear?.ok === true ? { untilYear: untilYear.value } : {}),
        ...weightOf(row, maker),
        indicators: rows.below(row.id).map((one) => indicatorOf(one, maker)),
        source: sourceOf(row, 'text', maker),
      },
    ]
  })
}

function termOf(row: RoundRow, { rows, tell }: Maker): GoalTerm | undefined {
  const text = cell(row, 'term')
  const found = TERMS.get(text)
  if (found !== undefined) return found
  const params = { row: rowWords(row, rows), field: fieldWords('goal', 'term') }
  const fault =
    text === ''
      ? problem('DRF-004', params)
      : problem('DRF-003', { ...params, found: text, known: [...TERMS.keys()].join('、') })
  tell({ row: row.id, field: 'term', problem: fault })
  return undefined
}
const TERMS: ReadonlyMap<string, GoalTerm> = new Map([
  [GOAL_TERM_NAMES.longTerm, 'longTerm'],
  [GOAL_TERM_NAMES.annual, 'annual'],
])

function indicatorOf(row: RoundRow, maker: Maker): FormIndicator {
  const name = cell(row, 'name')
  const value = (field: string) => readIndicatorValue(cell(row, field), { name })
  const said = (field: 'basis' | 'explanation') =>
    cell(row, field) === '' ? {} : { [field]: cell(row, field) }
  const earlier = (field: 'twoYearsBefore' | 'lastYear') =>
    cell(row, field) === '' ? {} : { [field]: value(field) }
  return {
    level1: cell(row, 'level1'),
    level2: cell(row, 'level2'),
    name,
    target: value('target'),
    ...earlier('twoYearsBefore'),
    ...earlier('lastYear'),
    ...said('basis'),
    ...said('explanation'),
    ...weightOf(row, maker),
    source: sourceOf(row, 'target', maker),
  }
}

function weightOf(row: RoundRow, { rows, tell }: Maker): Pick<FormGoal, 'weight'> {
  const text = cell(row, 'weight')
  if (text === '') return {}
  const weight = parseRational(text.replace(/分$/, ''))
  if (weight !== undefined) return { weight }
  const params = { row: rowWords(row, rows), field: fieldWords(row.sheet, 'weight'), found: text }
  tell({ row: row.id, field: 'weight', problem: problem('DRF-008', params) })
  return {}
}

function amountOf(row: RoundRow, field: string, { tell }: Maker): Fen | undefined {
  const unit = sheetOf(row.sheet).fields.find((one) => one.id === field)?.unit ?? 'yuan'
  const { amount, problem: fault } = readTypedAmount(cell(row, field), unit)
  if (fault !== undefined) tell({ row: row.id, field, problem: fault })
  return amount
}
