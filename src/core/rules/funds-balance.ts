/** 收入合计 = 支出合计 of a form, in every column that has both, and the total below them. */

import { plainWords } from '../document/printed-words.ts'
import { distance, equal, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { likePrinted, money, sumAgreement } from './forms/figure.ts'
import { formName, moneyDecimals, spot } from './forms/form-spots.ts'
import { type FundCell, fundColumns } from './forms/funds.ts'

export const fundsBalance: Rule = {
  id: 'FRM-002',
  title: { zh: '收入合计等于支出合计', en: 'revenue equals expenditure' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const columns = fundColumns(form)
      return columns
        .filter((one) => /收入/.test(one.group))
        .flatMap((revenue): readonly Remark[] => {
          const uses = columns.find((one) => /支出/.test(one.group) && one.column === revenue.column)
          if (revenue.total === undefined || uses === undefined) return []
          const used = uses.total ?? lastTotal(form, revenue.column)
          const apart = used === undefined ? [] : differing(form, revenue.total, used, uses.group)
          const [first] = uses.parts
          // Where expenditure prints no total of its own, its rows are held against the revenue.
          if (uses.total !== undefined || first === undefined) return apart
          const agreement = sumAgreement(revenue.total, uses.parts, moneyDecimals(form))
          if (agreement === 'holds') return apart
          const sum = likePrinted(sumOf(uses.parts.map((one) => one.value)), 2)
          const severity = agreement === 'rounding' ? 'rounding' : 'error'
          return [...apart, { ...differsFromRows(form, revenue.total, first, sum), severity }]
        })
    }),
}

/** 合计 on a row of its own, below both groups. */
function lastTotal(form: ReadForm, column: string): FundCell | undefined {
  const found = form.content.amounts.find(
    (one) => /^(?:合计|总计|支出合计)$/.test(plainWords(one.row)) && one.column === column,
  )
  const figure = money(found?.text ?? '')
  return found === undefined || figure === undefined
    ? undefined
    : { ...figure, printed: found, row: found.row, column }
}

function differing(form: ReadForm, revenue: FundCell, used: FundCell, group: string): readonly Remark[] {
  if (equal(revenue.value, used.value)) return []
  const away = likePrinted(distance(revenue.value, used.value), 0)
  return [
    {
      severity: 'error',
      at: spot(form, used.printed, `${group}/${used.row}`, used.column),
      printed: used.text,
      expected: revenue.text,
      message: {
        zh: `${formName(form)}“${used.column}”支出合计印为 ${used.text}，收入合计为 ${revenue.text}，相差 ${away} 万元，无法判断哪一项有误。请核对两边。`,
        en: `${formName(form)} “${used.column}”: expenditure totals ${used.text}, revenue ${revenue.text}, ${away} 万元 apart; which is wrong cannot be told. Check both sides.`,
      },
      evidence: [
        {
          at: spot(form, revenue.printed, revenue.row, revenue.column),
          printed: revenue.text,
          words: { zh: '收入合计', en: 'total revenue' },
        },
      ],
    },
  ]
}

const differsFromRows = (
  form: ReadForm,
  revenue: FundCell,
  first: FundCell,
  sum: string,
): Omit<Remark, 'severity'> => ({
  at: spot(form, first.printed, first.row, first.column),
  printed: sum,
  expected: revenue.text,
  message: {
    zh: `${formName(form)}“${first.column}”支出各项之和为 ${sum}，收入合计为 ${revenue.text}。请核对两边。`,
    en: `${formName(form)} “${first.column}”: the rows of expenditure make ${sum}, revenue totals ${revenue.text}. Check both sides.`,
  },
})
