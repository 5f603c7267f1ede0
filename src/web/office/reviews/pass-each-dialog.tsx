/** 逐项通过 — passes the projects that are ticked and leaves the exceptions open, each with its reason. */
import { Alert, App, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReviewResponse } from '../../../api/reviews/contract.ts'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { actOnRound } from '../client.ts'
import { useRoundWords } from '../rounds/round-words.ts'
import { rowTitle } from '../rounds/subjects.ts'
import type { RoundAddress } from '../route.ts'
import { useReviewWords } from './review-words.ts'

interface PassEachDialogProps {
  readonly of: ReviewResponse
  readonly address: RoundAddress
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

export function PassEachDialog({ of, address, onClose, onDone }: PassEachDialogProps) {
  const own = useReviewWords()
  const round = useRoundWords()
  const words = useWords()
  const { message } = App.useApp()
  const [excepted, setExcepted] = useState<ReadonlyMap<string, string>>(
    () => new Map(of.exceptions.map((one) => [one.project, one.reason])),
  )
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)
  const projects = of.rows.filter((row) => row.sheet === 'project')
  const isReady = [...excepted.values()].every((reason) => reason.trim() !== '')

  function set(project: string, reason: string | undefined): void {
    const rest = [...excepted].filter(([code]) => code !== project)
    setExcepted(new Map(reason === undefined ? rest : [...rest, [project, reason]]))
  }
  async function pass(): Promise<void> {
    setAsking(true)
    try {
      const except = [...excepted].map(([project, reason]) => ({ project, reason }))
      await actOnRound(address, { act: 'pass', except })
      message.success(round.done(own.passEachTitle))
      onClose()
      await onDone()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal title={own.passEachTitle} open onCancel={onClose} footer={null} width={640}>
      <div className="dialog-form" data-testid="pass-each-dialog">
        <p>{own.passEachText}</p>
        <ul className="plain-list">
          {projects.map((row) => {
            const code = row.project ?? row.id
            const reason = excepted.get(code)
            return (
              <li key={row.id} data-project={code}>
                <Checkbox
                  checked={reason === undefined}
                  onChange={(event) => set(code, event.target.checked ? undefined : '')}
                >
                  {rowTitle(row)}
                  {of.passedProjects.includes(code) ? <span className="tag">{own.passed}</span> : undefined}
                </Checkbox>
                {reason === undefined ? undefined : (
                  <Input
                    size="small"
                    aria-label={`${own.exceptReason} ${rowTitle(row)}`}
                    placeholder={own.exceptReason}
                    value={reason}
                    onChange={(event) => set(code, event.target.value)}
                  />
                )}
              </li>
            )
          })}
        </ul>
        {fault === '' ? undefined : <Alert type="error" title={fault} role="alert" />}
        <p className="acts">
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            loading={isAsking}
            disabled={!isReady}
            data-testid="confirm-pass-each"
            onClick={() => void pass()}
          >
            {own.passEachTitle}
          </Button>
        </p>
      </div>
    </Modal>
  )
}
