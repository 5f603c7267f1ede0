/** The keys of a page of findings; single letters only outside boxes that take text, and only while they are switched on. */
import { useEffect, useRef } from 'react'

interface AuditKeys {
  readonly isOn: boolean
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onAccept: () => void
  readonly onDismiss: () => void
  readonly onEvidence: () => void
  readonly onCorrect: () => void
}

type Act = Exclude<keyof AuditKeys, 'isOn'>

const LETTERS: Readonly<Record<string, Act>> = {
  j: 'onNext',
  k: 'onPrevious',
  a: 'onAccept',
  x: 'onDismiss',
  e: 'onEvidence',
}

export function useAuditKeys(keys: AuditKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // While characters are composed the letters belong to the input method.
      if (event.isComposing || event.key === 'Process' || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return
      const act =
        event.key === 'F2' ? 'onCorrect' : latest.current.isOn ? LETTERS[event.key.toLowerCase()] : undefined
      if (act === undefined) return
      event.preventDefault()
      latest.current[act]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const isDialogOpen = (): boolean => document.querySelector('.ant-modal-wrap:not([style*="none"])') !== null
