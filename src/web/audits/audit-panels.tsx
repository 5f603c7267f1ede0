/** What stands beside the findings: the versions of the document, what people said, and what was checked at all. */
import { Button } from 'antd'
import { useState } from 'react'
import type { AuditChangesResponse, AuditResponse } from '../../api/audits/contract.ts'
import { auditChanges, auditChangesUrl } from '../client.ts'
import { goOnClick } from '../location.ts'
import { writeAudit, writeReading } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { useAuditWords } from './audit-words.ts'
import { SEVERITIES } from './finding-order.ts'
import { rowWords, spotWords, tableWords, timeWords } from './finding-words.ts'
import { SeveritySign } from './severity-sign.tsx'

export function VersionsPanel({ audit }: { readonly audit: AuditResponse }) {
  const { language } = useSettings()
  const own = useAuditWords()
  const [since, setSince] = useState<string>()
  const answer = useAnswer(
    since === undefined ? undefined : auditChangesUrl(audit.id, since, language),
    auditChanges,
  )
  return (
    <div className="audit-panel" data-testid="versions">
      <h2>{own.versionsTitle}</h2>
      {audit.versions.length < 2 ? <p className="secondary">{own.versionsNone}</p> : undefined}
      <ul className="versions">
        {audit.versions.map((one) => (
          <li key={one.id}>
            <span className="name">
              {one.id === audit.id ? (
                <b>{`${one.name}（${own.thisVersion}）`}</b>
              ) : (
                <a href={writeAudit({ id: one.id })} onClick={goOnClick}>
                  {one.name}
                </a>
              )}
              <small className="secondary">{timeWords(one.uploadedAt)}</small>
            </span>
            <span className="counts">
              {SEVERITIES.map((severity) => (
                <span key={severity} className={severity} title={own.severities[severity]}>
                  <SeveritySign of={severity} /> {one.findings?.[severity] ?? '—'}
                </span>
              ))}
            </span>
            {one.id === audit.id || one.findings === undefined ? undefined : (
              <Button size="small" aria-pressed={since === one.id} onClick={() => setSince(one.id)}>
                {own.compareWith}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {since === undefined ? undefined : answer.fault !== undefined ? (
        <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
      ) : answer.value?.since.id === since ? (
        <Changes changes={answer.value} id={audit.id} />
      ) : undefined}
    </div>
  )
}

/** What was mended first: that is what somebody compares versions for. */
const CHANGES = ['mended', 'changed', 'same', 'new', 'gone'] as const

function Changes({ changes, id }: { readonly changes: AuditChangesResponse; readonly id: string }) {
  const own = useAuditWords()
  return (
    <section className="changes" data-testid="changes">
      <h3>{own.changesOf(changes.since.name)}</h3>
      {CHANGES.map((change) => {
        const all = changes.changes.filter((one) => one.change === change)
        if (all.length === 0) return undefined
        return (
          <details key={change} open={change !== 'same'} data-change={change}>
            <summary>
              <span className={`change ${change}`}>{own.changes[change]}</span> {all.length}
            </summary>
            <ul>
              {all.map(({ before, after, afterId, nowPrinted }) => {
                const finding = before ?? after
                if (finding === undefined) return undefined
                const words = [
                  finding.place.table === undefined ? '' : tableWords(finding.place.table),
                  rowWords(finding.place) || spotWords(finding.place, own),
                ]
                return (
                  <li key={`${before?.message} ${afterId}`}>
                    {words.filter((one) => one !== '').join(' · ')}：
                    {`${finding.printed || own.blank}${finding.expected === '' ? '' : ` → ${finding.expected}`}`}
                    {nowPrinted === undefined || change === 'same' ? undefined : (
                      <b> {own.nowPrinted(nowPrinted)}</b>
                    )}
                    {afterId === undefined ? undefined : (
                      <>
                        {' '}
                        <a href={writeAudit({ id, finding: afterId })} onClick={goOnClick}>
                          {finding.rule}
                        </a>
                      </>
                    )}
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

export function RecordPanel({ audit }: { readonly audit: AuditResponse }) {
  const own = useAuditWords()
  const gone = new Set(audit.gone.map((one) => one.finding))
  return (
    <div className="audit-panel" data-testid="record">
      <h2>{own.recordTitle}</h2>
      {audit.judgements.length === 0 ? <p className="secondary">{own.recordNone}</p> : undefined}
      <ul className="record">
        {audit.judgements.map(({ about, verdict, reason, author, at, finding }) => (
          <li key={`${finding} ${at}`}>
            <b className={`verdict ${verdict}`}>{own.verdicts[verdict]}</b>{' '}
            {[spotWords(about.place, own), rowWords(about.place)].filter((one) => one !== '').join(' · ')}{' '}
            {about.printed || own.blank}
            {about.expected === '' ? '' : ` → ${about.expected}`}
            {reason === '' ? undefined : <p className="judgement">{reason}</p>}
            <small className="secondary">
              {own.by(author ?? '', timeWords(at))}
              {gone.has(finding) ? ` · ${own.goneTitle}` : ''}
            </small>
          </li>
        ))}
      </ul>
      {audit.corrections.length === 0 ? undefined : (
        <>
          <h2>{own.correctionsTitle}</h2>
          <ul className="record">
            {audit.corrections.map(({ from, to, author, at }) => (
              <li key={`${from} ${at}`}>
                {from} → <b>{to === '' ? own.blank : to}</b>{' '}
                <small className="secondary">{own.by(author ?? '', timeWords(at))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

export function CoveragePanel({ audit }: { readonly audit: AuditResponse }) {
  const own = useAuditWords()
  const { cells, tables, relations, unrelated, claims } = audit.coverage
  return (
    <div className="audit-panel" data-testid="coverage">
      <h2>{own.coverageTitle}</h2>
      <p>{own.coverageText(tables.length, cells.read, cells.placed)}</p>
      <p>{own.relationsText(relations.holds, relations.rounding, relations.broken)}</p>
      <p>{own.determinedText(cells.determined)}</p>
      <p>{own.claimsText(claims.read, claims.bound, claims.compared, claims.unread)}</p>
      {relations.unresolved.length === 0 ? undefined : (
        <>
          <h3>{own.unresolvedTitle}</h3>
          <ul className="record">
            {relations.unresolved.map((one) => (
              <li key={`${one.because} ${one.missing}`}>
                {own.unresolvedText[one.because](one.missing, one.relations)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unrelated.length === 0 ? undefined : (
        <>
          <h3>{own.unrelatedTitle}</h3>
          <ul className="record">
            {unrelated.map((one) => (
              <li key={one.table}>{own.unrelatedText(one.table, one.cells)}</li>
            ))}
          </ul>
        </>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{own.table}</th>
            <th scope="col">{own.cells}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((one, at) => (
            // Tables of a document stand.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at}>
              <th scope="row">{one.title}</th>
              <td className="figures">{one.cells}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {audit.problems.length === 0 ? undefined : (
        <ul className="record">
          {audit.problems.map((one) => (
            <li key={`${one.code} ${one.text}`}>{one.text}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={writeReading({ id: audit.id })} onClick={goOnClick}>
          {own.toReading}
        </a>
      </p>
    </div>
  )
}
