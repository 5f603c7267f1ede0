/** 重读 — what was written is read by the product's own readers before anybody gets it, and must say what was composed. */
import type { ComposedDisclosure } from '../../core/disclosure/disclosure-of.ts'
import { readDocument } from '../../core/disclosure/reading/read-document.ts'
import { type RereadDifference, rereadDifferences } from '../../core/disclosure/reread.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import { describe, type Problem, problem } from '../../core/kernel/problem.ts'
import { auditReading } from '../../core/rules/audit/audit.ts'
import { readFile } from '../../files/read-file.ts'
import { printableText } from '../../files/typst/printable-text.ts'
import type { DisclosureFile } from './disclosure-files.ts'

/** What people read, and so what is read back. */
const REREAD_FORMATS = ['document.pdf', 'document.docx', 'document.xlsx', 'document.html'] as const

export interface RereadFile {
  readonly path: string
  readonly differences: readonly RereadDifference[]
  readonly findings: readonly Finding[]
}

export interface Reread {
  readonly files: readonly RereadFile[]
  readonly problems: readonly Problem[]
}

export async function rereadFiles(
  { disclosure, forms }: ComposedDisclosure,
  files: readonly DisclosureFile[],
): Promise<Reread> {
  const statements = disclosure.blocks.flatMap((one) =>
    one.kind === 'table' && !one.isForm ? [one.table] : [],
  )
  const read: RereadFile[] = []
  const problems: Problem[] = []
  for (const path of REREAD_FORMATS) {
    const file = files.find((one) => one.path === path)
    if (file === undefined) continue
    // A copy, as readers may hand the bytes on to where they cannot come back from.
    const found = await readFile({ name: path, bytes: file.bytes.slice() })
    if (!found.ok) {
      const reason = found.problems.map((one) => describe(one, 'zh')).join(' ')
      problems.push(problem('PUB-304', { file: path, reason }))
      continue
    }
    const reading = readDocument(found.document)
    // What no font has is told as PUB-202; a draft shows 〓 in its place.
    const differences = rereadDifferences({ statements, forms }, reading, printableText().of)
    const [first] = differences
    if (first !== undefined)
      problems.push(problem('PUB-303', { file: path, count: String(differences.length), ...first }))
    read.push({ path, differences, findings: auditReading(reading, path).findings })
  }
  return { files: read, problems }
}
