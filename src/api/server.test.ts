/** The API as its callers see it: every answer has the shape that the contract promises, every fault is a problem. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { ledgersInMemory } from '../app/folder-ledgers.ts'
import type { LedgerSource } from '../app/ledgers.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { sampleLedger } from '../testing/sample-department.ts'
import {
  departmentsSchema,
  explanationSchema,
  type FigureResponse,
  healthSchema,
  problemSchema,
  type StatementResponse,
  statementListSchema,
  statementSchema,
} from './contract.ts'
import { createServer } from './server.ts'

const SAMPLE = '/api/v1/units/jianghan-990001/years/2023/kinds/budget'

let app: FastifyInstance
beforeAll(async () => {
  app = await createServer({ ledgers: ledgersInMemory([sampleLedger()]), version: '0.0.0' })
})
afterAll(() => app.close())

async function ask<T>(server: FastifyInstance, url: string, schema: ZodType<T>): Promise<T> {
  const response = await server.inject(url)
  expect(response.statusCode, `${url} ${response.body}`).toBe(200)
  return schema.parse(response.json())
}

async function refused(url: string, headers: Record<string, string> = {}) {
  const response = await app.inject({ url, headers })
  expect(response.headers['content-type']).toBe('application/problem+json')
  const found = problemSchema.parse(response.json())
  expect(found.status).toBe(response.statusCode)
  return found
}

const figuresOf = (statement: StatementResponse): readonly FigureResponse[] =>
  statement.rows.flatMap((row) => row.cells.flatMap((cell) => cell.figure ?? []))

describe('departments', () => {
  test('the department comes first where it has years of its own, then its units', async () => {
    const { departments } = await ask(app, '/api/v1/departments', departmentsSchema)
    expect(departments.map(({ id, name }) => [id, name])).toEqual([['jianghan-990', '样例局']])
    expect(departments[0]?.units.map(({ id, depth }) => [id, depth])).toEqual([
      ['jianghan-990', 0],
      ['jianghan-990001', 1],
      ['jianghan-990002', 1],
    ])
  })
  test('a year of which one unit alone is known is not the department’s', async () => {
    const { departments } = await ask(app, '/api/v1/departments', departmentsSchema)
    const years = departments[0]?.units.map(({ years }) =>
      years.map(({ year, kind, document }) => `${year} ${kind} ${document ?? ''}`),
    )
    expect(years).toEqual([
      ['2023 budget 900', '2022 budget '],
      ['2023 budget 900', '2023 accounts 901', '2022 budget ', '2021 budget '],
      ['2023 budget 900', '2022 budget '],
    ])
  })
})

describe('statements', () => {
  test('the list has them in the order of the document', async () => {
    const list = await ask(app, `${SAMPLE}/statements`, statementListSchema)
    expect(list.unitName).toBe('样例局本级')
    expect(list.statements.length).toBeGreaterThan(5)
    expect(list.warnings).toEqual([])
  })
  test('each parses, and marks the figures that rest on an assumption', async () => {
    const { statements } = await ask(app, `${SAMPLE}/statements`, statementListSchema)
    for (const { id } of statements) await ask(app, `${SAMPLE}/statements/${id}`, statementSchema)
    const statement = await ask(app, `${SAMPLE}/statements/budget.general-by-function`, statementSchema)
    const marked = figuresOf(statement).filter((figure) => figure.amountFen !== '0')
    const amounts = (isAssumed: boolean, row: string) =>
      marked.filter((one) => one.isAssumed === isAssumed && one.rowCode === row).map((one) => one.amountFen)
    // Personnel of 2150501 is assumed, so its totals are; its operating costs are not.
    expect(amounts(true, '2150501')).toContain('7500000')
    expect(amounts(false, '2150501')).toEqual(['5000000'])
    expect(amounts(true, '2080505')).toEqual([])
  })
  test('beside another year each figure has the other and the difference', async () => {
    const url = `${SAMPLE}/statements/budget.general-by-function?against=jianghan-990001/2022/budget`
    const statement = await ask(app, url, statementSchema)
    expect(statement.against).toEqual({
      unitName: '样例局本级',
      year: 2022,
      kind: 'budget',
      hasFigures: true,
    })
    const total = figuresOf(statement).find((figure) => figure.rowName === '合计')
    expect(total).toMatchObject({
      amountFen: '30000000',
      againstFen: '28800000',
      differenceFen: '1200000',
      againstText: '28.80',
      differenceText: '+1.20',
    })
    const unknown = figuresOf(statement).find((figure) => figure.rowCode === '2080505')
    expect(unknown).toMatchObject({ againstFen: null, differenceFen: null })
    expect(unknown?.againstText).toBeUndefined()
  })
  test('a year of which nothing is known says so', async () => {
    const url = `${SAMPLE}/statements/budget.general-by-function?against=jianghan-990001/2019/budget`
    const statement = await ask(app, url, statementSchema)
    expect(statement.against?.hasFigures).toBe(false)
    expect(
      figuresOf(statement).every((figure) => figure.region === undefined || figure.againstFen === null),
    ).toBe(true)
  })
})

describe('explanations', () => {
  const explained = (region: string, more = '') =>
    ask(app, `${SAMPLE}/explanation?region=${encodeURIComponent(region)}&side=uses${more}`, explanationSchema)

  test('go down to the lines and their files', async () => {
    const found = await explained('flow:expenditure,nature:projectSpending')
    expect(found.tenThousandYuanText).toBe('5.00')
    expect(found.yuanText).toBe('50,000.00')
    expect(found.lines).toHaveLength(1)
    expect(found.lines[0]).toMatchObject({
      file: '2023/budget/990001.yaml',
      document: '900',
      content: '印刷费',
      basis: '500元/册*100册',
      amountFen: '5000000',
    })
    expect(found.lines[0]?.words).toContainEqual({ dimension: '项目', name: '样例专项' })
  })
  test.each([
    ['flow:turnover', '30.00'],
    ['flow:expenditure,economic:officialVehicles', '0.00'],
    ['flow:expenditure,unit:990001#administrative', '30.00'],
  ])('%s is a figure', async (region, text) => {
    expect((await explained(region)).tenThousandYuanText).toBe(text)
  })
  test('the parts of every cut make the whole', async () => {
    const found = await explained('flow:expenditure')
    expect(found.cuts.length).toBeGreaterThan(2)
    for (const cut of found.cuts) {
      const total = cut.parts.reduce((sum, part) => sum + BigInt(part.amountFen), 0n)
      expect(total, cut.name).toBe(BigInt(found.amountFen))
    }
  })
  test('name the places where the same money is printed', async () => {
    const statement = await ask(app, `${SAMPLE}/statements/budget.general-by-function`, statementSchema)
    const figure = figuresOf(statement).find((one) => one.rowCode === '2080505' && one.amountFen !== '0')
    const all = await explained(figure?.region ?? '')
    const others = await explained(figure?.region ?? '', '&statement=budget.general-by-function')
    expect(all.alsoIn.map((one) => one.statement)).toContain('budget.general-by-function')
    expect(others.alsoIn.length).toBeLessThan(all.alsoIn.length)
    expect(all.alsoIn.every((one) => one.text === '12.50')).toBe(true)
  })
  test('every figure of every statement can be asked for', async () => {
    const { statements } = await ask(app, `${SAMPLE}/statements`, statementListSchema)
    for (const { id } of statements) {
      for (const { region, side, amountFen } of figuresOf(
        await ask(app, `${SAMPLE}/statements/${id}`, statementSchema),
      )) {
        if (region === undefined) continue
        const found = await ask(
          app,
          `${SAMPLE}/explanation?region=${encodeURIComponent(region)}&side=${side}`,
          explanationSchema,
        )
        expect(found.amountFen).toBe(amountFen)
      }
    }
  })
})

describe('problems', () => {
  test.each([
    ['/api/v1/units/jianghan-1/years/2023/kinds/budget/statements', 404, 'SRV-001'],
    ['/api/v1/nothing', 404, 'SRV-001'],
    [`${SAMPLE}/statements/budget.nothing`, 404, 'PRF-002'],
    [`${SAMPLE}/statements/budget.revenue?against=jianghan-1/2022/budget`, 404, 'SRV-001'],
    [`${SAMPLE}/statements/budget.revenue?against=2022`, 400, 'SRV-002'],
    [`${SAMPLE}/statements/..%2f..%2fetc`, 400, 'SRV-002'],
    [`${SAMPLE}/statements?lang=fr`, 400, 'SRV-002'],
    ['/api/v1/units/jianghan-990001/years/20x3/kinds/budget/statements', 400, 'SRV-002'],
    ['/api/v1/units/jianghan-990001/years/2023/kinds/plan/statements', 400, 'SRV-002'],
    ['/api/v1/units/jianghan-990001/years/2001/kinds/budget/statements', 422, 'PRF-001'],
    [`${SAMPLE}/explanation`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=colour:red`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,fund:constructor`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,economic:toString`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,unit:403002`, 400, 'SRV-002'],
    // Without a flow, revenue and expenditure would be summed together.
    [`${SAMPLE}/explanation?region=`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=fund:generalPublic`, 400, 'SRV-002'],
    // What the document does not speak of: another unit, year or stage.
    [`${SAMPLE}/explanation?region=flow:expenditure,unit:990002`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,year:2022`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,stage:outturn`, 400, 'SRV-002'],
    // No shape of a code, and the overlay of units where it does not stand.
    [`${SAMPLE}/explanation?region=flow:expenditure,function:2080`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,economic:3011`, 400, 'SRV-002'],
    [`${SAMPLE}/explanation?region=flow:expenditure,unit:%23administrative990001`, 400, 'SRV-002'],
    ['/api/v1/%E0%A4%A', 400, 'SRV-005'],
  ])('%s', async (url, status, code) => {
    expect(await refused(url)).toMatchObject({ status, code, type: `urn:mingzhang:problem:${code}` })
  })
  test('of a method that an address does not take say which it takes', async () => {
    const response = await app.inject({ method: 'POST', url: `${SAMPLE}/statements/budget.revenue` })
    expect(problemSchema.parse(response.json())).toMatchObject({ status: 405, code: 'SRV-008' })
    expect(response.headers.allow).toBe('GET, HEAD')
  })
  test('are told in the language of the question, else of the browser', async () => {
    const url = '/api/v1/units/jianghan-1/years/2023/kinds/budget/statements'
    expect((await refused(url)).detail).toContain('不存在')
    expect((await refused(url, { 'accept-language': 'en-GB,zh;q=0.5' })).detail).toContain('There is no')
    expect((await refused(`${url}?lang=zh`, { 'accept-language': 'en' })).detail).toContain('不存在')
    expect((await refused(url, { 'accept-language': 'en;q=0.2,zh-CN;q=0.8' })).title).toBe('没有找到')
  })
  test('a fault of the program is told by a number, without what is inside', async () => {
    const broken: LedgerSource = {
      list: () => Promise.reject(new Error('secret of the inside')),
      get: async () => undefined,
    }
    const server = await createServer({ ledgers: broken, version: '0.0.0' })
    const response = await server.inject('/api/v1/departments')
    expect(response.statusCode).toBe(500)
    expect(problemSchema.parse(response.json()).code).toBe('SRV-003')
    expect(response.body).not.toContain('secret')
    await server.close()
  })
  const statusFor = async (server: FastifyInstance, host: string): Promise<number> =>
    (await server.inject({ url: '/api/v1/health', headers: { host } })).statusCode
  const listening = (host: string, allowedHosts: readonly string[] = []) =>
    createServer({ ledgers: ledgersInMemory([]), version: '0.0.0', host, allowedHosts })

  test('names that are not this machine’s are not answered to', async () => {
    expect(await refused('/api/v1/health', { host: 'evil.example:3000' })).toMatchObject({
      status: 421,
      code: 'SRV-004',
    })
    for (const host of ['127.0.0.1.evil.example', '127.999.0.1', '192.168.1.5', 'localhost.evil.example'])
      expect(await statusFor(app, host), host).toBe(421)
    for (const host of ['localhost:3000', 'LOCALHOST', '127.0.0.1:3000', '127.8.9.10', '[::1]:3000'])
      expect(await statusFor(app, host), host).toBe(200)
  })
  test('pages of other sites change nothing here', async () => {
    const cancel = async (origin?: string): Promise<string> => {
      const url = `/api/v1/readings/${'0'.repeat(32)}/cancel`
      const headers = origin === undefined ? {} : { origin }
      return (await app.inject({ method: 'POST', url, headers })).json().code
    }
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example'])
      expect(await cancel(origin), origin).toBe('SRV-012')
    for (const origin of [undefined, 'http://localhost:3000', 'http://127.0.0.1:8080'])
      expect(await cancel(origin), origin).not.toBe('SRV-012')
  })
  test.each([
    ['mingzhang.example', [], ['mingzhang.example:8080', 'localhost'], ['evil.example', '10.0.0.7']],
    ['10.0.0.7', ['finance.example'], ['10.0.0.7', 'Finance.example:80'], ['evil.example', '10.0.0.8']],
    ['0.0.0.0', [], ['10.0.0.7:3000', '[fe80::1]'], ['evil.example', '10.0.0.7.evil.example']],
    ['127.0.0.2', ['finance.example'], ['127.0.0.2', 'finance.example'], ['evil.example']],
  ])('a server on %s that may be called %j', async (host, allowedHosts, known, unknown) => {
    const server = await listening(host, allowedHosts)
    for (const name of known) expect(await statusFor(server, name), name).toBe(200)
    for (const name of unknown) expect(await statusFor(server, name), name).toBe(421)
    await server.close()
  })
})

describe('every answer', () => {
  test('has an entity tag, and is not sent twice', async () => {
    const first = await app.inject('/api/v1/departments')
    const { etag } = first.headers
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const again = await app.inject({ url: '/api/v1/departments', headers: { 'if-none-match': String(etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
  test.each([
    '/api/v1/health',
    '/api/v1/nothing',
    '/api/v1/%E0%A4%A',
    `/api/v1/units/${'a'.repeat(300)}/years/2023/kinds/budget/statements`,
  ])('forbids frames, sniffing and scripts from elsewhere: %s', async (url) => {
    const { headers } = await app.inject(url)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
  test('health names the version', async () => {
    expect(await ask(app, '/api/v1/health', healthSchema)).toEqual({
      status: 'ok',
      version: '0.0.0',
      departmentCount: 1,
    })
  })
})

describe('the OpenAPI document', () => {
  interface Document {
    readonly openapi: string
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
  }
  interface Operation {
    readonly parameters?: readonly { readonly name: string; readonly in: string }[]
    readonly responses: Readonly<Record<string, { readonly description: string }>>
  }
  const document = async (): Promise<Document> => (await app.inject('/api/v1/openapi.json')).json()

  test('is of version 3.1 and lists every route with its parameters', async () => {
    const { openapi, paths } = await document()
    expect(openapi).toMatch(/^3\.1\./)
    const year = '/api/v1/units/{unit}/years/{year}/kinds/{kind}'
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/departments',
      '/api/v1/health',
      '/api/v1/indicators',
      `${year}/explanation`,
      `${year}/statements`,
      `${year}/statements/{statement}`,
      '/api/v1/units/{unit}/years/{year}/performance',
      '/api/v1/units/{unit}/years/{year}/performance/forms/{form}',
      '/api/v1/units/{unit}/years/{year}/performance/projects/{project}',
    ])
    for (const [path, operations] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const given =
        operations.get?.parameters?.filter((one) => one.in === 'path').map((one) => one.name) ?? []
      expect(given.sort()).toEqual(named.sort())
      const statuses = Object.keys(operations.get?.responses ?? {})
      expect(statuses).toEqual(expect.arrayContaining(['200', '400', '404', '500']))
      for (const answer of Object.values(operations.get?.responses ?? {}))
        expect(answer.description).not.toBe('')
    }
  })
  test('every reference leads to a shape', async () => {
    const whole = await document()
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target ?? '',
    )
    expect(references.length).toBeGreaterThan(5)
    for (const target of references)
      expect(Object.keys(whole.components.schemas)).toContain(target.replace('#/components/schemas/', ''))
  })
  test('can be read as a page without any script', async () => {
    const response = await app.inject('/api/v1/docs')
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.body).toContain('/kinds/{kind}/explanation')
    expect(response.body).toContain('id="Statement"')
    expect(response.body).not.toMatch(/<script|https?:/)
  })
})

describe('the page', () => {
  const webDir = mkdtempSync(join(tmpdir(), 'mingzhang-web-'))
  let server: FastifyInstance
  beforeAll(async () => {
    mkdirSync(join(webDir, 'assets'))
    mkdirSync(join(webDir, 'fonts'))
    writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>明账</title>')
    writeFileSync(join(webDir, 'assets/index-BxY12_ab.js'), 'export {}')
    writeFileSync(join(webDir, 'fonts/sans.woff2'), 'font')
    writeFileSync(join(webDir, '.hidden'), 'not for you')
    server = await createServer({ ledgers: ledgersInMemory([]), webDir, version: '0.0.0' })
  })
  afterAll(async () => {
    await server.close()
    rmSync(webDir, { recursive: true })
  })
  const browse = (url: string) => server.inject({ url, headers: { accept: 'text/html,*/*' } })

  test.each(['/', '/statements/jianghan-403/2023/budget/budget.revenue', '/index.html'])(
    '%s is the page, never kept',
    async (url) => {
      const response = await browse(url)
      expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(response.body).toContain('明账')
    },
  )
  test('what is named by its content is kept for good, fonts for a week', async () => {
    expect((await browse('/assets/index-BxY12_ab.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await browse('/fonts/sans.woff2')).headers['cache-control']).toBe('public, max-age=604800')
  })
  test.each(['/assets/gone-12345678.js', '/api/v1/gone', '/.hidden', '/..%2f..%2fetc%2fpasswd'])(
    '%s is not there',
    async (url) => {
      const response = await server.inject({ url, headers: { accept: '*/*' } })
      expect(response.statusCode).toBeGreaterThanOrEqual(400)
      expect(response.body).not.toContain('not for you')
    },
  )
})

describe('the examples', () => {
  test('every statement of every year has the promised shape, in time', async () => {
    const server = await createServer({ ledgers: exampleLedgers(), version: '0.0.0' })
    const { departments } = await ask(server, '/api/v1/departments', departmentsSchema)
    expect(departments.length).toBeGreaterThan(0)
    let slowest = 0
    for (const unit of departments.flatMap((one) => one.units)) {
      for (const { year, kind } of unit.years) {
        const address = `/api/v1/units/${unit.id}/years/${year}/kinds/${kind}/statements`
        for (const { id } of (await ask(server, address, statementListSchema)).statements) {
          const began = performance.now()
          const response = await server.inject(`${address}/${id}?against=${unit.id}/${year - 1}/${kind}`)
          slowest = Math.max(slowest, performance.now() - began)
          statementSchema.parse(response.json())
        }
      }
    }
    // The aim is 50 ms; a machine that does other work as well is allowed more.
    expect(slowest).toBeLessThan(500)
    await server.close()
  })
})
