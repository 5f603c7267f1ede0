/** One finding: what is printed, what should stand there, why, and what somebody says of it. */
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { JudgedFindingResponse } from '../../api/audits/contract.ts'
import { useAuditWords } from './audit-words.ts'
import { rowWords, spotWords, tableWords, timeWords } from './finding-words.ts'
import { SeveritySign } from './severity-sign.tsx'

export interface FindingActs {
  readonly onSelect: (id: string) => void
  /** Number of the evidence, from 0; `undefined` goes back to the finding. */
  readonly onEvidence: (at: number | undefined) => void
  readonly onJudge: (verdict: 'accepted' | 'dismissed' | 'open', reason: string) => void
  /** Opens or closes the box for the reason. */
  readonly onDismissing: (isOpen: boolean) => void
  readonly onCorrect: () => void
}

interface FindingCardProps {
  readonly finding: JudgedFindingResponse
  readonly isSelected: boolean
  readonly evidence: number | undefined
  readonly isDismissing: boolean
  readonly isBusy: boolean
  readonly acts: FindingActs
}

export function FindingCard({ finding, isSelected, evidence, isDismissing, isBusy, acts }: FindingCardProps) {
  const own = useAuditWords()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const { severity, place, printed, expected, judgement } = finding
  const verdict = judgement?.verdict
  const where = rowWords(place)
  return (
    <article
      ref={card}
      className={`finding ${severity}${isSelected ? ' selected' : ''}${verdict === 'dismissed' ? ' out' : ''}`}
      data-testid="finding"
      data-rule={finding.rule}
      data-severity={severity}
      data-printed={printed}
      data-expected={expected}
      data-state={verdict ?? 'open'}
      data-finding={finding.id}
    >
      <button
        type="button"
        className="finding-head"
        aria-expanded={isSelected}
        onClick={() => acts.onSelect(finding.id)}
      >
        <span className="where">
          <span className="level">
            <SeveritySign of={severity} /> {own.severities[severity]}
          </span>{' '}
          {spotWords(place, own)}
          {where === '' ? undefined : ` · ${where}`}
          {verdict === undefined ? undefined : (
            <span className={`verdict ${verdict}`}>{own.verdicts[verdict]}</span>
          )}
        </span>
        <span className="pair">
          <span className="printed">{printed === '' ? own.blank : printed}</span>
          {expected === '' ? undefined : (
            <>
              <span aria-hidden="true"> → </span>
              <span className="unseen">{own.expected}</span>
              <b>{expected}</b>
            </>
          )}
        </span>
        {isSelected ? undefined : <span className="brief">{finding.message}</span>}
      </button>
      {isSelected ? (
        <div className="finding-body">
          <p>{finding.message}</p>
          {place.table === undefined ? undefined : <p className="secondary">{tableWords(place.table)}</p>}
          {finding.evidence.length === 0 ? undefined : (
            <EvidenceList finding={finding} current={evidence} onEvidence={acts.onEvidence} />
          )}
          <p className="secondary">
            {own.basis}：{finding.basis}（{finding.rule}）
          </p>
          {judgement === undefined ? undefined : (
            <p className="judgement" data-testid="judgement">
              <b>{own.verdicts[judgement.verdict]}</b> {judgement.reason}{' '}
              <small className="secondary">{own.by(judgement.author ?? '', timeWords(judgement.at))}</small>
            </p>
          )}
          {isDismissing ? (
            <ReasonForm isBusy={isBusy} acts={acts} />
          ) : (
            <JudgeButtons judged={verdict !== undefined} isBusy={isBusy} acts={acts} />
          )}
        </div>
      ) : undefined}
    </article>
  )
}

interface EvidenceListProps {
  readonly finding: JudgedFindingResponse
  readonly current: number | undefined
  readonly onEvidence: FindingActs['onEvidence']
}

function EvidenceList({ finding, current, onEvidence }: EvidenceListProps) {
  const own = useAuditWords()
  return (
    <div className="evidences">
      <h4>{own.evidence}</h4>
      <ol>
        {finding.evidence.map(({ place, printed, words }, at) => (
          // Evidence stands as long as the finding does.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at}>
            <button
              type="button"
              className={at === current ? 'evidence-item current' : 'evidence-item'}
              aria-pressed={at === current}
              onClick={() => onEvidence(at)}
            >
              <span className="evidence-place">
                {[
                  place.file === finding.place.file ? '' : own.inOther(place.file),
                  spotWords(place, own),
                  place.table === undefined ? '' : tableWords(place.table),
                  rowWords(place),
                ]
                  .filter((one) => one !== '')
                  .join(' · ')}{' '}
                <b>{printed}</b>
              </span>
              <span className="secondary">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface JudgeButtonsProps {
  readonly judged: boolean
  readonly isBusy: boolean
  readonly acts: FindingActs
}

function JudgeButtons({ judged, isBusy, acts }: JudgeButtonsProps) {
  const own = useAuditWords()
  return (
    <div className="finding-acts">
      <Button size="small" type="primary" disabled={isBusy} onClick={() => acts.onJudge('accepted', '')}>
        {own.accept}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => acts.onDismissing(true)}>
        {own.dismiss}
      </Button>
      {judged ? (
        <Button size="small" disabled={isBusy} onClick={() => acts.onJudge('open', '')}>
          {own.reopen}
        </Button>
      ) : undefined}
      <Button size="small" disabled={isBusy} onClick={acts.onCorrect}>
        {own.correct}
      </Button>
    </div>
  )
}

const LONGEST_REASON = 10_000

function ReasonForm({ isBusy, acts }: { readonly isBusy: boolean; readonly acts: FindingActs }) {
  const own = useAuditWords()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isEmpty = reason.trim() === ''
  function save(): void {
    setAsked(true)
    if (!isEmpty) acts.onJudge('dismissed', reason)
  }
  return (
    <div className="reason-form">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LONGEST_REASON}
        value={reason}
        aria-label={own.reason}
        placeholder={own.reasonAsk}
        status={isAsked && isEmpty ? 'error' : ''}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') acts.onDismissing(false)
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
      />
      <div className="finding-acts">
        <Button size="small" type="primary" disabled={isBusy} onClick={save}>
          {own.save}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => acts.onDismissing(false)}>
          {own.cancel}
        </Button>
        <small className="secondary" role={isAsked && isEmpty ? 'alert' : undefined}>
          {isAsked && isEmpty ? own.reasonNeeded : own.reasonCount([...reason].length)}
        </small>
      </div>
    </div>
  )
}
