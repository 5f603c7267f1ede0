/** `/` — the workbench for whoever is signed in, the role cards or the sign-in for whoever is not; the statements where there is no office. */
import { useEffect } from 'react'
import { ClientError } from '../../client.ts'
import { go } from '../../location.ts'
import { useWords } from '../../settings.tsx'
import { StatementsPage } from '../../statements/statements-page.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { useAnswer } from '../../ui/use-answer.ts'
import { OFFICE_ADDRESS } from '../route.ts'
import { currentSession, entrance, entranceUrl } from '../sign-in/entry-client.ts'

export function StartPage() {
  const words = useWords()
  const { value, fault } = useAnswer(entranceUrl(), entrance)
  useEffect(() => {
    if (value === undefined) return
    const stranger = value.demonstration === undefined ? '/login' : '/welcome'
    currentSession().then(
      ({ due }) => go(due === undefined ? OFFICE_ADDRESS : '/login', 'replace'),
      (error: unknown) => {
        if (!(error instanceof ClientError)) throw error
        go(stranger, 'replace')
      },
    )
  }, [value])
  // Without an office there is nothing to sign in to: only what is open to all.
  return fault === undefined ? <TableSkeleton label={words.loading} /> : <StatementsPage />
}
