/** 首次打开 `/welcome` — the demonstration's role cards, its moment, and the way to a real office. */

import { App, Button, Select } from 'antd'
import { useState } from 'react'
import type { EntranceResponse } from '../../../api/session/contract.ts'
import { FaultView } from '../../ui/fault-view.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useAnswer } from '../../ui/use-answer.ts'
import { forgetKeptRounds } from '../offline/queue-store.ts'
import { entrance, entranceUrl, openMoment, takeCard } from '../sign-in/entry-client.ts'
import { EntryFrame } from '../sign-in/entry-frame.tsx'
import { openOffice } from '../sign-in/login-page.tsx'
import { tourFor } from '../tour/start-tour.ts'
import { keepTour } from '../tour/tour-state.ts'
import { TOURS } from '../tour/tours.ts'
import { type Card, useWelcomeWords } from './welcome-words.ts'

const START_COMMAND = 'mingzhang serve --office --data-dir office-data'

export function WelcomePage({ query }: { readonly query: URLSearchParams }) {
  const own = useWelcomeWords()
  const answer = useAnswer(entranceUrl(), entrance)
  const { value, fault } = answer
  if (fault !== undefined)
    return (
      <EntryFrame title={own.title} name="welcome">
        <FaultView fault={fault} address={answer.faultAddress} onRetry={answer.retry} />
      </EntryFrame>
    )
  if (value === undefined) return <TableSkeleton label={own.title} />
  if (value.demonstration === undefined)
    return (
      <EntryFrame title={own.title} name="welcome">
        <p>{own.notHere}</p>
        <p>
          <a href="/login">{own.toSignIn}</a>
        </p>
      </EntryFrame>
    )
  return (
    <EntryFrame title={own.title} name="welcome" isWide>
      <p>{own.intro}</p>
      <Moment of={value.demonstration} />
      <h2>{own.who}</h2>
      <ul className="role-cards" aria-label={own.who}>
        {own.cards.map((card) => (
          <RoleCard key={card.id} card={card} to={query.get('to')} />
        ))}
      </ul>
      <h2>{own.administrators}</h2>
      <ul className="role-cards small" aria-label={own.administrators}>
        {own.duties.map((card) => (
          <RoleCard key={card.id} card={card} to={query.get('to')} />
        ))}
      </ul>
      <details>
        <summary>{own.fromEmpty}</summary>
        <p>{own.emptyText}</p>
        <pre>{START_COMMAND}</pre>
      </details>
    </EntryFrame>
  )
}

function RoleCard({ card, to }: { readonly card: Card; readonly to: string | null }) {
  const own = useWelcomeWords()
  const { act, isActing } = useAct()
  const { account } = card

  async function enter(): Promise<void> {
    const tour = TOURS.find((one) => one === card.id)
    const isIn = await act(async () => {
      if (account !== undefined) await takeCard(account)
      // Whoever came for a page of his own is led there, not around.
      const made = tour === undefined || to !== null ? undefined : await tourFor(tour).catch(() => undefined)
      if (made !== undefined) keepTour(made)
    })
    if (isIn) openOffice(account === undefined ? '/statements' : to)
  }

  return (
    <li className="role-card" data-testid={`card-${card.id}`}>
      <h3>{card.title}</h3>
      <p>{card.text}</p>
      {card.steps.length === 0 ? undefined : (
        <>
          <p className="secondary">{own.twoMinutes}</p>
          <ol>
            {card.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <Button type="primary" loading={isActing} onClick={() => void enter()}>
        {own.enter(card.title)}
      </Button>
    </li>
  )
}

function Moment({ of }: { readonly of: NonNullable<EntranceResponse['demonstration']> }) {
  const own = useWelcomeWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [shown, setShown] = useState(of)

  async function open(date: string): Promise<void> {
    const done = await act(async () => {
      const after = await openMoment(date)
      await forgetKeptRounds().catch(() => {})
      if (after.demonstration !== undefined) setShown(after.demonstration)
    })
    if (done) message.success(own.resetDone(date))
  }

  if (shown.moments.length === 0) return undefined
  const { moment } = shown
  return (
    <p className="moment-line" data-testid="moment">
      <label htmlFor="moment">{own.moment}</label>
      <Select
        id="moment"
        value={moment ?? null}
        disabled={isActing}
        loading={isActing}
        options={shown.moments.map(({ date, name }) => ({ value: date, label: `${date} ${name}` }))}
        onChange={(date) => {
          if (date !== null) void open(date)
        }}
        popupMatchSelectWidth={false}
        style={{ minWidth: 220 }}
      />
      <Button
        disabled={moment === undefined}
        loading={isActing}
        onClick={() => {
          if (moment !== undefined) void open(moment)
        }}
      >
        {own.reset}
      </Button>
      <span className="secondary">{own.momentNote}</span>
    </p>
  )
}
