/** 控制数 — by department, unit, fund and nature: what was issued, split and used; issuing it, with the trace of its versions. */
import { Button } from 'antd'
import { Fragment, useEffect, useState } from 'react'
import type { CeilingsResponse } from '../../../api/ceilings/contract.ts'
import { go } from '../../location.ts'
import { tenThousandYuan } from '../../ui/amounts.ts'
import { ceilings, ceilingsUrl } from '../client.ts'
import { ceilingsPath } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { usePlaces } from '../shell/places.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText } from '../shell/when.ts'
import { useCeilingWords } from './ceiling-words.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { keyOfCeiling } from './issue-draft.ts'

export function CeilingsPage({ year }: { readonly year?: number }) {
  const own = useCeilingWords()
  const first = usePlaces().years[0]
  useEffect(() => {
    if (year === undefined && first !== undefined) go(ceilingsPath(first), 'replace')
  }, [year, first])
  const answer = useLive(year === undefined ? undefined : ceilingsUrl(year), ceilings)
  const [isIssuing, setIssuing] = useState(false)
  const title = own.title(year ?? first ?? 0)
  return (
    <OfficePage title={title} name="ceilings" isRemembered={answer.value !== undefined}>
      <Loaded answer={answer}>
        {(shown) => (
          <>
            <header className="page-head">
              <h1>{title}</h1>
              <p className="secondary">{own.note}</p>
              <span className="space" />
              {shown.canIssue === undefined ? undefined : (
                <Button type="primary" data-testid="issue" onClick={() => setIssuing(true)}>
                  {own.issue[shown.canIssue]}
                </Button>
              )}
            </header>
            {shown.rows.length === 0 ? (
              <p className="card empty">{own.empty}</p>
            ) : (
              <CeilingTable of={shown} />
            )}
            {isIssuing ? (
              <IssueDialog of={shown} onClose={() => setIssuing(false)} onDone={answer.refresh} />
            ) : undefined}
          </>
        )}
      </Loaded>
    </OfficePage>
  )
}

function CeilingTable({ of }: { readonly of: CeilingsResponse }) {
  const own = useCeilingWords()
  const [traced, setTraced] = useState<string>()
  return (
    <table className="card office-table ceilings-table" data-testid="ceilings">
      <thead>
        <tr>
          <th scope="col">{own.unit}</th>
          <th scope="col">{own.fund}</th>
          <th scope="col">{own.nature}</th>
          {[own.issued, own.split, own.used, own.left].map((name) => (
            <th key={name} scope="col" className="amount">
              {name}
            </th>
          ))}
          <th scope="col">{own.document}</th>
          <th scope="col">{own.version}</th>
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row) => {
          const key = keyOfCeiling(row)
          const isTraced = traced === key
          const isOver = row.leftFen !== undefined && BigInt(row.leftFen) < 0n
          return (
            <Fragment key={key}>
              <tr
                className={row.isDepartment ? 'total' : 'below'}
                data-unit={row.unit}
                data-state={isOver ? 'over' : 'within'}
              >
                <th scope="row">
                  <span className="figures secondary">{row.unit.split('-').at(-1)}</span> {row.unitName}
                </th>
                <td>{row.fundName}</td>
                <td>{row.natureName}</td>
                <td className="amount">
                  <TenThousand fen={row.amountFen} />
                </td>
                <td className="amount">
                  {row.splitFen === undefined ? undefined : <TenThousand fen={row.splitFen} />}
                </td>
                <td className="amount">
                  {row.usedFen === undefined ? undefined : <TenThousand fen={row.usedFen} />}
                </td>
                <td className={isOver ? 'amount sign-error' : 'amount'}>
                  {row.leftFen === undefined ? undefined : isOver ? (
                    own.over(tenThousandYuan((-BigInt(row.leftFen)).toString()))
                  ) : (
                    <TenThousand fen={row.leftFen} />
                  )}
                </td>
                <td>{row.document}</td>
                <td>
                  <Button
                    size="small"
                    aria-expanded={isTraced}
                    aria-label={`${isTraced ? own.hideTrace : own.versionName(row.version)} ${own.trace} ${row.unitName} ${row.fundName} ${row.natureName}`}
                    onClick={() => setTraced(isTraced ? undefined : key)}
                  >
                    {isTraced ? own.hideTrace : own.versionName(row.version)}
                  </Button>
                </td>
              </tr>
              {isTraced
                ? row.versions.map((one) => (
                    <tr key={one.version} className="version" data-testid="ceiling-version">
                      <td colSpan={3}>
                        {own.versionName(one.version)} ·{' '}
                        <span className="figures">{dayText(one.issuedAt)}</span>
                      </td>
                      <td className="amount">
                        <TenThousand fen={one.amountFen} />
                      </td>
                      <td colSpan={3} />
                      <td colSpan={2}>{one.document}</td>
                    </tr>
                  ))
                : undefined}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
