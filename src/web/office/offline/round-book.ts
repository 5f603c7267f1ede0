/**
 * A round while somebody types in it: what the server has, what was typed since, what is on its way, and what others
 * typed in the same cells. Nothing typed leaves it before the server has acknowledged it.
 */
import type { ChangesResponse, RoundResponse } from '../../../api/rounds/contract.ts'
import type { ChangeCause, RowChange } from '../../../core/budget/drafting/round-row.ts'
import { ClientError, type ClientFault } from '../../client.ts'
import type { CellConflict, QueuedBatch, QueueStore } from './queue-store.ts'
import type { RoundClient } from './round-client.ts'
import {
  type BookRow,
  bookRow,
  type PlainChange,
  placeCount,
  type RowsById,
  versionOf,
  withChanges,
} from './round-rows.ts'

export type SaveState =
  | { readonly is: 'saved'; readonly at?: Date }
  | { readonly is: 'saving' }
  | { readonly is: 'offline'; readonly places: number }
  | { readonly is: 'conflicts'; readonly count: number }
  | { readonly is: 'failed'; readonly fault: ClientFault }
  | { readonly is: 'signedOut' }

export interface RoundBookState {
  /** The round as the server told it last, rows and all. */
  readonly round?: RoundResponse
  /** Its rows with what was typed since. */
  readonly rows: RowsById
  readonly save: SaveState
  readonly conflicts: readonly CellConflict[]
  /** Why the round could not be shown. */
  readonly fault?: ClientFault
}

export interface RoundBook {
  subscribe(onChange: () => void): () => void
  state(): RoundBookState
  /** Takes changes of one act; they are shown at once and sent as soon as it goes. */
  change(changes: readonly PlainChange[], cause: ChangeCause): void
  /** Sends what is waiting, now. */
  sync(): Promise<void>
  /** Asks the server for everything, as after an act on the round. */
  reload(): Promise<void>
  /** Asks for what others changed. */
  look(): Promise<void>
  resolve(conflict: CellConflict, text: string): void
  /** Gives up what is waiting, and keeps nothing from then on. */
  close(): Promise<void>
}

export interface RoundBookInput {
  readonly account: string
  /** `2023/jianghan-403001/second-up` */
  readonly key: string
  readonly client: RoundClient
  readonly store: QueueStore
  readonly newId: () => string
  /** Others’ changes that were merged, for a message. */
  readonly onMerged: (by: readonly { readonly by: string; readonly count: number }[]) => void
  /** Changes that could not be made, in the server's words. */
  readonly onRefused: (texts: readonly string[]) => void
}

export function openRoundBook({ account, key, client, store, ...input }: RoundBookInput): RoundBook {
  const listeners = new Set<() => void>()
  let queue: readonly QueuedBatch[] = []
  let conflicts: readonly CellConflict[] = []
  let base: RowsById = new Map()
  const gone = new Map<string, BookRow>()
  let state: RoundBookState = { rows: base, save: { is: 'saved' }, conflicts }
  let sending: Promise<void> | undefined
  let writing = Promise.resolve()
  let isClosed = false
  /** How often the server has acknowledged something: an answer that was asked for before is older than the rows. */
  let acknowledgements = 0

  function set(part: Partial<RoundBookState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const pending = (): readonly RowChange[] => queue.flatMap((batch) => batch.changes)
  const mine = (): readonly PlainChange[] =>
    conflicts.map(({ row, field, mine: text }) => ({ kind: 'cell', row, field, text }))
  const laidOver = (): RowsById => withChanges(withChanges(base, mine(), gone), pending(), gone)
  const waiting = (): number => placeCount(pending())

  /** Everything is on disk before anything is said to be kept. */
  function keep(): Promise<void> {
    if (isClosed) return writing
    const { round } = state
    const kept = {
      queue,
      conflicts,
      ...(round === undefined ? {} : { round, rows: [...base.values()] }),
    }
    writing = writing.then(() => store.write(account, key, kept))
    return writing
  }

  function takeBase(rows: readonly BookRow[]): void {
    // Rows that are as they were stay the same objects, so that only what changed is drawn again.
    base = new Map(
      rows.map((row) => {
        const known = base.get(row.id)
        return [row.id, known !== undefined && JSON.stringify(known) === JSON.stringify(row) ? known : row]
      }),
    )
  }

  /** What is queued is on its way: only a sending that failed says otherwise. */
  function settled(): SaveState {
    if (queue.length > 0) return { is: 'saving' }
    return conflicts.length > 0
      ? { is: 'conflicts', count: conflicts.length }
      : { is: 'saved', at: new Date() }
  }

  function failed(error: unknown): SaveState {
    if (!(error instanceof ClientError)) throw error
    const { fault } = error
    if (fault.kind === 'unreachable') return { is: 'offline', places: waiting() }
    if (fault.kind === 'problem' && fault.problem.status === 401) return { is: 'signedOut' }
    return { is: 'failed', fault }
  }

  function acknowledged(batch: QueuedBatch, answer: ChangesResponse): void {
    acknowledgements += 1
    const done = batch.changes.filter((change) => !isDisputed(change, answer))
    const fresh = freshVersions(batch, answer)
    base = new Map(
      [...withChanges(base, done, gone)].map(([id, row]) => {
        const own = fresh.get(id)
        return [id, own === undefined ? row : { ...row, versions: { ...row.versions, ...own } }]
      }),
    )
    conflicts = [
      ...conflicts.filter((one) => !answer.conflicts.some((other) => isSameCell(one, other))),
      ...answer.conflicts,
    ]
    // What waits behind it was typed over what is now acknowledged.
    queue = queue.slice(1).map((later) => ({
      ...later,
      changes: later.changes.map((change) => {
        const seen = change.kind === 'cell' ? fresh.get(change.row)?.[change.field] : undefined
        return change.kind === 'cell' && seen !== undefined ? { ...change, seen } : change
      }),
    }))
    if (answer.refused.length > 0) input.onRefused(answer.refused.map((one) => one.text))
  }

  async function send(): Promise<void> {
    const isBusy = queue.length > 0
    if (isBusy) set({ save: { is: 'saving' } })
    try {
      for (let [batch] = queue; batch !== undefined; [batch] = queue) {
        const answer = await client.send({ batch: batch.id, cause: batch.cause, changes: [...batch.changes] })
        acknowledged(batch, answer)
        await keep()
        set({ rows: laidOver(), conflicts })
      }
      if (isBusy) await look()
      if (isBusy || state.save.is !== 'saved') set({ save: settled() })
    } catch (error) {
      set({ save: failed(error) })
    }
  }

  async function sync(): Promise<void> {
    sending ??= send().finally(() => {
      sending = undefined
    })
    await sending
    // Typed while the last answer was waited for.
    if (queue.length > 0 && state.save.is === 'saving') await sync()
  }

  async function look(): Promise<void> {
    const { round } = state
    if (round === undefined) return
    const known = acknowledgements
    const changed = await client.since(round.revision)
    if (known !== acknowledgements) return look()
    if (changed.revision === state.round?.revision && changed.state === round.state) return
    const rows = new Map(base)
    for (const row of changed.rows) rows.set(row.id, bookRow(row))
    for (const id of changed.removed) rows.delete(id)
    takeBase([...rows.values()])
    // Acts that can be done, and the ceilings, follow from the state and from what others typed.
    set({ round: { ...round, revision: changed.revision }, rows: laidOver() })
    if (changed.state !== round.state) await reload()
    await keep()
    if (changed.by.length > 0) input.onMerged(changed.by)
  }

  async function reload(): Promise<void> {
    try {
      const known = acknowledgements
      const round = await client.round()
      if (known !== acknowledgements) return await reload()
      // A worker may answer with what it kept, which is older than what this page kept itself.
      if (state.round !== undefined && BigInt(round.revision) < BigInt(state.round.revision)) return
      takeBase(round.rows.map(bookRow))
      set({ round, rows: laidOver() })
      await keep()
    } catch (error) {
      const save = failed(error)
      if (state.round === undefined && error instanceof ClientError) set({ fault: error.fault, save })
      else if (queue.length > 0 || save.is === 'signedOut') set({ save })
    }
  }

  async function begin(): Promise<void> {
    const kept = await store.read(account, key)
    if (kept !== undefined) {
      queue = [...kept.queue, ...queue]
      conflicts = kept.conflicts
      if (kept.round !== undefined) {
        takeBase(kept.rows ?? [])
        set({ round: kept.round, rows: laidOver(), conflicts, save: settled() })
      }
    }
    await reload()
    if (state.save.is !== 'signedOut') await sync()
  }
  void begin()

  return {
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    state: () => state,
    change: (changes, cause) => {
      if (changes.length === 0) return
      for (const change of changes) {
        const row = change.kind === 'remove' ? state.rows.get(change.row) : undefined
        if (row !== undefined) gone.set(row.id, row)
      }
      const seen = changes.map(
        (change): RowChange =>
          change.kind === 'cell' ? { ...change, seen: versionOf(base, change.row, change.field) } : change,
      )
      queue = [...queue, { id: input.newId(), cause, changes: seen }]
      set({ rows: laidOver(), save: { is: 'saving' } })
      void keep().then(sync)
    },
    sync,
    reload,
    look: async () => {
      try {
        if (queue.length > 0) await sync()
        else {
          await look()
          if (state.save.is === 'offline' || state.save.is === 'signedOut') set({ save: settled() })
        }
      } catch (error) {
        const save = failed(error)
        if (save.is !== 'failed') set({ save })
      }
    },
    resolve: (conflict, text) => {
      const { row, field, theirs, version } = conflict
      conflicts = conflicts.filter((one) => !isSameCell(one, conflict))
      const known = base.get(row)
      if (known !== undefined)
        base = new Map(base).set(row, {
          ...known,
          cells: { ...known.cells, [field]: theirs },
          versions: { ...known.versions, [field]: version },
        })
      if (text !== theirs)
        queue = [
          ...queue,
          {
            id: input.newId(),
            cause: 'typing',
            changes: [{ kind: 'cell', row, field, seen: version, text }],
          },
        ]
      set({ rows: laidOver(), conflicts, save: settled() })
      void keep().then(sync)
    },
    close: () => {
      isClosed = true
      queue = []
      conflicts = []
      set({ rows: laidOver(), conflicts, save: { is: 'saved' } })
      return writing
    },
  }
}

/** The versions that cells have now: of those that were changed, and of all that an added row came with. */
function freshVersions(
  { changes }: QueuedBatch,
  { applied }: ChangesResponse,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const added = new Map(
    changes.flatMap((one) => (one.kind === 'add' ? [[one.row.id, one.row] as const] : [])),
  )
  const fresh = new Map<string, Record<string, string>>()
  for (const { row, field, version } of applied) {
    const fields = field === undefined ? Object.keys(added.get(row)?.cells ?? {}) : [field]
    fresh.set(row, { ...fresh.get(row), ...Object.fromEntries(fields.map((one) => [one, version])) })
  }
  return fresh
}

const isSameCell = (
  a: { readonly row: string; readonly field: string },
  b: { readonly row: string; readonly field: string },
): boolean => a.row === b.row && a.field === b.field

const isDisputed = (change: RowChange, { conflicts, refused }: ChangesResponse): boolean =>
  change.kind === 'cell'
    ? conflicts.some((one) => isSameCell(one, change)) ||
      refused.some((one) => one.row === change.row && one.field === change.field)
    : refused.some((one) => one.row === (change.kind === 'add' ? change.row.id : change.row))
