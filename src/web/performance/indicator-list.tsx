/** Indicators one below the other; each opens to who used it, for what, and its values over the years. */
import type { IndicatorsResponse } from '../../api/indicators/contract.ts'
import { goOnClick } from '../location.ts'
import { writePerformance } from '../route.ts'
import { usePerformanceWords } from './performance-words.ts'

type Indicator = IndicatorsResponse['indicators'][number]
type Use = Indicator['uses'][number]

export function IndicatorList({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const own = usePerformanceWords()
  return (
    <ol className="indicator-list" data-testid="indicator-list">
      {indicators.map((one) => (
        <li key={`${one.level1} ${one.level2} ${one.name}`}>
          <details>
            <summary>
              <span className="name">{one.name}</span>
              <span className="secondary">
                {[one.level1, one.level2].filter((part) => part !== '').join(' · ')}
              </span>
              {one.isSoft ? (
                <span className="tag soft" title={own.softHint}>
                  △ {own.soft}
                </span>
              ) : undefined}
              <span className="space" />
              <span className="secondary figures">{own.usedBy(one.unitCount, one.uses.length)}</span>
            </summary>
            <Uses of={one} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function Uses({ of }: { readonly of: Indicator }) {
  const own = usePerformanceWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by keyboard, and a section with a name would be a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="form-frame" role="group" tabIndex={0} aria-label={of.name}>
      <table className="form-table">
        <thead>
          <tr className="head">
            {[own.user, own.project, own.year, own.term, own.targetKind, own.pastValues, own.basis].map(
              (text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {of.uses.map((use) => (
            <tr key={`${use.unit} ${use.year} ${use.project ?? use.projectName ?? ''} ${use.term}`}>
              <th scope="row">{use.unitName}</th>
              <td>
                <Project of={use} />
              </td>
              <td className="figures">{use.year}</td>
              <td>{own.terms[use.term]}</td>
              <td>
                {use.measure === 'none' ? (
                  <span className="tag soft">△ {own.measures[use.measure]}</span>
                ) : (
                  own.measures[use.measure]
                )}
              </td>
              <td className="figures">
                {use.values
                  .map(({ year, kind, text }) => `${year} ${own.values[kind]} ${text}`)
                  .join(own.separator)}
              </td>
              <td className="secondary">{use.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Project({ of: { unit, year, project, projectName } }: { readonly of: Use }) {
  const own = usePerformanceWords()
  if (project === undefined) return projectName ?? own.wholeUnit
  return (
    <a href={writePerformance({ unit, year, shown: { area: 'projects', id: project } })} onClick={goOnClick}>
      {projectName ?? project}
    </a>
  )
}
