/** 所属单位 — where each unit of a department stands, for how long, and who is waited for. */
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import { goOnClick } from '../../location.ts'
import { reviewPath, roundHome } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { CountsLine } from './counts-line.tsx'
import { useRoundWords } from './round-words.ts'

export function UnitStandings({ round }: { readonly round: RoundResponse }) {
  const own = useRoundWords()
  return (
    <section className="card wide">
      <h2>{own.units}</h2>
      <table className="office-table" data-testid="unit-standings">
        <thead>
          <tr>
            <th scope="col">{own.unit}</th>
            <th scope="col">{own.state}</th>
            <th scope="col">{own.days}</th>
            <th scope="col">{own.waitsFor}</th>
            <th scope="col" className="amount">
              {own.amount}
            </th>
            <th scope="col">{own.problems}</th>
          </tr>
        </thead>
        <tbody>
          {round.units.map((unit) => (
            <tr key={unit.unit} data-unit={unit.unit} data-state={unit.state}>
              <th scope="row">
                <a
                  href={
                    unit.submission === undefined
                      ? roundHome({ year: round.year, unit: unit.unit, round: round.round })
                      : reviewPath(unit.submission)
                  }
                  onClick={goOnClick}
                >
                  {unit.unitName}
                </a>
              </th>
              <td>{unit.stateName}</td>
              <td>{own.dayCount(unit.days)}</td>
              <td>{unit.waitsFor.join('、')}</td>
              <td className="amount">
                <TenThousand fen={unit.amountFen} />
              </td>
              <td>
                <CountsLine of={unit.counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
