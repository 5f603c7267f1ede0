/** Writing a comment on something, with 建议值 where it is a cell: a reviewer never edits a unit's figures. */
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { comment } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Labelled } from '../shell/labelled.tsx'
import { useAct } from '../shell/use-act.ts'
import { useRoundWords } from './round-words.ts'

interface CommentFormProps {
  readonly address: RoundAddress
  readonly subject: string
  /** How people call what it hangs on. */
  readonly name: string
  readonly canSuggest: boolean
  /** Whether the cursor goes into the box, as it does when somebody has asked for it. */
  readonly isFocused?: boolean
  readonly onChange: () => Promise<void>
}

export function CommentForm({
  address,
  subject,
  name,
  canSuggest,
  isFocused = false,
  onChange,
}: CommentFormProps) {
  const own = useRoundWords()
  const { act, isActing } = useAct()
  const [text, setText] = useState('')
  const [suggested, setSuggested] = useState('')

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isSent = await act(() =>
      comment(address, {
        subject,
        text,
        ...(suggested.trim() === '' ? {} : { suggested: suggested.trim() }),
      }),
    )
    if (!isSent) return
    setText('')
    setSuggested('')
    await onChange()
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
      {canSuggest ? (
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
