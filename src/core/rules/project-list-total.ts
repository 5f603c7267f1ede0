/** The projects that an overall form lists against its own 特定目标类 and 运转类 expenditure. */
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess, minus, sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { likePrinted, sumInWords } from './forms/figure.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'
import { listedProjects } from './forms/projects.ts'

export const projectListTotal: Rule = {
  id: 'PRJ-005',
  title: {
    zh: '所列项目之和等于特定目标类支出',
    en: 'the listed projects make the form’s project expenditure',
  },
  basis: 'form',
  check: (part) =>
    formsOf(part, 'overallDeclaration').flatMap((form) => {
      const column = fundColumns(form).find((one) => /支出/.test(one.group) && /当年/.test(one.column))
      const special = column?.parts.find((one) => /特定目标/.test(one.row))
      const running = column?.parts.find((one) => /运转/.test(one.row))
      const listed = listedProjects(part).filter((one) => one.form === form)
      const budgets = listed.flatMap((one) => one.budget ?? [])
      if (special === undefined || budgets.length === 0 || budgets.length < listed.length) return []
      const all = sumOf(budgets.map((one) => one.value))
      const own = listed.filter(
        (one) => one.class === undefined || /特定目标/.test(plainWords(one.class.text)),
      )
      const ofClass = sumOf(own.flatMap((one) => one.budget?.value ?? []))
      // 其他运转类 projects are a part of 运转类; wrong classes are PRJ-004's.
      const rest = minus(all, ofClass)
      const isRunning =
        equal(ofClass, special.value) && (running === undefined || !isLess(running.value, rest))
      if (equal(all, special.value) || isRunning) return []
      const told = likePrinted(ofClass, special.decimals)
      const words = sumInWords(
        own.flatMap((one) => one.budget ?? []),
        special.decimals,
      )
      return [
        {
          severity: 'error' as const,
          at: spot(form, special.printed, `支出构成/${special.row}`, special.column),
          printed: special.text,
          expected: told,
          message: {
            zh: `${formName(form)}的特定目标类支出为 ${special.text}，所列项目合计 ${told}（${words}），无法判断哪一边有误。请核对项目清单和资金构成。`,
            en: `${formName(form)} has ${special.text} of project expenditure, its listed projects make ${told} (${words}); which is wrong cannot be told. Check both.`,
          },
          evidence: listed.flatMap((one) =>
            one.budget === undefined
              ? []
              : [
                  {
                    at: spot(form, one.budget.printed, one.name.text, one.budget.column),
                    printed: one.budget.text,
                    words: { zh: '所列项目', en: 'listed project' },
                  },
                ],
          ),
        },
      ]
    }),
}
