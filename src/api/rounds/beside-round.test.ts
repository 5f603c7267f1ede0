/** What goes on beside a round: findings that are waived, comments with files and for somebody, each refused where it must be. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople } from '../../app/demonstration/demonstration-accounts.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { addWaiverDecision, readWaivers } from '../../store/rounds/waivers.ts'
import { type DemonstrationServer, startDemonstration } from '../../testing/demonstration-server.ts'

const PREPARER = 'jianghan-403001-preparer'
const LEADER = 'jianghan-403001-leader'
const REVIEWER = 'jianghan-403-reviewer'
const OFFICER = 'jianghan-budget-officer'
const OTHER = 'jianghan-403002-preparer'
const ROUND = 'rounds/2023/jianghan-403001/second-up'

let server: DemonstrationServer
let people: ReadonlyMap<string, Person>
beforeAll(async () => {
  server = await startDemonstration('2022-11-20')
  people = await demonstrationPeople(server.store)
}, 120_000)
afterAll(() => server?.stop(), 60_000)

interface Check {
  readonly id: string
  readonly rule: string
  readonly canBeWaived: boolean
  readonly isWaived: boolean
  readonly waiver?: { readonly state: string }
}
const checks = async (): Promise<{
  readonly checks: readonly Check[]
  readonly counts: Record<string, number>
}> => (await server.ask(PREPARER, `${ROUND}/checks`)).json
const personOf = (login: string): Person => {
  const found = people.get(login)
  if (found === undefined) throw new Error(`nobody called ${login}`)
  return found
}
const ask = (login: string, check: string, endsOn = '2022-12-31') =>
  server.ask(login, `${ROUND}/checks/waivers`, { check, reason: '首次开展，没有单价可写', endsOn })

test('a hard rule cannot be waived, nor what the checks do not say, nor for ever', async () => {
  const { checks: all } = await checks()
  const hard = all.find((one) => one.rule === 'CB-013')
  const soft = all.find((one) => one.canBeWaived)
  expect((await ask(PREPARER, hard?.id ?? '')).json.code).toBe('WVR-001')
  expect((await ask(PREPARER, 'IND-001:nowhere')).json.code).toBe('WVR-002')
  expect((await ask(PREPARER, soft?.id ?? '', '2030-01-01')).json.code).toBe('WVR-005')
  expect((await ask(PREPARER, soft?.id ?? '', '2022-11-19')).json.code).toBe('WVR-005')
  expect((await ask(OTHER, soft?.id ?? '')).status).toBe(404)
})

test('somebody else grants it, it stands beside the finding, and ends on its day', async () => {
  const soft = (await checks()).checks.find((one) => one.canBeWaived)
  const asked = await ask(PREPARER, soft?.id ?? '')
  expect(asked.json.waivers).toMatchObject([{ state: 'asked', canDecide: false, canWithdraw: true }])
  expect((await ask(PREPARER, soft?.id ?? '')).json.code).toBe('WVR-006')
  const [{ id }] = asked.json.waivers
  expect((await server.ask(PREPARER, `waivers/${id}/decision`, { decision: 'granted' })).status).toBe(404)
  expect((await server.ask(OTHER, 'waivers')).json.waivers).toEqual([])
  expect((await server.ask(REVIEWER, `waivers/${id}/decision`, { decision: 'refused' })).json.code).toBe(
    'WVR-009',
  )
  const granted = await server.ask(REVIEWER, `waivers/${id}/decision`, { decision: 'granted' })
  expect(granted.json.waivers).toMatchObject([
    { state: 'granted', decidedBy: '审核壬†', endsOn: '2022-12-31' },
  ])
  const now = await checks()
  expect(now.checks.find((one) => one.id === soft?.id)).toMatchObject({
    isWaived: true,
    waiver: { state: 'granted' },
  })
  expect(now.counts.waived).toBe(1)
  expect((await server.ask(REVIEWER, `waivers/${id}/decision`, { decision: 'granted' })).json.code).toBe(
    'WVR-008',
  )
  server.clock.moveTo('2023-01-01')
  expect((await checks()).counts.waived).toBe(0)
  server.clock.moveTo('2022-11-20')
})

test('in the database too nobody decides what he asked for, nor a department its own request', async () => {
  const soft = (await checks()).checks.filter((one) => one.canBeWaived && !one.isWaived)
  await ask(REVIEWER, soft[0]?.id ?? '')
  const reviewer = personOf(REVIEWER)
  const decide = (person: Person) =>
    asPerson(server.store, person, async (transaction) => {
      const all = await readWaivers(transaction, { divisionCode: '420103' })
      const own = all.find((one) => one.state === 'asked')
      if (own === undefined) throw new Error('nothing is asked for')
      await addWaiverDecision(transaction, person, own, {
        decision: 'granted',
        reason: '',
        endsOn: '2022-12-31',
        at: new Date(),
      })
    })
  await expect(decide(reviewer)).rejects.toMatchObject({
    problem: { code: expect.stringMatching(/^WVR-00[34]$/) },
  })
  const another: Person = { ...reviewer, id: personOf(LEADER).id }
  await expect(decide(another)).rejects.toMatchObject({ problem: { code: 'WVR-004' } })
  // A preparer may not even write the row.
  await expect(decide(personOf(PREPARER))).rejects.toBeDefined()
  const { waivers } = (await server.ask(OFFICER, 'waivers')).json
  expect(waivers[0]).toMatchObject({ state: 'asked', askedBy: '审核壬†', canDecide: true })
})

test('a comment names only who may see the round, and tells them', async () => {
  const { people: readers } = (await server.ask(REVIEWER, `${ROUND}/comments/people`)).json
  const names = readers.map((one: { readonly name: string }) => one.name)
  expect(names).toContain('领导乙†')
  expect(names).not.toContain('经办丙†')
  const say = (account: string) =>
    server.ask(REVIEWER, `${ROUND}/comments`, { subject: 'round', text: '请看', mentions: [account] })
  expect((await say(personOf(OTHER).id)).json.code).toBe('RND-036')
  expect((await say(personOf(LEADER).id)).status).toBe(200)
  const { notices } = (await server.ask(LEADER, 'notices')).json
  expect(notices[0]).toMatchObject({ kind: 'mention', isRead: false })
  expect(notices[0].text).toContain('提到您')
})

test('a file hangs on one’s own comment, and is taken away by whoever reads the round', async () => {
  const said = await server.ask(REVIEWER, `${ROUND}/comments`, { subject: 'round', text: '见附件' })
  const files = `${ROUND}/comments/${said.json.written}/files`
  const pdf = { name: '../报价单.pdf', content: Buffer.from('%PDF-1.7').toString('base64') }
  expect((await server.ask(PREPARER, files, pdf)).json.code).toBe('RND-030')
  const page = { name: '说明.txt', content: Buffer.from('<!doctype html><html></html>').toString('base64') }
  expect((await server.ask(REVIEWER, files, page)).json.code).toBe('RND-034')
  for (let count = 0; count < 5; count++) expect((await server.ask(REVIEWER, files, pdf)).status).toBe(200)
  expect((await server.ask(REVIEWER, files, pdf)).json.code).toBe('RND-035')
  const { comments } = (await server.ask(PREPARER, `${ROUND}/comments`)).json
  const own = comments.find((one: { readonly id: string }) => one.id === said.json.written)
  expect(own.files).toHaveLength(5)
  expect(own.files[0]).toMatchObject({ name: '报价单.pdf', byteCount: 8 })
  const address = `${ROUND}/comments/files/${own.files[0].id}`
  expect((await server.ask(PREPARER, address)).status).toBe(200)
  expect((await server.ask(OTHER, address)).status).toBe(404)
})

test('the demonstration’s reset takes what stood beside the round with it', async () => {
  const waivers = async (): Promise<number> => (await server.ask(REVIEWER, 'waivers')).json.waivers.length
  expect(await waivers()).toBeGreaterThan(0)
  await server.moveTo('2022-11-20')
  expect(await waivers()).toBe(0)
  expect((await server.ask(PREPARER, `${ROUND}/comments`)).json.comments).toHaveLength(1)
})
