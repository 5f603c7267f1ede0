/** 政府采购预算 in prose against the purchasing plans of all project forms. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { isLess, sumOf } from '../kernel/rational.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { type Figure, money, sumAgreement, sumInWords } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'

export const purchasesInProse: Rule = {
  id: 'CST-006',
  title: { zh: '文字中的政府采购预算与各项目采购计划一致', en: 'purchases in prose are those of the plans' },
  basis: 'document',
  check: (part, { locate }) => {
    const planned = plannedIn(part)
    const [first] = planned
    return totalsIn(part).flatMap(({ figure, printed }) => {
      const amounts = planned.map(({ amount }) => amount)
      if (first === undefined || sumAgreement(figure, amounts, 2) !== 'broken') return []
      const words = sumInWords(amounts, 2)
      const expected = words.split(' = ').at(-1) ?? ''
      return [
        {
          // Purchases may belong to no project, but those of the projects belong to the whole.
          severity: isLess(figure.value, sumOf(amounts.map((one) => one.value)))
            ? ('warning' as const)
            : ('note' as const),
          at: { place: locate(printed.place, figure.text), row: '政府采购预算' },
          printed: `${figure.text}万元`,
          expected: `${expected}万元`,
          message: {
            zh: `文中政府采购预算为 ${figure.text} 万元，各项目表的采购计划合计 ${words} 万元。若有采购不属于这些项目请说明，否则请核对。`,
            en: `The text has purchases of ${figure.text} 万元; the plans of the projects make ${words}. If some belong to no project, say so; else check both.`,
          },
          evidence: planned.map(({ name, at, amount }) => ({
            at,
            printed: amount.text,
            words: { zh: name, en: name },
          })),
        },
      ]
    })
  },
}

const plannedIn = (part: ReadPart) =>
  part.forms.flatMap((form) =>
    form.content.purchases.flatMap(({ name, amount }) => {
      const figure = money(amount?.text ?? '')
      return figure === undefined || amount === undefined
        ? []
        : [
            {
              name: `${formName(form)}${name?.text ?? ''}`,
              amount: figure,
              at: spot(form, amount, name?.text ?? '', '金额'),
            },
          ]
    }),
  )

const TOTAL = /政府采购(?:预算)?(?:支出)?(?:预算)?(?:总额|合计|共计|总计|共)?(?:为)?([\d,]+(?:\.\d+)?)万元/

function totalsIn(part: ReadPart): readonly { readonly figure: Figure; readonly printed: Printed }[] {
  const paragraphs = part.sections
    .filter(({ heading }) => /政府采购/.test(plainWords(heading)))
    .flatMap((section) => section.paragraphs)
  const found = paragraphs.flatMap((printed) => {
    const figure = money(TOTAL.exec(plainWords(printed.text))?.[1] ?? '')
    return figure === undefined ? [] : [{ figure, printed }]
  })
  return found.slice(0, 1)
}
