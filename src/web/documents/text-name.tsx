/** What a text is called: its kind, of what it is, and of a reason what is compared. */
import type { DocumentTextResponse } from '../../api/documents/contract.ts'
import { useDocumentWords } from './document-words.ts'

export function TextName({ text }: { readonly text: DocumentTextResponse }) {
  const own = useDocumentWords()
  const base = text.kind === 'reason' ? own.bases[text.id.split(/[:/]/)[1] ?? ''] : undefined
  return (
    <strong>
      {own.textKinds[text.kind]}
      {text.label === '' ? '' : `：${text.label}`}
      {base === undefined ? '' : `（${base}）`}
    </strong>
  )
}
