/** What can be done with the round now, each as a button; where it cannot be done yet, why not. */
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import type { RoundAddress } from '../route.ts'
import { ActDialog, type OfferedAct } from './act-dialog.tsx'
import { useRound } from './round-context.tsx'
import { useRoundWords } from './round-words.ts'

interface ActButtonsProps {
  readonly address: RoundAddress
  readonly round: RoundResponse
}

export function ActButtons({ address, round }: ActButtonsProps) {
  const own = useRoundWords()
  const { refresh } = useRound()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<OfferedAct>()
  if (round.acts.length === 0) return undefined
  const main = round.acts.findIndex((act) => act.act !== 'return' && act.act !== 'withdraw')
  return (
    <span className="act-buttons">
      {round.acts.map((act, at) => (
        <ActButton key={act.act} act={act} isMain={at === main} onChoose={() => setChosen(act)} />
      ))}
      {chosen === undefined ? undefined : (
        <ActDialog
          address={address}
          act={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            message.success(own.done(chosen.name))
            void refresh()
          }}
        />
      )}
    </span>
  )
}

interface ActButtonProps {
  readonly act: Pick<OfferedAct, 'name' | 'blockedBy'> & { readonly act: string }
  readonly isMain: boolean
  readonly onChoose: () => void
}

export function ActButton({ act, isMain, onChoose }: ActButtonProps) {
  const own = useRoundWords()
  const type = isMain ? 'primary' : 'default'
  const testId = act.act === 'submit' ? 'submit' : `act-${act.act}`
  const { blockedBy } = act
  if (blockedBy === undefined || blockedBy.length === 0)
    return (
      <Button type={type} data-testid={testId} data-act={act.act} onClick={onChoose}>
        {act.name}
      </Button>
    )
  // It keeps the focus and answers a press, so that whoever comes by key learns why it is not possible.
  return (
    <Popover
      trigger={['click', 'hover']}
      title={own.blocked}
      content={
        <ul className="blocked-by" data-testid={`${testId}-blocked`}>
          {blockedBy.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      }
    >
      <Button className="blocked" aria-disabled data-testid={testId} data-act={act.act}>
        {act.name}
      </Button>
    </Popover>
  )
}
