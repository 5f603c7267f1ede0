/** 登录 `/login` — account and password, then whatever is due before the office opens; leads back to where one wanted to go. */
import { Alert, Button, Divider } from 'antd'
import { useEffect, useState } from 'react'
import type { SessionResponse } from '../../../api/session/contract.ts'
import { ACCOUNT_PROBLEMS } from '../../../core/kernel/problems/accounts.ts'
import { useSettings } from '../../settings.tsx'
import { useAnswer } from '../../ui/use-answer.ts'
import { signOut } from '../session-client.ts'
import { changePassword, currentSession, entrance, entranceUrl, giveCode, signIn } from './entry-client.ts'
import { EntryForm, TextField } from './entry-form.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useEntryWords } from './entry-words.ts'
import { isTypedAlike, NewPassword, type TypedTwice } from './new-password.tsx'
import { SecondFactorSetUp } from './second-factor-set-up.tsx'

export function LoginPage({ query }: { readonly query: URLSearchParams }) {
  const own = useEntryWords()
  const [session, setSession] = useState<SessionResponse>()
  const proceed = (next: SessionResponse): void => {
    if (next.due === undefined) openOffice(query.get('to'))
    else setSession(next)
  }
  // Whoever comes back from the single sign-on, or has something due, is signed in already.
  useEffect(() => {
    currentSession().then(setSession, () => undefined)
  }, [])
  useEffect(() => {
    if (session !== undefined && session.due === undefined) openOffice(query.get('to'))
  }, [session, query])
  const due = session?.due

  async function leave(): Promise<void> {
    await signOut()
    setSession(undefined)
  }

  if (due === 'second-factor')
    return (
      <EntryFrame title={own.secondStep} name="second-factor">
        <SecondStep onDone={proceed} />
        <Leave onLeave={leave} />
      </EntryFrame>
    )
  if (due === 'change-password')
    return (
      <EntryFrame title={own.changeTitle} name="change-password">
        <p>{own.changeText}</p>
        <ChangePassword onDone={proceed} />
        <Leave onLeave={leave} />
      </EntryFrame>
    )
  if (due === 'set-up-second-factor')
    return (
      <EntryFrame title={own.setUpSecond} name="set-up-second-factor">
        <p>{own.setUpSecondText}</p>
        <SecondFactorSetUp onDone={() => openOffice(query.get('to'))} />
        <Leave onLeave={leave} />
      </EntryFrame>
    )
  return (
    <EntryFrame title={own.signIn} name="login">
      <SignIn query={query} onDone={proceed} />
    </EntryFrame>
  )
}

/** The whole page is loaded anew, so that nothing of another person stays in it. Only our own addresses are gone to. */
export function openOffice(to: string | null): void {
  const isOurs = to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/login')
  location.assign(isOurs ? to : '/office')
}

function SignIn({
  query,
  onDone,
}: {
  readonly query: URLSearchParams
  readonly onDone: (session: SessionResponse) => void
}) {
  const own = useEntryWords()
  const { language } = useSettings()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const { value } = useAnswer(entranceUrl(), entrance)
  const refused = refusalIn(query, language)
  return (
    <>
      {refused === undefined ? undefined : (
        <Alert type="error" title={refused} role="alert" data-testid="single-sign-on-fault" />
      )}
      {query.has('password-set') ? <Alert type="success" title={own.linkDone} /> : undefined}
      {query.has('set-up') ? <Alert type="success" title={own.setUpReady} /> : undefined}
      {value?.singleSignOn === undefined ? undefined : (
        <>
          <Button size="large" block href={value.singleSignOn.address} data-testid="single-sign-on">
            {own.singleSignOn(value.singleSignOn.name)}
          </Button>
          <Divider plain>{own.or}</Divider>
        </>
      )}
      <EntryForm
        act={own.signIn}
        isReady={login.trim() !== '' && password !== ''}
        testId="login"
        onSubmit={async () => onDone(await signIn({ login, password }))}
      >
        <TextField label={own.login} value={login} onChange={setLogin} autoComplete="username" isFirst />
        <TextField
          label={own.password}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isPassword
        />
      </EntryForm>
      <p className="secondary">{own.noPassword}</p>
      {value?.mode === 'demonstration' ? (
        <p>
          <a href="/welcome">{own.toWelcome}</a>
        </p>
      ) : undefined}
    </>
  )
}

/** What the single sign-on brought back instead of a person. */
function refusalIn(query: URLSearchParams, language: 'zh' | 'en'): string | undefined {
  const code = query.get('problem')
  const text = Object.entries(ACCOUNT_PROBLEMS).find(([known]) => known === code)?.[1][language]
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => (query.get(name) ?? '').slice(0, 100))
}

function SecondStep({ onDone }: { readonly onDone: (session: SessionResponse) => void }) {
  const own = useEntryWords()
  const [code, setCode] = useState('')
  return (
    <EntryForm
      act={own.next}
      isReady={code.trim().length >= 6}
      testId="second-factor"
      onSubmit={async () => onDone(await giveCode(code))}
    >
      <p>{own.secondStepText}</p>
      <TextField
        label={own.code}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        isCode
        isFirst
      />
    </EntryForm>
  )
}

export function ChangePassword({ onDone }: { readonly onDone: (session: SessionResponse) => void }) {
  const own = useEntryWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<TypedTwice>({ first: '', second: '' })
  return (
    <EntryForm
      act={own.change}
      isReady={current !== '' && isTypedAlike(next)}
      testId="change-password"
      onSubmit={async () => {
        onDone(await changePassword({ current, next: next.first }))
        setCurrent('')
        setNext({ first: '', second: '' })
      }}
    >
      <TextField
        label={own.current}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        isPassword
      />
      <NewPassword value={next} onChange={setNext} />
    </EntryForm>
  )
}

function Leave({ onLeave }: { readonly onLeave: () => Promise<void> }) {
  const own = useEntryWords()
  return (
    <p>
      <Button type="link" onClick={() => void onLeave()}>
        {own.otherAccount}
      </Button>
    </p>
  )
}
