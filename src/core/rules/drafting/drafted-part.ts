/**
 * 填报如读出 — what people type of their projects, as if it had been read from their declaration forms: so that the rules
 * for published forms hold of drafts too. Each cell stands on a line of its own, by which a finding finds its way back.
 */
import { cell, type DraftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { sheetOf } from '../../budget/drafting/sheets.ts'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { Entry } from '../../document/entry.ts'
import { TEXTS } from '../../performance/drafting/form-fields.ts'
import {
  EMPTY_CONTENT,
  type Printed,
  type ReadForm,
  type ReadGoal,
  type ReadIndicator,
} from '../../performance/forms/read-form.ts'

export interface DraftedPart {
  readonly part: ReadPart
  /** The cell that stands on a line. */
  cellAt(line: number | undefined): { readonly row: RoundRow; readonly field: string } | undefined
}

export interface DraftedAt {
  readonly unitName: string
  readonly year: number
  /** 地方, by whose words and frameworks forms are judged. */
  readonly locality?: string
}

const TITLE = '项目支出绩效目标申报表'

export function draftedPart(rows: DraftRows, { unitName, year, locality }: DraftedAt): DraftedPart {
  const cells: { readonly row: RoundRow; readonly field: string }[] = []
  const put: Put = (row, field) => {
    const text = row === undefined ? '' : cell(row, field)
    if (row === undefined || text === '') return undefined
    cells.push({ row, field })
    return { text, place: { line: cells.length } }
  }
  const forms = rows.projects.map((project) => formOf(project, rows, { unitName, year }, put))
  const known = <T>(value: T) => ({ value, certainty: 'sure' as const, others: [], evidence: [] })
  const part: ReadPart = {
    place: {},
    identity: {
      kind: known('budget'),
      unit: known(unitName),
      scope: known('unit'),
      year: known(year),
      profile:
        locality === undefined
          ? { certainty: 'unknown', others: [], evidence: [] }
          : known(`${locality}-${year}-budget`),
    },
    statements: [],
    forms,
    sections: [],
  }
  return { part, cellAt: (line) => (line === undefined ? undefined : cells[line - 1]) }
}

type Put = (row: RoundRow | undefined, field: string) => Printed | undefined

/** Only fields that hold something are there at all. */
function printedAs<K extends string>(
  name: K,
  found: Printed | undefined,
): Partial<Readonly<Record<K, Printed>>> {
  const one: Partial<Record<K, Printed>> = {}
  if (found !== undefined) one[name] = found
  return one
}

function formOf(project: string, rows: DraftRows, at: DraftedAt, put: Put): ReadForm {
  const own = rows.project(project)
  const name = put(own, 'name')
  const fields = [
    ...(name === undefined ? [] : [{ label: '项目名称', ...name }]),
    ...TEXTS.flatMap(({ field, label }) => {
      const found = put(own, field)
      return found === undefined ? [] : [{ label, ...found }]
    }),
  ]
  const costs = rows
    .of('cost', project)
    .flatMap((row) => [row, ...rows.below(row.id)])
    .map((row) => {
      const requested = put(row, 'requested')
      return {
        ...printedAs('name', put(row, 'content')),
        ...printedAs('basis', put(row, 'basis')),
        amounts: requested === undefined ? [] : [{ column: '本级财政拨款金额', ...requested }],
      }
    })
  const purchases = rows.of('procurement', project).map((row) => ({
    ...printedAs('name', put(row, 'article')),
    ...printedAs('quantity', put(row, 'quantity')),
    ...printedAs('amount', put(row, 'amount')),
  }))
  const numbers = new Map<string, number>()
  const goals = rows.of('goal', project).map((row) => {
    const term = cell(row, 'term')
    const number = (numbers.get(term) ?? 0) + 1
    numbers.set(term, number)
    return goalOf(row, number, rows, put)
  })
  return {
    kind: 'projectDeclaration',
    title: TITLE,
    unitName: at.unitName,
    ...(name === undefined ? {} : { projectName: name.text }),
    projectCode: project,
    year: at.year,
    entries: [...fields.map((one) => entry(one.label, '值', one)), ...goals.flatMap(entriesOf)],
    content: { ...EMPTY_CONTENT, fields, costs, purchases, goals },
    unplaced: [],
    place: { line: name?.place.line ?? 0 },
  }
}

function goalOf(row: RoundRow, number: number, rows: DraftRows, put: Put): ReadGoal {
  const term = cell(row, 'term')
  const text = put(row, 'text')
  return {
    ...(term === '长期目标'
      ? { term: 'longTerm' as const }
      : term === '年度目标'
        ? { term: 'annual' as const }
        : {}),
    label: `${term === '长期目标' ? '长期绩效目标' : '年度绩效目标'}${number}`,
    number,
    ...printedAs('text', text),
    ...printedAs('weight', put(row, 'weight')),
    indicators: rows.below(row.id).flatMap((one) => indicatorOf(one, put) ?? []),
  }
}

function indicatorOf(row: RoundRow, put: Put): ReadIndicator | undefined {
  const name = put(row, 'name')
  if (name === undefined) return undefined
  const earlier = (['twoYearsBefore', 'lastYear'] as const).flatMap((field) => {
    const found = put(row, field)
    const column = sheetOf('indicator').fields.find((one) => one.id === field)?.label ?? field
    return found === undefined ? [] : [{ column, ...found }]
  })
  return {
    ...printedAs('level1', put(row, 'level1')),
    ...printedAs('level2', put(row, 'level2')),
    name,
    ...printedAs('explanation', put(row, 'explanation')),
    ...printedAs('target', put(row, 'target')),
    earlier,
    ...printedAs('weight', put(row, 'weight')),
    ...printedAs('basis', put(row, 'basis')),
  }
}

const entry = (rowName: string, column: string, { text, place }: Printed): Entry => ({
  rowCode: '',
  rowName,
  column,
  text,
  place,
})

const entriesOf = ({ label, text, indicators }: ReadGoal): readonly Entry[] => [
  ...(text === undefined ? [] : [entry(label, '目标说明', text)]),
  ...indicators.map(({ name }) => entry(name.text, `${label}/三级指标`, name)),
]
