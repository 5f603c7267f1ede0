/** The project library over HTTP: who sees what, new projects, look-alikes judged once, the order of need, three years. */
import { afterAll, beforeAll, expect, test } from 'vitest'
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
})
