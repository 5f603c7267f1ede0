/** The office as a whole: who is here, the frame, and which page an address shows. */
import { useEffect } from 'react'
import { AREA_PAGES } from './areas.tsx'
import { CeilingsPage } from './ceilings/ceilings-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { JobsPage } from './home/jobs-page.tsx'
import { NotificationsPage } from './home/notifications-page.tsx'
import { registerWorker } from './offline/register-worker.ts'
import { ReviewPage } from './reviews/review-page.tsx'
import { ReviewsPage } from './reviews/reviews-page.tsx'
import { BudgetPage, BudgetsStart } from './rounds/budget-page.tsx'
import { ChecksPage } from './rounds/checks-page.tsx'
import { NarrativePage } from './rounds/narrative-page.tsx'
import { RoundProvider } from './rounds/round-context.tsx'
import { RoundProjectsPage } from './rounds/round-projects-page.tsx'
import { SheetsPage } from './rounds/sheets-page.tsx'
import { type OfficeRoute, type RoundAddress, roundHome } from './route.ts'
import { ScenariosPage } from './scenarios/scenarios-page.tsx'
import { NotFoundPage } from './shell/not-found.tsx'
import { SessionGate } from './shell/session.tsx'
import { Shell } from './shell/shell.tsx'
import { RoundStatementPage } from './statements/round-statement-page.tsx'

export function OfficeApp({ route }: { readonly route: OfficeRoute }) {
  useEffect(registerWorker, [])
  return (
    <SessionGate>
      <Shell route={route}>
        <Page route={route} />
      </Shell>
    </SessionGate>
  )
}

function Page({ route }: { readonly route: OfficeRoute }) {
  if (route.page === 'home') return <HomePage />
  if (route.page === 'jobs') return <JobsPage />
  if (route.page === 'notifications') return <NotificationsPage />
  if (route.page === 'budgets') return <BudgetsStart />
  if (route.page === 'budget') {
    const { address, round } = route
    const key = `${address.year} ${address.unit} ${round ?? ''}`
    return <BudgetPage key={key} address={address} {...(round === undefined ? {} : { round })} />
  }
  if (route.page === 'statement' || route.page === 'round') {
    const { year, unit, round } = route.address
    return (
      <RoundProvider key={roundHome(route.address)} address={{ year, unit, round }}>
        <RoundPage route={route} address={{ year, unit, round }} />
      </RoundProvider>
    )
  }
  if (route.page === 'reviews') return <ReviewsPage />
  if (route.page === 'review') {
    const { submission, against } = route
    return (
      <ReviewPage key={submission} submission={submission} {...(against === undefined ? {} : { against })} />
    )
  }
  if (route.page === 'ceilings')
    return <CeilingsPage {...(route.year === undefined ? {} : { year: route.year })} />
  if (route.page === 'area') {
    const Area = AREA_PAGES[route.area]
    if (Area !== undefined) return <Area steps={route.steps} query={route.query} />
  }
  return <NotFoundPage />
}

interface RoundPageProps {
  readonly route: Extract<OfficeRoute, { page: 'round' | 'statement' }>
  readonly address: RoundAddress
}

function RoundPage({ route, address }: RoundPageProps) {
  if (route.page === 'statement') return <RoundStatementPage address={route.address} />
  const { part, cell } = route
  if (part === 'staff' || part === 'income')
    return <SheetsPage key={part} address={address} part={part} {...(cell === undefined ? {} : { cell })} />
  if (part === 'projects') return <RoundProjectsPage address={address} />
  if (part === 'checks') return <ChecksPage address={address} />
  if (part === 'narrative') return <NarrativePage address={address} />
  if (part === 'scenarios') {
    const { scenario } = route
    return <ScenariosPage address={address} {...(scenario === undefined ? {} : { scenario })} />
  }
  return <NotFoundPage />
}
