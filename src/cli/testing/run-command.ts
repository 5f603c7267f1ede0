/** A command run as its user would, with what it printed and what it told. */
import type { Command, Options } from '../command.ts'

export async function runCommand(command: Command, operands: readonly string[], options: Options) {
  const out: string[] = []
  const told: string[] = []
  const code = await command.run({
    operands,
    options,
    language: 'zh',
    environment: {},
    print: (text) => out.push(text),
    tell: (text) => told.push(text),
    isTerminal: false,
  })
  return { code, out: out.join(''), told: told.join('\n') }
}
