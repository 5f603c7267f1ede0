/** Above every page of a round: whose, which, in what state and until when; its pages; and the next step as a button. */
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import { goOnClick } from '../../location.ts'
import {
  budgetPath,
  plainStatement,
  ROUND_PARTS,
  type RoundAddress,
  type RoundPart,
  roundHome,
  roundPath,
  roundStatementPath,
} from '../route.ts'
import { dayText, whenText } from '../shell/when.ts'
import { ActButtons } from './act-buttons.tsx'
import { useRound } from './round-context.tsx'
import { useRoundWords } from './round-words.ts'

interface RoundHeadProps {
  readonly address: RoundAddress
  readonly part: RoundPart | 'statements' | 'overview'
}

export function RoundHead({ address, part }: RoundHeadProps) {
  const own = useRoundWords()
  const { value: round } = useRound()
  const pages = [
    { id: 'overview', name: own.overview, path: roundHome(address) },
    ...ROUND_PARTS.slice(0, 3).map((id) => ({ id, name: own.parts[id], path: roundPath(address, id) })),
    { id: 'statements', name: own.statements, path: roundStatementPath(plainStatement(address)) },
    ...ROUND_PARTS.slice(3).map((id) => ({ id, name: own.parts[id], path: roundPath(address, id) })),
  ]
  return (
    <header className="round-head" data-testid="round-head" data-state={round?.state}>
      <div className="line">
        <p className="crumbs">
          <a href={budgetPath(address)} onClick={goOnClick}>
            {own.budgets} {address.year}
          </a>
          <span aria-hidden="true"> › </span>
          <strong>{round?.unitName ?? address.unit}</strong>
          <span aria-hidden="true"> › </span>
          {round?.roundName ?? ''}
        </p>
        {round === undefined ? undefined : <Standing round={round} />}
        <span className="space" />
        {round === undefined ? undefined : <ActButtons address={address} round={round} />}
      </div>
      {round?.returned === undefined ? undefined : (
        <p className="notice returned" data-testid="returned">
          {own.returned(round.returned.by, whenText(round.returned.at))}：{round.returned.reason}
        </p>
      )}
      <nav aria-label={own.partsLabel} className="round-parts">
        {pages.map(({ id, name, path }) => (
          <a key={id} href={path} onClick={goOnClick} aria-current={id === part ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Standing({ round }: { readonly round: RoundResponse }) {
  const own = useRoundWords()
  return (
    <>
      <span className={`tag state-${round.state}`} data-testid="round-state" data-state={round.state}>
        {round.stateName}
      </span>
      {round.isIncomplete ? <span className="tag incomplete">△ {own.incomplete}</span> : undefined}
      {round.canEdit || round.isDepartment ? undefined : <span className="secondary">{own.locked}</span>}
      {round.dueOn === undefined ? undefined : (
        <span className={round.daysLeft !== undefined && round.daysLeft < 0 ? 'due late' : 'due'}>
          {own.due} {dayText(round.dueOn)} {round.daysLeft === undefined ? '' : own.daysLeft(round.daysLeft)}
        </span>
      )}
    </>
  )
}
