/** The session has ended while somebody was working: the password over the page, so that nothing typed is lost. */
import { Alert, Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { ClientError } from '../../client.ts'
import { useWords } from '../../settings.tsx'
import { signIn, takeCard } from '../session-client.ts'
import { Labelled } from './labelled.tsx'
import { useShellWords } from './shell-words.ts'

interface ExpiredDialogProps {
  readonly login: string
  readonly isDemonstration: boolean
  /** The sign-in page that leads back here. */
  readonly signInAddress: string
  readonly onSignedIn: () => void
}

export function ExpiredDialog({ login, isDemonstration, signInAddress, onSignedIn }: ExpiredDialogProps) {
  const own = useShellWords()
  const words = useWords()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsking(true)
    try {
      await (isDemonstration ? takeCard(login) : signIn({ login, password }))
      onSignedIn()
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setFault(error.fault.kind === 'problem' ? error.fault.problem.detail : words.unreachable)
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal
      title={own.expiredTitle}
      open
      closable={false}
      footer={null}
      width={420}
      mask={{ closable: false }}
    >
      <form onSubmit={submit} className="dialog-form">
        <p>{own.expiredText}</p>
        {fault === '' ? undefined : <Alert type="error" title={fault} role="alert" />}
        {isDemonstration ? undefined : (
          <Labelled label={own.password}>
            {(id) => (
              <Input.Password
                id={id}
                autoFocus
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Labelled>
        )}
        <p className="acts">
          <a href={signInAddress}>{own.toSignIn}</a>
          <Button
            type="primary"
            htmlType="submit"
            // Somebody was typing: Enter must not take the way out.
            autoFocus={isDemonstration}
            loading={isAsking}
            disabled={password === '' && !isDemonstration}
          >
            {own.signIn}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
