/** 工作台 of each role on the demonstration's days: what comes first, who waits for whom, what one is told; and what pages ask for on the way: who else is here, what is still to be written, what Ctrl+K finds. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STABLE_PROJECT } from '../../app/demonstration/stable-project.ts'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'
import type { HomeResponse } from './contract.ts'

const PREPARER = 'jianghan-403001-preparer'
const SECOND = 'jianghan-403001-preparer-2'
const REVIEWER = 'jianghan-403-reviewer'
const ROUND = 'rounds/2023/jianghan-403001/second-up'

let server: DemonstrationServer
beforeAll(async () => {
  server = await startDemonstration('2022-11-20')
}, 120_000)
afterAll(() => server?.stop(), 60_000)

const home = async (login: string): Promise<HomeResponse> => (await server.ask(login, 'home')).json

test('the preparer finds what was returned first, with the cell to mend', async () => {
  const { mine, deadlines, figures, board } = await home('jianghan-403001-preparer')
  expect(mine).toHaveLength(1)
  expect(mine[0]).toMatchObject({ kind: 'returned', label: '已退回', dueOn: '2022-11-25', daysLeft: 5 })
  expect(mine[0]?.text).toContain('测算依据不充分（批注 1）')
  expect(mine[0]?.link).toMatch(/^\/office\/projects\/42010322403T000000107\/2023\?/)
  expect(deadlines[0]).toMatchObject({ name: '2023 年二上报送', dueOn: '2022-11-25', count: 1, doneCount: 0 })
  expect(figures).toMatchObject([{ amountFen: '466540000', unit: 'jianghan-403001' }])
  expect(board).toEqual([])
})

test('a leader finds what is to be signed, and nothing else', async () => {
  expect((await home('jianghan-403002-leader')).mine.map((one) => [one.kind, one.button])).toEqual([
    ['sign', '审签'],
  ])
  const idle = await home('jianghan-403003-leader')
  expect(idle.mine).toEqual([])
  expect(idle.emptyText).toBe('今天没有要办的事。下一个截止：2023 年二上报送 11 月 25 日。')
})

test('the department sees its board and what waits for others', async () => {
  const { mine, others, board, doneCount } = await home('jianghan-403-reviewer')
  expect(mine).toEqual([])
  expect(others.map((one) => [one.unit, one.stateName])).toEqual([
    ['jianghan-403001', '已退回'],
    ['jianghan-403002', '待审签'],
  ])
  expect(board[0]).toMatchObject({ departmentStateName: '汇总', doneCount: 1 })
  expect(doneCount).toBeGreaterThan(0)
})

test('the bureau sees all of it, an administrator none of the figures', async () => {
  expect((await home('jianghan-budget-officer')).board).toHaveLength(1)
  const nothing = await home('system-admin')
  expect([nothing.mine, nothing.board, nothing.figures]).toEqual([[], [], []])
})

test('what one is told is read once, each for himself', async () => {
  const login = 'jianghan-403002-preparer'
  await server.ask('jianghan-403002-leader', 'rounds/2023/jianghan-403002/second-up/acts', {
    act: 'return',
    reasonKind: '资料不全',
    reason: '请补房租合同',
  })
  const before = (await server.ask(login, 'notices')).json
  expect(before.unreadCount).toBe(1)
  expect(before.notices[0].text).toContain('资料不全')
  const after = (await server.ask(login, 'notices/read', { ids: [before.notices[0].id] })).json
  expect(after.unreadCount).toBe(0)
  expect((await home(login)).mine[0]?.kind).toBe('returned')
})

test('who has which cell open is told to those who may see the round, as long as it is said', async () => {
  const { json } = await server.ask(PREPARER, ROUND)
  const { id } = json.rows.find((row: { cells: { content?: string } }) => row.cells.content === '消防演习')
  const page = (number: number) => `01890000-0000-7000-8000-00000000000${number}`
  const say = (login: string, number: number, field?: string) =>
    server.ask(login, `${ROUND}/presence`, {
      page: page(number),
      ...(field === undefined ? {} : { cell: { row: id, field } }),
    })
  expect((await say(PREPARER, 1, 'basis')).json).toEqual({ others: [] })
  const met = await say(SECOND, 2, 'requested')
  expect(met.json.others).toMatchObject([{ row: id, field: 'basis', name: expect.stringContaining('经办') }])
  expect((await say(PREPARER, 1, 'content')).json.others).toMatchObject([{ row: id, field: 'requested' }])
  expect((await say(REVIEWER, 3)).json.others).toHaveLength(2)
  const stranger = await say('jianghan-403002-preparer', 4, 'basis')
  expect([stranger.status, stranger.json.code]).toEqual([404, 'RND-064'])

  await say(SECOND, 2)
  expect((await say(PREPARER, 1)).json.others).toEqual([])
  await say(PREPARER, 1, 'basis')
  await server.store.db
    .updateTable('round_presence')
    .set({ seen_at: new Date(Date.now() - 31_000) })
    .execute()
  expect((await say(SECOND, 2)).json.others).toEqual([])
})

test('the prose asks in the words of the office, and names the facts that nobody gave', async () => {
  const { json } = await server.ask(PREPARER, `${ROUND}/narrative?lang=zh`)
  const runs: readonly { kind: string; text: string; question?: string }[] = json.sections.flatMap(
    (section: { sentences: { runs: [] }[] }) => section.sentences.flatMap((one) => one.runs),
  )
  expect(JSON.stringify(runs)).not.toMatch(/yaml|【待补/)
  expect(runs.filter((run) => run.kind === 'gap').map((run) => run.text)).toContain('人员 · 编制')
  expect(runs.find((run) => run.kind === 'reason' && run.text === '')?.question).toMatch(/^“.+”：.+。|？$/)
})

test('projects are found by name, code and initials by those who may see them', async () => {
  const found = async (login: string, question: string): Promise<readonly string[]> => {
    const { json } = await server.ask(login, `search?q=${encodeURIComponent(question)}`)
    return json.projects.map(
      (one: { code: string; unit: string; year: number }) => `${one.unit} ${one.code} ${one.year}`,
    )
  }
  const stable = [`jianghan-403001 ${STABLE_PROJECT} 2023`]
  expect(await found(PREPARER, '稳定、企业')).toEqual(stable)
  expect(await found(PREPARER, STABLE_PROJECT)).toEqual(stable)
  expect(await found(PREPARER, 'wd qygz')).toEqual(stable)
  expect(await found(REVIEWER, STABLE_PROJECT)).toEqual(stable)
  expect(await found('jianghan-403002-preparer', STABLE_PROJECT)).toEqual([])
  expect(await found('hanyang-900001-preparer', STABLE_PROJECT)).toEqual([])
  expect(await found(PREPARER, ' ')).toEqual([])
})
