import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { readingPool } from '../app/reading/reading-pool.ts'
import type { ReadOutcome } from '../app/reading-desk.ts'
import { PROBLEM_TEXTS } from '../core/kernel/problem-texts.ts'
import { type SpoiledFile, spoiledBytesOf, spoiledFile } from './fuzz-reading.ts'

const IS_SOAK = process.env.MINGZHANG_SOAK === '1'
const CASES = IS_SOAK ? 10_000 : 150
/** Of one file of a few kilobytes; the limit for any file is far higher. */
const SECONDS = 20
/** On top of what the process holds of other tests. */
const MOST_BYTES = 1024 * 1024 * 1024
/** What only a hang, a lack of memory or a crash may give. */
const FORBIDDEN = ['RDG-013', 'RDG-014', 'RDG-019']

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-spoiled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SHARED = ['seeds', 'corpus'].map((name) =>
  fileURLToPath(new URL(`../../../shared/${name}/`, import.meta.url)),
)
const published = SHARED.filter((path) => existsSync(path)).flatMap((path) =>
  readdirSync(path).map((name) => join(path, name)),
)

/** Reads the files of all seeds, and says of each what must not be. */
async function faultsOf(count: number, fileOf: (seed: number) => SpoiledFile): Promise<readonly string[]> {
  const size = Math.min(availableParallelism(), 4)
  const pool = readingPool({ size, seconds: SECONDS })
  const faults: string[] = []
  let seed = 0
  const heldBytes = process.memoryUsage.rss()
  let mostBytes = 0
  const run = async (): Promise<void> => {
    while (seed < count) {
      const { name, bytes, history } = fileOf(seed++)
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const outcome = await pool.read({ path, name })
      rmSync(path)
      mostBytes = Math.max(mostBytes, process.memoryUsage.rss() - heldBytes)
      const fault = faultOf(outcome)
      if (fault !== undefined) faults.push(`${name}: ${fault} (${history.join(', ')})`)
    }
  }
  await Promise.all(Array.from({ length: size }, run))
  await pool.close()
  if (mostBytes > MOST_BYTES) faults.push(`${mostBytes} bytes of memory`)
  return faults
}

function faultOf(outcome: ReadOutcome): string | undefined {
  const problems = outcome.ok ? outcome.reading.document.problems : outcome.problems
  if (!outcome.ok && problems.length === 0) return 'fails without a problem'
  const wrong = problems.find(({ code }) => FORBIDDEN.includes(code) || !(code in PROBLEM_TEXTS))
  if (wrong !== undefined) return `${wrong.code} ${wrong.params.reason ?? ''}`
  if (!outcome.ok) return undefined
  const { blocks, ...places } = outcome.reading.coverage
  const sum = Object.values(places).reduce((total, one) => total + one, 0)
  return sum === blocks ? undefined : `${blocks} blocks went to ${sum} places`
}

const MINUTES = 60_000

describe('files spoiled in every way', () => {
  test(`${CASES} made from a document of every format: none crashes, hangs or takes the memory`, {
    timeout: 60 * MINUTES,
  }, async () => {
    expect(await faultsOf(CASES, spoiledFile)).toEqual([])
  })

  test.skipIf(published.length === 0)('and published ones', { timeout: 60 * MINUTES }, async () => {
    const files = published.map((path) => ({
      name: path.replace(/.*[/\\]/, ''),
      bytes: new Uint8Array(readFileSync(path)),
    }))
    const fileOf = (seed: number): SpoiledFile => {
      const { name, bytes } = files[seed % files.length] ?? { name: '', bytes: new Uint8Array() }
      return spoiledBytesOf(name, bytes, seed)
    }
    expect(await faultsOf(IS_SOAK ? 200 : 6, fileOf)).toEqual([])
  })
})
