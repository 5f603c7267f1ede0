/** 三年滚动 — each project over three years: what was approved, what is being prepared, what is planned. */
import { goOnClick } from '../../location.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { PROJECTS_ADDRESS, rolling, rollingUrl, timelineAddress } from './project-client.ts'
import { useProjectWords } from './project-words.ts'

export function RollingPage() {
  const own = useProjectWords()
  const live = useLive(rollingUrl(), rolling)
  return (
    <OfficePage title={own.rolling} name="projects">
      <header className="page-head">
        <h1>{own.rolling}</h1>
        <a href={PROJECTS_ADDRESS} onClick={goOnClick}>
          {own.library}
        </a>
        <span className="secondary">{own.rollingText}</span>
      </header>
      <Loaded answer={live}>
        {({ years, projects }) =>
          projects.length === 0 ? (
            <p className="empty-state">{own.none}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
            <section className="list-scroll" tabIndex={0} aria-label={own.rolling}>
              <table className="project-list" data-testid="rolling">
                <thead>
                  <tr>
                    <th scope="col">{own.name}</th>
                    <th scope="col">{own.unit}</th>
                    {years.map((year) => (
                      <th key={year} scope="col" className="amount">
                        {year}
                      </th>
                    ))}
                    <th scope="col" className="amount">
                      {own.sumOf(years[1], years.at(-1))}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {projects.map((project) => (
                    <tr key={project.code}>
                      <th scope="row">
                        <a href={timelineAddress(project.code)} onClick={goOnClick}>
                          {project.name}
                        </a>
                      </th>
                      <td>{project.unitName}</td>
                      {years.map((year) => {
                        const found = project.amounts.find((one) => one.year === year)
                        return (
                          <td key={year} className="amount" data-state={found?.kind}>
                            {found?.amountFen === undefined ? '—' : <TenThousand fen={found.amountFen} />}{' '}
                            {found === undefined || found.kind === 'none' ? undefined : (
                              <span className="tag">{own.kinds[found.kind]}</span>
                            )}
                          </td>
                        )
                      })}
                      <td className="amount">
                        {project.totalFen === undefined ? '—' : <TenThousand fen={project.totalFen} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Loaded>
    </OfficePage>
  )
}
