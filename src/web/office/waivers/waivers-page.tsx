/** 豁免 `/office/waivers` — what was asked to be let pass, by whom, until when; whoever decides does it here. */
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import type { WaiverResponse } from '../../../api/waivers/contract.ts'
import { goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { roundPath } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { NotFoundPage } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText } from '../shell/when.ts'
import { decideWaiver, takeBackWaiver, waivers, waiversUrl } from './waiver-client.ts'
import { WaiverDialog } from './waiver-dialog.tsx'
import { useWaiverWords } from './waiver-words.ts'

const STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const
type Shown = (typeof STATES)[number] | 'all'

export function WaiversArea({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length > 0) return <NotFoundPage />
  return <WaiversPage />
}

function WaiversPage() {
  const own = useWaiverWords()
  const answer = useLive(waiversUrl(), waivers)
  const [shown, setShown] = useState<Shown>('all')
  return (
    <OfficePage title={own.title} name="waivers">
      <header className="page-head">
        <h1>{own.title}</h1>
      </header>
      <p className="secondary">{own.note}</p>
      <Loaded answer={answer}>
        {({ waivers: all }) => {
          const listed = all.filter((one) => shown === 'all' || one.state === shown)
          if (all.length === 0) return <p className="card empty">{own.empty}</p>
          return (
            <>
              <p>
                <Segmented<Shown>
                  size="small"
                  aria-label={own.state}
                  value={shown}
                  options={[
                    { value: 'all', label: `${own.all} ${all.length}` },
                    ...STATES.map((state) => ({
                      value: state,
                      label: `${own.states[state]} ${all.filter((one) => one.state === state).length}`,
                    })),
                  ]}
                  onChange={setShown}
                />
              </p>
              {listed.length === 0 ? (
                <p className="card empty">{own.noneOfFilter}</p>
              ) : (
                <table className="card office-table" data-testid="waivers">
                  <thead>
                    <tr>
                      <th scope="col">{own.finding}</th>
                      <th scope="col">{own.unit}</th>
                      <th scope="col">{own.reason}</th>
                      <th scope="col">{own.ends}</th>
                      <th scope="col">{own.state}</th>
                      <th scope="col">{own.asked}</th>
                      <th scope="col">{own.decided}</th>
                      <th scope="col">{own.acts}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {listed.map((one) => (
                      <Row key={one.id} of={one} onChange={answer.refresh} />
                    ))}
                  </tbody>
                </table>
              )}
            </>
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

function Row({ of, onChange }: { readonly of: WaiverResponse; readonly onChange: () => Promise<void> }) {
  const own = useWaiverWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [deciding, setDeciding] = useState<'granted' | 'refused'>()

  async function takeBack(): Promise<void> {
    if (await act(() => takeBackWaiver(of.id))) message.success(own.done.withdrawn)
    await onChange()
  }

  return (
    <tr data-state={of.state} data-rule={of.rule}>
      <th scope="row">
        {of.message}
        {of.printed === '' ? undefined : <small className="secondary"> {own.printed(of.printed)}</small>}
      </th>
      <td>
        <a href={roundPath(of, 'checks')} onClick={goOnClick} title={own.toChecks}>
          {of.unitName}
        </a>
        <small className="secondary">
          {' '}
          {of.year} {of.roundName}
        </small>
      </td>
      <td>{of.reason}</td>
      <td className="figures">{of.endsOn}</td>
      <td>
        <span className="tag">{own.states[of.state]}</span>
        {of.isOver ? <small className="sign-warning"> △ {own.over}</small> : undefined}
      </td>
      <td>
        {of.askedBy} <small className="secondary figures">{dayText(of.askedAt)}</small>
      </td>
      <td>
        {of.decidedBy === undefined || of.decidedAt === undefined ? undefined : (
          <>
            {of.decidedBy} <small className="secondary figures">{dayText(of.decidedAt)}</small>
            {of.decidedReason === undefined ? undefined : (
              <small className="secondary"> {of.decidedReason}</small>
            )}
          </>
        )}
      </td>
      <td>
        <span className="row-acts">
          {of.canDecide ? (
            <>
              <Button size="small" type="primary" data-testid="grant" onClick={() => setDeciding('granted')}>
                {own.grant}
              </Button>
              <Button size="small" data-testid="refuse" onClick={() => setDeciding('refused')}>
                {own.refuse}
              </Button>
            </>
          ) : undefined}
          {of.canWithdraw ? (
            <Button size="small" loading={isActing} onClick={() => void takeBack()}>
              {own.takeBack}
            </Button>
          ) : undefined}
        </span>
        {deciding === undefined ? undefined : (
          <WaiverDialog
            key={deciding}
            title={deciding === 'granted' ? own.grantTitle(of.rule) : own.refuseTitle(of.rule)}
            act={deciding === 'granted' ? own.grant : own.refuse}
            reasonLabel={deciding === 'granted' ? own.grantReason : own.refuseReason}
            needsReason={deciding === 'refused'}
            {...(deciding === 'granted' ? { endsOn: of.endsOn } : {})}
            onSend={({ reason, endsOn }) =>
              decideWaiver(of.id, {
                decision: deciding,
                reason,
                ...(deciding === 'granted' ? { endsOn } : {}),
              })
            }
            onClose={() => setDeciding(undefined)}
            onDone={() => {
              setDeciding(undefined)
              message.success(own.done[deciding])
              void onChange()
            }}
          >
            <p>{of.message}</p>
            <p className="secondary">
              {own.reason}：{of.reason}
            </p>
          </WaiverDialog>
        )}
      </td>
    </tr>
  )
}
