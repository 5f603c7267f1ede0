/** Lines joined into the paragraphs that were broken over them, also over pages. */
import type { Paragraph, TextLine } from '../../core/document/document.ts'
import { standsAlone } from '../../core/document/head-lines.ts'
import { boxAround, type Placing } from './boxes.ts'
import { isWide } from './character-forms.ts'
import type { LineRole, LineRoles } from './line-roles.ts'
import type { Margins } from './margins.ts'
import type { PageLine } from './page-layout.ts'

const TEXT: LineRole = { role: 'text' }
/** In shares of the type size: a line ending this far before the margin is the last one, a line indented this far the first. */
const SHORT_END = 2.2
const INDENT = 1.2
/** Lines of a paragraph are no farther apart than this, in shares of the type size. */
const WIDEST_PITCH = 3
/** The gap before another paragraph exceeds that between lines by so much. */
const WIDER_PITCH = 1.4
/** Mixed type within a paragraph differs less than this share in size. */
const OTHER_SIZE = 0.35
/** A line without an end of a sentence goes on if it fills this share of the width. */
const LONG = 0.8
/** A heading goes on in the next line if it fills this share of the width. */
const FULL_HEADING = 0.75
const NUMBERED =
  /^(?:第[一二三四五六七八九十百]+(?:部分|章)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/

/** A point of a list; prose may begin a line with a number as well. */
const POINT = /^(?:\d{1,2}[、.．](?!\d)|[①-⑳])/

export function paragraphsOf(
  lines: readonly PageLine[],
  roles: LineRoles,
  margins: Margins,
  place: Placing,
): readonly Paragraph[] {
  const groups: PageLine[][] = []
  // Running heads and page numbers come between the lines of a paragraph without ending it.
  let open: PageLine[] | undefined
  for (const line of lines) {
    if (roles.get(line)?.isMarginal) {
      groups.push([line])
      continue
    }
    const last = open?.at(-1)
    if (open !== undefined && last !== undefined && continues(last, line, open, roles, margins))
      open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups.map((group) => paragraphOf(group, roles, place))
}

function continues(
  last: PageLine,
  line: PageLine,
  paragraph: readonly PageLine[],
  roles: LineRoles,
  margins: Margins,
): boolean {
  const { role } = roles.get(line) ?? TEXT
  const { role: lastRole } = roles.get(last) ?? TEXT
  const isSamePage = line.page === last.page
  const before = margins.get(last.page)
  const here = margins.get(line.page)
  if (before === undefined || here === undefined || role === 'contents') return false
  if (!isSamePage && line.page !== last.page + 1) return false
  const pitch = line.bottom - last.bottom
  if (isSamePage && (pitch < 0.5 * last.size || pitch > widestPitch(paragraph, last))) return false
  if (lastRole === 'heading')
    return (
      isSamePage &&
      role === 'heading' &&
      line.isBold === last.isBold &&
      Math.abs(line.size - last.size) < 0.1 * last.size &&
      !NUMBERED.test(line.text) &&
      last.right - last.left > FULL_HEADING * (before.right - before.left)
    )
  if (role === 'heading' || role === 'footnote' || lastRole === 'contents') return false
  if (standsAlone(last.text) || standsAlone(line.text)) return false
  if (Math.abs(line.size - last.size) > OTHER_SIZE * last.size) return false
  const first = paragraph[0] ?? last
  const isOutdented = paragraph.length === 1 && line.left < first.left - 0.4 * line.size
  const isIndented = line.left > here.left + INDENT * line.size && !isOutdented && !isLevel(paragraph, line)
  const isNumbered = NUMBERED.test(line.text) || (/[。；;：:]$/.test(last.text) && POINT.test(line.text))
  if (isIndented || (isNumbered && !isOutdented)) return false
  const isFull = last.right > before.right - SHORT_END * last.size
  const isBroken =
    !/[。；;：:！!？?]$/.test(last.text) && last.right > before.left + LONG * (before.right - before.left)
  return isFull || isBroken
}

function widestPitch(paragraph: readonly PageLine[], last: PageLine): number {
  const before = paragraph.at(-2)
  return before === undefined || before.page !== last.page
    ? WIDEST_PITCH * last.size
    : WIDER_PITCH * Math.max(last.bottom - before.bottom, last.size)
}

/** Whether the paragraph's lines after the first begin where this one does. */
const isLevel = (paragraph: readonly PageLine[], line: PageLine): boolean =>
  paragraph.length > 1 &&
  paragraph
    .slice(1)
    .every(({ left, page }) => page !== line.page || Math.abs(left - line.left) < 0.5 * line.size)

function paragraphOf(group: readonly PageLine[], roles: LineRoles, place: Placing): Paragraph {
  const [first] = group
  const page = first?.page ?? 1
  const { role, level } = (first === undefined ? undefined : roles.get(first)) ?? TEXT
  return {
    kind: 'paragraph',
    role,
    ...(level !== undefined && { level }),
    text: joinedLines(group.map(({ text }) => text)),
    lines: group.map((line): TextLine => ({ text: line.text, place: place(line.page, line) })),
    place: place(page, boxAround(group.filter((line) => line.page === page))),
  }
}

/** Chinese is joined as it is; words of letters get their space back. */
const joinedLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const isWordBreak =
      /[\p{L},.;:]$/u.test(text) &&
      !isWide(text.at(-1) ?? '') &&
      /^\p{L}/u.test(line) &&
      !isWide(line[0] ?? '')
    return isWordBreak ? `${text} ${line}` : text + line
  }, '')
