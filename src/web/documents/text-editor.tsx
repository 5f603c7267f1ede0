/** Writes one text: saved when asked to, refused with its reason, never lost; what others wrote meanwhile is shown beside it. */
import { Button, Input } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DocumentTextResponse } from '../../api/documents/contract.ts'
import { ClientError } from '../client.ts'
import { whenText } from '../office/shell/when.ts'
import { useSettings } from '../settings.tsx'
import { useIsOnline } from '../ui/use-media.ts'
import { useDocumentWords } from './document-words.ts'
import type { TextDraft } from './text-drafts.ts'
import { TextName } from './text-name.tsx'

export interface TextEditorActs {
  /** Rejects with a `ClientError` where it is not taken. */
  readonly onSave: (text: DocumentTextResponse, draft: TextDraft) => Promise<void>
  /** Loads what stands there now. */
  readonly onConflict: () => void
}

interface TextEditorProps extends TextEditorActs {
  readonly text: DocumentTextResponse
  readonly draft: TextDraft | undefined
  readonly onDraft: (draft: TextDraft | undefined) => void
  readonly onClose: () => void
}

const CONFLICT = 'PUB-405'

export function TextEditor({ text, draft, onDraft, onSave, onConflict, onClose }: TextEditorProps) {
  const { words } = useSettings()
  const own = useDocumentWords()
  const isOnline = useIsOnline()
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<string>()
  const value = draft?.value ?? text.value
  const isOtherwise = draft !== undefined && draft.seen !== text.value
  const length = [...value].length
  const { previous } = text
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fault makes it taller
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [text.id, fault])

  async function save(wanted: TextDraft): Promise<void> {
    setSaving(true)
    setFault(undefined)
    try {
      await onSave(text, wanted)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      const { fault: found } = error
      setFault(found.kind === 'problem' ? found.problem.detail : words.unreachable)
      if (found.kind === 'problem' && found.problem.code === CONFLICT) onConflict()
    } finally {
      setSaving(false)
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isSave = event.key === 's' && (event.ctrlKey || event.metaKey)
    if (event.nativeEvent.isComposing) return
    if (isSave) {
      event.preventDefault()
      if (draft !== undefined && !isSaving && isOnline) void save(draft)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <div ref={box} className="text-editor" onKeyDown={onKeyDown} data-testid="text-editor">
      <TextName text={text} />
      <Input.TextArea
        autoFocus
        aria-label={`${own.textKinds[text.kind]} ${text.label}`}
        autoSize={{ minRows: text.kind === 'text' ? 5 : 2, maxRows: 18 }}
        value={value}
        status={fault === undefined && length <= text.limit ? '' : 'error'}
        onChange={({ target }) =>
          onDraft(
            target.value === text.value
              ? undefined
              : { value: target.value, seen: draft?.seen ?? text.value },
          )
        }
      />
      <p className="secondary hint">
        <span>{hintOf(text.kind, own)}</span>
        <span className="figures">{own.written(length, text.limit)}</span>
      </p>
      {fault === undefined ? undefined : (
        <p className="error" role="alert" data-testid="text-fault">
          {fault} {own.notSaved}
        </p>
      )}
      {isOtherwise ? (
        <div className="notice" data-testid="text-conflict">
          <p>
            {own.theirs} {text.value === '' ? own.nothingWritten : text.value}
          </p>
          <p className="acts">
            <Button size="small" onClick={() => onDraft({ value, seen: text.value })}>
              {own.useMine}
            </Button>
            <Button size="small" onClick={() => onDraft(undefined)}>
              {own.useTheirs}
            </Button>
          </p>
        </div>
      ) : undefined}
      <p className="acts">
        <Button
          type="primary"
          size="small"
          loading={isSaving}
          disabled={draft === undefined || isOtherwise || !isOnline}
          onClick={() => draft !== undefined && save(draft)}
          data-testid="save-text"
        >
          {isSaving ? own.saving : own.save}
        </Button>
        <Button size="small" disabled={draft === undefined} onClick={() => onDraft(undefined)}>
          {own.discard}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {own.close}
        </Button>
      </p>
      {previous === undefined || previous.value === value ? undefined : (
        <div className="previous">
          <p className="secondary">
            {own.before(whenText(previous.editedAt))}{' '}
            {previous.value === '' ? own.nothingWritten : previous.value}
          </p>
          <Button
            size="small"
            data-testid="restore-text"
            disabled={isSaving || !isOnline}
            onClick={() => save({ value: previous.value, seen: text.value })}
          >
            {own.restore}
          </Button>
        </div>
      )}
    </div>
  )
}

function hintOf(kind: DocumentTextResponse['kind'], own: ReturnType<typeof useDocumentWords>): string {
  if (kind === 'text') return own.hintText
  if (kind === 'fact') return own.hintFact
  if (kind === 'date' || kind === 'approved') return own.hintDate
  if (kind === 'explanation') return own.hintExplanation
  return kind === 'reason' ? own.hintReason : ''
}
