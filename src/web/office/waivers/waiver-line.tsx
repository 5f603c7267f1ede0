/** 豁免 beside a finding: what was asked for or decided, and the button to ask. */
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { useWaiverWords } from './waiver-words.ts'

export function WaiverLine({ check }: { readonly check: Pick<CheckResponse, 'waiver' | 'isWaived'> }) {
  const own = useWaiverWords()
  const { waiver, isWaived } = check
  if (waiver === undefined) return undefined
  const { state, reason, endsOn, askedBy, decidedBy = '', decidedReason = '' } = waiver
  const said = isWaived
    ? `✓ ${own.waived(endsOn, decidedBy)}：${reason}`
    : state === 'asked'
      ? `○ ${own.pending(askedBy, reason)}`
      : state === 'refused'
        ? `× ${own.wasRefused(decidedBy, decidedReason)}`
        : `△ ${own.lapsed}`
  return (
    <p
      className={isWaived ? 'ok' : 'secondary'}
      data-testid="waiver"
      data-state={isWaived ? 'waived' : state}
    >
      {said}
    </p>
  )
}
