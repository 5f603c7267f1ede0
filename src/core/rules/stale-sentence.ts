/** Sentences of last year's document that kept their year: 2022年度收、支总计…与2022年度相比. */
import { plainWords } from '../document/printed-words.ts'
import { equal, isZero } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { money } from './forms/figure.ts'
import { regionFigures } from './prose/region-figures.ts'

const BEGINS = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?(20\d{2})年/
/** Paragraphs may begin with another year on purpose, but not further away than a document is kept as a model. */
const FARTHEST = 3

export const staleSentence: Rule = {
  id: 'DAT-005',
  title: { zh: '句首的年度是本年', en: 'sentences speak of the document’s own year' },
  basis: 'document',
  check: (part, context) => {
    const { year, locate } = context
    const kind = part.identity.kind.value
    if (year === undefined || (kind !== 'budget' && kind !== 'accounts')) return []
    const totals = regionFigures(part, context).filter(
      ({ region, value }) => (region.function ?? region.economic) === undefined && !isZero(value),
    )
    return part.sections.flatMap(({ level, paragraphs }) =>
      paragraphs.flatMap(({ text, place }): readonly Remark[] => {
        const plain = plainWords(text)
        const digits = BEGINS.exec(plain)?.[1] ?? ''
        const said = Number.parseInt(digits, 10)
        if (level === 0 || digits === '' || said === year || Math.abs(said - year) > FARTHEST) return []
        const sentence = plain.split('。')[0] ?? ''
        const isComparedWithItself = new RegExp(
          `(?:与|比|较)${digits}年度?(?:相比|决算|预算|执行|增加|减少|增长|上升|下降|持平)`,
        ).test(plain)
        const first = money(/([\d,]+\.\d+)万元/.exec(sentence)?.[1] ?? '')
        const isOfTheYear =
          !/执行|上年|去年/.test(sentence) &&
          first !== undefined &&
          totals.some((one) => equal(one.value, first.value))
        if (!isComparedWithItself && !isOfTheYear) return []
        const [printed, expected] = [`${digits}年`, `${year}年`]
        const why = isComparedWithItself
          ? { zh: `句子又与${digits}年相比`, en: `the sentence compares with ${digits} as well` }
          : {
              zh: `${first?.text ?? ''}万元是本年表中的数`,
              en: `${first?.text ?? ''} is an amount of this year’s tables`,
            }
        return [
          {
            severity: isComparedWithItself ? 'error' : 'warning',
            at: { place: locate(place, `${digits}年`) },
            printed,
            expected,
            message: {
              zh: `这一段以“${printed}”开头，本文件是 ${year} 年的，${why.zh}，应为“${expected}”。请改正年度。`,
              en: `The paragraph begins with ${digits}; the document is of ${year}, and ${why.en}. It should be ${year}.`,
            },
          },
        ]
      }),
    )
  },
}
