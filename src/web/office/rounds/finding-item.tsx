/** A finding with what can be done about it: to its cell, taking the suggestion, or writing why it stands. */
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { goOnClick } from '../../location.ts'
import { type RoundAddress, typedPath } from '../route.ts'
import { AskWaiver } from '../waivers/ask-waiver.tsx'
import { FindingLine } from './finding-line.tsx'
import { useRound } from './round-context.tsx'
import { useRoundWords } from './round-words.ts'
import { textChange, useChange } from './use-change.ts'

interface FindingItemProps {
  readonly check: CheckResponse
  readonly address: RoundAddress
  readonly onChange: () => Promise<void>
}

export function FindingItem({ check, address, onChange }: FindingItemProps) {
  const own = useRoundWords()
  const { value: round, refresh } = useRound()
  const { message } = App.useApp()
  const { change, isChanging } = useChange(address)
  const [reason, setReason] = useState<string>()
  const row = round?.rows.find((one) => one.id === check.row)
  const { field, suggestion } = check

  async function make(cause: 'suggestion' | 'typing', what: Parameters<typeof change>[1], said: string) {
    const isTaken = await change(cause, what)
    await Promise.all([refresh(), onChange()])
    if (isTaken) message.success(said)
  }
  async function take(): Promise<void> {
    if (row === undefined || field === undefined || suggestion === undefined) return
    const seen = row.versions[field] ?? '0'
    await make('suggestion', [{ kind: 'cell', row: row.id, field, seen, text: suggestion }], own.applied)
  }
  async function explain(): Promise<void> {
    const text = reason?.trim() ?? ''
    if (text === '') return
    const { reasonRow, reasonOrigin: origin } = check
    await make('typing', [textChange(round?.rows ?? [], { row: reasonRow, origin, text })], own.saved)
    setReason(undefined)
  }

  return (
    <>
      <FindingLine check={check} />
      <p className="acts">
        {row === undefined ? undefined : (
          <a
            href={typedPath(address, { sheet: row.sheet, row: row.id, field, project: row.project })}
            onClick={goOnClick}
          >
            {own.toCell}
          </a>
        )}
        {round?.canEdit === true && row !== undefined && suggestion !== undefined ? (
          <Button size="small" loading={isChanging} title={suggestion} onClick={() => void take()}>
            {own.suggestion}
          </Button>
        ) : undefined}
        {round?.canEdit === true && check.severity === 'warning' && reason === undefined ? (
          <Button size="small" data-testid="explain-finding" onClick={() => setReason(check.reason ?? '')}>
            {check.reason === undefined ? own.explain : own.changeReason}
          </Button>
        ) : undefined}
        <AskWaiver check={check} address={address} onChange={onChange} />
      </p>
      {reason === undefined ? undefined : (
        <p className="acts">
          <Input
            size="small"
            autoFocus
            aria-label={own.explain}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void explain()}
          />
          <Button size="small" type="primary" loading={isChanging} onClick={() => void explain()}>
            {own.save}
          </Button>
        </p>
      )}
    </>
  )
}
