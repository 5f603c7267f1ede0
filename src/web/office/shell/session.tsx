/** Who is at the page: asked of the server before anything of the office is shown, and asked again when it no longer knows. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { SessionPersonResponse, SessionResponse } from '../../../api/session/contract.ts'
import { ROLES, type Role } from '../../../core/workflow/roles.ts'
import { ClientError, type ClientFault, SIGNED_OUT } from '../../client.ts'
import { go } from '../../location.ts'
import { FaultView } from '../../ui/fault-view.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { session, sessionUrl } from '../session-client.ts'
import { ExpiredDialog } from './expired-dialog.tsx'
import { useShellWords } from './shell-words.ts'

interface SessionState extends Omit<SessionResponse, 'person' | 'due'> {
  readonly person: SessionPersonResponse
  /** None as long as nobody has appointed the person. */
  readonly role: Role | undefined
  /** Asks the server again, as after taking another appointment. */
  readonly refresh: () => void
}

const SessionContext = createContext<SessionState | undefined>(undefined)

export function useSession(): SessionState {
  const state = useContext(SessionContext)
  if (state === undefined) throw new Error('useSession is used outside the office')
  return state
}

type Asked =
  | { readonly is: 'asking' }
  | { readonly is: 'known'; readonly session: SessionResponse; readonly isExpired: boolean }
  | { readonly is: 'failed'; readonly fault: ClientFault; readonly address: string }

export function SessionGate({ children }: { readonly children: ReactNode }) {
  const own = useShellWords()
  const [asked, setAsked] = useState<Asked>({ is: 'asking' })
  const ask = useCallback((signal?: AbortSignal) => {
    session(sessionUrl(), signal).then(
      (found) => setAsked({ is: 'known', session: found, isExpired: false }),
      (error: unknown) => {
        if (signal?.aborted === true) return
        if (!(error instanceof ClientError)) throw error
        const isSignedOut = error.fault.kind === 'problem' && error.fault.problem.status === 401
        setAsked((before) => {
          // What is on the page stays there, whatever happens to the session or to the network.
          if (before.is === 'known') return isSignedOut ? { ...before, isExpired: true } : before
          return { is: 'failed', fault: error.fault, address: error.address }
        })
      },
    )
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    ask(stop.signal)
    return () => stop.abort()
  }, [ask])

  const isKnown = asked.is === 'known' && !asked.isExpired
  useEffect(() => {
    if (!isKnown) return
    const again = (): void => ask()
    window.addEventListener(SIGNED_OUT, again)
    return () => window.removeEventListener(SIGNED_OUT, again)
  }, [isKnown, ask])

  const person = asked.is === 'known' && asked.session.due === undefined ? asked.session.person : undefined
  const isStranger =
    asked.is === 'known'
      ? person === undefined
      : asked.is === 'failed' && asked.fault.kind === 'problem' && asked.fault.problem.status === 401
  useEffect(() => {
    if (isStranger) go(signInAddress(), 'replace')
  }, [isStranger])

  if (asked.is === 'asking' || isStranger) return <TableSkeleton label={own.loading} />
  if (asked.is === 'failed')
    return (
      <main id="main" className="page">
        <FaultView fault={asked.fault} address={asked.address} onRetry={() => ask()} />
      </main>
    )
  if (person === undefined) return undefined
  return (
    <SessionContext
      value={{
        ...asked.session,
        person,
        role: ROLES.find((one) => one === person.role),
        refresh: () => ask(),
      }}
    >
      {children}
      {asked.isExpired ? (
        <ExpiredDialog
          login={person.login}
          isDemonstration={asked.session.demonstration !== undefined}
          signInAddress={signInAddress()}
          onSignedIn={() => ask()}
        />
      ) : undefined}
    </SessionContext>
  )
}

/** The sign-in page leads back to where the person wanted to go. */
const signInAddress = (): string =>
  `/login?${new URLSearchParams({ to: location.pathname + location.search })}`
