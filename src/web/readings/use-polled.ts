/** An answer that changes while work goes on: asked for again each second until the work is done, and when the network is back. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ClientError, type ClientFault } from '../client.ts'

const EVERY_MS = 1_000
/** Without the network, or while the server is started again. */
const UNREACHED_MS = 3_000

export interface Polled<T> {
  readonly value?: T
  readonly fault?: ClientFault
  readonly faultAddress?: string
  /** Asks at once. */
  refresh(): void
}

export function usePolled<T>(
  url: string,
  load: (url: string, signal: AbortSignal) => Promise<T>,
  isBusy: (value: T) => boolean,
): Polled<T> {
  const [answer, setAnswer] = useState<{ readonly url: string; readonly value: T }>()
  const [failed, setFailed] = useState<{ readonly url: string; readonly error: ClientError }>()
  const [turn, setTurn] = useState(0)
  const busy = useRef(isBusy)
  busy.current = isBusy

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks the same again
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): void => {
      load(url, stop.signal).then(
        (value) => {
          setAnswer({ url, value })
          setFailed(undefined)
          if (busy.current(value)) timer = setTimeout(ask, EVERY_MS)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          if (!(error instanceof ClientError)) throw error
          setFailed({ url, error })
          if (error.fault.kind === 'unreachable') timer = setTimeout(ask, UNREACHED_MS)
        },
      )
    }
    ask()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [url, load, turn])

  const refresh = useCallback(() => setTurn((count) => count + 1), [])
  const error = failed?.url === url ? failed.error : undefined
  return {
    ...(answer === undefined ? {} : { value: answer.value }),
    ...(error === undefined ? {} : { fault: error.fault, faultAddress: error.address }),
    refresh,
  }
}
