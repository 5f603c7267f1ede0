/** The bottom of the way down: a typed line with its expression worked out, who typed it and when, and the way to its cell. */
import type { RoundExplanationResponse } from '../../../api/rounds/contract.ts'
import { goOnClick } from '../../location.ts'
import { withMinus } from '../../ui/amounts.ts'
import { Calculation } from '../../ui/explanation-lines.tsx'
import { HistoryList } from '../rounds/history-list.tsx'
import { type RoundAddress, typedPath } from '../route.ts'
import { whenText } from '../shell/when.ts'
import { useStatementWords } from './statement-words.ts'

export type ExplainedLine = RoundExplanationResponse['lines'][number]

interface TypedLineProps {
  readonly line: ExplainedLine
  readonly round: RoundAddress
}

export function TypedLine({ line, round }: TypedLineProps) {
  const own = useStatementWords()
  const { typed } = line
  return (
    <section className="typed-line" data-testid="typed-line">
      <p className="key-figure">{withMinus(line.text)}</p>
      <dl>
        {typed?.projectName === undefined ? undefined : (
          <>
            <dt>{own.project}</dt>
            <dd>{typed.projectName}</dd>
          </>
        )}
        <dt>{own.content}</dt>
        <dd>{line.content ?? line.words.map((word) => word.name).join(' · ')}</dd>
        <dt>{own.expression}</dt>
        <dd data-testid="expression">{line.basis ?? own.noExpression}</dd>
      </dl>
      {line.calculation === undefined ? undefined : <Calculation items={line.calculation} />}
      {typed === undefined ? undefined : (
        <>
          <p>
            {typed.by === undefined || typed.at === undefined ? undefined : (
              <span data-testid="typed-by">{own.typedBy(typed.by, whenText(typed.at))} · </span>
            )}
            <a href={typedPath({ ...round, unit: typed.unit }, typed)} onClick={goOnClick}>
              {own.toCell}
            </a>
          </p>
          <h3>{own.history}</h3>
          <HistoryList round={{ ...round, unit: typed.unit }} row={typed.row} field={typed.field} />
        </>
      )}
    </section>
  )
}
