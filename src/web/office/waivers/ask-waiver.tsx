/** 申请豁免 beside a finding that may be waived, for whoever may ask. */
import { App, Button } from 'antd'
import { useState } from 'react'
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { mayDo } from '../../../core/workflow/permissions.ts'
import type { RoundAddress } from '../route.ts'
import { useSession } from '../shell/session.tsx'
import { dayText } from '../shell/when.ts'
import { askForWaiver } from './waiver-client.ts'
import { WaiverDialog } from './waiver-dialog.tsx'
import { useWaiverWords } from './waiver-words.ts'

interface AskWaiverProps {
  readonly check: CheckResponse
  readonly address: RoundAddress
  readonly onChange: () => Promise<void>
}

export function AskWaiver({ check, address, onChange }: AskWaiverProps) {
  const own = useWaiverWords()
  const { role, now } = useSession()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const mayAsk = role !== undefined && mayDo(role, 'rule', 'submit')
  if (!mayAsk || !check.canBeWaived || check.isWaived || check.waiver?.state === 'asked') return undefined
  return (
    <>
      <Button size="small" data-testid="ask-waiver" onClick={() => setOpen(true)}>
        {own.ask}
      </Button>
      {isOpen ? (
        <WaiverDialog
          title={own.askTitle(check.rule)}
          act={own.ask}
          reasonLabel={own.reason}
          needsReason
          // A budget's year ends with the year that it is drawn up in at the latest.
          endsOn={`${dayText(now).slice(0, 4)}-12-31`}
          onSend={({ reason, endsOn }) => askForWaiver(address, { check: check.id, reason, endsOn })}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            message.success(own.done.asked)
            void onChange()
          }}
        >
          <p>{check.message}</p>
          {check.printed === undefined ? undefined : (
            <p className="secondary">{own.printed(check.printed)}</p>
          )}
          <p className="secondary">{own.askNote}</p>
        </WaiverDialog>
      ) : undefined}
    </>
  )
}
