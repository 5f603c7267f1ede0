/** Where the results of a batch are kept as each is finished, so that a batch that was stopped goes on where it was. */
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Severity } from '../../core/kernel/finding.ts'
import { csv } from '../../core/statements/text-grid.ts'
import type { DocumentSource } from './document-sources.ts'

export interface BatchResult {
  readonly name: string
  /** Of the file, the program and the form of the reports: a result holds for these alone. */
  readonly stamp: string
  /** File names in the folder. */
  readonly reports: readonly string[]
  /** None where the file could not be read. */
  readonly counts?: Readonly<Record<Severity, number>>
  readonly kind?: string
  readonly unit?: string
  readonly year?: number
  readonly cells?: { readonly read: number; readonly placed: number }
  /** Codes of what was wrong with the file. */
  readonly problems: readonly string[]
}

export interface BatchFolder {
  /** What an earlier run made of this very file, if its reports are still there. */
  finished(name: string, stamp: string): BatchResult | undefined
  /** Writes the reports, then notes that they are there. */
  put(
    result: Omit<BatchResult, 'reports'>,
    reports: readonly { readonly extension: string; readonly content: string | Uint8Array }[],
  ): Promise<BatchResult>
  /** The table of all, `results.csv`. */
  summarise(results: readonly BatchResult[]): Promise<void>
}

const JOURNAL = 'results.jsonl'
const TABLE = 'results.csv'

export async function openBatchFolder(
  folder: string,
  sources: readonly DocumentSource[],
): Promise<BatchFolder> {
  await mkdir(folder, { recursive: true })
  const done = new Map<string, BatchResult>()
  const journal = await readFile(join(folder, JOURNAL), 'utf8').catch(() => '')
  for (const line of journal.split('\n')) {
    const result = resultIn(line)
    if (result !== undefined && (await areThere(folder, result.reports))) done.set(result.name, result)
  }
  const stems = stemsOf(sources.map((one) => one.name))
  return {
    finished: (name, stamp) => {
      const result = done.get(name)
      return result?.stamp === stamp ? result : undefined
    },
    put: async (result, reports) => {
      const names = reports.map((one) => `${stems.get(result.name) ?? 'report'}${one.extension}`)
      for (const [at, { content }] of reports.entries())
        await writeFile(join(folder, names[at] ?? ''), content)
      const whole: BatchResult = { ...result, reports: names }
      await appendFile(join(folder, JOURNAL), `\n${JSON.stringify(whole)}\n`)
      return whole
    },
    summarise: (results) => writeFile(join(folder, TABLE), `\ufeff${csv([COLUMNS, ...results.map(rowOf)])}`),
  }
}

/** A line that a crash cut off is no result. */
function resultIn(line: string): BatchResult | undefined {
  if (line === '') return undefined
  try {
    // The journal is written by nobody but `put`, a line at a time.
    return JSON.parse(line) as BatchResult
  } catch {
    return undefined
  }
}

const areThere = async (folder: string, names: readonly string[]): Promise<boolean> => {
  for (const name of names)
    if ((await stat(join(folder, name)).catch(() => undefined)) === undefined) return false
  return true
}

const COLUMNS = [
  'file',
  'kind',
  'unit',
  'year',
  'error',
  'warning',
  'rounding',
  'note',
  'cells_read',
  'cells_placed',
  'problems',
  'reports',
]

const rowOf = (result: BatchResult): readonly string[] => [
  result.name,
  result.kind ?? '',
  result.unit ?? '',
  String(result.year ?? ''),
  ...(['error', 'warning', 'rounding', 'note'] as const).map((one) => String(result.counts?.[one] ?? '')),
  String(result.cells?.read ?? ''),
  String(result.cells?.placed ?? ''),
  result.problems.join(' '),
  result.reports.join(' '),
]

const LONGEST_STEM = 80

/** A name that a file may have everywhere, and that no two of them share; the same in each run. */
function stemsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    names.map((name) => {
      const plain = (
        name
          .split('/')
          .slice(-2)
          .join('_')
          .replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'report'
      ).replace(/^\.+/, '')
      const stem = [...plain].slice(-LONGEST_STEM).join('')
      let own = stem
      for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${stem}-${count}`
      taken.add(own.toLowerCase())
      return [name, own]
    }),
  )
}
