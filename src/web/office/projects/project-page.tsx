/** 项目 — one project in one year: its declaration as it is typed, or the way to begin it. */
import { Button } from 'antd'
import type { ProjectYearResponse } from '../../../api/projects/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import { RoundProvider } from '../rounds/round-context.tsx'
import type { CellAddress, RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { LibraryBar } from './library-bar.tsx'
import { draftProject, projectYear, projectYearUrl } from './project-client.ts'
import { ProjectEditor } from './project-editor.tsx'
import { useProjectWords } from './project-words.ts'

interface ProjectPageProps {
  readonly code: string
  readonly year: number
  readonly cell?: CellAddress
}

export function ProjectPage({ code, year, cell }: ProjectPageProps) {
  const live = useLive(projectYearUrl(code, year), projectYear)
  return (
    <Loaded answer={live}>
      {(project) =>
        project.round === undefined ? (
          <NotDrafted project={project} onDrafted={live.refresh} />
        ) : (
          <Drafted
            project={project}
            address={addressOf(project, project.round)}
            onChange={live.refresh}
            {...(cell === undefined ? {} : { cell })}
          />
        )
      }
    </Loaded>
  )
}

const addressOf = ({ year, unit }: ProjectYearResponse, round: RoundAddress['round']): RoundAddress => ({
  year,
  unit,
  round,
})

function Drafted(props: {
  readonly project: ProjectYearResponse
  readonly address: RoundAddress
  readonly onChange: () => Promise<void>
  readonly cell?: CellAddress
}) {
  const { year, unit, round } = props.address
  return (
    <RoundProvider key={`${year} ${unit} ${round}`} address={props.address}>
      <ProjectEditor {...props} />
    </RoundProvider>
  )
}

function NotDrafted({
  project,
  onDrafted,
}: {
  readonly project: ProjectYearResponse
  readonly onDrafted: () => Promise<void>
}) {
  const own = useProjectWords()
  const { act, isActing } = useAct()
  const { code, name, year, lastYear, unitName, stateName, canDraft } = project
  return (
    <OfficePage title={`${name} ${year}`} name="project">
      <header className="page-head">
        <h1>{name}</h1>
        <code>{code}</code>
        <span className="tag" data-state={project.state}>
          {stateName}
        </span>
        <span className="secondary">{unitName}</span>
      </header>
      <LibraryBar project={project} onDone={onDrafted} />
      <section className="state" data-testid="not-drafted">
        <p>{own.notDrafted(year)}</p>
        {lastYear === undefined ? undefined : <p className="secondary">{own.copiedFrom(lastYear.year)}</p>}
        {canDraft ? (
          <p className="acts">
            <Button
              type="primary"
              data-testid="draft"
              loading={isActing}
              onClick={() => void act(() => draftProject(code, year, 'second-up')).then(onDrafted)}
            >
              {own.draft(year)}
            </Button>
          </p>
        ) : undefined}
      </section>
    </OfficePage>
  )
}
