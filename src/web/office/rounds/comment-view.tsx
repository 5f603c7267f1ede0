/** One comment with its answers: who said what on which cell, what value was suggested, and what can be done about it. */
import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { CommentResponse, RoundResponse } from '../../../api/rounds/contract.ts'
import { goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { answerComment, commentFileUrl, resolveComment } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { useSession } from '../shell/session.tsx'
import { whenText } from '../shell/when.ts'
import { attachFiles, sizeText } from './comment-extras.tsx'
import { useRoundWords } from './round-words.ts'
import { cellOfSubject, subjectName, subjectPath } from './subjects.ts'
import { useChange } from './use-change.ts'

interface CommentViewProps {
  readonly comment: CommentResponse
  readonly address: RoundAddress
  readonly rows: RoundResponse['rows']
  /** Whether the person types in the round, and so may take a suggested value. */
  readonly canEdit: boolean
  readonly onChange: () => Promise<void>
}

export function CommentView({ comment, address, rows, canEdit, onChange }: CommentViewProps) {
  const own = useRoundWords()
  const { role } = useSession()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const { change } = useChange(address)
  const [answer, setAnswer] = useState('')
  const path = subjectPath(address, comment.subject, rows)
  const name = subjectName(comment.subject, rows, own.wholeRound)
  const isOpen = comment.state !== 'resolved'

  async function does(what: () => Promise<unknown>): Promise<boolean> {
    const isDone = await act(what)
    await onChange()
    return isDone
  }
  async function send(): Promise<void> {
    if (await does(() => answerComment(address, comment.id, answer))) setAnswer('')
  }
  async function take(): Promise<void> {
    const cell = cellOfSubject(comment.subject)
    const row = rows.find((one) => one.id === cell?.row)
    const { suggested } = comment
    if (cell?.field === undefined || row === undefined || suggested === undefined) return
    const { field } = cell
    const seen = row.versions[field] ?? '0'
    if (!(await change('suggestion', [{ kind: 'cell', row: row.id, field, seen, text: suggested }]))) return
    const isDone = await does(() => answerComment(address, comment.id, own.accepted))
    if (isDone) message.success(own.accepted)
  }

  return (
    <article className={`comment ${comment.state}`} data-testid="comment" data-state={comment.state}>
      <header>
        {path === undefined ? (
          <strong>{name}</strong>
        ) : (
          <a href={path} onClick={goOnClick}>
            {name}
          </a>
        )}
        <span className="tag">{own.commentStates[comment.state]}</span>
      </header>
      <p className="said">{comment.text}</p>
      {comment.suggested === undefined ? undefined : (
        <p className="suggested">
          {own.suggested} <code>{comment.suggested}</code>{' '}
          {canEdit && isOpen ? (
            <Button size="small" loading={isActing} data-testid="take-suggestion" onClick={() => void take()}>
              {own.accept}
            </Button>
          ) : undefined}
        </p>
      )}
      <SaidBeside of={comment} address={address} onChange={onChange} />
      <p className="secondary">
        {comment.by} · {whenText(comment.at)}
      </p>
      <ul>
        {comment.answers.map((one) => (
          <li key={one.id}>
            <p className="said">
              <span className="secondary">{own.answered(one.by)}：</span>
              {one.text}
            </p>
            <SaidBeside of={one} address={address} onChange={onChange} />
            <p className="secondary">{whenText(one.at)}</p>
          </li>
        ))}
      </ul>
      {isOpen && role !== 'auditor' ? (
        <p className="acts">
          <Input
            size="small"
            aria-label={`${own.answer} ${name}`}
            placeholder={own.answer}
            data-testid="answer-text"
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            onPressEnter={() => void send()}
          />
          <Button
            size="small"
            disabled={answer.trim() === ''}
            loading={isActing}
            data-testid="send-answer"
            onClick={() => void send()}
          >
            {own.answer}
          </Button>
          {comment.canResolve ? (
            <Button
              size="small"
              loading={isActing}
              data-testid="resolve"
              onClick={() => void does(() => resolveComment(address, comment.id))}
            >
              {own.resolve}
            </Button>
          ) : undefined}
        </p>
      ) : undefined}
    </article>
  )
}

/** Whom it names, its files, and the way to hang another on what one has said oneself. */
function SaidBeside({
  of,
  address,
  onChange,
}: {
  readonly of: Pick<CommentResponse, 'id' | 'isOwn' | 'mentions' | 'files'>
  readonly address: RoundAddress
  readonly onChange: () => Promise<void>
}) {
  const own = useRoundWords()
  const { act, isActing } = useAct()
  const picker = useRef<HTMLInputElement>(null)
  async function attach(files: readonly File[]): Promise<void> {
    await act(() => attachFiles(address, of.id, files))
    await onChange()
  }
  return (
    <>
      {of.mentions.length === 0 ? undefined : (
        <p className="secondary" data-testid="mentions">
          {of.mentions.map((name) => `@${name}`).join(' ')}
        </p>
      )}
      {of.files.length === 0 && !of.isOwn ? undefined : (
        <p className="comment-files">
          {of.files.map((file) => (
            <a
              key={file.id}
              href={commentFileUrl(address, file.id)}
              download={file.name}
              data-testid="comment-file"
            >
              {own.file} {file.name} <span className="secondary">{sizeText(file.byteCount)}</span>
            </a>
          ))}
          {of.isOwn ? (
            <>
              <input
                ref={picker}
                hidden
                multiple
                type="file"
                data-testid="attach-files"
                onChange={(event) => {
                  const files = [...(event.target.files ?? [])]
                  event.target.value = ''
                  void attach(files)
                }}
              />
              <Button
                type="link"
                size="small"
                loading={isActing}
                title={own.attachHint}
                onClick={() => picker.current?.click()}
              >
                {own.attach}
              </Button>
            </>
          ) : undefined}
        </p>
      )}
    </>
  )
}
