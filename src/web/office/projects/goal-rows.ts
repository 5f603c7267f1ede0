/** 绩效目标 — goals with their indicators below them as rows of the grid, with the values of the two years before. */

import type { ProjectYearResponse } from '../../../api/projects/contract.ts'
import { cell } from '../../../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../../core/budget/drafting/round-row.ts'
import type { GridCell, GridColumn, GridRow } from '../../grid/grid-rows.ts'
import { columnsOf } from '../../grid/sheet-columns.ts'
import { type CellFindings, cellKey, type ProjectDraft } from './project-draft.ts'
import type { ProjectWords } from './project-words.ts'

/** 二级指标 as declaration forms offer them. */
const LEVEL2 = [
  '数量指标',
  '质量指标',
  '时效指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
].map((value) => ({ value, label: value }))

export const goalColumns = (year: number, own: ProjectWords): readonly GridColumn[] =>
  columnsOf(
    'indicator',
    [
      { id: 'level1', label: own.level1, width: 110 },
      { id: 'level2', label: own.level2, width: 130, options: LEVEL2 },
      { id: 'name', label: own.level3, width: 260 },
      { id: 'twoYearsBefore', label: String(year - 2), width: 96, locked: own.fromArchive },
      { id: 'lastYear', label: String(year - 1), width: 96, locked: own.fromArchive },
      { id: 'target', label: own.expected(year), width: 120 },
      { id: 'basis', label: own.ground, width: 140 },
    ],
    own.known,
  )

/** A goal has its words where its indicators have their names. */
export const goalField = (row: RoundRow | undefined, field: string): string =>
  row?.sheet === 'goal' && field === 'name' ? 'text' : field

type Earlier = ProjectYearResponse['earlierIndicators']

export interface GoalRowsInput {
  readonly draft: ProjectDraft
  readonly project: string
  readonly year: number
  readonly earlier: Earlier
  readonly findings: CellFindings
  readonly closed: ReadonlySet<string>
  readonly own: ProjectWords
}

export function goalGridRows(input: GoalRowsInput): readonly GridRow[] {
  const { draft, project, findings, closed, own } = input
  const numbers = new Map<string, number>()
  const goals = draft.rows.of('goal', project).flatMap((goal) => {
    const term = cell(goal, 'term')
    const number = (numbers.get(term) ?? 0) + 1
    numbers.set(term, number)
    const indicators = draft.rows.below(goal.id).filter((row) => row.sheet === 'indicator')
    const name = `${term}${number}`
    return [
      {
        ...goalRow(goal, name, findings, own),
        ...(indicators.length === 0 ? {} : { hasChildren: true, isOpen: !closed.has(goal.id) }),
      },
      ...indicators.map((row, at) => indicatorRow(row, `${at + 1}`, term, input)),
    ]
  })
  // Indicators that hang on no goal are shown all the same.
  const loose = draft.rows
    .of('indicator', project)
    .map((row, at) => indicatorRow(row, `${at + 1}`, '', input))
  return [...goals, ...loose]
}

function goalRow(goal: RoundRow, name: string, findings: CellFindings, own: ProjectWords): GridRow {
  const locked = own.goalRow
  const text = findings.get(cellKey(goal.id, 'text'))
  const blank = { text: '', locked }
  return {
    id: goal.id,
    level: 0,
    number: own.goal,
    name,
    cells: {
      level1: { text: name, locked },
      level2: blank,
      name: { text: goal.cells.text ?? '', ...(text === undefined ? {} : { findings: text }) },
      twoYearsBefore: blank,
      lastYear: blank,
      target: blank,
      basis: blank,
    },
  }
}

function indicatorRow(
  row: RoundRow,
  number: string,
  term: string,
  { findings, earlier, year, own }: GoalRowsInput,
): GridRow {
  const found = (field: string): GridCell => {
    const list = findings.get(cellKey(row.id, field))
    return { text: row.cells[field] ?? '', ...(list === undefined ? {} : { findings: list }) }
  }
  const name = cell(row, 'name')
  const archived = (field: 'lastYear' | 'twoYearsBefore', of: number): GridCell => {
    const own1 = found(field)
    if (own1.text !== '') return own1
    const value = earlierValue(earlier, { term, name, year: of })
    return value === undefined
      ? own1
      : { ...own1, text: value.text, mark: { sign: '', title: own.fromArchive } }
  }
  return {
    id: row.id,
    level: term === '' ? 0 : 1,
    number,
    name: `${term} ${number} ${name}`,
    cells: {
      level1: found('level1'),
      level2: found('level2'),
      name: found('name'),
      twoYearsBefore: archived('twoYearsBefore', year - 2),
      lastYear: archived('lastYear', year - 1),
      target: found('target'),
      basis: found('basis'),
    },
  }
}

/** What was reached is worth more than what was aimed at. */
function earlierValue(
  earlier: Earlier,
  of: { readonly term: string; readonly name: string; readonly year: number },
): Earlier[number]['values'][number] | undefined {
  const values = earlier
    .filter((one) => one.name === of.name && (of.term === '' || one.term === of.term))
    .flatMap((one) => one.values.filter((value) => value.year === of.year))
  return values.find((one) => one.kind === 'actual') ?? values[0]
}
