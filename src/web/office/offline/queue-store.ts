/** 待同步 — what was typed and not yet acknowledged, in the browser's own database: in order, by account and round, so that nobody else's page ever shows it. */
import type { ChangesResponse, RoundResponse } from '../../../api/rounds/contract.ts'
import type { ChangeCause, RowChange } from '../../../core/budget/drafting/round-row.ts'
import { type BookRow, placeCount } from './round-rows.ts'
import { forgetHistories } from './undo-history.ts'

/** One act of a person, sent as one and applied once. */
export interface QueuedBatch {
  readonly id: string
  readonly cause: ChangeCause
  readonly changes: readonly RowChange[]
}

export type CellConflict = ChangesResponse['conflicts'][number]

/** All that a page needs to go on after it was closed. */
export interface KeptRound {
  readonly queue: readonly QueuedBatch[]
  readonly conflicts: readonly CellConflict[]
  /** The round and its rows as the page knew them last. */
  readonly round?: RoundResponse
  readonly rows?: readonly BookRow[]
}

export interface QueueStore {
  read(account: string, round: string): Promise<KeptRound | undefined>
  write(account: string, round: string, kept: KeptRound): Promise<void>
  /** How many places an account has changed that were not sent, or are disputed. */
  unsent(account: string): Promise<number>
  clear(account: string): Promise<void>
}

const DATABASE = 'mingzhang-office'
const ROUNDS = 'rounds'

/** The browser's database; where it gives none, as in some private windows, the memory of the page. */
export function queueStore(): QueueStore {
  return 'indexedDB' in globalThis ? indexedStore() : memoryStore()
}

function indexedStore(): QueueStore {
  const opened = open()
  const spare = memoryStore()
  async function within<T>(
    mode: IDBTransactionMode,
    run: (rounds: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await opened
    return new Promise((resolve, reject) => {
      // Durable: acknowledged only when it is on disk.
      const transaction = database.transaction(ROUNDS, mode, { durability: 'strict' })
      const request = run(transaction.objectStore(ROUNDS))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  }
  const guarded = async <T>(usual: Promise<T>, otherwise: () => Promise<T>): Promise<T> =>
    usual.catch(() => otherwise())
  return {
    read: (account, round) =>
      guarded(
        // Only `write` puts anything there.
        within('readonly', (rounds) => rounds.get([account, round])) as Promise<KeptRound | undefined>,
        () => spare.read(account, round),
      ),
    write: (account, round, kept) =>
      guarded(
        within('readwrite', (rounds) => rounds.put(kept, [account, round])).then(() => undefined),
        () => spare.write(account, round, kept),
      ),
    unsent: (account) =>
      guarded(
        // As above.
        (within('readonly', (rounds) => rounds.getAll(allOf(account))) as Promise<KeptRound[]>).then(
          unsentPlaces,
        ),
        () => spare.unsent(account),
      ),
    clear: (account) =>
      guarded(
        within('readwrite', (rounds) => rounds.delete(allOf(account))),
        () => spare.clear(account),
      ),
  }
}

/** 重置演示数据 makes every round anew: what this browser kept of the former ones means nothing any more. */
export async function forgetKeptRounds(): Promise<void> {
  forgetHistories()
  const database = await open()
  database.transaction(ROUNDS, 'readwrite').objectStore(ROUNDS).clear()
  database.close()
}

const unsentPlaces = (rounds: readonly KeptRound[]): number =>
  rounds.reduce(
    (count, { queue, conflicts }) =>
      count + placeCount(queue.flatMap((batch) => batch.changes)) + conflicts.length,
    0,
  )

const allOf = (account: string): IDBKeyRange => IDBKeyRange.bound([account], [account, []])

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(ROUNDS)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export function memoryStore(): QueueStore {
  const rounds = new Map<string, Map<string, KeptRound>>()
  return {
    read: async (account, round) => rounds.get(account)?.get(round),
    write: async (account, round, kept) => {
      const own = rounds.get(account) ?? new Map<string, KeptRound>()
      rounds.set(account, own.set(round, kept))
    },
    unsent: async (account) => unsentPlaces([...(rounds.get(account)?.values() ?? [])]),
    clear: async (account) => {
      rounds.delete(account)
    },
  }
}
