/** 采纳的情景送来的改动 — cell by cell what an adopted scenario asks of the unit; its preparer takes it, or says why not. */
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ScenariosResponse } from '../../../api/scenarios/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import type { RoundAddress } from '../route.ts'
import { Labelled } from '../shell/labelled.tsx'
import { whenText } from '../shell/when.ts'
import { answerOffer } from './scenario-client.ts'
import { useScenarioWords } from './scenario-words.ts'

interface OffersProps {
  readonly offers: ScenariosResponse['offers']
  readonly address: RoundAddress
  readonly onAnswered: () => Promise<void>
}

export function Offers({ offers, address, onAnswered }: OffersProps) {
  const own = useScenarioWords()
  if (offers.length === 0) return undefined
  return (
    <section className="card" data-testid="offers">
      <h2>{own.offers}</h2>
      {offers.map((offer) => (
        <Offer
          key={`${offer.scenario} ${offer.unitName}`}
          offer={offer}
          address={address}
          onAnswered={onAnswered}
        />
      ))}
    </section>
  )
}

interface OfferProps extends Omit<OffersProps, 'offers'> {
  readonly offer: ScenariosResponse['offers'][number]
}

function Offer({ offer, address, onAnswered }: OfferProps) {
  const own = useScenarioWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')

  async function answer(isAccepted: boolean): Promise<void> {
    const isDone = await act(async () => {
      const given = { isAccepted, ...(isAccepted ? {} : { reason: reason.trim() }) }
      const { applied, kept } = await answerOffer(address, offer.scenario, given)
      message.success(isAccepted ? own.accepted(applied, kept) : own.declined)
    })
    if (isDone) setDeclining(false)
    await onAnswered()
  }

  return (
    <article className="scenario-offer" data-testid="offer" data-state={offer.state}>
      <header className="page-head">
        <h3>
          {offer.name} · {offer.unitName}
        </h3>
        <span className="tag">{own.answered[offer.state]}</span>
        <span className="secondary">{own.offeredBy(offer.by, whenText(offer.at))}</span>
        {offer.answeredBy === undefined ? undefined : (
          <span className="secondary">
            {offer.answeredBy} {whenText(offer.answeredAt ?? '')} {offer.reason ?? ''}
          </span>
        )}
        <span className="space" />
        {offer.canAnswer ? (
          <>
            <Button data-testid="decline-offer" onClick={() => setDeclining(true)}>
              {own.decline}
            </Button>
            <Button
              type="primary"
              data-testid="accept-offer"
              loading={isActing}
              onClick={() => void answer(true)}
            >
              {own.accept}
            </Button>
          </>
        ) : offer.state === 'offered' ? (
          <span className="secondary">{own.cannotAnswer}</span>
        ) : undefined}
      </header>
      <details open={offer.canAnswer}>
        <summary>{own.cells(offer.cells.length)}</summary>
        <table className="office-table">
          <thead>
            <tr>
              <th scope="col">{own.row}</th>
              <th scope="col" className="amount">
                {own.from}
              </th>
              <th scope="col" className="amount">
                {own.to}
              </th>
            </tr>
          </thead>
          <tbody>
            {offer.cells.map((cell) => (
              <tr key={`${cell.row} ${cell.field}`}>
                <th scope="row">{cell.title}</th>
                <td className="amount figures">{cell.from}</td>
                <td className="amount figures supposed">{cell.to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <Modal
        open={isDeclining}
        title={`${own.decline} · ${offer.name}`}
        okText={own.decline}
        cancelText={own.cancel}
        okButtonProps={{ disabled: reason.trim() === '', loading: isActing }}
        onOk={() => void answer(false)}
        onCancel={() => setDeclining(false)}
      >
        <Labelled label={own.declineReason}>
          {(id) => (
            <Input id={id} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Labelled>
      </Modal>
    </article>
  )
}
