/** Findings as flat rows for a spreadsheet, and as the values that the JSON of an audit has. */
import type { Evidence, Finding } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'

export const FINDING_COLUMNS = [
  'file',
  'rule',
  'severity',
  'page',
  'line',
  'sheet',
  'cell',
  'table',
  'row',
  'column',
  'printed',
  'expected',
  'message',
  'basis',
] as const

export const findingRow = (
  { rule, severity, place, printed, expected, message, basis }: Finding,
  language: Language,
): readonly string[] => [
  place.file,
  rule,
  severity,
  String(place.page ?? ''),
  String(place.line ?? ''),
  place.sheet ?? '',
  place.cell ?? '',
  place.table ?? '',
  place.row ?? '',
  place.column ?? '',
  printed,
  expected,
  message[language],
  basis[language],
]

/** With the sentences in one language, as scripts expect them. */
export const findingJson = (finding: Finding, language: Language) => ({
  ...finding,
  message: finding.message[language],
  basis: finding.basis[language],
  evidence: finding.evidence.map(({ place, printed, words }: Evidence) => ({
    place,
    printed,
    words: words[language],
  })),
})
