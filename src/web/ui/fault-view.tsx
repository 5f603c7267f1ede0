/** What stands in place of something that could not be read: why, with its code, and what can be done. */
import { App, Button } from 'antd'
import type { ClientFault } from '../client.ts'
import { useWords } from '../settings.tsx'
import type { Words } from '../words.ts'
import { ErrorIcon } from './icons.tsx'

interface FaultViewProps {
  readonly fault: ClientFault
  readonly address: string | undefined
  readonly onRetry: () => void
  /** Another way out, where there is one. */
  readonly instead?: { readonly text: string; readonly onClick: () => void }
}

export function FaultView({ fault, address, onRetry, instead }: FaultViewProps) {
  const words = useWords()
  const { message } = App.useApp()
  const { title, text, code } = faultWords(fault, words)

  async function copyDetails(): Promise<void> {
    const details = {
      page: location.href,
      asked: address,
      at: new Date().toISOString(),
      browser: navigator.userAgent,
      fault,
    }
    try {
      await navigator.clipboard.writeText(JSON.stringify(details, null, 2))
      message.success(words.detailsCopied)
    } catch {
      message.warning(words.copyFailed)
    }
  }

  return (
    <section className="state" role="alert" data-testid="fault">
      <h2>
        <span className="sign-error">
          <ErrorIcon />
        </span>{' '}
        {title}
      </h2>
      <p>{text}</p>
      {code === undefined ? undefined : (
        <p className="secondary">
          {words.errorCode} <code>{code}</code>
        </p>
      )}
      <p className="acts">
        <Button type="primary" onClick={onRetry}>
          {words.retry}
        </Button>
        {instead === undefined ? undefined : <Button onClick={instead.onClick}>{instead.text}</Button>}
        <Button onClick={copyDetails}>{words.copyDetails}</Button>
      </p>
    </section>
  )
}

function faultWords(
  fault: ClientFault,
  words: Words,
): { readonly title: string; readonly text: string; readonly code?: string } {
  if (fault.kind === 'unreachable') return { title: words.unreachableTitle, text: words.unreachable }
  if (fault.kind === 'unreadable') return { title: words.errorTitle, text: words.unreadable(fault.status) }
  const { title, detail, code } = fault.problem
  return { title: words.errorTitle, text: detail === '' ? title : detail, code }
}
