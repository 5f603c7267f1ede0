/** 项目库 — the projects that one may see in a year: filtered, added up, begun, carried over, submitted and taken away together. */
import { App, Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { ProjectEntryResponse, ProjectListResponse } from '../../../api/projects/contract.ts'
import { isInReserve, PROJECT_ACT_NAMES } from '../../../core/workflow/project-states.ts'
import { ROUND_NAMES } from '../../../core/workflow/round-states.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'
import { go, goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { actOnRound } from '../client.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { AddProject } from './add-project.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useLibraryWords } from './library-words.ts'
import {
  actOnProject,
  draftProject,
  exportProjects,
  PROJECTS_ADDRESS,
  projectAddress,
  projects,
  projectsUrl,
  rankingAddress,
} from './project-client.ts'
import {
  filterCount,
  filterOf,
  filterQuery,
  fits,
  NO_FILTER,
  type ProjectFilter,
  totalsOf,
} from './project-filter.ts'
import { useProjectWords } from './project-words.ts'

export function ProjectListPage({ query }: { readonly query: URLSearchParams }) {
  const own = useProjectWords()
  const chosen = query.get('year') ?? ''
  const year = /^\d{4}$/.test(chosen) ? Number.parseInt(chosen, 10) : undefined
  const live = useLive(projectsUrl(year), projects)
  return (
    <OfficePage title={own.library} name="projects" isRemembered>
      <Loaded answer={live}>
        {(list) => <ProjectList list={list} filter={filterOf(query)} onChange={live.refresh} />}
      </Loaded>
    </OfficePage>
  )
}

interface ProjectListProps {
  readonly list: ProjectListResponse
  readonly filter: ProjectFilter
  readonly onChange: () => Promise<void>
}

function ProjectList({ list, filter, onChange }: ProjectListProps) {
  const own = useProjectWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [isAdding, setAdding] = useState(false)
  const { year } = list
  const shown = list.projects.filter((project) => fits(project, filter))
  const chosen = shown.filter((project) => marked.has(project.code))
  const toCarry = shown.filter((project) => project.canDraft && project.lastKnownYear !== undefined)
  const show = (next: ProjectFilter): void => go(`${PROJECTS_ADDRESS}${filterQuery(next, year)}`, 'replace')

  async function carryOver(): Promise<void> {
    const done = await act(async () => {
      for (const project of toCarry) await draftProject(project.code, year, 'second-up')
    })
    await onChange()
    if (done) message.success(own.carriedOver(toCarry.length))
  }
  async function declare(): Promise<void> {
    const drafts = chosen.filter((project) => project.state === 'draft')
    const done = await act(async () => {
      for (const { code, declaredYear = year } of drafts)
        await actOnProject(code, declaredYear, { act: 'declare' })
    })
    await onChange()
    if (done) message.success(own.declaredProjects(drafts.length))
  }
  async function exportThem(projects: readonly ProjectEntryResponse[]): Promise<void> {
    await act(async () => {
      const file = await exportProjects(
        year,
        projects.map((project) => project.code),
      )
      if (file === undefined) message.info(own.exportedAsJob)
      else download(file.name, file.content)
    })
  }
  async function submit(): Promise<void> {
    const rounds = new Map(
      chosen.flatMap(({ unit, round }) =>
        round === undefined || round === 'reserve' ? [] : [[unit, round] as const],
      ),
    )
    const done = await act(async () => {
      for (const [unit, round] of rounds) await actOnRound({ unit, round, year }, { act: 'submit' })
    })
    await onChange()
    if (done) message.success(own.submittedUnits(rounds.size))
  }

  return (
    <>
      <header className="page-head">
        <h1>{own.library}</h1>
        <Select
          aria-label={own.year}
          data-testid="year"
          value={year}
          options={list.years.map((one) => ({ value: one, label: String(one) }))}
          onChange={(next) => go(`${PROJECTS_ADDRESS}${filterQuery(filter, next)}`)}
        />
        <span className="space" />
        <nav className="page-links">
          <a href={`${PROJECTS_ADDRESS}/similar`} onClick={goOnClick}>
            {own.similar}
          </a>
          <a href={rankingAddress(year)} onClick={goOnClick}>
            {own.ranking}
          </a>
          <a href={`${PROJECTS_ADDRESS}/rolling`} onClick={goOnClick}>
            {own.rolling}
          </a>
        </nav>
        {list.canExport ? (
          <Button
            data-testid="export-projects"
            disabled={shown.length === 0}
            loading={isActing}
            onClick={() => void exportThem(shown)}
          >
            {own.export}
          </Button>
        ) : undefined}
        {list.canAdd ? (
          <>
            <Button
              data-testid="carry-over"
              disabled={toCarry.length === 0}
              loading={isActing}
              onClick={() => void carryOver()}
            >
              {own.carryOver}
            </Button>
            <Button data-testid="add-project" onClick={() => setAdding(true)}>
              {own.add}
            </Button>
          </>
        ) : undefined}
      </header>
      <FilterBar list={list} filter={filter} onShow={show} />
      {chosen.length > 0 ? (
        <p className="bulk-bar" data-testid="bulk">
          {own.chosen(chosen.length)}
          <Button size="small" loading={isActing} onClick={() => void submit()}>
            {own.submit}
          </Button>
          {chosen.some((project) => project.state === 'draft') ? (
            <Button size="small" data-testid="bulk-declare" loading={isActing} onClick={() => void declare()}>
              {PROJECT_ACT_NAMES.declare}
            </Button>
          ) : undefined}
          {list.canExport ? (
            <Button
              size="small"
              data-testid="bulk-export"
              loading={isActing}
              onClick={() => void exportThem(chosen)}
            >
              {own.export}
            </Button>
          ) : undefined}
        </p>
      ) : undefined}
      {list.projects.length === 0 ? (
        <p className="empty-state" data-testid="empty">
          {own.none}
        </p>
      ) : shown.length === 0 ? (
        <p className="empty-state" data-testid="empty">
          {own.noneOfFilter(filterCount(filter))}{' '}
          <Button size="small" onClick={() => show(NO_FILTER)}>
            {own.clearFilter}
          </Button>
        </p>
      ) : (
        <ProjectTable
          {...{ shown, year, marked, isActing }}
          onMark={(codes, isOn) =>
            setMarked((before) => {
              const next = new Set(before)
              for (const code of codes) {
                if (isOn) next.add(code)
                else next.delete(code)
              }
              return next
            })
          }
          onDraft={(project) =>
            void act(() => draftProject(project.code, year, 'second-up')).then((isDone) => {
              if (isDone) go(projectAddress(project.code, year))
            })
          }
        />
      )}
      {isAdding ? <AddProject year={year} onClose={() => setAdding(false)} /> : undefined}
    </>
  )
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

interface ProjectTableProps {
  readonly shown: readonly ProjectEntryResponse[]
  readonly year: number
  readonly marked: ReadonlySet<string>
  readonly isActing: boolean
  readonly onMark: (codes: readonly string[], isOn: boolean) => void
  readonly onDraft: (project: ProjectEntryResponse) => void
}

function ProjectTable({ shown, year, marked, isActing, onMark, onDraft }: ProjectTableProps) {
  const own = useProjectWords()
  const library = useLibraryWords()
  const totals = totalsOf(shown)
  const codes = shown.map((project) => project.code)
  const markedCount = codes.filter((code) => marked.has(code)).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
    <section className="list-scroll" tabIndex={0} aria-label={own.library}>
      <table className="office-table project-list" data-testid="project-list">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={own.choose(own.library)}
                checked={markedCount === codes.length}
                indeterminate={markedCount > 0 && markedCount < codes.length}
                onChange={(event) => onMark(codes, event.target.checked)}
              />
            </th>
            {[own.code, own.name, own.unit, own.category, own.subject].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {[own.thisYear(year), own.lastYear(year - 1), own.executed].map((name) => (
              <th key={name} scope="col" className="amount">
                {name}
              </th>
            ))}
            {[own.grade, own.state, own.findings].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((project) => (
            <tr key={project.code} data-project={project.code} data-state={project.state}>
              <td>
                <Checkbox
                  aria-label={own.choose(project.name)}
                  checked={marked.has(project.code)}
                  onChange={(event) => onMark([project.code], event.target.checked)}
                />
              </td>
              <td>
                <code>{project.code}</code>
              </td>
              <th scope="row">
                <a href={projectAddress(project.code, yearOfPage(project, year))} onClick={goOnClick}>
                  {project.name}
                </a>
              </th>
              <td>{project.unitName}</td>
              <td>{project.category}</td>
              <td title={project.functionName}>{project.function}</td>
              <Amount fen={project.thisYearFen}>
                {project.canDraft ? (
                  <Button
                    size="small"
                    data-testid="draft"
                    disabled={isActing}
                    onClick={() => onDraft(project)}
                  >
                    {own.draft(year)}
                  </Button>
                ) : project.declaredFen === undefined ? undefined : (
                  <span className="secondary" data-testid="declared" title={library.declared(year)}>
                    （<TenThousand fen={project.declaredFen} />）
                  </span>
                )}
              </Amount>
              <Amount fen={project.lastYearFen} />
              <Amount fen={project.executedFen} />
              <td>
                {project.lastGrade === undefined
                  ? '—'
                  : `${project.lastGrade.score} ${project.lastGrade.grade}${project.lastGrade.isAssumed ? ' †' : ''}`}
              </td>
              <td>
                <span className="states">
                  <span className={project.isReturned ? 'tag returned' : 'tag'}>{project.stateName}</span>
                  {project.roundStateName === undefined || project.round === undefined ? undefined : (
                    <span className="secondary">
                      {ROUND_NAMES[project.round]} {project.roundStateName}
                    </span>
                  )}
                </span>
              </td>
              <td className="found">
                {project.findings.error > 0 ? (
                  <span className="sign-error">
                    <SeveritySign of="error" /> {project.findings.error}
                  </span>
                ) : undefined}{' '}
                {project.findings.warning > 0 ? (
                  <span className="sign-warning">
                    <SeveritySign of="warning" /> {project.findings.warning}
                  </span>
                ) : undefined}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row" colSpan={5}>
              {own.total(shown.length)}
            </th>
            <Amount fen={totals.thisYearFen} />
            <Amount fen={totals.lastYearFen} />
            <Amount fen={totals.executedFen} />
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** What is on its way into the library is typed under the year that it is declared for. */
const yearOfPage = ({ state, declaredYear }: ProjectEntryResponse, year: number): number =>
  isInReserve(state) ? (declaredYear ?? year) : year

interface AmountProps {
  readonly fen: string | undefined
  /** In place of an amount that is not there. */
  readonly children?: React.ReactNode
}

const Amount = ({ fen, children }: AmountProps) => (
  <td className="amount">{fen === undefined ? (children ?? '—') : <TenThousand fen={fen} />}</td>
)
