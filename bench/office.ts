/**
 * The office under load: people who are signed in type, read statements, look at their round and hand it in, each
 * with pauses as people have; then every edit that was acknowledged is looked for.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { assert } from '../src/core/kernel/assert.ts'
import { chance } from './chance.ts'
import { unitAddress, type Worker, workersOf, YEAR } from './office-data.ts'
import type { BenchOptions, Measurement, Report } from './report.ts'
import { timing } from './timing.ts'

const SERVER = fileURLToPath(new URL('./office-server.ts', import.meta.url))
const AIM_MS = 300
const SECONDS = { whole: 120, quick: 4 }
const UNITS = { whole: 100, quick: 5 }
/** Between two things that a person does: a cell is typed, a statement is read. */
const PAUSE_MS = { least: 3000, most: 9000 }
const SHORT_PAUSE_MS = { least: 100, most: 400 }

type Doing = 'type' | 'read' | 'look' | 'submit'

interface Done {
  readonly doing: Doing
  readonly ms: number
  readonly status: number
}

export async function benchOffice({ isQuick }: BenchOptions): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'))
  const units = isQuick ? UNITS.quick : UNITS.whole
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER, folder, String(units)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const ready: string = (await lines.next()).value ?? ''
    assert(ready.startsWith('ready '), 'the server of the load did not start')
    const address = ready.slice('ready '.length)
    const people = await Promise.all(
      workersOf(units).map((worker, index) => signedIn(address, worker, drawing(index + 1))),
    )
    const until = performance.now() + 1000 * (isQuick ? SECONDS.quick : SECONDS.whole)
    const pauses = isQuick ? SHORT_PAUSE_MS : PAUSE_MS
    await Promise.all(people.map((one) => work(one, until, pauses)))
    const lost = (await Promise.all(people.map(lostEdits))).reduce((sum, one) => sum + one, 0)
    return reportOf(people, lost, isQuick, pauses)
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From 0 up to and without 1. */
function drawing(seed: number): () => number {
  const below = chance(seed)
  return () => below(FINE) / FINE
}
const FINE = 1_000_000

interface Somebody {
  readonly worker: Worker
  readonly address: string
  readonly cookie: string
  readonly draw: () => number
  readonly done: Done[]
  /** The row that nobody else types into, and the text that was acknowledged last. */
  readonly row: string
  version: string
  acknowledged: string
}

async function signedIn(address: string, worker: Worker, draw: () => number): Promise<Somebody> {
  const answer = await fetch(`${address}/api/v1/session/card`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mingzhang': '1' },
    body: JSON.stringify({ account: worker.login }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  await answer.arrayBuffer()
  assert(answer.ok, `${worker.login} is not let in`)
  const somebody = { worker, address, cookie, draw, done: [], row: '', version: '0', acknowledged: '' }
  const round = await asked(somebody, '')
  const costs = (round.json.rows ?? []).filter((row) => row.sheet === 'cost')
  const own = costs[worker.place % Math.max(1, costs.length)]
  assert(own !== undefined, `${worker.unit} has no cost rows`)
  return {
    ...somebody,
    row: own.id,
    version: own.versions.reason ?? '0',
    acknowledged: own.cells.reason ?? '',
  }
}

/** What is looked at of the answers. */
interface Answered {
  readonly rows?: readonly {
    readonly id: string
    readonly sheet: string
    readonly cells: Readonly<Record<string, string>>
    readonly versions: Readonly<Record<string, string>>
  }[]
  readonly applied?: readonly { readonly version: string }[]
}

async function asked(
  of: Pick<Somebody, 'address' | 'worker' | 'cookie'>,
  rest: string,
  body?: object,
): Promise<{ readonly status: number; readonly json: Answered }> {
  const { address, worker, cookie } = of
  const url = `${address}/api/v1/office/rounds/${YEAR}/${unitAddress(worker.unit)}/second-up${rest}`
  const answer = await fetch(url, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      cookie,
      'x-mingzhang': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
  })
  // Only fields that contracts of these addresses have are looked at.
  return { status: answer.status, json: (await answer.json()) as Answered }
}

async function work(one: Somebody, until: number, { least, most }: typeof PAUSE_MS): Promise<void> {
  // People do not begin in the same moment.
  await pause(one.draw() * most)
  while (performance.now() < until) {
    const doing = chosen(one)
    const began = performance.now()
    const status = await DOINGS[doing](one)
    one.done.push({ doing, ms: performance.now() - began, status })
    await pause(least + one.draw() * (most - least))
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function chosen({ worker, draw }: Somebody): Doing {
  const drawn = draw()
  if (worker.role !== 'preparer') return drawn < 0.7 ? 'read' : 'look'
  if (drawn < 0.7) return 'type'
  if (drawn < 0.9) return 'read'
  return drawn < 0.98 || worker.place !== 0 ? 'look' : 'submit'
}

const STATEMENTS = ['budget.totals', 'budget.expenditure', 'budget.general-by-function', 'budget.projects']

const DOINGS: Readonly<Record<Doing, (one: Somebody) => Promise<number>>> = {
  type: async (one) => {
    const text = `第 ${one.done.length + 1} 次`
    const { status, json } = await asked(one, '/changes', {
      batch: randomUUID(),
      cause: 'typing',
      changes: [{ kind: 'cell', row: one.row, field: 'reason', seen: one.version, text }],
    })
    // While a colleague has handed the round in, nobody types: that is no error.
    if (status === 409) return 200
    const [applied] = json.applied ?? []
    if (applied !== undefined) {
      one.version = applied.version
      one.acknowledged = text
      return status
    }
    return status === 200 ? 500 : status
  },
  read: async (one) => {
    const statement = STATEMENTS[Math.floor(one.draw() * STATEMENTS.length)] ?? 'budget.totals'
    return (await asked(one, `/statements/${statement}`)).status
  },
  look: async (one) => (await asked(one, '')).status,
  submit: async (one) => {
    const { status } = await asked(one, '/acts', { act: 'submit' })
    if (status !== 200) return status === 409 || status === 422 ? 200 : status
    return (await asked(one, '/acts', { act: 'withdraw' })).status
  },
}

/** Whether the text that was acknowledged last stands in the person's cell. */
async function lostEdits(one: Somebody): Promise<number> {
  const { json } = await asked(one, '')
  const row = json.rows?.find((found) => found.id === one.row)
  return (row?.cells.reason ?? '') === one.acknowledged ? 0 : 1
}

const NAMES: Readonly<Record<Doing, string>> = {
  type: 'a cell typed and saved',
  read: 'a statement read',
  look: 'a round opened',
  submit: 'handed in and taken back',
}

function reportOf(
  people: readonly Somebody[],
  lost: number,
  isQuick: boolean,
  { least, most }: typeof PAUSE_MS,
): Report {
  const all = people.flatMap((one) => one.done)
  const errors = all.filter((one) => one.status >= 400)
  const doings: readonly Doing[] = ['type', 'read', 'look', 'submit']
  const measured = doings.flatMap((doing): readonly Measurement[] => {
    const samples = all.filter((one) => one.doing === doing).map((one) => one.ms)
    return samples.length === 0 ? [] : [{ what: NAMES[doing], timing: timing(samples) }]
  })
  const slowest = percentile(
    all.map((one) => one.ms),
    0.99,
  )
  assert(isQuick || lost === 0, `${lost} edits were acknowledged and are not there`)
  return {
    name: 'office',
    subject: `${people.length} people signed in, ${all.length} requests with pauses of ${least}–${most} ms`,
    measurements: [
      ...measured,
      {
        what: '99 of 100 requests answered within',
        timing: { medianMs: slowest, p90Ms: slowest, runs: all.length },
        aim: { underMs: AIM_MS },
      },
    ],
    notes: {
      errors: String(errors.length),
      'lost edits': String(lost),
      ...Object.fromEntries(
        doings.map((doing) => [
          `${NAMES[doing]}, p50 and p99`,
          [0.5, 0.99]
            .map(
              (part) =>
                `${Math.round(
                  percentile(
                    all.filter((one) => one.doing === doing).map((one) => one.ms),
                    part,
                  ),
                )} ms`,
            )
            .join(', '),
        ]),
      ),
    },
  }
}

function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
