/** `mingzhang audit`: published documents against the rules; what is wrong, where, and what should stand there. */
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { type AuditedFile, auditFiles } from '../../app/audit/audit-files.ts'
import { FINDING_COLUMNS, findingJson, findingRow } from '../../app/audit/finding-rows.ts'
import { htmlReport } from '../../app/audit/html-report.ts'
import { textReport } from '../../app/audit/text-report.ts'
import { describe, problem } from '../../core/kernel/problem.ts'
import { countOf } from '../../core/rules/audit/audit.ts'
import { csv } from '../../core/statements/text-grid.ts'
import { type Command, type CommandInput, CommandProblem, type Options, textOption } from '../command.ts'

const FORMATS = ['text', 'json', 'html', 'csv'] as const
type Format = (typeof FORMATS)[number]

/** More at a time would not be faster, but take more memory. */
const MOST_JOBS = 4

export const command: Command = {
  summary: {
    zh: '检查公开的预算、决算、绩效文件，指出哪里可能有误、应为多少、依据什么',
    en: 'hold published budgets, accounts and performance documents against the rules',
  },
  usage: 'FILE… [--format text|json|html|csv]',
  options: {
    format: {
      type: 'string',
      value: 'F',
      text: { zh: 'text（默认）、json、html 或 csv', en: 'text (the default), json, html or csv' },
    },
  },
  examples: ['mingzhang audit 2023年度部门决算.pdf', 'mingzhang audit *.pdf --format html > 检查结果.html'],
  run: async (input) => {
    if (input.operands.length === 0) throw new CommandProblem([problem('CMD-016')])
    const format = formatOf(input.options)
    const size = Math.min(availableParallelism(), MOST_JOBS, input.operands.length)
    const files: AuditedFile[] = []
    for await (const file of auditFiles(input.operands, { size, onProgress: progress(input) })) {
      for (const one of file.problems)
        input.tell(describe({ ...one, place: { ...one.place, file: file.path } }, input.language))
      files.push(file)
    }
    input.print(WRITERS[format](files, input))
    if (files.some(({ audit }) => audit === undefined)) return 2
    return files.some(({ audit }) => audit !== undefined && countOf(audit, 'error') > 0) ? 1 : 0
  },
}

function formatOf(options: Options): Format {
  const found = textOption(options, 'format') ?? 'text'
  const format = FORMATS.find((one) => one === found)
  if (format === undefined)
    throw new CommandProblem([problem('CMD-005', { option: '--format', found, allowed: FORMATS.join('、') })])
  return format
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

const WRITERS: Readonly<Record<Format, (files: readonly AuditedFile[], input: CommandInput) => string>> = {
  text: (files, { language }) =>
    files
      .flatMap(({ path, audit }) => (audit === undefined ? [] : [textReport(path, audit, language)]))
      .join('\n'),
  csv: (files, { language }) =>
    csv([
      FINDING_COLUMNS,
      ...files.flatMap(({ audit }) => audit?.findings ?? []).map((one) => findingRow(one, language)),
    ]),
  html: (files, { language }) => htmlReport(files, language),
  json: (files, { language }) =>
    `${JSON.stringify(
      files.map((file) => fileJson(file, language)),
      undefined,
      1,
    )}\n`,
}

const fileJson = ({ path, audit, problems }: AuditedFile, language: CommandInput['language']) =>
  audit === undefined
    ? { file: path, problems }
    : {
        file: path,
        findings: audit.findings.map((one) => findingJson(one, language)),
        coverage: audit.coverage,
        problems,
      }
