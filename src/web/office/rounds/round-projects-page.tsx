/** 项目 — the projects of a round with what each asks for; typing in them is the project editor's. */

import type { RoundRowResponse } from '../../../api/rounds/contract.ts'
import { readTypedAmount } from '../../../core/budget/drafting/typed-amount.ts'
import { add, type Fen, ZERO } from '../../../core/kernel/fen.ts'
import { goOnClick } from '../../location.ts'
import { OFFICE_ADDRESS, type RoundAddress } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HeadroomTable } from './headroom-table.tsx'
import { useRound } from './round-context.tsx'
import { RoundHead } from './round-head.tsx'
import { useRoundWords } from './round-words.ts'

export function RoundProjectsPage({ address }: { readonly address: RoundAddress }) {
  const own = useRoundWords()
  const live = useRound()
  return (
    <OfficePage
      title={`${own.projectsTitle} · ${live.value?.unitName ?? ''} ${address.year}`}
      name="round-projects"
      isRemembered={live.value !== undefined}
      panels={{
        comments: <CommentsPanel round={address} subject={undefined} />,
        findings: <FindingsPanel round={address} />,
      }}
    >
      <RoundHead address={address} part="projects" />
      <Loaded answer={live}>
        {(round) => {
          const projects = projectsOf(round.rows)
          const total = projects.reduce<Fen>((sum, one) => add(sum, one.requested), ZERO)
          return (
            <div className="cards">
              <section className="card wide">
                <h1>{own.projectsTitle}</h1>
                {projects.length === 0 ? (
                  <p>
                    {own.noProjects}{' '}
                    <a href={`${OFFICE_ADDRESS}/projects`} onClick={goOnClick}>
                      {own.toLibrary}
                    </a>
                  </p>
                ) : (
                  <table className="office-table" data-testid="round-projects">
                    <thead>
                      <tr>
                        <th scope="col">{own.projectCode}</th>
                        <th scope="col">{own.projectName}</th>
                        <th scope="col">{own.function}</th>
                        <th scope="col">{own.fund}</th>
                        <th scope="col" className="amount">
                          {own.requested}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {projects.map((one) => (
                        <tr key={one.code} data-project={one.code}>
                          <td className="figures">{one.code}</td>
                          <th scope="row">
                            <a
                              href={`${OFFICE_ADDRESS}/projects/${one.code}/${address.year}`}
                              onClick={goOnClick}
                            >
                              {one.name}
                            </a>
                          </th>
                          <td className="figures">{one.function}</td>
                          <td>{one.fund}</td>
                          <td className="amount">
                            <TenThousand fen={one.requested.toString()} />
                          </td>
                        </tr>
                      ))}
                      <tr className="total">
                        <th scope="row" colSpan={4}>
                          {own.total}
                        </th>
                        <td className="amount">
                          <TenThousand fen={total.toString()} />
                        </td>
                      </tr>
                    </tbody>
                  </table>
                )}
              </section>
              <section className="card">
                <h2>{own.headroom}</h2>
                <HeadroomTable of={round.ceilings} />
              </section>
            </div>
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

interface ProjectLine {
  readonly code: string
  readonly name: string
  readonly function: string
  readonly fund: string
  readonly requested: Fen
}

/** 申报 of the items themselves; parts below an item are within what it asks for. */
function projectsOf(rows: readonly RoundRowResponse[]): readonly ProjectLine[] {
  return rows
    .filter((row) => row.sheet === 'project')
    .map((row) => {
      const code = row.project ?? row.id
      const costs = rows.filter(
        (one) => one.sheet === 'cost' && one.project === row.project && one.parent === undefined,
      )
      const requested = costs.reduce<Fen>((sum, one) => {
        const { amount } = readTypedAmount(one.cells.requested ?? '', 'tenThousandYuan')
        return amount === undefined ? sum : add(sum, amount)
      }, ZERO)
      const { name = code, function: subject = '', fund = '' } = row.cells
      return { code, name, function: subject, fund, requested }
    })
    .toSorted((a, b) => a.code.localeCompare(b.code))
}
