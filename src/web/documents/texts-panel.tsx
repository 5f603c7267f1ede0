/** 文本 — all that people write of the document, by kind; the one that is open is written here. */
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { DocumentResponse } from '../../api/documents/contract.ts'
import { useDocumentWords } from './document-words.ts'
import type { TextDrafts } from './text-drafts.ts'
import { TextEditor, type TextEditorActs } from './text-editor.tsx'
import { TextName } from './text-name.tsx'

interface TextsPanelProps extends TextEditorActs {
  readonly document: DocumentResponse
  readonly drafts: TextDrafts
  readonly open: string | undefined
  readonly onOpen: (id: string | undefined) => void
  /** 已送审签, or not the person's to write: texts are read only. */
  readonly isLocked?: boolean
}

export function TextsPanel({ document, drafts, open, onOpen, isLocked = false, ...acts }: TextsPanelProps) {
  const own = useDocumentWords()
  const [isOnlyMissing, setOnlyMissing] = useState(false)
  const asked = new Set(document.problems.flatMap((one) => one.textId ?? []))
  const shown = document.texts.filter((one) => !isOnlyMissing || one.id === open || asked.has(one.id))
  return (
    <div className="texts-panel" data-testid="texts">
      <p className="secondary">{isLocked ? own.textLocked : own.textNote}</p>
      <Checkbox checked={isOnlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
        {own.onlyMissing}
      </Checkbox>
      {document.texts.length === 0 ? <p className="secondary">{own.noTexts}</p> : undefined}
      <ul>
        {shown.map((text) => (
          <li key={text.id} data-text={text.id}>
            {text.id === open && isLocked ? (
              <div className="entry" data-testid="locked-text">
                <span className="words">
                  <TextName text={text} />
                  <span style={{ whiteSpace: 'pre-line' }}>{text.value}</span>
                </span>
              </div>
            ) : text.id === open ? (
              <TextEditor
                text={text}
                draft={drafts.of(text.id)}
                onDraft={(draft) => drafts.set(text.id, draft)}
                onClose={() => onOpen(undefined)}
                {...acts}
              />
            ) : (
              <button type="button" className="entry" onClick={() => onOpen(text.id)}>
                <span className="words">
                  <TextName text={text} />
                  <small className="secondary">{drafts.of(text.id)?.value ?? text.value}</small>
                </span>
                {asked.has(text.id) ? <span className="warning">△</span> : undefined}
                {drafts.of(text.id) === undefined ? undefined : <span className="tag">{own.unsaved}</span>}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
