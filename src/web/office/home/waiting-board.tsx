/** 截止 and 谁在等谁 — how near each deadline is, and which unit holds up the others. */
import type { HomeResponse } from '../../../api/home/contract.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'
import { shortDay } from '../shell/when.ts'
import { useHomeWords } from './home-words.ts'
import { RemindButton } from './item-lists.tsx'

type Board = HomeResponse['board'][number]
type Deadline = HomeResponse['deadlines'][number]

export function Deadlines({ of }: { readonly of: HomeResponse }) {
  const own = useHomeWords()
  return (
    <section className="card deadlines" data-testid="deadlines">
      <h2>{own.deadlines}</h2>
      {of.deadlines.length === 0 ? <p className="secondary">{own.noDeadlines}</p> : undefined}
      <ul>
        {of.deadlines.map((one) => (
          <DeadlineBar key={`${one.name} ${one.dueOn}`} of={one} />
        ))}
      </ul>
    </section>
  )
}

/** The bar is full when the day has come; beyond so many days it is empty. */
const BAR_DAYS = 30

function DeadlineBar({ of }: { readonly of: Deadline }) {
  const own = useHomeWords()
  const { daysLeft } = of
  const isDone = of.count > 0 && of.doneCount === of.count
  const share =
    daysLeft === undefined
      ? 0
      : Math.max(0, Math.min(100, Math.round(((BAR_DAYS - daysLeft) * 100) / BAR_DAYS)))
  return (
    <li className={!isDone && daysLeft !== undefined && daysLeft <= 2 ? 'near' : undefined}>
      <span>{of.name}</span>
      <span className="figures">{of.dueOn === undefined ? '—' : shortDay(of.dueOn)}</span>
      <span className="left">{isDone ? own.allIn : daysLeft === undefined ? '' : own.left(daysLeft)}</span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="figures secondary">{of.count === 0 ? '' : own.progress(of.doneCount, of.count)}</span>
    </li>
  )
}

interface WaitingBoardsProps {
  readonly of: HomeResponse
  readonly onChange: () => Promise<void>
}

export function WaitingBoards({ of, onChange }: WaitingBoardsProps) {
  const own = useHomeWords()
  return (
    <section className="card boards" data-testid="board">
      <h2>{own.board}</h2>
      {of.board.map((one) => (
        <WaitingBoard
          key={`${one.department} ${one.year} ${one.round}`}
          of={one}
          home={of}
          onChange={onChange}
        />
      ))}
    </section>
  )
}

interface WaitingBoardProps {
  readonly of: Board
  readonly home: HomeResponse
  readonly onChange: () => Promise<void>
}

function WaitingBoard({ of, home, onChange }: WaitingBoardProps) {
  const own = useHomeWords()
  const blocking = of.units.filter((unit) => unit.isBlocking)
  const code = of.department.split('-').at(-1) ?? of.department
  const remindable = new Map(
    home.others.flatMap((one) => (one.remind === undefined ? [] : [[one.unit, one.remind]])),
  )
  return (
    <div className="waiting-board">
      <div className="ways">
        <ul>
          {of.units.map((unit) => (
            <li
              key={unit.unit}
              className={unit.isBlocking ? 'blocking' : undefined}
              data-unit={unit.unit}
              data-state={unit.state}
            >
              <span className="figures">{unit.unit.split('-').at(-1)}</span>
              <span title={unit.unitName}>{unit.unitName}</span>
              <span>{unit.stateName}</span>
            </li>
          ))}
        </ul>
        <p className="onward">
          <span aria-hidden="true">→ </span>
          {own.toDepartment(code)}
          <span aria-hidden="true"> → </span>
          {own.toFinance}
          <br />
          <span className="secondary">{of.departmentStateName}</span>
        </p>
      </div>
      {blocking.map((unit) => {
        const due = remindable.get(unit.unit)
        return (
          <p key={unit.unit} className="blocking">
            {own.blocking(unit.unit.split('-').at(-1) ?? '', unit.days, unit.waitsFor.join('、'))}{' '}
            {due === undefined ? undefined : (
              <RemindButton of={due} name={unit.unitName} onChange={onChange} />
            )}
          </p>
        )
      })}
      <p className="round-progress">
        <span>
          {of.year} {of.roundName}
        </span>
        <progress max={of.units.length} value={of.doneCount} aria-label={of.roundName} />
        <span className="figures">{own.progress(of.doneCount, of.units.length)}</span>
        <span className="counts">
          {own.problems}
          {(['error', 'warning', 'rounding'] as const).map((severity) => (
            <span key={severity} className={severity} title={own.severities[severity]}>
              <SeveritySign of={severity} /> <span className="unseen">{own.severities[severity]}</span>
              {of.counts[severity]}
            </span>
          ))}
        </span>
      </p>
    </div>
  )
}
