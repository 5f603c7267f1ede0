import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PresenceRequest } from '../../../api/rounds/contract.ts'
import { ClientError } from '../../client.ts'
import { initialsOf } from '../../grid/others-here.ts'
import { openPresence } from './presence.ts'

const ROW = '01890000-0000-7000-8000-000000000001'
const NEXT = '01890000-0000-7000-8000-000000000002'
const OTHER = { person: 'b', name: '经办乙', row: ROW, field: 'basis' }
let said: PresenceRequest[]
let isSeen: boolean
let isDown: boolean

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  isSeen = true
  isDown = false
})
afterEach(() => vi.useRealTimers())

const open = () =>
  openPresence({
    page: 'p',
    say: async (request) => {
      said.push(request)
      if (isDown) throw new ClientError({ kind: 'unreachable' }, '/')
      return { others: [OTHER] }
    },
    isSeen: () => isSeen,
    now: () => Date.now(),
  })

it('says nothing until a grid listens, then where it stands, once the cursor rests', async () => {
  const book = open()
  book.stand({ row: ROW, field: 'basis' })
  book.stand({ row: NEXT, field: 'basis' })
  const heard = vi.fn()
  book.subscribe(heard)
  await vi.advanceTimersByTimeAsync(600)
  expect(said).toEqual([{ page: 'p', cell: { row: NEXT, field: 'basis' } }])
  expect(book.others()).toEqual([OTHER])
  const list = book.others()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said).toHaveLength(2)
  expect(book.others()).toBe(list)
  expect(heard).toHaveBeenCalledTimes(1)
})

it('is silent while nobody sees the page, and leaves the cell when nobody has moved for minutes', async () => {
  const book = open()
  book.subscribe(() => {})
  book.stand({ row: ROW, field: 'basis' })
  isSeen = false
  await vi.advanceTimersByTimeAsync(30_000)
  expect(said).toEqual([])
  isSeen = true
  await vi.advanceTimersByTimeAsync(300_000)
  expect(said.at(-1)).toEqual({ page: 'p' })
})

it('tells of no row that the round does not have', async () => {
  const book = open()
  book.subscribe(() => {})
  book.stand({ row: 'total', field: 'requested' })
  await vi.advanceTimersByTimeAsync(600)
  expect(said).toEqual([{ page: 'p' }])
})

it('shows nobody when the server cannot be asked, and stops when no grid is left', async () => {
  const book = open()
  const leave = book.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(600)
  expect(book.others()).toEqual([OTHER])
  isDown = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(book.others()).toEqual([])
  leave()
  const count = said.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(said).toHaveLength(count)
})

it.each([
  ['经办甲†', '办甲'],
  ['李雷', '李雷'],
  ['欧阳若水', '若水'],
  ['经办乙（代 领导甲）', '办乙'],
  ['Anna Berg', 'AB'],
  ['x', 'X'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
