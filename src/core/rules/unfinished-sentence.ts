/** Sections whose last sentence ends in a comma or semicolon: something was cut, or the mark is wrong. */
import { withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'

/** Of a sentence that says something; labels and lines of tables end anyhow. */
const SENTENCE = /[，、；：].*[，、；]$/
const LONG = 20
/** The last clause, and the one before it. */
const END = /(?:[^，、；。]*[，、；])?[^，、；。]*[，、；]$/

export const unfinishedSentence: Rule = {
  id: 'WRD-007',
  title: { zh: '段末用句号', en: 'the last sentence of a section ends' },
  basis: 'punctuation',
  check: (part) =>
    part.sections.flatMap(({ level, paragraphs }, at): readonly Remark[] => {
      const last = paragraphs.at(-1)
      const next = part.sections[at + 1]
      if (last === undefined || next === undefined || level === 0 || next.level > level) return []
      const text = withoutSpace(last.text)
      if (text.length < LONG || !SENTENCE.test(text)) return []
      const end = END.exec(text)?.[0] ?? ''
      return [
        {
          severity: 'warning',
          at: { place: last.place },
          printed: end,
          expected: `${end.slice(0, -1)}。`,
          message: {
            zh: `这一节最后以“${end}”结束，应为“${end.slice(0, -1)}。”。请核对是否缺了内容。`,
            en: `The section ends in “${end}”; it should be “${end.slice(0, -1)}。”. See whether something is missing.`,
          },
        },
      ]
    }),
}
