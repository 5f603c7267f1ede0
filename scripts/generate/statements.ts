/** Makes the registry of statement definitions: a new statement is a new file in definitions/, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../src/core/statements/definitions/', import.meta.url))
const HEADER = '/** made by npm run generate; do not edit: one entry per file of ../definitions. */\n'

export function generate(): Record<string, string> {
  const entries = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => ({ name, constant: constantOf(name) }))
  const imports = entries.map((entry) => `import { ${entry.constant} } from '../definitions/${entry.name}'`)
  const list = entries.map((entry) => `  ${entry.constant},`)
  return {
    'src/core/statements/generated/statements.ts': [
      `${HEADER}import type { StatementDefinition } from '../definition.ts'`,
      ...imports,
      '',
      'export const STATEMENTS: readonly StatementDefinition[] = [',
      ...list,
      ']',
      '',
    ].join('\n'),
  }
}

function constantOf(name: string): string {
  const exported = /export const (\w+): StatementDefinition/.exec(readFileSync(FOLDER + name, 'utf8'))?.[1]
  if (exported === undefined) throw new Error(`${name} must export one StatementDefinition`)
  return exported
}
