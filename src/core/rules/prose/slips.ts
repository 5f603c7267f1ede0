/** Slips of the pen that a pattern tells: where they stand in a text, and how it would be right. */
import type { RuleContext } from '../contract/rule.ts'
import type { DocumentText } from './document-texts.ts'

export interface Slip {
  /** The words with what stands around them, to be found again. */
  readonly printed: string
  readonly expected: string
}

/** So much of what stands beside the slip is shown; numbers are not cut. */
const BEFORE = /(?:\d[\d.,]*)?[^，。；：、,;:]{0,6}$/
const AFTER = /^[^，。；：、,;:]{0,6}/

/** What the pattern matches, put right and shown within its neighbours. */
export const slipsIn = (
  text: string,
  pattern: RegExp,
  right: (found: RegExpMatchArray) => string | undefined,
): readonly Slip[] => {
  // Most texts have none, and to look for one is cheaper than to get ready for all.
  if (text.search(pattern) < 0) return NONE
  return [...text.matchAll(pattern)].flatMap((found) => {
    const expected = right(found)
    if (expected === undefined) return []
    const [from, to] = [found.index, found.index + found[0].length]
    const before = BEFORE.exec(text.slice(0, from))?.[0] ?? ''
    const after = AFTER.exec(text.slice(to))?.[0] ?? ''
    return [{ printed: `${before}${found[0]}${after}`, expected: `${before}${expected}${after}` }]
  })
}

const NONE: readonly Slip[] = []

/** Where in its text the slip stands: long paragraphs run over lines. */
export const placeOfSlip = ({ at }: DocumentText, { printed }: Slip, { locate }: RuleContext) => ({
  ...at,
  place: locate(at.place, printed),
})
