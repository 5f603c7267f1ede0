/** A scenario beside its round: by unit and nature, ceilings, statements, projects; the supposed side always says that it is supposed. */

import type { ComparedScenarioResponse, PairResponse } from '../../../api/scenarios/contract.ts'
import { goOnClick } from '../../location.ts'
import { ErrorIcon } from '../../ui/icons.tsx'
import { plainStatement, type RoundAddress, roundStatementPath } from '../route.ts'
import { SignedAmount, TenThousand } from '../shell/amount.tsx'
import { useScenarioWords } from './scenario-words.ts'

interface ComparisonProps {
  readonly of: ComparedScenarioResponse
  readonly address: RoundAddress
}

export function Comparison({ of, address }: ComparisonProps) {
  const own = useScenarioWords()
  return (
    <>
      <p className="scenario-total" data-testid="scenario-total" role="status">
        {own.real} <TenThousand fen={of.total.realFen} hasUnit /> → <b>{own.supposed}</b>{' '}
        <TenThousand fen={of.total.supposedFen} hasUnit className="supposed" /> · {own.difference}{' '}
        <SignedAmount fen={of.total.differenceFen} />
      </p>
      {of.warnings.length === 0 ? undefined : (
        <details className="notice" data-testid="scenario-warnings">
          <summary>
            △ {own.warnings} {of.warnings.length}
          </summary>
          <ul>
            {of.warnings.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <Units of={of} />
      <Ceilings of={of} />
      <Statements of={of} address={address} />
      <Projects of={of} />
    </>
  )
}

/** Three cells: real, supposed, difference. */
function PairCells({ of }: { readonly of: PairResponse }) {
  const isSame = BigInt(of.differenceFen) === 0n
  return (
    <>
      <td className="amount">
        <TenThousand fen={of.realFen} />
      </td>
      <td className="amount supposed">
        <TenThousand fen={of.supposedFen} />
      </td>
      <td className={isSame ? 'amount secondary' : 'amount changed'}>
        <SignedAmount fen={of.differenceFen} />
      </td>
    </>
  )
}

function Units({ of }: { readonly of: ComparedScenarioResponse }) {
  const own = useScenarioWords()
  const natures = ['personnel', 'operating', 'projectSpending'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
    <section className="card list-scroll" tabIndex={0} aria-label={own.byUnit}>
      <h2>{own.byUnit}</h2>
      <table className="office-table" data-testid="scenario-units">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {own.unit}
            </th>
            {[...natures.map((one) => own.natures[one]), own.total].map((name) => (
              <th key={name} scope="colgroup" colSpan={3}>
                {name}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {own.changedCells}
            </th>
          </tr>
          <tr>
            {[...natures, 'total'].flatMap((group) =>
              [own.real, own.supposed, own.difference].map((name) => (
                <th key={`${group} ${name}`} scope="col" className="amount">
                  {name}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {of.units.map((unit) => (
            <tr key={unit.code} data-unit={unit.code}>
              <th scope="row">{unit.name}</th>
              {natures.map((one) => (
                <PairCells key={one} of={unit[one]} />
              ))}
              <PairCells of={unit.total} />
              <td>{own.cells(unit.cellCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Ceilings({ of }: { readonly of: ComparedScenarioResponse }) {
  const own = useScenarioWords()
  if (of.ceilings.length === 0) return undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
    <section className="card list-scroll" tabIndex={0} aria-label={own.ceilings}>
      <h2>{own.ceilings}</h2>
      <table className="office-table" data-testid="scenario-ceilings">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} colSpan={2}>
              {own.ceilingOf}
            </th>
            {[own.issued, own.used, own.left].map((name) => (
              <th key={name} scope="colgroup" colSpan={3}>
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {['issued', 'used', 'left'].flatMap((group) =>
              [own.real, own.supposed, own.difference].map((name) => (
                <th key={`${group} ${name}`} scope="col" className="amount">
                  {name}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {of.ceilings.map((one) => {
            const isOver = BigInt(one.left.supposedFen) < 0n
            return (
              <tr key={`${one.unitName} ${one.name}`} data-state={isOver ? 'over' : 'within'}>
                <th scope="row">{one.unitName}</th>
                <td>
                  {isOver ? (
                    <span className="sign-error">
                      <ErrorIcon />{' '}
                    </span>
                  ) : undefined}
                  {one.name}
                </td>
                <PairCells of={one.amount} />
                <PairCells of={one.used} />
                <PairCells of={one.left} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Statements({ of, address }: ComparisonProps) {
  const own = useScenarioWords()
  return (
    <section className="card">
      <h2>{own.statements}</h2>
      <ul className="scenario-statements" data-testid="scenario-statements">
        {of.statements.map((one) => (
          <li key={one.id}>
            <a
              href={roundStatementPath({
                ...plainStatement(address, one.id),
                against: `scenario:${of.scenario.id}`,
              })}
              onClick={goOnClick}
              aria-label={`${own.openStatement} ${one.number ?? ''} ${one.title}`}
            >
              {one.number} {one.title}
            </a>{' '}
            <span className={one.changedCount === 0 ? 'secondary' : 'changed'} data-count={one.changedCount}>
              {own.changedCount(one.changedCount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Projects({ of }: { readonly of: ComparedScenarioResponse }) {
  const own = useScenarioWords()
  if (of.projects.length === 0) return undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
    <section className="card list-scroll" tabIndex={0} aria-label={own.projects}>
      <h2>{own.projects}</h2>
      <table className="office-table" data-testid="scenario-projects">
        <thead>
          <tr>
            <th scope="col">{own.place}</th>
            <th scope="col">{own.project}</th>
            <th scope="col">{own.unit}</th>
            {[own.real, own.supposed, own.difference].map((name) => (
              <th key={name} scope="col" className="amount">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.projects.map((one) => (
            <tr key={one.code} data-project={one.code} data-state={one.isAboveLine ? 'above' : 'below'}>
              <td className="figures">
                {one.supposedPlace}
                {one.realPlace === one.supposedPlace ? '' : ` ← ${one.realPlace}`}
              </td>
              <th scope="row">
                {one.name} {one.isAboveLine ? undefined : <span className="tag">{own.below}</span>}
              </th>
              <td>{one.unitName}</td>
              <PairCells of={one.amount} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
