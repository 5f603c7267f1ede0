/** Who is here and in what capacity; language, height of rows, light or dark; the way out. */
import { App, Button, Popover, Segmented } from 'antd'
import { useState } from 'react'
import { goOnClick } from '../../location.ts'
import { DENSITIES, LOOKS, useSettings } from '../../settings.tsx'
import { DownIcon } from '../../ui/icons.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { Language } from '../../words.ts'
import { forgetAll, sendAll } from '../offline/use-round-book.ts'
import { OFFICE_ADDRESS } from '../route.ts'
import { signOut } from '../session-client.ts'
import { takeRole } from '../sign-in/entry-client.ts'
import { useSession } from './session.tsx'
import { useShellWords } from './shell-words.ts'

export function UserMenu() {
  const own = useShellWords()
  const { person } = useSession()
  const [isOpen, setOpen] = useState(false)
  const acting = person.actingFor === undefined ? '' : ` ${own.actingFor(person.actingFor)}`
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<Preferences onDone={() => setOpen(false)} />}
    >
      <Button type="text" className="user" data-testid="user" aria-haspopup="dialog" aria-expanded={isOpen}>
        <span className="name">
          {person.name}
          {acting}
        </span>
        <span className="secondary">{person.roleName}</span>
        <DownIcon />
      </Button>
    </Popover>
  )
}

function Preferences({ onDone }: { readonly onDone: () => void }) {
  const own = useShellWords()
  const { words, language, density, look, setLanguage, setDensity, setLook } = useSettings()
  const { person } = useSession()
  const { modal } = App.useApp()
  const { act, isActing } = useAct()

  /** Nobody signs out by mistake over what is not sent; once out, this machine keeps nothing of it. */
  async function leave(): Promise<void> {
    const count = await sendAll(person.id)
    const isSure =
      count === 0 ||
      (await modal.confirm({
        title: own.unsentTitle(count),
        content: own.unsentText,
        okText: own.giveUp,
        okButtonProps: { danger: true },
        cancelText: own.stay,
        autoFocusButton: 'cancel',
      }))
    // Where the server cannot be reached the session goes on, and so does what waits.
    if (!isSure || !(await act(signOut))) return
    await forgetAll(person.id)
    // The whole page goes, so that nothing of this person stays in it.
    location.assign('/login')
  }

  return (
    <div className="user-sheet" data-testid="user-sheet">
      <p>
        <strong>{person.name}</strong> <span className="secondary">{person.login}</span>
        <br />
        {[person.unitName, person.roleName].filter((part) => part !== undefined).join(' · ')}
      </p>
      <Roles />
      <Choice label={own.density}>
        <Segmented
          size="small"
          aria-label={own.density}
          value={density}
          options={DENSITIES.map((one) => ({ value: one, label: words[one] }))}
          onChange={setDensity}
        />
      </Choice>
      <Choice label={own.look}>
        <Segmented
          size="small"
          aria-label={own.look}
          value={look}
          options={LOOKS.map((one) => ({ value: one, label: own.looks[one] }))}
          onChange={setLook}
        />
      </Choice>
      <Choice label={own.language}>
        <Segmented<Language>
          size="small"
          aria-label={own.language}
          data-testid="language"
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={setLanguage}
        />
      </Choice>
      <p className="acts">
        <a
          href={`${OFFICE_ADDRESS}/delegations`}
          onClick={(event) => {
            onDone()
            goOnClick(event)
          }}
        >
          {own.delegations}
        </a>
        <Button data-testid="sign-out" loading={isActing} onClick={() => void leave()}>
          {own.signOut}
        </Button>
      </p>
    </div>
  )
}

/** 任职 — whoever has several, or acts for others, takes another here; the page is loaded anew with its rights. */
function Roles() {
  const own = useShellWords()
  const { person } = useSession()
  const { act, isActing } = useAct()
  const roles = [
    ...person.appointments.map((one) => ({ ...one, choice: { appointment: one.id }, fromName: undefined })),
    ...person.delegations.map((one) => ({ ...one, choice: { delegation: one.id } })),
  ]
  if (roles.length < 2) return undefined

  async function take(choice: Parameters<typeof takeRole>[0]): Promise<void> {
    const isTaken = await act(async () => {
      // What is typed is sent as whoever typed it.
      const count = await sendAll(person.id)
      await takeRole(choice)
      if (count === 0) await forgetAll(person.id)
    })
    if (isTaken) location.assign(OFFICE_ADDRESS)
  }

  return (
    <fieldset className="roles" data-testid="roles">
      <legend className="secondary">{own.roles}</legend>
      {roles.map((one) => (
        <Button
          key={one.id}
          type={one.isCurrent ? 'primary' : 'default'}
          ghost={one.isCurrent}
          aria-pressed={one.isCurrent}
          disabled={isActing}
          onClick={() => {
            if (!one.isCurrent) void take(one.choice)
          }}
        >
          {[one.unitName, one.roleName, one.fromName === undefined ? undefined : own.actingFor(one.fromName)]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </Button>
      ))}
    </fieldset>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="choice">
      <span className="secondary">{label}</span>
      {children}
    </div>
  )
}
