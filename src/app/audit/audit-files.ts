/** Reads files and holds each against the rules, in the order in which they were named. */
import type { Problem } from '../../core/kernel/problem.ts'
import { type Audit, auditReading } from '../../core/rules/audit/audit.ts'
import { type ReadFilesOptions, readFiles } from '../reading/read-files.ts'

export type AuditedFile =
  | { readonly path: string; readonly audit: Audit; readonly problems: readonly Problem[] }
  /** Nothing could be read of it. */
  | { readonly path: string; readonly audit?: undefined; readonly problems: readonly Problem[] }

export async function* auditFiles(
  paths: readonly string[],
  options: ReadFilesOptions,
): AsyncGenerator<AuditedFile> {
  for await (const { path, outcome } of readFiles(paths, options)) {
    yield outcome.ok
      ? { path, audit: auditReading(outcome.reading, path), problems: outcome.reading.document.problems }
      : { path, problems: outcome.problems }
  }
}
