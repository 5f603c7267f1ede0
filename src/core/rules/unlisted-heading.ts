/** Parts of the text and statutory tables that the contents page does not list. */
import type { Rule } from './contract/rule.ts'
import { type Announced, contentsPage, shown } from './prose/contents.ts'

/** A contents page that lists fewer tables leaves them out on purpose. */
const LISTS_TABLES = 3

export const unlistedHeading: Rule = {
  id: 'DOC-002',
  title: { zh: '目录列全各部分和报表', en: 'the contents page lists every part and statement' },
  basis: 'document',
  check: (part, context) => {
    const { announcements, targets } = contentsPage(part, context)
    if (announcements.length === 0) return []
    const listed = new Set(announcements.flatMap(({ target }) => target ?? []))
    const count = (kind: Announced['kind']): number => [...listed].filter((one) => one.kind === kind).length
    const hasParts = [...listed].some((one) => one.number?.style === 'part')
    const listsTables = count('statement') >= LISTS_TABLES
    const isWanted = ({ kind, number }: Announced): boolean =>
      (kind === 'heading' && hasParts && number?.style === 'part') || (kind === 'statement' && listsTables)
    return targets
      .filter((one) => isWanted(one) && !listed.has(one))
      .map((one) => ({
        severity: 'warning' as const,
        at: { place: one.place, ...(one.kind === 'statement' ? { table: shown(one) } : {}) },
        printed: shown(one),
        expected: `目录补列“${shown(one)}”`,
        message: {
          zh: `正文有“${shown(one)}”，目录中没有。请补入目录。`,
          en: `The text has “${shown(one)}”, the contents page does not. Add it there.`,
        },
      }))
  },
}
