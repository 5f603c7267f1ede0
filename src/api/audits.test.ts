/** The audits of the API: a file goes in, its findings come out, people judge them, and reports are taken away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ledgersInMemory } from '../app/folder-ledgers.ts'
import { openReadings, type Readings } from '../app/reading/open-readings.ts'
import { csvRows } from '../files/classification/csv-rows.ts'
import { sampleLedger } from '../testing/sample-department.ts'
import { sampleFile } from '../testing/sample-files.ts'
import {
  type AuditResponse,
  auditChangesSchema,
  auditListSchema,
  auditSchema,
  auditsTakenSchema,
  judgedFindingSchema,
} from './audits/contract.ts'
import { problemSchema } from './contract.ts'
import { createServer } from './server.ts'

const AUDITS = '/api/v1/audits'

/** A self-evaluation with the rate and the total as given; right are 90.00% and 96.80. */
const evaluation = (rate: string, total: string): string =>
  [
    '项目支出绩效自评表',
    '（2023年度）',
    '项目名称\t乡村道路养护<一期>',
    '主管部门\t某县交通运输局\t\t实施单位\t某县公路段',
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额\t100.00\t120.00\t108.00\t10\t${rate}\t9.00`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
    '\t产出指标\t数量指标\t养护里程\t≥50公里\t52公里\t40\t40',
    '\t\t质量指标\t验收合格率\t100%\t98%\t10\t9.8',
    '\t效益指标\t社会效益指标\t通行条件\t改善\t明显改善\t30\t28',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10',
    `总分\t\t\t\t\t\t100\t${total}`,
  ].join('\n')

let folder = ''
let readings: Readings
let app: FastifyInstance

async function start(): Promise<void> {
  readings = await openReadings({ folder, version: '0.0.0', atOnce: 2 })
  app = await createServer({ ledgers: ledgersInMemory([sampleLedger()]), readings, version: '0.0.0' })
}
async function stop(): Promise<void> {
  await app?.close()
  await readings?.close()
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-audits-'))
  await start()
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

async function give(name: string, body: string | Uint8Array) {
  const response = await app.inject({
    method: 'POST',
    url: `${AUDITS}?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: typeof body === 'string' ? body : Buffer.from(body),
  })
  return response
}

async function list() {
  return auditListSchema.parse((await app.inject(AUDITS)).json()).audits
}

async function waitFor(ids: readonly string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const states = (await list()).filter((one) => ids.includes(one.id)).map((one) => one.state)
      expect(states.every((one) => one === 'read' || one === 'failed')).toBe(true)
    },
    { timeout: 30_000, interval: 50 },
  )
}

async function audited(name: string, body: string | Uint8Array): Promise<AuditResponse> {
  const [entry] = auditsTakenSchema.parse((await give(name, body)).json()).audits
  await waitFor([entry?.id ?? ''])
  return audit(entry?.id ?? '')
}

const audit = async (id: string): Promise<AuditResponse> =>
  auditSchema.parse((await app.inject(`${AUDITS}/${id}`)).json())

const found = ({ list: findings }: AuditResponse, rule: string) =>
  findings.find((one) => one.rule === rule) ?? expect.fail(`no ${rule}`)

const judge = (id: string, finding: string, body: object) =>
  app.inject({ method: 'POST', url: `${AUDITS}/${id}/findings/${finding}/judgements`, payload: body })

describe('a file', () => {
  it('is checked, and each finding says where, what and why', async () => {
    const file = await audited('自评.txt', evaluation('96.00%', '98.00'))
    expect(file.findings.error).toBe(2)
    expect(found(file, 'EXE-001')).toMatchObject({
      severity: 'error',
      place: { file: '自评.txt', line: 6, column: '执行率' },
      printed: '96.00%',
      expected: '90.00%',
      revision: 0,
    })
    expect(file.coverage.tables).toHaveLength(1)
    expect((await list()).find((one) => one.id === file.id)).toMatchObject({
      findings: { error: 2 },
      judgedCount: 0,
    })
  })

  it('that is torn says why and stops nothing', async () => {
    const [torn] = auditsTakenSchema.parse((await give('torn.pdf', '%PDF-1.7 torn')).json()).audits
    await waitFor([torn?.id ?? ''])
    expect((await list()).find((one) => one.id === torn?.id)).toMatchObject({
      state: 'failed',
      problems: [{ code: 'RDG-005' }],
    })
    expect((await app.inject(`${AUDITS}/${torn?.id}`)).statusCode).toBe(404)
  })

  it('that is an archive is taken apart, in any code of names', async () => {
    const zip = zipSync({
      '甲/自评一.txt': strToU8(evaluation('90.00%', '96.81')),
      '甲/自评二.txt': strToU8(evaluation('90.00%', '96.82')),
      'note.jpg': strToU8('x'),
      '__MACOSX/甲/自评一.txt': strToU8('x'),
    })
    const taken = auditsTakenSchema.parse((await give('一批.zip', zip)).json())
    expect(taken.audits.map((one) => one.name).toSorted()).toEqual(['自评一.txt', '自评二.txt'])
    expect(taken.skipped).toEqual(['note.jpg'])
    await waitFor(taken.audits.map((one) => one.id))
    expect((await list()).some((one) => one.name === '一批.zip')).toBe(false)
    const empty = await give('空.zip', zipSync({ 'a.jpg': strToU8('x') }))
    expect(problemSchema.parse(empty.json()).code).toBe('AUD-008')
    const bad = await give('坏.zip', zip.slice(0, -30))
    expect(bad.statusCode).toBeLessThan(500)
  })
})

describe('a judgement', () => {
  it('is kept with its reason, through a restart and another reading of the file', async () => {
    const file = await audited('甲.txt', evaluation('96.01%', '98.00'))
    const wrong = found(file, 'EXE-001')
    const reason = '<script>alert(1)</script> 口径不同，\u001b[31m见说明'
    const given = { verdict: 'dismissed', reason, author: '核查员甲', revision: 0 }
    const answer = judgedFindingSchema.parse((await judge(file.id, wrong.id, given)).json())
    expect(answer).toMatchObject({ revision: 1, judgement: { verdict: 'dismissed', reason } })
    await stop()
    await start()
    await app.inject({ method: 'POST', url: `/api/v1/readings/${file.id}/read-again` })
    await waitFor([file.id])
    expect(found(await audit(file.id), 'EXE-001')).toMatchObject({
      id: wrong.id,
      judgement: { verdict: 'dismissed', reason, author: '核查员甲' },
    })
    expect((await list()).find((one) => one.id === file.id)?.judgedCount).toBe(1)
  })

  it('of somebody who has not seen the last one is not taken, and nothing is lost of two at once', async () => {
    const file = await audited('乙.txt', evaluation('96.02%', '98.00'))
    const { id } = found(file, 'EXE-001')
    const both = await Promise.all([
      judge(file.id, id, { verdict: 'accepted', revision: 0 }),
      judge(file.id, id, { verdict: 'dismissed', reason: '不', revision: 0 }),
    ])
    expect(both.map((one) => one.statusCode).toSorted()).toEqual([200, 409])
    const after = await audit(file.id)
    expect(found(after, 'EXE-001').revision).toBe(1)
    const back = await judge(file.id, id, { verdict: 'open', revision: 1 })
    expect(judgedFindingSchema.parse(back.json())).not.toHaveProperty('judgement')
    expect((await audit(file.id)).judgements.map((one) => one.verdict)).toHaveLength(2)
  })

  it.each([
    [{ verdict: 'dismissed', reason: '  ', revision: 0 }, 'AUD-004'],
    [{ verdict: 'dismissed', reason: '长'.repeat(10_001), revision: 0 }, 'AUD-005'],
    [{ verdict: 'perhaps', revision: 0 }, 'SRV-002'],
  ])('that cannot be kept is refused: %#', async (body, code) => {
    const file = await audited('丙.txt', evaluation('96.03%', '98.00'))
    const response = await judge(file.id, found(file, 'EXE-001').id, body)
    expect(problemSchema.parse(response.json())).toMatchObject({ status: 400, code })
  })

  it('may have a reason of ten thousand characters', async () => {
    const file = await audited('丁.txt', evaluation('96.04%', '98.00'))
    const reason = '长'.repeat(10_000)
    const response = await judge(file.id, found(file, 'EXE-001').id, {
      verdict: 'dismissed',
      reason,
      revision: 0,
    })
    expect(judgedFindingSchema.parse(response.json()).judgement?.reason).toBe(reason)
  })

  it('of a finding that is not there, or of no file, is told', async () => {
    const file = await audited('戊.txt', evaluation('96.05%', '98.00'))
    const body = { verdict: 'accepted', revision: 0 }
    expect(problemSchema.parse((await judge(file.id, '0'.repeat(16), body)).json()).code).toBe('AUD-002')
    expect(problemSchema.parse((await judge('0'.repeat(32), '0'.repeat(16), body)).json()).code).toBe(
      'AUD-001',
    )
  })
})

describe('a correction of what was read', () => {
  const correct = (id: string, body: object) =>
    app.inject({ method: 'POST', url: `${AUDITS}/${id}/corrections`, payload: body })

  it('has the file checked again, keeps the file, and what was judged stays', async () => {
    const file = await audited('己.txt', evaluation('96.06%', '98.00'))
    const { id, place } = found(file, 'EXE-001')
    await judge(file.id, id, { verdict: 'accepted', revision: 0 })
    const answer = await correct(file.id, { place: { line: place.line }, from: '96.06%', to: '90.00%' })
    expect(answer.statusCode, answer.body).toBe(200)
    await waitFor([file.id])
    const after = await audit(file.id)
    expect(after.list.map((one) => one.rule)).not.toContain('EXE-001')
    expect(after.corrections).toMatchObject([{ from: '96.06%', to: '90.00%' }])
    expect(after.gone).toMatchObject([{ finding: id, verdict: 'accepted', about: { printed: '96.06%' } }])
  })

  it('that fits no one place is refused', async () => {
    const file = await audited('庚.txt', evaluation('96.07%', '98.00'))
    const answer = await correct(file.id, { place: { line: 6 }, from: '88.88', to: '1' })
    expect(problemSchema.parse(answer.json())).toMatchObject({ status: 422, code: 'AUD-006' })
  })
})

describe('versions of a document', () => {
  it('know one another, and each finding tells what became of it', async () => {
    const first = await audited('第一版.txt', evaluation('96.10%', '97.10'))
    const second = await audited('第二版.txt', evaluation('90.00%', '97.20'))
    expect(second.versions.map((one) => one.name)).toEqual(
      expect.arrayContaining(['第一版.txt', '第二版.txt']),
    )
    const url = `${AUDITS}/${second.id}/changes?since=${first.id}`
    const { changes } = auditChangesSchema.parse((await app.inject(url)).json())
    const of = (rule: string) => changes.find((one) => (one.before ?? one.after)?.rule === rule)
    expect(of('EXE-001')).toMatchObject({ change: 'mended', nowPrinted: '90.00%' })
    expect(of('SCR-003')).toMatchObject({ change: 'changed', after: { printed: '97.20' } })
  })
})

describe('other files', () => {
  const compare = (id: string, others: readonly string[]) =>
    app.inject({ method: 'POST', url: `${AUDITS}/${id}/comparisons`, payload: { others } })

  it('are compared with, and stay chosen; one that is removed is told', async () => {
    const own = await audited('本年.txt', evaluation('90.00%', '97.31'))
    const other = await audited('上年.txt', evaluation('90.00%', '97.32'))
    expect((await compare(own.id, [other.id, own.id])).statusCode).toBe(200)
    await waitFor([own.id])
    const after = await audit(own.id)
    expect(after.against).toEqual([{ id: other.id, name: '上年.txt' }])
    expect(after.coverage.against?.map((one) => [one.file, one.other])).toEqual([['本年.txt', '上年.txt']])
    await app.inject({ method: 'DELETE', url: `/api/v1/readings/${other.id}` })
    expect((await audit(own.id)).against).toEqual([{ id: other.id }])
    expect(problemSchema.parse((await compare(own.id, [other.id])).json()).code).toBe('AUD-001')
  })
})

describe('a report', () => {
  const report = (id: string, format: string, lang = 'zh') =>
    app.inject(`${AUDITS}/${id}/export/${format}?lang=${lang}`)

  it('holds the findings in each format, with what was said of them, and nothing of it is run', async () => {
    const file = await audited('辛.txt', evaluation('96.20%', '98.00'))
    const reason = '=HYPERLINK("http://x")<img src=x>'
    await judge(file.id, found(file, 'EXE-001').id, { verdict: 'dismissed', reason, revision: 0 })
    const json: unknown = JSON.parse((await report(file.id, 'json')).body)
    expect(json).toMatchObject([{ file: '辛.txt', coverage: { cells: {} } }])
    const html = (await report(file.id, 'html')).body
    expect(html).not.toMatch(/<img|<一期>|(?:src|href)="http/)
    expect(html).toContain('判为不成立')
    const [, ...rows] = csvRows((await report(file.id, 'csv')).body).rows.map((row) => row.cells)
    const row = rows.find((cells) => cells[1] === 'EXE-001') ?? []
    expect(row[14]).toBe('不成立')
    expect(row[15]).toBe(`'${reason}`)
    const book = await report(file.id, 'xlsx')
    expect(book.headers['content-disposition']).toContain(encodeURIComponent('辛.核查.xlsx'))
    const sheets = unzipSync(new Uint8Array(book.rawPayload))
    const strings = Buffer.from(sheets['xl/sharedStrings.xml'] ?? new Uint8Array()).toString()
    expect(strings).toContain('96.20%')
    expect(Object.values(sheets).some((part) => Buffer.from(part).includes('<f>'))).toBe(false)
  })

  it('of a PDF is the PDF with marks behind its own bytes', async () => {
    const source = sampleFile('pdf')
    const file = await audited('预算.pdf', source)
    const marked = await report(file.id, 'pdf')
    expect(marked.headers['content-type']).toBe('application/pdf')
    expect(marked.rawPayload.subarray(0, source.length).equals(Buffer.from(source))).toBe(true)
  })

  it('of a text is no PDF', async () => {
    const file = await audited('壬.txt', evaluation('96.21%', '98.00'))
    expect(problemSchema.parse((await report(file.id, 'pdf')).json()).code).toBe('AUD-007')
  })

  it('of all files names those too that could not be read', async () => {
    const all: unknown = JSON.parse((await app.inject(`${AUDITS}/export/json`)).body)
    expect(all).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'torn.pdf' })]))
    expect((await app.inject(`${AUDITS}/export/html`)).body).toContain('没有读出')
  })
})

it('a batch is stopped and goes on; what is finished stays', async () => {
  const names = ['一', '二', '三', '四', '五', '六']
  const given = await Promise.all(
    names.map(async (name, at) => {
      const taken = await give(`${name}.txt`, evaluation(`95.0${at}%`, '98.00'))
      return auditsTakenSchema.parse(taken.json()).audits[0]?.id ?? ''
    }),
  )
  const before = (await list()).filter((one) => one.state === 'read').length
  const stopped = auditListSchema.parse(
    (await app.inject({ method: 'POST', url: `${AUDITS}/cancel` })).json(),
  )
  expect(stopped.audits.every((one) => one.state !== 'waiting' && one.state !== 'reading')).toBe(true)
  expect(stopped.audits.filter((one) => one.state === 'read').length).toBeGreaterThanOrEqual(before)
  await app.inject({ method: 'POST', url: `${AUDITS}/continue` })
  await waitFor(given)
  expect((await list()).filter((one) => given.includes(one.id)).every((one) => one.state === 'read')).toBe(
    true,
  )
})
