/** Sections whose last sentence ends in a comma or semicolon: something was cut, or the mark is wrong. */

import type { ReadSection } from '../disclosure/reading/reading.ts'
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
  check: (part) => [
    ...part.sections.flatMap(withoutNoun),
    ...withoutEnd(part.sections),
    ...part.sections.flatMap(({ level, paragraphs }, at): readonly Remark[] => {
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
  ],
}

const LABEL = /^([\p{Script=Han}]{2,8})：(?=.{8})/u
/** So many paragraphs of one label tell that they are to end alike. */
const SERIES = 4

/** 绩效指标：… without a stop, while all others of that label have one. */
function withoutEnd(sections: readonly ReadSection[]): readonly Remark[] {
  const series = new Map<string, ReadSection['paragraphs'][number][]>()
  for (const one of sections.filter(({ level }) => level > 0).flatMap(({ paragraphs }) => paragraphs)) {
    const label = LABEL.exec(withoutSpace(one.text))?.[1]
    if (label !== undefined) series.set(label, [...(series.get(label) ?? []), one])
  }
  return [...series.values()].flatMap((all): readonly Remark[] => {
    const [open, ...others] = all.filter(({ text }) => !/[。！？；：，、]$/.test(withoutSpace(text)))
    const areOthersEnded = all.every((one) => one === open || withoutSpace(one.text).endsWith('。'))
    if (open === undefined || others.length > 0 || all.length < SERIES || !areOthersEnded) return []
    const end = /[^，；：。]*$/.exec(withoutSpace(open.text))?.[0] ?? ''
    return [
      {
        severity: 'note',
        at: { place: open.place },
        printed: end,
        expected: `${end}。`,
        message: {
          zh: `这一段以“${end}”结束，没有句号，同类的 ${all.length - 1} 段都有。请补上，并核对是否缺了内容。`,
          en: `The paragraph ends in “${end}” without a stop; the ${all.length - 1} others of its kind have one. Add it, and see whether something is missing.`,
        },
      },
    ]
  })
}

/** 反映…用于养老方面的。 The noun behind 的 was lost. */
const NO_NOUN = /(?:用于|反映|属于)[^。]{3,40}(方面的)$/

const withoutNoun = ({ level, paragraphs }: ReadSection): readonly Remark[] =>
  paragraphs.flatMap(({ text, place }): readonly Remark[] => {
    const plain = withoutSpace(text)
    const end = NO_NOUN.exec(plain.replace(/。$/, ''))
    if (level === 0 || end === null || !plain.endsWith('。')) return []
    const printed = plain.slice(-14)
    return [
      {
        severity: 'warning',
        at: { place },
        printed,
        expected: `${printed.slice(0, -1)}支出。`,
        message: {
          zh: `句子以“${printed}”结束，“的”后面缺词，似应为“${printed.slice(0, -1)}支出。”。请补上。`,
          en: `The sentence ends in “${printed}”, without a noun behind 的; “${printed.slice(0, -1)}支出。” seems meant.`,
        },
      },
    ]
  })
