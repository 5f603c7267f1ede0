/** kill -9 of the program and of its database while a round is written: what was acknowledged is there, and nothing by halves. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleFolders } from '../../cli/examples.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { stopOrphan } from '../../store/postmaster.ts'
import { openStore, type Store } from '../../store/store.ts'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { verifyLog } from '../../store/verify-log.ts'
import { openDemonstration } from '../demonstration/open-demonstration.ts'
import { TYPED_FIELD } from './testing/written-round.ts'

const WRITER = new URL('./testing/round-writer.ts', import.meta.url).pathname
const KILLS = process.env.MINGZHANG_SOAK === undefined ? 3 : 200
/** Of a linear congruence, so that every run has the same kills. */
const SEED = 20_221_110

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await stopOrphan(join(folder, 'postgres'))
  removeFolder(folder)
}, 60_000)

test('nothing acknowledged is lost, no submission is half there', {
  timeout: KILLS * 30_000 + 60_000,
}, async () => {
  const store = await openStore({ dataDir: folder, role: 'server' })
  await openDemonstration(store, '2022-11-10', exampleFolders().map(folderOnDisk))
  await store.close()

  let random = SEED
  const chance = (below: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31
    return random % below
  }
  let typed = 0
  let submitted = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(typed + 1)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    children.push(child)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const next = async (): Promise<string> => (await lines.next()).value ?? ''
    const take = (line: string): void => {
      if (line.startsWith('typed ')) typed = Number.parseInt(line.slice('typed '.length), 10)
      if (line.startsWith('submitted ')) submitted++
    }
    const opened = await next()
    expect(opened).toMatch(/^open \d+$/)
    const postmaster = Number.parseInt(opened.slice('open '.length), 10)
    for (let count = 2 + chance(8); count > 0; count--) take(await next())
    await new Promise((resolve) => setTimeout(resolve, chance(40)))
    const victims = [child.pid ?? 0, postmaster]
    const chosen = [victims, victims.toReversed(), victims.slice(0, 1)][chance(3)] ?? victims
    for (const pid of chosen) process.kill(pid, 'SIGKILL')
    for (let line = await next(); line !== ''; line = await next()) take(line)
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

    const again = await openStore({ dataDir: folder, role: 'server' })
    const found = await whatIsThere(again)
    expect(found.typed).toBeGreaterThanOrEqual(typed)
    expect(found.submissions).toBeGreaterThanOrEqual(submitted)
    expect(found.faults).toEqual([])
    typed = found.typed
    submitted = found.submissions
    await again.close()
  }
})

interface Found {
  readonly typed: number
  readonly submissions: number
  readonly faults: readonly string[]
}

/** Read as the owner: the cell, the submissions, and everything that does not fit together. */
async function whatIsThere({ db }: Store): Promise<Found> {
  const round = await db
    .selectFrom('budget_round')
    .selectAll()
    .where('division_code', '=', '420103')
    .where('unit_code', '=', '403002')
    .where('year', '=', 2023)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('round_row')
    .selectAll()
    .where('division_code', '=', '420103')
    .where('round_id', '=', round.id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const { rows: counted } = await sql<{ count: string; newest: number | null }>`
    select count(*)::text as count, max(number) as newest from round_submission
    where division_code = '420103' and round_id = ${round.id}`.execute(db)
  const submissions = Number.parseInt(counted[0]?.count ?? '0', 10)
  const cells = rows
    .filter((row) => row.sheet === 'project')
    .map((row) => (row.cells as Record<string, string>)[TYPED_FIELD] ?? '0')
  const faults: string[] = []
  if (round.submission_count !== submissions) faults.push('the count of submissions')
  if ((counted[0]?.newest ?? 0) !== submissions) faults.push('the numbers of submissions')
  const isHeld = round.state !== 'preparing'
  if (rows.some((row) => (row.held_at !== null) !== isHeld)) faults.push('rows held otherwise than the state')
  if ((round.submitted_by !== null) !== isHeld) faults.push('submitted by nobody, or not taken back')
  const log = await verifyLog(db)
  faults.push(...log.faults.map(({ kind, seq }) => `log entry ${seq}: ${kind}`))
  const head = log.heads.find((one) => one.unitCode === '403002' && one.year === 2023)
  if (head?.seq !== round.revision) faults.push('the revision is not that of the last entry')
  const typed = Math.max(
    ...cells.map((text) => Number.parseInt(text, 10)).filter((one) => !Number.isNaN(one)),
    0,
  )
  return { typed, submissions, faults }
}
