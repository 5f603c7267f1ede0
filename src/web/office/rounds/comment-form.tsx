/** Writing a comment on something, with 建议值 where it is a cell: a reviewer never edits a unit's figures. */
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../ui/use-act.ts'
import { comment } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Labelled } from '../shell/labelled.tsx'
import { attachFiles, CommentExtras } from './comment-extras.tsx'
import { useRoundWords } from './round-words.ts'

interface CommentFormProps {
  readonly address: RoundAddress
  readonly subject: string
  /** How people call what it hangs on. */
  readonly name: string
  readonly canSuggest: boolean
  /** Of a whole row: its cells, one of which the comment may hang on instead. */
  readonly fields?: readonly { readonly id: string; readonly label: string }[]
  /** Whether the cursor goes into the box, as it does when somebody has asked for it. */
  readonly isFocused?: boolean
  readonly onChange: () => Promise<void>
}

export function CommentForm({
  address,
  subject,
  name,
  canSuggest,
  fields = [],
  isFocused = false,
  onChange,
}: CommentFormProps) {
  const own = useRoundWords()
  const { act, isActing } = useAct()
  const [text, setText] = useState('')
  const [suggested, setSuggested] = useState('')
  const [field, setField] = useState('')
  const [mentions, setMentions] = useState<readonly string[]>([])
  const [files, setFiles] = useState<readonly File[]>([])
  const on = field === '' ? subject : `${subject}:${field}`

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isSent = await act(async () => {
      const { written } = await comment(address, {
        subject: on,
        text,
        mentions: [...mentions],
        ...(suggested.trim() === '' ? {} : { suggested: suggested.trim() }),
      })
      // What is said stands, even where a file is refused: the person is told which.
      setText('')
      setSuggested('')
      setMentions([])
      if (written !== undefined) await attachFiles(address, written, files)
      setFiles([])
    })
    await onChange()
    if (!isSent) setFiles([])
  }

  return (
    <form
      className="dialog-form comment-form"
      data-testid="comment-form"
      onSubmit={(event) => void send(event)}
    >
      <Labelled label={own.commentOn(name)}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus={isFocused}
            data-testid="comment-text"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      {fields.length === 0 ? undefined : (
        <Labelled label={own.onField}>
          {(id) => (
            <Select
              id={id}
              data-testid="comment-field"
              value={field}
              options={[
                { value: '', label: own.wholeRow },
                ...fields.map((one) => ({ value: one.id, label: one.label })),
              ]}
              onChange={setField}
            />
          )}
        </Labelled>
      )}
      {canSuggest || field !== '' ? (
        <Labelled label={own.suggested}>
          {(id) => (
            <Input
              id={id}
              data-testid="comment-suggested"
              value={suggested}
              onChange={(event) => setSuggested(event.target.value)}
            />
          )}
        </Labelled>
      ) : undefined}
      <CommentExtras
        address={address}
        mentions={mentions}
        files={files}
        onMentions={setMentions}
        onFiles={setFiles}
      />
      <p className="acts">
        <Button
          type="primary"
          htmlType="submit"
          loading={isActing}
          disabled={text.trim() === ''}
          data-testid="send-comment"
        >
          {own.send}
        </Button>
      </p>
    </form>
  )
}
