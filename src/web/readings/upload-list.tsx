/** The files that are on their way, and those that were refused. */
import { Button, Progress } from 'antd'
import { useSettings } from '../settings.tsx'
import { useReadingWords } from './reading-words.ts'
import type { UploadState } from './use-uploads.ts'

interface UploadListProps {
  readonly uploads: readonly UploadState[]
  readonly onDismiss: (key: number) => void
}

export function UploadList({ uploads, onDismiss }: UploadListProps) {
  const { words } = useSettings()
  const own = useReadingWords()
  if (uploads.length === 0) return undefined
  return (
    <ul className="uploads" aria-live="polite">
      {uploads.map(({ key, name, percent, fault }) => (
        <li key={key} className={fault === undefined ? undefined : 'failed'}>
          <span className="name">{name}</span>
          {fault === undefined ? (
            <Progress percent={percent} size="small" aria-label={own.uploading(percent)} />
          ) : (
            <span role="alert">
              {fault.kind === 'problem'
                ? fault.problem.detail
                : fault.kind === 'unreachable'
                  ? words.unreachable
                  : words.unreadable(fault.status)}
            </span>
          )}
          <Button size="small" onClick={() => onDismiss(key)}>
            {fault === undefined ? own.cancel : words.close}
          </Button>
        </li>
      ))}
    </ul>
  )
}
