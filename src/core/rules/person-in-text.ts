/** A private person’s name in a text on petitions: 针对某某等所提诉求. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { petitionerIn } from './prose/person-names.ts'

export const personInText: Rule = {
  id: 'PRV-004',
  title: { zh: '文字不点信访人的姓名', en: 'texts do not name petitioners' },
  basis: 'privacy',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ text, at }): readonly Remark[] => {
      const person = petitionerIn(text)
      if (person === undefined) return []
      const [printed, expected] = [`${person.slice(0, 1)}**`, `${person.slice(0, 1)}某某`]
      return [
        {
          severity: 'warning',
          at: { ...at, place: context.locate(at.place, person) },
          printed,
          expected,
          message: {
            zh: `文字点了信访人的姓名（${printed}）。请改为“${expected}”或“某信访人”。`,
            en: `The text names a petitioner (${printed}). Write “${expected}”, or no name at all.`,
          },
        },
      ]
    }),
}
