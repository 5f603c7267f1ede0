/** 检查 — what the rules say about a document that was read, and what they could look at. */
import { blockOrder } from '../../disclosure/reading/block-order.ts'
import type { Reading } from '../../disclosure/reading/reading.ts'
import type { Finding, Severity } from '../../kernel/finding.ts'
import { proseFindings } from '../../reconcile/prose/check-prose.ts'
import { reconcile } from '../../reconcile/reconcile.ts'
import { type AuditCoverage, coverageOf } from './coverage.ts'
import { runRules } from './run-rules.ts'

export interface Audit {
  readonly findings: readonly Finding[]
  readonly coverage: AuditCoverage
}

/** `file` is how places name the document. */
export const auditReading = (reading: Reading, file: string): Audit => ({
  findings: inReadingOrder(reading, [
    ...runRules(reading, file),
    ...proseFindings(reading, file),
    ...reconcile(reading.parts.map((part) => ({ file, part }))).findings,
  ]),
  coverage: coverageOf(reading),
})

/** Those of one place stay as they came. */
function inReadingOrder({ document }: Reading, findings: readonly Finding[]): readonly Finding[] {
  const order = blockOrder(document.blocks)
  return findings.toSorted(
    (a, b) =>
      order(a.place) - order(b.place) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.box?.top ?? 0) - (b.place.box?.top ?? 0),
  )
}

export const countOf = ({ findings }: Audit, severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length
