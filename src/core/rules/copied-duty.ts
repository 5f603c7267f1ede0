/** 绩效指标 of one duty that repeats the 绩效目标 of another: it was copied, and measures nothing. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { coreWords, likeness } from './prose/likeness.ts'

const ALIKE = 85
const LONG_ENOUGH = 12

export const copiedDuty: Rule = {
  id: 'GOL-005',
  title: { zh: '分项绩效指标不照抄绩效目标', en: 'measures of a duty are no copies of goals' },
  basis: 'goals',
  check: (part) => {
    const goals = labelled(part, /^绩效目标[:：]/)
    return labelled(part, /^绩效指标[:：]/).flatMap((own) => {
      const other = goals.find((goal) => likeness(goal.words, own.words) >= ALIKE)
      if (other === undefined) return []
      const isOwn = other.heading === own.heading
      return [
        {
          severity: 'warning' as const,
          at: { place: own.printed.place, row: own.heading },
          printed: own.words,
          expected: `“${own.heading}”的可衡量指标`,
          message: {
            zh: `“${own.heading}”的绩效指标照抄了${isOwn ? '自己' : `“${other.heading}”`}的绩效目标，没有可衡量的内容。请写明本项职责的指标和数值。`,
            en: `The measures of “${own.heading}” repeat the goal of ${isOwn ? 'the same duty' : `“${other.heading}”`}. State what is measured, and how much.`,
          },
          evidence: [
            {
              at: { place: other.printed.place, row: other.heading },
              printed: other.words,
              words: { zh: '绩效目标', en: 'the goal' },
            },
          ],
        },
      ]
    })
  },
}

interface Labelled {
  readonly heading: string
  readonly words: string
  readonly printed: Printed
}

const labelled = (part: ReadPart, label: RegExp): readonly Labelled[] =>
  part.sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((printed) => {
      const plain = plainWords(printed.text)
      const words = plain.replace(label, '')
      const isLong = words !== plain && coreWords(words).length >= LONG_ENOUGH
      return isLong ? [{ heading: plainWords(heading), words, printed }] : []
    }),
  )
