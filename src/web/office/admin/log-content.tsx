/** What an entry of the log holds, its parts in words where they have some; what is long is folded. */
import { ROUND_ACT_NAMES, ROUND_STATE_NAMES } from '../../../core/workflow/round-states.ts'
import { useAdminWords } from './admin-words.ts'

interface LogContentProps {
  /** JSON, as it was hashed. */
  readonly content: string
}

/** Characters that a row shows without unfolding. */
const SHORT = 120
const NAMES: Readonly<Record<string, string>> = { ...ROUND_ACT_NAMES, ...ROUND_STATE_NAMES }

export function LogContent({ content }: LogContentProps) {
  const own = useAdminWords()
  const parts = partsOf(content)
  if (parts === undefined) return <>{content}</>
  const text = parts.map(([key, value]) => `${own.contentNames[key] ?? key}：${said(value)}`).join('；')
  if (text.length <= SHORT) return <>{text}</>
  return (
    <details>
      <summary>{`${[...text].slice(0, SHORT).join('')}…`}</summary>
      <pre className="log-content">{JSON.stringify(Object.fromEntries(parts), null, 2)}</pre>
    </details>
  )
}

/** None where it is no object, as in a log that somebody changed. */
function partsOf(content: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    const parsed: unknown = JSON.parse(content)
    return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : undefined
  } catch {
    return undefined
  }
}

const said = (value: unknown): string =>
  typeof value === 'string' ? (NAMES[value] ?? value) : JSON.stringify(value)
