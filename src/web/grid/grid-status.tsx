/** The line below the grid: why something was refused, or what is found in the cell of the cursor and what would mend it. */
import { Button } from 'antd'
import { SeveritySign } from '../audits/severity-sign.tsx'
import type { GridCell } from './grid-rows.ts'
import { useGridWords } from './grid-words.ts'

interface GridStatusProps {
  readonly id: string
  readonly refused: string | undefined
  readonly cell: GridCell
  /** Why the cell is locked, if it is. */
  readonly lock: string | undefined
  readonly canWrite: boolean
  readonly onAdopt: (text: string) => void
}

export function GridStatus({ id, refused, cell, lock, canWrite, onAdopt }: GridStatusProps) {
  const own = useGridWords()
  const findings = cell.findings ?? []
  return (
    <div id={id} className="grid-status" role="status" data-testid="grid-status">
      {refused !== undefined ? <p className="sign-warning">{own.locked(refused)}</p> : undefined}
      {findings.map((finding) => (
        <p key={`${finding.rule}${finding.message}`} className={`sign-${finding.severity}`}>
          <SeveritySign of={finding.severity} /> {own.severities[finding.severity]} {finding.message}
          {(canWrite ? (finding.suggestions ?? []) : []).map((one) => (
            <Button
              key={one.text}
              size="small"
              data-testid="adopt"
              aria-label={`${own.adopt}：${one.label}`}
              onClick={() => onAdopt(one.text)}
            >
              {one.label}
            </Button>
          ))}
        </p>
      ))}
      {findings.length === 0 && refused === undefined ? (
        <p className="secondary">{cell.mark?.title ?? lock ?? '\u00a0'}</p>
      ) : undefined}
    </div>
  )
}
