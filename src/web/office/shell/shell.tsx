/** The frame of every page of the office: bar, menu, drawer, the sheet of keys and the box of commands. */
import { type ReactNode, useEffect, useState } from 'react'
import { KeySheet } from '../../ui/key-sheet.tsx'
import { useIsOnline } from '../../ui/use-media.ts'
import { CommandBox } from '../palette/command-box.tsx'
import type { OfficeRoute } from '../route.ts'
import { TourAgain } from '../tour/tour-offer.tsx'
import { DrawerProvider, useDrawerKeys, useDrawerOfAddress } from './drawer.tsx'
import { useShellWords } from './shell-words.ts'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'

interface ShellProps {
  readonly route: OfficeRoute
  readonly children: ReactNode
}

export function Shell(props: ShellProps) {
  return (
    <DrawerProvider>
      <Frame {...props} />
    </DrawerProvider>
  )
}

function Frame({ route, children }: ShellProps) {
  const own = useShellWords()
  const isOnline = useIsOnline()
  const [open, setOpen] = useState<'keys' | 'commands'>()
  useDrawerKeys()
  useDrawerOfAddress()
  useFrameKeys(setOpen)
  return (
    <>
      <TopBar route={route} onSearch={() => setOpen('commands')} onKeys={() => setOpen('keys')} />
      {isOnline ? undefined : (
        <p className="offline" role="status" data-testid="offline">
          △ {own.offline}
        </p>
      )}
      <div className="office-frame">
        <SideMenu />
        {children}
      </div>
      <KeySheet
        title={own.keys}
        keys={own.keyList}
        isOpen={open === 'keys'}
        onClose={() => setOpen(undefined)}
      >
        <TourAgain onStart={() => setOpen(undefined)} />
      </KeySheet>
      {open === 'commands' ? (
        <CommandBox
          route={route}
          onKeys={() => setOpen('keys')}
          onClose={() => setOpen((now) => (now === 'commands' ? undefined : now))}
        />
      ) : undefined}
    </>
  )
}

function useFrameKeys(open: (what: 'keys' | 'commands') => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.altKey) return
      const isControl = event.ctrlKey || event.metaKey
      if (isControl && event.key.toLowerCase() === 'k') open('commands')
      else if (!isControl && (event.key === '?' || event.key === '？') && !isTyping(event.target))
        open('keys')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
