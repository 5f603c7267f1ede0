/** Makes the registry of rules: a new rule is a new file in src/core/rules/, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../src/core/rules/', import.meta.url))
const HEADER = '/** made by npm run generate; do not edit: one entry per file of the folder above. */\n'

export function generate(): Record<string, string> {
  const entries = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => ({ name, constant: constantOf(name) }))
  const imports = entries.map((entry) => `import { ${entry.constant} } from '../${entry.name}'`)
  const list = entries.map((entry) => `  ${entry.constant},`)
  return {
    'src/core/rules/generated/rules.ts': [
      `${HEADER}import type { Rule } from '../contract/rule.ts'`,
      ...imports,
      '',
      'export const RULES: readonly Rule[] = [',
      ...list,
      ']',
      '',
    ].join('\n'),
  }
}

function constantOf(name: string): string {
  const exported = /export const (\w+): Rule = /.exec(readFileSync(FOLDER + name, 'utf8'))?.[1]
  if (exported === undefined) throw new Error(`${name} must export one Rule`)
  return exported
}
