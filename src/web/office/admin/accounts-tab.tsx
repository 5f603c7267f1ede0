/** 账号 — the system administrator makes, disables and unlocks accounts, and hands out one-time links to passwords. */
import { Alert, App, Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { AccountResponse, PasswordLinkResponse } from '../../../api/admin/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { accounts, accountsUrl, changeAccount, makeAccount, makeLink } from './admin-client.ts'
import { useAdminWords } from './admin-words.ts'

const DUTIES = ['business', 'system', 'security', 'audit'] as const

export function AccountsTab() {
  const answer = useLive(accountsUrl(), accounts)
  const [made, setMade] = useState<PasswordLinkResponse>()
  return (
    <>
      <NewAccount
        onMade={async (link) => {
          setMade(link)
          await answer.refresh()
        }}
      />
      {made === undefined ? undefined : <LinkOnce link={made} onClose={() => setMade(undefined)} />}
      <Loaded answer={answer}>
        {(value) => <AccountTable accounts={value.accounts} onLink={setMade} onChange={answer.refresh} />}
      </Loaded>
    </>
  )
}

function NewAccount({ onMade }: { readonly onMade: (link: PasswordLinkResponse) => Promise<void> }) {
  const own = useAdminWords()
  const { act, isActing } = useAct()
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [duty, setDuty] = useState<(typeof DUTIES)[number]>('business')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const done = await act(async () => onMade(await makeAccount({ login, name, duty })))
    if (!done) return
    setLogin('')
    setName('')
  }

  return (
    <section className="card">
      <h2>{own.newAccount}</h2>
      <p className="secondary">{own.newAccountText}</p>
      <form className="form-line" data-testid="new-account" onSubmit={(event) => void submit(event)}>
        <Labelled label={own.account}>
          {(id) => (
            <Input
              id={id}
              value={login}
              autoComplete="off"
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={own.name}>
          {(id) => (
            <Input
              id={id}
              value={name}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={own.duty}>
          {(id) => (
            <Select
              id={id}
              value={duty}
              onChange={setDuty}
              style={{ minWidth: 140 }}
              options={DUTIES.map((one) => ({ value: one, label: own.duties[one] }))}
            />
          )}
        </Labelled>
        <Button
          type="primary"
          htmlType="submit"
          loading={isActing}
          disabled={login.trim() === '' || name.trim() === ''}
        >
          {own.create}
        </Button>
      </form>
    </section>
  )
}

function LinkOnce({ link, onClose }: { readonly link: PasswordLinkResponse; readonly onClose: () => void }) {
  const own = useAdminWords()
  const { message } = App.useApp()
  return (
    <Alert
      type="success"
      className="once"
      data-testid="link-once"
      title={own.link}
      description={<code>{link.link}</code>}
      action={
        <span className="row-acts">
          <Button
            size="small"
            onClick={() =>
              void navigator.clipboard.writeText(link.link).then(() => message.success(own.copied))
            }
          >
            {own.copy}
          </Button>
          <Button size="small" onClick={onClose}>
            {own.close}
          </Button>
        </span>
      }
    />
  )
}

interface AccountTableProps {
  readonly accounts: readonly AccountResponse[]
  readonly onLink: (link: PasswordLinkResponse) => void
  readonly onChange: () => Promise<void>
}

function AccountTable({ accounts: all, onLink, onChange }: AccountTableProps) {
  const own = useAdminWords()
  if (all.length === 0) return <p className="card empty">{own.noAccounts}</p>
  return (
    <table className="card office-table" data-testid="accounts">
      <thead>
        <tr>
          <th scope="col">{own.account}</th>
          <th scope="col">{own.name}</th>
          <th scope="col">{own.duty}</th>
          <th scope="col">{own.state}</th>
          <th scope="col">{own.acts}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <AccountRow key={one.id} account={one} onLink={onLink} onChange={onChange} />
        ))}
      </tbody>
    </table>
  )
}

/** What matters most of an account's state, in words. */
export function useAccountState(): (account: AccountResponse) => string {
  const own = useAdminWords()
  return ({ disabledAt, lockedUntil, hasPassword, hasSecondFactor }) => {
    if (disabledAt !== undefined) return own.disabled
    if (lockedUntil !== undefined) return own.locked(whenText(lockedUntil))
    const password = hasPassword ? own.good : own.noPassword
    return `${password} · ${hasSecondFactor ? own.secondFactor : own.noSecondFactor}`
  }
}

interface AccountRowProps extends Omit<AccountTableProps, 'accounts'> {
  readonly account: AccountResponse
}

function AccountRow({ account, onLink, onChange }: AccountRowProps) {
  const own = useAdminWords()
  const stateOf = useAccountState()
  const { modal } = App.useApp()
  const { act, isActing } = useAct()
  const { id, login, name, duty, isSelf, disabledAt, lockedUntil } = account
  const isDisabled = disabledAt !== undefined
  const change = async (given: Parameters<typeof changeAccount>[1]): Promise<void> => {
    if (await act(() => changeAccount(id, given))) await onChange()
  }
  const ask = (title: string, run: () => Promise<unknown>): void => {
    modal.confirm({ title, onOk: () => act(run).then(onChange) })
  }
  return (
    <tr data-state={isDisabled ? 'disabled' : 'good'}>
      <th scope="row">{login}</th>
      <td>{name}</td>
      <td>{own.duties[duty]}</td>
      <td>{stateOf(account)}</td>
      <td>
        {isSelf ? (
          <span className="secondary">{own.self}</span>
        ) : (
          <span className="row-acts">
            <Button
              size="small"
              disabled={isActing || isDisabled}
              onClick={() => ask(own.resetAsk(name), async () => onLink(await makeLink(id)))}
            >
              {own.resetPassword}
            </Button>
            {lockedUntil === undefined ? undefined : (
              <Button size="small" disabled={isActing} onClick={() => void change({ unlock: true })}>
                {own.unlock}
              </Button>
            )}
            {isDisabled ? (
              <Button size="small" disabled={isActing} onClick={() => void change({ isDisabled: false })}>
                {own.enable}
              </Button>
            ) : (
              <Button
                size="small"
                disabled={isActing}
                onClick={() => ask(own.disableAsk(name), () => changeAccount(id, { isDisabled: true }))}
              >
                {own.disable}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}
