import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../core/kernel/problem.ts'
import type { Audit } from '../core/rules/audit/audit.ts'
import { openUploads, type Upload, type UploadFolder } from '../files/uploads/upload-folder.ts'
import { type CheckOutcome, type CheckUpload, openReadingDesk } from './reading-desk.ts'

let folder = ''
let uploads: UploadFolder
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-desk-'))
  uploads = await openUploads(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const AUDIT: Audit = {
  findings: [],
  coverage: {
    tables: [],
    cells: { read: 0, placed: 0, determined: 0 },
    relations: { holds: 0, rounding: 0, broken: 0, unresolved: [] },
    unrelated: [],
    claims: { read: 0, bound: 0, compared: 0, unread: 0 },
  },
}
const OUTCOME: CheckOutcome = {
  ok: true,
  reading: {
    document: { name: 'a', format: 'text', pages: [], blocks: [], problems: [] },
    parts: [],
    unplaced: [],
    coverage: { blocks: 0, statements: 0, forms: 0, sections: 0, furniture: 0, unplaced: 0 },
  },
  audit: AUDIT,
}

let given = 0
async function upload(name: string): Promise<Upload> {
  given += 1
  async function* chunks() {
    yield new TextEncoder().encode(`${name} ${given}`)
  }
  const at = new Date(Date.UTC(2024, 10, 7, 0, 0, given))
  const kept = await uploads.keep({ name, chunks: chunks(), at, limitBytes: 100 })
  if (!kept.ok) throw new Error('not kept')
  return kept.upload
}

/** A reader whose files are finished one by one, when the test says so. */
function byHand(): { readonly read: CheckUpload; readonly begun: string[]; finish(name: string): void } {
  const begun: string[] = []
  const finishers = new Map<string, () => void>()
  return {
    begun,
    finish: (name) => finishers.get(name)?.(),
    read: ({ name }, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        begun.push(name)
        onProgress('pages')
        finishers.set(name, () => resolve(OUTCOME))
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  }
}

const open = (check: CheckUpload, version = '1') => openReadingDesk({ uploads, check, version, atOnce: 1 })

describe('the desk', () => {
  it('reads one after the other, as they came', async () => {
    const hand = byHand()
    const desk = await open(hand.read)
    const [first, second] = [await upload('first'), await upload('second')]
    expect(desk.take(first).state).toBe('reading')
    expect(desk.take(second).state).toBe('waiting')
    expect(desk.list().map((one) => one.upload.name)).toEqual(['second', 'first'])
    expect(desk.entry(first.id)?.step).toBe('pages')
    hand.finish('first')
    await vi.waitFor(() => expect(desk.entry(first.id)?.state).toBe('read'))
    await vi.waitFor(() => expect(hand.begun).toEqual(['first', 'second']))
    expect(await desk.reading(first.id)).toEqual(OUTCOME.ok && OUTCOME.reading)
    expect(await desk.reading(second.id)).toBeUndefined()
    await desk.close()
  })

  it('goes on after a cancelled one, which can be read again', async () => {
    const hand = byHand()
    const desk = await open(hand.read)
    const [first, second] = [await upload('first'), await upload('second')]
    desk.take(first)
    desk.take(second)
    expect(desk.cancel(first.id)?.state).toBe('cancelled')
    await vi.waitFor(() => expect(hand.begun).toEqual(['first', 'second']))
    hand.finish('second')
    await vi.waitFor(() => expect(desk.entry(second.id)?.state).toBe('read'))
    expect(desk.entry(first.id)?.state).toBe('cancelled')
    expect(desk.readAgain(first.id)?.state).toBe('reading')
    desk.cancel(first.id)
    desk.readAgain(first.id)
    await vi.waitFor(() => expect(desk.entry(first.id)?.state).toBe('reading'))
    await desk.close()
  })

  it('says why a file could not be read', async () => {
    const desk = await open(async () => ({ ok: false, problems: [problem('RDG-006')] }))
    const { id } = desk.take(await upload('locked')).upload
    await vi.waitFor(() => expect(desk.entry(id)?.state).toBe('failed'))
    expect(desk.entry(id)?.problems.map((one) => one.code)).toEqual(['RDG-006'])
    await desk.close()
  })

  it('goes on when the reading cannot be kept', async () => {
    const desk = await open(async () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    const { id } = desk.take(await upload('first')).upload
    await vi.waitFor(() => expect(desk.entry(id)?.state).toBe('failed'))
    expect(desk.entry(id)?.problems).toEqual([problem('RDG-019', { reason: 'ENOSPC' })])
    await desk.close()
  })

  it('removes a file while it is read', async () => {
    const hand = byHand()
    const desk = await open(hand.read)
    const { id } = desk.take(await upload('first')).upload
    expect(await desk.remove(id)).toBe(true)
    expect(desk.list()).toEqual([])
    expect(await uploads.list()).toEqual([])
    expect(await desk.remove(id)).toBe(false)
    await desk.close()
  })

  it('knows after a restart what it read, and reads the rest and what another version read', async () => {
    const hand = byHand()
    const before = await open(hand.read)
    const [first, second] = [await upload('first'), await upload('second')]
    before.take(first)
    before.take(second)
    hand.finish('first')
    await vi.waitFor(() => expect(before.entry(first.id)?.state).toBe('read'))
    await before.close()

    const same = await open(byHand().read)
    expect(same.list().map((one) => [one.upload.name, one.state])).toEqual([
      ['second', 'reading'],
      ['first', 'read'],
    ])
    await same.close()

    const newer = await open(byHand().read, '2')
    expect(newer.list().map((one) => one.state)).toEqual(['waiting', 'reading'])
    await newer.close()
  })
})
