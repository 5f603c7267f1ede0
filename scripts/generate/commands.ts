/** Makes the registry of commands: a new command is a new file in src/cli/commands, and nothing else. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url))
const HEADER = '/** made by npm run generate; do not edit: one entry per file of ../commands. */\n'

export function generate(): Record<string, string> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
  const entries = names.map((name) => `  '${name}': () => import('../commands/${name}.ts'),`)
  return {
    'src/cli/generated/commands.ts': [
      `${HEADER}export const COMMANDS = {`,
      ...entries,
      '} as const',
      '',
    ].join('\n'),
  }
}
