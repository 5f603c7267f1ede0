/** The readings of the API: a file goes in, what was read from it comes out, and bad files are told as problems. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ledgersInMemory } from '../app/folder-ledgers.ts'
import { openReadings, type Readings } from '../app/reading/open-readings.ts'
import { sampleLedger } from '../testing/sample-department.ts'
import { sampleFile } from '../testing/sample-files.ts'
import { problemSchema } from './contract.ts'
import {
  pageCellsSchema,
  readingBlocksSchema,
  readingEntrySchema,
  readingListSchema,
  readingSchema,
  readingTableSchema,
} from './readings/contract.ts'
import { createServer } from './server.ts'

const READINGS = '/api/v1/readings'
const TEXT = `
2023年度收入支出决算总表

公开01表

部门：星河市样例局

金额单位：万元

收入			支出		
项目	行次	金额	项目	行次	金额
栏次		1	栏次		2
一、一般公共预算财政拨款收入	1	524.26	一、一般公共服务支出	32	
八、其他收入	8		八、社会保障和就业支出	39	524.26
本年收入合计	27	524.26	本年支出合计	58	524.26
总计	31	524.26	总计	62	524.26
`

let folder = ''
let readings: Readings
let app: FastifyInstance
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-readings-'))
  readings = await openReadings({ folder, version: '0.0.0', atOnce: 1 })
  app = await createServer({ ledgers: ledgersInMemory([sampleLedger()]), readings, version: '0.0.0' })
})
afterAll(async () => {
  await app?.close()
  await readings?.close()
  rmSync(folder, { recursive: true, force: true })
})

const give = (name: string, body: string | Buffer) =>
  app.inject({
    method: 'POST',
    url: `${READINGS}?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: body,
  })

/** Gives a file and waits until it is read, or is known to be unreadable. */
async function giveAndWait(name: string, body: string | Buffer) {
  const response = await give(name, body)
  expect(response.statusCode, response.body).toBe(200)
  const { id } = readingEntrySchema.parse(response.json())
  return vi.waitFor(
    async () => {
      const list = readingListSchema.parse((await app.inject(READINGS)).json())
      const entry = list.readings.find((one) => one.id === id)
      expect(['read', 'failed']).toContain(entry?.state)
      return entry ?? expect.fail('the file is not in the list')
    },
    { timeout: 20_000, interval: 50 },
  )
}

describe('a file', () => {
  it('is read, and its table comes back cell by cell', async () => {
    const entry = await giveAndWait('样例局2023年度决算.txt', TEXT)
    expect(entry).toMatchObject({ state: 'read', counts: { statementCount: 1, amountCount: 6, year: 2023 } })
    const file = readingSchema.parse((await app.inject(`${READINGS}/${entry.id}`)).json())
    const [table] = file.parts.flatMap((part) => part.tables)
    expect(table).toMatchObject({ number: 1, type: 'statement', meaning: 'accounts.totals', entryCount: 6 })
    const shown = readingTableSchema.parse((await app.inject(`${READINGS}/${entry.id}/tables/1`)).json())
    expect(shown.entries.map((one) => [one.rowName, one.column, one.text, one.place.line])).toContainEqual([
      '八、社会保障和就业支出',
      '支出/金额',
      '524.26',
      14,
    ])
    const { blocks } = readingBlocksSchema.parse((await app.inject(`${READINGS}/${entry.id}/blocks`)).json())
    const marked = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.flat().filter((cell) => cell.entries.length > 0) : [],
    )
    expect(marked.map((cell) => cell.text)).toEqual(Array.from({ length: 6 }, () => '524.26'))
  })

  it('of pages has their pictures, and the cells to draw over them', async () => {
    const entry = await giveAndWait('预算.pdf', Buffer.from(sampleFile('pdf')))
    const image = await app.inject(`${READINGS}/${entry.id}/pages/1?width=400`)
    expect(image.headers['content-type']).toBe('image/png')
    expect(image.rawPayload.subarray(1, 4).toString()).toBe('PNG')
    const { cells } = pageCellsSchema.parse(
      (await app.inject(`${READINGS}/${entry.id}/pages/1/cells`)).json(),
    )
    expect(cells.some((cell) => cell.entries.length > 0)).toBe(true)
    expect((await app.inject(`${READINGS}/${entry.id}/pages/99`)).statusCode).toBe(404)
  })

  it('can be read again, and removed with all that was read', async () => {
    const { id } = await giveAndWait('a.txt', `${TEXT}\n`)
    const again = await app.inject({ method: 'POST', url: `${READINGS}/${id}/read-again` })
    expect(readingEntrySchema.parse(again.json()).state).toBe('reading')
    expect((await app.inject({ method: 'DELETE', url: `${READINGS}/${id}` })).statusCode).toBe(200)
    expect((await app.inject(`${READINGS}/${id}`)).statusCode).toBe(404)
    expect((await app.inject({ method: 'DELETE', url: `${READINGS}/${id}` })).statusCode).toBe(404)
  })

  it('that cannot be read says why, in the language asked for', async () => {
    const { id, state } = await giveAndWait('torn.pdf', '%PDF-1.7\nthis is no PDF')
    expect(state).toBe('failed')
    const english = readingListSchema.parse((await app.inject(`${READINGS}?lang=en`)).json())
    const [fault] = english.readings.find((one) => one.id === id)?.problems ?? []
    expect(fault).toMatchObject({ code: 'RDG-005' })
    expect(fault?.text).toMatch(/damaged or incomplete/)
  })
})

describe('what is no file', () => {
  it.each([
    ['an empty body', () => give('a.pdf', ''), 400, 'RDG-003'],
    [
      'a form',
      () => app.inject({ method: 'POST', url: `${READINGS}?name=a`, payload: { a: 1 } }),
      415,
      'RDG-051',
    ],
    [
      'no name',
      () =>
        app.inject({
          method: 'POST',
          url: READINGS,
          headers: { 'content-type': 'application/octet-stream' },
          payload: 'x',
        }),
      400,
      'SRV-002',
    ],
    ['an unknown id', () => app.inject(`${READINGS}/${'0'.repeat(32)}`), 404, 'RDG-050'],
    ['a path for an id', () => app.inject(`${READINGS}/..%2f..%2fetc`), 400, 'SRV-002'],
  ])('is refused: %s', async (_, ask, status, code) => {
    const response = await ask()
    expect(problemSchema.parse(response.json())).toMatchObject({ status, code })
  })

  it('is refused before it arrives, if it says that it is too large', async () => {
    const response = await app.inject({
      method: 'POST',
      url: `${READINGS}?name=a.pdf`,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(500 * 1024 * 1024) },
      payload: 'x',
    })
    expect(problemSchema.parse(response.json())).toMatchObject({ status: 413, code: 'RDG-004' })
  })
})
