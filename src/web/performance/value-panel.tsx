/** 怎样得来 — beside a form: the value that was picked, and of a self-evaluation every score with its arithmetic. */
import { useEffect, useRef } from 'react'
import type { EvaluationResponse, PerformanceFormResponse } from '../../api/performance/contract.ts'
import { goOnClick } from '../location.ts'
import { isOverlay } from '../ui/use-media.ts'
import { type FormValue, scoreOf } from './form-values.ts'
import { type PerformanceWords, usePerformanceWords } from './performance-words.ts'

interface ValuePanelProps {
  readonly form: PerformanceFormResponse
  readonly values: readonly FormValue[]
  readonly selected: FormValue | undefined
  readonly onPick: (value: number) => void
}

type Indicator = EvaluationResponse['goals'][number]['indicators'][number]

export function ValuePanel({ form, values, selected, onPick }: ValuePanelProps) {
  const own = usePerformanceWords()
  const { evaluation } = form
  const panel = useRef<HTMLElement>(null)
  const picked = selected?.number
  // Where the panel lies below the paper, it comes into sight with what is picked.
  useEffect(() => {
    if (picked !== undefined && isOverlay()) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  const indicators = evaluation?.goals.flatMap((goal) => goal.indicators) ?? []
  const indicator = selected?.indicator === undefined ? undefined : indicators[selected.indicator]
  return (
    <aside ref={panel} className="value-panel" aria-label={own.explained} data-testid="value-panel">
      <h2>{own.explained}</h2>
      {selected === undefined ? (
        <p className="secondary">{own.pickValue}</p>
      ) : (
        <Picked value={selected} indicator={indicator} />
      )}
      {form.project === undefined ? undefined : (
        <p>
          <a href={projectAddress(form)} onClick={goOnClick}>
            {own.toProject}
          </a>
        </p>
      )}
      {evaluation === undefined ? undefined : (
        <>
          <Total of={evaluation} />
          <Scores of={evaluation} values={values} selected={selected} onPick={onPick} />
        </>
      )}
    </aside>
  )
}

/** The page of the form's project stands beside it. */
const projectAddress = ({ project }: PerformanceFormResponse): string =>
  location.pathname.replace(/\/forms\/.*$/, `/projects/${encodeURIComponent(project ?? '')}`)

function Picked({
  value,
  indicator,
}: {
  readonly value: FormValue
  readonly indicator: Indicator | undefined
}) {
  const own = usePerformanceWords()
  const { entry, text } = value
  const place = entry.writtenAt
  return (
    <section className="picked" aria-live="polite" data-testid="picked">
      <p className="secondary">
        {[entry.rowName, ...entry.column.split('/')].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={text.length > 24 ? undefined : 'key-figure'}>{text}</p>
      {indicator !== undefined ? (
        <>
          <Arithmetic of={indicator} />
          <dl className="compared">
            <dt>{own.target}</dt>
            <dd>{indicator.target}</dd>
            <dt>{own.actual}</dt>
            <dd>{indicator.actual}</dd>
            {indicator.outcome === undefined ? undefined : (
              <>
                <dt>{own.outcome}</dt>
                <dd>{own.outcomes[indicator.outcome]}</dd>
              </>
            )}
            {indicator.weightText === undefined ? undefined : (
              <>
                <dt>{own.weight}</dt>
                <dd className="figures">{indicator.weightText}</dd>
              </>
            )}
          </dl>
        </>
      ) : entry.words === undefined ? undefined : (
        <p className="words">{entry.words}</p>
      )}
      <p className="place secondary">
        {place === undefined ? (
          own.computed
        ) : (
          <>
            {own.writtenAt}{' '}
            <code>
              {place.file}:{place.line}
            </code>{' '}
            {place.document === undefined ? undefined : own.fromDocument(place.document)}
          </>
        )}
      </p>
    </section>
  )
}

/** The words that made the points, what the form prints instead, and what is to be checked. */
function Arithmetic({ of }: { readonly of: Pick<Indicator, 'words' | 'printedText' | 'problems'> }) {
  const own = usePerformanceWords()
  return (
    <>
      {of.words === '' ? undefined : <p className="words">{of.words}</p>}
      {of.printedText === undefined ? undefined : <p className="fault">△ {own.printed(of.printedText)}</p>}
      {of.problems.map((text) => (
        <p key={text} className="fault">
          △ {text}
        </p>
      ))}
    </>
  )
}

function Total({ of }: { readonly of: EvaluationResponse }) {
  const own = usePerformanceWords()
  const { total, execution, problems } = of
  return (
    <section className="total" data-testid="evaluation">
      {total === undefined ? undefined : (
        <>
          <h3>{own.total}</h3>
          <p className="key-figure">
            {total.pointsText} {total.grade === undefined ? undefined : <small>{total.grade}</small>}
          </p>
          <p className="words">{total.words}</p>
        </>
      )}
      <h3>
        {own.execution} {execution === undefined ? undefined : pointsOf(execution, own)}
      </h3>
      <dl className="compared">
        <dt>{own.budget}</dt>
        <dd className="figures">
          {of.adjustedBudgetText} {own.tenThousandYuan}
        </dd>
        <dt>{own.executed}</dt>
        <dd className="figures">
          {of.executedText} {own.tenThousandYuan}
        </dd>
        <dt>{own.rate}</dt>
        <dd className="figures">{of.rateText ?? '—'}</dd>
      </dl>
      {execution === undefined ? undefined : <Arithmetic of={execution} />}
      {problems.length === 0 ? undefined : (
        <>
          <h3>{own.faults}</h3>
          <ul>
            {problems.map((text) => (
              <li key={text} className="fault">
                △ {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const pointsOf = (
  { pointsText, weightText, outcome }: Pick<Indicator, 'pointsText' | 'weightText' | 'outcome'>,
  own: PerformanceWords,
): string =>
  pointsText === undefined
    ? outcome === undefined
      ? own.noPoints
      : own.outcomes[outcome]
    : weightText === undefined
      ? own.points(pointsText)
      : own.of(pointsText, weightText)

function Scores({
  of,
  values,
  selected,
  onPick,
}: Pick<ValuePanelProps, 'values' | 'selected' | 'onPick'> & { readonly of: EvaluationResponse }) {
  const own = usePerformanceWords()
  let number = 0
  return (
    <section className="scores">
      <h3>{own.allScores}</h3>
      {of.goals.map((goal) => (
        <details key={`${goal.number} ${goal.text}`} open>
          <summary>
            {own.goal(goal.number)}{' '}
            {goal.weightText === undefined ? undefined : <small>{own.points(goal.weightText)}</small>}{' '}
            <span className="secondary">{goal.text}</span>
          </summary>
          <ol>
            {goal.indicators.map((indicator) => {
              const score = scoreOf(values, number)
              const isSelected = selected?.indicator === number
              number += 1
              return (
                <li key={number}>
                  <button
                    type="button"
                    disabled={score === undefined}
                    aria-pressed={isSelected}
                    onClick={() => score !== undefined && onPick(score.number)}
                  >
                    <span>
                      {indicator.problems.length > 0 || indicator.printedText !== undefined ? '△ ' : ''}
                      {indicator.name}
                    </span>
                    <span className="figures">{pointsOf(indicator, own)}</span>
                  </button>
                </li>
              )
            })}
          </ol>
        </details>
      ))}
    </section>
  )
}
