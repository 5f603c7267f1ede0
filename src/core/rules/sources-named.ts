/** 收入包括：一般公共预算财政拨款收入: the sources that the text names against those that the table of totals has money for. */
import { plainWords } from '../document/printed-words.ts'
import { isZero } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { regionFigures } from './prose/region-figures.ts'

/** Funds by the words that tell them; 财政拨款 without more may be all three. */
const FUNDS: readonly (readonly [fund: string, words: RegExp, name: string])[] = [
  ['generalPublic', /一般公共预算/, '一般公共预算财政拨款收入'],
  ['governmentFund', /政府性基金/, '政府性基金预算财政拨款收入'],
  ['stateCapital', /国有资本/, '国有资本经营预算财政拨款收入'],
]
const NAMED = /收入包括[:：]?([^。]*一般公共预算[^。]*)。/

export const sourcesNamed: Rule = {
  id: 'RPT-016',
  title: { zh: '“收入包括”列全有数的来源', en: 'the text names every source that has money' },
  basis: 'document',
  check: (part, context) => {
    const revenue = regionFigures(part, context).filter(
      ({ region, definition, value }) =>
        region.flow === 'revenue' && /\.(?:appropriation-)?totals$/.test(definition) && !isZero(value),
    )
    return part.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.flatMap(({ text, place }): readonly Remark[] => {
        const plain = plainWords(text)
        const [printed = '', list = ''] = NAMED.exec(plain) ?? []
        if (list === '') return []
        return FUNDS.flatMap(([fund, words, name]): readonly Remark[] => {
          const figure = revenue.find(({ region }) => region.fund === fund)
          if (figure === undefined || words.test(plain)) return []
          return [
            {
              severity: 'warning',
              at: { place: context.locate(place, '收入包括'), row: heading.trim() },
              printed,
              expected: `补列${name}`,
              message: {
                zh: `文字说“${printed}”，没有${name}，《${figure.at.table ?? ''}》中有 ${figure.text}。请补列。`,
                en: `The text says “${printed}”, without ${name}, of which 《${figure.at.table ?? ''}》 has ${figure.text}. Add it.`,
              },
              evidence: [
                { at: figure.at, printed: figure.text, words: { zh: '表中的数', en: 'in the table' } },
              ],
            },
          ]
        })
      }),
    )
  },
}
