/** An answer that others change while it is looked at: asked for again after an act, on coming back, and now and then. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ClientError, type ClientFault } from '../../client.ts'
import { useSettings } from '../../settings.tsx'

/** Often enough to see what colleagues do, seldom enough for hundreds of open pages. */
const EVERY_MS = 20_000

export interface Live<T> {
  readonly value?: T
  readonly fault?: ClientFault
  readonly faultAddress?: string
  readonly isLoading: boolean
  /** Asks at once, and is done when the answer is there. */
  refresh(): Promise<void>
  /** The same, for what shows a fault. */
  retry(): void
}

type Load<T> = (url: string, signal?: AbortSignal) => Promise<T>

export function useLive<T>(url: string | undefined, load: Load<T>): Live<T> {
  const [answer, setAnswer] = useState<{ readonly url: string; readonly value: T; readonly text: string }>()
  const [failed, setFailed] = useState<{ readonly url: string; readonly error: ClientError }>()
  const { language } = useSettings()
  const current = useRef(url)
  current.current = url

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another answer
  const refresh = useCallback(async (): Promise<void> => {
    if (url === undefined) return
    try {
      const value = await load(url)
      if (current.current !== url) return
      // The same answer stays the same object, so that nothing on the page starts anew.
      const text = JSON.stringify(value)
      setAnswer((before) => (before?.url === url && before.text === text ? before : { url, value, text }))
      setFailed(undefined)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (current.current === url) setFailed({ url, error })
    }
  }, [url, load, language])

  useEffect(() => {
    void refresh()
    const again = (): void => {
      if (document.visibilityState === 'visible' && navigator.onLine) void refresh()
    }
    const timer = window.setInterval(again, EVERY_MS)
    window.addEventListener('focus', again)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('focus', again)
    }
  }, [refresh])

  const value = answer?.url === url ? answer?.value : undefined
  const error = failed?.url === url ? failed?.error : undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { fault: error.fault, faultAddress: error.address }),
    isLoading: url !== undefined && value === undefined && error === undefined,
    refresh,
    retry: () => void refresh(),
  }
}
