/** The texts of a document as JSON: those that it prints or asks for, in its order, then those that nothing prints. */
import type { CheckedDisclosure } from '../../app/compose-disclosure.ts'
import { originId, TEXT_LIMITS, textValue, writtenOrigins } from '../../core/disclosure/edit-texts.ts'
import { textsIn } from '../../core/disclosure/unit-texts.ts'
import type { YearView } from '../../core/disclosure/year-view.ts'
import type { TextOrigin } from '../../core/document/disclosure.ts'
import { parseRegionKey } from '../../core/figures/region.ts'
import { subjectName } from '../../core/narrative/subject-name.ts'
import { paragraphId } from '../../files/html/write-html-preview.ts'
import type { TextEditRecord } from '../../store/text-edits.ts'
import type { DocumentTextResponse } from './contract.ts'

type TextResponse = DocumentTextResponse

export function textResponses(
  view: YearView,
  { disclosure, problems }: CheckedDisclosure,
  edits: readonly TextEditRecord[],
): readonly TextResponse[] {
  const texts = textsIn(view.ledger.texts, view)
  const all = new Map<string, { readonly origin: TextOrigin; readonly block?: number }>()
  const note = (origin: TextOrigin, block?: number): void => {
    const id = originId(origin)
    if (!all.has(id)) all.set(id, { origin, ...(block === undefined ? {} : { block }) })
  }
  for (const [at, block] of disclosure.blocks.entries())
    if (block.kind === 'paragraph') for (const origin of block.texts ?? []) note(origin, at)
  for (const { origin } of problems) if (origin !== undefined) note(origin)
  for (const origin of writtenOrigins(texts)) note(origin)
  note({ kind: 'approved', key: '' })
  return [...all].map(([id, { origin, block }]): TextResponse => {
    const last = edits.find((one) => originId(one.origin) === id)
    return {
      id,
      kind: origin.kind,
      label: labelOf(view, origin),
      value: textValue(texts, origin),
      limit: TEXT_LIMITS[origin.kind],
      ...(block === undefined ? {} : { target: { id: paragraphId(block) } }),
      ...(last === undefined
        ? {}
        : { previous: { value: last.before, editedAt: last.editedAt.toISOString() } }),
    }
  })
}

/** What a text is of; its kind is said beside it. */
function labelOf({ names, year }: YearView, { kind, key }: TextOrigin): string {
  switch (kind) {
    case 'reason': {
      const region = parseRegionKey(key.slice(key.indexOf('/') + 1))
      return region === undefined ? key : subjectName({ region }, year, [])
    }
    case 'use':
    case 'explanation':
      return `${key} ${names.functionName(key)}`
    default:
      return key
  }
}
