/** 公开期限 — the days since the approval: counted until the first version is out, and said of that for good. */
import { Button } from 'antd'
import type { DocumentResponse } from '../../api/documents/contract.ts'
import { publicationDeadline } from '../../core/disclosure/publication-deadline.ts'
import { useDocumentWords } from './document-words.ts'

interface PublicationClockProps {
  readonly document: Pick<DocumentResponse, 'approvedOn' | 'versions'>
  readonly onAsk: () => void
}

export function PublicationClock({ document, onAsk }: PublicationClockProps) {
  const { deadline: words } = useDocumentWords()
  const { approvedOn, versions } = document
  const first = versions.at(-1)
  const on = localDay(first === undefined ? new Date() : new Date(first.publishedAt))
  const found = approvedOn === undefined ? undefined : publicationDeadline(approvedOn, on)
  if (found === undefined)
    return (
      <Button type="link" size="small" data-testid="deadline" onClick={onAsk}>
        {words.ask}
      </Button>
    )
  const { day, of, last, over } = found
  const said =
    first === undefined
      ? over > 0
        ? words.over(over, last)
        : words.running(day, of, last)
      : over > 0
        ? words.late(day, last)
        : words.inTime(day)
  return (
    <span className={over > 0 ? 'warning' : 'secondary'} title={words.note} data-testid="deadline">
      {said}
    </span>
  )
}

/** Of the calendar where the person is. */
const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
