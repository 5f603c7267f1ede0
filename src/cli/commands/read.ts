/** `mingzhang read`: published documents become figures with their place, many files at a time. */
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { type FileOutcome, readFiles } from '../../app/reading/read-files.ts'
import { ENTRY_COLUMNS, entryRows } from '../../core/disclosure/reading/entry-rows.ts'
import { joinByIdentity } from '../../core/disclosure/reading/join-readings.ts'
import type { Identity, Reading } from '../../core/disclosure/reading/reading.ts'
import { describe, type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import { csv } from '../../core/statements/text-grid.ts'
import { type Command, type CommandInput, CommandProblem, type Options, textOption } from '../command.ts'
import { printableJson } from '../printable.ts'
import { joinedSummary, readingSummary } from '../reading-summary.ts'

const FORMATS = ['csv', 'json', 'text'] as const
type Format = (typeof FORMATS)[number]

/** More at a time are seldom faster, but take more memory. */
const USUAL_JOBS = 4
const MOST_JOBS = 16
/** Problems with which everything was read all the same. */
const HARMLESS: readonly ProblemCode[] = ['RDG-002', 'RDG-021', 'RDG-039']

export const command: Command = {
  summary: {
    zh: '读取公开的预算、决算、绩效文件，得出其中的数字和位置',
    en: 'read published budgets, accounts and performance documents into figures with their place',
  },
  usage: 'FILE… [--format csv|json|text] [--jobs N]',
  options: {
    format: {
      type: 'string',
      value: 'F',
      text: { zh: 'csv、json 或 text（默认）', en: 'csv, json or text (the default)' },
    },
    jobs: {
      type: 'string',
      value: 'N',
      text: { zh: '同时读取几个文件', en: 'how many files are read at a time' },
    },
  },
  examples: ['mingzhang read 2023年度部门决算.pdf', 'mingzhang read *.pdf *.docx --format csv > figures.csv'],
  run: async (input) => {
    if (input.operands.length === 0) throw new CommandProblem([problem('CMD-015')])
    const format = formatOf(input.options)
    const size = Math.min(jobsOf(input.options), input.operands.length)
    const writer = WRITERS[format](input)
    let readCount = 0
    let isWhole = true
    const signal = stopSignal()
    const options = { size, signal, onProgress: progress(input) }
    try {
      for await (const { path, outcome } of readFiles(input.operands, options)) {
        writer.write({ path, outcome })
        // A scan is a document in which there is nothing to read.
        if (outcome.ok && outcome.reading.coverage.blocks > 0) readCount += 1
        isWhole &&=
          outcome.ok && outcome.reading.document.problems.every((one) => HARMLESS.includes(one.code))
      }
    } catch (fault) {
      if (signal.aborted) return STOPPED
      throw fault
    }
    writer.end()
    if (readCount === 0) return 2
    return isWhole ? 0 : 1
  },
}

/** What shells take for a program that was stopped by Ctrl+C. */
const STOPPED = 130

/** Whoever stops the command stops with it what it began: the program that converts old formats, and its files. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort())
  return stop.signal
}

function formatOf(options: Options): Format {
  const found = textOption(options, 'format') ?? 'text'
  const format = FORMATS.find((one) => one === found)
  if (format === undefined)
    throw new CommandProblem([problem('CMD-005', { option: '--format', found, allowed: FORMATS.join('、') })])
  return format
}

function jobsOf(options: Options): number {
  const found = textOption(options, 'jobs')
  if (found === undefined) return Math.min(availableParallelism(), USUAL_JOBS)
  const jobs = /^\d{1,2}$/.test(found) ? Number.parseInt(found, 10) : 0
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new CommandProblem([problem('CMD-005', { option: '--jobs', found, allowed: `1–${MOST_JOBS}` })])
  return jobs
}

/** One line for each file that is finished, for somebody who watches. */
function progress({ operands, isTerminal, tell }: CommandInput): (path: string, step: string) => void {
  let done = 0
  return (path, step) => {
    if (step === 'done') done += 1
    if (step === 'done' && isTerminal && operands.length > 1)
      tell(`[${done}/${operands.length}] ${basename(path)}`)
  }
}

interface Writer {
  readonly write: (one: FileOutcome) => void
  readonly end: () => void
}

const WRITERS: Readonly<Record<Format, (input: CommandInput) => Writer>> = {
  csv: (input) => {
    input.print(csv([ENTRY_COLUMNS]))
    return {
      write: ({ path, outcome }) => {
        tellProblems(input, path, outcome.ok ? outcome.reading.document.problems : outcome.problems)
        if (outcome.ok) input.print(csv(entryRows(outcome.reading)))
      },
      end: () => undefined,
    }
  },
  json: (input) => {
    let separator = '[\n'
    return {
      write: ({ path, outcome }) => {
        tellProblems(input, path, outcome.ok ? outcome.reading.document.problems : outcome.problems)
        input.print(`${separator}${printableJson(fileJson(path, outcome))}`)
        separator = ',\n'
      },
      end: () => input.print('\n]\n'),
    }
  },
  text: (input) => {
    const { language, print } = input
    const read: { readonly path: string; readonly identity: Identity }[] = []
    return {
      write: ({ path, outcome }) => {
        if (!outcome.ok) return tellProblems(input, path, outcome.problems)
        print(`${read.length === 0 ? '' : '\n'}${readingSummary(path, outcome.reading, language)}`)
        for (const { identity } of outcome.reading.parts) read.push({ path, identity })
      },
      end: () => print(joinedSummary(joinByIdentity(read), language)),
    }
  },
}

function tellProblems({ tell, language }: CommandInput, path: string, problems: readonly Problem[]): void {
  for (const one of problems) tell(describe({ ...one, place: { ...one.place, file: path } }, language))
}

function fileJson(path: string, outcome: FileOutcome['outcome']) {
  return outcome.ok
    ? { file: path, ...readingJson(outcome.reading) }
    : { file: path, problems: outcome.problems }
}

/** All that was recognised; the blocks that it was recognised from are left out, they are the file itself. */
function readingJson({ document: { blocks: _, ...document }, ...rest }: Reading) {
  return { document, ...rest }
}
