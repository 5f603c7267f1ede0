/** Audits as files to take away: as the command writes them, as a workbook, and a PDF with marks in it. */
import type { FastifyReply } from 'fastify'
import type { AuditedFile } from '../../app/audit/audit-files.ts'
import { auditJson, JUDGED_COLUMNS, judgedRow } from '../../app/audit/finding-rows.ts'
import { findingsWorkbook } from '../../app/audit/findings-workbook.ts'
import { fileReport, htmlReport } from '../../app/audit/html-report.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { csv } from '../../core/statements/text-grid.ts'
import type { AuditFormat } from './contract.ts'

/** All but the PDF, which is made from the file itself. */
type ReportFormat = Exclude<AuditFormat, 'pdf'>

const TYPES: Readonly<Record<AuditFormat, string>> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

const WRITERS: Readonly<
  Record<ReportFormat, (files: readonly AuditedFile[], language: Language) => string | Promise<Uint8Array>>
> = {
  json: (files, language) =>
    `${JSON.stringify(
      files.map((file) => auditJson(file, language)),
      undefined,
      1,
    )}\n`,
  html: (files, language) =>
    htmlReport(
      files.map((file, at) => fileReport(file, at + 1, language)),
      language,
    ),
  // Excel takes a file without the mark for one in the code of the system.
  csv: (files, language) =>
    `\ufeff${csv([
      JUDGED_COLUMNS,
      ...files.flatMap((file) =>
        file.audit === undefined
          ? []
          : (file.judged ?? []).map((one) => judgedRow(one.finding, one.judgement, language)),
      ),
    ])}`,
  xlsx: findingsWorkbook,
}

export async function sendReport(
  reply: FastifyReply,
  files: readonly AuditedFile[],
  {
    format,
    name,
    language,
  }: { readonly format: ReportFormat; readonly name: string; readonly language: Language },
): Promise<FastifyReply> {
  const content = await WRITERS[format](files, language)
  return sendFile(reply, { format, name, content })
}

export function sendFile(
  reply: FastifyReply,
  {
    format,
    name,
    content,
  }: { readonly format: AuditFormat; readonly name: string; readonly content: string | Uint8Array },
): FastifyReply {
  return reply
    .type(TYPES[format])
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="audit.${format}"; filename*=UTF-8''${encoded(name)}`,
    )
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

/** RFC 5987 allows fewer signs than `encodeURIComponent` leaves, and half a pair of surrogates is no character at all. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const SUFFIXES: Readonly<Record<Language, string>> = { zh: '核查', en: 'audit' }
const MARKED: Readonly<Record<Language, string>> = { zh: '标注', en: 'marked' }

export const reportName = (file: string, format: AuditFormat, language: Language): string => {
  const suffix = format === 'pdf' ? MARKED[language] : SUFFIXES[language]
  return `${file.replace(/\.[^.]{1,10}$/, '')}.${suffix}.${format}`
}
