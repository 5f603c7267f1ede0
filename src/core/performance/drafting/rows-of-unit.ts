/** 一个单位一年的数与表成行 — the budget's lines and the projects' declaration forms as the rows of one round. */
import type { UnitYear } from '../../budget/department.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { type RowsOfYear, rowsOfUnitYear } from '../../budget/drafting/rows-of-unit-year.ts'
import type { PerformanceForm, UnitPerformance } from '../unit-performance.ts'
import { projectCells, rowsOfForm } from './rows-of-form.ts'

export interface RowsOfUnit extends RowsOfYear {
  /** Declarations of projects that the budget does not know, and a second one of the same project. */
  readonly leftForms: readonly PerformanceForm[]
}

export function rowsOfUnit(
  unitYear: UnitYear,
  performance: UnitPerformance | undefined,
  nextId: () => string,
): RowsOfUnit {
  const { rows, left } = rowsOfUnitYear(unitYear, nextId)
  const declared = (performance?.forms ?? []).filter((form) => form.kind === 'projectDeclaration')
  const forms = new Map<string, PerformanceForm>()
  const leftForms: PerformanceForm[] = []
  const known = new Set(rows.filter((row) => row.sheet === 'project').map((row) => row.project))
  for (const form of declared) {
    if (form.project === undefined || !known.has(form.project) || forms.has(form.project))
      leftForms.push(form)
    else forms.set(form.project, form)
  }
  // What the budget says of a project stands before what its form says: it is the budget's name that tables print.
  const merged = rows.map((row): RoundRow => {
    const form = row.sheet === 'project' && row.project !== undefined ? forms.get(row.project) : undefined
    return form === undefined ? row : { ...row, cells: { ...projectCells(form), ...row.cells } }
  })
  const added = [...forms].flatMap(([project, form]) => rowsOfForm(form, project, nextId))
  return { rows: [...merged, ...added], left, leftForms }
}
