/** The lines that a figure is summed from, each with what it is for, how it was worked out, and where it was written. */
import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ExplanationResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { withMinus } from './amounts.ts'
import { assumptions, lineWords } from './explanation-words.ts'

type Line = ExplanationResponse['lines'][number]

/** So many are shown at first; a department's total is made of hundreds. */
const FIRST_LINES = 12

interface ExplanationLinesProps {
  readonly of: ExplanationResponse
  /** Where the line of this number was written, where that is no line of a file. */
  readonly placeOf?: (at: number) => ReactNode
  /** Where a line can be gone into. */
  readonly onOpen?: (at: number) => void
}

export function ExplanationLines({ of, placeOf, onOpen }: ExplanationLinesProps) {
  const words = useWords()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? of.lines : of.lines.slice(0, FIRST_LINES)
  const reasons = assumptions(of.lines)
  const own = lineWords(of)
  return (
    <section className="lines">
      <h3>
        {words.lines(of.lines.length)} <small className="secondary">{words[of.currency]}</small>
      </h3>
      {of.lines.length === 0 ? <p className="secondary">{words.noLines}</p> : undefined}
      {reasons.length > 0 && of.lines.length > 1 ? <Reasons reasons={reasons} /> : undefined}
      <ol onKeyDown={onOpen === undefined ? undefined : moveByArrows}>
        {shown.map((line, at) => (
          <li
            // Two lines may read alike; their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is as counted
            key={`${line.file} ${line.line} ${line.amountFen} ${at}`}
            className={line.assumed === undefined ? undefined : 'assumed'}
          >
            <LineItem
              line={line}
              own={own[at] ?? []}
              reasons={of.lines.length > 1 ? reasons : []}
              place={placeOf?.(at)}
              onOpen={onOpen === undefined ? undefined : () => onOpen(at)}
            />
          </li>
        ))}
      </ol>
      {shown.length < of.lines.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {words.allLines(of.lines.length)}
        </Button>
      ) : undefined}
    </section>
  )
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.line-step')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
}

/** Said once for all the lines that share it; each line carries its number. */
function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const words = useWords()
  return (
    <details className="notice" open={reasons.length === 1}>
      <summary>{words.noticeAssumed(reasons.length)}</summary>
      <ol>
        {reasons.map((reason, at) => (
          <li key={reason}>
            {reasons.length > 1 ? `${at + 1}. ` : ''}
            {reason}
          </li>
        ))}
      </ol>
    </details>
  )
}

interface LineItemProps {
  readonly line: Line
  /** What the line is beyond what the figure and all its lines are. */
  readonly own: readonly string[]
  readonly reasons: readonly string[]
  readonly place: ReactNode
  readonly onOpen: (() => void) | undefined
}

function LineItem({ line, own, reasons, place, onOpen }: LineItemProps) {
  const words = useWords()
  return (
    <>
      <p className="first">
        {onOpen === undefined ? (
          <span className="name">{line.content ?? own.join(' · ')}</span>
        ) : (
          <button type="button" className="name line-step" onClick={onOpen}>
            {line.content ?? own.join(' · ')}
          </button>
        )}
        <span className="figures">{withMinus(line.text)}</span>
      </p>
      {line.content !== undefined && own.length > 0 ? (
        <p className="secondary">{own.join(' · ')}</p>
      ) : undefined}
      {line.basis === undefined ? undefined : (
        <p className="basis">
          <span className="secondary">{words.basis}</span> {line.basis}
        </p>
      )}
      {line.calculation === undefined ? undefined : <Calculation items={line.calculation} />}
      <p className="place secondary">
        {line.assumed === undefined ? undefined : <Assumed reason={line.assumed} reasons={reasons} />}
        {place ?? (
          <code>
            {line.file}:{line.line}
          </code>
        )}
        {line.document === undefined ? undefined : <span>{words.fromDocument(line.document)}</span>}
      </p>
    </>
  )
}

/** The basis worked out: a tick where it holds, else what is wrong in words. */
export function Calculation({ items }: { readonly items: NonNullable<Line['calculation']> }) {
  return (
    <ol className="calculation secondary">
      {items.map((item, at) => (
        // Two items may read alike; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is as printed
        <li key={at} style={{ paddingInlineStart: `${item.depth}em` }}>
          <code>{item.text}</code>
          {item.verdict === 'holds' ? ' ✓' : undefined}
          {item.message === undefined ? undefined : (
            <span className={item.verdict === 'holds' ? undefined : 'why'}>
              {item.verdict === 'holds' ? ' ≈ ' : ' △ '}
              {item.message}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Assumed({ reason, reasons }: { readonly reason: string; readonly reasons: readonly string[] }) {
  const words = useWords()
  const number = reasons.length > 1 ? ` ${reasons.indexOf(reason) + 1}` : ''
  return (
    <span className="why" title={`${words.assumedHelp}\n${reason}`}>
      <span className="tag">
        {words.assumed}
        {number}
      </span>
      {reasons.length === 0 ? reason : undefined}
    </span>
  )
}
