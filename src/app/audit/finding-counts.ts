/** How many findings an audit has of each severity. */
import type { Severity } from '../../core/kernel/finding.ts'
import { type Audit, countOf } from '../../core/rules/audit/audit.ts'

export type FindingCounts = Readonly<Record<Severity, number>>

export const findingCounts = (audit: Audit): FindingCounts => ({
  error: countOf(audit, 'error'),
  warning: countOf(audit, 'warning'),
  rounding: countOf(audit, 'rounding'),
  note: countOf(audit, 'note'),
})
