/** Works on many files, several at a time, and hands out what became of each in the order in which they were named. */
import { basename } from 'node:path'
import type { ReadOutcome } from '../reading-desk.ts'
import {
  type PoolOptions,
  type ReadingOptions,
  type ReadingPool,
  type ReadingSource,
  readingPool,
} from './reading-pool.ts'
import type { ReadingStep } from './worker-messages.ts'

export interface FileOutcome<Outcome = ReadOutcome> {
  readonly path: string
  readonly outcome: Outcome
}

export interface ReadFilesOptions extends PoolOptions {
  readonly signal?: AbortSignal
  /** `done` once a file is finished, whatever became of it. */
  readonly onProgress?: (path: string, step: ReadingStep | 'done') => void
}

/** So many readings per worker wait at most to be handed out behind a slow file. */
const AHEAD = 4

export const readFiles = (paths: readonly string[], options: ReadFilesOptions): AsyncGenerator<FileOutcome> =>
  eachFile(paths, options, (pool, source, own) => pool.read(source, own))

/** What `act` makes of each file; of a pool that lasts as long as there are files. */
export async function* eachFile<Outcome>(
  paths: readonly string[],
  { signal, onProgress, ...options }: ReadFilesOptions,
  act: (pool: ReadingPool, source: ReadingSource, options: ReadingOptions) => Promise<Outcome>,
): AsyncGenerator<FileOutcome<Outcome>> {
  const pool = readingPool(options)
  const begun: Promise<Outcome>[] = []
  const begin = async (path: string): Promise<Outcome> => {
    const source = { path, name: basename(path) }
    const outcome = await act(pool, source, {
      ...(signal === undefined ? {} : { signal }),
      onProgress: (step) => onProgress?.(path, step),
    })
    onProgress?.(path, 'done')
    return outcome
  }
  try {
    for (const [at, path] of paths.entries()) {
      for (const next of paths.slice(begun.length, at + options.size * AHEAD)) {
        const reading = begin(next)
        // Whoever takes it hears of the failure; one that is never taken has nobody to tell.
        reading.catch(() => undefined)
        begun.push(reading)
      }
      const reading = begun[at]
      if (reading === undefined) throw new Error(`${path} was not begun`)
      yield { path, outcome: await reading }
    }
  } finally {
    await pool.close()
  }
}
