/** The project library over HTTP: who sees what, new projects, look-alikes judged once, the order of need, three years. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STABLE_PROJECT } from '../../app/demonstration/stable-project.ts'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'

const PREPARER = 'jianghan-403001-preparer'
const REVIEWER = 'jianghan-403-reviewer'

let server: DemonstrationServer
beforeAll(async () => {
  server = await startDemonstration('2022-11-20')
}, 120_000)
afterAll(() => server?.stop(), 60_000)

const codes = (json: { projects: { code: string }[] }): readonly string[] =>
  json.projects.map((one) => one.code)

test('a unit sees its own projects, its department all, administrators none', async () => {
  const own = await server.ask(PREPARER, 'projects')
  const all = await server.ask(REVIEWER, 'projects')
  expect(own.json.year).toBe(2023)
  expect(new Set(own.json.projects.map((one: { unit: string }) => one.unit))).toEqual(
    new Set(['jianghan-403001']),
  )
  expect(codes(all.json).length).toBeGreaterThan(codes(own.json).length)
  const stable = own.json.projects.find((one: { code: string }) => one.code === STABLE_PROJECT)
  expect(stable).toMatchObject({
    thisYearFen: '62000000',
    // Known of the monitoring, as the project's own page has it.
    lastYearFen: '65500000',
    executedFen: '43000000',
    functionName: '一般行政管理事务',
    roundStateName: '已退回',
    canDraft: false,
    findings: { error: 0 },
  })
  expect((await server.ask('system-admin', 'projects')).status).toBe(404)
  const hidden = await server.ask('jianghan-403002-preparer', `projects/${STABLE_PROJECT}/2023`)
  expect([hidden.status, hidden.json.code]).toEqual([404, 'RND-050'])
})

test('a project’s year shows what it gave before and what stands beside it', async () => {
  const { json } = await server.ask(PREPARER, `projects/${STABLE_PROJECT}/2023`)
  expect(json.lastYear).toMatchObject({ year: 2022, amountFen: '65500000' })
  expect(json.otherProjects.map((one: { amountFen: string }) => one.amountFen).sort()).toEqual([
    '11000000',
    '14920000',
    '1690000',
  ])
  const indicator = json.earlierIndicators.find(
    (one: { name: string }) => one.name === '信访事项法律咨询意见书',
  )
  expect(indicator.values.length).toBeGreaterThan(0)
})

test('the system gives the code of a new project, the next free one', async () => {
  const body = { unit: 'jianghan-403001', year: 2023, name: '档案整理经费' }
  const first = await server.ask(PREPARER, 'projects', body)
  const second = await server.ask(PREPARER, 'projects', body)
  expect(first.json.code).toBe('42010323403T000000117')
  expect(second.json.code).not.toBe(first.json.code)
  const refused = await server.ask(REVIEWER, 'projects', body)
  expect(refused.json.code).toBe('RND-003')
})

test('look-alikes are judged once, with a reason', async () => {
  const { json } = await server.ask(REVIEWER, 'projects/similar')
  const [pair] = json.pairs
  expect(pair.likeness).toBeGreaterThanOrEqual(40)
  const body = { code: pair.code, otherCode: pair.otherCode, isDuplicate: false, reason: '对象不同' }
  const judged = await server.ask(REVIEWER, 'projects/similar', body)
  const same = judged.json.pairs.find(
    (one: { code: string; otherCode: string }) => one.code === pair.code && one.otherCode === pair.otherCode,
  )
  expect(same.judgement).toMatchObject({ isDuplicate: false, reason: '对象不同' })
  expect((await server.ask(REVIEWER, 'projects/similar', body)).json.code).toBe('RND-053')
})

test('the order of need has its line at the ceiling; a move has its reason', async () => {
  const before = (await server.ask(REVIEWER, 'projects/ranking/2023')).json
  expect(before.canRank).toBe(true)
  expect(before.ceilingFen).toBe('194110000')
  const last = before.projects.at(-1)
  const moved = await server.ask(REVIEWER, 'projects/ranking/2023', {
    code: last.code,
    to: 1,
    reason: '区级重点',
  })
  expect(moved.json.projects[0]).toMatchObject({ code: last.code, rank: 1, reason: '区级重点' })
  const refused = await server.ask(PREPARER, 'projects/ranking/2023', { code: last.code, to: 2, reason: 'x' })
  expect(refused.json.code).toBe('RND-050')
  // A unit's line is what the unit got: 74.69 and 14.92.
  const own = (await server.ask(PREPARER, 'projects/ranking/2023')).json
  expect([own.ceilingFen, own.ceilingOf]).toEqual(['89610000', own.projects[0].unitName])
})

test('three years on, as the kind of project tells', async () => {
  const { json } = await server.ask(PREPARER, 'projects/rolling')
  expect(json.years).toEqual([2022, 2023, 2024, 2025])
  const stable = json.projects.find((one: { code: string }) => one.code === STABLE_PROJECT)
  expect(
    stable.amounts.slice(1).map((one: { kind: string; amountFen?: string }) => [one.kind, one.amountFen]),
  ).toEqual([
    ['draft', '62000000'],
    ['planned', '62000000'],
    ['planned', '62000000'],
  ])
  expect(stable.totalFen).toBe('186000000')
  // The year before has what the project's own page has of it, which monitoring says.
  expect(stable.amounts[0]).toEqual({ year: 2022, kind: 'budget', amountFen: '65500000' })
})

describe('情景: what would be, beside what is', () => {
  const BUDGET = 'jianghan-budget-officer'
  const DEPARTMENT = 'rounds/2023/jianghan-403/second-up'
  const UNIT = 'rounds/2023/jianghan-403001/second-up'
  const put = async (login: string, url: string, payload: object) => {
    const headers = { 'x-mingzhang': '1', cookie: await server.cookieOf(login) }
    const answer = await server.app.inject({ method: 'PUT', url: `/api/v1/office/${url}`, headers, payload })
    return { status: answer.statusCode, json: answer.json() }
  }
  let id = ''

  test('公用 −5 % and a project at less: totals by unit, ceilings and statements beside the real ones', async () => {
    const made = await server.ask(REVIEWER, `${DEPARTMENT}/scenarios`, { name: '公用 −5%' })
    id = made.json.scenario.id
    expect(made.json.total).toMatchObject({ realFen: '1360960000', differenceFen: '0' })
    const { choices } = (await server.ask(REVIEWER, `${DEPARTMENT}/scenarios`)).json
    const project = choices.projects.find((one: { amountFen: string }) => one.amountFen === '11000000')
    const changes = [
      { kind: 'scale', nature: 'operating', basisPoints: -500 },
      { kind: 'project', project: project.code, amountFen: '10000000' },
      {
        kind: 'ceiling',
        unit: '403',
        fund: 'generalPublic',
        nature: 'projectSpending',
        amountFen: '170000000',
      },
    ]
    const { json } = await put(REVIEWER, `${DEPARTMENT}/scenarios/${id}`, { name: '公用 −5%', changes })
    // 42.03, 36.39 and 34.37 less 5 %, each rounded to hundredths, and 1.00 of the project.
    expect(
      json.units.map((one: { operating: { differenceFen: string } }) => one.operating.differenceFen),
    ).toEqual(['-2100000', '-1820000', '-1720000'])
    expect(json.total.differenceFen).toBe('-6640000')
    const over = json.ceilings.find(
      (one: { amount: { differenceFen: string } }) => one.amount.differenceFen !== '0',
    )
    expect(over.left.supposedFen).toBe('-8190000')
    expect(json.statements.some((one: { changedCount: number }) => one.changedCount > 0)).toBe(true)
    expect(json.warnings.length).toBeGreaterThan(0)
    const { json: round } = await server.ask(REVIEWER, `${DEPARTMENT}/statements`)
    expect(round.bases.some((one: { id: string }) => one.id === `scenario:${id}`)).toBe(true)
    const beside = await server.ask(REVIEWER, `${DEPARTMENT}/statements/budget.totals?against=scenario:${id}`)
    expect(beside.status).toBe(200)
    const real = await server.ask(REVIEWER, `${DEPARTMENT}/scenarios`, { name: '空' })
    expect(real.json.total.realFen).toBe('1360960000')
    const empty = await server.ask(REVIEWER, `${DEPARTMENT}/scenarios/${real.json.scenario.id}/acts`, {
      act: 'adopt',
    })
    expect(empty.json.code).toBe('RND-083')
  })

  test('nobody else sees it before it is adopted, and nobody else adopts it', async () => {
    for (const login of [BUDGET, 'auditor'])
      expect((await server.ask(login, `${DEPARTMENT}/scenarios`)).json.scenarios).toEqual([])
    expect((await server.ask(BUDGET, `${DEPARTMENT}/scenarios/${id}`)).json.code).toBe('RND-080')
    expect((await server.ask(BUDGET, `${DEPARTMENT}/scenarios/${id}/acts`, { act: 'adopt' })).json.code).toBe(
      'RND-080',
    )
    expect((await server.ask('auditor', `${DEPARTMENT}/scenarios`, { name: 'x' })).status).toBe(404)
  })

  test('adopted it is offered; the figures change when the preparer takes it, and only what stands as it stood', async () => {
    await server.ask(REVIEWER, `${DEPARTMENT}/scenarios/${id}/acts`, { act: 'adopt' })
    const again = await put(REVIEWER, `${DEPARTMENT}/scenarios/${id}`, { name: 'x', changes: [] })
    expect(again.json.code).toBe('RND-081')
    const before = (await server.ask(PREPARER, UNIT)).json
    const [offer] = (await server.ask(PREPARER, `${UNIT}/scenarios`)).json.offers
    expect(offer).toMatchObject({ name: '公用 −5%', state: 'offered', canAnswer: true })
    const [first] = offer.cells
    const row = before.rows.find((one: { id: string }) => one.id === first.row)
    expect(row.cells[first.field]).toBe(first.from)
    await server.ask(PREPARER, `${UNIT}/changes`, {
      batch: randomUUID(),
      cause: 'typing',
      changes: [
        { kind: 'cell', row: first.row, field: first.field, seen: row.versions[first.field], text: '9.99' },
      ],
    })
    const answer = await server.ask(PREPARER, `${UNIT}/scenarios/${id}/answer`, { isAccepted: true })
    expect(answer.json).toEqual({ applied: offer.cells.length - 1, kept: 1 })
    const after = (await server.ask(PREPARER, UNIT)).json
    const textOf = (cell: { row: string; field: string }) =>
      after.rows.find((one: { id: string }) => one.id === cell.row).cells[cell.field]
    expect(textOf(first)).toBe('9.99')
    for (const cell of offer.cells.slice(1)) expect(textOf(cell)).toBe(cell.to)
    const twice = await server.ask(PREPARER, `${UNIT}/scenarios/${id}/answer`, { isAccepted: true })
    expect(twice.json.code).toBe('RND-084')
    // A unit that waits for its signature is not to be typed in.
    const locked = await server.ask(
      'jianghan-403002-preparer',
      `rounds/2023/jianghan-403002/second-up/scenarios/${id}/answer`,
      { isAccepted: true },
    )
    expect([locked.status, locked.json.code]).toEqual([409, 'RND-002'])
  })
})

describe('入库: a project is declared, reviewed by those who did not declare it, and admitted', () => {
  const LEADER = 'jianghan-403001-leader'
  const BUDGET = 'jianghan-budget-officer'
  const PERFORMANCE = 'jianghan-performance-officer'
  let code = ''
  const act = (login: string, body: object) => server.ask(login, `projects/${code}/2023/acts`, body)
  const entry = async (login: string) =>
    (await server.ask(login, 'projects?year=2023')).json.projects.find(
      (one: { code: string }) => one.code === code,
    )

  test('it is declared in the reserve, outside the round, and counts nowhere', async () => {
    const made = await server.ask(PREPARER, 'projects', {
      unit: 'jianghan-403001',
      year: 2023,
      name: '企业档案数字化',
    })
    code = made.json.code
    expect(made.json.round).toBe('reserve')
    const early = await act(PREPARER, { act: 'declare' })
    expect([early.status, early.json.code]).toEqual([422, 'RND-075'])
    const early2 = await server.ask(PREPARER, `projects/${code}/years/2023`, {})
    expect([early2.status, early2.json.code]).toEqual([409, 'RND-070'])
    await fill()
    const shown = await entry(PREPARER)
    expect(shown).toMatchObject({ state: 'draft', declaredFen: '62000000', canDraft: false })
    expect(shown.thisYearFen).toBeUndefined()
    const round = (await server.ask(PREPARER, 'rounds/2023/jianghan-403001/second-up')).json
    expect(round.rows.some((row: { project?: string }) => row.project === code)).toBe(false)
  })

  test('each says yes in turn; nobody out of turn, and what is in review is locked', async () => {
    expect((await act(LEADER, { act: 'agree' })).json.code).toBe('RND-071')
    expect((await act(PREPARER, { act: 'declare' })).json.state).toBe('unit-review')
    const [head] = (await server.ask(PREPARER, 'rounds/2023/jianghan-403001/reserve')).json.rows.filter(
      (row: { project: string; sheet: string }) => row.project === code && row.sheet === 'project',
    )
    const typed = await change([
      { kind: 'cell', row: head.id, field: 'name', seen: head.versions.name, text: '别的名称' },
    ])
    expect([typed.status, typed.json.code]).toEqual([409, 'RND-079'])
    expect((await act(LEADER, { act: 'return', reason: ' ' })).json.code).toBe('RND-072')
    const back = await act(LEADER, { act: 'return', reasonKind: '资料不全', reason: '请补实施方案' })
    expect(back.json).toMatchObject({ state: 'draft', library: { returnReason: '资料不全：请补实施方案' } })
    const home = (await server.ask(PREPARER, 'home')).json
    expect(home.mine.find((one: { id: string }) => one.id === `project ${code}`)).toMatchObject({
      kind: 'returned',
      text: '资料不全：请补实施方案',
    })
    await act(PREPARER, { act: 'declare' })
    expect((await act(LEADER, { act: 'agree' })).json.state).toBe('department-review')
    expect((await act(BUDGET, { act: 'admit' })).json.code).toBe('RND-071')
    expect((await act(REVIEWER, { act: 'pass' })).json.state).toBe('finance-review')
    const waiting = (await server.ask(BUDGET, `projects/${code}/2023`)).json
    expect(waiting.library.acts[0]).toMatchObject({ act: 'admit' })
    expect(waiting.library.acts[0].blockedBy[0]).toContain('RND-076')
    expect((await act(BUDGET, { act: 'admit' })).json.code).toBe('RND-076')
    await act(PERFORMANCE, { act: 'pass-targets' })
    const admitted = (await act(BUDGET, { act: 'admit' })).json
    expect(admitted.state).toBe('in-library')
    expect(admitted.library.events.map((one: { act: string }) => one.act)).toEqual([
      'project-admitted',
      'project-targets-passed',
      'project-passed',
      'project-agreed',
      'project-declared',
      'project-returned',
      'project-declared',
    ])
    const hidden = await server.ask('jianghan-403002-preparer', `projects/${code}/2023/acts`, {
      act: 'revise',
    })
    expect([hidden.status, hidden.json.code]).toEqual([404, 'RND-050'])
  })

  test('what is admitted is taken into the round with all that was declared; there it can no longer be retired', async () => {
    expect((await act(BUDGET, { act: 'suspend', reason: '资金紧张' })).json.state).toBe('suspended')
    expect((await server.ask(PREPARER, `projects/${code}/years/2023`, {})).json.code).toBe('RND-070')
    await act(BUDGET, { act: 'resume', reason: '资金已落实' })
    const drafted = await server.ask(PREPARER, `projects/${code}/years/2023`, {})
    expect(drafted.json).toMatchObject({ round: 'second-up', copiedFrom: 2023 })
    expect(await entry(PREPARER)).toMatchObject({ thisYearFen: '62000000', state: 'in-library' })
    expect((await act(BUDGET, { act: 'retire', reason: '不再需要' })).json.code).toBe('RND-078')
    expect((await act(PREPARER, { act: 'revise', reason: '改目标' })).json.code).toBe('RND-078')
  })

  test('the list is taken away as numbers, by those who may, and the log says so', async () => {
    const cookie = await server.cookieOf(PREPARER)
    const file = await server.app.inject({
      method: 'POST',
      url: '/api/v1/office/projects/export',
      headers: { 'x-mingzhang': '1', cookie },
      payload: { year: 2023, codes: [STABLE_PROJECT, code] },
    })
    expect(file.statusCode).toBe(200)
    const { default: excel } = await import('exceljs')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(file.rawPayload as unknown as Parameters<typeof workbook.xlsx.load>[0])
    const cells = workbook.worksheets.at(-1)?.getSheetValues().flat() ?? []
    expect(cells).toContain(62)
    expect(cells).toContain(65.5)
    expect(cells).toContain(STABLE_PROJECT)
    expect((await server.ask(LEADER, 'projects/export', { year: 2023, codes: [code] })).status).toBe(404)
    const logged = (await server.ask(PREPARER, 'home')).json.done
    expect(logged.some((one: { text: string }) => one.text.includes('导出项目清单'))).toBe(true)
  })

  const change = (changes: readonly object[]) =>
    server.ask(PREPARER, 'rounds/2023/jianghan-403001/reserve/changes', {
      batch: randomUUID(),
      cause: 'typing',
      changes,
    })

  /** Declares just what the stable project of the demonstration asks for. */
  async function fill(): Promise<void> {
    interface Row {
      readonly id: string
      readonly sheet: string
      readonly parent?: string
      readonly project?: string
      readonly position: number
      readonly cells: Readonly<Record<string, string>>
    }
    const { json } = await server.ask(PREPARER, 'rounds/2023/jianghan-403001/second-up')
    const rows: readonly Row[] = json.rows.filter((row: Row) => row.project === STABLE_PROJECT)
    const reserve = (await server.ask(PREPARER, 'rounds/2023/jianghan-403001/reserve')).json
    const head = reserve.rows.find((row: Row) => row.project === code)
    const computed = ['lastYearBudget', 'twoYearsBeforeBudget', 'lastYear', 'twoYearsBefore', 'assumed']
    const typed = (cells: Row['cells']) =>
      Object.fromEntries(Object.entries(cells).filter(([field]) => !computed.includes(field)))
    const ids = new Map(rows.map((row) => [row.id, row.sheet === 'project' ? head.id : randomUUID()]))
    const idOf = (id: string | undefined) => (id === undefined ? {} : { parent: ids.get(id) })
    const [first] = rows.filter((row) => row.sheet === 'project')
    const { status, json: answer } = await change([
      ...Object.entries(typed(first?.cells ?? {}))
        .filter(([field]) => field !== 'name')
        .map(([field, text]) => ({ kind: 'cell', row: head.id, field, seen: '0', text })),
      ...rows
        .filter((row) => row.sheet !== 'project')
        .toSorted((a, b) => (a.parent === undefined ? 0 : 1) - (b.parent === undefined ? 0 : 1))
        .map(({ id, sheet, parent, position, cells }) => ({
          kind: 'add',
          row: { id: ids.get(id), sheet, ...idOf(parent), project: code, position, cells: typed(cells) },
        })),
    ])
    expect([status, answer.refused]).toEqual([200, []])
  }
})
