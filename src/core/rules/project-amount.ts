/** One project, one budget of the year: in its form, in the overall form and in the table of projects. */
import { equal, isLess, minus, ZERO_RATIONAL } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Clue, Remark, Rule } from './contract/rule.ts'
import { likePrinted } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'
import { costColumn, sourcesOf } from './forms/project-money.ts'
import { knownProjects, shownName } from './forms/projects.ts'

export const projectAmount: Rule = {
  id: 'PRJ-003',
  title: { zh: '项目金额各处一致', en: 'a project has one budget' },
  basis: 'document',
  check: (part) =>
    knownProjects(part).flatMap(({ form, budget, row, listed }): readonly Remark[] => {
      if (form === undefined || budget === undefined) return []
      const table: readonly Clue[] =
        row === undefined
          ? []
          : [
              {
                at: row.amount.at,
                printed: row.amount.text,
                words: { zh: '项目支出预算表', en: 'table of projects' },
              },
            ]
      const explained = row === undefined ? '' : transferWords(form, row.amount.value)
      const differs = row !== undefined && !equal(budget.value, row.amount.value)
      const ofForm: readonly Remark[] = differs
        ? [
            {
              severity: explained === '' ? 'error' : 'warning',
              at: spot(form, budget.printed, budget.row, budget.column),
              printed: budget.text,
              expected: row.amount.text,
              message: {
                zh: `${formName(form)}的当年预算为 ${budget.text} 万元，项目支出预算表中“${shownName(row.name)}”为 ${row.amount.text} 万元${explained}。请统一，或注明口径。`,
                en: `${formName(form)} has a budget of ${budget.text} 万元, the table of projects ${row.amount.text}. Make them one, or say why they differ.`,
              },
              evidence: table,
            },
          ]
        : []
      const own = listed?.budget
      const right = row?.amount ?? budget
      if (listed === undefined || own === undefined || equal(own.value, right.value)) return ofForm
      return [
        ...ofForm,
        {
          severity: explained === '' || !differs ? 'error' : 'warning',
          at: spot(listed.form, own.printed, listed.name.text, own.column),
          printed: own.text,
          expected: right.text,
          message: {
            zh: `${formName(listed.form)}列“${shownName(listed.name.text)}”的本年度预算 ${own.text} 万元，${row === undefined ? '项目表' : '项目支出预算表'}为 ${right.text} 万元${explained}。请统一，或注明口径。`,
            en: `The overall form lists “${shownName(listed.name.text)}” with ${own.text} 万元; it is ${right.text} in the ${row === undefined ? 'project’s form' : 'table of projects'}. Make them one, or say why they differ.`,
          },
          evidence: table,
        },
      ]
    }),
}

/** Transfers that are not in the budget yet explain the difference. */
function transferWords(form: ReadForm, inTable: Parameters<typeof equal>[0]): string {
  const { total, sources } = sourcesOf(form)
  const transfer = sources.find(
    (one) => costColumn(one.row) === 'transfer' && isLess(ZERO_RATIONAL, one.value),
  )
  if (total === undefined || transfer === undefined) return ''
  return equal(minus(total.value, transfer.value), inTable)
    ? `，相差的 ${likePrinted(transfer.value, 2)} 万元为上级转移支付，未列入预算表`
    : ''
}
