/** 项目的金额 — what tables and forms print of the money of each project, under its name. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { rational, times } from '../../kernel/rational.ts'
import { once } from '../contract/once.ts'
import type { Spot } from '../contract/rule.ts'
import { coreWords } from '../prose/likeness.ts'
import { isFine } from '../prose/region-figures.ts'
import { executionsOf } from './execution.ts'
import { type Figure, money } from './figure.ts'
import { formName, spot } from './form-spots.ts'
import { projectBudget, sourcesOf } from './project-money.ts'

/** In 万元, whatever the table is in. */
export interface ProjectAmount extends Figure {
  readonly at: Spot
  /** 《项目支出预算表》 */
  readonly of: string
}

export interface ProjectAmounts {
  readonly name: string
  readonly amounts: readonly ProjectAmount[]
  /** Whether the table of projects has a row of it. */
  readonly isInTable: boolean
}

/** By the words of the name that tell it apart. */
export const projectAmounts = once((part): ReadonlyMap<string, ProjectAmounts> => {
  const found = new Map<string, ProjectAmounts>()
  for (const { name, amounts, isInTable } of [...ofTables(part), ...ofForms(part)]) {
    const key = coreWords(name)
    const known = found.get(key)
    found.set(
      key,
      known === undefined
        ? { name: withoutSpace(name), amounts, isInTable }
        : { ...known, amounts: [...known.amounts, ...amounts], isInTable: known.isInTable || isInTable },
    )
  }
  return found
})

const IS_PROJECT_CODE = /^[0-9A-Z-]{12,}$/
/** Rows of tables without codes that are no projects. */
const NO_PROJECT = /合计|总计|小计|^(?:本级|其他)?(?:支出)?项目$|类(?:项目)?$|^其中/

function ofTables({ statements }: ReadPart): readonly ProjectAmounts[] {
  return statements
    .filter((one) => one.definition === 'budget.projects' && isFine(one))
    .flatMap(({ title, currency, cells }) => {
      const hasCodes = cells.some(({ rowCode }) => IS_PROJECT_CODE.test(rowCode))
      return cells.flatMap(
        ({ rowCode, rowName, text, place, column, region, doubt }): readonly ProjectAmounts[] => {
          const plain = plainWords(rowName)
          const isUnit = region?.unit !== undefined && region.project === undefined
          const isProject = hasCodes
            ? IS_PROJECT_CODE.test(rowCode)
            : plain.length > 3 && !isUnit && !NO_PROJECT.test(plain)
          const figure = money(text)
          if (!isProject || figure === undefined || doubt !== undefined) return []
          const value = currency === 'yuan' ? times(figure.value, rational(1n, 10_000n)) : figure.value
          const decimals = currency === 'yuan' ? figure.decimals + 4 : figure.decimals
          const at: Spot = { place, table: title, row: rowName, column }
          return [
            {
              name: rowName,
              amounts: [{ ...figure, value, decimals, at, of: `《${title}》` }],
              isInTable: true,
            },
          ]
        },
      )
    })
}

const ofForms = ({ forms }: ReadPart): readonly ProjectAmounts[] =>
  forms.flatMap((form): readonly ProjectAmounts[] => {
    if (form.projectName === undefined) return []
    const { total, sources } = sourcesOf(form)
    const cells = [projectBudget(form), total, ...sources].flatMap((one) => one ?? [])
    const executed = executionsOf(form).flatMap(({ row, cells: { initial, budget, executed: spent } }) =>
      [initial, budget, spent].flatMap((one) => (one === undefined ? [] : [{ ...one, row }])),
    )
    const amounts = [...executed, ...cells].map(({ printed, row, column, ...figure }) => ({
      ...figure,
      at: spot(form, printed, row, column),
      of: formName(form),
    }))
    return amounts.length === 0 ? [] : [{ name: form.projectName, amounts, isInTable: false }]
  })
