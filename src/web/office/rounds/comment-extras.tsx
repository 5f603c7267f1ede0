/** @ and 附件 of a comment: whom it is meant for, among those who may see the round, and files that go with it. */

import { Button, Select } from 'antd'
import { useId, useRef } from 'react'
import { CloseIcon } from '../../ui/icons.tsx'
import { useAnswer } from '../../ui/use-answer.ts'
import { attachToComment, commentPeople, commentPeopleUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { useRoundWords } from './round-words.ts'

interface CommentExtrasProps {
  readonly address: RoundAddress
  readonly mentions: readonly string[]
  readonly files: readonly File[]
  readonly onMentions: (accounts: readonly string[]) => void
  readonly onFiles: (files: readonly File[]) => void
}

/** What the server takes; it looks at the bytes too. */
const ACCEPTED = '.pdf,.docx,.xlsx,.doc,.xls,.wps,.et,.txt,.csv,.png,.jpg,.jpeg'

export function CommentExtras({ address, mentions, files, onMentions, onFiles }: CommentExtrasProps) {
  const own = useRoundWords()
  const people = useAnswer(commentPeopleUrl(address), commentPeople)
  const picker = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <div className="comment-extras">
      <Select<string[]>
        mode="multiple"
        size="small"
        aria-label={own.mention}
        data-testid="comment-mentions"
        placeholder={own.mention}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={own.nobody}
        value={[...mentions]}
        options={(people.value?.people ?? []).map((one) => ({
          value: one.id,
          label: `${one.name} ${one.roleName}`,
        }))}
        onChange={onMentions}
      />
      <input
        ref={picker}
        id={id}
        hidden
        multiple
        type="file"
        accept={ACCEPTED}
        data-testid="comment-files"
        onChange={(event) => {
          onFiles([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="small" title={own.attachHint} onClick={() => picker.current?.click()}>
        {own.attach}
      </Button>
      {files.length === 0 ? undefined : (
        <ul className="comment-files">
          {files.map((file, at) => (
            <li key={`${file.name} ${file.size}`}>
              {file.name} <span className="secondary">{sizeText(file.size)}</span>{' '}
              <Button
                type="text"
                size="small"
                aria-label={own.detach(file.name)}
                onClick={() => onFiles(files.filter((_, other) => other !== at))}
              >
                <CloseIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One after another; the first that is refused is told, and those after it stay behind. */
export async function attachFiles(
  address: RoundAddress,
  written: string,
  files: readonly File[],
): Promise<void> {
  for (const file of files)
    await attachToComment(address, written, { name: file.name, content: await base64Of(file) })
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    // A data address has its content behind the comma.
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

export const sizeText = (byteCount: number): string =>
  byteCount < 1_048_576
    ? `${Math.max(1, Math.round(byteCount / 1_024))} KB`
    : `${Math.round(byteCount / 104_857.6) / 10} MB`
