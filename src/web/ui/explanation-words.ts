/** What is worth saying of each line of an explanation: not what its figure says already, nor what all lines share. */
import type { ExplanationResponse } from '../../api/contract.ts'

type Explained = Pick<ExplanationResponse, 'words' | 'lines'>

const key = (word: { readonly dimension: string; readonly name: string }): string =>
  `${word.dimension} ${word.name}`

/** For each line its own words; a line that has none left is told by all of its words. */
export function lineWords(of: Explained): readonly (readonly string[])[] {
  const said = new Set(of.words.map(key))
  const shared = of.lines.length > 1 ? sharedWords(of.lines) : new Set<string>()
  return of.lines.map((line) => {
    const own = line.words.filter((word) => !said.has(key(word)) && !shared.has(key(word)))
    return (own.length > 0 ? own : line.words).map((word) => word.name)
  })
}

function sharedWords(lines: Explained['lines']): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const word of lines.flatMap((line) => line.words))
    counts.set(key(word), (counts.get(key(word)) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count === lines.length).map(([word]) => word))
}

/** The different reasons for which lines are assumed, in the order in which they come. */
export const assumptions = (lines: Explained['lines']): readonly string[] => [
  ...new Set(lines.flatMap((line) => line.assumed ?? [])),
]
