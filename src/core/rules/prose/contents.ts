/** 目录 against the text: its entries, the headings and titles that they announce, and which belongs to which. */
import { contentsPages } from '../../disclosure/reading/contents-page.ts'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { isUnitName } from '../../disclosure/reading/unit-name.ts'
import type { DocumentPlace, Paragraph } from '../../document/document.ts'
import { plainWords } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'
import type { RuleContext } from '../contract/rule.ts'
import { coreWords, likeness } from './likeness.ts'
import { type Numbered, numbered } from './numbering.ts'
import { orderOf } from './order.ts'
import { ownNames } from './own-names.ts'

/** A heading, the title of a table, or the entry of a contents page that announces one. */
export interface Announced {
  /** As printed; of an entry without leaders and page number. */
  readonly text: string
  readonly place: DocumentPlace
  readonly number?: Numbered
  /** Without number, in plain words. */
  readonly words: string
  readonly kind: 'entry' | 'heading' | 'statement' | 'form'
}

export interface Announcement {
  readonly entry: Announced
  /** Absent where the text has nothing that could be it. */
  readonly target?: Announced
  readonly isSame: boolean
}

export interface ContentsPage {
  readonly announcements: readonly Announcement[]
  readonly targets: readonly Announced[]
}

/** Leaders with the number of a page, and a number of a page alone behind words. */
const PAGE = /(?:(?:\.{2,}|…+|·{3,}|_{3,}|-{3,})\d{0,3}|(?<=[\p{Script=Han})表])\d{1,3})$/u
/** The field of a word processor, where a page of the web shows it. */
const FIELD = /\s*PAGEREF\b.*$/
const TITLE = /^(?:目录|目次)$/
/** The end of an entry that went on to the next line. */
const LONGEST_REST = 8
const FULL_LINE = 18
const NUMBER_OF_TABLE = /\(?(?:公开|附)?表[\d一二三四五六七八九十]+\)?$/

export const contentsPage = once((part, context): ContentsPage => {
  const entries = entriesOf(context)
  const targets = targetsOf(part, context)
  const isSame = sameWords(ownNames(part, context))
  return { announcements: entries.length === 0 ? [] : matched(entries, targets, isSame), targets }
})

function entriesOf({ blocks }: RuleContext): readonly Announced[] {
  const entries: Announced[] = []
  /** The last line is full and has no page: the next one may bring it. */
  let isOpen = false
  for (const block of contentsPages(blocks)) {
    if (block.kind !== 'paragraph') continue
    const plain = plainWords(block.text)
    if (TITLE.test(plain) || !/\p{Script=Han}/u.test(plain)) continue
    if (isAboutEntries(block)) continue
    const text = entryText(block)
      .replace(FIELD, '')
      .replace(/(?:\.{2,}|…+|·{3,}|_{3,})\s*\d{0,3}\s*$/, '')
      .trim()
    const entry = announced('entry', text.replace(/^-\s*/, ''), block.place)
    const before = entries.at(-1)
    const hasPage = plain !== plainWords(text) || PAGE.test(plain)
    const isRest = entry.number === undefined && (hasPage ? isOpen : entry.words.length <= LONGEST_REST)
    if (isRest && before?.number !== undefined)
      entries[entries.length - 1] = announced('entry', `${before.text}${text}`, before.place)
    else entries.push(entry)
    isOpen = !hasPage && entry.words.length >= FULL_LINE
  }
  return entries
}

/** What a sheet that lists the others says of its columns, and the notes below them. */
const COLUMN_NAME = /^(?:序号|编号|表名|表号|名称|报表名称|金额?单位|页[码数]|备注)$/
const isAboutEntries = ({ text, place }: Paragraph): boolean =>
  place.sheet !== undefined &&
  (/^\s*注[:：]/.test(text) || text.split('\t').every((cell) => COLUMN_NAME.test(cell)))

/** In a workbook 序号, 表号 and 单位 have cells of their own beside the name of the table, which is the longest. */
function entryText({ text, place }: Paragraph): string {
  const cells = text.split('\t')
  return place.sheet === undefined ? text : cells.reduce((a, b) => (b.length > a.length ? b : a), '')
}

function targetsOf(part: ReadPart, context: RuleContext): readonly Announced[] {
  const order = orderOf(part, context)
  const title = (one: { readonly printedTitle?: string; readonly title: string }): string =>
    one.printedTitle ?? one.title
  const all = [
    ...part.sections
      .filter(({ level }) => level > 0)
      .map(({ heading, place }) => announced('heading', heading, place)),
    ...part.statements.map((one) => announced('statement', title(one), one.place)),
    ...part.forms.map((one) => announced('form', title(one), one.place)),
  ].filter(({ words }) => words !== '')
  return all.toSorted((a, b) => order(a.place) - order(b.place) || (a.place.line ?? 0) - (b.place.line ?? 0))
}

function announced(kind: Announced['kind'], text: string, place: DocumentPlace): Announced {
  const number = numbered(text)
  const words = (number?.words ?? plainWords(text))
    .replace(/^-(?=\D)/, '')
    .replace(PAGE, '')
    .replace(NUMBER_OF_TABLE, '')
    .replace(/[。.:;"《》]/g, '')
  return { kind, text: text.trim(), place, words, ...(number === undefined ? {} : { number }) }
}

const YEAR = /20\d{2}年度?/g

/** The year may be left out, and the unit’s name stand for 部门; any other difference is one. */
const sameWords =
  (names: readonly string[]) =>
  (a: string, b: string): boolean => {
    if (a === b) return true
    const haveYears = /20\d{2}年/.test(a) && /20\d{2}年/.test(b)
    const [one, other] = [a, b].map((words) =>
      words.replace(YEAR, (year) => (haveYears ? year.slice(0, 5) : '')),
    )
    if (one === undefined || other === undefined) return false
    if (one === other) return true
    if (isNamedFor(one, other) || isNamedFor(other, one)) return true
    const [left, right] = [without(one, names), without(other, names)]
    return (left.isNamed || right.isNamed) && left.words === right.words
  }

/** 岳阳市国资委概况 for 部门概况: a body by whatever name. */
function isNamedFor(full: string, general: string): boolean {
  const rest = general.replace(/^(?:本?部门|本?单位)/, '')
  return (
    rest !== general && rest.length >= 2 && full.endsWith(rest) && isUnitName(full.slice(0, -rest.length))
  )
}

/** The unit's name taken out, and 部门 or 单位 where it could stand. */
function without(
  words: string,
  names: readonly string[],
): { readonly words: string; readonly isNamed: boolean } {
  const name = names.find((one) => words.includes(one))
  const rest = name === undefined ? words : words.replace(name, '')
  return { words: rest.replace(/^(?:本?部门|本?单位)/, ''), isNamed: name !== undefined }
}

/** Entries stand in the order of what they announce; those that have the same words hold the others in their place. */
function matched(
  entries: readonly Announced[],
  targets: readonly Announced[],
  isSame: (a: string, b: string) => boolean,
): readonly Announcement[] {
  const at = new Map<Announced, number>()
  const used = new Set<number>()
  let from = 0
  for (const entry of entries) {
    const fits = (target: Announced, index: number): boolean =>
      !used.has(index) && isSame(entry.words, target.words)
    const later = targets.findIndex((target, index) => index >= from && fits(target, index))
    const found = later >= 0 ? later : targets.findIndex(fits)
    if (found < 0) continue
    at.set(entry, found)
    used.add(found)
    if (found >= from) from = found + 1
  }
  return entries.map((entry, index): Announcement => {
    const same = targets[at.get(entry) ?? -1]
    if (same !== undefined) return { entry, target: same, isSame: true }
    const first = entries.slice(0, index).reduce((last, one) => Math.max(last, at.get(one) ?? -1), -1)
    const next = entries.slice(index + 1).flatMap((one) => at.get(one) ?? [])
    const end = next.length === 0 ? targets.length : Math.min(...next)
    const near = targets.flatMap((_, one) => (one > first && one < end && !used.has(one) ? [one] : []))
    const best = near.find((one) => isNumberedAlike(entry, targets[one])) ?? mostLike(entry, near, targets)
    const target = targets[best ?? -1]
    if (best === undefined || target === undefined) return { entry, isSame: false }
    at.set(entry, best)
    used.add(best)
    return { entry, target, isSame: false }
  })
}

const isNumberedAlike = ({ number }: Announced, target: Announced | undefined): boolean =>
  number !== undefined &&
  number.style !== 'arabic' &&
  number.style === target?.number?.style &&
  number.number === target.number.number

const LEAST_LIKE = 60

function mostLike(
  { words }: Announced,
  near: readonly number[],
  targets: readonly Announced[],
): number | undefined {
  const [best] = near
    .map((one) => ({ one, likeness: likeness(words, targets[one]?.words ?? '') }))
    .filter((one) => one.likeness >= LEAST_LIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
  return best?.one
}

/** Whether the words of an entry begin a paragraph, a heading that runs on in its text, or end one that names a project before them. */
export const beginsParagraph = (part: ReadPart, words: string): boolean => {
  const core = coreWords(words)
  const isEnd = (text: string): boolean =>
    core.length >= ENDS_WITH && !/[。；]/.test(text) && coreWords(text).endsWith(core)
  return part.sections.some(
    ({ heading, paragraphs }) =>
      isEnd(heading) ||
      paragraphs.some(({ text }) => coreWords(numbered(text)?.words ?? text).startsWith(core) || isEnd(text)),
  )
}
/** Shorter words end many a line. */
const ENDS_WITH = 6

export const shown = ({ text }: Announced): string => text.replace(/\s+/g, ' ')
