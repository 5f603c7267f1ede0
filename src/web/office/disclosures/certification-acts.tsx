/** What a person may do with a document on its way to the public: each act asked once more, with what it means. */
import { Alert, App, Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { CertificationResponse } from '../../../api/documents/contract.ts'
import type { DocumentAddress } from '../../route.ts'
import { useSettings, useWords } from '../../settings.tsx'
import { faultText, useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { useSession } from '../shell/session.tsx'
import { decideCertification, requestCertification, withdrawCertification } from './disclosure-client.ts'
import { type DisclosureWords, useDisclosureWords } from './disclosure-words.ts'

interface CertificationActsProps {
  readonly address: DocumentAddress
  readonly title: string
  readonly of: CertificationResponse
  readonly onRelease: () => void
  readonly onChange: () => Promise<void>
}

type Asked = 'request' | 'certified' | 'returned'

export function CertificationActs({ address, title, of, onRelease, onChange }: CertificationActsProps) {
  const own = useDisclosureWords()
  const { modal, message } = App.useApp()
  const { act } = useAct()
  const [asked, setAsked] = useState<Asked>()

  async function done(what: keyof DisclosureWords['done']): Promise<void> {
    setAsked(undefined)
    await onChange()
    message.success(own.done[what])
  }
  function withdraw(): void {
    modal.confirm({
      title: own.withdraw,
      content: own.withdrawAsk,
      okText: own.withdraw,
      cancelText: own.cancel,
      onOk: async () => {
        if (await act(() => withdrawCertification(address))) await done('withdraw')
      },
    })
  }

  return (
    <>
      {of.canWithdraw ? (
        <Button size="small" data-testid="withdraw" onClick={withdraw}>
          {own.withdraw}
        </Button>
      ) : undefined}
      {of.canRequest ? (
        <Button size="small" type="primary" data-testid="request" onClick={() => setAsked('request')}>
          {own.request}
        </Button>
      ) : undefined}
      {of.canCertify ? (
        <>
          <Button size="small" data-testid="send-back" onClick={() => setAsked('returned')}>
            {own.sendBack}
          </Button>
          <Button size="small" type="primary" data-testid="certify" onClick={() => setAsked('certified')}>
            {own.certify}
          </Button>
        </>
      ) : undefined}
      {of.canPublish ? (
        <Button size="small" type="primary" data-testid="release" onClick={onRelease}>
          {own.publish}
        </Button>
      ) : undefined}
      {asked === undefined ? undefined : (
        <AskDialog
          key={asked}
          asked={asked}
          address={address}
          title={title}
          needsPassword={of.needsPassword && asked === 'certified'}
          onClose={() => setAsked(undefined)}
          onDone={() => done(asked)}
        />
      )}
    </>
  )
}

interface AskDialogProps {
  readonly asked: Asked
  readonly address: DocumentAddress
  readonly title: string
  readonly needsPassword: boolean
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

function AskDialog({ asked, address, title, needsPassword, onClose, onDone }: AskDialogProps) {
  const own = useDisclosureWords()
  const words = useWords()
  const { language } = useSettings()
  const { person } = useSession()
  const [text, setText] = useState('')
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const isReady = (!needsPassword || password !== '') && (asked !== 'returned' || text.trim() !== '')
  const titles = { request: own.requestTitle, certified: own.certifyTitle, returned: own.sendBackTitle }
  const names = { request: own.request, certified: own.certify, returned: own.sendBack }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    setAsking(true)
    setFaults([])
    try {
      if (asked === 'request') {
        const { problems } = await requestCertification(address, text, language)
        if (problems.length > 0) return setFaults(problems.map((one) => one.text))
      } else
        await decideCertification(address, {
          decision: asked,
          reason: text,
          ...(needsPassword ? { password } : {}),
        })
      await onDone()
    } catch (error) {
      setFaults([faultText(error, words.unreachable)])
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal title={titles[asked](title)} open onCancel={onClose} footer={null} width={560} destroyOnHidden>
      <form
        className="dialog-form"
        data-testid="certification-dialog"
        onSubmit={(event) => void submit(event)}
      >
        {asked === 'request' ? <p>{own.requestNote}</p> : undefined}
        {asked === 'certified' ? (
          <>
            <p className="legal" data-testid="legal-text">
              {own.legal}
            </p>
            <p>{own.signedBy(person.name, person.roleName ?? '')}</p>
          </>
        ) : undefined}
        <Labelled label={asked === 'returned' ? own.backReason : own.remark}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              data-testid="certification-text"
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Labelled>
        {needsPassword ? (
          <>
            <Labelled label={own.password}>
              {(id) => (
                <Input.Password
                  id={id}
                  autoComplete="current-password"
                  data-testid="password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Labelled>
            <p className="secondary">{own.passwordHint}</p>
          </>
        ) : undefined}
        {faults.length === 0 ? undefined : (
          <Alert
            type="error"
            role="alert"
            data-testid="certification-fault"
            title={asked === 'request' && faults.length > 1 ? own.obstacles : faults[0]}
            {...(faults.length > 1
              ? {
                  description: (
                    <ul>
                      {faults.slice(0, 12).map((one) => (
                        <li key={one}>{one}</li>
                      ))}
                    </ul>
                  ),
                }
              : {})}
          />
        )}
        <p className="acts">
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            data-testid="confirm-certification"
            loading={isAsking}
            disabled={!isReady}
          >
            {names[asked]}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
