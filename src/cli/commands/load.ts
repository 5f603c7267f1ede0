/** `mingzhang load`: takes a department's folder into the store, or says everything that is wrong with it. */
import { knownBefore } from '../../app/known-before.ts'
import { loadDepartment } from '../../app/load-department.ts'
import { readFolder } from '../../app/read-folder.ts'
import { describe, type Problem, problem } from '../../core/kernel/problem.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { openStore } from '../../store/store.ts'
import { type Command, type CommandInput, CommandProblem } from '../command.ts'
import { STORE_OPTIONS, storePlace } from '../store-options.ts'

export const command: Command = {
  summary: {
    zh: '把部门的数据文件夹装入数据库；有错时全部列出，什么也不装',
    en: 'load a department’s folder; or list every fault and load nothing',
  },
  usage: 'DIR… [--check]',
  options: {
    check: { type: 'boolean', text: { zh: '只检查，不装入', en: 'check only' } },
    ...STORE_OPTIONS,
  },
  examples: ['mingzhang load my-department --check', 'mingzhang load my-department'],
  run: async (input) => {
    if (input.operands.length === 0) throw new CommandProblem([problem('CMD-010')])
    const found = input.options.check === true ? await checkFolders(input) : await loadFolders(input)
    return found === 0 ? 0 : 1
  },
}

/** How many faults were told. */
async function checkFolders(input: CommandInput): Promise<number> {
  const known = await knownBefore(storePlace(input.options, input.environment))
  input.tell(checkedAgainst(input, known.place))
  return input.operands.reduce((count, folder) => {
    const { ledger, problems } = readFolder(folderOnDisk(folder), known)
    return (
      count +
      report(
        input,
        folder,
        problems,
        ledger === undefined || problems.length > 0 ? undefined : summary(input, ledger.department.unitYears),
      )
    )
  }, 0)
}

function checkedAgainst({ language }: CommandInput, place: string | undefined): string {
  if (language === 'zh')
    return place === undefined
      ? '按自带的科目表和口径检查（没有用数据库）。'
      : `按自带的和数据库 ${place} 里增设的科目和口径检查。`
  return place === undefined
    ? 'Checked against the codes and profiles that the product brings; no database was used.'
    : `Checked against the codes and profiles that the product brings and those added in ${place}.`
}

async function loadFolders(input: CommandInput): Promise<number> {
  const store = await openStore(storePlace(input.options, input.environment))
  let count = 0
  try {
    for (const [at, folder] of input.operands.entries()) {
      if (input.isTerminal && input.operands.length > 1)
        input.tell(`${at + 1}/${input.operands.length} ${folder}`)
      const { department, problems } = await loadDepartment(store, folderOnDisk(folder), {
        loadedAt: new Date(),
      })
      count += report(
        input,
        folder,
        problems,
        department === undefined ? undefined : summary(input, department.unitYears),
      )
    }
  } finally {
    await store.close()
  }
  return count
}

function report(
  input: CommandInput,
  folder: string,
  problems: readonly Problem[],
  done: string | undefined,
): number {
  for (const one of problems) input.tell(describe(one, input.language))
  if (done !== undefined) input.print(`${folder}: ${done}\n`)
  else
    input.tell(
      input.language === 'zh'
        ? `${folder}：共 ${problems.length} 处问题，没有装入任何数据。`
        : `${folder}: ${problems.length} problems; nothing was loaded.`,
    )
  return problems.length
}

function summary(
  input: CommandInput,
  unitYears: readonly { readonly lines: readonly unknown[]; readonly projects: readonly unknown[] }[],
): string {
  const lines = unitYears.reduce((count, one) => count + one.lines.length, 0)
  const projects = unitYears.reduce((count, one) => count + one.projects.length, 0)
  const isCheck = input.options.check === true
  if (input.language === 'en')
    return `${isCheck ? 'no problems' : 'loaded'}: ${unitYears.length} unit-years, ${lines} lines, ${projects} projects`
  return `${isCheck ? '没有问题' : '已装入'}：${unitYears.length} 个单位年度，${lines} 条明细，${projects} 个项目`
}
