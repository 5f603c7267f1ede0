/** 导入的差异 — what rows that come in would change of those that are there; what they do not name stays. */
import { type MasterBookId, type MasterCells, masterKey } from './master-books.ts'

/** Of one row: what it was and what it becomes; `null` where there is none. */
export interface MasterDifference {
  readonly key: string
  readonly before: MasterCells | null
  readonly after: MasterCells | null
}

export interface MasterDifferences {
  readonly changes: readonly MasterDifference[]
  readonly sameCount: number
  /** Keys of rows that the file does not name. */
  readonly kept: readonly string[]
}

export function masterDifferences(
  book: MasterBookId,
  there: readonly MasterCells[],
  incoming: readonly MasterCells[],
): MasterDifferences {
  const known = new Map(there.map((cells) => [masterKey(book, cells), cells]))
  const named = new Set(incoming.map((cells) => masterKey(book, cells)))
  const changes = incoming.flatMap((after): readonly MasterDifference[] => {
    const key = masterKey(book, after)
    const before = known.get(key) ?? null
    return before !== null && isSame(before, after) ? [] : [{ key, before, after }]
  })
  return {
    changes,
    sameCount: incoming.length - changes.length,
    kept: [...known.keys()].filter((key) => !named.has(key)),
  }
}

/** Undoing turns each difference round. */
export const reversed = (changes: readonly MasterDifference[]): readonly MasterDifference[] =>
  changes.map(({ key, before, after }) => ({ key, before: after, after: before }))

export function isSame(a: MasterCells | null, b: MasterCells | null): boolean {
  if (a === null || b === null) return a === b
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (field) => (a[field] ?? '') === (b[field] ?? ''),
  )
}
