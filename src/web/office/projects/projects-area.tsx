/** 项目库 in the office: which of its pages an address shows. */
import { NotFoundPage } from '../shell/not-found.tsx'
import { ProjectListPage } from './project-list-page.tsx'
import { ProjectPage } from './project-page.tsx'
import { RankingPage } from './ranking-page.tsx'
import { RollingPage } from './rolling-page.tsx'
import { SimilarPage } from './similar-page.tsx'
import { TimelinePage } from './timeline-page.tsx'

interface ProjectsAreaProps {
  /** What follows the area's name in the address, decoded. */
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export function ProjectsArea({ steps, query }: ProjectsAreaProps) {
  const [first, second, ...rest] = steps
  if (rest.length > 0) return <NotFoundPage />
  if (first === undefined) return <ProjectListPage query={query} />
  if (first === 'similar' && second === undefined) return <SimilarPage of={query.get('code') ?? undefined} />
  if (first === 'rolling' && second === undefined) return <RollingPage />
  if (second === 'timeline') return <TimelinePage key={first} code={first} />
  const year = yearOf(second)
  if (first === 'ranking' && year !== undefined) return <RankingPage key={year} year={year} />
  if (year === undefined) return <NotFoundPage />
  const row = query.get('row') ?? ''
  const field = query.get('field') ?? ''
  const cell = row === '' ? {} : { cell: { row, ...(field === '' ? {} : { field }) } }
  return <ProjectPage key={`${first} ${year}`} code={first} year={year} {...cell} />
}

const yearOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^(19|20)\d{2}$/.test(text) ? Number.parseInt(text, 10) : undefined
