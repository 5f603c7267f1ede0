/** Entries of the contents page in other words than the heading or title that they announce. */
import type { Remark, Rule } from './contract/rule.ts'
import { type Announced, type Announcement, beginsParagraph, contentsPage, shown } from './prose/contents.ts'
import type { NumberStyle } from './prose/numbering.ts'

/** With fewer the text is one of words, and its tables are attached. */
const LISTS_TABLES = 3

export const contentsHeading: Rule = {
  id: 'DOC-001',
  title: { zh: '目录与正文的标题一致', en: 'the contents page has the headings of the text' },
  basis: 'document',
  check: (part, context) => {
    const { announcements, targets } = contentsPage(part, context)
    const lost = announcements.filter(({ target }) => target === undefined)
    // Where most of them are nowhere, the text was not read, or stands in another file.
    const isRead = lost.length * 2 < announcements.length
    return announcements.flatMap((one, at): readonly Remark[] => {
      if (one.isSame) return yearWord(one)
      const unlisted = one.entry.number?.style === 'table' ? tablesBehind(announcements, at, targets) : []
      if (one.target !== undefined && unlisted.length < 2) return [differing(one.entry, one.target)]
      if (unlisted.length > 0) return [severalFor(one.entry, unlisted)]
      const hasParts = announcements[at + 1]?.target !== undefined && isBelow(one, announcements[at + 1])
      // Tables may stand in a file of their own.
      const isElsewhere = /表(?:\([^()]*\))?$/.test(one.entry.words) && part.statements.length < LISTS_TABLES
      const isThere = hasParts || isElsewhere || beginsParagraph(part, one.entry.words)
      return !isRead || isThere ? [] : [missing(one.entry)]
    })
  },
}

/** 2023年重点工作 for 2023年度重点工作: hardly a difference, but one. */
const yearWord = ({ entry, target }: Announcement): readonly Remark[] =>
  target !== undefined &&
  entry.words !== target.words &&
  entry.words.replace(/(?<=20\d{2}年)度/g, '') === target.words.replace(/(?<=20\d{2}年)度/g, '')
    ? [{ ...differing(entry, target), severity: 'note' }]
    : []

/** Styles of numbers from the outermost in; tables stand below anything. */
const STYLES: readonly NumberStyle[] = ['part', 'chinese', 'bracketed', 'arabic', 'table']

const isBelow = (above: Announcement, below: Announcement | undefined): boolean => {
  const [a, b] = [above.entry.number, below?.entry.number]
  return a !== undefined && b !== undefined && STYLES.indexOf(b.style) > STYLES.indexOf(a.style)
}

/** Tables that follow what the entry before announced, and that no entry does. */
function tablesBehind(
  announcements: readonly Announcement[],
  at: number,
  targets: readonly Announced[],
): readonly Announced[] {
  const isListed = new Set(announcements.flatMap(({ target, isSame }) => (isSame ? (target ?? []) : [])))
  const before = announcements.slice(0, at).findLast(({ target }) => target !== undefined)?.target
  const after = announcements.slice(at + 1).find(({ target }) => target !== undefined)?.target
  const end = after === undefined ? targets.length : targets.indexOf(after)
  return targets
    .slice(before === undefined ? 0 : targets.indexOf(before) + 1, end)
    .filter((one) => one.kind !== 'heading' && !isListed.has(one))
}

const differing = (entry: Announced, target: Announced): Remark => ({
  severity: 'error',
  at: { place: entry.place, row: '目录' },
  printed: shown(entry),
  expected: shown(target),
  message: {
    zh: `目录写作“${shown(entry)}”，正文为“${shown(target)}”。请统一。`,
    en: `The contents page has “${shown(entry)}”, the text “${shown(target)}”. Make them one.`,
  },
  evidence: [{ at: { place: target.place }, printed: shown(target), words: { zh: '正文', en: 'the text' } }],
})

function severalFor(entry: Announced, tables: readonly Announced[]): Remark {
  const titles = [...new Set(tables.map(shown))].map((title) => {
    const count = tables.filter((one) => shown(one) === title).length
    return count === 1 ? title : `${title}（${count}张）`
  })
  return {
    severity: 'error',
    at: { place: entry.place, row: '目录' },
    printed: shown(entry),
    expected: titles.join('／'),
    message: {
      zh: `目录列“${shown(entry)}”，正文在此处的表是：${titles.join('、')}。请按正文逐张列入目录，标题一致。`,
      en: `The contents page lists “${shown(entry)}”; what the text has there is ${titles.join(', ')}. List each of them by its title.`,
    },
    evidence: tables.map((one) => ({
      at: { place: one.place },
      printed: shown(one),
      words: { zh: '正文', en: 'the text' },
    })),
  }
}

const missing = (entry: Announced): Remark => ({
  severity: 'warning',
  at: { place: entry.place, row: '目录' },
  printed: shown(entry),
  expected: '',
  message: {
    zh: `目录列有“${shown(entry)}”，正文中没有找到。请补上这一部分，或从目录中删去。`,
    en: `The contents page lists “${shown(entry)}”, which was not found in the text. Add it, or take it off the list.`,
  },
})
