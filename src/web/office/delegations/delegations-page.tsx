/** 委托代办 `/office/delegations` — to let a colleague act for some days, to act for another, and one's own password. */
import { App, Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { DelegationsResponse } from '../../../api/admin/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import { delegate, delegations, delegationsUrl, takeBack } from '../admin/admin-client.ts'
import { useAdminWords } from '../admin/admin-words.ts'
import { DelegationTable } from '../admin/delegation-table.tsx'
import { Labelled } from '../shell/labelled.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { NotFoundPage } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useSession } from '../shell/session.tsx'
import { useLive } from '../shell/use-live.ts'
import { takeRole } from '../sign-in/entry-client.ts'
import { ChangePassword } from '../sign-in/login-page.tsx'
import { SecondFactorSetUp } from '../sign-in/second-factor-set-up.tsx'

export function DelegationsPage({ steps }: { readonly steps: readonly string[] }) {
  const own = useAdminWords()
  const { role } = useSession()
  const answer = useLive(role === undefined ? undefined : delegationsUrl(), delegations)
  if (steps.length > 0) return <NotFoundPage />
  return (
    <OfficePage title={own.delegation.title} name="delegations">
      <header className="page-head">
        <h1>{own.delegation.title}</h1>
      </header>
      {role === undefined ? undefined : (
        <Loaded answer={answer}>
          {(value) => (
            <>
              <Grant of={value} onChange={answer.refresh} />
              <Given of={value} onChange={answer.refresh} />
              <Received of={value} />
            </>
          )}
        </Loaded>
      )}
      <MyAccount />
    </OfficePage>
  )
}

interface PartProps {
  readonly of: DelegationsResponse
  readonly onChange: () => Promise<void>
}

function Grant({ of, onChange }: PartProps) {
  const own = useAdminWords().delegation
  const { role, person } = useSession()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [to, setTo] = useState<string>()
  const [startsOn, setStartsOn] = useState(of.today)
  const [endsOn, setEndsOn] = useState('')
  const [reason, setReason] = useState('')
  const mayDelegate = (role === 'leader' || role === 'reviewer') && person.actingFor === undefined

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (to === undefined) return
    if (!(await act(() => delegate({ to, startsOn, endsOn, reason })))) return
    message.success(own.granted)
    setTo(undefined)
    setReason('')
    await onChange()
  }

  if (!mayDelegate) return <p className="card secondary">{own.cannot}</p>
  return (
    <section className="card">
      <p className="secondary">{own.text}</p>
      {of.colleagues.length === 0 ? (
        <p className="empty">{own.noColleagues}</p>
      ) : (
        <form className="form-line" data-testid="delegate" onSubmit={(event) => void submit(event)}>
          <Labelled label={own.to}>
            {(id) => (
              <Select
                id={id}
                value={to ?? null}
                style={{ minWidth: 160 }}
                onChange={(next) => setTo(next ?? undefined)}
                options={of.colleagues.map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
          </Labelled>
          <Labelled label={own.startsOn}>
            {(id) => (
              <Input
                id={id}
                type="date"
                min={of.today}
                value={startsOn}
                onChange={(event) => setStartsOn(event.target.value)}
              />
            )}
          </Labelled>
          <Labelled label={own.endsOn}>
            {(id) => (
              <Input
                id={id}
                type="date"
                min={startsOn}
                value={endsOn}
                onChange={(event) => setEndsOn(event.target.value)}
              />
            )}
          </Labelled>
          <Labelled label={own.reason}>
            {(id) => (
              <Input
                id={id}
                value={reason}
                maxLength={200}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Labelled>
          <Button
            type="primary"
            htmlType="submit"
            loading={isActing}
            disabled={to === undefined || startsOn === '' || endsOn === '' || reason.trim() === ''}
          >
            {own.grant}
          </Button>
        </form>
      )}
    </section>
  )
}

function Given({ of, onChange }: PartProps) {
  const own = useAdminWords().delegation
  const { modal } = App.useApp()
  const { act } = useAct()
  return (
    <section className="card" data-testid="given">
      <h2>{own.given}</h2>
      <DelegationTable
        delegations={of.given}
        none={own.noneGiven}
        acts={(one) =>
          one.state === 'good' || one.state === 'to-come' ? (
            <Button
              size="small"
              onClick={() =>
                modal.confirm({
                  title: own.takeBackAsk(one.toName),
                  onOk: () => act(() => takeBack(one.id)).then(onChange),
                })
              }
            >
              {own.takeBack}
            </Button>
          ) : undefined
        }
      />
    </section>
  )
}

/** Whoever acts for another works on a page of its own making: the whole page is loaded anew with the other rights. */
function Received({ of }: { readonly of: DelegationsResponse }) {
  const own = useAdminWords().delegation
  const { person } = useSession()
  const { act, isActing } = useAct()
  const take = async (choice: Parameters<typeof takeRole>[0]): Promise<void> => {
    if (await act(() => takeRole(choice))) location.assign('/office')
  }
  const current = person.delegations.find((one) => one.isCurrent)?.id
  const [home] = person.appointments
  return (
    <section className="card" data-testid="received">
      <h2>{own.received}</h2>
      <DelegationTable
        delegations={of.received}
        none={own.noneReceived}
        acts={(one) =>
          one.id === current ? (
            <span className="secondary">{own.acting}</span>
          ) : one.state === 'good' ? (
            <Button size="small" disabled={isActing} onClick={() => void take({ delegation: one.id })}>
              {own.actFor}
            </Button>
          ) : undefined
        }
      />
      {current === undefined || home === undefined ? undefined : (
        <p>
          <Button disabled={isActing} onClick={() => void take({ appointment: home.id })}>
            {own.back}
          </Button>
        </p>
      )}
    </section>
  )
}

function MyAccount() {
  const own = useAdminWords()
  const { message } = App.useApp()
  const { person, refresh, demonstration } = useSession()
  const [isSettingUp, setSettingUp] = useState(false)
  // Accounts of the demonstration have no password that could be changed.
  if (demonstration !== undefined) return undefined
  return (
    <section className="card">
      <h2>{own.myAccount}</h2>
      <div className="account-forms">
        <ChangePassword onDone={() => message.success(own.passwordChanged)} />
        {person.hasSecondFactor ? (
          <p>{own.hasSecond}</p>
        ) : isSettingUp ? (
          <SecondFactorSetUp
            onDone={() => {
              setSettingUp(false)
              refresh()
            }}
          />
        ) : (
          <p>
            <Button onClick={() => setSettingUp(true)}>{own.setUpSecond}</Button>
          </p>
        )}
      </div>
    </section>
  )
}
