/** Says what is really printed where something else was read: the reading is corrected and checked again, the file stays. */
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAuditWords } from './audit-words.ts'

interface CorrectDialogProps {
  /** What was read. */
  readonly from: string
  readonly isBusy: boolean
  readonly onCorrect: (to: string) => void
  readonly onClose: () => void
}

export function CorrectDialog({ from, isBusy, onCorrect, onClose }: CorrectDialogProps) {
  const own = useAuditWords()
  const [to, setTo] = useState(from)
  const isReady = to.trim() !== from.trim()
  return (
    <Modal
      open
      title={own.correctTitle}
      okText={own.recheck}
      cancelText={own.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => onCorrect(to.trim())}
      onCancel={onClose}
    >
      <p className="secondary">{own.correctHint}</p>
      <dl className="correction">
        <dt>{own.readAs}</dt>
        <dd>{from}</dd>
        <dt>
          <label htmlFor="correct-to">{own.shouldRead}</label>
        </dt>
        <dd>
          <Input
            id="correct-to"
            autoFocus
            value={to}
            onChange={(event) => setTo(event.target.value)}
            onPressEnter={(event) => {
              if (isReady && !event.nativeEvent.isComposing) onCorrect(to.trim())
            }}
          />
        </dd>
      </dl>
    </Modal>
  )
}
