/** 项目库 in the office: which of its pages an address shows. */
import { NotFoundPage } from '../shell/not-found.tsx'
import { ProjectListPage } from './project-list-page.tsx'
import { ProjectPage } from './project-page.tsx'

interface ProjectsAreaProps {
  /** What follows the area's name in the address, decoded. */
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export function ProjectsArea({ steps, query }: ProjectsAreaProps) {
  const [first, second, ...rest] = steps
  if (rest.length > 0) return <NotFoundPage />
  if (first === undefined) return <ProjectListPage query={query} />
  const year = yearOf(second)
  if (year === undefined) return <NotFoundPage />
  const row = query.get('row') ?? ''
  const field = query.get('field') ?? ''
  const cell = row === '' ? {} : { cell: { row, ...(field === '' ? {} : { field }) } }
  return <ProjectPage key={`${first} ${year}`} code={first} year={year} {...cell} />
}

const yearOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^(19|20)\d{2}$/.test(text) ? Number.parseInt(text, 10) : undefined
