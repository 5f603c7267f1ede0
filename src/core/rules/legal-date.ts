/** Dates of laws and reforms that the glossary tells wrongly. */
import { LEGAL_DATES } from '../law/time-limits.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

export const legalDate: Rule = {
  id: 'DAT-003',
  title: { zh: '引用的制度实施日期正确', en: 'dates of law are told rightly' },
  basis: 'economicReform',
  check: (part, context) =>
    documentTexts(part, context)
      .filter(({ from, text }) => from === 'paragraph' && text.includes('起'))
      .flatMap(({ text, at }) =>
        LEGAL_DATES.flatMap(({ pattern, date, basis }) =>
          [...text.matchAll(pattern)].flatMap(([words, said = '']): readonly Remark[] => {
            if (said === date) return []
            return [
              {
                severity: 'warning',
                at: { ...at, place: context.locate(at.place, said) },
                printed: said,
                expected: date,
                message: {
                  zh: `“${words}”：应为 ${date}。请改正日期。`,
                  en: `“${words}”: it was ${date}. Correct the date.`,
                },
                basis,
              },
            ]
          }),
        ),
      ),
}
