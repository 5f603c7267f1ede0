/** One document of the API as state, loaded anew whenever something was done to it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentResponse } from '../../api/documents/contract.ts'
import { ClientError, publicationDocument } from '../client.ts'

export interface LoadedDocument {
  readonly value?: DocumentResponse
  readonly fault?: ClientError
  /** Counts the answers that said something else than the one before. */
  readonly turn: number
  reload(): Promise<void>
}

interface Loaded {
  readonly value?: DocumentResponse
  readonly fault?: ClientError
  readonly turn: number
}

export function useDocument(url: string): LoadedDocument {
  const [loaded, setLoaded] = useState<Loaded>({ turn: 0 })
  // Only the answer to the question that was asked last counts.
  const asked = useRef(0)

  const reload = useCallback(async () => {
    asked.current += 1
    const own = asked.current
    try {
      const value = await publicationDocument(url)
      if (own !== asked.current) return
      setLoaded((known) => {
        const isSame = JSON.stringify(known.value) === JSON.stringify(value)
        return { value: isSame ? (known.value ?? value) : value, turn: isSame ? known.turn : known.turn + 1 }
      })
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (own === asked.current) setLoaded((known) => ({ ...known, fault: error }))
    }
  }, [url])

  useEffect(() => {
    const ask = (): void => {
      if (navigator.onLine) void reload()
    }
    void reload()
    // Others may have changed it, and a command may have loaded other data.
    window.addEventListener('focus', ask)
    window.addEventListener('online', ask)
    return () => {
      window.removeEventListener('focus', ask)
      window.removeEventListener('online', ask)
    }
  }, [reload])
  return { ...loaded, reload }
}
