import { describe, expect, test } from 'vitest'
import { ClientError } from '../client.ts'
import { answerStore } from './answer-store.ts'

const URL = '/api/v1/departments'
const LATER = 5000

const problem = (status: number) => ({ type: '', title: '', status, code: 'SRV-001', detail: '' })

describe('an answer that is known', () => {
  test('stays while it is asked for again, and gives way to what has changed', async () => {
    const store = answerStore()
    let changes = 0
    store.subscribe(() => {
      changes += 1
    })
    store.keep(URL, { total: '1' }, 0)
    const asking = store.revalidate(URL, async () => ({ total: '2' }), LATER)
    expect([store.valueOf(URL), changes]).toEqual([{ total: '1' }, 1])
    await asking
    expect([store.valueOf(URL), changes]).toEqual([{ total: '2' }, 2])
  })
  test('is the same object where nothing has changed', async () => {
    const store = answerStore()
    const first = { total: '1' }
    store.keep(URL, first, 0)
    await store.revalidate(URL, async () => ({ total: '1' }), LATER)
    expect(store.valueOf(URL)).toBe(first)
  })
  test('is asked for once at a time, and not while it is fresh', async () => {
    const store = answerStore()
    let asked = 0
    const load = async () => {
      asked += 1
      return { total: '1' }
    }
    store.keep(URL, { total: '1' }, 0)
    await store.revalidate(URL, load, 100)
    expect(asked).toBe(0)
    await Promise.all([store.revalidate(URL, load, LATER), store.revalidate(URL, load, LATER)])
    expect(asked).toBe(1)
  })
  test.each([
    ['the server cannot be reached', { kind: 'unreachable' }, true],
    ['the server has a fault', { kind: 'problem', problem: problem(503) }, true],
    ['the server has it no longer', { kind: 'problem', problem: problem(404) }, false],
  ] as const)('when %s', async (_, fault, isKept) => {
    const store = answerStore()
    store.keep(URL, { total: '1' }, 0)
    await store.revalidate(URL, () => Promise.reject(new ClientError(fault, URL)), LATER)
    expect(store.valueOf(URL) !== undefined).toBe(isKept)
  })
})

test('what is not known is left to whoever asks for it first', async () => {
  const store = answerStore()
  await store.revalidate(URL, async () => ({ total: '1' }), LATER)
  expect(store.valueOf(URL)).toBeUndefined()
})

test('the answer that was asked for longest ago is dropped first', () => {
  const store = answerStore()
  for (let index = 0; index < 200; index++) store.keep(`/${index}`, index, 0)
  store.keep('/0', 0, 1)
  store.keep('/200', 200, 1)
  expect([store.valueOf('/0'), store.valueOf('/1'), store.valueOf('/200')]).toEqual([0, undefined, 200])
})
