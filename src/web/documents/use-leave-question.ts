/** Asks before the page is left while something is not saved: by the browser where the tab closes, by us for links. */
import { App } from 'antd'
import { useEffect } from 'react'
import { go } from '../location.ts'
import { useDocumentWords } from './document-words.ts'

export function useLeaveQuestion(isAsked: boolean): void {
  const own = useDocumentWords()
  const { modal } = App.useApp()
  useEffect(() => {
    if (!isAsked) return
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!isPlain || link.origin !== location.origin || link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      modal.confirm({
        title: own.leaveTitle,
        content: own.leave,
        okText: own.leaveAnyway,
        cancelText: own.stay,
        onOk: () => go(link.pathname + link.search),
      })
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isAsked, own, modal])
}
