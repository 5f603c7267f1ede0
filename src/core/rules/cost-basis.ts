/** 测算依据: every expression against its printed result, and what cannot be checked said so. */
import { allItems, type CostItem, type Remark as CostRemark } from '../budget/cost-basis/items.ts'
import { describe } from '../kernel/problem.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { type CostText, costTexts } from './forms/cost-texts.ts'
import { formName, spot } from './forms/form-spots.ts'

export const costBasis: Rule = {
  id: 'CST-001',
  title: { zh: '测算依据的算式与结果相符', en: 'cost bases come to what they print' },
  basis: 'form',
  check: (part, { locate }) =>
    part.forms.flatMap((form) =>
      costTexts(form).flatMap((text) => {
        const own = allItems(text.basis.items).flatMap((item) =>
          item.remarks
            .filter((one) => isWorthSaying(one, item))
            .map((one) => ({ one, words: item.taken[0] ?? one.problem.params.expression ?? item.text })),
        )
        const whole = text.basis.remarks
          .filter((one) => one.level !== 'note' && !isOnlyBlank(one))
          .map((one) => ({ one, words: text.printed.text.slice(one.start, one.end) }))
        return [...own, ...whole].map(({ one, words }) =>
          remarkOf(form, text, one, words, locate(text.printed.place, words)),
        )
      }),
    ),
}

/** A sum of one wrong part repeats its figure, and is said once. */
const isWorthSaying = (remark: CostRemark, item: CostItem): boolean =>
  remark.level !== 'note' && !(remark.problem.code === 'CB-018' && item.parts.length === 1)

/** That a text has no amount is for the person who types it, not for the reader of a published form. */
const isOnlyBlank = ({ problem: { code } }: CostRemark): boolean => code === 'CB-011' || code === 'CB-017'

function remarkOf(
  form: ReadForm,
  text: CostText,
  { level, problem, mends }: CostRemark,
  words: string,
  place: CostText['printed']['place'],
): Remark {
  const { computed, printed } = problem.params
  const isOpen = problem.code === 'CB-008'
  const expected = isOpen
    ? '各项写明单价和数量'
    : (mends[0]?.text ?? (computed === undefined ? '' : `${computed}元`))
  return {
    severity: level === 'wrong' ? 'error' : 'note',
    at: { ...spot(form, text.printed, text.name, '测算依据'), place },
    printed: printed ?? words.replace(/\s+/g, ''),
    expected,
    message: {
      zh: `${formName(form)}“${text.name}”的测算${describe(problem, 'zh').replace(/（CB-\d+）$/, '')}`,
      en: `${formName(form)} “${text.name}”: ${describe(problem, 'en').replace(/ \(CB-\d+\)$/, '')}`,
    },
  }
}
