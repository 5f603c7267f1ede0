/** One-time links: `/set-password` for a first or forgotten password, `/set-up` for the first three administrators. */
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../../settings.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { faultText } from '../../ui/use-act.ts'
import { type FirstAdministrator, isSetUpLinkGood, linkOwner, passwordByLink, setUp } from './entry-client.ts'
import { EntryForm, TextField } from './entry-form.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useEntryWords } from './entry-words.ts'
import { isTypedAlike, NewPassword, type TypedTwice } from './new-password.tsx'

/** What stands behind the number sign; it is sent to no server but in the requests that use it. */
const tokenInAddress = (): string => location.hash.slice(1)

type Asked<T> = { readonly value: T } | { readonly fault: string } | undefined

function useLink<T>(ask: (token: string) => Promise<T>): Asked<T> {
  const words = useWords()
  const [found, setFound] = useState<Asked<T>>()
  useEffect(() => {
    ask(tokenInAddress()).then(
      (value) => setFound({ value }),
      (error: unknown) => setFound({ fault: faultText(error, words.unreachable) }),
    )
  }, [ask, words.unreachable])
  return found
}

export function SetPasswordPage() {
  const own = useEntryWords()
  const found = useLink(linkOwner)
  const [typed, setTyped] = useState<TypedTwice>({ first: '', second: '' })
  return (
    <EntryFrame title={own.linkTitle} name="set-password">
      {found === undefined ? (
        <TableSkeleton label={own.linkTitle} />
      ) : 'fault' in found ? (
        <Alert type="error" title={found.fault} role="alert" data-testid="fault" />
      ) : (
        <EntryForm
          act={own.save}
          isReady={isTypedAlike(typed)}
          testId="set-password"
          onSubmit={async () => {
            await passwordByLink(tokenInAddress(), typed.first)
            location.assign('/login?password-set')
          }}
        >
          <p>{own.linkFor(found.value.name, found.value.login)}</p>
          <NewPassword value={typed} onChange={setTyped} isFirst />
        </EntryForm>
      )}
    </EntryFrame>
  )
}

const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const
type Typed = Readonly<Record<(typeof ADMINISTRATORS)[number], FirstAdministrator>>
const NOBODY: FirstAdministrator = { login: '', name: '', password: '' }

export function SetUpPage() {
  const own = useEntryWords()
  const found = useLink(isSetUpLinkGood)
  const [typed, setTyped] = useState<Typed>({
    systemAdmin: NOBODY,
    securityAdmin: NOBODY,
    auditAdmin: NOBODY,
  })
  const isReady = ADMINISTRATORS.every((one) => Object.values(typed[one]).every((text) => text !== ''))
  return (
    <EntryFrame title={own.setUpTitle} name="set-up" isWide>
      {found === undefined ? (
        <TableSkeleton label={own.setUpTitle} />
      ) : 'fault' in found ? (
        <Alert type="error" title={found.fault} role="alert" data-testid="fault" />
      ) : (
        <EntryForm
          act={own.setUpAct}
          isReady={isReady}
          testId="set-up"
          onSubmit={async () => {
            await setUp({ token: tokenInAddress(), ...typed })
            location.assign('/login?set-up')
          }}
        >
          <p>{own.setUpText}</p>
          <div className="three">
            {ADMINISTRATORS.map((one) => (
              <Administrator
                key={one}
                of={one}
                value={typed[one]}
                onChange={(value) => setTyped({ ...typed, [one]: value })}
              />
            ))}
          </div>
          <p className="secondary">{own.rule}</p>
        </EntryForm>
      )}
    </EntryFrame>
  )
}

interface AdministratorProps {
  readonly of: (typeof ADMINISTRATORS)[number]
  readonly value: FirstAdministrator
  readonly onChange: (value: FirstAdministrator) => void
}

function Administrator({ of, value, onChange }: AdministratorProps) {
  const own = useEntryWords()
  const { title, text } = own.administrators[of]
  return (
    <fieldset data-testid={of}>
      <legend>{title}</legend>
      <p className="secondary">{text}</p>
      <TextField
        label={own.personName}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={own.login}
        value={value.login}
        onChange={(login) => onChange({ ...value, login })}
        autoComplete="off"
        hint={own.loginHint}
      />
      <TextField
        label={own.password}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
        isPassword
      />
    </fieldset>
  )
}
