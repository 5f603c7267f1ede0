/** Money from 上级转移支付 beside boxes of which only 本级支出 is ticked. */
import { plainWords } from '../document/printed-words.ts'
import { isLess, ZERO_RATIONAL } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { costColumn, sourcesOf } from './forms/project-money.ts'

export const transferBox: Rule = {
  id: 'BOX-004',
  title: { zh: '有上级转移支付的项目勾选转移支出', en: 'transfers are ticked where there are any' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const transfer = sourcesOf(form).sources.find((one) => costColumn(one.row) === 'transfer')
      const choice = form.content.choices.find(({ options }) =>
        options.some((one) => /转移/.test(plainWords(one.text))),
      )
      const option = choice?.options.find((one) => /转移/.test(plainWords(one.text)))
      if (transfer === undefined || choice === undefined || option?.isTicked !== false) return []
      if (!isLess(ZERO_RATIONAL, transfer.value)) return []
      return [
        {
          severity: 'warning' as const,
          at: spot(form, transfer.printed, transfer.row, transfer.column),
          printed: transfer.text,
          expected: `勾选“${option.text}”（上级转移）`,
          message: {
            zh: `${formName(form)}有上级转移支付 ${transfer.text} 万元，“${choice.question}”却没有勾选“${option.text}”。请核对勾选，或把转移支付另列项目。`,
            en: `${formName(form)} has transfers of ${transfer.text} 万元, but “${option.text}” is not ticked. Check the box, or make the transfer a project of its own.`,
          },
          evidence: [
            {
              at: spot(form, option, choice.question),
              printed: option.text,
              words: { zh: '没有勾选', en: 'not ticked' },
            },
          ],
        },
      ]
    }),
}
