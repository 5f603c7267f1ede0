/** The pages of a checked file, or its tables where it has none, each with how much was found on it. */
import type { JudgedFindingResponse } from '../../api/audits/contract.ts'
import { useAuditWords } from './audit-words.ts'
import { SEVERITIES } from './finding-order.ts'
import { tableWords } from './finding-words.ts'
import { SeveritySign } from './severity-sign.tsx'

interface AuditOutlineProps {
  readonly shown: readonly JudgedFindingResponse[]
  readonly pageCount: number
  readonly selected: JudgedFindingResponse | undefined
  readonly onSelect: (finding: string) => void
}

interface Stop {
  readonly key: string
  readonly label: string
  readonly findings: readonly JudgedFindingResponse[]
}

export function AuditOutline({ shown, pageCount, selected, onSelect }: AuditOutlineProps) {
  const own = useAuditWords()
  const stops = pageCount > 0 ? pageStops(shown, own.pageOf, own.noPlace) : tableStops(shown, own.prose)
  return (
    <nav className="outline-list" aria-label={pageCount > 0 ? own.pages : own.tables}>
      <h2>{pageCount > 0 ? own.pages : own.tables}</h2>
      <ul>
        {stops.map(({ key, label, findings }) => (
          <li key={key}>
            <button
              type="button"
              {...(findings.some((one) => one.id === selected?.id)
                ? { 'aria-current': 'true' as const }
                : {})}
              onClick={() => onSelect(findings[0]?.id ?? '')}
            >
              {label}
              <small className="counts">
                {SEVERITIES.flatMap((severity) => {
                  const count = findings.filter((one) => one.severity === severity).length
                  return count === 0
                    ? []
                    : [
                        <span key={severity} className={severity} title={own.severities[severity]}>
                          <SeveritySign of={severity} /> {count}
                        </span>,
                      ]
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Only pages on which something was found: of a document with three hundred pages nobody wants the others. */
function pageStops(
  shown: readonly JudgedFindingResponse[],
  pageOf: (page: number) => string,
  elsewhere: string,
): readonly Stop[] {
  const pages = [...new Set(shown.map((one) => one.place.page))].toSorted((a, b) => (a ?? 0) - (b ?? 0))
  return pages.map((page) => ({
    key: String(page),
    label: page === undefined ? elsewhere : pageOf(page),
    findings: shown.filter((one) => one.place.page === page),
  }))
}

function tableStops(shown: readonly JudgedFindingResponse[], prose: string): readonly Stop[] {
  const tables = [...new Set(shown.map((one) => one.place.table))]
  return tables.map((table) => ({
    key: table ?? '',
    label: table === undefined ? prose : tableWords(table),
    findings: shown.filter((one) => one.place.table === table),
  }))
}
