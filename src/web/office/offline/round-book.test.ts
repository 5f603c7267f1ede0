import { describe, expect, it } from 'vitest'
import type { ChangedSinceResponse, ChangesResponse, RoundResponse } from '../../../api/rounds/contract.ts'
import { ClientError } from '../../client.ts'
import { memoryStore, type QueueStore } from './queue-store.ts'
import { openRoundBook, type RoundBook } from './round-book.ts'
import type { RoundClient } from './round-client.ts'

const ROW = '00000000-0000-7000-8000-000000000001'
const OTHER = '00000000-0000-7000-8000-000000000002'

/** A server of one round, as simple as one can be: cells with versions, one conflict per cell that another changed. */
function madeServer() {
  const cells = new Map([
    [ROW, { text: '4.00', version: '1', by: '' }],
    [OTHER, { text: '3.00', version: '1', by: '' }],
  ])
  let revision = 1
  let isDown = false
  const batches = new Set<string>()
  const log: string[] = []
  const row = (id: string) => ({
    id,
    sheet: 'cost' as const,
    position: 0,
    cells: { requested: cells.get(id)?.text ?? '' },
    versions: { requested: cells.get(id)?.version ?? '0' },
  })
  const reach = (): void => {
    if (isDown) throw new ClientError({ kind: 'unreachable' }, '')
  }
  const client: RoundClient = {
    round: async () => {
      reach()
      // The book reads no more of a round than these.
      return {
        revision: String(revision),
        state: 'preparing',
        rows: [row(ROW), row(OTHER)],
      } as unknown as RoundResponse
    },
    since: async (seen): Promise<ChangedSinceResponse> => {
      reach()
      const changed = [...cells].filter(([, one]) => BigInt(one.version) > BigInt(seen))
      return {
        revision: String(revision),
        state: 'preparing',
        rows: changed.map(([id]) => row(id)),
        removed: [],
        by: changed.some(([, one]) => one.by !== '') ? [{ by: '经办乙', count: changed.length }] : [],
        comments: 0,
      }
    },
    send: async ({ batch, changes }): Promise<ChangesResponse> => {
      reach()
      const answer: ChangesResponse = { revision: '', applied: [], conflicts: [], refused: [], mergedBy: [] }
      if (batches.has(batch)) return answer
      batches.add(batch)
      for (const change of changes) {
        if (change.kind !== 'cell') continue
        const cell = cells.get(change.row)
        if (cell !== undefined && cell.version !== change.seen)
          answer.conflicts.push({
            row: change.row,
            field: change.field,
            original: '4.00',
            mine: change.text,
            theirs: cell.text,
            by: cell.by,
            at: '',
            version: cell.version,
          })
        else {
          revision += 1
          log.push(change.text)
          cells.set(change.row, { text: change.text, version: String(revision), by: '' })
          answer.applied.push({
            row: change.row,
            field: change.field,
            version: String(revision),
            text: change.text,
          })
        }
      }
      return { ...answer, revision: String(revision) }
    },
  }
  return {
    client,
    log,
    cells,
    goDown: (down: boolean) => {
      isDown = down
    },
    typedByOther: (id: string, text: string) => {
      revision += 1
      cells.set(id, { text, version: String(revision), by: '经办乙' })
    },
  }
}

let ids = 0
const merged: string[] = []
function open(client: RoundClient, store: QueueStore, account = 'a'): RoundBook {
  return openRoundBook({
    account,
    key: 'round',
    client,
    store,
    newId: () => {
      ids += 1
      return `batch-${ids}`
    },
    onMerged: (by) => merged.push(...by.map((one) => `${one.by} ${one.count}`)),
    onRefused: () => undefined,
  })
}
const until = (book: RoundBook, is: string) => expect.poll(() => book.state().save.is).toBe(is)
const text = (book: RoundBook, row: string) => book.state().rows.get(row)?.cells.requested
const type = (book: RoundBook, row: string, to: string) =>
  book.change([{ kind: 'cell', row, field: 'requested', text: to }], 'typing')

describe('a round that is typed in', () => {
  it('shows at once what is typed, and saves it', async () => {
    const server = madeServer()
    const book = open(server.client, memoryStore())
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    type(book, ROW, '5.00')
    expect(text(book, ROW)).toBe('5.00')
    expect(book.state().save.is).toBe('saving')
    await until(book, 'saved')
    type(book, ROW, '6.00')
    type(book, ROW, '6.50')
    await until(book, 'saved')
    expect(server.log).toEqual(['5.00', '6.00', '6.50'])
    expect(book.state().conflicts).toEqual([])
  })

  it('keeps what is typed without a connection, over a reload, for its own account only', async () => {
    const server = madeServer()
    const store = memoryStore()
    const book = open(server.client, store)
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    server.goDown(true)
    type(book, ROW, '5.00')
    await until(book, 'offline')
    expect(book.state().save).toEqual({ is: 'offline', places: 1 })

    const again = open(server.client, store)
    await until(again, 'offline')
    expect(text(again, ROW)).toBe('5.00')
    expect(await store.unsent('a')).toBe(1)
    const stranger = open(server.client, store, 'b')
    await expect.poll(() => stranger.state().fault?.kind).toBe('unreachable')
    expect(stranger.state().rows.size).toBe(0)

    server.goDown(false)
    await again.sync()
    await until(again, 'saved')
    expect(server.cells.get(ROW)?.text).toBe('5.00')
    expect(await store.unsent('a')).toBe(0)
  })

  it('gives up what waits when it is closed, and keeps nothing after that', async () => {
    const server = madeServer()
    const store = memoryStore()
    const book = open(server.client, store)
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    server.goDown(true)
    type(book, ROW, '5.00')
    type(book, OTHER, '2.00')
    await until(book, 'offline')
    await expect.poll(() => store.unsent('a')).toBe(2)
    await book.close()
    await store.clear('a')
    expect(text(book, ROW)).toBe('4.00')
    server.goDown(false)
    server.typedByOther(ROW, '3.00')
    await book.look()
    expect(server.log).toEqual([])
    expect(await store.unsent('a')).toBe(0)
  })

  it('merges what others changed elsewhere and asks about the same cell', async () => {
    const server = madeServer()
    const book = open(server.client, memoryStore())
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    server.goDown(true)
    type(book, ROW, '5.00')
    await until(book, 'offline')
    server.typedByOther(ROW, '3.00')
    server.typedByOther(OTHER, '2.00')
    server.goDown(false)
    await book.sync()
    await until(book, 'conflicts')
    expect(text(book, OTHER)).toBe('2.00')
    expect(text(book, ROW)).toBe('5.00')
    expect(merged).toContain('经办乙 2')
    const [conflict] = book.state().conflicts
    expect(conflict).toMatchObject({ original: '4.00', mine: '5.00', theirs: '3.00', by: '经办乙' })
    if (conflict === undefined) throw new Error('no conflict')
    book.resolve(conflict, '4.00')
    await until(book, 'saved')
    expect(server.cells.get(ROW)?.text).toBe('4.00')
  })

  it('sends the same batch again when the answer was lost, and is done once', async () => {
    const server = madeServer()
    let isLost = true
    const client: RoundClient = {
      ...server.client,
      send: async (request) => {
        const answer = await server.client.send(request)
        if (!isLost) return answer
        isLost = false
        throw new ClientError({ kind: 'unreachable' }, '')
      },
    }
    const book = open(client, memoryStore())
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    type(book, ROW, '5.00')
    await until(book, 'offline')
    await book.look()
    await until(book, 'saved')
    expect(server.log).toEqual(['5.00'])
    expect(text(book, ROW)).toBe('5.00')
  })

  it('sends at once what is typed while it looks what others did, and never calls that offline', async () => {
    const server = madeServer()
    let typed: (() => void) | undefined
    const client: RoundClient = {
      ...server.client,
      since: async (seen) => {
        typed?.()
        typed = undefined
        return server.client.since(seen)
      },
    }
    const book = open(client, memoryStore())
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    const states: string[] = []
    book.subscribe(() => states.push(book.state().save.is))
    typed = () => type(book, OTHER, '2.00')
    type(book, ROW, '5.00')
    await expect.poll(() => server.log).toEqual(['5.00', '2.00'])
    await until(book, 'saved')
    expect(new Set(states)).toEqual(new Set(['saving', 'saved']))
  })

  it('drops an answer that is older than what was acknowledged while it was on its way', async () => {
    const server = madeServer()
    let looks = 0
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const client: RoundClient = {
      ...server.client,
      since: async (seen) => {
        looks += 1
        const own = looks
        // The second look begins beside the first one, and its answer comes late.
        if (own === 1) void book.look()
        const answer = await server.client.since(seen)
        if (own === 2) await held
        return answer
      },
    }
    const book = open(client, memoryStore())
    await expect.poll(() => text(book, ROW)).toBe('4.00')
    type(book, ROW, '5.00')
    await until(book, 'saved')
    type(book, ROW, '6.00')
    await expect.poll(() => server.log).toEqual(['5.00', '6.00'])
    await until(book, 'saved')
    release()
    await expect.poll(() => looks).toBeGreaterThan(3)
    type(book, ROW, '7.00')
    await expect.poll(() => server.log).toEqual(['5.00', '6.00', '7.00'])
    await until(book, 'saved')
    expect(book.state().conflicts).toEqual([])
  })
})
