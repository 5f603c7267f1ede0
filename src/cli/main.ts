#!/usr/bin/env node
/** The command `mingzhang`: finds the command named, reads its options, and says what went wrong in words. */
import { parseArgs } from 'node:util'
import { describe, type Language, type Problem, problem } from '../core/kernel/problem.ts'
import { type Command, CommandProblem, type CommandText, withLists } from './command.ts'
import { COMMANDS } from './generated/commands.ts'
import { printable } from './printable.ts'
import { version } from './version.ts'

const COMMON = {
  lang: { type: 'string', value: 'zh|en', text: { zh: '消息的语言', en: 'language of the messages' } },
  debug: { type: 'boolean', text: { zh: '出错时印出技术细节', en: 'print technical details of a failure' } },
  help: { type: 'boolean', text: { zh: '本说明', en: 'this text' } },
} as const

const isCommandName = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)

async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = commandFirst(argv)
  const language = languageOf(argv)
  const tell = (text: string) => process.stderr.write(`${printable(text)}\n`)
  const tellAll = (problems: readonly Problem[]) => {
    for (const one of problems) tell(describe(one, language))
  }
  if (['help', '--help', '-h'].includes(name)) {
    const asked = rest.find(isCommandName)
    process.stdout.write(asked === undefined ? await overview(language) : await commandHelp(asked, language))
    return 0
  }
  if (name === '--version') {
    process.stdout.write(`${process.env.npm_package_version ?? (await version())}\n`)
    return 0
  }
  if (!isCommandName(name)) {
    tellAll([problem('CMD-001', { found: name, known: Object.keys(COMMANDS).join('、') })])
    return 2
  }
  const { command } = await COMMANDS[name]()
  const given = optionsGiven(command, rest)
  if ('problem' in given) {
    tellAll([given.problem])
    tell(`mingzhang ${name} --help`)
    return 2
  }
  if (given.options.help === true) {
    process.stdout.write(await commandHelp(name, language))
    return 0
  }
  try {
    return await command.run({
      operands: given.operands,
      options: given.options,
      language,
      environment: process.env,
      print: (text) => process.stdout.write(printable(text)),
      tell,
      isTerminal: process.stderr.isTTY === true,
    })
  } catch (fault) {
    if (fault instanceof CommandProblem) {
      tellAll(fault.problems)
      return fault.exitCode
    }
    if (isProblemError(fault)) {
      tellAll([fault.problem])
      return 2
    }
    const reason = fault instanceof Error ? fault.message : String(fault)
    tellAll([problem('CMD-002', { reason })])
    if (given.options.debug === true && fault instanceof Error) tell(fault.stack ?? '')
    return 2
  }
}

/** `--lang en load DIR` is `load --lang en DIR`: what every command takes may stand before its name too. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let at = 0
  while (at < argv.length) {
    const [option = '', value] = (argv[at] ?? '').split('=', 2)
    const common = Object.entries(COMMON).find(([name]) => `--${name}` === option)?.[1]
    if (common === undefined) break
    at += common.type === 'string' && value === undefined ? 2 : 1
  }
  const before = argv.slice(0, at)
  return at >= argv.length
    ? ['help', ...before]
    : [...argv.slice(at, at + 1), ...before, ...argv.slice(at + 1)]
}

/** Errors of the store and the server carry the problem that they are about. */
const isProblemError = (fault: unknown): fault is Error & { readonly problem: Problem } =>
  fault instanceof Error && 'problem' in fault && typeof fault.problem === 'object'

function optionsGiven(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...COMMON, ...command.options }).map(([name, one]) => [name, { type: one.type }]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...withLists(argv, command.options)],
      options,
      allowPositionals: true,
      strict: true,
    })
    // No option is declared as multiple, so no value is a list.
    return {
      options: values as Readonly<Record<string, string | boolean | undefined>>,
      operands: positionals,
    }
  } catch (fault) {
    const reason =
      fault instanceof Error ? fault.message.replace(/^(Unknown option '[^']+').*$/s, '$1') : String(fault)
    return { problem: problem('CMD-003', { reason }) }
  }
}

/** `--lang`, else the locale of the environment; the user reads Chinese unless something says otherwise. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang')
  const asked =
    at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--lang='))?.slice('--lang='.length)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'zh'
}

async function overview(language: Language): Promise<string> {
  const names = Object.keys(COMMANDS).filter(isCommandName)
  const summaries = await Promise.all(names.map(async (name) => (await COMMANDS[name]()).command.summary))
  const width = Math.max(...names.map((name) => name.length))
  const lines = names.map((name, at) => `  ${name.padEnd(width)}  ${summaries[at]?.[language] ?? ''}`)
  const title =
    language === 'zh'
      ? '明账：部门预决算，从一套数出发'
      : 'Mingzhang: department budgets and accounts from one set of figures'
  const more =
    language === 'zh' ? '每个命令的用法：mingzhang <命令> --help' : 'Each command: mingzhang <command> --help'
  return `${[title, '', ...lines, '', more].join('\n')}\n`
}

async function commandHelp(name: keyof typeof COMMANDS, language: Language): Promise<string> {
  const { command } = await COMMANDS[name]()
  const words = (text: CommandText) => text[language]
  const options = Object.entries({ ...command.options, ...COMMON }).map(([option, one]) => {
    const value = 'value' in one && one.value !== undefined ? ` ${one.value}` : ''
    return `  --${option}${value}`.padEnd(34) + words(one.text)
  })
  const heads = language === 'zh' ? ['用法', '选项', '例子'] : ['Usage', 'Options', 'Examples']
  const lines = [
    words(command.summary),
    '',
    `${heads[0]}: mingzhang ${name} ${command.usage}`,
    '',
    `${heads[1]}:`,
    ...options,
    '',
    `${heads[2]}:`,
    ...command.examples.map((example) => `  ${example}`),
  ]
  return `${lines.join('\n')}\n`
}

// A reader that goes away, as `head` does, is no failure.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0)
  throw fault
})

process.exitCode = await main(process.argv.slice(2))
