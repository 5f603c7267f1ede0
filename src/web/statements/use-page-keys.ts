/** The keys that work anywhere on the page; single characters only outside boxes that take text. */
import { useEffect, useRef } from 'react'

interface PageKeys {
  readonly onCompare: () => void
  readonly onFilter: () => void
  readonly onKeys: () => void
}

export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      // With Alt some layouts make another character of the key, so the key itself is asked.
      const act = event.altKey ? (event.code === 'KeyC' ? 'onCompare' : undefined) : singleKey(event)
      if (act === undefined) return
      event.preventDefault()
      latest.current[act]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function singleKey(event: KeyboardEvent): keyof PageKeys | undefined {
  const { target } = event
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  if (isTyping) return undefined
  if (event.key === '/') return 'onFilter'
  return event.key === '?' || event.key === '？' ? 'onKeys' : undefined
}
