/** Numbers of headings that are skipped or stand twice. */
import type { ReadPart, ReadSection } from '../disclosure/reading/reading.ts'
import { withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { type ContentsPage, contentsPage } from './prose/contents.ts'
import { markOf, type Numbered, numbered } from './prose/numbering.ts'

interface Heading {
  readonly section: ReadSection
  readonly number: Numbered
}

/** 二、… 一、… 二、… 三、…: a second series within the first, numbered like it. */
function nestedSeries({ sections }: ReadPart): readonly Remark[] {
  return sections.flatMap((section, at): readonly Remark[] => {
    const [outer, own] = [numbered(sections[at - 1]?.heading ?? ''), numbered(section.heading)]
    const above = sections[at - 1]
    if (own?.style !== 'chinese' || outer?.style !== 'chinese' || above?.level !== section.level) return []
    if (own.number !== 1 || above.paragraphs.length > 0) return []
    const inner = innerLength(sections.slice(at), own)
    const after = numbered(sections[at + inner]?.heading ?? '')
    if (inner < 2 || after?.style !== 'chinese' || after.number !== outer.number + 1) return []
    const printed = withoutSpace(section.heading)
    const expected = `${markOf('bracketed', 1)}${own.words}`
    return [
      {
        severity: 'warning',
        at: { place: section.place },
        printed,
        expected,
        message: {
          zh: `“${withoutSpace(above.heading)}”下面的 ${inner} 个小标题与上一级用了同样的序号，应为“${expected}”等。请改用下一级序号。`,
          en: `The ${inner} headings below “${withoutSpace(above.heading)}” are numbered like it; they should be “${expected}” and so on.`,
        },
      },
    ]
  })
}

/** How many headings count on from one. */
function innerLength(sections: readonly ReadSection[], { style }: Numbered): number {
  const end = sections.findIndex(({ heading }, at) => {
    const own = numbered(heading)
    return own?.style === style && own.number !== at + 1
  })
  return end < 0 ? sections.length : end
}

export const headingNumber: Rule = {
  id: 'DOC-003',
  title: { zh: '标题序号连续，不重号、不跳号', en: 'headings are numbered without gap or repetition' },
  basis: 'document',
  check: (part, context) => [
    ...nestedSeries(part),
    ...seriesOf(part).flatMap((series) =>
      series.flatMap(({ section, number }, at): readonly Remark[] => {
        const before = series[at - 1]?.number.number
        if (before === undefined || number.number === before + 1) return []
        const after = series[at + 1]?.number.number
        // 一、二、二、三: the second one is wrong and all that follow it; 一、二、四: only if no text holds the third.
        const isTwice = number.number === before
        const isSkipped = number.number === before + 2 && (after === undefined || after === number.number + 1)
        if (!isTwice && !(isSkipped && !holdsNumber(part, number, before + 1))) return []
        if (isSkipped && isAnnounced(number, contentsPage(part, context))) return []
        const printed = withoutSpace(section.heading)
        const expected = printed.replace(/^.*?(?=[^第一二三四五六七八九十\d部分章篇（）()、.．]|$)/, '')
        const mark = markOf(number.style, before + 1)
        return [
          {
            severity: 'warning',
            at: { place: section.place },
            printed,
            expected: `${mark}${expected}`,
            message: {
              zh: `标题“${printed}”的序号${isTwice ? '与上一个重复' : '跳号'}，应为“${mark}”。请重排序号。`,
              en: `The number of heading “${printed}” ${isTwice ? 'stands twice' : 'skips one'}; it should be “${mark}”. Number the headings anew.`,
            },
          },
        ]
      }),
    ),
  ],
}

/**
 * Headings of one style below one another; a series begins anew at one, and below every heading of a higher style.
 * A number that an earlier series of the level waits for goes on with that one.
 */
function seriesOf({ sections }: ReadPart): readonly (readonly Heading[])[] {
  const done: Heading[][] = []
  const open = new Map<number, Heading[][]>()
  for (const section of sections) {
    const number = numbered(section.heading)
    if (number === undefined || number.style === 'arabic' || number.style === 'table') continue
    for (const level of [...open.keys()]) if (level > section.level) open.delete(level)
    const stack = open.get(section.level) ?? []
    const waits = stack.findLastIndex((one) => one.at(-1)?.number.number === number.number - 1)
    if (waits >= 0) stack.length = waits + 1
    const current = stack.at(-1)
    if (current === undefined || number.number === 1) {
      const series = [{ section, number }]
      done.push(series)
      open.set(section.level, [...stack, series])
    } else current.push({ section, number })
  }
  return done
}

/** The contents count both it and the one before: it is that one's heading which stands without its number. */
function isAnnounced({ style, number, words }: Numbered, { announcements }: ContentsPage): boolean {
  const listed = announcements.flatMap(({ entry }) => numbered(entry.text) ?? [])
  const own = listed.some(
    (one) =>
      one.style === style &&
      one.number === number &&
      words !== '' &&
      (one.words.startsWith(words) || words.startsWith(one.words)),
  )
  return own && listed.some((one) => one.style === style && one.number === number - 1)
}

/** Whether the number that seems to be missing begins a paragraph that was not taken for a heading. */
const holdsNumber = ({ sections }: ReadPart, { style }: Numbered, wanted: number): boolean =>
  sections.some(({ paragraphs }) =>
    paragraphs.some(({ text }) => {
      const found = numbered(text)
      return found?.style === style && found.number === wanted
    }),
  )
