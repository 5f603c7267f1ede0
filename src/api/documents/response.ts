/** A document as JSON: its outline with what is missing where, what the audit says, and its versions. */
import type { CheckedDisclosure } from '../../app/compose-disclosure.ts'
import { unitId } from '../../core/budget/department.ts'
import { documentOf } from '../../core/disclosure/disclosure-document.ts'
import type { YearView } from '../../core/disclosure/year-view.ts'
import type { DisclosureBlock } from '../../core/document/disclosure.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import { describe, type Language, type Problem } from '../../core/kernel/problem.ts'
import type { VersionSummary } from '../../store/disclosure-versions.ts'
import type { DocumentResponse, DocumentVersionResponse } from './contract.ts'

export interface ShownDocument {
  readonly view: YearView
  readonly checked: CheckedDisclosure
  readonly versions: readonly VersionSummary[]
}

export function documentResponse(
  { view, checked, versions }: ShownDocument,
  language: Language,
): DocumentResponse {
  const { disclosure, problems, findings } = checked
  return {
    unit: unitId(view.ledger.department.locality, view.unit),
    unitName: view.names.unitName(view.unit),
    year: view.year,
    kind: view.kind,
    title: disclosure.title,
    profileName: view.profile.name,
    outline: outlineOf(disclosure.blocks),
    problems: problems.map((one) => toldProblem(one, language)),
    findings: findings.map((one) => {
      const anchor = anchorOf(one, checked)
      return {
        rule: one.rule,
        severity: one.severity,
        text: one.message[language],
        ...(anchor === undefined ? {} : { anchor }),
        printed: one.printed,
        expected: one.expected,
      }
    }),
    versions: versions.map(versionResponse),
  }
}

export const toldProblem = (one: Problem, language: Language) => ({
  code: one.code,
  text: describe(one, language),
})

function outlineOf(blocks: readonly DisclosureBlock[]): DocumentResponse['outline'] {
  const outline: DocumentResponse['outline'] = []
  for (const block of blocks) {
    if (block.kind === 'heading')
      outline.push({ anchor: block.anchor, level: block.level, text: block.text, gaps: 0 })
    const last = outline.at(-1)
    if (block.kind === 'paragraph' && last !== undefined)
      last.gaps += block.runs.filter((run) => run.isGap === true).length
  }
  return outline
}

/** Findings count the blocks of the document as it was checked; headings come among them in their order. */
function anchorOf({ place }: Finding, { disclosure }: CheckedDisclosure): string | undefined {
  if (place.block === undefined) return undefined
  const checked = documentOf(disclosure).blocks.slice(0, place.block)
  const count = checked.filter((one) => one.kind === 'paragraph' && one.role === 'heading').length
  const headings = disclosure.blocks.filter((one) => one.kind === 'heading')
  return headings[count - 1]?.anchor
}

export function versionResponse(one: VersionSummary): DocumentVersionResponse {
  // Only the release writes it, as a manifest.
  const { files } = one.manifest as Pick<DocumentVersionResponse, 'files'>
  return {
    version: one.version,
    publishedAt: one.publishedAt.toISOString(),
    ...(one.reason === undefined ? {} : { reason: one.reason }),
    title: one.title,
    files,
  }
}
