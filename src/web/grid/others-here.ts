/** 谁在填 — which cells others have open in what the grid shows, and where this page tells them that it stands itself. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'

export interface OtherHere {
  readonly person: string
  readonly name: string
  readonly row: string
  readonly field: string
}

export interface PresenceBook {
  subscribe(onChange: () => void): () => void
  /** The same list as long as nobody moves. */
  others(): readonly OtherHere[]
  /** None: the grid was left. */
  stand(cell: { readonly row: string; readonly field: string } | undefined): void
}

const NOBODY: readonly OtherHere[] = []
/** Where nobody else can be: a form of one's own, a test. */
const ALONE: PresenceBook = { subscribe: () => () => {}, others: () => NOBODY, stand: () => {} }

export const PresenceContext = createContext<PresenceBook>(ALONE)

export interface OthersHere {
  /** Those at a cell; undefined where nobody is, so that cells without anybody stay as they were. */
  at(row: string, field: string): readonly OtherHere[] | undefined
  stand: PresenceBook['stand']
}

export function useOthersHere(): OthersHere {
  const book = useContext(PresenceContext)
  const others = useSyncExternalStore(book.subscribe, book.others)
  useEffect(() => () => book.stand(undefined), [book])
  return useMemo(() => {
    const byCell = new Map<string, readonly OtherHere[]>()
    for (const one of others) {
      const key = `${one.row} ${one.field}`
      byCell.set(key, [...(byCell.get(key) ?? []), one])
    }
    return { at: (row, field) => byCell.get(`${row} ${field}`), stand: book.stand }
  }, [others, book])
}

/** 李办甲 → 办甲, Anna Berg → AB: short enough for a cell, and different for two of one family. */
export function initialsOf(name: string): string {
  const plain = name
    .replace(/[（(].*$/u, '')
    .replace(/[†\s]+$/u, '')
    .trim()
  const han = [...plain].filter((character) => /\p{Script=Han}/u.test(character))
  if (han.length > 0) return han.slice(-2).join('')
  const words = plain.split(/[\s.·-]+/u).filter((word) => word !== '')
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}
