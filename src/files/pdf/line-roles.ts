/** What single lines are for, as their place on the page, their type and their words tell. */
import type { PageSize, ParagraphRole } from '../../core/document/document.ts'
import { isTitleLike } from '../../core/document/head-lines.ts'
import { plainWords } from '../../core/document/printed-words.ts'
import { centreOf } from './boxes.ts'
import type { TablePiece } from './fill-frame.ts'
import { repeatedRows } from './join-pages.ts'
import type { PageItem, PageLayout, PageLine } from './page-layout.ts'

export interface LineRole {
  readonly role: ParagraphRole
  readonly level?: number
  /** Stands in the margin of the page, outside what is written on it. */
  readonly isMarginal?: boolean
}

export type LineRoles = ReadonlyMap<PageLine, LineRole>

/** Share of the page, from above and from below, in which running heads and page numbers stand. */
const MARGIN_SHARE = 0.1
/** A running head is repeated on so many pages, and on this share of all. */
const HEAD_PAGES = 3
const HEAD_SHARE = 0.5
const PAGE_NUMBER = /^[-—–_·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，、]?\s*共?\s*\d{1,4}\s*页?)?[-—–_·\s]*$/
const LEADER = /(?:[.．·]\s?){4,}|…{2,}|-{6,}|—{5,}|_{5,}/
const CONTENTS_TITLE = /^目(?:录|次)(?:\(续\))?$/
/** A line of contents is not longer; prose is. */
const CONTENTS_LENGTH = 60
const HEADING_LENGTH = 50
const LARGER = 1.15
/** In shares of the type size: a heading that is known by its number alone ends this far before the margin. */
const SHORT_END = 1.5
const NOTE = /^(?:[（(]?(?:备?注|说明)[）)]?\s*[\d一二三]?\s*[：:.、]|[*＊※]|[①-⑳]|\[\d+\])/
/** In shares of the width of the page. */
const OFF_CENTRE = 0.05
/** Small type at the foot of the page, behind a mark. */
const FOOT_SHARE = 0.7
const SMALLER = 0.92
const MARK = /^(?:\d{1,2}\s|[①-⑳*＊※†]|\[\d+\])/

/** Numbers that Chinese documents put before headings, by level. */
const NUMBERED: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零\d]+(?:部分|章|编|篇)/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[.．、](?!\d)/,
]
/** 表1.收支预算总表, 预算01表 收支预算总表, 5.2025年收支预算总表: the number of a table with its title. */
const TABLE_NUMBER =
  /^(?:(?:公开|预算|附)?表\s*\d{1,2}\s*[.．、:：]|(?:公开|预算|附)\s*\d{1,2}\s*表\s*(?=\S.*表)|\d{1,2}[.．、](?=.*表$))/
const TABLE_LEVEL = 2
/** From this level on, a number alone makes no heading, since prose is numbered too. */
const NUMBER_ALONE = 2

/** Lines that are not in the answer are text. */
export function lineRoles(layouts: readonly PageLayout[]): LineRoles {
  const roles = new Map<PageLine, LineRole>()
  markMargins(layouts, roles)
  markRepeatedTitles(layouts, roles)
  markContents(layouts, roles)
  const lines = layouts.flatMap(({ items }) => items.flatMap(linesIn))
  const body = bodyOf(lines)
  for (const { items, view, typeSize } of layouts) {
    const right = items.flatMap(linesIn).reduce((most, line) => Math.max(most, line.right), 0)
    const middles = [
      view.size.width / 2,
      ...items.flatMap((item) => (item.kind === 'table' ? [centreOf(item.piece.box)] : [])),
    ]
    const tables = items.flatMap((item) => (item.kind === 'table' ? [item.piece.box.right] : []))
    const edge = Math.max(right, ...tables)
    const frame: PageFrame = { body, size: view.size, typeSize, right, edge, middles }
    items.forEach((item, at) => {
      if (item.kind !== 'line' || roles.has(item.line)) return
      const role = footnote(item.line, frame, isAfterTable(items, at, roles)) ?? heading(item.line, frame)
      if (role !== undefined) roles.set(item.line, role)
    })
  }
  return withLevels(roles)
}

const linesIn = (item: PageItem): readonly PageLine[] => (item.kind === 'line' ? [item.line] : [])

function markMargins(layouts: readonly PageLayout[], roles: Map<PageLine, LineRole>): void {
  const heads = new Map<string, PageLine[]>()
  for (const { items, view } of layouts)
    for (const line of new Set([...items.slice(0, 2), ...items.slice(-2)].flatMap(linesIn))) {
      const isTop = line.bottom < MARGIN_SHARE * view.size.height
      const isFoot = line.top > (1 - MARGIN_SHARE) * view.size.height
      if (!isTop && !isFoot) continue
      if (PAGE_NUMBER.test(line.text)) roles.set(line, { role: 'pageNumber', isMarginal: true })
      else {
        const key = `${Math.round(line.bottom / 4)} ${plainWords(line.text).replace(/\d+/g, '#')}`
        const same = heads.get(key)
        if (same === undefined) heads.set(key, [line])
        else same.push(line)
      }
    }
  for (const lines of heads.values()) {
    const pages = new Set(lines.map(({ page }) => page)).size
    if (pages >= HEAD_PAGES && pages >= HEAD_SHARE * layouts.length)
      for (const line of lines) roles.set(line, { role: 'runningHead', isMarginal: true })
  }
}

/** Spreadsheets repeat the title with the header on each page of a table; all of it must be as on the page before. */
function markRepeatedTitles(layouts: readonly PageLayout[], roles: Map<PageLine, LineRole>): void {
  layouts.forEach((layout, at) => {
    const before = layouts[at - 1]
    if (before === undefined) return
    const [table, next] = [firstTable(before), firstTable(layout)]
    const isLast = before.items.findLast((item) => item.kind === 'table' || !roles.get(item.line)?.isMarginal)
    if (table === undefined || next === undefined || isLast?.kind !== 'table' || isLast.piece !== table.piece)
      return
    const lines = (head: typeof table): readonly PageLine[] =>
      head.above.filter((line) => !roles.get(line)?.isMarginal)
    const words = (head: typeof table): string =>
      lines(head)
        .map(({ text }) => plainWords(text))
        .join('\n')
    if (words(table) !== words(next) || repeatedRows(table.piece.rows, next.piece.rows) === 0) return
    for (const line of lines(next)) roles.set(line, { role: 'runningHead', isMarginal: true })
  })
}

/** With the lines above it. */
function firstTable({
  items,
}: PageLayout): { readonly piece: TablePiece; readonly above: readonly PageLine[] } | undefined {
  const at = items.findIndex(({ kind }) => kind === 'table')
  const item = items[at]
  return item?.kind === 'table'
    ? { piece: item.piece, above: items.slice(0, at).flatMap(linesIn) }
    : undefined
}

/** Lines with leaders to a number anywhere, and what follows the word 目录 until one of its entries comes again as a heading. */
function markContents(layouts: readonly PageLayout[], roles: Map<PageLine, LineRole>): void {
  let entries: string[] = []
  let isInside = false
  for (const { items } of layouts)
    for (const item of items) {
      if (item.kind === 'table') isInside = false
      if (item.kind === 'table' || roles.has(item.line)) continue
      const words = plainWords(item.line.text)
      if (CONTENTS_TITLE.test(words)) {
        isInside = true
        entries = []
        roles.set(item.line, { role: 'heading', level: 1 })
        continue
      }
      const entry = entryOf(words)
      if (
        entries.some((one) => isSameEntry(one, entry)) ||
        words.length > CONTENTS_LENGTH ||
        words.endsWith('。')
      )
        isInside = false
      if (!isInside && !LEADER.test(item.line.text)) continue
      entries.push(entry)
      roles.set(item.line, { role: 'contents' })
    }
}

const entryOf = (words: string): string => words.replace(/[.·…_-]*\d*$/, '')

/** A heading may be broken over lines, of which this is the first. */
const isSameEntry = (listed: string, words: string): boolean =>
  listed === words || (words.length >= 4 && listed.startsWith(words))

interface Body {
  readonly size: number
  readonly isBold: boolean
}

/** The type in which most of the text is set. */
function bodyOf(lines: readonly PageLine[]): Body {
  const weights = new Map<string, { size: number; isBold: boolean; weight: number }>()
  for (const { size, isBold, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    const key = `${rounded} ${isBold}`
    const entry = weights.get(key) ?? { size: rounded, isBold, weight: 0 }
    weights.set(key, { ...entry, weight: entry.weight + text.length })
  }
  return [...weights.values()].reduce((a, b) => (b.weight > a.weight ? b : a), {
    size: 0,
    isBold: false,
    weight: 0,
  })
}

/** Whether the line stands below a table, with nothing between them but other notes. */
function isAfterTable(items: readonly PageItem[], at: number, roles: LineRoles): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const item = items[before]
    if (item?.kind === 'table') return true
    if (item === undefined || roles.get(item.line)?.role !== 'footnote') return false
  }
  return false
}

/** What a line is compared with. */
interface PageFrame {
  readonly body: Body
  readonly size: PageSize
  /** Of most of the page, tables included: a page may be printed smaller as a whole. */
  readonly typeSize: number
  /** Where the longest line ends. */
  readonly right: number
  /** Where the longest line or the widest table ends. */
  readonly edge: number
  /** What titles stand in the middle of: the page and its tables. */
  readonly middles: readonly number[]
}

function footnote(line: PageLine, { body, size }: PageFrame, isBelowTable: boolean): LineRole | undefined {
  if (isBelowTable && NOTE.test(line.text)) return { role: 'footnote' }
  const isAtFoot = line.top > FOOT_SHARE * size.height
  return isAtFoot && line.size < SMALLER * body.size && MARK.test(line.text)
    ? { role: 'footnote' }
    : undefined
}

function heading(
  line: PageLine,
  { body, size, typeSize, right, edge, middles }: PageFrame,
): LineRole | undefined {
  const { text } = line
  if (text.length > HEADING_LENGTH || /[。；;]|[，,：:]$/.test(text) || !/\p{L}/u.test(text)) return undefined
  const number = NUMBERED.findIndex((pattern) => pattern.test(text))
  const isCentred = middles.some((middle) => Math.abs(centreOf(line) - middle) < OFF_CENTRE * size.width)
  // A line of prose above or below a large table in small type is larger too, and as it is full it stands in the middle.
  const isFull = line.right > edge - SHORT_END * line.size && !isTitleLike(text)
  const isLarge =
    line.size >= LARGER * body.size ||
    (isCentred && !isFull && typeSize > 0 && line.size >= LARGER * typeSize)
  const isBold = line.isBold && !body.isBold && line.size >= SMALLER * body.size
  const isShort = line.right < right - SHORT_END * line.size
  const isNumbered = number >= 0 && number < NUMBER_ALONE && isShort && line.size >= SMALLER * body.size
  const isOverTable = TABLE_NUMBER.test(text) && (isBold || (typeSize > 0 && line.size >= LARGER * typeSize))
  if (isOverTable) return { role: 'heading', level: TABLE_LEVEL }
  if (!isLarge && !isBold && !isNumbered) return undefined
  if (number >= 0) return { role: 'heading', level: number + 1 }
  return isLarge || isCentred ? { role: 'heading' } : undefined
}

/** Headings without a number rank with the parts if their type is as large, or if there are none. */
function withLevels(roles: ReadonlyMap<PageLine, LineRole>): LineRoles {
  const parts = [...roles].filter(([, role]) => role.level === 1).map(([line]) => line.size)
  const least = parts.length === 0 ? 0 : Math.min(...parts) * SMALLER
  return new Map(
    [...roles].map(([line, role]) =>
      role.role === 'heading' && role.level === undefined
        ? [line, { ...role, level: line.size >= least ? 1 : 2 }]
        : [line, role],
    ),
  )
}
