/** 全过程 — what became of a project, in the order of time: targets, budgets, adjustments, payments, accounts, scores, each leading to its document. */

import { goOnClick } from '../../location.ts'
import { useAnswer } from '../../ui/use-answer.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText } from '../shell/when.ts'
import { projectAddress, projects, projectsUrl, projectYear, projectYearUrl } from './project-client.ts'
import { useProjectWords } from './project-words.ts'

export function TimelinePage({ code }: { readonly code: string }) {
  const list = useAnswer(projectsUrl(undefined), projects)
  return (
    <Loaded answer={list}>
      {({ year, projects: all }) =>
        all.some((one) => one.code === code) ? <Timeline code={code} year={year} /> : <NotFound />
      }
    </Loaded>
  )
}

function Timeline({ code, year }: { readonly code: string; readonly year: number }) {
  const own = useProjectWords()
  const live = useLive(projectYearUrl(code, year), projectYear)
  return (
    <Loaded answer={live}>
      {(project) => (
        <OfficePage title={`${project.name} ${own.timeline}`} name="projects" isRemembered>
          <header className="page-head">
            <h1>{project.name}</h1>
            <code>{code}</code>
            <span className="tag">{project.stateName}</span>
            <a href={projectAddress(code, year)} onClick={goOnClick}>
              {own.open} {year}
            </a>
          </header>
          {project.timeline.length === 0 ? (
            <p className="empty-state">{own.noTimeline}</p>
          ) : (
            <ol className="timeline" data-testid="timeline">
              {project.timeline.map((one) => (
                <li key={`${one.at} ${one.kind} ${one.text}`} data-kind={one.kind}>
                  <time dateTime={one.at} className="figures">
                    {dayText(one.at)}
                  </time>
                  <span className="dot" aria-hidden="true" />
                  <span>
                    {one.link === undefined ? (
                      one.text
                    ) : (
                      <a href={one.link} onClick={goOnClick}>
                        {one.text}
                      </a>
                    )}
                  </span>
                  {one.amountFen === undefined ? undefined : <TenThousand fen={one.amountFen} hasUnit />}
                </li>
              ))}
            </ol>
          )}
        </OfficePage>
      )}
    </Loaded>
  )
}
