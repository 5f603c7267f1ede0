/** The known word that a mistyped one was probably meant to be. */

/** Undefined where no known word shares enough with it to be worth naming. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const word of known) {
    const distance = editDistance(written, word)
    if (distance < Math.max(written.length, word.length) && (best === undefined || distance < best.distance))
      best = { word, distance }
  }
  return best !== undefined && best.distance <= Math.max(1, best.word.length / 2) ? best.word : undefined
}

function editDistance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Math.max(a.length, b.length)
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
