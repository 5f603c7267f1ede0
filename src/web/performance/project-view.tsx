/** A project: its money, what it asks for worked out item by item, who pays, what it buys, and its indicators over the years. */
import { Button } from 'antd'
import type { ProjectResponse } from '../../api/performance/contract.ts'
import { project, projectUrl } from '../client.ts'
import { goOnClick } from '../location.ts'
import { type PerformanceAddress, writePerformance } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { Calculation } from '../ui/explanation-lines.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { usePerformanceWords } from './performance-words.ts'
import { ProjectMonitoring } from './project-monitoring.tsx'
import { type IndicatorColumn, indicatorColumns, valueIn } from './project-years.ts'

interface ProjectViewProps {
  readonly address: PerformanceAddress
  readonly code: string
}

export function ProjectView({ address, code }: ProjectViewProps) {
  const { words, language } = useSettings()
  const own = usePerformanceWords()
  const answer = useAnswer(projectUrl(address, code, language), project)
  const of = answer.value
  if (answer.fault !== undefined)
    return <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
  if (of === undefined) return <TableSkeleton label={words.loading} />
  return (
    <article className="paper project-paper landscape" data-testid="project">
      <header className="title">
        <h1>{of.name}</h1>
        <span className="space" />
        <Button className="print" size="small" onClick={() => window.print()}>
          {own.print}
        </Button>
      </header>
      <div className="sections">
        <Facts of={of} />
        <Costs of={of} />
        <Money of={of} />
        <Goals of={of} />
        <ProjectMonitoring all={of.monitoring} />
        <Forms of={of} address={address} />
      </div>
    </article>
  )
}

function Facts({ of }: { readonly of: ProjectResponse }) {
  const own = usePerformanceWords()
  const facts = [
    [own.unit, of.unitName],
    [own.code, of.code],
    [own.year, String(of.year)],
    [own.category, of.category ?? of.className],
    [own.frequency, of.frequency ?? ''],
  ].filter(([, value]) => value !== '')
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Costs({ of }: { readonly of: ProjectResponse }) {
  const { words } = useSettings()
  const own = usePerformanceWords()
  return (
    <section className="lines">
      <h2>
        {own.costs}{' '}
        {of.budgetText === undefined ? undefined : (
          <small className="secondary figures">
            {of.budgetText} {own.tenThousandYuan}
          </small>
        )}
      </h2>
      {of.lines.length === 0 ? <p className="secondary">{own.noCosts}</p> : undefined}
      <ol>
        {of.lines.map((line, at) => (
          // Two lines may read alike; their order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is as written
          <li key={at} className={line.assumed === undefined ? undefined : 'assumed'}>
            <p className="first">
              <span>
                {line.content ?? of.name}
                {line.isInBudget ? undefined : <span className="tag">{own.besideBudget}</span>}
              </span>
              <span className="figures">{line.text}</span>
            </p>
            {line.basis === undefined ? undefined : <p className="basis">{line.basis}</p>}
            {line.calculation.length === 0 ? undefined : <Calculation items={line.calculation} />}
            <p className="place secondary">
              {line.assumed === undefined ? undefined : (
                <span className="why">
                  <span className="tag">{words.assumed}</span>
                  {line.assumed}
                </span>
              )}
              <code>
                {line.writtenAt.file}:{line.writtenAt.line}
              </code>
              {line.writtenAt.document === undefined ? undefined : (
                <span>{own.fromDocument(line.writtenAt.document)}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was planned and spent by year, then who pays and what is bought: tables of two or three columns, side by side. */
function Money({ of }: { readonly of: ProjectResponse }) {
  const own = usePerformanceWords()
  return (
    <div className="side-by-side">
      <SmallTable
        title={own.money}
        header={[own.year, '', own.amount]}
        rows={of.spending.map((one) => [String(one.year), own.stages[one.stage], one.text])}
      />
      <SmallTable
        title={own.sources}
        header={[own.source, own.amount]}
        rows={of.fundingSources.map((one) => [one.name, one.text])}
      />
      <SmallTable
        title={own.procurement}
        header={[own.item, own.quantity, own.amount]}
        rows={of.procurement.map((one) => [one.name, one.quantity, one.text])}
      />
    </div>
  )
}

interface SmallTableProps {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function SmallTable({ title, header, rows }: SmallTableProps) {
  const own = usePerformanceWords()
  if (rows.length === 0) return undefined
  return (
    <section>
      <h2>
        {title} <small className="secondary">{own.tenThousandYuan}</small>
      </h2>
      <table className="form-table">
        <thead>
          <tr className="head">
            {header.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
              <Th key={at} text={text} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at} className={at === cells.length - 1 ? 'figures amount' : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An empty header is no header to a reader of the page. */
const Th = ({ text }: { readonly text: string }) => (text === '' ? <td /> : <th scope="col">{text}</th>)

function Goals({ of }: { readonly of: ProjectResponse }) {
  const own = usePerformanceWords()
  if (of.goals.length === 0) return <p className="secondary">{own.noGoals}</p>
  return (
    <>
      {of.goals.map((goal, at) => (
        // Goals of two forms may read alike; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is as written
        <section key={at} data-testid="goal">
          <h2>
            {own.terms[goal.term]}
            {goal.untilYear === undefined ? '' : ` ${own.until(goal.untilYear)}`}
          </h2>
          <p>{goal.text}</p>
          <Indicators of={goal} columns={indicatorColumns(goal.indicators)} />
        </section>
      ))}
    </>
  )
}

function Indicators({
  of,
  columns,
}: {
  readonly of: ProjectResponse['goals'][number]
  readonly columns: readonly IndicatorColumn[]
}) {
  const own = usePerformanceWords()
  if (of.indicators.length === 0) return undefined
  const hasBasis = of.indicators.some((one) => one.basis !== undefined)
  return (
    // biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by keyboard, and a section with a name would be a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="form-frame" role="group" tabIndex={0} aria-label={of.text}>
      <table className="form-table">
        <thead>
          <tr className="head">
            <th scope="col">{own.levels}</th>
            <th scope="col">{own.indicator}</th>
            {columns.map(({ year, kind }) => (
              <th key={`${year} ${kind}`} scope="col">
                {year} {own.values[kind]}
              </th>
            ))}
            {hasBasis ? <th scope="col">{own.basis}</th> : undefined}
          </tr>
        </thead>
        <tbody>
          {of.indicators.map((indicator) => (
            <tr key={`${indicator.level2} ${indicator.name}`}>
              <td className="secondary">
                {[indicator.level1, indicator.level2].filter((one) => one !== '').join(' · ')}
              </td>
              <th scope="row">{indicator.name}</th>
              {columns.map((column) => (
                <td key={`${column.year} ${column.kind}`} className="figures">
                  {valueIn(indicator, column).join(own.separator)}
                </td>
              ))}
              {hasBasis ? <td className="secondary">{indicator.basis}</td> : undefined}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Forms({ of, address }: { readonly of: ProjectResponse; readonly address: PerformanceAddress }) {
  const own = usePerformanceWords()
  const { unit, year } = address
  if (of.forms.length === 0) return undefined
  return (
    <section className="its-forms">
      <h2>{own.itsForms}</h2>
      <ul>
        {of.forms.map((form) => (
          <li key={form.id}>
            <a
              href={writePerformance({ unit, year, shown: { area: 'forms', id: form.id } })}
              onClick={goOnClick}
            >
              {form.title}
            </a>
            {form.totalText === undefined ? undefined : (
              <span className="tag figures">
                {form.totalText} {form.grade}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
