/** 系统管理 `/office/admin` — each of the three administrators sees the tabs of the own duty, and no others. */
import type { ComponentType } from 'react'
import type { Role } from '../../../core/workflow/roles.ts'
import { goOnClick } from '../../location.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useSession } from '../shell/session.tsx'
import { AccountsTab } from './accounts-tab.tsx'
import { useAdminWords } from './admin-words.ts'
import { LogTab } from './log-tab.tsx'
import { SecurityTab } from './security-tab.tsx'
import { SeparationTab } from './separation-tab.tsx'

const TABS = ['accounts', 'security', 'log', 'separation'] as const
type Tab = (typeof TABS)[number]

/** The first of each is what opens. */
const OF_ROLE: Partial<Readonly<Record<Role, readonly Tab[]>>> = {
  'system-admin': ['accounts'],
  'security-admin': ['security', 'separation'],
  'audit-admin': ['log', 'separation'],
  // Of the business alone the auditor has a page here.
  auditor: ['separation'],
}

const PAGES: Readonly<Record<Tab, ComponentType>> = {
  accounts: AccountsTab,
  security: SecurityTab,
  log: LogTab,
  separation: SeparationTab,
}

export function AdminPage({ steps }: { readonly steps: readonly string[] }) {
  const own = useAdminWords()
  const { role } = useSession()
  const mine = (role === undefined ? undefined : OF_ROLE[role]) ?? []
  const [asked, ...rest] = steps
  const tab = asked === undefined ? mine[0] : mine.find((one) => one === asked)
  if (tab === undefined || rest.length > 0) return <NotFoundPage />
  const Tab = PAGES[tab]
  return (
    <OfficePage title={`${own.tabs[tab]} · ${own.title}`} name={`admin-${tab}`}>
      <header className="page-head">
        <h1>{own.title}</h1>
      </header>
      <nav className="tabs" aria-label={own.title}>
        {mine.map((one) => (
          <a
            key={one}
            href={`/office/admin/${one}`}
            onClick={goOnClick}
            {...(one === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {own.tabs[one]}
          </a>
        ))}
      </nav>
      <Tab />
    </OfficePage>
  )
}
