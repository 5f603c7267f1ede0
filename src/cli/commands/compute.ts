/** `mingzhang compute`: every statement of a unit's year, computed from its lines. */
import { viewStatements, viewTable, yearView } from '../../core/disclosure/year-view.ts'
import type { Table } from '../../core/document/table.ts'
import { describe, problem } from '../../core/kernel/problem.ts'
import { CELL_COLUMNS, cellRecords, csv, textTable } from '../../core/statements/text-grid.ts'
import { chosenPerformance, PERFORMANCE } from '../chosen-performance.ts'
import { chosenYear } from '../chosen-year.ts'
import { type Command, CommandProblem, type Options, textOption } from '../command.ts'
import { performanceOutput } from '../performance-output.ts'
import { STORE_OPTIONS } from '../store-options.ts'
import { tableJson } from '../table-json.ts'

const FORMATS = ['csv', 'json', 'text'] as const

export const command: Command = {
  summary: {
    zh: '从明细算出一个单位一年的全部报表',
    en: 'compute every statement of a unit’s year from its lines',
  },
  usage:
    '(--example N | --data DIR | --unit U) [--year Y] [--kind budget|accounts|performance] [--format csv|json|text]',
  options: {
    example: {
      type: 'string',
      value: 'N',
      text: { zh: '用自带的示例，不用数据库', en: 'an example that comes with the product; no database' },
    },
    data: {
      type: 'string',
      value: 'DIR',
      text: {
        zh: '用一个部门的数据文件夹；写明了数据库时也认其中增设的科目和口径',
        en: 'a department’s data folder; with the codes and profiles added in a database, if one is named',
      },
    },
    unit: {
      type: 'string',
      value: 'U',
      text: { zh: '单位，如 jianghan-403002', en: 'unit, such as jianghan-403002' },
    },
    year: { type: 'string', value: 'Y', text: { zh: '年度', en: 'fiscal year' } },
    kind: {
      type: 'string',
      value: 'K',
      text: {
        zh: 'budget 部门预算，accounts 部门决算，performance 绩效表单',
        en: 'budget, accounts, or performance for the forms of goals and self-evaluations',
      },
    },
    statement: {
      type: 'string',
      value: 'ID',
      text: { zh: '只要一张表，如 budget.totals', en: 'one statement only, such as budget.totals' },
    },
    format: {
      type: 'string',
      value: 'F',
      text: { zh: 'csv、json 或 text（默认）', en: 'csv, json or text (the default)' },
    },
    'as-named': {
      type: 'boolean',
      text: {
        zh: '标签按应有名称，不按公开文件原样',
        en: 'labels as they should stand, not as the document prints them',
      },
    },
    ...STORE_OPTIONS,
  },
  examples: [
    'mingzhang compute --example 002 --format csv',
    'mingzhang compute --example 003 --kind performance',
    'mingzhang compute --data my-department --unit yunxi-001 --year 2025 --kind budget',
    'mingzhang compute --unit jianghan-403002 --year 2023 --kind accounts --statement accounts.totals',
  ],
  run: async (input) => {
    const { options, print } = input
    const format = formatOf(options)
    if (textOption(options, 'kind') === PERFORMANCE) {
      const { text, problems } = performanceOutput(
        await chosenPerformance(options, input.environment),
        format,
      )
      for (const one of problems) input.tell(describe(one, input.language))
      print(text)
      return 0
    }
    const wanted = await chosenYear(options, input.environment)
    for (const one of wanted.warnings ?? []) input.tell(describe(one, input.language))
    const view = yearView(wanted.ledger, wanted.choice)
    if (!view.ok) throw new CommandProblem([view.problem])
    const isAsPrinted = options['as-named'] !== true
    const all = viewStatements(view.value).map((statement) => viewTable(view.value, statement, isAsPrinted))
    const tables = chosen(all, textOption(options, 'statement'), view.value.profile.name)
    if (format === 'csv')
      print(csv([CELL_COLUMNS, ...tables.flatMap((table) => cellRecords(wanted.doc, table))]))
    else if (format === 'json')
      print(
        `${JSON.stringify(
          tables.map((table) => tableJson(wanted.doc, table)),
          null,
          2,
        )}\n`,
      )
    else print(tables.map(textTable).join('\n'))
    return 0
  },
}

function formatOf(options: Options): (typeof FORMATS)[number] {
  const found = textOption(options, 'format') ?? 'text'
  const format = FORMATS.find((one) => one === found)
  if (format === undefined)
    throw new CommandProblem([problem('CMD-005', { option: '--format', found, allowed: FORMATS.join('、') })])
  return format
}

function chosen(tables: readonly Table[], statement: string | undefined, profile: string): readonly Table[] {
  if (statement === undefined) return tables
  const found = tables.filter((table) => table.id === statement)
  if (found.length > 0) return found
  throw new CommandProblem([
    problem('PRF-002', { statement, profile, known: tables.map((table) => table.id).join('、') }),
  ])
}
