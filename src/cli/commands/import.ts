/** `mingzhang import`: what a declaration form filled in with Excel says otherwise than the data do, cell by cell. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDeclaration } from '../../app/declaration-workbook.ts'
import { rowName } from '../../core/budget/drafting/row-words.ts'
import { sheetOf } from '../../core/budget/drafting/sheets.ts'
import { describe, type Language, problem } from '../../core/kernel/problem.ts'
import type { DeclarationImport, ImportLine } from '../../core/performance/drafting/import-declaration.ts'
import { chosenDeclaration, DECLARATION_OPTIONS } from '../chosen-declaration.ts'
import { type Command, type CommandInput, CommandProblem } from '../command.ts'

export const command: Command = {
  summary: {
    zh: '读入填好的项目申报表（Excel），逐格列出与现有数据的差异',
    en: 'read a declaration form filled in with Excel and list what differs from the data, cell by cell',
  },
  usage: 'FILE.xlsx --unit U --year Y --project CODE [--data DIR]',
  options: DECLARATION_OPTIONS,
  examples: [
    'mingzhang import 申报表.xlsx --unit jianghan-403001 --year 2023 --project 42010322403T000000107',
  ],
  run: async (input) => {
    const [path] = input.operands
    if (path === undefined) throw new CommandProblem([problem('DRF-031')])
    const { project, rows } = await chosenDeclaration(input.options, input.environment)
    let next = 0
    const nextId = () => {
      next += 1
      return `new-${next}`
    }
    const read = readDeclaration(
      { name: basename(path), bytes: await bytesOf(path) },
      { rows, project, nextId },
    )
    if (!read.ok) throw new CommandProblem([read.problem], 1)
    report(read.value, input)
    const isClean = read.value.lines.every((line) => line.problem === undefined)
    return isClean && read.value.problems.length === 0 ? 0 : 1
  },
}

function report({ lines, kept, problems }: DeclarationImport, { print, tell, language }: CommandInput): void {
  for (const line of lines) print(`${lineText(line, language)}\n`)
  for (const row of kept)
    tell(
      `${sheetOf(row.sheet).label}“${rowName(row)}”${language === 'zh' ? '：文件里没有，保留。' : ': not in the file, stays.'}`,
    )
  for (const one of problems) tell(describe(one, language))
  const count = String(lines.length)
  tell(
    language === 'zh'
      ? `${count} 处不同。要写入，请在项目编辑页用“导入”，写入的每一处都记录是谁改的。`
      : `${count} differences. To write them, import the file in the project’s editor, where every change is recorded with its author.`,
  )
}

function lineText(
  { kind, sheet, name, label, before, after, problem: fault }: ImportLine,
  language: Language,
): string {
  const change = kind === 'added' ? `+ ${after}` : `${before === '' ? '—' : before} → ${after}`
  const told = fault === undefined ? '' : `  △ ${describe(fault, language)}`
  return `${sheetOf(sheet).label}“${name}” ${label}: ${change}${told}`
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new CommandProblem([problem('CMD-009', { found: path })])
  }
}
