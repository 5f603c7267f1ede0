/** One dialog for all that is said of a waiver: asked for with a reason and a last day, granted, or refused. */
import { Alert, Button, Input, Modal } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { useWaiverWords } from './waiver-words.ts'

interface WaiverDialogProps {
  readonly title: string
  readonly act: string
  readonly reasonLabel: string
  readonly needsReason: boolean
  /** The day that is proposed; none where none is asked for. */
  readonly endsOn?: string
  readonly children?: ReactNode
  readonly onSend: (said: { readonly reason: string; readonly endsOn: string }) => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}

export function WaiverDialog(props: WaiverDialogProps) {
  const own = useWaiverWords()
  const words = useWords()
  const [reason, setReason] = useState('')
  const [endsOn, setEndsOn] = useState(props.endsOn ?? '')
  const [fault, setFault] = useState('')
  const [isSending, setSending] = useState(false)
  const isReady =
    (!props.needsReason || reason.trim() !== '') && (props.endsOn === undefined || endsOn !== '')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    setSending(true)
    try {
      await props.onSend({ reason: reason.trim(), endsOn })
      props.onDone()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setSending(false)
    }
  }

  return (
    <Modal title={props.title} open onCancel={props.onClose} footer={null} destroyOnHidden>
      <form className="dialog-form" data-testid="waiver-dialog" onSubmit={(event) => void submit(event)}>
        {props.children}
        <Labelled label={props.reasonLabel}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              data-testid="waiver-reason"
              maxLength={2_000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        {props.endsOn === undefined ? undefined : (
          <Labelled label={own.ends}>
            {(id) => (
              <Input
                id={id}
                type="date"
                data-testid="waiver-ends"
                value={endsOn}
                onChange={(event) => setEndsOn(event.target.value)}
              />
            )}
          </Labelled>
        )}
        {fault === '' ? undefined : (
          <Alert type="error" title={fault} role="alert" data-testid="waiver-fault" />
        )}
        <p className="acts">
          <Button onClick={props.onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            data-testid="send-waiver"
            loading={isSending}
            disabled={!isReady}
          >
            {props.act}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
