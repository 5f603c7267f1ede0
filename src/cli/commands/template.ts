/** `mingzhang template`: the declaration form of a project in Excel, with what is known of it and room for the rest. */
import { writeFile } from 'node:fs/promises'
import { declarationWorkbook } from '../../app/declaration-workbook.ts'
import { describe, problem } from '../../core/kernel/problem.ts'
import { chosenDeclaration, DECLARATION_OPTIONS } from '../chosen-declaration.ts'
import { type Command, CommandProblem } from '../command.ts'

const BLANK_LINES = 10

export const command: Command = {
  summary: {
    zh: '写出项目申报表（Excel），已有的内容填好，其余留空',
    en: 'write a project’s declaration form (Excel), filled in as far as it is known',
  },
  usage: 'FILE.xlsx --unit U --year Y --project CODE [--data DIR]',
  options: DECLARATION_OPTIONS,
  examples: [
    'mingzhang template 申报表.xlsx --unit jianghan-403001 --year 2023 --project 42010322403T000000107',
  ],
  run: async ({ operands, options, environment, language, tell }) => {
    const [path] = operands
    if (path === undefined) throw new CommandProblem([problem('DRF-031')])
    const { ledger, unit, year, project, rows } = await chosenDeclaration(options, environment)
    const written = declarationWorkbook(rows, ledger, {
      unit,
      department: ledger.department.name,
      year,
      project,
      blankLines: BLANK_LINES,
    })
    if (!written.ok) throw new CommandProblem([written.problem])
    try {
      await writeFile(path, written.value.bytes)
    } catch {
      throw new CommandProblem([problem('CMD-009', { found: path })])
    }
    for (const one of written.value.problems) tell(describe(one, language))
    tell(language === 'zh' ? `已写出 ${path}。` : `Wrote ${path}.`)
    return 0
  },
}
