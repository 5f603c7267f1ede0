/** Documents of the API: looked at, taken away as drafts, published for ever, corrected with a reason. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDepartment } from '../app/load-department.ts'
import { openPublishingDesk, type PublishingDesk } from '../app/publishing/publishing-desk.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { EXAMPLES_FOLDER } from '../cli/examples.ts'
import { type FolderFiles, folderOnDisk } from '../files/department/folder.ts'
import { TEST_SERVERS, type TestDatabase } from '../store/testing/databases.ts'
import { problemSchema } from './contract.ts'
import { differencesSchema, documentSchema, editedTextSchema, releaseSchema } from './documents/contract.ts'
import { createServer } from './server.ts'

const DOCUMENT = '/api/v1/units/putuo-902/years/2024/kinds/budget/document'
const welfare = folderOnDisk(join(EXAMPLES_FOLDER, 'putuo-welfare'))
const [embedded] = TEST_SERVERS

describe('a document', { timeout: 120_000 }, () => {
  let database: TestDatabase
  let desk: PublishingDesk
  let app: FastifyInstance
  const load = async (folder: FolderFiles, at: number) =>
    expect((await loadDepartment(database.store, folder, { loadedAt: new Date(at) })).problems).toEqual([])

  beforeAll(async () => {
    if (embedded === undefined) throw new Error('no embedded database')
    database = await embedded.start()
    await load(welfare, 1)
    desk = openPublishingDesk()
    app = await createServer({
      ledgers: storeLedgers(database.store),
      publishing: { store: database.store, desk },
      version: '0.0.0',
    })
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await desk?.close()
    await database?.stop()
  })
  const shown = async () => documentSchema.parse((await app.inject({ url: DOCUMENT })).json())
  const release = async (reason?: string) =>
    releaseSchema.parse(
      (
        await app.inject({
          method: 'POST',
          url: `${DOCUMENT}/versions`,
          payload: reason === undefined ? {} : { reason },
        })
      ).json(),
    )

  test('has its outline, and nothing missing', async () => {
    const document = await shown()
    expect(document.outline.length).toBeGreaterThan(10)
    expect(document.problems).toEqual([])
    expect(document.findings.filter((one) => one.severity === 'error')).toEqual([])
    expect(document.versions).toEqual([])
  })

  test('is shown as a page with every figure marked, framed by our own page alone', async () => {
    const answer = await app.inject({ url: `${DOCUMENT}/preview` })
    expect(answer.headers['content-type']).toMatch('text/html')
    expect(answer.headers['content-security-policy']).toMatch("frame-ancestors 'self'")
    expect(answer.body).toMatch(/<data value="\d+" data-region="[^"]*unit:902/)
  })

  test('is taken away as a draft in each format', async () => {
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['html', '<!doctype'],
    ]) {
      const answer = await app.inject({ url: `${DOCUMENT}/draft.${format}` })
      expect([answer.statusCode, answer.rawPayload.subarray(0, start?.length).toString()]).toEqual([
        200,
        start,
      ])
    }
    expect((await app.inject({ url: `${DOCUMENT}/draft.exe` })).statusCode).toBe(400)
  })

  const edit = async (id: string, value: string, seen: string) =>
    app.inject({ method: 'PUT', url: `${DOCUMENT}/texts`, payload: { id, value, seen } })
  const textOf = async (id: string) => (await shown()).texts.find((one) => one.id === id)

  test('has its texts changed one by one, with what stood there before', async () => {
    const id = 'text:机构设置'
    const before = (await textOf(id))?.value ?? ''
    expect(before).not.toBe('')
    const answer = await edit(id, `${before}\n另设一个<b>档案室</b>。`, before)
    const { value } = editedTextSchema.parse(answer.json())
    expect(value).toBe(`${before}\n另设一个<b>档案室</b>。`)
    expect(await textOf(id)).toMatchObject({ value, previous: { value: before } })
    const preview = await app.inject({ url: `${DOCUMENT}/preview` })
    expect(preview.body).toContain('另设一个&lt;b&gt;档案室&lt;/b&gt;。')
    expect(preview.body).toContain(`data-texts="${encodeURIComponent(id)}"`)
    expect((await app.inject({ url: `${DOCUMENT}/draft.html` })).body).not.toContain('data-texts')

    const late = await edit(id, '我写的', before)
    expect([late.statusCode, problemSchema.parse(late.json()).code]).toEqual([409, 'PUB-405'])
    expect((await edit(id, before, value)).statusCode).toBe(200)
    expect((await textOf(id))?.value).toBe(before)
  })

  test('refuses texts that disagree with the tables, and such as it does not use', async () => {
    const id = 'text:机构设置'
    const seen = (await textOf(id))?.value ?? ''
    for (const [which, value, code] of [
      [id, '2024年，本单位支出预算总额为1.23万元。', 'PUB-003'],
      [id, '=HYPERLINK("x")', 'DAT-026'],
      ['text:没有这一段', '话', 'PUB-404'],
      ['nothing', '话', 'PUB-404'],
    ] as const) {
      const answer = await edit(which, value, which === id ? seen : '')
      expect(problemSchema.parse(answer.json()).code).toBe(code)
    }
    expect((await textOf(id))?.value).toBe(seen)
  })

  test('asks for what is missing where it stands, and takes it there', async () => {
    const { value = '' } = (await textOf('text:主要职能')) ?? {}
    expect((await edit('text:主要职能', '', value)).statusCode).toBe(200)
    const [missing] = (await shown()).problems
    expect(missing).toMatchObject({ code: 'PUB-001', textId: 'text:主要职能' })
    const preview = await app.inject({ url: `${DOCUMENT}/preview` })
    expect(preview.body).toContain(`id="${missing?.target?.id}"`)
    expect((await release()).problems.map((one) => one.code)).toEqual(
      expect.arrayContaining(['PUB-001', 'PUB-301']),
    )
    expect((await edit('text:主要职能', value, '')).statusCode).toBe(200)
    expect((await shown()).problems).toEqual([])
  })

  test('is published once, corrected with a reason, and stays as it was', async () => {
    expect(await release()).toEqual({ version: 1, problems: [] })
    expect((await release()).problems.map((one) => one.code)).toEqual(['PUB-307'])
    expect((await release('再看一遍')).problems.map((one) => one.code)).toEqual(['PUB-308'])
    expect((await release('长'.repeat(501))).problems.map((one) => one.code)).toEqual(['PUB-309'])
    const [first] = (await shown()).versions
    const before = await fileOf(1)
    expect(createHash('sha256').update(before).digest('hex')).toBe(
      first?.files.find((one) => one.path === 'document.pdf')?.sha256,
    )

    await load(renamed(welfare, '上海市普陀区社会福利院', '上海市普陀区第一社会福利院'), 2)
    expect(await release('单位名称有误')).toEqual({ version: 2, problems: [] })
    expect((await shown()).versions.map(({ version, reason }) => ({ version, reason }))).toEqual([
      { version: 2, reason: '单位名称有误' },
      { version: 1, reason: undefined },
    ])
    expect(await fileOf(1)).toEqual(before)
    expect(await fileOf(2)).not.toEqual(before)
    const answer = await app.inject({ url: `${DOCUMENT}/versions/2/differences` })
    const { differences } = differencesSchema.parse(answer.json())
    expect(differences.length).toBeGreaterThan(0)
    for (const one of differences) expect(one.after).not.toBe(one.before)
    expect(differences.some((one) => one.after.includes('第一社会福利院'))).toBe(true)
  })

  test('that is not there is told', async () => {
    for (const url of [
      DOCUMENT.replace('putuo-902', 'putuo-999'),
      `${DOCUMENT}/versions/9/files/document.pdf`,
      `${DOCUMENT}/versions/1/files/..%2F..%2Fetc%2Fpasswd`,
      `${DOCUMENT}/versions/9/differences`,
    ]) {
      const answer = await app.inject({ url })
      expect([answer.statusCode, problemSchema.parse(answer.json()).code]).toEqual([404, 'SRV-001'])
    }
  })

  async function fileOf(version: number): Promise<Buffer> {
    const answer = await app.inject({ url: `${DOCUMENT}/versions/${version}/files/document.pdf` })
    expect(answer.statusCode).toBe(200)
    return answer.rawPayload
  }
})

/** The same data with other words. */
const renamed = (folder: FolderFiles, from: string, to: string): FolderFiles => ({
  ...folder,
  read: (path) => Buffer.from(Buffer.from(folder.read(path)).toString('utf8').replaceAll(from, to)),
})
