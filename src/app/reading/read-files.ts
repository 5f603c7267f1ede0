/** Reads many files, several at a time, and hands out what became of each in the order in which they were named. */
import { basename } from 'node:path'
import type { ReadOutcome } from '../reading-desk.ts'
import { type PoolOptions, readingPool } from './reading-pool.ts'
import type { ReadingStep } from './worker-messages.ts'

export interface FileOutcome {
  readonly path: string
  readonly outcome: ReadOutcome
}

export interface ReadFilesOptions extends PoolOptions {
  readonly signal?: AbortSignal
  /** `done` once a file is finished, whatever became of it. */
  readonly onProgress?: (path: string, step: ReadingStep | 'done') => void
}

/** So many readings per worker wait at most to be handed out behind a slow file. */
const AHEAD = 4

export async function* readFiles(
  paths: readonly string[],
  { signal, onProgress, ...options }: ReadFilesOptions,
): AsyncGenerator<FileOutcome> {
  const pool = readingPool(options)
  const begun: Promise<ReadOutcome>[] = []
  const begin = async (path: string): Promise<ReadOutcome> => {
    const source = { path, name: basename(path) }
    const outcome = await pool.read(source, {
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
