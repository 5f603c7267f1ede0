/** What is written and not saved yet, by text: kept in the browser, so that neither a failed request nor a reload loses it. */
import { useEffect, useState } from 'react'
import { type DocumentAddress, documentPath } from '../route.ts'

export interface TextDraft {
  readonly value: string
  /** What stood there when the writing began. */
  readonly seen: string
}

export interface TextDrafts {
  of(id: string): TextDraft | undefined
  readonly count: number
  /** Undefined takes it away. */
  set(id: string, draft: TextDraft | undefined): void
}

export function useTextDrafts(document: DocumentAddress): TextDrafts {
  const place = `mingzhang.texts.${documentPath(document)}`
  const [drafts, setDrafts] = useState(() => readDrafts(place))
  useEffect(() => keepDrafts(place, drafts), [place, drafts])
  return {
    of: (id) => drafts.get(id),
    count: drafts.size,
    set: (id, draft) =>
      setDrafts((known) => {
        const next = new Map(known)
        if (draft === undefined) next.delete(id)
        else next.set(id, draft)
        return next
      }),
  }
}

// A browser may refuse storage, as in private windows; drafts then last as long as the page.
function readDrafts(place: string): ReadonlyMap<string, TextDraft> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    // Only `keepDrafts` writes it.
    return new Map(kept as readonly (readonly [string, TextDraft])[])
  } catch {
    return new Map()
  }
}

function keepDrafts(place: string, drafts: ReadonlyMap<string, TextDraft>): void {
  try {
    if (drafts.size === 0) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify([...drafts]))
  } catch {
    return
  }
}
