/** 合计 of 收入构成 and 支出构成 against the rows above it, in every column. */
import { distance, sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { likePrinted, sumAgreement, sumInWords } from './forms/figure.ts'
import { formName, moneyDecimals, spot } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'

export const fundsTotal: Rule = {
  id: 'FRM-001',
  title: { zh: '收入、支出构成的合计等于各项之和', en: 'the totals of funds are the sums of their rows' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      fundColumns(form).flatMap(({ group, column, total, parts }) => {
        if (total === undefined || parts.length === 0) return []
        const agreement = sumAgreement(total, parts, moneyDecimals(form))
        if (agreement === 'holds') return []
        const sum = sumOf(parts.map((one) => one.value))
        const expected = likePrinted(sum, total.decimals)
        const away = likePrinted(distance(sum, total.value), 0)
        const words = sumInWords(parts, total.decimals)
        return [
          {
            severity: agreement === 'rounding' ? ('rounding' as const) : ('error' as const),
            at: spot(form, total.printed, `${group}/${total.row}`, column),
            printed: total.text,
            expected,
            message: {
              zh: `${formName(form)}${group}“${column}”的合计印为 ${total.text}，各项之和为 ${expected}（${words}），相差 ${away} 万元。请核对各项。`,
              en: `${formName(form)} ${group} “${column}”: the total is printed as ${total.text}, its rows make ${expected} (${words}), ${away} 万元 apart. Check the rows.`,
            },
            evidence: parts.map((one) => ({
              at: spot(form, one.printed, `${group}/${one.row}`, column),
              printed: one.text,
              words: { zh: '其中一项', en: 'one of the rows' },
            })),
          },
        ]
      }),
    ),
}
