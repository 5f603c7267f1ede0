/** 其中：办公费 22.43 万元、印刷费 32.37 万元: amounts of economic items in prose against the table of basic expenditure. */
import { plainWords } from '../document/printed-words.ts'
import { formatRational, isZero } from '../kernel/rational.ts'
import { once } from './contract/once.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { type Figure, money } from './forms/figure.ts'
import { isSameAmount, type RegionFigure, regionFigures } from './prose/region-figures.ts'

/** Less would not tell that the sentence speaks of the table. */
const LEAST_RIGHT = 2

export const itemAmounts: Rule = {
  id: 'RPT-015',
  title: {
    zh: '逐项列出的经济科目金额与表一致',
    en: 'amounts of economic items in prose are those of the table',
  },
  basis: 'document',
  check: (part, context) => {
    const items = basicItems(part, context)
    if (items.length === 0) return []
    return part.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.flatMap(({ text, place }): readonly Remark[] => {
        const listed = listedItems(plainWords(text), items)
        const right = listed.filter(({ said, items: meant }) => meant.some((one) => isSameAmount(said, one)))
        if (right.length < LEAST_RIGHT || right.length * 2 <= listed.length) return []
        return listed
          .filter((one) => !right.includes(one))
          .flatMap(({ name, said, items: [item] }): readonly Remark[] => {
            if (item === undefined) return []
            const expected = `${formatRational(item.value, 2)}万元`
            return [
              {
                severity: 'error',
                at: { place: context.locate(place, `${name}${said.text}`), row: heading.trim() },
                printed: `${name}${said.text}万元`,
                expected: `${name}${expected}`,
                message: {
                  zh: `文中的${name}为 ${said.text} 万元，《${item.at.table ?? ''}》为 ${expected}；同一句中其余 ${right.length} 项与表一致。请核对。`,
                  en: `The text has ${said.text} 万元 as ${name}; 《${item.at.table ?? ''}》 has ${expected}. The other ${right.length} items of the sentence agree. Check it.`,
                },
                evidence: [
                  { at: item.at, printed: item.text, words: { zh: '表中的数', en: 'in the table' } },
                ],
              },
            ]
          })
      }),
    )
  },
}

const basicItems = once((part, context): readonly RegionFigure[] =>
  regionFigures(part, context).filter(
    ({ region, definition, value }) =>
      region.economic?.length === 5 &&
      region.function === undefined &&
      definition.endsWith('.general-basic') &&
      !isZero(value),
  ),
)

interface Listed {
  readonly name: string
  readonly said: Figure
  /** One item may stand in a column of its own kind and in that of all. */
  readonly items: readonly RegionFigure[]
}

/** An item's name between marks, with its amount directly behind it. */
function listedItems(text: string, items: readonly RegionFigure[]): readonly Listed[] {
  return [
    ...text.matchAll(/(?<=[,、;:。]|^)([\p{Script=Han}()]{2,24}?)(?:支出|为)?([\d,]+(?:\.\d+)?)万元/gu),
  ].flatMap(([, name = '', digits = '']) => {
    const meant = items.filter((one) => one.name === name)
    const said = money(digits)
    return said === undefined || meant.length === 0 ? [] : [{ name, said, items: meant }]
  })
}
