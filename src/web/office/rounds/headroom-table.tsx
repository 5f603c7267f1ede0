/** 控制数余额 — what was issued, what the round asks for, and what is left of it. */
import type { HeadroomResponse } from '../../../api/rounds/contract.ts'
import { tenThousandYuan } from '../../ui/amounts.ts'
import { TenThousand } from '../shell/amount.tsx'
import { useRoundWords } from './round-words.ts'

export function HeadroomTable({ of }: { readonly of: readonly HeadroomResponse[] }) {
  const own = useRoundWords()
  if (of.length === 0) return <p className="secondary">{own.noCeilings}</p>
  return (
    <table className="office-table headroom" data-testid="headroom">
      <thead>
        <tr>
          <th scope="col">{own.headroom}</th>
          <th scope="col" className="amount">
            {own.issued}
          </th>
          <th scope="col" className="amount">
            {own.used}
          </th>
          <th scope="col" className="amount">
            {own.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map((one) => {
          const isOver = BigInt(one.leftFen) < 0n
          return (
            <tr key={`${one.fund} ${one.nature}`} data-state={isOver ? 'over' : 'within'}>
              <th scope="row">
                {one.fundName} · {one.natureName}
              </th>
              <td className="amount">
                <TenThousand fen={one.amountFen} />
              </td>
              <td className="amount">
                <TenThousand fen={one.usedFen} />
              </td>
              <td className={isOver ? 'amount sign-error' : 'amount'}>
                {isOver ? (
                  own.over(tenThousandYuan((-BigInt(one.leftFen)).toString()))
                ) : (
                  <TenThousand fen={one.leftFen} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
