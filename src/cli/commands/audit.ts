/** `mingzhang audit`: published documents against the rules; what is wrong, where, and what should stand there. */
import { availableParallelism } from 'node:os'
import { auditFiles } from '../../app/audit/audit-files.ts'
import { openBatchFolder } from '../../app/audit/batch-folder.ts'
import { type DocumentSources, documentSources } from '../../app/audit/document-sources.ts'
import { type FindingCounts, findingCounts } from '../../app/audit/finding-counts.ts'
import { AUDIT_WORDS } from '../../app/audit/finding-words.ts'
import { readFiles } from '../../app/reading/read-files.ts'
import { describe, type Language, type Problem, problem } from '../../core/kernel/problem.ts'
import type { FiledPart } from '../../core/reconcile/across/pairs.ts'
import { FORMATS, type Format, keptOutput, printedOutput } from '../audit-output.ts'
import {
  type Command,
  type CommandInput,
  CommandProblem,
  listOption,
  type Options,
  textOption,
} from '../command.ts'

/** More at a time are seldom faster, but take more memory. */
const USUAL_JOBS = 4
const MOST_JOBS = 16
/** What shells take for a program that was stopped by Ctrl+C. */
const STOPPED = 130

export const command: Command = {
  summary: {
    zh: '检查公开的预算、决算、绩效文件，指出哪里可能有误、应为多少、依据什么',
    en: 'hold published budgets, accounts and performance documents against the rules',
  },
  usage: 'FILE|DIR|ZIP… [--against OTHER…] [--format text|json|html|csv] [--jobs N] [--out DIR]',
  options: {
    against: {
      type: 'string',
      isList: true,
      value: 'OTHER…',
      text: {
        zh: '与这些文件对照：上年决算、年初预算、部门与所属单位',
        en: 'compares with these: accounts of last year, the budget, the department or its units',
      },
    },
    format: {
      type: 'string',
      value: 'F',
      text: { zh: 'text（默认）、json、html 或 csv', en: 'text (the default), json, html or csv' },
    },
    jobs: {
      type: 'string',
      value: 'N',
      text: { zh: '同时检查几个文件', en: 'how many files are checked at a time' },
    },
    out: {
      type: 'string',
      value: 'DIR',
      text: {
        zh: '每份文件的结果写进这个文件夹，PDF 另有标注本；中断后再运行，已完成的不重做',
        en: 'writes each file’s results there, with a marked copy of a PDF; what a stopped run had finished is not done again',
      },
    },
  },
  examples: [
    'mingzhang audit 2023年度部门决算.pdf',
    'mingzhang audit *.pdf --format html > 检查结果.html',
    'mingzhang audit 2023年度部门决算.pdf --against 2023年部门预算.pdf 2022年度部门决算.pdf',
    'mingzhang audit 公开文件夹 2024.zip --format html --out 检查结果',
  ],
  run: async (input) => {
    if (input.operands.length === 0) throw new CommandProblem([problem('CMD-016')])
    const asked: Asked = {
      against: await othersIn(input),
      format: formatOf(input.options),
      jobs: jobsOf(input.options),
    }
    const documents = await documentSources(input.operands)
    try {
      return await audit(input, documents, asked)
    } finally {
      await documents.close()
    }
  },
}

/** What they have wrong themselves is not told; what cannot be read is. */
async function othersIn(input: CommandInput): Promise<readonly FiledPart[]> {
  const paths = listOption(input.options, 'against')
  const parts: FiledPart[] = []
  const size = Math.max(1, Math.min(USUAL_JOBS, paths.length))
  for await (const { path, outcome } of readFiles(paths, { size })) {
    if (outcome.ok) parts.push(...outcome.reading.parts.map((part) => ({ file: path, part })))
    else
      throw new CommandProblem(
        outcome.problems.map((one) => ({ ...one, place: { ...one.place, file: path } })),
      )
  }
  return parts
}

interface Asked {
  readonly against: readonly FiledPart[]
  readonly format: Format
  readonly jobs: number
}

async function audit(input: CommandInput, documents: DocumentSources, asked: Asked): Promise<number> {
  const { language, tell } = input
  for (const one of documents.problems) tell(describe(one, language))
  if (documents.skipped.length > 0) tell(SKIPPED[language](documents.skipped))
  const folder = textOption(input.options, 'out')
  const output =
    folder === undefined
      ? printedOutput(input, asked.format)
      : await keptOutput(input, await openBatchFolder(folder, documents.sources), asked.format)
  const signal = stopSignal()
  let code = documents.problems.length > 0 ? UNREADABLE : 0
  let count = 0
  const progress = (name: string, words: string): void => {
    count += 1
    if (input.isTerminal && documents.sources.length > 1)
      tell(`[${count}/${documents.sources.length}] ${name}  ${words}`)
  }
  const left = documents.sources.filter((source) => {
    const earlier = output.finished(source)
    if (earlier === undefined) return true
    code = Math.max(code, codeOf(earlier.counts))
    progress(source.name, DONE_BEFORE[language])
    return false
  })
  const byPath = new Map(left.map((source) => [source.path, source]))
  try {
    const audits = auditFiles(
      left.map((one) => one.path),
      {
        size: Math.max(1, Math.min(asked.jobs, left.length)),
        signal,
        against: asked.against,
        nameOf: (path) => byPath.get(path)?.name ?? path,
        ...(folder === undefined ? {} : { marksIn: language }),
      },
    )
    for await (const audited of audits) {
      const { file } = audited
      tellProblems(input, file.path, file.problems)
      const source = byPath.get(audited.path)
      if (source !== undefined) await output.write(audited, source)
      const counts = file.audit === undefined ? undefined : findingCounts(file.audit)
      code = Math.max(code, codeOf(counts))
      progress(
        file.path,
        counts === undefined ? AUDIT_WORDS[language].unread : AUDIT_WORDS[language].counts(counts),
      )
    }
  } catch (fault) {
    if (!signal.aborted) throw fault
    code = STOPPED
  }
  await output.end()
  return code
}

const UNREADABLE = 2

/** 0 no error, 1 some, 2 a file that cannot be read. */
const codeOf = (counts: FindingCounts | undefined): number =>
  counts === undefined ? UNREADABLE : counts.error > 0 ? 1 : 0

const SKIPPED: Readonly<Record<Language, (names: readonly string[]) => string>> = {
  zh: (names) =>
    `跳过了 ${names.length} 个不是文档的文件：${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '…' : ''}`,
  en: (names) =>
    `${names.length} files that are no documents were skipped: ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? '…' : ''}`,
}
const MOST_NAMED = 5
const DONE_BEFORE: Readonly<Record<Language, string>> = { zh: '上次已完成', en: 'finished before' }

/** Whoever stops the command stops with it what it began. */
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

function tellProblems({ tell, language }: CommandInput, path: string, problems: readonly Problem[]): void {
  for (const one of problems) tell(describe({ ...one, place: { ...one.place, file: path } }, language))
}
