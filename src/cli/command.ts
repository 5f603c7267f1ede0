/** What a command of `mingzhang` is: its words, its options, and what it does. */
import type { Language, Problem } from '../core/kernel/problem.ts'

export interface CommandText {
  readonly zh: string
  readonly en: string
}

export interface CommandOption {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help, such as `DIR`. */
  readonly value?: string
  /** Whether all that stands behind it, up to the next option, is meant with it; `listOption` has it. */
  readonly isList?: boolean
  readonly text: CommandText
}

/** Options as they were given; an option that takes no value is `true`. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

export interface CommandInput {
  readonly operands: readonly string[]
  readonly options: Options
  readonly language: Language
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Results go here. */
  readonly print: (text: string) => void
  /** What is said about the work goes here, so that results can be piped. */
  readonly tell: (text: string) => void
  readonly isTerminal: boolean
}

export interface Command {
  readonly summary: CommandText
  /** What stands after the command's name, such as `DIR [--check]`. */
  readonly usage: string
  readonly options: Readonly<Record<string, CommandOption>>
  readonly examples: readonly string[]
  /** Exit code: 0 done, 1 the data have faults, 2 the command cannot be carried out as given. */
  readonly run: (input: CommandInput) => Promise<number>
}

/** Ends a command with what the user can mend; `main` tells it and exits with 2, or with the code given. */
export class CommandProblem extends Error {
  readonly problems: readonly Problem[]
  readonly exitCode: number

  constructor(problems: readonly Problem[], exitCode = 2) {
    super(problems.map((one) => one.code).join(', '))
    this.problems = problems
    this.exitCode = exitCode
  }
}

export const textOption = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** No argument of a program has this character in it. */
const BETWEEN = '\0'

export const listOption = (options: Options, name: string): readonly string[] =>
  textOption(options, name)?.split(BETWEEN) ?? []

/** Gathers the values of an option that takes many, wherever they were given, into one. */
export function withLists(
  argv: readonly string[],
  options: Readonly<Record<string, CommandOption>>,
): readonly string[] {
  const lists = new Map<string, string[]>()
  const others: string[] = []
  let open: string[] | undefined
  for (const text of argv) {
    const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(text) ?? []
    if (options[name]?.isList === true) {
      open = lists.get(name) ?? []
      lists.set(name, open)
      if (value !== undefined) open.push(value)
      continue
    }
    if (text.startsWith('-') && text !== '-') open = undefined
    if (open === undefined) others.push(text)
    else open.push(text)
  }
  return [...others, ...[...lists].map(([name, values]) => `--${name}=${values.join(BETWEEN)}`)]
}
