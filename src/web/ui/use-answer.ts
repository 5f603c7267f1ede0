/** One answer of the API as state: loading, there, or failed; what was answered once is shown at once, and asked for again behind it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { ClientError, type ClientFault } from '../client.ts'
import { useAddress } from '../location.ts'
import { answerStore, type Load } from './answer-store.ts'

export interface Answer<T> {
  /** The last answer; it stays on screen while the next is loading. */
  readonly value?: T
  readonly fault?: ClientFault
  /** What was asked when the fault came, for whoever looks into it. */
  readonly faultAddress?: string
  readonly isLoading: boolean
  retry(): void
}

interface Failed {
  readonly url: string
  readonly error: ClientError
}

const answers = answerStore()

/** Asks for `url` whenever it changes; `undefined` asks nothing. */
export function useAnswer<T>(url: string | undefined, load: Load<T>): Answer<T> {
  const [failed, setFailed] = useState<Failed>()
  const [attempt, setAttempt] = useState(0)
  const [last, setLast] = useState<T>()
  // Answers are kept by the address that they answer, and each address is loaded by one function.
  const known = useSyncExternalStore(answers.subscribe, () =>
    url === undefined ? undefined : answers.valueOf(url),
  ) as T | undefined
  const isKnown = known !== undefined
  if (isKnown && known !== last) setLast(known)
  useRevalidation(url, load)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (url === undefined || isKnown) return
    const aborting = new AbortController()
    const askedAt = Date.now()
    load(url, aborting.signal).then(
      (value) => answers.keep(url, value, askedAt),
      (error: unknown) => {
        if (aborting.signal.aborted) return
        if (!(error instanceof ClientError)) throw error
        setFailed({ url, error })
      },
    )
    return () => aborting.abort()
  }, [url, load, attempt, isKnown])

  const retry = useCallback(() => {
    setFailed(undefined)
    setAttempt((count) => count + 1)
  }, [])

  if (url === undefined) return { isLoading: false, retry }
  const value = known ?? last
  const error = !isKnown && failed?.url === url ? failed.error : undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { fault: error.fault, faultAddress: error.address }),
    isLoading: !isKnown && error === undefined,
    retry,
  }
}

/** Data may be loaded while the page is open: whoever comes back to it, or goes on in it, sees them. */
function useRevalidation(url: string | undefined, load: Load<unknown>): void {
  const address = useAddress()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move within the page asks again
  useEffect(() => {
    if (url === undefined) return
    const ask = (): void => {
      // The entity tag that the browser has of the answer goes with the question, so that little comes back.
      if (navigator.onLine) void answers.revalidate(url, load, Date.now())
    }
    ask()
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [url, load, address])
}

/** The answer at once where it is known, else loaded, for acts that need it before they go on. */
export async function answerOf<T>(url: string, load: Load<T>): Promise<T> {
  // As above: one address, one kind of answer.
  const known = answers.valueOf(url) as T | undefined
  if (known !== undefined) return known
  const askedAt = Date.now()
  const value = await load(url)
  answers.keep(url, value, askedAt)
  return value
}
