/** Printed words made comparable: width, white space, brackets and dashes carry no meaning. */

/** The same labels and paragraphs are looked at again and again; what they come to is kept, up to so many characters. */
const kept = new Map<string, string>()
let keptCharacters = 0
const MOST_CHARACTERS = 500_000
const LONGEST_KEPT = 5_000

/** NFKC without white space, with one kind of bracket, quote and dash. Two labels are the same if this is. */
export function plainWords(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200f\ufeff]/g, '')
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/[“”„‟〝〞"'‘’「」『』]/g, '"')
    .replace(/[—–―─‐‑‒−-]+/g, '-')
  if (text.length > LONGEST_KEPT) return plain
  keptCharacters += text.length + 1
  if (keptCharacters > MOST_CHARACTERS) {
    kept.clear()
    keptCharacters = text.length + 1
  }
  kept.set(text, plain)
  return plain
}

/** As printed, but for white space, which is never significant. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]/g, '')

/** Raised, lowered and circled digits are marks of notes, which NFKC would make digits of the amount. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b]/

/** A printed amount: digits with or without separators and decimals, a sign or brackets; no unit, no percent. */
export const isPrintedAmount = (text: string): boolean =>
  !RAISED.test(text) &&
  /^[-−+]?\(?[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\)?$/.test(withoutSpace(text).normalize('NFKC'))

/** How many signs the longest run of plain words has that both texts share. */
export function longestShared(a: string, b: string): number {
  const [text, words] = [plainWords(a), [...plainWords(b)]]
  let best = 0
  words.forEach((_, at) => {
    while (at + best < words.length && text.includes(words.slice(at, at + best + 1).join(''))) best += 1
  })
  return best
}
