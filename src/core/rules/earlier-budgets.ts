/** 项目前两年预算及当年预算变动情况: the text names both years before. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, formName, formsOf, spot } from './forms/form-spots.ts'

export const earlierBudgets: Rule = {
  id: 'PRJ-007',
  title: { zh: '前两年预算两年都写明', en: 'both years before are stated' },
  basis: 'goals',
  check: (part, { year: documentYear }) =>
    formsOf(part, 'projectDeclaration').flatMap((form) => {
      const field = fieldOf(form, /前两年预算/)
      const year = form.year ?? documentYear
      if (field === undefined || year === undefined) return []
      const text = plainWords(field.text)
      const isNew = /新增|无|首次|当年设立/.test(text) && !/\d{4}年/.test(text)
      const missing = [year - 2, year - 1].filter((one) => !text.includes(`${one}年`))
      if (isNew || missing.length === 0) return []
      const told = missing.map((one) => `${one}年`).join('、')
      return [
        {
          severity: 'warning' as const,
          at: spot(form, field, field.label, '值'),
          printed: field.text.trim(),
          expected: `写明 ${told}的预算和执行数`,
          message: {
            zh: `${formName(form)}“前两年预算”没有写 ${told}。请补充该年的年初预算、执行数；若项目当时尚未设立，请说明。`,
            en: `${formName(form)} does not state the budget of ${missing.join(', ')}. Add budget and spending, or say that the project did not exist.`,
          },
        },
      ]
    }),
}
