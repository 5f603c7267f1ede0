/** The dialog of an act on a round: what it asks for — a reason, a document number and date, the password — and what it means. */
import { Alert, Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { RoundActRequest, RoundResponse } from '../../../api/rounds/contract.ts'
import { RETURN_REASONS } from '../../../core/workflow/round-states.ts'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { actOnRound } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Labelled } from '../shell/labelled.tsx'
import { useSession } from '../shell/session.tsx'
import { dayText } from '../shell/when.ts'
import { RoundSummary } from './round-summary.tsx'
import { useRoundWords } from './round-words.ts'

export type OfferedAct = RoundResponse['acts'][number]
type ReturnReason = (typeof RETURN_REASONS)[number]

interface ActDialogProps {
  readonly address: RoundAddress
  readonly act: OfferedAct
  /** What the page adds to the request, such as exceptions. */
  readonly with?: Partial<RoundActRequest>
  readonly onClose: () => void
  readonly onDone: () => void
}

export function ActDialog({ address, act, with: more, onClose, onDone }: ActDialogProps) {
  const own = useRoundWords()
  const words = useWords()
  const { now, person } = useSession()
  const [reasonKind, setReasonKind] = useState<ReturnReason>(RETURN_REASONS[0])
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [date, setDate] = useState(() => dayText(now))
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)
  const isSigned = act.act === 'sign'
  const isReady =
    (!act.needsDocument || (document.trim() !== '' && date !== '')) && (!act.needsPassword || password !== '')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    setAsking(true)
    try {
      await actOnRound(address, {
        ...more,
        act: act.act,
        ...(act.needsReason ? { reasonKind } : {}),
        ...(reason.trim() === '' ? {} : act.needsReason ? { reason } : { note: reason }),
        ...(act.needsDocument ? { document, date } : {}),
        ...(act.needsPassword ? { password } : {}),
      })
      onDone()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal
      title={act.name}
      open
      onCancel={onClose}
      footer={null}
      width={isSigned ? 640 : 480}
      destroyOnHidden
    >
      <form onSubmit={(event) => void submit(event)} className="dialog-form" data-testid="act-dialog">
        {act.isOfDepartment ? <p className="notice">△ {own.ofDepartment}</p> : undefined}
        {isSigned ? (
          <>
            <RoundSummary address={address} />
            <p className="legal" data-testid="legal-text">
              {own.legal}
            </p>
            <p>{own.signedBy(person.name, person.roleName ?? '')}</p>
          </>
        ) : undefined}
        {act.needsReason ? (
          <Labelled label={own.reasonKind}>
            {(id) => (
              <Select<ReturnReason>
                id={id}
                autoFocus
                data-testid="reason-kind"
                value={reasonKind}
                options={RETURN_REASONS.map((one) => ({ value: one, label: one }))}
                onChange={setReasonKind}
              />
            )}
          </Labelled>
        ) : undefined}
        {act.needsDocument ? (
          <>
            <Labelled label={own.document}>
              {(id) => (
                <Input
                  id={id}
                  autoFocus
                  data-testid="document"
                  value={document}
                  onChange={(event) => setDocument(event.target.value)}
                />
              )}
            </Labelled>
            <Labelled label={own.date}>
              {(id) => (
                <Input
                  id={id}
                  type="date"
                  data-testid="date"
                  value={date}
                  onChange={(event) => setDate(event.target.value)}
                />
              )}
            </Labelled>
          </>
        ) : undefined}
        <Labelled label={act.needsReason ? own.reasonText : own.note}>
          {(id) => (
            <Input.TextArea
              id={id}
              data-testid="reason"
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={act.needsReason ? own.reasonHint : ''}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        {act.needsPassword ? (
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
        {fault === '' ? undefined : <Alert type="error" title={fault} role="alert" data-testid="act-fault" />}
        <p className="acts">
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            data-testid="confirm-act"
            loading={isAsking}
            disabled={!isReady}
            autoFocus={!act.needsReason && !act.needsDocument && !act.needsPassword}
          >
            {act.name}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
