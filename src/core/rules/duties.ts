/** 主要职责 in prose against 职能概述 in the form, duty by duty. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, formName, spot } from './forms/form-spots.ts'
import { coreWords, mostAlike } from './prose/likeness.ts'

const NUMBER = /^[-•·\s]*(?:\(?[\d一二三四五六七八九十]{1,3}[)、.．)]\)?)\s*/

export const duties: Rule = {
  id: 'RPT-008',
  title: { zh: '主要职责与表中的职能概述一致', en: 'duties in prose are those of the form' },
  basis: 'document',
  check: (part) =>
    part.forms.flatMap((form) => {
      const field = fieldOf(form, /职能概述|主要职能|主要职责/)
      if (field === undefined) return []
      const own = field.text
        .split(/(?<!\d)\d{1,2}、|[(（][一二三四五六七八九十]{1,3}[)）]|[;；\n]/)
        .map((one) => one.trim())
        .filter((one) => coreWords(one).length >= 8)
      return proseDuties(part).flatMap(({ text, place }) => {
        const words = coreWords(text)
        // A page may end within a duty, so that one of the two is only a part of the other.
        const same = own.some((one) => coreWords(one).includes(words) || words.includes(coreWords(one)))
        const other = same ? undefined : mostAlike(text, own, { name: (one) => one, least: 60 })
        if (other === undefined) return []
        return [
          {
            severity: 'warning' as const,
            at: { place, row: '主要职责' },
            printed: text,
            expected: other,
            message: {
              zh: `同一职责，文字写作“${text}”，${formName(form)}的${field.label}写作“${other}”。请统一。`,
              en: `One duty is worded “${text}” in the text and “${other}” in ${formName(form)}. Make them one.`,
            },
            evidence: [
              {
                at: spot(form, field, field.label),
                printed: other,
                words: { zh: '职能概述', en: 'as the form has it' },
              },
            ],
          },
        ]
      })
    }),
}

const proseDuties = (part: ReadPart) =>
  part.sections
    .filter(({ heading }) => /主要职责|主要职能|职能职责|部门职责/.test(plainWords(heading)))
    .flatMap(({ paragraphs }) =>
      paragraphs.map(({ text, place }) => ({
        text: text
          .replace(NUMBER, '')
          .replace(/[；;。]\s*$/, '')
          .trim(),
        place,
      })),
    )
    .filter(({ text }) => coreWords(text).length >= 8)
