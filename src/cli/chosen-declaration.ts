/** Whose declaration of which project and year a command's options choose, with its rows as the data have them. */
import { type BudgetUnit, unitId } from '../core/budget/department.ts'
import type { RoundRow } from '../core/budget/drafting/round-row.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { problem } from '../core/kernel/problem.ts'
import { rowsOfUnit } from '../core/performance/drafting/rows-of-unit.ts'
import { ledgerInStore, ledgerOfNamedFolder, yearOption } from './chosen-ledger.ts'
import { type CommandOption, CommandProblem, type Options, textOption } from './command.ts'
import { STORE_OPTIONS } from './store-options.ts'

export interface ChosenDeclaration {
  readonly ledger: Ledger
  readonly unit: BudgetUnit
  readonly year: FiscalYear
  readonly project: string
  /** Of the unit's year as it is loaded; none where there is no budget of that year yet. */
  readonly rows: readonly RoundRow[]
}

export const DECLARATION_OPTIONS: Readonly<Record<string, CommandOption>> = {
  unit: {
    type: 'string',
    value: 'U',
    text: { zh: '单位，如 jianghan-403001', en: 'unit, such as jianghan-403001' },
  },
  year: { type: 'string', value: 'Y', text: { zh: '年度', en: 'fiscal year' } },
  project: {
    type: 'string',
    value: 'CODE',
    text: { zh: '项目库的项目代码', en: 'the project’s code in the library' },
  },
  data: {
    type: 'string',
    value: 'DIR',
    text: {
      zh: '用一个部门的数据文件夹，不用数据库',
      en: 'a department’s data folder instead of the database',
    },
  },
  ...STORE_OPTIONS,
}

/** CMD-013 without a unit, YEAR-001 without a year, DRF-030 without a project. */
export async function chosenDeclaration(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChosenDeclaration> {
  const year = yearOption(options)
  const project = textOption(options, 'project')
  const asked = textOption(options, 'unit')
  if (asked === undefined) throw new CommandProblem([problem('CMD-013')])
  if (year === undefined) throw new CommandProblem([problem('YEAR-001', { found: '' })])
  if (project === undefined) throw new CommandProblem([problem('DRF-030')])
  const folder = textOption(options, 'data')
  const { ledger } =
    folder === undefined
      ? await ledgerInStore(options, environment)
      : await ledgerOfNamedFolder(folder, options, environment)
  const { department, performance } = ledger
  const unit = department.units.find((one) =>
    [one.code, unitId(department.locality, one.code)].includes(asked),
  )
  if (unit === undefined) {
    const known = department.units.map((one) => unitId(department.locality, one.code)).join('、')
    throw new CommandProblem([problem('CMD-007', { found: asked, known })])
  }
  const isOf = (one: { readonly unit: string; readonly year: number }): boolean =>
    one.unit === unit.code && one.year === year
  const unitYear = department.unitYears.find((one) => isOf(one) && one.kind === 'budget')
  let next = 0
  const rows =
    unitYear === undefined
      ? []
      : rowsOfUnit(unitYear, performance.find(isOf), () => {
          next += 1
          return `row-${next}`
        }).rows
  return { ledger, unit, year, project, rows }
}
