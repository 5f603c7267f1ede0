/** A document as JSON: its outline with what is missing where, what the audit says, its texts, and its versions. */
import type { CheckedDisclosure } from '../../app/compose-disclosure.ts'
import { unitId } from '../../core/budget/department.ts'
import type { AskingProblem } from '../../core/disclosure/composing/scene.ts'
import { blockOf } from '../../core/disclosure/disclosure-document.ts'
import { originId } from '../../core/disclosure/edit-texts.ts'
import { textsIn } from '../../core/disclosure/unit-texts.ts'
import type { YearView } from '../../core/disclosure/year-view.ts'
import type { DisclosureBlock } from '../../core/document/disclosure.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { paragraphId } from '../../files/html/write-html-preview.ts'
import type { VersionSummary } from '../../store/disclosure-versions.ts'
import type { TextEditRecord } from '../../store/text-edits.ts'
import type { DocumentResponse, DocumentTextResponse, DocumentVersionResponse } from './contract.ts'
import { pageWords } from './page-words.ts'
import { textResponses } from './text-responses.ts'

export interface ShownDocument {
  readonly view: YearView
  readonly checked: CheckedDisclosure
  readonly versions: readonly VersionSummary[]
  readonly changesSince?: number
  readonly edits: readonly TextEditRecord[]
}

export function documentResponse(
  { view, checked, versions, changesSince, edits }: ShownDocument,
  language: Language,
): DocumentResponse {
  const { disclosure, problems } = checked
  const { approved } = textsIn(view.ledger.texts, view)
  const findings = checked.findings.map((one) => findingResponse(one, checked, language))
  const texts = textResponses(view, checked, edits)
  return {
    unit: unitId(view.ledger.department.locality, view.unit),
    unitName: view.names.unitName(view.unit),
    year: view.year,
    kind: view.kind,
    title: disclosure.title,
    profileName: view.profile.name,
    outline: outlineOf(disclosure.blocks, findings),
    problems: problems.map((one) => problemResponse(one, texts, language)),
    findings,
    texts: [...texts],
    versions: versions.map(versionResponse),
    ...(approved === undefined ? {} : { approvedOn: approved }),
    ...(changesSince === undefined ? {} : { changesSince }),
  }
}

export const toldProblem = (one: AskingProblem, language: Language) => ({
  code: one.code,
  text: describe(one, language, pageWords(one)),
})

function problemResponse(
  one: AskingProblem,
  texts: readonly DocumentTextResponse[],
  language: Language,
): DocumentResponse['problems'][number] {
  const told = toldProblem(one, language)
  if (one.origin === undefined) return told
  const id = originId(one.origin)
  const target = texts.find((text) => text.id === id)?.target
  return { ...told, textId: id, ...(target === undefined ? {} : { target }) }
}

function findingResponse(
  one: Finding,
  { disclosure }: CheckedDisclosure,
  language: Language,
): DocumentResponse['findings'][number] {
  const { rule, severity, message, printed, expected } = one
  const block = blockOf(disclosure, one)
  const at = block === undefined ? -1 : disclosure.blocks.indexOf(block)
  const anchor = disclosure.blocks.slice(0, at + 1).findLast((above) => above.kind === 'heading')?.anchor
  return {
    rule,
    severity,
    text: message[language],
    ...(anchor === undefined ? {} : { anchor }),
    ...(block === undefined ? {} : { target: { id: elementId(block, at), ...cellOf(one) } }),
    printed,
    expected,
  }
}

const elementId = (block: DisclosureBlock, at: number): string =>
  block.kind === 'paragraph' ? paragraphId(at) : block.anchor

const cellOf = ({ place: { row, column }, printed }: Finding) => ({
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
  ...(printed === '' ? {} : { printed }),
})

/** Rounding and notes ask nobody for anything. */
const DOUBTFUL: ReadonlySet<string> = new Set(['error', 'warning'])

function outlineOf(
  blocks: readonly DisclosureBlock[],
  findings: DocumentResponse['findings'],
): DocumentResponse['outline'] {
  const outline: DocumentResponse['outline'] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { anchor, level, text } = block
      const own = findings.filter((one) => one.anchor === anchor && DOUBTFUL.has(one.severity))
      outline.push({ anchor, level, text, gaps: 0, findings: own.length })
    }
    const last = outline.at(-1)
    if (block.kind === 'paragraph' && last !== undefined)
      last.gaps += block.runs.filter((run) => run.isGap === true).length
  }
  return outline
}

function versionResponse(one: VersionSummary): DocumentVersionResponse {
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
