/** Paragraphs that stand twice below one heading: copied, or printed again at the top of the next page. */
import { withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'

/** Shorter ones are set phrases. */
const LONG = 25

export const repeatedParagraph: Rule = {
  id: 'DOC-008',
  title: { zh: '段落不重复', en: 'no paragraph stands twice' },
  basis: 'document',
  check: (part) =>
    part.sections.flatMap(({ paragraphs }): readonly Remark[] => {
      const texts = paragraphs.map(({ text }) => withoutSpace(text))
      const isAgain = (at: number): boolean =>
        (texts[at]?.length ?? 0) >= LONG && texts.indexOf(texts[at] ?? '') < at
      return paragraphs.flatMap(({ place }, at): readonly Remark[] => {
        // Of several that follow one another the first tells of them all.
        if (!isAgain(at) || isAgain(at - 1)) return []
        const rest = texts.slice(at).findIndex((_, after) => !isAgain(at + after))
        const count = rest < 0 ? texts.length - at : rest
        const text = texts[at] ?? ''
        const first = paragraphs[texts.indexOf(text)]
        const printed = text.length > 40 ? `${text.slice(0, 40)}…` : text
        return [
          {
            severity: 'error',
            at: { place },
            printed,
            expected: count === 1 ? '删去重复的段落' : `删去重复的 ${count} 段`,
            message: {
              zh: `“${printed}”${count === 1 ? '这一段' : `起的 ${count} 段`}与前文完全相同。请删去重复的部分。`,
              en: `${count === 1 ? 'This paragraph stands' : `${count} paragraphs from here stand`} word for word further up. Take the repetition out.`,
            },
            ...(first === undefined
              ? {}
              : {
                  evidence: [
                    { at: { place: first.place }, printed, words: { zh: '前文', en: 'further up' } },
                  ],
                }),
          },
        ]
      })
    }),
}
