/** Which page before the office an address shows. */
import type { Entry } from '../../route.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { SetPasswordPage, SetUpPage } from './link-pages.tsx'
import { LoginPage } from './login-page.tsx'

export function EntryPage({ entry, query }: { readonly entry: Entry; readonly query: URLSearchParams }) {
  if (entry === 'welcome') return <WelcomePage query={query} />
  if (entry === 'set-up') return <SetUpPage />
  if (entry === 'set-password') return <SetPasswordPage />
  return <LoginPage query={query} />
}
