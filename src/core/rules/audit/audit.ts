/** 检查 — what the rules say about a document that was read, and what they could look at. */
import type { Reading } from '../../disclosure/reading/reading.ts'
import type { Finding, Severity } from '../../kernel/finding.ts'
import { type AuditCoverage, coverageOf } from './coverage.ts'
import { runRules } from './run-rules.ts'

export interface Audit {
  readonly findings: readonly Finding[]
  readonly coverage: AuditCoverage
}

/** `file` is how places name the document. */
export const auditReading = (reading: Reading, file: string): Audit => ({
  findings: runRules(reading, file),
  coverage: coverageOf(reading),
})

export const countOf = ({ findings }: Audit, severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length
