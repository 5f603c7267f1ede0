/** One finding of the checks: its severity by shape and word, what it says, and what was written as its reason. */
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'
import { WaiverLine } from '../waivers/waiver-line.tsx'
import { useRoundWords } from './round-words.ts'

export function FindingLine({ check }: { readonly check: CheckResponse }) {
  const own = useRoundWords()
  return (
    <div
      className={`round-finding ${check.severity}`}
      data-rule={check.rule}
      data-severity={check.severity}
      data-printed={check.printed}
      data-expected={check.expected}
    >
      <p>
        <SeveritySign of={check.severity} /> <span className="unseen">{own.severities[check.severity]}</span>
        {check.projectName === undefined ? undefined : (
          <>
            <strong data-testid="finding-project">{check.projectName}</strong>{' '}
          </>
        )}
        {check.message}
      </p>
      {check.reason === undefined ? undefined : <p className="ok">✓ {own.explained(check.reason)}</p>}
      <WaiverLine check={check} />
    </div>
  )
}
