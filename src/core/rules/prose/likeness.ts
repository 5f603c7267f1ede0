/** How alike two names or sentences are, in percent, by the pairs of characters that they share. */
import { plainWords } from '../../document/printed-words.ts'

/** What makes a name: it is held against all others, so that what it comes to is kept, up to so many. */
interface Name {
  readonly words: string
  /** Each pair of characters as one number, which is quicker to compare. */
  readonly pairs: readonly number[]
}
const kept = new Map<string, Name>()
const MOST_KEPT = 5_000
const LONGEST_KEPT = 100

function nameOf(text: string): Name {
  const known = kept.get(text)
  if (known !== undefined) return known
  const words = plainWords(text)
    .replace(/(?:19|20)\d{2}年(?:度)?/g, '')
    .replace(/[\p{P}\p{S}]/gu, '')
  const name = { words, pairs: pairs(words) }
  if (text.length > LONGEST_KEPT) return name
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, name)
  return name
}

/** Without year, punctuation and the words that every project has. */
export const coreWords = (text: string): string => nameOf(text).words

/** 100 the same words, 0 no pair in common. */
export function likeness(a: string, b: string): number {
  const [one, other] = [nameOf(a), nameOf(b)]
  const total = one.pairs.length + other.pairs.length
  if (total === 0) return one.words === other.words ? 100 : 0
  const left = [...other.pairs]
  let shared = 0
  for (const pair of one.pairs) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left[at] = TAKEN
    shared += 1
  }
  return Math.floor((200 * shared) / total)
}

const TAKEN = -1
/** More than there are characters. */
const CHARACTERS = 0x11_0000

/** Whether they are at least so alike: names of very different lengths cannot be. */
export function areAlike(a: string, b: string, least: number): boolean {
  const [one, other] = [nameOf(a).pairs.length, nameOf(b).pairs.length]
  if (200 * Math.min(one, other) < least * (one + other)) return false
  return likeness(a, b) >= least
}

const pairs = (text: string): readonly number[] => {
  const letters = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  return letters.slice(1).map((letter, at) => (letters[at] ?? 0) * CHARACTERS + letter)
}

/** The candidate most like the text, if it is alike enough and no other is as much so. */
export function mostAlike<T>(
  text: string,
  candidates: readonly T[],
  { name, least }: { readonly name: (one: T) => string; readonly least: number },
): T | undefined {
  const ranked = candidates
    .filter((one) => areAlike(text, name(one), least))
    .map((one) => ({ one, likeness: likeness(text, name(one)) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const [best, next] = ranked
  return best !== undefined && best.likeness > (next?.likeness ?? -1) ? best.one : undefined
}
