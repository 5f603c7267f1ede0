/** 任职与登录 — the security administrator appoints, ends appointments, sessions and delegations, and sees who came in. */
import { App, Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { SecurityResponse } from '../../../api/admin/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText, whenText } from '../shell/when.ts'
import { useAccountState } from './accounts-tab.tsx'
import {
  appoint,
  clearSecondFactor,
  endAnyDelegation,
  endAppointment,
  endSessions,
  security,
  securityUrl,
} from './admin-client.ts'
import { useAdminWords } from './admin-words.ts'
import { DelegationTable } from './delegation-table.tsx'
import { LogTable } from './log-table.tsx'

interface PartProps {
  readonly of: SecurityResponse
  readonly onChange: () => Promise<void>
}

export function SecurityTab() {
  const own = useAdminWords()
  const answer = useLive(securityUrl(), security)
  return (
    <Loaded answer={answer}>
      {(of) => (
        <>
          <Appoint of={of} onChange={answer.refresh} />
          <Appointments of={of} onChange={answer.refresh} />
          <Sessions of={of} onChange={answer.refresh} />
          <Delegations of={of} onChange={answer.refresh} />
          <section className="card">
            <h2>{own.signIns}</h2>
            <LogTable of="sign-ins" query={{}} />
          </section>
        </>
      )}
    </Loaded>
  )
}

const placeKey = (place: { readonly divisionCode: string; readonly code: string }): string =>
  `${place.divisionCode} ${place.code}`

function Appoint({ of, onChange }: PartProps) {
  const own = useAdminWords()
  const { act, isActing } = useAct()
  const [account, setAccount] = useState<string>()
  const [role, setRole] = useState<string>()
  const [place, setPlace] = useState<string>()
  const chosen = of.accounts.find((one) => one.id === account)
  const roles = of.roles.filter((one) => one.duty === chosen?.duty)
  const chosenRole = roles.find((one) => one.role === role)
  const divisions = [...new Set(of.places.map((one) => one.divisionCode))]
  const needsPlace = chosenRole?.duty === 'business'
  const places =
    chosenRole?.needsUnit === true
      ? of.places.map((one) => ({
          value: placeKey(one),
          label: `${one.code} ${one.name}（${one.divisionCode}）`,
        }))
      : divisions.map((code) => ({ value: `${code} `, label: `${own.division} ${code}` }))

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (account === undefined || role === undefined) return
    const [divisionCode = '', unitCode = ''] = (place ?? '').split(' ')
    const done = await act(() =>
      appoint({
        account,
        role,
        ...(needsPlace ? { divisionCode } : {}),
        ...(unitCode === '' ? {} : { unitCode }),
      }),
    )
    if (!done) return
    setRole(undefined)
    setPlace(undefined)
    await onChange()
  }

  return (
    <section className="card">
      <h2>{own.appoint}</h2>
      <p className="secondary">{own.appointText}</p>
      <form className="form-line" data-testid="appoint" onSubmit={(event) => void submit(event)}>
        <Labelled label={own.account}>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={account ?? null}
              style={{ minWidth: 260 }}
              onChange={(next) => {
                setAccount(next ?? undefined)
                setRole(undefined)
                setPlace(undefined)
              }}
              options={of.accounts
                .filter((one) => !one.isSelf && one.disabledAt === undefined)
                .map((one) => ({ value: one.id, label: `${one.name} ${one.login}` }))}
            />
          )}
        </Labelled>
        <Labelled label={own.role}>
          {(id) => (
            <Select
              id={id}
              value={role ?? null}
              disabled={chosen === undefined}
              style={{ minWidth: 140 }}
              onChange={(next) => {
                setRole(next ?? undefined)
                setPlace(undefined)
              }}
              options={roles.map((one) => ({ value: one.role, label: one.name }))}
            />
          )}
        </Labelled>
        {needsPlace ? (
          <Labelled label={chosenRole.needsUnit ? own.unit : own.division}>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: 'label' }}
                value={place ?? null}
                style={{ minWidth: 300 }}
                onChange={(next) => setPlace(next ?? undefined)}
                options={places}
              />
            )}
          </Labelled>
        ) : undefined}
        <Button
          type="primary"
          htmlType="submit"
          loading={isActing}
          disabled={role === undefined || (needsPlace && place === undefined)}
        >
          {own.appoint}
        </Button>
      </form>
    </section>
  )
}

function Appointments({ of, onChange }: PartProps) {
  const own = useAdminWords()
  const { modal } = App.useApp()
  const { act } = useAct()
  const stateOf = useAccountState()
  const live = of.appointments.filter((one) => one.endedAt === undefined)
  const ask = (title: string, run: () => Promise<unknown>): void => {
    modal.confirm({ title, onOk: () => act(run).then(onChange) })
  }
  return (
    <section className="card">
      <h2>{own.appointments}</h2>
      {live.length === 0 ? (
        <p className="empty">{own.noAppointments}</p>
      ) : (
        <table className="office-table" data-testid="appointments">
          <thead>
            <tr>
              <th scope="col">{own.name}</th>
              <th scope="col">{own.account}</th>
              <th scope="col">{own.role}</th>
              <th scope="col">{own.unit}</th>
              <th scope="col">{own.since}</th>
              <th scope="col">{own.state}</th>
              <th scope="col">{own.acts}</th>
            </tr>
          </thead>
          <tbody>
            {live.map((one) => {
              const account = of.accounts.find(({ id }) => id === one.account)
              const name = account?.name ?? one.account
              const isSelf = account?.isSelf === true
              return (
                <tr key={one.id}>
                  <th scope="row">{name}</th>
                  <td>{account?.login}</td>
                  <td>{one.roleName}</td>
                  <td>{placeName(of, one)}</td>
                  <td>{dayText(one.appointedAt)}</td>
                  <td>{account === undefined ? '' : stateOf(account)}</td>
                  <td>
                    {isSelf ? (
                      <span className="secondary">{own.self}</span>
                    ) : (
                      <span className="row-acts">
                        <Button
                          size="small"
                          onClick={() => ask(own.endAsk(name, one.roleName), () => endAppointment(one.id))}
                        >
                          {own.end}
                        </Button>
                        {account?.hasSecondFactor === true ? (
                          <Button
                            size="small"
                            onClick={() => ask(own.clearAsk(name), () => clearSecondFactor(one.account))}
                          >
                            {own.clearSecondFactor}
                          </Button>
                        ) : undefined}
                      </span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function placeName(
  of: SecurityResponse,
  { divisionCode, unitCode }: { readonly divisionCode: string; readonly unitCode?: string | undefined },
): string {
  if (unitCode === undefined) return divisionCode === '*' ? '' : divisionCode
  const place = of.places.find((one) => one.divisionCode === divisionCode && one.code === unitCode)
  return place === undefined ? `${divisionCode} ${unitCode}` : `${unitCode} ${place.name}`
}

function Sessions({ of, onChange }: PartProps) {
  const own = useAdminWords()
  const { act, isActing } = useAct()
  return (
    <section className="card">
      <h2>{own.sessions}</h2>
      {of.sessions.length === 0 ? (
        <p className="empty">{own.noSessions}</p>
      ) : (
        <table className="office-table" data-testid="sessions">
          <thead>
            <tr>
              <th scope="col">{own.name}</th>
              <th scope="col">{own.signedInAt}</th>
              <th scope="col">{own.seenAt}</th>
              <th scope="col">{own.acts}</th>
            </tr>
          </thead>
          <tbody>
            {of.sessions.map((one) => {
              const account = of.accounts.find(({ id }) => id === one.account)
              return (
                <tr key={`${one.account} ${one.createdAt}`}>
                  <th scope="row">{account?.name ?? one.account}</th>
                  <td>{whenText(one.createdAt)}</td>
                  <td>{whenText(one.seenAt)}</td>
                  <td>
                    {account?.isSelf === true ? (
                      <span className="secondary">{own.self}</span>
                    ) : (
                      <Button
                        size="small"
                        disabled={isActing}
                        onClick={() => void act(() => endSessions(one.account)).then(onChange)}
                      >
                        {own.endSessions}
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Delegations({ of, onChange }: PartProps) {
  const own = useAdminWords()
  const { act, isActing } = useAct()
  return (
    <section className="card">
      <h2>{own.delegations}</h2>
      <DelegationTable
        delegations={of.delegations}
        none={own.noDelegations}
        acts={(one) =>
          one.state === 'good' || one.state === 'to-come' ? (
            <Button
              size="small"
              disabled={isActing}
              onClick={() => void act(() => endAnyDelegation(one.id)).then(onChange)}
            >
              {own.endDelegation}
            </Button>
          ) : undefined
        }
      />
    </section>
  )
}
