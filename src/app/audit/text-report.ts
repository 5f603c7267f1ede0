/** An audit as text for a terminal: the findings in reading order, then how many there are and what was looked at. */
import type { Finding } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { Audit } from '../../core/rules/audit/audit.ts'
import { checkedLines, uncheckedLines } from './coverage-lines.ts'
import { findingCounts } from './finding-counts.ts'
import { AUDIT_WORDS, placeWords } from './finding-words.ts'
import { type RoundingList, withRoundingLists } from './rounding-lists.ts'

export function textReport(path: string, audit: Audit, language: Language): string {
  const words = AUDIT_WORDS[language]
  const { unit, year } = audit.coverage
  const unchecked = uncheckedLines(audit.coverage, language)
  const about = [unit, year].filter((one) => one !== undefined).join(' ')
  return [
    about === '' ? path : `${path}  ${about}`,
    ...(audit.findings.length === 0 ? [`  ${words.nothing}`] : []),
    ...withRoundingLists(audit.findings).flatMap((one) =>
      typeof one === 'number'
        ? audit.findings.slice(one, one + 1).flatMap((finding) => findingLines(finding, language))
        : roundingLines(one, audit.findings, language),
    ),
    `  ${words.counts(findingCounts(audit))}`,
    ...checkedLines(audit.coverage, language).map((line) => `  ${line}`),
    ...(unchecked.length === 0 ? [] : [`  ${words.notCovered}`, ...unchecked.map((line) => `    ${line}`)]),
    '',
  ].join('\n')
}

function findingLines(
  { rule, severity, place, printed, expected, message }: Finding,
  language: Language,
): readonly string[] {
  const words = AUDIT_WORDS[language]
  const head = [words.severities[severity], placeWords(place, language), rule]
  const where = [place.table, place.row, place.column].filter((one) => one !== undefined && one !== '')
  const pair =
    expected === '' ? [] : [`${words.printed} ${printed || words.blank} → ${words.expected} ${expected}`]
  return [
    `  ${head.filter((one) => one !== '').join('  ')}`,
    ...(where.length === 0 ? [] : [`    ${where.join(' · ')}`]),
    ...pair.map((line) => `    ${line}`),
    `    ${message[language]}`,
  ]
}

/** One line with their number, and one that tells where they are. */
function roundingLines(
  { table, members }: RoundingList,
  findings: readonly Finding[],
  language: Language,
): readonly string[] {
  const words = AUDIT_WORDS[language]
  const ones = members.flatMap((at) => findings.slice(at, at + 1))
  const rules = [...new Set(ones.map(({ rule }) => rule))].join(words.and)
  const spots = ones.map(({ place }) =>
    [place.row, place.column].filter((one) => one !== undefined && one !== '').join(' · '),
  )
  return [
    `  ${words.severities.rounding}  ${words.roundings(table, ones.length)}  ${rules}`,
    `    ${[...new Set(spots)].filter((one) => one !== '').join(words.semicolon)}`,
  ]
}
