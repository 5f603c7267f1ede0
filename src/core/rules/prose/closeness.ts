/** How close two names are, letter by letter in their order: a slip of the pen leaves most of them where they were. */

/** Length of the longest sequence of letters that both have in their order. */
function commonLetters(a: string, b: string): number {
  let row: readonly number[] = Array.from({ length: b.length + 1 }, () => 0)
  for (const letter of a) {
    const next = [0]
    for (let at = 0; at < b.length; at++)
      next.push(b[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

/** 100 of the same names; by the longer of the two. */
export const closeness = (a: string, b: string): number =>
  Math.floor((100 * commonLetters(a, b)) / Math.max(1, a.length, b.length))

/** The closest candidate, if it is close enough and no other is as close. */
export function closest<T>(
  words: string,
  candidates: readonly T[],
  { name, least }: { readonly name: (one: T) => string; readonly least: number },
): T | undefined {
  const [best, next] = candidates
    // A name of twice the length has not half its letters in common.
    .filter(
      (one) =>
        Math.abs(name(one).length - words.length) * 100 <=
        (100 - least) * Math.max(name(one).length, words.length),
    )
    .map((one) => ({ one, close: closeness(words, name(one)) }))
    .filter(({ close }) => close >= least)
    .toSorted((a, b) => b.close - a.close)
  return best !== undefined && best.close > (next?.close ?? 0) ? best.one : undefined
}
