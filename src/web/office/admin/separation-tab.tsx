/** 职责分离 — who holds which duties, which of them meet in one hand, and which matters one hand was on both sides of. */
import { Alert, Checkbox } from 'antd'
import { useState } from 'react'
import type { SeparationResponse } from '../../../api/admin/contract.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { separation, separationExportUrl, separationUrl } from './admin-client.ts'
import { useSeparationWords } from './separation-words.ts'

export function SeparationTab() {
  const own = useSeparationWords()
  const answer = useLive(separationUrl(), separation)
  return (
    <Loaded answer={answer}>
      {(found) => (
        <>
          <section className="card">
            <header className="page-head">
              <h2>{own.title}</h2>
              <span className="space" />
              <a href={separationExportUrl()} download data-testid="export-separation">
                {own.export}
              </a>
            </header>
            <p className="secondary">{own.note}</p>
            <Outcome of={found} />
          </section>
          <BothSides of={found} />
          <Holders of={found} />
        </>
      )}
    </Loaded>
  )
}

interface PartProps {
  readonly of: SeparationResponse
}

function Outcome({ of: { at, holders, bothSides, matterCount, actCount } }: PartProps) {
  const own = useSeparationWords()
  const met = holders.filter((one) => one.meetings.length > 0).length
  const isClean = bothSides.length === 0
  return (
    <Alert
      type={isClean ? 'success' : 'error'}
      showIcon
      role="status"
      data-testid="separation-outcome"
      title={isClean ? own.clean(matterCount, actCount) : own.found(bothSides.length)}
      description={`${met === 0 ? own.noMeetings : own.met(met)} ${own.at(whenText(at))}`}
    />
  )
}

function BothSides({ of: { bothSides } }: PartProps) {
  const own = useSeparationWords()
  return (
    <section className="card">
      <h2>{own.bothSides}</h2>
      {bothSides.length === 0 ? (
        <p className="empty">{own.noneOnBoth}</p>
      ) : (
        <table className="office-table" data-testid="both-sides">
          <thead>
            <tr>
              <th scope="col">{own.person}</th>
              <th scope="col">{own.matter}</th>
              <th scope="col">{own.oneSide}</th>
              <th scope="col">{own.otherSide}</th>
            </tr>
          </thead>
          <tbody>
            {bothSides.map(({ subject, unitCode, year, one, other, isSamePerson }) => (
              <tr key={`${subject} ${one.act} ${other.act} ${one.personName}`}>
                <th scope="row">
                  {one.personName}
                  {isSamePerson ? undefined : <small className="secondary"> {own.byDelegation}</small>}
                </th>
                <td>
                  {unitCode} {year} <small className="secondary">{subject}</small>
                </td>
                {[one, other].map((acts) => (
                  <td key={acts.act}>
                    {acts.personName}
                    {acts.actingFor === undefined ? '' : ` ${own.actingFor(acts.actingFor)}`}：{acts.actName}{' '}
                    ×{acts.count} <small className="secondary">{whenText(acts.lastAt)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Holders({ of: { holders } }: PartProps) {
  const own = useSeparationWords()
  const [isOnlyMet, setOnlyMet] = useState(false)
  const shown = holders.filter((one) => !isOnlyMet || one.meetings.length > 0)
  return (
    <section className="card">
      <header className="page-head">
        <h2>{own.holders}</h2>
        <Checkbox checked={isOnlyMet} onChange={(event) => setOnlyMet(event.target.checked)}>
          {own.onlyMet}
        </Checkbox>
      </header>
      {shown.length === 0 ? (
        <p className="empty">{isOnlyMet ? own.noMeetings : own.noHolders}</p>
      ) : (
        <table className="office-table" data-testid="duty-holders">
          <thead>
            <tr>
              <th scope="col">{own.person}</th>
              <th scope="col">{own.duties}</th>
              <th scope="col">{own.meetings}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.account} data-state={one.meetings.length === 0 ? 'apart' : 'met'}>
                <th scope="row">
                  {one.name} <small className="secondary">{one.login}</small>
                </th>
                <td>{one.duties.map((duty) => own.duty(duty)).join('；')}</td>
                <td>
                  {one.meetings.length === 0 ? (
                    <span className="secondary">{own.apart}</span>
                  ) : (
                    <ul className="job-parts">
                      {grouped(one.meetings).map(({ key, areas, duties: [a, b], sides: [x, y] }) => (
                        <li key={key}>
                          △ {own.duty(a)}（{own.sides[x]}）＋{own.duty(b)}（{own.sides[y]}）：
                          {areas.map((area) => own.areas[area] ?? area).join('、')}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type Meeting = SeparationResponse['holders'][number]['meetings'][number]

/** Two duties meet in several areas at once: one line for each pair and its sides. */
function grouped(meetings: readonly Meeting[]) {
  const groups = new Map<string, Meeting & { readonly key: string; areas: readonly string[] }>()
  for (const one of meetings) {
    const key = JSON.stringify([one.duties, one.sides])
    const known = groups.get(key)
    groups.set(key, { ...one, key, areas: [...(known?.areas ?? []), one.area] })
  }
  return [...groups.values()]
}
