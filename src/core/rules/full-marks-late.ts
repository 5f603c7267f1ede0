/** Full marks for doing something in time, beside a text that says it was paid late. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { deviationText, formName, indicatorName, isEvaluation, spot } from './forms/form-spots.ts'
import { printedPoints } from './forms/points.ts'
import { fallsShort } from './forms/reached.ts'
import { lateThings, sharedWord } from './prose/late-payments.ts'

export const fullMarksLate: Rule = {
  id: 'SCR-006',
  title: {
    zh: '说明写了延迟，时效指标不应满分',
    en: 'no full marks for timeliness beside a text that says it was late',
  },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const text = deviationText(form)
      const late = text === undefined ? [] : lateThings(text.text)
      if (text === undefined || late.length === 0) return []
      return (printedPoints(form)?.goals ?? []).flatMap(({ indicators }) =>
        indicators.flatMap(({ indicator, score }) => {
          const name = indicatorName(indicator)
          const isTimely = /及时|时效|按时|按期|准时/.test(
            plainWords(`${name}${indicator.target?.text ?? ''}`),
          )
          const thing = late.find((one) => sharedWord(one, name) !== undefined)
          if (!isTimely || thing === undefined || fallsShort(indicator) || score === undefined) return []
          const { actual } = indicator
          return [
            {
              severity: 'warning' as const,
              at: spot(form, indicator.score ?? indicator.name, name, '得分'),
              printed: `${actual?.text ?? ''} ${score.text}`.trim(),
              expected: '部分达成，相应扣分',
              message: {
                zh: `${formName(form)}指标“${name}”按“${actual?.text ?? ''}”得 ${score.text} 分，而偏差原因写着“${thing}”。请按实际时间评分，或说明两者为何不矛盾。`,
                en: `${formName(form)}: “${name}” is scored ${score.text} as “${actual?.text ?? ''}”, but the reasons say “${thing}”. Score it by when it was done, or say why both hold.`,
              },
              evidence: [
                {
                  at: spot(form, text, text.label),
                  printed: thing,
                  words: { zh: '偏差原因', en: 'reasons of deviation' },
                },
              ],
            },
          ]
        }),
      )
    }),
}
