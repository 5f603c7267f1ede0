/** Findings as flat rows for a spreadsheet, and as the values that the JSON of an audit has. */
import type { Evidence, Finding } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { Judgement } from './acts.ts'
import type { AuditedFile } from './audit-files.ts'
import { AUDIT_WORDS } from './finding-words.ts'

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

/** For findings that people judge; a command’s are not judged. */
export const JUDGED_COLUMNS = [...FINDING_COLUMNS, 'verdict', 'reason', 'author', 'judged_at'] as const

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

export const judgedRow = (
  finding: Finding,
  judgement: Judgement | undefined,
  language: Language,
): readonly string[] => [
  ...findingRow(finding, language),
  judgement === undefined ? '' : AUDIT_WORDS[language].verdicts[judgement.verdict],
  asText(judgement?.reason ?? ''),
  asText(judgement?.author ?? ''),
  judgement?.at ?? '',
]

/** What people wrote is never a formula, not even `=1+1`, which a spreadsheet would show as another text. */
const asText = (text: string): string => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text)

/** With the sentences in one language, as scripts expect them. */
const findingJson = (finding: Finding, language: Language, judgement?: Judgement) => ({
  ...finding,
  message: finding.message[language],
  basis: finding.basis[language],
  evidence: finding.evidence.map(({ place, printed, words }: Evidence) => ({
    place,
    printed,
    words: words[language],
  })),
  ...(judgement === undefined ? {} : { judgement: judgementJson(judgement) }),
})

/** A file as the JSON of an audit has it. */
export function auditJson(file: AuditedFile, language: Language) {
  const { path, problems } = file
  if (file.audit === undefined) return { file: path, problems }
  const findings = file.judged ?? file.audit.findings.map((finding) => ({ finding, judgement: undefined }))
  return {
    file: path,
    findings: findings.map((one) => findingJson(one.finding, language, one.judgement)),
    ...(file.gone === undefined || file.gone.length === 0
      ? {}
      : { gone: file.gone.map((one) => goneJson(one, language)) }),
    coverage: file.audit.coverage,
    problems,
  }
}

const goneJson = ({ about, ...judgement }: Judgement, language: Language) => ({
  ...about,
  message: about.message[language],
  judgement: judgementJson(judgement),
})

const judgementJson = ({ verdict, reason, author, at }: Omit<Judgement, 'about'>) => ({
  verdict,
  reason,
  ...(author === undefined ? {} : { author }),
  at,
})
