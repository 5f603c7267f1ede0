/** 资金支出计划: cumulative percentages that rise and end at 100. */
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess, parseRational, whole } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

export const spendingPlan: Rule = {
  id: 'PLN-001',
  title: { zh: '资金支出计划逐期不减，年底到 100%', en: 'spending plans rise and end at 100 %' },
  basis: 'goals',
  check: (part) => part.forms.flatMap(planFaults),
}

function planFaults(form: ReadForm): readonly Remark[] {
  const points = form.content.spendingPlan.flatMap((one) => {
    const month = /(\d{1,2})月/.exec(plainWords(one.month))?.[1]
    const share = parseRational(plainWords(one.text).replace(/%$/, ''))
    return month === undefined || share === undefined
      ? []
      : [{ one, month: Number.parseInt(month, 10), share }]
  })
  const inOrder = points.toSorted((a, b) => a.month - b.month)
  const falling = inOrder.flatMap(({ one, share }, at): readonly Remark[] => {
    const before = inOrder[at - 1]
    if (before === undefined || !isLess(share, before.share)) return []
    return [
      {
        severity: 'error',
        at: spot(form, one, '资金支出计划', one.month),
        printed: one.text,
        expected: `≥${before.one.text}`,
        message: {
          zh: `${formName(form)}资金支出计划“${one.month}”为 ${one.text}%，小于“${before.one.month}”的 ${before.one.text}%；计划是累计数，应逐期不减。`,
          en: `${formName(form)}: the plan has ${one.text}% at ${one.month}, less than ${before.one.text}% at ${before.one.month}; it is cumulative and cannot fall.`,
        },
      },
    ]
  })
  const last = inOrder.at(-1)
  if (last === undefined || equal(last.share, whole(100))) return falling
  const isYearEnd = last.month === 12
  return [
    ...falling,
    {
      severity: isYearEnd ? 'error' : 'warning',
      at: spot(form, last.one, '资金支出计划', last.one.month),
      printed: last.one.text,
      expected: '100.00',
      message: {
        zh: `${formName(form)}资金支出计划止于“${last.one.month}”的 ${last.one.text}%，${isYearEnd ? '' : '没有 12 月底一栏，'}没有到 100%。请补上年底的计划。`,
        en: `${formName(form)}: the spending plan ends with ${last.one.text}% at ${last.one.month}${isYearEnd ? '' : ', has no December'} and does not reach 100%. Add the end of the year.`,
      },
    },
  ]
}
