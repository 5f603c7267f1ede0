/** A folder of a thousand documents, audited as `mingzhang audit FOLDER --format json --out RESULTS` does: how many a second, and whether memory stays flat. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditFiles } from '../src/app/audit/audit-files.ts'
import { openBatchFolder } from '../src/app/audit/batch-folder.ts'
import { findingCounts } from '../src/app/audit/finding-counts.ts'
import { auditJson } from '../src/app/audit/finding-rows.ts'
import { printableJson } from '../src/cli/printable.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { type Chance, chance } from './chance.ts'
import type { Measurement } from './report.ts'
import { timing } from './timing.ts'

/** Twelve documents a second on two cores, which is half a million in twelve hours. */
const AIM = { underMs: 2000 / 12 }
const SEED = 20_240_815
/** Of which the processor's time is taken together, since threads work on several at once. */
const CHUNK = 25
const MEGABYTE = 1024 * 1024
/** More would be memory that is not given back. */
const MOST_GROWTH_PERCENT = 40

export interface BatchSample {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Batch {
  readonly measurements: readonly Measurement[]
  readonly notes: Readonly<Record<string, string>>
}

/** Each sample in turn; texts and pages with one amount changed, so that no two are alike; of a PDF the bytes stay. */
export async function benchBatch(samples: readonly BatchSample[], count: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  try {
    const random = chance(SEED)
    const paths = Array.from({ length: count }, (_, at) => {
      const sample = samples[at % samples.length]
      assert(sample !== undefined, 'there are samples')
      const path = join(folder, `${String(at).padStart(4, '0')}-${sample.name}`)
      writeFileSync(path, sample.name.endsWith('.pdf') ? sample.bytes : withSlip(sample.bytes, random))
      return path
    })
    return await audited(paths, join(folder, 'results'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function audited(paths: readonly string[], folder: string): Promise<Batch> {
  const size = Math.min(2, availableParallelism(), Math.ceil(paths.length / CHUNK))
  /** A few documents tell neither of what is found nor of memory. */
  const isLong = paths.length >= CHUNK * 10
  const results = await openBatchFolder(
    folder,
    paths.map((path) => ({ name: path, path, stamp: path })),
  )
  const processorMs: number[] = []
  const memory: number[] = []
  const begin = performance.now()
  let chunkStart = process.cpuUsage()
  let done = 0
  let errors = 0
  for await (const { path, file } of auditFiles(paths, { size, nameOf: (path) => path })) {
    assert(file.audit !== undefined, `${path} is not read`)
    const counts = findingCounts(file.audit)
    errors += counts.error
    const content = `${printableJson(auditJson(file, 'zh'))}\n`
    await results.put({ name: path, stamp: path, problems: [], counts }, [{ extension: '.json', content }])
    done += 1
    if (done % CHUNK > 0 && done < paths.length) continue
    const { user, system } = process.cpuUsage(chunkStart)
    processorMs.push((user + system) / 1000 / (((done - 1) % CHUNK) + 1))
    chunkStart = process.cpuUsage()
    memory.push(Math.round(process.memoryUsage.rss() / MEGABYTE))
  }
  const seconds = (performance.now() - begin) / 1000
  assert(!isLong || errors > 0, 'amounts were changed and no error is found')
  const [early, late] = [medianOf(memory, 0.2, 0.4), medianOf(memory, 0.8, 1)]
  assert(
    !isLong || late * 100 < early * (100 + MOST_GROWTH_PERCENT),
    `memory grows from ${early} to ${late} MB`,
  )
  return {
    measurements: [
      {
        what: `${paths.length} documents in a folder: processor time of one, from bytes to its report`,
        // The threads begin with the first.
        timing: timing(processorMs.length > 1 ? processorMs.slice(1) : processorMs),
        aim: AIM,
      },
    ],
    notes: {
      'batch, documents a second by the clock': `${(paths.length / seconds).toPrecision(3)}, ${size} threads, ${Math.round(seconds)} s`,
      'batch, findings of severity error': String(errors),
      'batch, memory of the process': `${early} MB after a third, ${late} MB at the end, at most ${Math.max(...memory)} MB`,
    },
  }
}

/** Another digit in one of the amounts, wherever it stands. */
function withSlip(bytes: Uint8Array, random: Chance): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const amounts = [...text.matchAll(/\d(?=[\d,]{0,9}\.\d\d(?!\d))/g)]
  const at = amounts[random(Math.max(1, amounts.length))]?.index
  if (at === undefined) return bytes
  const digit = (Number.parseInt(text[at] ?? '0', 10) + 1 + random(9)) % 10
  return new TextEncoder().encode(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)
}

function medianOf(values: readonly number[], from: number, to: number): number {
  const some = values.slice(Math.floor(values.length * from), Math.ceil(values.length * to))
  return timing(some).medianMs
}
