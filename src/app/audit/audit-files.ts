/** Reads files and holds each against the rules, in the order in which they were named. */
import type { Language, Problem } from '../../core/kernel/problem.ts'
import type { FiledPart } from '../../core/reconcile/across/pairs.ts'
import type { Audit } from '../../core/rules/audit/audit.ts'
import { eachFile, type ReadFilesOptions } from '../reading/read-files.ts'
import type { Judgement } from './acts.ts'
import type { JudgedFinding } from './judged-findings.ts'
import { pdfMarks } from './pdf-marks.ts'

/** What reports are made of. */
export type AuditedFile =
  | {
      readonly path: string
      readonly audit: Audit
      readonly problems: readonly Problem[]
      /** The same findings with what people said of them, where they could. */
      readonly judged?: readonly JudgedFinding[]
      /** Judgements of findings that there are no longer. */
      readonly gone?: readonly Judgement[]
    }
  /** Nothing could be read of it. */
  | { readonly path: string; readonly audit?: undefined; readonly problems: readonly Problem[] }

interface AuditFilesOptions extends ReadFilesOptions {
  /** How places name the file of that path. */
  readonly nameOf: (path: string) => string
  /** Documents that each of them is compared with. */
  readonly against?: readonly FiledPart[]
  /** In which language the marks of a PDF speak, where marked copies are wanted. */
  readonly marksIn?: Language
}

export interface AuditedOnDisk {
  readonly path: string
  readonly file: AuditedFile
  /** A PDF with the findings marked in it, where that was asked for. */
  readonly markedPdf?: Uint8Array
}

export async function* auditFiles(
  paths: readonly string[],
  { nameOf, marksIn, against = [], ...options }: AuditFilesOptions,
): AsyncGenerator<AuditedOnDisk> {
  const outcomes = eachFile(paths, options, async (pool, source, own) => {
    const audited = await pool.audit(source, { file: nameOf(source.path), corrections: [], against }, own)
    if (!audited.ok || audited.format !== 'pdf' || marksIn === undefined) return { audited }
    const marks = pdfMarks(
      audited.audit.findings.map((finding) => ({ finding })),
      marksIn,
    )
    return { audited, marked: await pool.mark(source, { marks }, own) }
  })
  for await (const { path, outcome } of outcomes) {
    const { audited, marked } = outcome
    const problems = [...audited.problems, ...(marked?.ok === false ? marked.problems : [])]
    const name = nameOf(path)
    yield {
      path,
      file: audited.ok ? { path: name, audit: audited.audit, problems } : { path: name, problems },
      ...(marked?.ok ? { markedPdf: marked.pdf } : {}),
    }
  }
}
