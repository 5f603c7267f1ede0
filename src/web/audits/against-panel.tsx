/** 对照 — with which other files it is compared, and what came of that. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { AuditResponse } from '../../api/audits/contract.ts'
import { audits, auditsUrl } from '../client.ts'
import { usePolled } from '../readings/use-polled.ts'
import { useSettings } from '../settings.tsx'
import { useAuditWords } from './audit-words.ts'

interface AgainstPanelProps {
  readonly audit: AuditResponse
  readonly isBusy: boolean
  readonly onCompare: (others: readonly string[]) => void
}

export function AgainstPanel({ audit, isBusy, onCompare }: AgainstPanelProps) {
  const { language } = useSettings()
  const own = useAuditWords()
  // What is not done yet can be chosen as soon as it is.
  const list = usePolled(auditsUrl(language), audits, (value) =>
    value.audits.some((one) => one.state === 'waiting' || one.state === 'reading'),
  )
  const [chosen, setChosen] = useState(() => audit.against.map((one) => one.id))
  const others = (list.value?.audits ?? []).filter((one) => one.state === 'read' && one.id !== audit.id)
  const removed = audit.against.filter((one) => one.name === undefined)
  return (
    <div className="audit-panel" data-testid="against">
      <h2>{own.againstTitle}</h2>
      <p className="secondary">{own.againstHint}</p>
      {list.value !== undefined && others.length === 0 ? <p>{own.againstNone}</p> : undefined}
      <div className="against-pick">
        <Select
          mode="multiple"
          aria-label={own.againstPick}
          placeholder={own.againstPick}
          data-testid="against-files"
          optionFilterProp="label"
          value={chosen.filter((id) => others.some((one) => one.id === id))}
          options={others.map((one) => ({
            value: one.id,
            label: [one.name, one.counts?.unit, one.counts?.year].filter(Boolean).join(' · '),
          }))}
          onChange={setChosen}
        />
        <Button type="primary" size="small" loading={isBusy} onClick={() => onCompare(chosen)}>
          {own.againstAct}
        </Button>
      </div>
      {removed.map((one) => (
        <p key={one.id}>{own.againstRemoved}</p>
      ))}
      <ul className="record">
        {(audit.coverage.against ?? []).map((pair) => (
          <li key={`${pair.file} ${pair.other}`} data-kinship={pair.kinship}>
            <b>{pair.other}</b> <span className="secondary">{own.kinship[pair.kinship]}</span>
            {Object.entries(pair.compared).map(([name, { agreed, differing }]) =>
              agreed + differing === 0 ? undefined : (
                <p key={name}>
                  {own.compared[name] ?? name}：{own.comparedText(agreed, differing)}
                </p>
              ),
            )}
            {pair.because.map((why) => (
              <p key={why} className="warning">
                {own.because[why]}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
