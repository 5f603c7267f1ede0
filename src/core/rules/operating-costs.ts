/** 机关运行经费 in the text against 公用经费 in the table of basic expenditure, of which it is all or a part. */

import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { formatRational, isAbove } from '../kernel/rational.ts'
import type { Remark, Rule, RuleContext } from './contract/rule.ts'
import { money } from './forms/figure.ts'
import { isSameAmount, type RegionFigure, regionFigures } from './prose/region-figures.ts'

const SAID =
  /机关运行经费(?:财政拨款)?(?:预算|决算)?(?:支出|安排|总额|合计|数)*(?:预算|决算)?(?:数)?(?:为|共|共计|合计)?([\d,]+(?:\.\d+)?)万元/

export const operatingCosts: Rule = {
  id: 'RPT-014',
  title: { zh: '机关运行经费不大于公用经费', en: 'operating costs of offices are within public costs' },
  basis: 'document',
  check: (part, context) => {
    const wholes = operatingTotals(part, context)
    const [whole] = wholes
    if (whole === undefined) return []
    return part.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.flatMap(({ text, place }): readonly Remark[] => {
        const digits = SAID.exec(plainWords(text))?.[1] ?? ''
        const said = money(digits)
        if (said === undefined || wholes.some((one) => isSameAmount(said, one))) return []
        const isMore = wholes.every((one) => isAbove(said.value, one.value))
        // Units that are no offices have public costs, but no operating costs of offices: less may be right.
        const expected = formatRational(whole.value, 2)
        if (!isMore && !isSwapped(digits, expected)) return []
        return [
          {
            severity: isMore ? 'error' : 'warning',
            at: { place: context.locate(place, digits), row: heading.trim() },
            printed: `${digits}万元`,
            expected: `${expected}万元`,
            message: {
              zh: `文中的机关运行经费为 ${digits} 万元，《${whole.at.table ?? ''}》的公用经费为 ${expected} 万元，${isMore ? '前者不应更大' : '只有数字次序不同'}。请核对。`,
              en: `The text has operating costs of ${digits} 万元; public costs in 《${whole.at.table ?? ''}》 are ${expected}. Check both.`,
            },
            evidence: [{ at: whole.at, printed: whole.text, words: { zh: '公用经费', en: 'public costs' } }],
          },
        ]
      }),
    )
  },
}

const operatingTotals = (part: ReadPart, context: RuleContext): readonly RegionFigure[] =>
  regionFigures(part, context).filter(
    ({ region, definition }) =>
      region.nature === 'operating' &&
      region.function === undefined &&
      (region.economic === undefined || region.economic === '302') &&
      /\.general-/.test(definition),
  )

/** The same digits in another order: 237.25 for 273.25. */
const isSwapped = (a: string, b: string): boolean => {
  const sorted = (text: string) => [...text.replace(/,/g, '')].toSorted().join('')
  return a !== b && sorted(a) === sorted(b)
}
