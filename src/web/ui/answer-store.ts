/** The answers that the page has had: shown at once when asked for again, and asked for again behind what is shown. */
import { ClientError } from '../client.ts'

export type Load<T> = (url: string, signal?: AbortSignal) => Promise<T>

interface Kept {
  readonly value: unknown
  readonly askedAt: number
}

const KEPT_ANSWERS = 200
/** Within this time an answer is as good as new, so that one act does not ask the same several times. */
const FRESH_MILLISECONDS = 2000

export interface AnswerStore {
  subscribe(onChange: () => void): () => void
  /** What `url` was answered last; each address is loaded by one function, so the caller knows its type. */
  valueOf(url: string): unknown
  keep(url: string, value: unknown, askedAt: number): void
  /**
   * Asks again for what is known and no longer fresh. The known answer stays until another one is there, and
   * stays the same object if nothing has changed; it goes only where the server says that there is none.
   */
  revalidate(url: string, load: Load<unknown>, now: number): Promise<void>
}

export function answerStore(): AnswerStore {
  const answers = new Map<string, Kept>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  function keep(url: string, value: unknown, askedAt: number): void {
    const known = answers.get(url)?.value
    // Put in anew, so that the oldest is the one that was asked for longest ago.
    answers.delete(url)
    answers.set(url, { value: isSame(known, value) ? known : value, askedAt })
    const oldest = answers.keys().next().value
    if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest)
    tell()
  }

  async function revalidate(url: string, load: Load<unknown>, now: number): Promise<void> {
    const known = answers.get(url)
    if (known === undefined || now - known.askedAt < FRESH_MILLISECONDS) return
    answers.set(url, { ...known, askedAt: now })
    try {
      keep(url, await load(url), now)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (error.fault.kind !== 'problem' || error.fault.problem.status !== 404) return
      answers.delete(url)
      tell()
    }
  }

  return {
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    valueOf: (url) => answers.get(url)?.value,
    keep,
    revalidate,
  }
}

/** Answers are JSON, in which the server writes the same things in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
