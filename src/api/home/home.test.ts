/** 工作台 of each role on the demonstration's days: what comes first, who waits for whom, and what one is told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'
import type { HomeResponse } from './contract.ts'

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
