/** 项目总预算 is no less than the year's, and is for projects that go on for years. */
import { plainWords } from '../document/printed-words.ts'
import { isLess } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { totalBudgetField, yearBudgetField } from './forms/project-money.ts'

export const totalBudget: Rule = {
  id: 'FRM-006',
  title: {
    zh: '项目总预算不小于当年预算，只由延续性项目填写',
    en: 'the project’s whole budget is no less than the year’s',
  },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form): readonly Remark[] => {
      const [total, year] = [totalBudgetField(form), yearBudgetField(form)]
      if (total === undefined) return []
      const isLow = year !== undefined && isLess(total.value, year.value)
      const frequency = form.content.choices.find((one) => /频度|项目类型|项目属性/.test(one.question))
      const ticked = frequency?.options.find((one) => one.isTicked === true)
      const asks = /延续性项目填/.test(plainWords(form.entries.map((one) => one.rowName).join(' ')))
      const isOther = ticked !== undefined && !/延续/.test(ticked.text) && /常年|经常|一次/.test(ticked.text)
      const low: readonly Remark[] = isLow
        ? [
            {
              severity: 'error',
              at: spot(form, total.printed, total.row, '值'),
              printed: total.text,
              expected: `≥${year.text}`,
              message: {
                zh: `${formName(form)}的项目总预算 ${total.text} 小于当年预算 ${year.text}。总预算应包含当年，请核对。`,
                en: `${formName(form)}: the project’s whole budget of ${total.text} is less than the year’s ${year.text}. It should include the year; check both.`,
              },
              evidence: [
                {
                  at: spot(form, year.printed, year.row),
                  printed: year.text,
                  words: { zh: '当年预算', en: 'budget of the year' },
                },
              ],
            },
          ]
        : []
      if (isLow || !(isOther || asks) || ticked === undefined || !isOther) return low
      return [
        {
          severity: 'note',
          at: spot(form, total.printed, total.row, '值'),
          printed: total.text,
          expected: '空（由延续性项目填写）',
          message: {
            zh: `${formName(form)}勾选“${ticked.text}”，却填了项目总预算 ${total.text}；总预算由延续性项目填写。请核对勾选或删去。`,
            en: `${formName(form)} ticks “${ticked.text}” and gives a whole budget of ${total.text}, which is for continued projects (延续性). Check the box or drop the amount.`,
          },
        },
      ]
    }),
}
