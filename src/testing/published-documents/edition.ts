/** 版式 — how a place sets the documents of a year, with the department that it invents for them. */
import type { Scope } from '../../core/disclosure/reading/reading.ts'
import type { DepartmentPlan, PrintedDepartment } from './department.ts'
import type { PrintedForm } from './printed-forms.ts'
import type { AmountStyle, PrintedTable } from './printed-table.ts'
import type { TableGround } from './table-rows.ts'

/** How a place sets a document. */
export interface Edition {
  readonly name: string
  readonly department: DepartmentPlan
  readonly year: number
  readonly kind: 'budget' | 'accounts'
  readonly scope: Scope
  readonly style: AmountStyle
  readonly cover: (name: string, year: number) => readonly string[]
  readonly parts: readonly [string, string, string]
  readonly tables: (ground: TableGround) => readonly PrintedTable[]
  readonly forms?: (department: PrintedDepartment) => readonly PrintedForm[]
  readonly titled: (title: string, year: number, at: number) => string
  readonly number?: (at: number) => string
  /** Words in front of the name, and of the currency; in one line, in two, or within the table. */
  readonly heads: {
    readonly unit: string
    readonly currency: string
    readonly where: 'line' | 'lines' | 'table'
  }
  readonly isLandscape?: boolean
}

export const STYLE: AmountStyle = {
  currency: '万元',
  decimals: 2,
  hasSeparators: true,
  zero: '',
  codes: 'one',
  total: 'first',
}

const units = (code: string, ...names: readonly string[]) =>
  names.map((name, at) => ({ code: `${code}${String(at + 1).padStart(3, '0')}`, name }))

export function department(
  seed: number,
  name: string,
  running: string,
  names: readonly string[],
  projects: readonly (readonly [string, string])[],
  more: Partial<DepartmentPlan> = {},
): DepartmentPlan {
  return {
    seed,
    name,
    running,
    units: units(String(101 + (seed % 800)), ...names),
    projects: projects.map(([project, subject]) => ({ name: project, function: subject })),
    hasCarryOver: false,
    hasOwnIncome: false,
    scale: 1,
    ...more,
  }
}
