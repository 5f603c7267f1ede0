/** F7 and F8 go from change to change and from finding to finding; the space bar marks the change as seen. */
import { type RefObject, useEffect } from 'react'

export function useReviewKeys(
  page: RefObject<HTMLElement | null>,
  show: (section: 'changes' | 'findings') => void,
): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'F7') goOn('changes', '[data-change]', event.shiftKey)
      else if (event.key === 'F8') goOn('findings', '.review-content [data-finding]', event.shiftKey)
      else if (
        event.key === ' ' &&
        event.target instanceof HTMLElement &&
        event.target.matches('[data-change]')
      )
        event.target
          .querySelector<HTMLElement>('[data-testid="seen"] input, input[data-testid="seen"]')
          ?.click()
      else return
      event.preventDefault()
    }
    function goOn(section: 'changes' | 'findings', what: string, isBack: boolean): void {
      show(section)
      // The section is drawn before its items are looked for.
      requestAnimationFrame(() => {
        const items = [...(page.current?.querySelectorAll<HTMLElement>(what) ?? [])]
        const at = items.findIndex((item) => item.contains(document.activeElement))
        const next = at < 0 ? (isBack ? items.length - 1 : 0) : at + (isBack ? -1 : 1)
        const item = items[(next + items.length) % Math.max(items.length, 1)]
        item?.focus()
        item?.scrollIntoView({ block: 'nearest' })
      })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [page, show])
}
