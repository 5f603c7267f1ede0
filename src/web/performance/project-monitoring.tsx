/** 运行监控 of a project: how far spending and indicators are against plan, where the year leads, and what will be done about it. */
import type { MonitoringResponse } from '../../api/performance/contract.ts'
import { usePerformanceWords } from './performance-words.ts'

export function ProjectMonitoring({ all }: { readonly all: readonly MonitoringResponse[] }) {
  const own = usePerformanceWords()
  if (all.length === 0) return undefined
  return (
    <section className="monitoring" data-testid="monitoring">
      <h2>{own.monitoring}</h2>
      {all.map((one) => (
        <Monitored key={`${one.year} ${one.throughMonth}`} of={one} />
      ))}
    </section>
  )
}

function Monitored({ of }: { readonly of: MonitoringResponse }) {
  const own = usePerformanceWords()
  const { document, file, line } = of.writtenAt
  return (
    <article>
      <h3>
        {own.through(of.year, of.throughMonth)} <Level of={of.level} />
      </h3>
      <Spending of={of} />
      <Values of={of.indicators} />
      {of.problems.map((text) => (
        <p key={text} className="fault">
          △ {text}
        </p>
      ))}
      <Correction of={of.correction} />
      <p className="place secondary">
        <code>
          {file}:{line}
        </code>{' '}
        {document === undefined ? undefined : own.fromDocument(document)}
      </p>
    </article>
  )
}

/** The colour only repeats what the word says. */
function Level({ of }: { readonly of: MonitoringResponse['level'] }) {
  const own = usePerformanceWords()
  return <span className={`tag level-${of.id}`}>{own.levelNames[of.id]}</span>
}

function Spending({ of: { spending, spentText, budgetText } }: { readonly of: MonitoringResponse }) {
  const own = usePerformanceWords()
  if (spending === undefined)
    return (
      <p>
        {own.executed} <span className="figures">{spentText}</span> {own.tenThousandYuan}
        {own.separator}
        {own.noYearBudget}
      </p>
    )
  const { rateText, plannedText, lowText, highText, methods, words } = spending
  return (
    <>
      <p>
        {own.executed} <span className="figures">{spentText}</span> / {own.budget}{' '}
        <span className="figures">{budgetText}</span> {own.tenThousandYuan}
      </p>
      <div
        className="progress"
        role="img"
        aria-label={own.progress(rateText, plannedText)}
        title={own.progress(rateText, plannedText)}
      >
        <span className="done" style={{ inlineSize: rateText }} />
        <span className="due" style={{ insetInlineStart: plannedText }} />
      </div>
      <p className="words figures">{words}</p>
      <dl className="facts">
        <div>
          <dt>{own.forecast}</dt>
          <dd className="figures">
            {lowText === highText ? lowText : `${lowText}—${highText}`} {own.tenThousandYuan}
          </dd>
        </div>
        {methods.map(({ name, words: arithmetic }) => (
          <div key={name}>
            <dt>{own.methods[name] ?? name}</dt>
            <dd className="figures">{arithmetic}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Values({ of }: { readonly of: MonitoringResponse['indicators'] }) {
  const own = usePerformanceWords()
  if (of.length === 0) return <p className="secondary">{own.noIndicatorProgress}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by keyboard, and a section with a name would be a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="form-frame" role="group" tabIndex={0} aria-label={own.indicatorProgress}>
      <table className="form-table">
        <thead>
          <tr className="head">
            {[own.indicator, own.target, own.actual, own.attained, own.due, own.forecast, own.level].map(
              (text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {of.map((one) => (
            <tr key={`${one.name} ${one.writtenAt.line}`}>
              <th scope="row">{one.name}</th>
              <td className="figures">{one.target}</td>
              <td className="figures">{one.actual}</td>
              <td className="figures amount">{one.attainedText}</td>
              <td className="figures amount">{one.plannedText}</td>
              <td className="figures">{one.forecast}</td>
              <td>{one.level === undefined ? own.undecided : <Level of={one.level} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Correction({ of }: { readonly of: MonitoringResponse['correction'] }) {
  const own = usePerformanceWords()
  if (of === undefined) return undefined
  const facts = [
    [own.cause, of.cause],
    [own.measure, of.measure],
    [own.dueDate, of.dueDate],
    [own.adjustedTarget, of.adjustedTarget ?? ''],
  ].filter(([, text]) => text !== '')
  return (
    <dl className="facts correction" aria-label={own.correction}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
