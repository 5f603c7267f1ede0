/** One page of the office: its title in the window, its content, and beside it the drawer with what the page puts there. */
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../settings.tsx'
import { Drawer, type DrawerPanels } from './drawer.tsx'
import { rememberPage } from './recent.ts'
import { useSession } from './session.tsx'

interface OfficePageProps {
  readonly title: string
  /** Names the page for its styles and for tests. */
  readonly name: string
  readonly panels?: DrawerPanels
  /** Whether the workbench lists it among the pages opened last. */
  readonly isRemembered?: boolean
  readonly children: ReactNode
}

export function OfficePage({ title, name, panels = {}, isRemembered = false, children }: OfficePageProps) {
  const { product } = useWords()
  const { person } = useSession()
  useEffect(() => {
    document.title = `${title} · ${product}`
    if (isRemembered) rememberPage(person.id, { title, address: location.pathname })
  }, [title, product, isRemembered, person.id])
  return (
    <>
      <main id="main" className={`office-main ${name}`} data-testid={`page-${name}`} tabIndex={-1}>
        {children}
      </main>
      <Drawer panels={panels} />
    </>
  )
}
