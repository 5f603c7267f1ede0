/** Delegations as a table: from whom, to whom, which role, which days, and what may be done about each. */
import type { ReactNode } from 'react'
import type { DelegationResponse } from '../../../api/admin/contract.ts'
import { useAdminWords } from './admin-words.ts'

interface DelegationTableProps {
  readonly delegations: readonly DelegationResponse[]
  readonly none: string
  readonly acts: (one: DelegationResponse) => ReactNode
}

export function DelegationTable({ delegations, none, acts }: DelegationTableProps) {
  const own = useAdminWords()
  const words = own.delegation
  if (delegations.length === 0) return <p className="empty">{none}</p>
  return (
    <table className="office-table" data-testid="delegations">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{own.role}</th>
          <th scope="col">{own.unit}</th>
          <th scope="col">{words.days}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{own.state}</th>
          <th scope="col">{own.acts}</th>
        </tr>
      </thead>
      <tbody>
        {delegations.map((one) => (
          <tr key={one.id} data-state={one.state}>
            <td>{one.fromName}</td>
            <td>{one.toName}</td>
            <td>{one.roleName}</td>
            <td>{one.unitCode}</td>
            <td>
              {one.startsOn} — {one.endsOn}
            </td>
            <td className="long">{one.reason}</td>
            <td>{words.states[one.state]}</td>
            <td>{acts(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
