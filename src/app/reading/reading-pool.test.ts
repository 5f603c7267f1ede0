import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { READING_LIMITS } from '../../files/reader.ts'
import { type FileOutcome, readFiles } from './read-files.ts'
import { type ReadingPool, readingPool } from './reading-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pool-'))
const worker = new URL('./testing/misbehaving-worker.ts', import.meta.url)
let pool: ReadingPool | undefined
afterEach(async () => pool?.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content = name): { path: string; name: string } {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path, name }
}

const codes = (one: Awaited<ReturnType<ReadingPool['read']>>): readonly string[] =>
  one.ok ? [] : one.problems.map((found) => found.code)

describe('a worker that', () => {
  test.each([
    ['hang', 'RDG-013'],
    ['heap', 'RDG-014'],
    ['buffers', 'RDG-014'],
    ['crash', 'RDG-019'],
    ['exit', 'RDG-019'],
    ['bug', 'RDG-019'],
    ['torn', 'RDG-005'],
  ])('does %s gives %s, and the next file is read', async (what, code) => {
    const seconds = what === 'hang' ? 1 : 20
    pool = readingPool({ size: 1, seconds, memoryMegabytes: 192, worker })
    const [bad, good] = await Promise.all([pool.read(file(`${what}-1.pdf`)), pool.read(file('good-1.pdf'))])
    expect(codes(bad)).toEqual([code])
    expect(good).toMatchObject({ ok: true, reading: { document: { name: 'good-1.pdf' } } })
  })

  test('takes too much memory harms no file beside it', async () => {
    pool = readingPool({ size: 3, seconds: 20, memoryMegabytes: 384, worker })
    const names = ['slow-1.pdf', 'buffers-1.pdf', 'slow-2.pdf', 'good-2.pdf', 'slow-3.pdf']
    const reading = pool
    const outcomes = await Promise.all(names.map((name) => reading.read(file(name))))
    expect(outcomes.map(codes)).toEqual([[], ['RDG-014'], [], [], []])
  })
})

test('many files, more bad than workers: every good one is read, in the order of the names', async () => {
  const names = ['hang-a', 'slow-b', 'crash-c', 'good-d', 'torn-e', 'good-f', 'exit-g', 'slow-h'].map(
    (name) => `${name}.txt`,
  )
  const found: FileOutcome[] = []
  const steps: string[] = []
  for await (const one of readFiles(
    names.map((name) => file(name).path),
    { size: 2, seconds: 1, worker, onProgress: (path, step) => steps.push(`${basename(path)} ${step}`) },
  ))
    found.push(one)
  expect(found.map((one) => basename(one.path))).toEqual(names)
  expect(found.map((one) => codes(one.outcome))).toEqual([
    ['RDG-013'],
    [],
    ['RDG-019'],
    [],
    ['RDG-005'],
    [],
    ['RDG-019'],
    [],
  ])
  expect(steps.filter((step) => step.endsWith('done'))).toHaveLength(names.length)
  expect(steps.indexOf('good-d.txt opening')).toBeLessThan(steps.indexOf('good-d.txt reading'))
})

test('a file tells how far it is; its time runs from when its reading begins', async () => {
  pool = readingPool({ size: 1 })
  const steps: string[] = []
  await pool.read(file('steps.txt', '2024年度部门决算'), { onProgress: (step) => steps.push(step) })
  expect(steps).toEqual(['opening', 'reading', 'recognising'])
})

describe('cancelling', () => {
  test('stops a file that is read, and one that waits', async () => {
    pool = readingPool({ size: 1, worker })
    const reading = pool
    const [first, second] = [new AbortController(), new AbortController()]
    const running = reading.read(file('hang-2.pdf'), { signal: first.signal })
    const waiting = reading.read(file('good-3.pdf'), { signal: second.signal })
    const last = reading.read(file('good-4.pdf'))
    second.abort(new Error('no longer wanted'))
    await expect(waiting).rejects.toThrow('no longer wanted')
    setTimeout(() => first.abort(new Error('enough')), 300)
    await expect(running).rejects.toThrow('enough')
    expect((await last).ok).toBe(true)
    await expect(
      reading.read(file('good-5.pdf'), { signal: AbortSignal.abort(new Error('late')) }),
    ).rejects.toThrow('late')
  })

  test('a closed pool reads nothing more, and what it was reading is told', async () => {
    const closing = readingPool({ size: 1, worker })
    const running = expect(closing.read(file('hang-3.pdf'))).rejects.toThrow('closed')
    await closing.close()
    await running
    await expect(closing.read(file('good-6.pdf'))).rejects.toThrow('closed')
  })
})

describe('what is no file to read', () => {
  const refused = async (path: string): Promise<readonly string[]> => {
    pool = readingPool({ size: 1, worker })
    return codes(await pool.read({ path, name: basename(path) }))
  }

  test('is absent', async () => expect(await refused(join(folder, 'absent.pdf'))).toEqual(['RDG-018']))

  test('is a folder', async () => {
    mkdirSync(join(folder, 'folder.pdf'))
    expect(await refused(join(folder, 'folder.pdf'))).toEqual(['RDG-040'])
  })

  test('is too large, and is not read to find out', async () => {
    const { path } = file('large.pdf')
    truncateSync(path, READING_LIMITS.fileBytes + 1)
    expect(await refused(path)).toEqual(['RDG-004'])
  })

  test.skipIf(process.platform === 'win32')(
    'is a pipe, a socket or a device, and nobody waits for it',
    async () => {
      const pipe = join(folder, 'pipe.pdf')
      execFileSync('mkfifo', [pipe])
      expect(await refused(pipe)).toEqual(['RDG-041'])
      expect(await refused('/dev/zero')).toEqual(['RDG-041'])
      const socket = join(folder, 'socket.pdf')
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(socket, resolve))
      expect(await refused(socket)).toEqual(['RDG-041'])
      server.close()
    },
  )
})

const HAS_LIBRE_OFFICE = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!HAS_LIBRE_OFFICE)(
  'an old format is converted, and whoever stops waiting for it stops that too',
  async () => {
    pool = readingPool({ size: 1 })
    const old = file('old.rtf', '{\\rtf1 {\\b 2024} accounts}')
    const read = await pool.read(old)
    expect(read).toMatchObject({ ok: true, reading: { document: { name: 'old', format: 'docx' } } })
    const stop = new AbortController()
    const waiting = pool.read(old, { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('no longer wanted')), 300)
    await expect(waiting).rejects.toThrow('no longer wanted')
    await expect.poll(() => processesNamed('soffice.bin'), { timeout: 10_000 }).toBe(0)
  },
)

const processesNamed = (name: string): number =>
  execFileSync('ps', ['-eo', 'comm'])
    .toString()
    .split('\n')
    .filter((one) => one.trim() === name).length
