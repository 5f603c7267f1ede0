/** 排序 — a department's projects in the order of their need, with the line that the ceiling draws; dragged or moved by keys, each move with its reason. */
import { App, Button, Input, Modal, Slider } from 'antd'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { RankingResponse } from '../../../api/projects/contract.ts'
import { goOnClick } from '../../location.ts'
import { tenThousandYuan } from '../../ui/amounts.ts'
import { useAct } from '../../ui/use-act.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Labelled } from '../shell/labelled.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { cutAt, reordered } from './cut-line.ts'
import { PROJECTS_ADDRESS, rank, ranking, rankingUrl } from './project-client.ts'
import { useProjectWords } from './project-words.ts'

type RankedProject = RankingResponse['projects'][number]

export function RankingPage({ year }: { readonly year: number }) {
  const own = useProjectWords()
  const live = useLive(rankingUrl(year), ranking)
  return (
    <OfficePage title={`${own.ranking} ${year}`} name="projects">
      <header className="page-head">
        <h1>
          {own.ranking} {year}
        </h1>
        <a href={PROJECTS_ADDRESS} onClick={goOnClick}>
          {own.library}
        </a>
      </header>
      <Loaded answer={live}>
        {(answer) => (
          <Ranking
            key={answer.projects.map((one) => one.code).join()}
            answer={answer}
            onMoved={live.refresh}
          />
        )}
      </Loaded>
    </OfficePage>
  )
}

interface RankingProps {
  readonly answer: RankingResponse
  readonly onMoved: () => Promise<void>
}

interface Move {
  readonly code: string
  readonly name: string
  /** From 1. */
  readonly to: number
}

/** A slider counts in whole numbers: 100 yuan each. */
const STEP_FEN = 10_000n

function Ranking({ answer, onMoved }: RankingProps) {
  const own = useProjectWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const { year, canRank, projects } = answer
  const issued = answer.ceilingFen === undefined ? undefined : BigInt(answer.ceilingFen)
  const [supposed, setSupposed] = useState<bigint>()
  const [dragged, setDragged] = useState<string>()
  const [move, setMove] = useState<Move>()
  const [reason, setReason] = useState('')
  const shown = move === undefined ? projects : reordered(projects, move.code, move.to - 1)
  const ceiling = supposed ?? issued
  const cuts = cutAt(shown, ceiling)
  const below = cuts.filter((one) => !one.isAbove).length
  const total = BigInt(cuts.at(-1)?.runningFen ?? '0')
  const most = [total, issued ?? 0n].reduce((a, b) => (a > b ? a : b)) + 10_000_000n

  async function confirm(): Promise<void> {
    if (move === undefined) return
    const isDone = await act(() => rank(year, { code: move.code, to: move.to, reason: reason.trim() }))
    if (!isDone) return
    setMove(undefined)
    setReason('')
    message.success(own.moved)
    await onMoved()
  }
  const ask = (project: RankedProject, to: number): void => {
    const at = Math.max(1, Math.min(projects.length, to))
    if (canRank && projects[at - 1]?.code !== project.code)
      setMove({ code: project.code, name: project.name, to: at })
  }
  /** By the last score, best first; those without one keep their place behind. */
  function byScore(): void {
    const sorted = projects.toSorted((a, b) => scoreOf(b) - scoreOf(a))
    const first = sorted.find((one, at) => projects[at]?.code !== one.code)
    if (first !== undefined) ask(first, sorted.indexOf(first) + 1)
  }

  return (
    <>
      <div className="ranking-bar">
        {issued === undefined ? (
          <p className="secondary">{own.noCeilingLine}</p>
        ) : (
          <>
            <span id="what-if">{own.whatIf}</span>
            <Slider
              className="what-if"
              min={0}
              max={Number.parseInt((most / STEP_FEN).toString(), 10)}
              value={Number.parseInt(((ceiling ?? 0n) / STEP_FEN).toString(), 10)}
              ariaLabelledByForHandle="what-if"
              tooltip={{ formatter: (value) => tenThousandYuan((BigInt(value ?? 0) * STEP_FEN).toString()) }}
              onChange={(value) => setSupposed(BigInt(value) * STEP_FEN)}
            />
            <b className="figures" data-testid="what-if">
              {tenThousandYuan((ceiling ?? 0n).toString())}
            </b>
            <span className="secondary" data-testid="ceiling-of">
              {own.whatIfAgainst(tenThousandYuan(issued.toString()), answer.ceilingOf ?? '')}
            </span>
            <span role="status" data-testid="below-line" data-count={below}>
              {own.below(below)}
            </span>
          </>
        )}
        <span className="space" />
        {canRank ? (
          <Button onClick={byScore}>{own.byScore}</Button>
        ) : (
          <span className="secondary">{own.canOnlyLook}</span>
        )}
      </div>
      <ol className="ranking-list" data-testid="ranking">
        {shown.map((project, at) => (
          <RankedRow
            key={project.code}
            project={project}
            number={at + 1}
            runningFen={cuts[at]?.runningFen ?? '0'}
            isAbove={cuts[at]?.isAbove ?? true}
            isFirstBelow={cuts[at]?.isAbove === false && cuts[at - 1]?.isAbove !== false}
            ceilingFen={ceiling}
            canRank={canRank}
            onStep={(by) => ask(project, at + 1 + by)}
            onDrag={() => setDragged(project.code)}
            onDrop={() => {
              const found = projects.find((one) => one.code === dragged)
              if (found !== undefined) ask(found, at + 1)
              setDragged(undefined)
            }}
          />
        ))}
      </ol>
      <Modal
        open={move !== undefined}
        title={`${move?.name ?? ''} → ${move?.to ?? ''}`}
        okText={own.ranking}
        cancelText={own.cancel}
        okButtonProps={{ disabled: reason.trim() === '', loading: isActing }}
        onOk={() => void confirm()}
        onCancel={() => setMove(undefined)}
      >
        <Labelled label={own.moveReason}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={() => (reason.trim() === '' ? undefined : void confirm())}
            />
          )}
        </Labelled>
      </Modal>
    </>
  )
}

/** `92.40` as hundredths; below all scores where there is none. */
function scoreOf({ lastGrade }: RankedProject): number {
  const match = /^(\d+)(?:\.(\d{1,2}))?/.exec(lastGrade?.score ?? '')
  return match === null ? -1 : Number.parseInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`, 10)
}

interface RankedRowProps {
  readonly project: RankedProject
  readonly number: number
  readonly runningFen: string
  readonly isAbove: boolean
  readonly isFirstBelow: boolean
  readonly ceilingFen: bigint | undefined
  readonly canRank: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onDrag: () => void
  readonly onDrop: () => void
}

function RankedRow(props: RankedRowProps) {
  const own = useProjectWords()
  const { project, number, runningFen, isAbove, isFirstBelow, ceilingFen, canRank } = props
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    props.onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  const dragging = canRank
    ? {
        draggable: true,
        onDragStart: props.onDrag,
        onDragOver: (event: DragEvent) => event.preventDefault(),
        onDrop: props.onDrop,
      }
    : {}
  return (
    <>
      {isFirstBelow && ceilingFen !== undefined ? (
        <li className="cut-line" data-testid="cut-line">
          {own.cutLine(tenThousandYuan(ceilingFen.toString()))}
        </li>
      ) : undefined}
      <li
        className={isAbove ? 'ranked' : 'ranked below'}
        data-state={isAbove ? 'above' : 'below'}
        {...dragging}
      >
        <span className="figures number">{number}</span>
        <span className="name">
          <button
            type="button"
            className="link"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onKeyDown={onKeyDown}
          >
            {project.name}
          </button>
          <span className="secondary"> {project.unitName}</span>
          {project.reason === undefined ? undefined : <small className="secondary"> {project.reason}</small>}
        </span>
        <span className="secondary">
          {project.lastGrade === undefined
            ? '—'
            : `${project.lastGrade.score} ${project.lastGrade.grade}${project.lastGrade.isAssumed ? ' †' : ''}`}
        </span>
        <TenThousand fen={project.amountFen} />
        <span>
          {own.running} <TenThousand fen={runningFen} />
        </span>
      </li>
    </>
  )
}
