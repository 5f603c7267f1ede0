/** 特定目标类 of an earlier year in the overall form against what the project forms say of that year. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { sumAgreement, sumInWords } from './forms/figure.ts'
import { fieldOf, formName, spot } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'
import { formFamilies } from './forms/indicator-rows.ts'
import { yearlyStatements } from './forms/yearly-statements.ts'

export const earlierProjects: Rule = {
  id: 'PRJ-010',
  title: {
    zh: '整体表的往年项目支出与项目表所述一致',
    en: 'earlier project spending is that of the project forms',
  },
  basis: 'document',
  check: (part) =>
    formFamilies(part).flatMap(({ overall, projects }) =>
      fundColumns(overall)
        .filter(({ group }) => /支出/.test(group))
        .flatMap((column) => difference(overall, projects, column)),
    ),
}

function difference(
  overall: ReadForm,
  projects: readonly ReadForm[],
  { column, parts, group }: ReturnType<typeof fundColumns>[number],
): readonly Remark[] {
  const year = /((?:19|20)\d{2})年/.exec(column)?.[1]
  const own = parts.find((one) => /^特定目标类/.test(one.row))
  if (year === undefined || own === undefined || projects.length === 0) return []
  const stated = projects.map((form) => {
    const text = fieldOf(form, /前两年预算/)?.text ?? ''
    return yearlyStatements(text).find((one) => String(one.year) === year && one.kind === 'budget')
  })
  const budgets = stated.flatMap((one) => (one === undefined ? [] : [one.amount]))
  // One project that says nothing of the year leaves the sum open.
  if (budgets.length < projects.length) return []
  if (sumAgreement(own, budgets, 2) !== 'broken') return []
  const words = sumInWords(budgets, 2)
  return [
    {
      severity: 'note',
      at: spot(overall, own.printed, `${group}/${own.row}`, column),
      printed: own.text,
      expected: words.split(' = ').at(-1) ?? '',
      message: {
        zh: `${formName(overall)}${year}年特定目标类支出为 ${own.text} 万元，各项目表所述该年年初预算合计 ${words} 万元。若有项目已经结束请说明，否则请核对。`,
        en: `${formName(overall)} has ${own.text} 万元 of project spending in ${year}; the project forms state budgets of ${words}. If projects have ended since, say so; else check both.`,
      },
    },
  ]
}
