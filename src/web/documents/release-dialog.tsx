/** 公开、更正 — says what will be done, or what stands in the way; shows how far it is, and what came of it. */
import { Button, Input, Modal, Steps } from 'antd'
import { useEffect, useState } from 'react'
import type { DocumentResponse, ReleaseProgressResponse } from '../../api/documents/contract.ts'
import { ClientError, release, releaseProgress } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { useIsOnline } from '../ui/use-media.ts'
import { useDocumentWords } from './document-words.ts'

interface ReleaseDialogProps {
  readonly document: DocumentResponse
  readonly onReleased: (version: number) => void
  readonly onToFirst: () => void
  readonly onClose: () => void
}

const LOOK_EVERY_MS = 500
const SHOWN_PROBLEMS = 8
const LONGEST_REASON = 500

export function ReleaseDialog({ document, onReleased, onToFirst, onClose }: ReleaseDialogProps) {
  const { words, language } = useSettings()
  const own = useDocumentWords()
  const isOnline = useIsOnline()
  const [reason, setReason] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const step = useStep(document, isWorking)
  const [newest] = document.versions
  const obstacles = obstaclesOf(document)
  const isCorrection = newest !== undefined

  async function publish(): Promise<void> {
    setWorking(true)
    setRefused([])
    try {
      const answer = await release(document, isCorrection ? reason : undefined, language)
      if (answer.version === undefined) setRefused(answer.problems.map((one) => one.text))
      else onReleased(answer.version)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setRefused([error.fault.kind === 'problem' ? error.fault.problem.detail : words.unreachable])
    } finally {
      setWorking(false)
    }
  }

  if (obstacles.count > 0)
    return (
      <Modal
        open
        title={own.refusedTitle}
        onCancel={onClose}
        footer={[
          <Button key="close" onClick={onClose}>
            {own.close}
          </Button>,
          <Button key="first" type="primary" onClick={onToFirst}>
            {own.toFirst}
          </Button>,
        ]}
      >
        <div data-testid="refused">
          {obstacles.problems.length === 0 ? undefined : <p>{own.refused(obstacles.problems.length)}</p>}
          <Listed texts={obstacles.problems} />
          {obstacles.errors.length === 0 ? undefined : <p>{own.refusedErrors(obstacles.errors.length)}</p>}
          <Listed texts={obstacles.errors} />
        </div>
      </Modal>
    )
  return (
    <Modal
      open
      title={isCorrection ? own.correctTitle(newest.version) : own.releaseTitle(document.title)}
      okText={isCorrection ? own.correct : own.release}
      okButtonProps={{
        loading: isWorking,
        disabled: !isOnline || (isCorrection && reason.trim() === ''),
      }}
      cancelText={own.cancel}
      cancelButtonProps={{ disabled: isWorking }}
      closable={!isWorking}
      mask={{ closable: !isWorking }}
      onOk={publish}
      onCancel={() => !isWorking && onClose()}
    >
      <div className="release-dialog" data-testid="release-dialog">
        <p>{own.releaseNote}</p>
        {isCorrection ? (
          <>
            <p>{own.correctNote(document.changesSince ?? 0)}</p>
            <Input.TextArea
              autoFocus
              aria-label={own.reason}
              placeholder={own.reasonNeeded}
              maxLength={LONGEST_REASON}
              showCount
              autoSize={{ minRows: 2, maxRows: 6 }}
              disabled={isWorking}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        ) : undefined}
        {isWorking ? (
          <div role="status">
            <Steps
              size="small"
              orientation="vertical"
              current={STEPS.indexOf(step)}
              items={STEPS.map((one) => ({ title: own.stepNames[one] }))}
            />
          </div>
        ) : undefined}
        {refused.length === 0 ? undefined : (
          <div className="error" role="alert" data-testid="release-refused">
            <Listed texts={refused} />
          </div>
        )}
      </div>
    </Modal>
  )
}

/** What would be refused, known before it is asked for. */
export function obstaclesOf({ problems, findings }: DocumentResponse): {
  readonly problems: readonly string[]
  readonly errors: readonly string[]
  readonly count: number
} {
  const missing = problems.map((one) => one.text)
  const errors = findings.filter((one) => one.severity === 'error').map((one) => one.text)
  return { problems: missing, errors, count: missing.length + errors.length }
}

function Listed({ texts }: { readonly texts: readonly string[] }) {
  const own = useDocumentWords()
  const left = texts.length - SHOWN_PROBLEMS
  return (
    <ul className="listed">
      {texts.slice(0, SHOWN_PROBLEMS).map((one) => (
        <li key={one}>{one}</li>
      ))}
      {left > 0 ? <li className="secondary">{own.more(left)}</li> : undefined}
    </ul>
  )
}

type Step = NonNullable<ReleaseProgressResponse['step']>
const STEPS: readonly Step[] = ['composing', 'writing', 'rereading']

/** How far the publication is; a look that fails is made again. */
function useStep(document: DocumentResponse, isWorking: boolean): Step {
  const [step, setStep] = useState<Step>('composing')
  const { unit, year, kind } = document
  useEffect(() => {
    if (!isWorking) return
    setStep('composing')
    const timer = setInterval(() => {
      releaseProgress({ unit, year, kind }).then(
        (answer) => setStep((known) => answer.step ?? known),
        () => undefined,
      )
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isWorking, unit, year, kind])
  return step
}
