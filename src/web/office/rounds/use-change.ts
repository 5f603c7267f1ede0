/** Changes of cells made outside a grid — a suggestion taken, a reason written — and what the server says to them. */
import { App } from 'antd'
import type { ChangesRequest } from '../../../api/rounds/contract.ts'
import { useAct } from '../../ui/use-act.ts'
import { changeRound } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { freshId } from '../shell/fresh-id.ts'
import { useRoundWords } from './round-words.ts'

type Change = ChangesRequest['changes'][number]

export function useChange(address: RoundAddress): {
  /** Whether all of it was taken. */
  readonly change: (cause: ChangesRequest['cause'], changes: readonly Change[]) => Promise<boolean>
  readonly isChanging: boolean
} {
  const own = useRoundWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  return {
    isChanging: isActing,
    change: async (cause, changes) => {
      let isTaken = false
      await act(async () => {
        const answer = await changeRound(address, { batch: freshId(), cause, changes: [...changes] })
        const [conflict] = answer.conflicts
        const [refused] = answer.refused
        if (conflict !== undefined) message.warning(own.overtaken(conflict.by, conflict.theirs))
        if (refused !== undefined) message.error(refused.text)
        isTaken = conflict === undefined && refused === undefined
      })
      return isTaken
    },
  }
}

/** The text of a row of 说明 under its origin: changed where there is one, else added. */
export function textChange(
  rows: readonly { readonly id: string; readonly versions: Readonly<Record<string, string>> }[],
  { row, origin, text }: { readonly row: string | undefined; readonly origin: string; readonly text: string },
): Change {
  const kept = rows.find((one) => one.id === row)
  if (kept !== undefined)
    return { kind: 'cell', row: kept.id, field: 'text', seen: kept.versions.text ?? '0', text }
  return { kind: 'add', row: { id: freshId(), sheet: 'text', position: 0, cells: { origin, text } } }
}
