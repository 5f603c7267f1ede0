/** A year for which two executed amounts are stated and no budget: the first of them is likely the budget. */
import { isLess } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, formName, formsOf, spot } from './forms/form-spots.ts'
import { yearlyStatements } from './forms/yearly-statements.ts'

export const earlierExecution: Rule = {
  id: 'PRJ-011',
  title: { zh: '前两年的预算数与执行数分得清', en: 'budgets and spending of earlier years are told apart' },
  basis: 'form',
  check: (part, { locate }) =>
    formsOf(part, 'projectDeclaration').flatMap((form) => {
      const field = fieldOf(form, /前两年预算/)
      if (field === undefined) return []
      const stated = yearlyStatements(field.text)
      const years = [...new Set(stated.map(({ year }) => year))]
      return years.flatMap((year) => {
        const own = stated.filter((one) => one.year === year)
        const whole = own.find(({ kind }) => kind === 'executed')
        const soFar = own.find(({ kind }) => kind === 'executedSoFar')
        if (own.some(({ kind }) => kind === 'budget') || whole === undefined || soFar === undefined) return []
        const isLarger = isLess(soFar.amount.value, whole.amount.value)
        return [
          {
            severity: 'warning' as const,
            at: { ...spot(form, field, field.label, '值'), place: locate(field.place, `${year}年`) },
            printed: whole.text,
            expected: `${year}年年初预算${isLarger ? whole.amount.text : ''}`,
            message: {
              zh: `${formName(form)}“前两年预算”对 ${year}年写了两个执行数（${whole.amount.text}、${soFar.amount.text}），没有写年初预算。${isLarger ? `前一个似为年初预算 ${whole.amount.text}，` : ''}请改正。`,
              en: `${formName(form)} states two executed amounts for ${year} (${whole.amount.text}, ${soFar.amount.text}) and no budget. ${isLarger ? 'The first seems to be the budget. ' : ''}Correct it.`,
            },
          },
        ]
      })
    }),
}
