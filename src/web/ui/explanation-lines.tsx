/** The lines that a figure is summed from, each with what it is for, how it was worked out, and where it was written. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ExplanationResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { withMinus } from './amounts.ts'

type Line = ExplanationResponse['lines'][number]

/** So many are shown at first; a department's total is made of hundreds. */
const FIRST_LINES = 12

export function ExplanationLines({ of }: { readonly of: ExplanationResponse }) {
  const words = useWords()
  const [isAll, setAll] = useState(false)
  const known = new Set(of.words.map((word) => `${word.dimension} ${word.name}`))
  const shown = isAll ? of.lines : of.lines.slice(0, FIRST_LINES)
  const hasAssumed = of.lines.some((line) => line.assumed !== undefined)
  return (
    <section className="lines">
      <h3>{words.lines(of.lines.length)}</h3>
      {of.lines.length === 0 ? <p className="secondary">{words.noLines}</p> : undefined}
      {hasAssumed && of.lines.length > 1 ? <p className="notice">{words.noticeAssumed}</p> : undefined}
      <ol>
        {shown.map((line) => (
          <li
            key={`${line.file} ${line.line} ${line.amountFen}`}
            className={line.assumed === undefined ? undefined : 'assumed'}
          >
            <LineItem line={line} said={known} />
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

function LineItem({ line, said }: { readonly line: Line; readonly said: ReadonlySet<string> }) {
  const words = useWords()
  const own = line.words
    .filter((word) => !said.has(`${word.dimension} ${word.name}`))
    .map((word) => word.name)
  const title =
    line.content ?? (own.length > 0 ? own.join(' · ') : line.words.map((word) => word.name).join(' · '))
  return (
    <>
      <p className="first">
        <span className="name">{title}</span>
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
      {line.assumed === undefined ? undefined : (
        <p className="why">
          <span className="tag">{words.assumed}</span> {line.assumed}
        </p>
      )}
      <p className="place secondary">
        <code>
          {line.file}:{line.line}
        </code>
        {line.document === undefined ? undefined : <span>{words.fromDocument(line.document)}</span>}
      </p>
    </>
  )
}
