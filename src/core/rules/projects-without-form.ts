/** Projects of the budget table that have no form, and forms whose project the table does not have. */
import type { Rule } from './contract/rule.ts'
import { formName, formSpot, formsOf } from './forms/form-spots.ts'
import { knownProjects, projectRows } from './forms/projects.ts'

export const projectsWithoutForm: Rule = {
  id: 'PRJ-013',
  title: { zh: '项目预算表与项目绩效表一一对应', en: 'every project of the table has its form' },
  basis: 'document',
  check: (part) => {
    const forms = formsOf(part, 'projectDeclaration', 'projectTargets')
    const rows = projectRows(part)
    if (forms.length === 0 || rows.length === 0) return []
    const known = knownProjects(part)
    const matched = new Set(known.flatMap(({ row }) => row ?? []).map(({ code }) => code))
    const table = rows[0]?.amount.table ?? ''
    const withoutForm = rows
      .filter(({ code }) => !matched.has(code))
      .map(({ name, code, amount }) => ({
        severity: 'note' as const,
        at: amount.at,
        printed: name === '' ? code : name,
        expected: '公开该项目的绩效目标表',
        message: {
          zh: `《${table}》的项目“${name === '' ? code : name}”（${amount.text} 万元）没有绩效目标表。请补充公开，或说明为什么没有。`,
          en: `《${table}》 has the project “${name === '' ? code : name}” (${amount.text} 万元), for which there is no form. Publish it, or say why there is none.`,
        },
      }))
    const withoutRow = known.flatMap(({ form, row }) =>
      form === undefined || row !== undefined
        ? []
        : [
            {
              severity: 'note' as const,
              at: formSpot(form),
              printed: form.projectName ?? form.title,
              expected: `列入《${table}》`,
              message: {
                zh: `${formName(form)}的项目不在《${table}》中。请核对项目名称，或说明资金从何而来。`,
                en: `The project of ${formName(form)} is not in 《${table}》. Check its name, or say where its money comes from.`,
              },
            },
          ],
    )
    return [...withoutForm, ...withoutRow]
  },
}
