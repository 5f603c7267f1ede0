/** `mingzhang publish`: a unit's year as the documents that it discloses, in every format, checked and read back. */
import { join } from 'node:path'
import { writePublication } from '../../app/publishing/publication-folder.ts'
import { type PublishingStep, publishDisclosure } from '../../app/publishing/publish-disclosure.ts'
import { describe, type Language, problem } from '../../core/kernel/problem.ts'
import { type Command, type CommandInput, CommandProblem, textOption } from '../command.ts'
import { type PublishingTask, publishingTasks } from '../publishing-tasks.ts'
import { STORE_OPTIONS } from '../store-options.ts'

export const command: Command = {
  summary: {
    zh: '把一个单位一年的预算、决算或绩效文本写成 PDF、Word、Excel、网页和开放数据',
    en: 'write a unit’s budget, accounts or performance text as PDF, Word, Excel, web page and open data',
  },
  usage: '(--example N | --data DIR | --unit U | --all) --year Y --kind budget|accounts --out DIR [--draft]',
  options: {
    example: {
      type: 'string',
      value: 'N',
      text: {
        zh: '用自带的示例，不用数据库；all 为全部示例',
        en: 'an example that comes with the product; all for every one',
      },
    },
    data: {
      type: 'string',
      value: 'DIR',
      text: { zh: '用一个部门的数据文件夹', en: 'a department’s data folder' },
    },
    unit: {
      type: 'string',
      value: 'U',
      text: { zh: '单位，如 jianghan-403002', en: 'unit, such as jianghan-403002' },
    },
    all: {
      type: 'boolean',
      text: {
        zh: '数据库（或 --data 文件夹）里有这一年数据的全部单位，每个单位一个文件夹',
        en: 'every unit of the database (or of the --data folder) with data of the year, a folder each',
      },
    },
    year: { type: 'string', value: 'Y', text: { zh: '年度', en: 'fiscal year' } },
    kind: {
      type: 'string',
      value: 'K',
      text: { zh: 'budget 部门预算，accounts 部门决算', en: 'budget or accounts' },
    },
    out: { type: 'string', value: 'DIR', text: { zh: '写到哪个文件夹', en: 'the folder to write to' } },
    draft: {
      type: 'boolean',
      text: {
        zh: '草稿：缺的地方留有记号，不拦下',
        en: 'a draft: what is missing is marked and does not stand in the way',
      },
    },
    ...STORE_OPTIONS,
  },
  examples: [
    'mingzhang publish --example 001 --out 公开/2023决算',
    'mingzhang publish --unit jianghan-403002 --year 2023 --kind accounts --out 公开/403002',
    'mingzhang publish --all --year 2023 --kind budget --out 公开/2023预算',
  ],
  run: async (input) => {
    const folder = textOption(input.options, 'out')
    if (folder === undefined) throw new CommandProblem([problem('CMD-018')])
    const tasks = await publishingTasks(input)
    let code = 0
    for (const [at, task] of tasks.entries()) {
      const target = tasks.length === 1 ? folder : join(folder, task.name)
      const progress = `[${at + 1}/${tasks.length}] ${task.name}`
      const isOneOfMany = tasks.length > 1
      code = Math.max(code, await publishOne(input, { task, folder: target, progress, isOneOfMany }))
    }
    return code
  },
}

interface One {
  readonly task: PublishingTask
  readonly folder: string
  readonly progress: string
  readonly isOneOfMany: boolean
}

function unitName({ ledger: { department }, choice: { unit } }: PublishingTask): string {
  return department.units.find((one) => one.code === unit)?.name ?? department.name
}

/** 0 published, 1 refused, 2 not written. */
async function publishOne(
  input: CommandInput,
  { task, folder, progress, isOneOfMany }: One,
): Promise<number> {
  const { language, tell, print } = input
  const outcome = await publishDisclosure(task.ledger, task.choice, {
    isDraft: input.options.draft === true,
    onStep: (step) => {
      if (input.isTerminal) tell(`${progress}  ${STEPS[language][step]}`)
    },
  })
  const problems = outcome.ok ? outcome.publication.problems : outcome.problems
  // Among many documents each list of what is missing begins with whose it is.
  if (isOneOfMany && problems.length > 0) tell(`${progress}  ${unitName(task)}`)
  for (const one of problems) tell(describe(one, language))
  if (!outcome.ok) return 1
  const { files, manifest, findings } = outcome.publication
  const written = await writePublication(folder, files)
  if (typeof written === 'object') {
    tell(describe(written, language))
    return 2
  }
  print(
    `${WRITTEN[language]({ folder, title: manifest.title, count: files.length, notes: findings.length })}\n`,
  )
  return 0
}

const STEPS: Readonly<Record<Language, Readonly<Record<PublishingStep, string>>>> = {
  zh: { composing: '成文、检查', writing: '写各种格式', rereading: '重读核对' },
  en: { composing: 'composing and checking', writing: 'writing the formats', rereading: 'reading back' },
}

interface WrittenWords {
  readonly folder: string
  readonly title: string
  readonly count: number
  readonly notes: number
}
const WRITTEN: Readonly<Record<Language, (words: WrittenWords) => string>> = {
  zh: ({ folder, title, count, notes }) =>
    `《${title}》已写到 ${folder}：${count} 个文件，重读 0 处差异${notes === 0 ? '，检查无发现' : `，检查另有 ${notes} 条提示`}。`,
  en: ({ folder, title, count, notes }) =>
    `“${title}” is in ${folder}: ${count} files, 0 differences when read back${notes === 0 ? ', no findings' : `, ${notes} remarks of the audit`}.`,
}
