/** An audit as text for a terminal: the findings in reading order, then how many there are and what was looked at. */
import type { Finding } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { type Audit, countOf } from '../../core/rules/audit/audit.ts'
import { AUDIT_WORDS, placeWords } from './finding-words.ts'

export function textReport(path: string, audit: Audit, language: Language): string {
  const words = AUDIT_WORDS[language]
  const { kind: _, unit, year, cells, tables } = audit.coverage
  const about = [unit, year].filter((one) => one !== undefined).join(' ')
  const counts = {
    error: countOf(audit, 'error'),
    warning: countOf(audit, 'warning'),
    rounding: countOf(audit, 'rounding'),
    note: countOf(audit, 'note'),
  }
  return [
    about === '' ? path : `${path}  ${about}`,
    ...(audit.findings.length === 0 ? [`  ${words.nothing}`] : []),
    ...audit.findings.flatMap((one) => findingLines(one, language)),
    `  ${words.counts(counts)}`,
    `  ${words.coverage(cells.read, cells.placed, tables.length)}`,
    '',
  ].join('\n')
}

function findingLines({ rule, severity, place, message }: Finding, language: Language): readonly string[] {
  const head = [AUDIT_WORDS[language].severities[severity], placeWords(place, language), rule]
  return [`  ${head.filter((one) => one !== '').join('  ')}`, `    ${message[language]}`]
}
