/** What was checked and what could not be, as lines of text for every report. */
import type { Language } from '../../core/kernel/problem.ts'
import type { AuditCoverage } from '../../core/rules/audit/coverage.ts'
import { AUDIT_WORDS } from './finding-words.ts'

export function checkedLines(
  { cells, tables, relations, claims }: AuditCoverage,
  language: Language,
): readonly string[] {
  const words = AUDIT_WORDS[language]
  return [
    words.coverage(cells.read, cells.placed, tables.length),
    words.relations(relations.holds, relations.rounding, relations.broken),
    words.claims(claims.compared, claims.unread),
  ]
}

/** Never counted as passed. */
export function uncheckedLines(
  { relations, unrelated }: AuditCoverage,
  language: Language,
): readonly string[] {
  const words = AUDIT_WORDS[language]
  return [
    ...relations.unresolved.map((one) => words.unresolved[one.because](one.missing, one.relations)),
    ...unrelated.map((one) => words.unrelated(one.table, one.cells)),
  ]
}
