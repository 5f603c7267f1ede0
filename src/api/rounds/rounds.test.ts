/** Rounds over HTTP as the demonstration's people go through them: drafting, handing in, returning, mending, passing, rolling up. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STABLE_PROJECT } from '../../app/demonstration/stable-project.ts'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'
import type { RoundResponse, RoundRowResponse } from './contract.ts'

const PREPARER = 'jianghan-403001-preparer'
const SECOND = 'jianghan-403001-preparer-2'
const LEADER = 'jianghan-403001-leader'
const REVIEWER = 'jianghan-403-reviewer'
const OFFICER = 'jianghan-budget-officer'
const ROUND = 'rounds/2023/jianghan-403001/second-up'
const DEPARTMENT = 'rounds/2023/jianghan-403/second-up'

let server: DemonstrationServer
let timeOfDay = '10:00:00'

beforeAll(async () => {
  server = await startDemonstration('2022-11-10', () => new Date(`2026-01-05T${timeOfDay}+08:00`))
}, 120_000)
afterAll(() => server?.stop(), 60_000)

const round = async (login = PREPARER, url = ROUND): Promise<RoundResponse> => {
  const { status, json } = await server.ask(login, url)
  expect(status, JSON.stringify(json)).toBe(200)
  return json
}
const change = (login: string, changes: readonly object[], more: object = {}) =>
  server.ask(login, `${ROUND}/changes`, { batch: randomUUID(), cause: 'typing', changes, ...more })
const act = (login: string, body: object, url = ROUND) => server.ask(login, `${url}/acts`, body)
const costRow = (of: RoundResponse, content: string): RoundRowResponse => {
  const found = of.rows.find((row) => row.sheet === 'cost' && row.cells.content === content)
  if (found === undefined) throw new Error(`no row ${content}`)
  return found
}
const cell = (row: RoundRowResponse, field: string, text: string) => ({
  kind: 'cell',
  row: row.id,
  field,
  seen: row.versions[field] ?? '0',
  text,
})
const amounts = async (login: string, statement: string): Promise<readonly (readonly string[])[]> => {
  const { status, json } = await server.ask(login, `${DEPARTMENT}/statements/${statement}`)
  expect(status, JSON.stringify(json)).toBe(200)
  return json.rows.map((row: { cells: { text: string }[] }) => row.cells.map((one) => one.text))
}

describe('on 10 November: a project is drafted', () => {
  test('what is there, and what stands in the way', async () => {
    const found = await round()
    expect(found).toMatchObject({
      state: 'preparing',
      stateName: '编制中',
      canEdit: true,
      dueOn: '2022-11-25',
    })
    expect(found.daysLeft).toBe(15)
    expect(found.ceilings.map((one) => [one.fund, one.amountFen, one.leftFen])).toEqual([
      ['generalPublic', '74690000', '62000000'],
      ['stateCapital', '14920000', '0'],
    ])
    const submit = found.acts.find((one) => one.act === 'submit')
    expect(submit?.blockedBy?.[0]).toContain('RND-007')
  })

  test('another unit, an unknown one and the department look the same', async () => {
    for (const unit of ['jianghan-403002', 'jianghan-999999', 'jianghan-403']) {
      const { status, json } = await server.ask(PREPARER, `rounds/2023/${unit}/second-up`)
      expect([status, json.code]).toEqual([404, 'RND-064'])
    }
  })

  test('last year is copied once', async () => {
    const url = `projects/${STABLE_PROJECT}/years/2023`
    const refused = await server.ask('jianghan-403002-preparer', url, {})
    expect([refused.status, refused.json.code]).toEqual([404, 'RND-050'])
    const drafted = await server.ask(PREPARER, url, {})
    expect(drafted.json).toMatchObject({ unit: 'jianghan-403001', round: 'second-up', copiedFrom: 2022 })
    const again = await server.ask(PREPARER, url, {})
    expect([again.status, again.json.code]).toEqual([409, 'RND-051'])
    const rows = (await round()).rows.filter((row) => row.project === STABLE_PROJECT)
    expect(rows.find((row) => row.sheet === 'project')?.cells.lastYearBudget).toBe('65.50')
    expect(rows.filter((row) => row.sheet === 'indicator').length).toBeGreaterThan(20)
    expect(rows.filter((row) => row.sheet === 'cost')).toEqual([])
  })

  test('rows are added, the same batch only once, and one too many goes over the ceiling', async () => {
    const batch = randomUUID()
    const row = randomUUID()
    const added = {
      id: row,
      sheet: 'cost',
      project: STABLE_PROJECT,
      position: 0,
      cells: { content: '法律服务费', basis: '3000元/笔*30笔', requested: '63.00', economic: '30227' },
    }
    const body = { batch, cause: 'paste', changes: [{ kind: 'add', row: added }] }
    const first = await server.ask(PREPARER, `${ROUND}/changes`, body)
    const second = await server.ask(PREPARER, `${ROUND}/changes`, body)
    expect(first.json.applied).toHaveLength(1)
    expect(second.json).toEqual(first.json)
    const found = await round()
    expect(found.rows.filter((one) => one.cells.content === '法律服务费')).toHaveLength(1)
    expect(found.ceilings[0]?.leftFen).toBe('-1000000')
    const checks = await server.ask(PREPARER, `${ROUND}/checks`)
    expect(checks.json.checks.some((one: { rule: string }) => one.rule === 'CL-001')).toBe(true)
    const removed = await change(PREPARER, [{ kind: 'remove', row }])
    expect(removed.status).toBe(200)
    expect((await round()).removedCount).toBe(1)
    const late = await change(PREPARER, [
      cell({ ...added, versions: {} } as RoundRowResponse, 'requested', '1'),
    ])
    expect(late.json.refused[0]).toMatchObject({ row, code: 'RND-020' })
    await change(PREPARER, [{ kind: 'restore', row }])
    expect((await round()).ceilings[0]?.leftFen).toBe('-1000000')
    await change(PREPARER, [{ kind: 'remove', row }])
  })

  test.each([
    ['a field that is computed', { kind: 'cell', field: 'computed', seen: '0', text: '1' }, 'RND-022'],
    ['a field that there is not', { kind: 'cell', field: 'colour', seen: '0', text: 'red' }, 'RND-022'],
  ])('%s is refused', async (_, sent, code) => {
    const row = (await round()).rows.find((one) => one.sheet === 'cost')
    const { json } = await change(PREPARER, [{ ...sent, row: row?.id }])
    expect(json.refused[0]?.code).toBe(code)
  })

  test('leaders and the bureau look, and do not type', async () => {
    for (const login of [LEADER, REVIEWER, OFFICER]) {
      const found = await round(login)
      expect(found.canEdit).toBe(false)
      const { status, json } = await change(login, [cell(found.rows[0] as RoundRowResponse, 'name', 'x')])
      expect([status, json.code]).toEqual([403, 'RND-003'])
    }
  })
})

describe('on 18 November: signed, returned, mended, passed', () => {
  beforeAll(() => server.moveTo('2022-11-18'), 120_000)

  test('the figures are held while they are looked at', async () => {
    const found = await round()
    expect(found.state).toBe('awaiting-signature')
    const { status, json } = await change(PREPARER, [cell(costRow(found, '消防演习'), 'requested', '5.00')])
    expect([status, json.code]).toEqual([409, 'RND-002'])
  })

  test('the preparer does not sign; the leader does', async () => {
    const wrong = await act(PREPARER, { act: 'sign' })
    expect([wrong.status, wrong.json.code]).toEqual([409, 'RND-004'])
    const signed = await act(LEADER, { act: 'sign' })
    expect(signed.json.state).toBe('department-review')
  })

  test('a return needs its reason, and then opens the very cell', async () => {
    const found = await round(REVIEWER)
    const without = await act(REVIEWER, { act: 'return', reasonKind: '测算依据不充分' })
    expect(without.json.code).toBe('RND-011')
    const row = costRow(found, '积案化解')
    const said = await server.ask(REVIEWER, `${ROUND}/comments`, {
      subject: `row:${row.id}:basis`,
      text: '改制重点企业 30 万元请列户数',
    })
    expect(said.json.comments).toHaveLength(1)
    const returned = await act(REVIEWER, { act: 'return', reasonKind: '测算依据不充分' })
    expect(returned.json.stateName).toBe('已退回')
    const home = await server.ask(PREPARER, 'home')
    expect(home.json.mine[0]).toMatchObject({ kind: 'returned', button: '去修改' })
    expect(home.json.mine[0].link).toContain(row.id)
    const notices = await server.ask(PREPARER, 'notices')
    expect(notices.json.notices.some((one: { kind: string }) => one.kind === 'return')).toBe(true)
  })

  test('split into parts, answered, handed in again', async () => {
    const found = await round()
    expect(found.returned?.reason).toBe('测算依据不充分')
    const row = costRow(found, '积案化解')
    const blocked = await act(PREPARER, { act: 'submit' })
    expect(blocked.json.code).toBe('RND-009')
    const part = (content: string, basis: string, position: number) => ({
      kind: 'add',
      row: {
        id: randomUUID(),
        sheet: 'cost',
        parent: row.id,
        project: STABLE_PROJECT,
        position,
        cells: { content, basis },
      },
    })
    const split = await change(PREPARER, [
      part('改制重点企业', '60000元/户*5户', 0),
      part('遗留问题 6 户', '8.5万元', 1),
    ])
    expect(split.json.applied).toHaveLength(2)
    const [comment] = found.comments
    await server.ask(PREPARER, `${ROUND}/comments/${comment?.id}/answers`, { text: '5 户，每户 6 万元' })
    const checks = await server.ask(PREPARER, `${ROUND}/checks`)
    const unexplained = checks.json.checks.filter(
      (one: { severity: string; reason?: string }) => one.severity === 'warning' && one.reason === undefined,
    )
    const reasons = unexplained.map((one: { reasonOrigin: string }, position: number) => ({
      kind: 'add',
      row: {
        id: randomUUID(),
        sheet: 'text',
        position: 1000 + position,
        cells: { origin: one.reasonOrigin, text: '按实际遗留问题估算' },
      },
    }))
    if (reasons.length > 0) await change(PREPARER, reasons)
    const submitted = await act(PREPARER, { act: 'submit' })
    expect(submitted.json.code).toBeUndefined()
    expect(submitted.json.submissions).toHaveLength(2)
    expect((await act(LEADER, { act: 'sign' })).json.state).toBe('department-review')
  })

  test('the reviewer sees one changed line of the same amount, and passes it', async () => {
    const list = await server.ask(REVIEWER, 'reviews')
    const [waiting] = list.json.reviews
    expect(waiting).toMatchObject({ unit: 'jianghan-403001', number: 2, isMine: true, unseenCount: 1 })
    const review = await server.ask(REVIEWER, `reviews/${waiting.submission}`)
    expect(review.json.counts).toEqual({ changed: 1, added: 0, removed: 0, parts: 2, unseen: 1 })
    const [changed] = review.json.changes
    expect(changed).toMatchObject({
      title: '积案化解',
      beforeFen: '38500000',
      afterFen: '38500000',
      differenceFen: '0',
    })
    expect(changed.parts.map((one: { title: string; kind: string }) => [one.title, one.kind])).toEqual([
      ['改制重点企业', 'added'],
      ['遗留问题 6 户', 'added'],
    ])
    const unseen = await act(REVIEWER, { act: 'pass' })
    expect(unseen.json.code).toBe('RND-014')
    const looks = { subjects: [changed.subject], isSeen: true }
    expect((await server.ask(REVIEWER, `reviews/${waiting.submission}/looks`, looks)).json.unseenCount).toBe(
      0,
    )
    const [comment] = review.json.comments
    const resolved = await server.ask(REVIEWER, `${ROUND}/comments/${comment.id}/resolve`, {})
    expect(resolved.json.comments[0].state).toBe('resolved')
    expect((await act(REVIEWER, { act: 'pass' })).json.state).toBe('consolidated')
  })

  test('a submission of another unit is not there', async () => {
    const list = await server.ask(REVIEWER, 'reviews')
    const { status, json } = await server.ask(
      'jianghan-403002-preparer',
      `reviews/${list.json.reviews[0].submission}`,
    )
    expect([status, json.code]).toEqual([404, 'RND-032'])
  })
})

describe('on 20 November: two people, a roll-up, the last day', () => {
  beforeAll(() => server.moveTo('2022-11-20'), 120_000)

  test('different cells merge, the same cell asks, and the history keeps all three', async () => {
    const before = await round()
    const drill = costRow(before, '消防演习')
    const law = costRow(before, '法制教育活动及宣传费')
    await change(SECOND, [cell(drill, 'requested', '3.00'), cell(law, 'requested', '2.00')])
    const mine = await change(
      PREPARER,
      [cell(drill, 'requested', '5.00'), cell(drill, 'reason', '演练增加')],
      {
        since: before.revision,
      },
    )
    expect(mine.json.applied).toMatchObject([{ row: drill.id, field: 'reason' }])
    expect(mine.json.mergedBy).toEqual([{ by: '经办戊†', count: 2 }])
    expect(mine.json.conflicts).toMatchObject([
      { row: drill.id, field: 'requested', original: '4.00', mine: '5.00', theirs: '3.00', by: '经办戊†' },
    ])
    const [conflict] = mine.json.conflicts
    const chosen = { kind: 'cell', row: drill.id, field: 'requested', seen: conflict.version, text: '4.00' }
    expect((await change(PREPARER, [chosen])).json.conflicts).toEqual([])
    const history = await server.ask(PREPARER, `${ROUND}/history?row=${drill.id}&field=requested`)
    expect(
      history.json.entries.map((one: { to: string; by: string; isLost: boolean }) => [
        one.to,
        one.by,
        one.isLost,
      ]),
    ).toEqual([
      ['4.00', '经办甲†', false],
      ['5.00', '经办甲†', true],
      ['3.00', '经办戊†', false],
      ['4.00', '经办甲†', false],
    ])
    const since = await server.ask(PREPARER, `${ROUND}/changes?since=${before.revision}`)
    expect(since.json.rows.map((row: { id: string }) => row.id).sort()).toEqual([drill.id, law.id].sort())
    await change(SECOND, [cell(costRow(await round(), '法制教育活动及宣传费'), 'requested', '3.00')])
  })

  test('403 rolls up from its units, and says that it is not complete', async () => {
    const rows = await amounts(REVIEWER, 'budget.general-by-unit')
    const of = (code: string) => rows.find(([first]) => first === code)
    expect(of('403001')?.[2]).toBe('451.62')
    expect(of('403002')?.[2]).toBe('498.45')
    expect(of('403003')?.[2]).toBe('395.97')
    expect(of('403')?.slice(2)).toEqual(['1,346.04', '1,166.85', '1,054.06', '112.79', '179.19'])
    const shown = await server.ask(
      REVIEWER,
      `${DEPARTMENT}/statements/budget.totals?against=jianghan-403/2022/budget`,
    )
    expect(shown.json.isIncomplete).toBe(true)
    const figures = shown.json.rows.flatMap((row: { cells: { figure?: object; text: string }[] }) =>
      row.cells.map((one) => one.figure).filter((one) => one !== undefined),
    )
    const total = figures.find((one: { amountFen: string }) => one.amountFen === '1360960000')
    expect(total).toMatchObject({ againstFen: '1387460000', differenceText: '-26.50' })
    const why = await server.ask(
      REVIEWER,
      `${DEPARTMENT}/explanations?region=flow:turnover&side=uses&statement=budget.totals&against=jianghan-403/2022/budget`,
    )
    expect(why.json.difference).toMatchObject({ againstFen: '1387460000', differenceFen: '-26500000' })
    for (const { parts } of why.json.difference.cuts)
      expect(
        parts.reduce((all: bigint, part: { differenceFen: string }) => all + BigInt(part.differenceFen), 0n),
      ).toBe(-26500000n)
    const home = await server.ask(REVIEWER, 'home')
    expect(home.json.figures[0]).toMatchObject({
      amountFen: '1360960000',
      differenceFen: '-26500000',
      share: '-1.91%',
    })
    const standing = home.json.board[0].units.map((one: { stateName: string; isBlocking: boolean }) => [
      one.stateName,
      one.isBlocking,
    ])
    expect(standing).toEqual([
      ['已退回', true],
      ['待审签', false],
      ['部门已通过', false],
    ])
  })

  test('a figure is followed down to who typed it', async () => {
    const region = 'flow:expenditure,nature:projectSpending,fund:generalPublic,unit:403001'
    const { json } = await server.ask(
      REVIEWER,
      `${DEPARTMENT}/explanations?region=${encodeURIComponent(region)}&side=uses`,
    )
    expect(json.amountFen).toBe('74690000')
    const labour = json.lines.find((one: { typed?: { content: string } }) => one.typed?.content === '劳务费')
    expect(labour.typed).toMatchObject({
      unit: 'jianghan-403001',
      project: STABLE_PROJECT,
      projectName: '稳定、企业改制工作专项经费',
      field: 'requested',
      by: '经办甲†',
    })
  })

  test('the department is reported only when all have passed', async () => {
    const { json } = await act(REVIEWER, { act: 'report' }, DEPARTMENT)
    expect(json.code).toBe('RND-013')
  })

  test('reminded once a day', async () => {
    const of = { unit: 'jianghan-403001', year: 2023, round: 'second-up' }
    const first = await server.ask(REVIEWER, 'home/reminders', of)
    expect(first.json.to).toContain('经办甲†')
    const second = await server.ask(REVIEWER, 'home/reminders', of)
    expect([second.status, second.json.code]).toEqual([409, 'RND-060'])
  })

  test('the last second of the last day is in time, the next one is not', async () => {
    const blockedBy = async (): Promise<string> => {
      const submit = (await round()).acts.find((one) => one.act === 'submit')
      return (submit?.blockedBy ?? []).join()
    }
    server.clock.moveTo('2022-11-25')
    timeOfDay = '23:59:59'
    expect(await blockedBy()).not.toContain('RND-010')
    server.clock.moveTo('2022-11-26')
    timeOfDay = '00:00:00'
    expect(await blockedBy()).toContain('RND-010')
    expect((await act(PREPARER, { act: 'submit' })).json.code).toBe('RND-010')
    const changed = await change(PREPARER, [cell(costRow(await round(), '消防演习'), 'reason', '仍可填写')])
    expect(changed.json.applied).toHaveLength(1)
    timeOfDay = '10:00:00'
  })

  test('the bureau gives more time, and nobody else does', async () => {
    const more = async (login: string) =>
      server.app.inject({
        method: 'PUT',
        url: '/api/v1/office/deadlines/2023',
        headers: { 'x-mingzhang': '1', cookie: await server.cookieOf(login) },
        payload: { round: 'second-up', dueOn: '2022-11-30', department: 'jianghan-403' },
      })
    expect((await more(REVIEWER)).statusCode).toBe(404)
    expect((await more(OFFICER)).statusCode).toBe(200)
    expect(await round()).toMatchObject({ dueOn: '2022-11-30', daysLeft: 4 })
  })

  test('二上 goes on from 一上', async () => {
    const first = 'rounds/2024/jianghan-403001/first-up'
    const second = 'rounds/2024/jianghan-403001/second-up'
    expect((await server.ask(REVIEWER, `${first}/open`, {})).json.code).toBe('RND-003')
    expect((await server.ask(PREPARER, `${first}/open`, {})).json.rows).toEqual([])
    const income = { source: '一般公共预算', amount: '10.00' }
    const added = { id: randomUUID(), sheet: 'income', position: 0, cells: income }
    const changes = [{ kind: 'add', row: added }]
    await server.ask(PREPARER, `${first}/changes`, { batch: randomUUID(), cause: 'typing', changes })
    const opened = await server.ask(PREPARER, `${second}/open`, {})
    expect(opened.json.rows).toMatchObject([{ sheet: 'income', cells: income }])
    expect(opened.json.rows[0].id).not.toBe(added.id)
    expect((await server.ask(PREPARER, `${second}/open`, {})).json.code).toBe('RND-015')
  })
})
