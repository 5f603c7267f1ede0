/** How many errors, warnings and roundings there are, each with its sign. */
import { SeveritySign } from '../../audits/severity-sign.tsx'
import { useRoundWords } from './round-words.ts'

interface Counts {
  readonly error: number
  readonly warning: number
  readonly rounding: number
}

export function CountsLine({ of }: { readonly of: Counts }) {
  const own = useRoundWords()
  return (
    <span className="counts">
      {(['error', 'warning', 'rounding'] as const).map((severity) => (
        <span key={severity} className={severity} title={own.severities[severity]}>
          <SeveritySign of={severity} /> <span className="unseen">{own.severities[severity]}</span>
          {of[severity]}
        </span>
      ))}
    </span>
  )
}
