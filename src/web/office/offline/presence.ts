/**
 * 谁在填 — tells the server in which cell of a round this page stands, and keeps what it answers of the others. It speaks
 * as long as a grid listens, somebody looks at the page, and somebody has moved in it lately.
 */
import type { PresenceRequest, PresenceResponse } from '../../../api/rounds/contract.ts'
import { ClientError } from '../../client.ts'
import type { OtherHere, PresenceBook } from '../../grid/others-here.ts'

export interface PresenceInput {
  /** This page: a person may have several. */
  readonly page: string
  readonly say: (request: PresenceRequest) => Promise<PresenceResponse>
  /** Whether somebody can see the page, with a network to speak over. */
  readonly isSeen: () => boolean
  readonly now: () => number
}

/** The server takes whoever is silent for thirty seconds to be gone. */
const EVERY_MILLISECONDS = 10_000
/** Moving through cells is not told cell by cell. */
const REST_MILLISECONDS = 500
/** Totals and the row that waits to be the first are of no round: nobody can be met there. */
const ROW = /^[0-9a-f-]{36}$/
/** A page that was left standing open is nobody in the cell. */
const STANDS_MILLISECONDS = 5 * 60_000

export function openPresence({ page, say, isSeen, now }: PresenceInput): PresenceBook {
  const listeners = new Set<() => void>()
  let others: readonly OtherHere[] = []
  let cell: { readonly row: string; readonly field: string } | undefined
  let movedAt = 0
  let beat: ReturnType<typeof setInterval> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  function take(next: readonly OtherHere[]): void {
    if (JSON.stringify(next) === JSON.stringify(others)) return
    others = next
    for (const listener of listeners) listener()
  }

  async function tell(): Promise<void> {
    if (!isSeen()) return
    const isHere = cell !== undefined && now() - movedAt < STANDS_MILLISECONDS
    try {
      take((await say({ page, ...(isHere ? { cell } : {}) })).others)
    } catch (error) {
      // Who is where is worth no message: nobody is told of a colleague who cannot be seen for a moment.
      if (!(error instanceof ClientError)) throw error
      take([])
    }
  }

  function soon(): void {
    clearTimeout(rest)
    rest = setTimeout(() => void tell(), REST_MILLISECONDS)
  }

  return {
    subscribe: (onChange) => {
      listeners.add(onChange)
      if (beat === undefined) {
        beat = setInterval(() => void tell(), EVERY_MILLISECONDS)
        soon()
      }
      return () => {
        listeners.delete(onChange)
        if (listeners.size > 0) return
        clearInterval(beat)
        beat = undefined
      }
    },
    others: () => others,
    stand: (next) => {
      const place = next !== undefined && ROW.test(next.row) ? next : undefined
      movedAt = now()
      if (place?.row === cell?.row && place?.field === cell?.field) return
      cell = place
      soon()
    },
  }
}
