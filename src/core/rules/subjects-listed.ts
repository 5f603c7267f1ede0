/** Lists of subjects with their amounts that leave one out: 主要用于以下方面 without a class that the table has. */
import type { ReadPart, ReadSection } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { formatRational, isZero } from '../kernel/rational.ts'
import { once } from './contract/once.ts'
import type { Remark, Rule, RuleContext, Spot } from './contract/rule.ts'
import { type Figure, money } from './forms/figure.ts'
import { isSameAmount, type RegionFigure, regionFigures } from './prose/region-figures.ts'

export const subjectsListed: Rule = {
  id: 'NAM-011',
  title: { zh: '逐项说明的科目没有遗漏', en: 'lists of subjects leave none out' },
  basis: 'document',
  check: (part, context) => [...classLists(part, context), ...itemList(part, context)],
}

/** The subjects of one level of one table, in the column that counts all of their expenditure. */
interface Base {
  readonly table: string
  readonly subjects: readonly RegionFigure[]
}

const basesOf = (part: ReadPart, context: RuleContext, length: number): readonly Base[] => {
  const groups = new Map<string, RegionFigure[]>()
  for (const one of regionFigures(part, context)) {
    const { flow, function: code, nature, economic, fund, origin } = one.region
    if (flow !== 'expenditure' || code?.length !== length || isZero(one.value)) continue
    if ((nature ?? economic ?? origin) !== undefined) continue
    const key = `${one.at.table ?? ''} ${fund ?? ''}`
    const group = groups.get(key) ?? []
    if (!group.some(({ region }) => region.function === code)) group.push(one)
    groups.set(key, group)
  }
  return [...groups.values()].map((subjects) => ({ table: subjects[0]?.at.table ?? '', subjects }))
}
const classBases = once((part, context) => basesOf(part, context, 3))
const itemBases = once((part, context) => basesOf(part, context, 7))

const AMOUNT_BEHIND = /(?:事务)?(?:支出)?(?:\(类\))?(?:支出)?(?:预算|决算)?(?:数)?为?([\d,]+(?:\.\d+)?)万元/y

/** 农林水支出（类）支出 6,667.72 万元: the amount behind a class. */
function amountBehind(text: string, name: string): string | undefined {
  const stem = name.replace(/支出$/, '')
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    AMOUNT_BEHIND.lastIndex = at + stem.length
    const found = AMOUNT_BEHIND.exec(text)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}

/** Every amount that stands in the text, under whatever name. */
const amountsIn = (text: string): readonly Figure[] =>
  [...text.matchAll(/([\d,]+(?:\.\d+)?)万元/g)].flatMap(([, digits = '']) => {
    const said = money(digits)
    return said === undefined || isZero(said.value) ? [] : [said]
  })

/** Without 名词解释 and all that stands below it. */
function outsideGlossary(sections: readonly ReadSection[]): readonly ReadSection[] {
  let level = Number.POSITIVE_INFINITY
  return sections.filter((one) => {
    if (/名词解释/.test(one.heading)) level = one.level
    else if (one.level <= level) level = Number.POSITIVE_INFINITY
    return one.level < level
  })
}

/** Paragraphs of a section that list classes with the amounts of one table, all but one or two of them. */
const classLists = (part: ReadPart, context: RuleContext): readonly Remark[] =>
  outsideGlossary(part.sections).flatMap(({ heading, paragraphs }): readonly Remark[] => {
    // The items of a class may follow in the same section, one of them with all of its amount.
    const text = paragraphs
      .map((one) => plainWords(one.text))
      .filter((one) => !one.includes('(项)'))
      .join('')
    if ((text.match(/万元/g) ?? []).length < 2) return []
    const amounts = amountsIn(text)
    const [best] = classBases(part, context)
      .map(({ table, subjects }) => {
        const listed = subjects.filter(({ name }) => amountBehind(text, name) !== undefined)
        const right = listed.filter((one) => {
          const said = money(amountBehind(text, one.name) ?? '')
          return said !== undefined && isSameAmount(said, one)
        })
        const omitted = subjects.filter(
          (one) => !listed.includes(one) && !amounts.some((said) => isSameAmount(said, one)),
        )
        return { table, listed, right, omitted }
      })
      .toSorted((a, b) => b.right.length - a.right.length || a.omitted.length - b.omitted.length)
    if (best === undefined || best.right.length < 2 || best.right.length < best.listed.length - 1) return []
    if (best.omitted.length === 0 || best.omitted.length > 2 || best.omitted.length >= best.listed.length)
      return []
    const first = paragraphs.find((one) =>
      best.listed.some(({ name }) => amountBehind(plainWords(one.text), name) !== undefined),
    )
    return first === undefined ? [] : [remark({ place: first.place, row: heading.trim() }, best)]
  })

/** So many items of a table are told one by one before one that is not is missed. */
const LEAST = 3
const MOST_SHARE = 60

/** Items are told in paragraphs of their own, under headings of their own: none of them may be nowhere. */
function itemList(part: ReadPart, context: RuleContext): readonly Remark[] {
  const told = outsideGlossary(part.sections)
  const words = told.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map((one) => one.text)])
  const text = plainWords(words.join(' '))
  const amounts = amountsIn(text)
  const [best] = itemBases(part, context)
    .map(({ table, subjects }) => {
      const listed = subjects.filter(({ name }) => text.includes(`${name}(项)`))
      const omitted = subjects.filter(
        (one) => !listed.includes(one) && !amounts.some((said) => isSameAmount(said, one)),
      )
      return { table, listed, omitted, count: subjects.length }
    })
    .toSorted((a, b) => b.listed.length * a.count - a.listed.length * b.count)
  if (best === undefined || best.listed.length < LEAST) return []
  if (best.listed.length * 100 < best.count * MOST_SHARE || best.omitted.length === 0) return []
  const at = placeOfList(told, best.listed)
  return at === undefined ? [] : [remark(at, best)]
}

/** Where the last of the items stands that are told. */
function placeOfList(sections: readonly ReadSection[], listed: readonly RegionFigure[]): Spot | undefined {
  const last = sections
    .flatMap(({ heading, place, paragraphs }) => [{ text: heading, place }, ...paragraphs])
    .findLast(({ text }) => listed.some(({ name }) => plainWords(text).includes(`${name}(项)`)))
  return last === undefined ? undefined : { place: last.place }
}

function remark(
  at: Spot,
  found: {
    readonly table: string
    readonly listed: readonly RegionFigure[]
    readonly omitted: readonly RegionFigure[]
  },
): Remark {
  const missing = found.omitted.map((one) => `${one.name}${formatRational(one.value, 2)}万元`).join('、')
  return {
    severity: 'warning',
    at,
    printed: found.listed.map(({ name }) => name).join('、'),
    expected: `补列${missing}`,
    message: {
      zh: `文字逐项说明了${found.listed.length}个科目，没有${missing}，《${found.table}》有。请补上，或说明为什么不列。`,
      en: `The text goes through ${found.listed.length} subjects, but not ${missing}, which 《${found.table}》 has. Add it, or say why it is left out.`,
    },
    evidence: found.omitted.map((one) => ({
      at: one.at,
      printed: one.text,
      words: { zh: '表中的科目', en: 'the subject in the table' },
    })),
  }
}
