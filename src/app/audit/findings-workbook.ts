/** Findings as a workbook: one sheet of findings with what was said of them, one of what was looked at. */
import { SEVERITIES, type Severity } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { type PlainRow, writeSheets } from '../../files/xlsx/write-sheets.ts'
import type { AuditedFile } from './audit-files.ts'
import { findingCounts } from './finding-counts.ts'
import { AUDIT_WORDS, placeWords } from './finding-words.ts'

const GROUNDS: Readonly<Record<Severity, string>> = {
  error: 'FEF0EE',
  warning: 'FFF5DB',
  rounding: 'E8F6F8',
  note: 'EEF4FA',
}

export function findingsWorkbook(files: readonly AuditedFile[], language: Language): Promise<Uint8Array> {
  const words = AUDIT_WORDS[language]
  const column = (head: string, width: number) => ({ head, width })
  return writeSheets([
    {
      name: words.title,
      columns: [
        column(words.severity, 8),
        column(words.file, 24),
        column(words.place, 10),
        column(words.table, 24),
        column(words.row, 20),
        column(words.column, 16),
        column(words.printed, 16),
        column(words.expected, 16),
        column(words.message, 60),
        column(words.judgement, 10),
        column(words.reason, 30),
        column(words.rule, 10),
        column(words.basis, 30),
      ],
      rows: files.flatMap((file) => findingRows(file, language)),
    },
    {
      name: words.covered,
      columns: [
        column(words.file, 36),
        column(words.document, 30),
        ...SEVERITIES.map((one) => column(words.severities[one], 8)),
        column(words.cells, 10),
        column(words.state, 14),
      ],
      rows: files.map((file) => fileRow(file, language)),
    },
  ])
}

function findingRows(file: AuditedFile, language: Language): readonly PlainRow[] {
  const words = AUDIT_WORDS[language]
  if (file.audit === undefined) return []
  const findings = file.judged ?? file.audit.findings.map((finding) => ({ finding, judgement: undefined }))
  return findings.map(({ finding, judgement }) => ({
    ground: GROUNDS[finding.severity],
    cells: [
      words.severities[finding.severity],
      file.path,
      placeWords(finding.place, language),
      finding.place.table ?? '',
      finding.place.row ?? '',
      finding.place.column ?? '',
      finding.printed,
      finding.expected,
      finding.message[language],
      judgement === undefined ? '' : words.verdicts[judgement.verdict],
      judgement?.reason ?? '',
      finding.rule,
      finding.basis[language],
    ],
  }))
}

function fileRow(file: AuditedFile, language: Language): PlainRow {
  const words = AUDIT_WORDS[language]
  if (file.audit === undefined) return { cells: [file.path, '', '', '', '', '', '', words.unread] }
  const { unit, year, cells } = file.audit.coverage
  const counts = findingCounts(file.audit)
  return {
    cells: [
      file.path,
      [unit, year].filter((one) => one !== undefined).join(' '),
      ...SEVERITIES.map((one) => counts[one]),
      cells.read,
      words.audited,
    ],
  }
}
