/** 预算编制 — the four rounds of a unit's year with their states, and of the open one everything that a person can see or do. */

import { App, Button } from 'antd'
import { useEffect } from 'react'
import type { RoundResponse, UnitRoundsResponse } from '../../../api/rounds/contract.ts'
import type { Round } from '../../../core/workflow/round-states.ts'
import { go, goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { openRound, unitRounds, unitRoundsUrl } from '../client.ts'
import { type BudgetAddress, budgetPath, ceilingsPath, type RoundAddress, roundHome } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { allPlaces, usePlaces } from '../shell/places.tsx'
import { useSession } from '../shell/session.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText, whenText } from '../shell/when.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { CountsLine } from './counts-line.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HeadroomTable } from './headroom-table.tsx'
import { RoundProvider, useRound } from './round-context.tsx'
import { RoundHead } from './round-head.tsx'
import { useRoundWords } from './round-words.ts'
import { UnitStandings } from './unit-standings.tsx'

interface BudgetPageProps {
  readonly address: BudgetAddress
  readonly round?: Round
}

export function BudgetPage({ address, round }: BudgetPageProps) {
  const own = useRoundWords()
  const answer = useLive(unitRoundsUrl(address), unitRounds)
  const opened = round ?? latestOf(answer.value)
  const title = own.title(address.year, answer.value?.unitName ?? address.unit)
  const list = (
    <Loaded answer={answer}>
      {(rounds) => <RoundList address={address} rounds={rounds} opened={opened} onChange={answer.refresh} />}
    </Loaded>
  )
  if (opened === undefined)
    return (
      <OfficePage title={title} name="budget">
        <header className="page-head">
          <h1>{title}</h1>
        </header>
        {list}
      </OfficePage>
    )
  const open = { ...address, round: opened }
  return (
    <RoundProvider address={open}>
      <OfficePage
        title={title}
        name="budget"
        isRemembered={answer.value !== undefined}
        panels={{
          comments: <CommentsPanel round={open} subject={undefined} />,
          findings: <FindingsPanel round={open} />,
        }}
      >
        <RoundHead address={open} part="overview" />
        <h1 className="unseen">{title}</h1>
        {list}
        <OpenRound />
      </OfficePage>
    </RoundProvider>
  )
}

/** The round that work goes on in: the last that was begun. */
const latestOf = (rounds: UnitRoundsResponse | undefined): Round | undefined =>
  rounds?.rounds.findLast((one) => one.state !== undefined)?.round

interface RoundListProps {
  readonly address: BudgetAddress
  readonly rounds: UnitRoundsResponse
  readonly opened: Round | undefined
  readonly onChange: () => Promise<void>
}

function RoundList({ address, rounds, opened, onChange }: RoundListProps) {
  const own = useRoundWords()
  return (
    <table className="card office-table rounds" data-testid="rounds">
      <thead>
        <tr>
          <th scope="col">{own.round}</th>
          <th scope="col">{own.state}</th>
          <th scope="col">{own.since}</th>
          <th scope="col">{own.due}</th>
          <th scope="col" className="amount">
            {own.amount}
          </th>
          <th scope="col">{own.problems}</th>
          <th scope="col">
            <span className="unseen">{own.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.rounds.map((one) => (
          <tr
            key={one.round}
            data-round={one.round}
            data-state={one.state}
            className={one.round === opened ? 'current' : undefined}
          >
            <th scope="row">{one.name}</th>
            <td>{one.stateName}</td>
            <td className="figures">{one.since === undefined ? own.none : dayText(one.since)}</td>
            <td className="figures">{one.dueOn === undefined ? own.none : dayText(one.dueOn)}</td>
            <td className="amount">
              {one.amountFen === undefined ? own.none : <TenThousand fen={one.amountFen} />}
            </td>
            <td>{one.counts === undefined ? undefined : <CountsLine of={one.counts} />}</td>
            <td>
              {one.canOpen ? (
                <BeginButton address={{ ...address, round: one.round }} name={one.name} onChange={onChange} />
              ) : (
                <RoundLink address={{ ...address, round: one.round }} of={one} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 一下 is what came down: the ceilings; rounds that were begun open. */
function RoundLink({
  address,
  of,
}: {
  readonly address: RoundAddress
  readonly of: UnitRoundsResponse['rounds'][number]
}) {
  const own = useRoundWords()
  const isCeiling = of.round === 'first-down' && of.amountFen !== undefined
  if (of.state === undefined && !isCeiling) return undefined
  return (
    <a href={isCeiling ? ceilingsPath(address.year) : roundHome(address)} onClick={goOnClick}>
      {own.open} <span className="unseen">{of.name}</span>
    </a>
  )
}

interface BeginButtonProps {
  readonly address: RoundAddress
  readonly name: string
  readonly onChange: () => Promise<void>
}

/** 未开始 → 编制中, by whoever types in it. */
function BeginButton({ address, name, onChange }: BeginButtonProps) {
  const own = useRoundWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()

  async function begin(): Promise<void> {
    if (await act(() => openRound(address))) message.success(own.begun)
    await onChange()
  }
  return (
    <Button size="small" loading={isActing} aria-label={`${own.begin} ${name}`} onClick={() => void begin()}>
      {own.begin}
    </Button>
  )
}

function OpenRound() {
  const live = useRound()
  return <Loaded answer={live}>{(round) => <RoundCards round={round} />}</Loaded>
}

function RoundCards({ round }: { readonly round: RoundResponse }) {
  const own = useRoundWords()
  const open = round.comments.filter((one) => one.state !== 'resolved')
  return (
    <div className="cards">
      {round.units.length === 0 ? undefined : <UnitStandings round={round} />}
      <section className="card">
        <h2>{own.headroom}</h2>
        <HeadroomTable of={round.ceilings} />
      </section>
      <section className="card" data-testid="submissions">
        <h2>{own.submissions}</h2>
        {round.submissions.length === 0 ? <p className="secondary">{own.noSubmissions}</p> : undefined}
        <ol className="plain-list">
          {round.submissions.map((one) => (
            <li key={one.id}>
              {own.submission(one.number)} · {one.by} ·{' '}
              <span className="figures secondary">{whenText(one.at)}</span>
            </li>
          ))}
        </ol>
        {open.length === 0 ? undefined : <p>△ {own.openComments(open.length)}</p>}
        {round.removedCount === 0 ? undefined : (
          <p className="secondary">{own.removed(round.removedCount)}</p>
        )}
      </section>
      {round.approvals.length === 0 ? undefined : (
        <section className="card" data-testid="approvals">
          <h2>{own.approvals}</h2>
          <ul className="plain-list">
            {round.approvals.map((one) => (
              <li key={one.of}>
                {own.approvalOf[one.of]} · {one.document} · <span className="figures">{one.date}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** 预算编制 without a unit in the address: the own unit's newest year, or the first that may be seen. */
export function BudgetsStart() {
  const own = useRoundWords()
  const { person } = useSession()
  const all = usePlaces()
  const places = allPlaces(all)
  const unit = (places.find((one) => one.unit === person.unit) ?? places[0])?.unit
  const year = all.years[0]
  const target = unit === undefined || year === undefined ? undefined : budgetPath({ year, unit })
  useEffect(() => {
    if (target !== undefined) go(target, 'replace')
  }, [target])
  return (
    <OfficePage title={own.budgets} name="budgets">
      <h1 className="unseen">{own.budgets}</h1>
      {all.departments.length > 0 && target === undefined ? (
        <p className="card empty">{own.noUnits}</p>
      ) : undefined}
    </OfficePage>
  )
}
