/** 单位构成 in prose against the subordinate units that a form counts. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

export const unitComposition: Rule = {
  id: 'RPT-009',
  title: { zh: '单位构成与表中所述一致', en: 'the units named in prose are those of the form' },
  basis: 'document',
  check: (part) => {
    const alone = part.sections
      .flatMap((section) => section.paragraphs)
      .find(({ text }) => /由(?:本单位|单位本级|纳入[^。]*单位本级决算)组成/.test(plainWords(text)))
    if (alone === undefined) return []
    return part.forms.flatMap((form) =>
      form.content.fields.flatMap((field) => {
        const told = /下属(\d+)个(?:二级|基层|直属)?单位/.exec(plainWords(field.text))
        if (told === null) return []
        return [
          {
            severity: 'warning' as const,
            at: { place: alone.place, row: '单位构成' },
            printed: alone.text.trim(),
            expected: `与“${told[0]}组成”统一`,
            message: {
              zh: `文字称“${alone.text.trim()}”，${formName(form)}写着“${told[0]}”。请核对单位构成。`,
              en: `The text says that the unit stands alone; ${formName(form)} speaks of ${told[1]} subordinate units. Check it.`,
            },
            evidence: [
              {
                at: spot(form, field, field.label),
                printed: told[0],
                words: { zh: '表中所述', en: 'as the form has it' },
              },
            ],
          },
        ]
      }),
    )
  },
}
