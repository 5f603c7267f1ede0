/** 保存状态 — in the top bar: whether everything typed is with the server, and what to do where it is not. */
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useIsOnline } from '../../ui/use-media.ts'
import { InSaveSlot } from '../shell/save-slot.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { type OfflineWords, useOfflineWords } from './offline-words.ts'
import type { SaveState } from './round-book.ts'
import type { OpenRound } from './use-round-book.ts'

interface SaveChipProps {
  readonly open: OpenRound
  /** What a row and a field are called, for whoever has to decide about them. */
  readonly nameOf: (row: string, field: string) => string
}

export function SaveChip({ open, nameOf }: SaveChipProps) {
  const own = useOfflineWords()
  const { message } = App.useApp()
  const { state, book } = open
  const [isDeciding, setDeciding] = useState(true)
  const isOnline = useIsOnline()
  const { save, conflicts } = state
  useUnsentQuestion(save.is === 'saving' || save.is === 'offline')

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      // Leaving the field saves what is being typed in it.
      if (
        document.activeElement instanceof HTMLElement &&
        document.activeElement.dataset.editing !== undefined
      )
        document.activeElement.blur()
      void book.sync().then(() => {
        const { save } = book.state()
        if (save.is === 'saved') void message.success(own.savedNow(clock(save.at)))
        else void message.warning(chipText(save, own))
      })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [book, message, own])

  return (
    <>
      <InSaveSlot>
        <span className={`save-chip ${save.is}`} role="status" data-testid="save-chip" data-state={save.is}>
          {chipText(save, own)}
          {save.is === 'failed' ? (
            <Button size="small" onClick={() => void book.sync()}>
              {own.retry}
            </Button>
          ) : undefined}
          {save.is === 'conflicts' ? (
            <Button size="small" onClick={() => setDeciding(true)}>
              {own.conflict}
            </Button>
          ) : undefined}
        </span>
      </InSaveSlot>
      {save.is === 'offline' && isOnline ? (
        <p className="offline" role="status" data-testid="offline">
          △ {save.places > 0 ? own.stripKept(save.places) : own.strip}
        </p>
      ) : undefined}
      {save.is === 'failed' && save.fault.kind === 'problem' ? (
        <p className="offline" role="alert" data-testid="save-fault">
          △ {save.fault.problem.detail}
        </p>
      ) : undefined}
      {isDeciding && conflicts[0] !== undefined ? (
        <ConflictDialog
          key={`${conflicts[0].row} ${conflicts[0].field}`}
          conflict={conflicts[0]}
          name={nameOf(conflicts[0].row, conflicts[0].field)}
          onChoose={book.resolve}
          onLater={() => setDeciding(false)}
        />
      ) : undefined}
    </>
  )
}

function chipText(save: SaveState, own: OfflineWords): string {
  switch (save.is) {
    case 'saving':
      return own.saving
    case 'saved':
      return save.at === undefined ? '' : own.saved(clock(save.at))
    case 'offline':
      return save.places === 0 ? own.offlineQuiet : own.offlineChip(save.places)
    case 'conflicts':
      return own.conflictsChip(save.count)
    case 'failed':
      return own.failed
    case 'signedOut':
      return own.signedOut
  }
}

/** `10:32` */
const clock = (at: Date | undefined): string =>
  (at ?? new Date()).toLocaleTimeString('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })

function useUnsentQuestion(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', onUnload)
    return () => window.removeEventListener('beforeunload', onUnload)
  }, [isUnsent])
}
