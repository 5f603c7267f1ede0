/** Sources of revenue that the table of totals has a row for and the table of revenue no column. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { allLabels } from './prose/statutory-terms.ts'

const SOURCES: readonly (readonly [name: string, label: RegExp])[] = [
  ['上级补助收入', /上[级年](?:单位)?补助收入$/],
  ['附属单位上缴收入', /附属单位上[缴交]收入$/],
  ['经营收入', /经营收入$/],
  ['事业收入', /(?<!单位)事业收入$/],
  ['其他收入', /其[他它]收入$/],
]
/** A table of revenue that tells so many apart sets out to tell all. */
const TELLS_APART = 3

export const revenueColumns: Rule = {
  id: 'DOC-012',
  title: {
    zh: '收入表的栏次与收支总表的收入项目一致',
    en: 'the table of revenue has a column for every source',
  },
  basis: 'document',
  check: (part, context) => {
    const labels = allLabels(part, context)
    const of = (name: string) => part.statements.find(({ definition }) => definition?.endsWith(name) === true)
    const [totals, revenue] = [of('.totals'), of('.revenue')]
    if (totals === undefined || revenue === undefined) return []
    const has = (title: string, label: RegExp): boolean =>
      labels.some(({ table, text }) => table === title && label.test(plainWords(text)))
    const columns = SOURCES.filter(([, label]) => has(revenue.title, label))
    const header = labels.find(
      ({ table, text }) =>
        table === revenue.title && columns.some(([, label]) => label.test(plainWords(text))),
    )
    if (columns.length < TELLS_APART) return []
    return SOURCES.filter(([, label]) => has(totals.title, label) && !has(revenue.title, label)).map(
      ([name]): Remark => ({
        severity: 'warning',
        at: {
          place: header?.place ?? revenue.place,
          table: revenue.title,
          row: '栏目',
        },
        printed: '',
        expected: `${name}（栏）`,
        message: {
          zh: `《${totals.title}》有“${name}”，《${revenue.title}》没有这一栏，有数时总计就不等。请补上。`,
          en: `“${totals.title}” has “${name}”, “${revenue.title}” no column for it; with such money the totals would differ. Add it.`,
        },
        evidence: [
          {
            at: { place: totals.place, table: totals.title },
            printed: name,
            words: { zh: '收支总表', en: 'the totals' },
          },
        ],
      }),
    )
  },
}
