/** 有“三公”经费预算的单位包括本级 where every amount of the “三公”经费 is nothing. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const HAVE = /有[^。;]{0,24}(?:预算)?安排"三公"经费的单位(?:包括|有|为)(?!无|0)([^。;]{2,60})/

export const threePublicUnits: Rule = {
  id: 'DOC-013',
  title: { zh: '没有“三公”经费时单位范围写无', en: 'no unit is said to have what nobody has' },
  basis: 'document',
  check: (part, context) => {
    const tables = part.statements.filter(({ definition }) => definition?.endsWith('.three-public') === true)
    const isNothing =
      tables.length > 0 && tables.every(({ cells }) => cells.every(({ text }) => !/[1-9]/.test(text)))
    if (!isNothing) return []
    return documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }): readonly Remark[] => {
        const units = HAVE.exec(plain)?.[1]
        if (units === undefined) return []
        return [
          {
            severity: 'warning',
            at,
            printed: units,
            expected: '无',
            message: {
              zh: `文字说有“三公”经费预算的单位包括“${units}”，而“三公”经费表的预算数、决算数都是零。请写“无”，或核对表中的数。`,
              en: `The text says that “${units}” has a budget for the three public expenses; every amount of their table is nothing. Say so, or check the table.`,
            },
          },
        ]
      })
  },
}
