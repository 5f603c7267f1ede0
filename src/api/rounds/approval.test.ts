/** From the last return to the approval: duties kept apart, ceilings, the whole department moved at once, rows frozen for ever. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople } from '../../app/demonstration/demonstration-accounts.ts'
import { STABLE_PROJECT } from '../../app/demonstration/stable-project.ts'
import { transitionOf } from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { readLoaded } from '../../store/departments.ts'
import { moveRound } from '../../store/rounds/move-round.ts'
import { lockRound } from '../../store/rounds/round.ts'
import { verifyLog } from '../../store/verify-log.ts'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'

const REVIEWER = 'jianghan-403-reviewer'
const OFFICER = 'jianghan-budget-officer'
const DEPARTMENT = 'rounds/2023/jianghan-403/second-up'
const roundOf = (unit: string): string => `rounds/2023/jianghan-${unit}/second-up`
const KEY = { divisionCode: '420103', unitCode: '403001', year: 2023, round: 'second-up' } as const

let server: DemonstrationServer
beforeAll(async () => {
  server = await startDemonstration('2022-11-20')
}, 120_000)
afterAll(() => server?.stop(), 60_000)

const act = (login: string, url: string, body: object) => server.ask(login, `${url}/acts`, body)

test('who prepared a version cannot sign it, whatever rights he has been given since', async () => {
  const [comment] = (await server.ask('jianghan-403001-preparer', `${roundOf('403001')}/comments`)).json
    .comments
  const answered = `${roundOf('403001')}/comments/${comment.id}/answers`
  expect((await server.ask('jianghan-403001-preparer', answered, { text: '5 户' })).status).toBe(200)
  const submitted = await act('jianghan-403001-preparer', roundOf('403001'), { act: 'submit' })
  expect(submitted.json.state).toBe('awaiting-signature')

  const people = await demonstrationPeople(server.store)
  const preparer = people.get('jianghan-403001-preparer')
  const leader = people.get('jianghan-403001-leader')
  if (preparer === undefined || leader === undefined) throw new Error('no people')
  const both: Person = { ...preparer, reach: leader.reach }
  const signed = asPerson(server.store, both, async (transaction) => {
    const round = await lockRound(transaction, KEY)
    const transition = transitionOf('sign', 'leader', 'awaiting-signature')
    if (round === undefined || transition === undefined) throw new Error('no round')
    await moveRound(transaction, both, round, { transition, at: new Date() }, { unitName: '本级' })
  })
  await expect(signed).rejects.toMatchObject({ problem: { code: 'RND-005', params: { person: '经办甲†' } } })
})

test('some projects are passed, and the others named', async () => {
  await act('jianghan-403001-leader', roundOf('403001'), { act: 'sign' })
  const except = [{ project: STABLE_PROJECT, reason: '积案化解请列户数' }]
  const some = await act(REVIEWER, roundOf('403001'), { act: 'pass', except })
  expect(some.json.state).toBe('department-review')
  const submission = some.json.submissions.at(-1).id
  const review = (await server.ask(REVIEWER, `reviews/${submission}`)).json
  expect(review.exceptions).toEqual([{ project: STABLE_PROJECT, reason: '积案化解请列户数' }])
  expect(review.passedProjects).not.toContain(STABLE_PROJECT)
  expect(review.passedProjects.length).toBe(3)
})

test('the whole department goes on at once, and only when all have come so far', async () => {
  await act('jianghan-403002-leader', roundOf('403002'), { act: 'sign' })
  expect((await act(REVIEWER, DEPARTMENT, { act: 'report' })).json.code).toBe('RND-013')
  for (const unit of ['403001', '403002']) {
    const list = (await server.ask(REVIEWER, 'reviews')).json.reviews
    const { submission } = list.find((one: { unit: string }) => one.unit === `jianghan-${unit}`)
    const review = (await server.ask(REVIEWER, `reviews/${submission}`)).json
    const subjects = review.changes.map((one: { subject: string }) => one.subject)
    if (subjects.length > 0)
      await server.ask(REVIEWER, `reviews/${submission}/looks`, { subjects, isSeen: true })
    const passed = await act(REVIEWER, roundOf(unit), { act: 'pass' })
    expect(passed.json.state, JSON.stringify(passed.json)).toBe('consolidated')
  }
  expect((await act(REVIEWER, DEPARTMENT, { act: 'report' })).json.state).toBe('finance-review')
  expect((await act(REVIEWER, DEPARTMENT, { act: 'accept' })).json.code).toBe('RND-004')
  expect((await act(OFFICER, DEPARTMENT, { act: 'accept' })).json.state).toBe('accepted')
})

test('an approval has a number and a day that has come', async () => {
  const approve = (more: object) => act(OFFICER, DEPARTMENT, { act: 'approve-department', ...more })
  expect((await approve({})).json.code).toBe('RND-012')
  expect((await approve({ document: '江财预〔2023〕5号', date: '2023-02-20' })).json.code).toBe('RND-016')
  server.clock.moveTo('2023-02-21')
  const approved = await approve({ document: '江财预〔2023〕5号', date: '2023-02-20' })
  expect(approved.json.state).toBe('approved-department')
})

test('the approved budget is what statements and publishing find, and its rows never change again', async () => {
  expect(
    (await readLoaded(server.store, '420103', '403'))?.department.unitYears.some((one) => one.year === 2023),
  ).toBe(false)
  const approved = await act(REVIEWER, DEPARTMENT, {
    act: 'approve-unit',
    document: '江国资〔2023〕3号',
    date: '2023-02-21',
  })
  expect(approved.json.state, JSON.stringify(approved.json)).toBe('approved-unit')
  const loaded = await readLoaded(server.store, '420103', '403')
  const years = loaded?.department.unitYears.filter((one) => one.year === 2023 && one.kind === 'budget') ?? []
  const spent = years.flatMap((one) => one.lines).filter((line) => line.flow === 'expenditure')
  expect(spent.reduce((sum, line) => sum + line.amount, 0n)).toBe(1_360_960_000n)
  expect(loaded?.performance.some((one) => one.year === 2023 && one.forms.length > 0)).toBe(true)

  const { json } = await server.ask('jianghan-403001-preparer', roundOf('403001'))
  const row = json.rows.find((one: { sheet: string }) => one.sheet === 'cost')
  const changes = [{ kind: 'cell', row: row.id, field: 'requested', seen: '0', text: '1' }]
  const refused = await server.ask('jianghan-403001-preparer', `${roundOf('403001')}/changes`, {
    batch: randomUUID(),
    cause: 'typing',
    changes,
  })
  expect(refused.json.code).toBe('RND-002')
  const preparer = (await demonstrationPeople(server.store)).get('jianghan-403001-preparer')
  if (preparer === undefined) throw new Error('no preparer')
  for (const statement of [
    sql`update round_row set position = 0 where division_code = '420103' and id = ${row.id}`,
    sql`update budget_round set state = 'preparing' where division_code = '420103' and unit_code = '403001'`,
  ]) {
    const { numAffectedRows } = await asPerson(server.store, preparer, (transaction) =>
      statement.execute(transaction),
    )
    expect(numAffectedRows).toBe(0n)
  }
})

test('the log holds together', async () => {
  expect((await verifyLog(server.store.db)).faults).toEqual([])
})

test('ceilings: never more to units than the department has, each version kept', async () => {
  const issue = (login: string, unit: string, amount: string) =>
    server.ask(login, 'ceilings/2024', {
      document: '江财预〔2023〕31号',
      ceilings: [{ unit, fund: 'generalPublic', nature: 'projectSpending', amount }],
    })
  expect((await issue(REVIEWER, 'jianghan-403001', '10')).json.code).toBe('RND-041')
  expect((await issue(OFFICER, 'jianghan-403001', '10')).json.code).toBe('RND-042')
  expect((await issue('jianghan-403001-preparer', 'jianghan-403001', '10')).json.code).toBe('RND-042')
  expect((await issue(OFFICER, 'jianghan-403', '约 100')).json.code).toMatch(/^AMT-/)
  expect((await issue(OFFICER, 'jianghan-403', '100')).status).toBe(200)
  expect((await issue(REVIEWER, 'jianghan-403001', '60万元')).status).toBe(200)
  const over = await issue(REVIEWER, 'jianghan-403002', '40.01')
  expect(over.json.code).toBe('RND-040')
  expect(over.json.detail).toContain('0.01')
  expect((await issue(REVIEWER, 'jianghan-403002', '40')).status).toBe(200)
  expect((await issue(OFFICER, 'jianghan-403', '99.99')).json.code).toBe('RND-043')
  const again = await issue(OFFICER, 'jianghan-403', '120')
  const [row] = again.json.rows.filter((one: { isDepartment: boolean }) => one.isDepartment)
  expect(row).toMatchObject({ version: 2, amountFen: '120000000', splitFen: '100000000' })
  expect(row.versions).toHaveLength(2)
  const own = await server.ask('jianghan-403001-preparer', 'ceilings/2024')
  expect(own.json.rows.map((one: { unit: string }) => one.unit)).toEqual(['jianghan-403001'])
})

test('an export is a job of one’s own, with a file at its end', async () => {
  const of = { kind: 'round-workbook', unit: 'jianghan-403', year: 2023, round: 'second-up' }
  const asked = await server.ask(REVIEWER, 'jobs', of)
  expect(asked.status, JSON.stringify(asked.json)).toBe(200)
  const mine = async () => (await server.ask(REVIEWER, 'jobs')).json.jobs[0]
  await expect.poll(async () => (await mine()).state, { timeout: 30_000 }).toBe('done')
  const { file } = await mine()
  const cookie = await server.cookieOf(REVIEWER)
  const sent = await server.app.inject({ url: file.link, headers: { cookie } })
  expect(sent.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await server.ask(OFFICER, 'jobs')).json.jobs).toEqual([])
  expect((await server.ask(OFFICER, `jobs/${asked.json.id}/cancel`, {})).json.code).toBe('RND-061')
})

test('whose session has ended is told so, and loses nothing', async () => {
  const sent = await server.app.inject({
    method: 'POST',
    url: `/api/v1/office/${roundOf('403001')}/changes`,
    headers: { 'x-mingzhang': '1', cookie: 'mingzhang_session=gone' },
    payload: { batch: randomUUID(), cause: 'typing', changes: [{ kind: 'remove', row: randomUUID() }] },
  })
  expect([sent.statusCode, sent.json().code]).toEqual([401, 'ACC-001'])
})
