/** 撤销 · 重做 — two buttons and their keys. */
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { RedoIcon, UndoIcon } from '../../ui/icons.tsx'
import { useOfflineWords } from './offline-words.ts'
import type { OpenRound } from './use-round-book.ts'

export function UndoButtons({ open }: { readonly open: OpenRound }) {
  const own = useOfflineWords()
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
      // Within a text that is being written, the field takes back by itself.
      if (isWriting(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) latest.current.redo()
      else latest.current.undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <span className="undo-buttons">
      <Button
        size="small"
        data-testid="undo"
        aria-keyshortcuts="Control+Z"
        title="Ctrl+Z"
        aria-label={own.undo}
        disabled={!open.canUndo}
        onClick={open.undo}
      >
        <UndoIcon />
      </Button>
      <Button
        size="small"
        data-testid="redo"
        aria-keyshortcuts="Control+Y"
        title="Ctrl+Y"
        aria-label={own.redo}
        disabled={!open.canRedo}
        onClick={open.redo}
      >
        <RedoIcon />
      </Button>
    </span>
  )
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return target.classList.contains('cell-field') ? target.dataset.editing !== undefined : isField
}
