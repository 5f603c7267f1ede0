/** Where `mingzhang audit` puts what it finds: on the screen as it comes, or into a folder, a file for each document. */
import type { AuditedFile, AuditedOnDisk } from '../app/audit/audit-files.ts'
import type { BatchFolder, BatchResult } from '../app/audit/batch-folder.ts'
import type { DocumentSource } from '../app/audit/document-sources.ts'
import { findingCounts } from '../app/audit/finding-counts.ts'
import { auditJson, FINDING_COLUMNS, findingRow } from '../app/audit/finding-rows.ts'
import { type FileReport, fileReport, htmlReport } from '../app/audit/html-report.ts'
import { textReport } from '../app/audit/text-report.ts'
import type { Language } from '../core/kernel/problem.ts'
import { csv } from '../core/statements/text-grid.ts'
import type { CommandInput } from './command.ts'
import { printableJson } from './printable.ts'
import { version } from './version.ts'

export const FORMATS = ['text', 'json', 'html', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** Where results go. */
interface Output {
  finished(source: DocumentSource): BatchResult | undefined
  write(audited: AuditedOnDisk, source: DocumentSource): Promise<void>
  end(): Promise<void>
}

export function printedOutput(input: CommandInput, format: Format): Output {
  const writer = WRITERS[format](input.language)
  input.print(writer.begin)
  return {
    finished: () => undefined,
    write: async ({ file }) => input.print(writer.file(file)),
    end: async () => input.print(writer.end()),
  }
}

export async function keptOutput(
  { language, options }: CommandInput,
  folder: BatchFolder,
  format: Format,
): Promise<Output> {
  const stampOf = ({ stamp }: DocumentSource): string => [stamp, own, format, language, against].join(' ')
  const own = await version()
  const against = JSON.stringify(options.against ?? [])
  const results: BatchResult[] = []
  return {
    finished: (source) => {
      const earlier = folder.finished(source.name, stampOf(source))
      if (earlier !== undefined) results.push(earlier)
      return earlier
    },
    write: async ({ file, markedPdf }, source) => {
      const writer = WRITERS[format](language)
      const content = [writer.begin, writer.file(file), writer.end()].join('')
      const reports =
        file.audit === undefined
          ? []
          : [
              { extension: EXTENSIONS[format], content },
              ...(markedPdf === undefined ? [] : [{ extension: MARKED[language], content: markedPdf }]),
            ]
      results.push(await folder.put({ ...resultOf(file), stamp: stampOf(source) }, reports))
    },
    end: () => folder.summarise(results),
  }
}

const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: '.txt',
  json: '.json',
  html: '.html',
  csv: '.csv',
}
const MARKED: Readonly<Record<Language, string>> = { zh: '.标注.pdf', en: '.marked.pdf' }

function resultOf(file: AuditedFile): Omit<BatchResult, 'reports' | 'stamp'> {
  const problems = file.problems.map((one) => one.code)
  if (file.audit === undefined) return { name: file.path, problems }
  const { kind, unit, year, cells } = file.audit.coverage
  return {
    name: file.path,
    problems,
    counts: findingCounts(file.audit),
    ...(kind === undefined ? {} : { kind }),
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    cells: { read: cells.read, placed: cells.placed },
  }
}

/** What is printed first, for each file, and last; of a thousand files nothing is kept that need not be. */
interface Writer {
  readonly begin: string
  readonly file: (file: AuditedFile) => string
  readonly end: () => string
}

const WRITERS: Readonly<Record<Format, (language: Language) => Writer>> = {
  text: (language) => {
    let count = 0
    return {
      begin: '',
      file: ({ path, audit: found }) => {
        if (found === undefined) return ''
        count += 1
        return `${count === 1 ? '' : '\n'}${textReport(path, found, language)}`
      },
      end: () => '',
    }
  },
  csv: (language) => ({
    begin: csv([FINDING_COLUMNS]),
    file: ({ audit: found }) => csv((found?.findings ?? []).map((one) => findingRow(one, language))),
    end: () => '',
  }),
  html: (language) => {
    const reports: FileReport[] = []
    return {
      begin: '',
      file: (file) => {
        reports.push(fileReport(file, reports.length + 1, language))
        return ''
      },
      end: () => htmlReport(reports, language),
    }
  },
  json: (language) => {
    let separator = '[\n'
    return {
      begin: '',
      file: (file) => {
        const text = `${separator}${printableJson(auditJson(file, language))}`
        separator = ',\n'
        return text
      },
      end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
    }
  },
}
