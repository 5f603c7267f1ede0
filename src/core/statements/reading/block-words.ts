/** The words of a block looked up: which of its columns and rows are called so. Made once per block. */
import type { BlockDefinition, EachRow, Part } from '../definition.ts'
import { isEach } from '../definition.ts'
import { isSum, labelKey } from './label-words.ts'

export interface BlockWords {
  /** Columns and fixed rows by the keys of their labels, in the order of the definition. */
  readonly columns: ReadonlyMap<string, readonly Called[]>
  readonly rows: ReadonlyMap<string, readonly Called[]>
  readonly eaches: readonly (readonly [string, EachRow])[]
  /** The column that counts most: the one that says nothing, or the first. */
  readonly widest: Called | undefined
}

export interface Called {
  readonly id: string
  readonly part: Part['part']
}

const made = new WeakMap<BlockDefinition, BlockWords>()

export function wordsOfBlock(block: BlockDefinition): BlockWords {
  const known = made.get(block)
  if (known !== undefined) return known
  const rows = Object.entries(block.rows)
  const columns = Object.entries(block.columns)
  const words: BlockWords = {
    columns: byKey(columns),
    rows: byKey(rows.flatMap(([id, row]) => (isEach(row) ? [] : [[id, row] as const]))),
    eaches: rows.flatMap(([id, row]) => (isEach(row) ? [[id, row] as const] : [])),
    widest: columns
      .map(([id, { part }]) => ({ id, part }))
      .sort((a, b) => Object.keys(a.part).length - Object.keys(b.part).length)[0],
  }
  made.set(block, words)
  return words
}

function byKey(parts: readonly (readonly [string, Part])[]): ReadonlyMap<string, readonly Called[]> {
  const result = new Map<string, Called[]>()
  for (const [id, { labels, part }] of parts)
    for (const key of new Set(labels.map(labelKey))) {
      const known = result.get(key)
      if (known === undefined) result.set(key, [{ id, part }])
      else known.push({ id, part })
    }
  return result
}

/** 事业收入（不含专户资金） is looked up as 事业收入 if nothing is called by the whole. */
export function called(words: ReadonlyMap<string, readonly Called[]>, key: string): readonly Called[] {
  const exact = words.get(key)
  if (exact !== undefined) return exact
  const bare = key.replace(/(?<=.)\([^()]*\)$/, '')
  return bare === key || isSum(bare) ? [] : (words.get(bare) ?? [])
}
