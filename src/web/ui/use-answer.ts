/** One answer of the API as state: loading, there, or failed; what was answered once is not asked again. */
import { useCallback, useEffect, useState } from 'react'
import { ClientError, type ClientFault } from '../client.ts'

export interface Answer<T> {
  /** The last answer; it stays on screen while the next is loading. */
  readonly value?: T
  readonly fault?: ClientFault
  /** What was asked when the fault came, for whoever looks into it. */
  readonly faultAddress?: string
  readonly isLoading: boolean
  retry(): void
}

type Load<T> = (url: string, signal?: AbortSignal) => Promise<T>

interface Held<T> {
  readonly url?: string
  readonly value?: T
  readonly error?: ClientError
}

const KEPT_ANSWERS = 200
const answers = new Map<string, unknown>()

/** Asks for `url` whenever it changes; `undefined` asks nothing. */
export function useAnswer<T>(url: string | undefined, load: Load<T>): Answer<T> {
  const [held, setHeld] = useState<Held<T>>({})
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (url === undefined || answers.has(url)) return
    const aborting = new AbortController()
    load(url, aborting.signal).then(
      (value) => {
        keep(url, value)
        setHeld({ url, value })
      },
      (error: unknown) => {
        if (aborting.signal.aborted) return
        if (!(error instanceof ClientError)) throw error
        setHeld((before) => ({ url, error, ...(before.value === undefined ? {} : { value: before.value }) }))
      },
    )
    return () => aborting.abort()
  }, [url, load, attempt])

  const retry = useCallback(() => {
    setHeld((before) => (before.value === undefined ? {} : { value: before.value }))
    setAttempt((count) => count + 1)
  }, [])

  if (url === undefined) return { isLoading: false, retry }
  // Answers are kept by the address that they answer, and each address is loaded by one function.
  const kept = answers.get(url) as T | undefined
  const value = kept ?? held.value
  const error = kept === undefined && held.url === url ? held.error : undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { fault: error.fault, faultAddress: error.address }),
    isLoading: kept === undefined && error === undefined,
    retry,
  }
}

/** The answer at once where it is known, else loaded, for acts that need it before they go on. */
export async function answerOf<T>(url: string, load: Load<T>): Promise<T> {
  // As above: one address, one kind of answer.
  const kept = answers.get(url) as T | undefined
  if (kept !== undefined) return kept
  const value = await load(url)
  keep(url, value)
  return value
}

function keep(url: string, value: unknown): void {
  const oldest = answers.keys().next().value
  if (answers.size >= KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest)
  answers.set(url, value)
}
