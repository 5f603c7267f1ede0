/** Two economic subjects of a list with nothing between them: 办公设备购置其他资本性支出. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { namedSubjects } from './prose/subject-book.ts'

/** Shorter names stand within others. */
const LONG = 3
/** A list of subjects has so many of them. */
const LIST = 4

export const missingComma: Rule = {
  id: 'WRD-005',
  title: { zh: '列举的科目之间有顿号', en: 'listed subjects are parted' },
  basis: 'punctuation',
  check: (part, context) => {
    if (context.year === undefined) return []
    const book = namedSubjects('departmentEconomic', context.year)
    const isName = (words: string): boolean => book.named(words).length > 0
    return documentTexts(part, context)
      .filter(({ from, text }) => from === 'paragraph' && text.includes('、'))
      .flatMap(({ text, at }) =>
        text.split(/[。；;：:]/).flatMap((list) => {
          const items = list.split(/[、，,]/).map((item) => item.replace(/等$/, ''))
          if (items.length < LIST) return []
          return items.flatMap((item): readonly Remark[] => {
            if (item.length < 2 * LONG || isName(item)) return []
            const cut = [...item].findIndex(
              (_, at) =>
                at >= LONG && item.length - at >= LONG && isName(item.slice(0, at)) && isName(item.slice(at)),
            )
            if (cut < 0) return []
            const expected = `${item.slice(0, cut)}、${item.slice(cut)}`
            return [
              {
                severity: 'error',
                at: { ...at, place: context.locate(at.place, item) },
                printed: item,
                expected,
                message: {
                  zh: `“${item}”是两个科目，中间缺顿号，应为“${expected}”。请补上。`,
                  en: `“${item}” is two subjects with nothing between them; it should be “${expected}”.`,
                },
              },
            ]
          })
        }),
      )
  },
}
