/** How alike two names or sentences are, in percent, by the pairs of characters that they share. */
import { plainWords } from '../../document/printed-words.ts'

/** Without year, punctuation and the words that every project has. */
export const coreWords = (text: string): string =>
  plainWords(text)
    .replace(/(?:19|20)\d{2}年(?:度)?/g, '')
    .replace(/[\p{P}\p{S}]/gu, '')

/** 100 the same words, 0 no pair in common. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(coreWords(a)), pairs(coreWords(b))]
  const total = one.length + other.length
  if (total === 0) return coreWords(a) === coreWords(b) ? 100 : 0
  const left = [...other]
  let shared = 0
  for (const pair of one) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return Math.floor((200 * shared) / total)
}

const pairs = (text: string): readonly string[] => {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** The candidate most like the text, if it is alike enough and no other is as much so. */
export function mostAlike<T>(
  text: string,
  candidates: readonly T[],
  { name, least }: { readonly name: (one: T) => string; readonly least: number },
): T | undefined {
  const ranked = candidates
    .map((one) => ({ one, likeness: likeness(text, name(one)) }))
    .filter((one) => one.likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)
  const [best, next] = ranked
  return best !== undefined && best.likeness > (next?.likeness ?? -1) ? best.one : undefined
}
