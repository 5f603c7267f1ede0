/** 演示的编报行 — the rows of a unit's round: the published budget as if it had been typed, with what documents do not print marked †. */
import type { UnitYear } from '../../core/budget/department.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { sheetOf } from '../../core/budget/drafting/sheets.ts'
import { rowsOfUnit } from '../../core/performance/drafting/rows-of-unit.ts'
import type { UnitPerformance } from '../../core/performance/unit-performance.ts'
import { STABLE_PROJECT, stableCosts } from './stable-project.ts'

/** 长文 — what the examples do not copy of the forms. */
const UNTOLD = '† 演示数据：公开的申报表有这一栏，这里没有照录原文。'

export function draftedRows(
  budget: UnitYear,
  performance: UnitPerformance | undefined,
  nextId: () => string,
): readonly RoundRow[] {
  const { rows } = rowsOfUnit(budget, performance, nextId)
  const economic = new Map(
    rows
      .filter((row) => row.sheet === 'cost' && row.project === STABLE_PROJECT)
      .map((row) => [row.cells.content, row.cells.economic]),
  )
  const isReplaced = (row: RoundRow): boolean => row.sheet === 'cost' && row.project === STABLE_PROJECT
  const kept = rows.filter((row) => !isReplaced(row)).map(withUntold)
  const hasStable = rows.some(isReplaced)
  return hasStable ? [...kept, ...stableCosts((content) => economic.get(content), nextId)] : kept
}

export const withoutStable = (rows: readonly RoundRow[]): readonly RoundRow[] =>
  rows.filter((row) => row.project !== STABLE_PROJECT)

/** † What 2023 says of a project's subject and fund held in 2022 too, of which documents print only sums. */
export function lastYearRows(
  last: UnitYear,
  performance: UnitPerformance | undefined,
  next: UnitYear,
  nextId: () => string,
): readonly RoundRow[] {
  const later = new Map(
    rowsOfUnit(next, undefined, nextId)
      .rows.filter((row) => row.sheet === 'project')
      .map((row) => [row.project, row.cells]),
  )
  return rowsOfUnit(last, performance, nextId).rows.map((row) => {
    const cells = row.sheet === 'project' ? later.get(row.project) : undefined
    return cells === undefined ? row : withUntold({ ...row, cells: { ...cells, ...row.cells } })
  })
}

/** Long texts that the form must have and the examples lack. */
function withUntold(row: RoundRow): RoundRow {
  if (row.sheet !== 'project') return row
  const missing = sheetOf('project')
    .fields.filter((field) => field.isRequired === true && field.kind === 'longText')
    .filter((field) => (row.cells[field.id] ?? '') === '')
  return {
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(missing.map((field) => [field.id, UNTOLD])) },
  }
}
