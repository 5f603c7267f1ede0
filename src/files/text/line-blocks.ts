/** Lines of plain text as paragraphs: what a converter broke over lines and pages is joined, and each gets its role. */
import type { Paragraph, ParagraphRole, TextLine } from '../../core/document/document.ts'
import { standsAlone } from '../../core/document/head-lines.ts'
import { plainWords } from '../../core/document/printed-words.ts'
import {
  bareAmounts,
  endsSentence,
  hasBareAmount,
  hasLeader,
  headingLevel,
  isContentsTitle,
  isPageNumber,
  numberingLevel,
  startsItem,
  withoutLeader,
} from './numbering.ts'

/** A visible line, its markup already turned into what it shows. */
export interface ShownLine {
  readonly number: number
  readonly text: string
  /** Characters of the line as it stands in the file, spaces at its ends among them. */
  readonly width?: number
  /** Of a Markdown heading. */
  readonly level?: number
  /** Where the format says that a paragraph begins here. */
  readonly isStart?: boolean
  /** Where a form feed follows: the last line of a page. */
  readonly isPageEnd?: boolean
  /** Where the format says that this is a line of the table of contents. */
  readonly isContents?: boolean
  /** The lines that are one. */
  readonly lines?: readonly TextLine[]
}

/** Whether the lines are those of paper: no line is longer than a sheet is wide, so that sentences go on in the next. */
export function isBroken(lines: readonly ShownLine[]): boolean {
  const long = lines.filter((line) => displayWidth(line.text) > WIDEST).length
  return lines.length >= 8 && long <= lines.length * 0.005
}

/** In half characters. */
const NARROWEST = 40
const WIDEST = 160
/** Full lines differ in the spaces that a converter puts into them, and in digits, which take more than half a character. */
const FULL = 0.85
/** How many lines before and after show how wide the page is at a place; upright and lying pages differ. */
const NEAR = 8

/** Which lines reach the right edge. */
function fullLines(lines: readonly ShownLine[]): readonly boolean[] {
  const widths = lines.map((line) => (isTabular(line.text) ? 0 : displayWidth(line.text)))
  return widths.map((width, at) => {
    const widest = Math.max(...widths.slice(Math.max(0, at - NEAR), at + NEAR + 1))
    return width >= NARROWEST && width >= widest * FULL
  })
}

const displayWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += character > '\u00ff' ? 2 : 1
  return width
}

/** The paragraphs of lines between which no grid stands, in their order. */
export function paragraphsOf(lines: readonly ShownLine[], isPaper: boolean): Paragraph[] {
  const full = isPaper ? fullLines(lines) : undefined
  const roles = rolesOf(lines, full)
  const paragraphs: Paragraph[] = []
  let open: ShownLine[] = []
  let isFull: boolean | undefined
  // A page number within a sentence stands behind it.
  let held: Paragraph[] = []
  const close = (): void => {
    const [first] = open
    if (first !== undefined) paragraphs.push(paragraph(open, 'text'))
    paragraphs.push(...held)
    open = []
    held = []
  }
  lines.forEach((line, at) => {
    const { role, level } = roles[at] ?? { role: 'text' }
    const last = open.at(-1)
    if (role === 'pageNumber') held.push(paragraph([line], role))
    else if (role !== 'text') {
      close()
      paragraphs.push(paragraph([line], role, level))
    } else {
      if (last === undefined || !continuesSentence(last, line, isFull)) close()
      open.push(line)
      isFull = full?.[at]
    }
  })
  close()
  return paragraphs
}

function paragraph(lines: readonly ShownLine[], role: ParagraphRole, level?: number): Paragraph {
  const textLines = lines.flatMap((line) => line.lines ?? [{ text: line.text, place: { line: line.number } }])
  const place = { line: lines[0]?.number ?? 1 }
  const text = lines.reduce((joined, line) => joinLines(joined, line.text), '')
  return { kind: 'paragraph', role, ...(level === undefined ? {} : { level }), text, lines: textLines, place }
}

/** Only words of Latin letters are kept apart by the end of a line. */
export const joinLines = (first: string, second: string): string =>
  /[A-Za-z][,.;:]?$/.test(first.slice(-2)) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second

/** Whether a sentence goes on in the next line; `isFull` where lines are those of paper. */
function continuesSentence(line: ShownLine, next: ShownLine, isFull: boolean | undefined): boolean {
  if (next.isStart === true || endsSentence(line.text) || startsItem(next.text)) return false
  if (isTabular(line.text) || isTabular(next.text)) return false
  if (standsAlone(line.text) || standsAlone(next.text)) return false
  if (isFull !== undefined) return isFull && PROSE.test(line.text + next.text)
  // Only a page break tears such a text, and what it tears is a sentence.
  return (
    PROSE.test(line.text) &&
    !/[；;]$/.test(line.text) &&
    displayWidth(line.text) >= NARROWEST &&
    PROSE.test(next.text)
  )
}

export const PROSE = /[，、；。：]/

/** A line that a table lost its columns in: amounts alone, or words set apart without the punctuation of a sentence. */
export const isTabular = (text: string): boolean =>
  // A sentence may be broken between an amount and its unit.
  /[，；。：]/.test(text)
    ? hasBareAmount(text) && hasBareAmount(`${text}万元`)
    : hasBareAmount(text) || (text.match(/[\u4e00-\u9fff]\s+(?=[\u4e00-\u9fff])/g) ?? []).length > 1

interface Role {
  readonly role: ParagraphRole
  readonly level?: number
}

function rolesOf(lines: readonly ShownLine[], full: readonly boolean[] | undefined): readonly Role[] {
  const roles = lines.map((line, at): Role => {
    if (line.level !== undefined) return { role: 'heading', level: line.level }
    if (line.isContents === true || hasLeader(line.text)) return { role: 'contents' }
    if (isPageNumber(line.text) || (line.isPageEnd === true && /^\d{1,4}$/.test(line.text)))
      return { role: 'pageNumber' }
    // A line with commas that reaches the edge of the page is the first of a sentence.
    const isSentence = full?.[at] === true && /[，、]/.test(line.text.replace(/^\S{1,3}、/, ''))
    const level = isTabular(line.text) || isSentence ? undefined : headingLevel(line.text)
    return level === undefined ? { role: 'text' } : { role: 'heading', level }
  })
  markContents(lines, roles)
  unmarkLists(lines, roles)
  return roles
}

/** From 目录 to the line that repeats one of its entries, to a sentence, or to the end of what has no grid in it. */
function markContents(lines: readonly ShownLine[], roles: Role[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (!isContentsTitle(lines[at]?.text ?? '')) continue
    const entries: string[] = []
    roles[at] = { role: 'contents' }
    for (at++; at < lines.length; at++) {
      const text = lines[at]?.text ?? ''
      const entry = contentsEntry(text)
      if (/。/.test(text) || endsContents(entry, entries)) break
      // A page number may stand behind the entry without dots.
      entries.push(entry, entry.replace(/\d{1,3}$/, ''))
      if (roles[at]?.role !== 'pageNumber') roles[at] = { role: 'contents' }
    }
  }
}

const contentsEntry = (text: string): string => withoutLeader(plainWords(text))

/** The first part begins again, perhaps with its title on the next line. */
const endsContents = (entry: string, entries: readonly string[]): boolean =>
  entries.includes(entry) ||
  (/^第.{1,3}部分/.test(entry) && entries.some((earlier) => earlier.startsWith(entry)))

/** The row of a table, numbered like the lines beside it or with amounts side by side. */
const isRow = (line: ShownLine | undefined, level: number): boolean =>
  line !== undefined &&
  isTabular(line.text) &&
  (numberingLevel(line.text) === level || bareAmounts(line.text) > 1)

/** Lines numbered on and on with nothing between them are a list or the rows of a table, and head nothing. */
function unmarkLists(lines: readonly ShownLine[], roles: Role[]): void {
  let start = 0
  for (let at = 1; at <= lines.length; at++) {
    const level =
      roles[start]?.role === 'heading' && lines[start]?.level === undefined ? roles[start]?.level : undefined
    if (level !== undefined && roles[at]?.role === 'heading' && roles[at]?.level === level) continue
    const next = lines[at]
    // The last one may head what follows, unless that is a row of the same table.
    const heads =
      next !== undefined && !isTabular(next.text) && roles[at]?.role === 'text' && !startsItem(next.text)
    const isList =
      level !== undefined && (at - start > 2 || isRow(next, level) || isRow(lines[start - 1], level))
    if (isList) for (let row = start; row < (heads ? at - 1 : at); row++) roles[row] = { role: 'text' }
    start = at
  }
}
