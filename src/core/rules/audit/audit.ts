/** 检查 — what the rules say about a document that was read, and what they could look at. */
import { blockOrder } from '../../disclosure/reading/block-order.ts'
import type { Reading } from '../../disclosure/reading/reading.ts'
import type { Finding, Severity } from '../../kernel/finding.ts'
import { compareDocuments } from '../../reconcile/across/compare-documents.ts'
import type { FiledPart } from '../../reconcile/across/pairs.ts'
import { formulaFindings } from '../../reconcile/formulas/check-formulas.ts'
import { checkProse } from '../../reconcile/prose/check-prose.ts'
import { tableFigures } from '../../reconcile/prose/table-figures.ts'
import { type Reconciled, reconcile } from '../../reconcile/reconcile.ts'
import { compareForms } from '../across/compare-forms.ts'
import { type AuditCoverage, coverageOf } from './coverage.ts'
import { oneForEachCause } from './one-cause.ts'
import { runRules } from './run-rules.ts'

export interface Audit {
  readonly findings: readonly Finding[]
  readonly coverage: AuditCoverage
}

/** `file` is how places name the document; `against` are documents of other files that it is compared with. */
export function auditReading(reading: Reading, file: string, against: readonly FiledPart[] = []): Audit {
  const reconciled = reconcile(reading.parts.map((part) => ({ file, part })))
  const prose = proseOf(reading, file, reconciled)
  const across = compareDocuments(
    reading.parts.map((part) => ({ file, part })),
    against,
    compareForms,
  )
  return {
    findings: inReadingOrder(
      reading,
      oneForEachCause([
        ...runRules(reading, file),
        ...prose.flatMap(({ findings }) => findings),
        ...reconciled.findings,
        ...formulasOf(reading, file, reconciled),
        ...across.findings,
      ]),
    ),
    coverage: {
      ...coverageOf(
        reading,
        reconciled.coverage,
        prose.map(({ coverage }) => coverage),
      ),
      ...(across.pairs.length === 0 ? {} : { against: across.pairs }),
    },
  }
}

/** A file of one document has gathered its tables already. */
function proseOf({ parts, document: { blocks } }: Reading, file: string, { related }: Reconciled) {
  const [only, ...others] = parts
  if (only === undefined) return []
  const tables = others.length === 0 ? tableFigures(related.collected, related.tables.known) : undefined
  return parts.flatMap((part) => checkProse({ file, part }, tables, blocks) ?? [])
}

function formulasOf(
  { parts, document }: Reading,
  file: string,
  { findings }: Reconciled,
): readonly Finding[] {
  const disputed = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ place, evidence }) => [place.table ?? '', ...evidence.map((one) => one.place.table ?? '')]),
  )
  return parts.flatMap((part) => formulaFindings({ file, part, blocks: document.blocks, disputed }))
}

/** Those of one place stay as they came. */
function inReadingOrder({ document }: Reading, findings: readonly Finding[]): readonly Finding[] {
  const order = blockOrder(document.blocks)
  return findings
    .map((finding) => ({ finding, at: order(finding.place) }))
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        (a.finding.place.line ?? 0) - (b.finding.place.line ?? 0) ||
        (a.finding.place.box?.top ?? 0) - (b.finding.place.box?.top ?? 0),
    )
    .map(({ finding }) => finding)
}

export const countOf = ({ findings }: Audit, severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length
