/** Where in running text a statement begins and ends, and what the lines around its title say. */
import type { DocumentPlace } from '../../../document/document.ts'
import {
  CONTINUED,
  currencyIn,
  isNoteLine,
  tableNumber,
  UNIT_LINE,
  yearIn,
} from '../../../document/head-lines.ts'
import { plainWords, withoutSpace } from '../../../document/printed-words.ts'
import type { CurrencyUnit } from '../../../kernel/fen.ts'
import type { StatementDefinition } from '../../definition.ts'
import { definitionsOfTitle, numberInTitle, titleWords } from '../statement-titles.ts'
import type { FlowLine } from './flow-lines.ts'

/** The lines from one title to the next thing that ends a table; whether it is a statement is not yet known. */
export interface Segment {
  readonly definitions: readonly StatementDefinition[]
  readonly title: string
  readonly printedTitle: string
  readonly number?: string
  readonly unitName?: string
  readonly year?: number
  readonly currency?: CurrencyUnit
  /** The title, and the lines around it that were read off. */
  readonly headLines: readonly FlowLine[]
  /** Below the title, without what was read off above and without the notes. */
  readonly body: readonly FlowLine[]
  readonly noteLines: readonly FlowLine[]
  readonly place: DocumentPlace
}

/** Headings, forms and sentences; a table has none of them. */
const END =
  /^第[一二三四五六七八九十]+(?:部分|章)|(?:绩效|申报|自评|基本信息|评分|情况)[^。]{0,12}表$|报告$|^\S{3,}情况(?:的)?说明$|[。；]|，.*(?:万元|[%％])|\d万?元[，,]/
const NOTE_GOES_ON = /^(?:\d+[.、)]|\(\d+\))/
/** Titles are seldom broken over more lines than this. */
const TITLE_LINES = 3
/** A piece of a title has more characters than the cell of a narrow column. */
const SHORTEST_PIECE = 3
const LINES_BEFORE = 3
const LINES_AFTER = 6

export function segments(
  lines: readonly (FlowLine | undefined)[],
  definitions: readonly StatementDefinition[],
): readonly Segment[] {
  const titles: FoundTitle[] = []
  for (let from = 0; from < lines.length; ) {
    const title = titleAt(lines, from, definitions)
    if (title !== undefined) titles.push(title)
    from = title?.to ?? from + 1
  }
  const list: Segment[] = []
  titles.forEach((title, at) => {
    const next = segmentOf(title, lines, titles[at + 1]?.from ?? lines.length)
    const last = list.at(-1)
    if (last !== undefined && continues(last, next)) list[list.length - 1] = joined(last, next)
    else list.push(next)
  })
  return list
}

/** The next page of a table has its title again; a table that is whole has a total of its own. */
const continues = (before: Segment, next: Segment): boolean =>
  before.title === next.title &&
  before.unitName === next.unitName &&
  hasAmounts(before) &&
  hasAmounts(next) &&
  (CONTINUED.test(plainWords(next.printedTitle)) || !(hasTotal(before) && hasTotal(next)))

const hasAmounts = ({ body }: Segment): boolean => body.some((line) => /\d\.\d|\d,\d{3}/.test(line.text))
const hasTotal = ({ body }: Segment): boolean =>
  body.some((line) => /^(?:.*[^\d])?[合总]计[\d.,]+$/.test(plainWords(line.text)))

const joined = (before: Segment, next: Segment): Segment => ({
  ...before,
  headLines: [...before.headLines, ...next.headLines],
  body: [...before.body, ...next.body],
  noteLines: [...before.noteLines, ...next.noteLines],
})

interface FoundTitle {
  readonly from: number
  /** The first line behind the title. */
  readonly to: number
  readonly definitions: readonly StatementDefinition[]
}

function titleAt(
  lines: readonly (FlowLine | undefined)[],
  from: number,
  definitions: readonly StatementDefinition[],
): FoundTitle | undefined {
  let text = ''
  for (let to = from; to < from + TITLE_LINES; to++) {
    const line = lines[to]
    if (line === undefined) return undefined
    text += line.text
    if (!mayEndTitle(line.text)) continue
    if (isAside(line.text)) return undefined
    const { ids } = definitionsOfTitle(text, definitions)
    // Single characters above it are what is left of a narrow column.
    const areScraps = lines.slice(from, to).every((one) => (one?.text.trim().length ?? 0) < SHORTEST_PIECE)
    if (to > from && areScraps && definitionsOfTitle(line.text, definitions).ids.length > 0) return undefined
    if (ids.length > 0)
      return { from, to: to + 1, definitions: definitions.filter((one) => ids.includes(one.id)) }
    if (to === from) return undefined
  }
  return undefined
}

/** A quick look before the words are compared. */
const mayEndTitle = (text: string): boolean => /(?:[表览)）\]】]|表\s*\d+)\s*$/.test(text)

function segmentOf(
  { from, to, definitions }: FoundTitle,
  lines: readonly (FlowLine | undefined)[],
  limit: number,
): Segment {
  const titleLines = present(lines.slice(from, to))
  const printedTitle = titleLines.map((line) => line.text.trim()).join('')
  const { before, body, noteLines } = extent(lines, from, to, limit)
  const around = [...before, ...body.slice(0, LINES_AFTER)].filter((line) => isAside(line.text))
  const words = around.flatMap((line) => line.text.split(/\s{2,}|\t/))
  const number = words.find((word) => tableNumber(word) !== undefined) ?? numberInTitle(printedTitle)
  const unitName = first(around, (line) => unitIn(line.text))
  const year = yearIn(printedTitle) ?? first(around, (line) => yearIn(line.text))
  const currency = currencyIn(printedTitle) ?? first(around, (line) => currencyIn(line.text))
  return {
    definitions,
    title: titleWords(printedTitle),
    printedTitle,
    ...(number === undefined ? {} : { number: withoutSpace(number) }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(year === undefined ? {} : { year }),
    ...(currency === undefined ? {} : { currency }),
    headLines: [...titleLines, ...around],
    body: body.filter((line) => !around.includes(line)),
    noteLines,
    place: titleLines[0]?.place ?? {},
  }
}

const present = (lines: readonly (FlowLine | undefined)[]): readonly FlowLine[] =>
  lines.filter((line) => line !== undefined)

function first<T>(lines: readonly FlowLine[], pick: (line: FlowLine) => T | undefined): T | undefined {
  for (const line of lines) {
    const picked = pick(line)
    if (picked !== undefined) return picked
  }
  return undefined
}

/** A line that says whose the table is, its number or its currency unit. */
function isAside(text: string): boolean {
  const words = plainWords(text)
  return (
    tableNumber(text) !== undefined ||
    UNIT_LINE.test(words) ||
    /^\(?(?:金额)?单位:?(?:人民币)?万?元\)?$/.test(words)
  )
}

/** 部门：某局 单位：万元 → 某局 */
function unitIn(text: string): string | undefined {
  const name = UNIT_LINE.exec(plainWords(text))?.[1]?.replace(
    /(?:金额)?单位:?(?:人民币)?(?:亿|百万|万|千)?元.*$/,
    '',
  )
  return name === undefined || name === '' || /^(?:人民币)?万?元$/.test(name) ? undefined : name
}

interface Extent {
  readonly before: readonly FlowLine[]
  readonly body: readonly FlowLine[]
  readonly noteLines: readonly FlowLine[]
}

function extent(lines: readonly (FlowLine | undefined)[], from: number, to: number, limit: number): Extent {
  const before: FlowLine[] = []
  for (let at = from - 1; at >= Math.max(0, from - LINES_BEFORE); at--) {
    const line = lines[at]
    if (line === undefined || !isAside(line.text)) break
    before.push(line)
  }
  const body: FlowLine[] = []
  const noteLines: FlowLine[] = []
  for (let at = to; at < limit; at++) {
    const line = lines[at]
    if (line === undefined) break
    const plain = plainWords(line.text)
    const isNote = isNoteLine(line.text) || (noteLines.length > 0 && NOTE_GOES_ON.test(plain))
    if (isNote) noteLines.push(line)
    else if (noteLines.length > 0 || END.test(plain)) break
    else body.push(line)
  }
  while (body.length > 0 && isAside(body.at(-1)?.text ?? '')) body.pop()
  return { before, body, noteLines }
}
