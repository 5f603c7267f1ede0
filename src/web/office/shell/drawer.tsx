/** The right drawer, the same on every page: 出处, 批注, 历史, 问题, each filled by the page; over the page where it is narrow. */
import { Button } from 'antd'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useAddress } from '../../location.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import { useShellWords } from './shell-words.ts'

const DRAWER_TABS = ['source', 'comments', 'history', 'findings'] as const
export type DrawerTab = (typeof DRAWER_TABS)[number]
export type DrawerPanels = Partial<Readonly<Record<DrawerTab, ReactNode>>>

interface DrawerState {
  /** None: it is closed. */
  readonly tab?: DrawerTab
  /** Whether the focus goes into the drawer, as it does when a key has opened it. */
  readonly isFocused: boolean
  open(tab: DrawerTab, isFocused?: boolean): void
  close(): void
}

const DrawerContext = createContext<DrawerState | undefined>(undefined)

export function DrawerProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly tab: DrawerTab; readonly isFocused: boolean }>()
  const opener = useRef<HTMLElement>(null)
  const open = useCallback((tab: DrawerTab, isFocused = false) => {
    const { activeElement } = document
    const isInside = activeElement?.closest('.office-drawer') !== null
    if (activeElement instanceof HTMLElement && !isInside) opener.current = activeElement
    setShown({ tab, isFocused })
  }, [])
  const close = useCallback(() => {
    setShown(undefined)
    opener.current?.focus()
  }, [])
  const state = useMemo<DrawerState>(
    () => ({ isFocused: false, ...shown, open, close }),
    [shown, open, close],
  )
  return <DrawerContext value={state}>{children}</DrawerContext>
}

export function useDrawer(): DrawerState {
  const state = useContext(DrawerContext)
  if (state === undefined) throw new Error('useDrawer is used outside the office')
  return state
}

/** Alt with 1 to 4, anywhere on the page. */
export function useDrawerKeys(): void {
  const { open } = useDrawer()
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
      // With Alt some layouts make another character of the key, so the key itself is asked.
      const tab = DRAWER_TABS[['Digit1', 'Digit2', 'Digit3', 'Digit4'].indexOf(event.code)]
      if (tab === undefined) return
      event.preventDefault()
      open(tab, true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
}

/** An address may ask for a panel, as those in messages do: `?drawer=comments`. */
export function useDrawerOfAddress(): void {
  const { open } = useDrawer()
  const address = useAddress()
  useEffect(() => {
    const asked = new URLSearchParams(address.split('?')[1] ?? '').get('drawer')
    const tab = DRAWER_TABS.find((one) => one === asked)
    if (tab !== undefined) open(tab)
  }, [address, open])
}

export function Drawer({ panels }: { readonly panels: DrawerPanels }) {
  const own = useShellWords()
  const { tab, isFocused, open, close } = useDrawer()
  const body = useRef<HTMLDivElement>(null)
  const isOpen = tab !== undefined
  useEffect(() => {
    if (isOpen && isFocused) body.current?.focus()
  }, [isOpen, isFocused])
  if (tab === undefined) return undefined

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  function onTabKey(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined || tab === undefined) return
    event.preventDefault()
    const next = DRAWER_TABS[(DRAWER_TABS.indexOf(tab) + step + DRAWER_TABS.length) % DRAWER_TABS.length]
    if (next === undefined) return
    open(next)
    event.currentTarget.querySelector<HTMLElement>(`#drawer-tab-${next}`)?.focus()
  }

  return (
    <aside className="office-drawer" data-testid="drawer" aria-label={own.drawer} onKeyDown={onKeyDown}>
      <header>
        <div role="tablist" aria-label={own.drawer} tabIndex={-1} onKeyDown={onTabKey}>
          {DRAWER_TABS.map((one, at) => (
            <button
              key={one}
              id={`drawer-tab-${one}`}
              type="button"
              role="tab"
              aria-selected={one === tab}
              aria-controls="drawer-panel"
              aria-keyshortcuts={`Alt+${at + 1}`}
              tabIndex={one === tab ? 0 : -1}
              title={`Alt+${at + 1}`}
              onClick={() => open(one)}
            >
              {own.tabs[one]}
            </button>
          ))}
        </div>
        <Button type="text" size="small" aria-label={own.close} onClick={close}>
          <CloseIcon />
        </Button>
      </header>
      <div
        ref={body}
        id="drawer-panel"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
        tabIndex={0}
        aria-labelledby={`drawer-tab-${tab}`}
        className="body"
        data-testid={`panel-${tab}`}
      >
        {panels[tab] ?? <p className="secondary">{own.emptyTabs[tab]}</p>}
      </div>
    </aside>
  )
}
