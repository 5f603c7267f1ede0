/** Lines that were cut after so many characters, as some extractors do in the middle of words and numbers, made whole again. */

import type { TextLine } from '../../core/document/document.ts'
import { standsAlone } from '../../core/document/head-lines.ts'
import { isTabular, joinLines, PROSE, type ShownLine } from './line-blocks.ts'
import { endsSentence, headingLevel, isPageNumber, startsItem } from './numbering.ts'

/** Fewer lines of one length may be alike by chance. */
const LEAST_LINES = 8
/** Shorter ones are those of a narrow column of a table. */
const SHORTEST = 16

/**
 * So many characters each line of prose has where it goes on in the next; `undefined` where lines end as words and
 * paper want. On paper lines with digits have more characters than others, so that none stands out.
 */
export function wrapWidth(lines: readonly ShownLine[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { text, width = 0 } of lines)
    if (width >= SHORTEST && PROSE.test(text) && !isTabular(text))
      counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
  const longer = [...counts].reduce((all, [width, more]) => (width > usual ? all + more : all), 0)
  const isSharp = count >= LEAST_LINES && count >= 2 * (counts.get(usual - 1) ?? 0) && longer * 20 <= count
  return isSharp ? usual : undefined
}

/** What was cut is one line again, made of those that stand in the file; a page number within goes behind it. */
export function unwrapped(lines: readonly ShownLine[], width: number): readonly ShownLine[] {
  const whole: ShownLine[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at]
    if (first === undefined) break
    const taken = [first]
    const numbers: ShownLine[] = []
    let next = at + 1
    let isSentence = PROSE.test(first.text)
    for (let last = first; isCut(last, width, isSentence); ) {
      const skipped = numbersOfPages(lines, next)
      const following = lines[next + skipped.length]
      const after = lines[next + skipped.length + 1]
      const around = { after, isTorn: skipped.length > 0, isSentence, width }
      if (following === undefined || !goesOn(last, following, around)) break
      numbers.push(...skipped)
      taken.push(following)
      last = following
      isSentence ||= PROSE.test(following.text)
      next += skipped.length + 1
    }
    whole.push(joined(taken), ...numbers)
    at = next
  }
  return whole
}

/** A space at the cut is often lost, which only a sentence can tell from an end. */
const isCut = (line: ShownLine, width: number, isSentence: boolean): boolean =>
  line.width === width || (line.width === width - 1 && isSentence)

/** At most one above and one below the page break. */
const numbersOfPages = (lines: readonly ShownLine[], from: number): readonly ShownLine[] => {
  const [first, second] = lines.slice(from, from + 2)
  if (first === undefined || !isNumberOfPage(first)) return []
  return second !== undefined && isNumberOfPage(second) ? [first, second] : [first]
}

const isNumberOfPage = (line: ShownLine): boolean =>
  isPageNumber(line.text) || (line.isPageEnd === true && /^\d{1,4}$/.test(line.text))

interface Around {
  /** The line behind the next one. */
  readonly after: ShownLine | undefined
  /** Something stands between the two. */
  readonly isTorn: boolean
  /** There was a mark of a sentence already. */
  readonly isSentence: boolean
  readonly width: number
}

function goesOn(last: ShownLine, next: ShownLine, { after, isTorn, isSentence, width }: Around): boolean {
  const isNear = next.number - last.number === 1 || last.isPageEnd === true || isTorn
  if (!isNear || next.isStart === true || next.level !== undefined || startsItem(next.text)) return false
  if (standsAlone(last.text) || standsAlone(next.text)) return false
  if (endsSentence(last.text) && !goesOnAfterEnd(last.text, next.text)) return false
  if (isTabular(last.text) && !UNIT.test(next.text)) return false
  const isNextCut = isCut(next, width, isSentence)
  if (isTabular(next.text) && !(isNextCut && UNIT.test(after?.text ?? ''))) return false
  const words = last.text + next.text
  return (
    isSentence ||
    PROSE.test(words + (isNextCut ? (after?.text ?? '') : '')) ||
    headingLevel(words) !== undefined
  )
}

/** A line that is full by chance where a sentence ends: what a colon announces may be a table, and some words begin no paragraph. */
const goesOnAfterEnd = (last: string, next: string): boolean =>
  /[：:]$/.test(last)
    ? PROSE.test(next)
    : /^(?:年初预算|支出决算|决算数|预算数|完成年|其中|主要原因|原因[是为：:]|主要用于|[比较]上年|[比较与]\s*20\d\d\s*年)/.test(
        next,
      )

/** What stands behind an amount of a sentence. */
const UNIT = /^(?:[\d.]*(?:万元|亿元|元|万|亿|%|％|人|个|辆|年|月|日))/

function joined(lines: readonly ShownLine[]): ShownLine {
  const [first, ...others] = lines
  if (first === undefined || others.length === 0) return first ?? { number: 1, text: '' }
  const textLines = lines.map(({ text, number }): TextLine => ({ text, place: { line: number } }))
  const isPageEnd = others.at(-1)?.isPageEnd
  return {
    ...first,
    // Put together at once: a paragraph may run over as many lines as a stranger wants.
    text: lines
      .map(({ text }, at) => {
        const before = lines[at - 1]?.text ?? ''
        return joinLines(before, text).slice(before.length)
      })
      .join(''),
    lines: textLines,
    ...(isPageEnd === undefined ? {} : { isPageEnd }),
  }
}
