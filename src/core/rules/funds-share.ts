/** 占比 of funds: part ÷ total at the printed places, and shares that make 100 %. */
import type { Rule } from './contract/rule.ts'
import { percentOf, shareAgreement } from './forms/figure.ts'
import { formName, moneyDecimals, spot } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'

export const fundsShare: Rule = {
  id: 'FRM-003',
  title: { zh: '占比等于各项除以合计', en: 'shares are parts of the total' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      fundColumns(form).flatMap(({ group, total, parts, shares }) => {
        if (total === undefined) return []
        return [...parts, total].flatMap((row) => {
          const share = shares.get(row.row)
          if (share === undefined) return []
          const ratio = { part: row.value, of: total.value, decimals: moneyDecimals(form) }
          const agreement = shareAgreement(share, ratio)
          if (agreement === 'holds') return []
          const expected = percentOf(row.value, total.value, share.decimals)
          const words = `${row.text} ÷ ${total.text} = ${percentOf(row.value, total.value, share.decimals + 2)}`
          return [
            {
              severity: agreement === 'rounding' ? ('rounding' as const) : ('error' as const),
              at: spot(form, share.printed, `${group}/${row.row}`, share.column),
              printed: share.text,
              expected,
              message: {
                zh: `${formName(form)}“${group}/${row.row}”的占比印为 ${share.text}，应为 ${expected}（${words}）。请按四舍五入填写，凑整的尾差不要加在单项上。`,
                en: `${formName(form)} prints a share of ${share.text} for “${group}/${row.row}” instead of ${expected} (${words}). Round each share by itself.`,
              },
            },
          ]
        })
      }),
    ),
}
