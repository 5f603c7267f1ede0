/** Labels of rows and columns that are nearly, but not quite, what the statutory table has there. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule, Spot } from './contract/rule.ts'
import { allLabels, closestTerm } from './prose/statutory-terms.ts'

export const statementLabel: Rule = {
  id: 'NAM-006',
  title: { zh: '报表行名、栏名完整、正确', en: 'labels of statements are whole and right' },
  basis: 'statementForms',
  check: (part, context) => {
    const said = new Set<string>()
    const labels = allLabels(part, context)
    const printed = new Set(labels.map(({ text }) => plainWords(text).replace(ORDINAL, '')))
    return labels.flatMap(({ text, place, table }): readonly Remark[] => {
      const label = plainWords(text)
      const [ordinal = ''] = ORDINAL.exec(label) ?? []
      const right = closestTerm(label.slice(ordinal.length), printed)
      const key = `${table} ${label}`
      if (right === undefined || said.has(key)) return []
      said.add(key)
      const at: Spot = { place, ...(table === '' ? {} : { table }), row: withoutSpace(text) }
      return [
        {
          severity: 'warning',
          at,
          printed: withoutSpace(text),
          expected: `${ordinal}${right}`,
          message: {
            zh: `表中写作“${withoutSpace(text)}”，报表格式为“${ordinal}${right}”。请改正。`,
            en: `The table has “${withoutSpace(text)}”; the form of the statement has “${ordinal}${right}”.`,
          },
        },
      ]
    })
  },
}

const ORDINAL = /^(?:[一二三四五六七八九十廿]{1,3}[、.]|\d{1,2}[、.]|其中:)?/
