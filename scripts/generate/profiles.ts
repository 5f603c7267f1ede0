/** Makes the profiles that the product brings with it from their YAML files, refusing a file with a fault. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from '../../src/core/kernel/problem.ts'
import { readProfile } from '../../src/files/profile/read-profile.ts'
import { readYaml } from '../../src/files/yaml/read-yaml.ts'

const FOLDER = fileURLToPath(new URL('../../src/core/disclosure/profiles/', import.meta.url))
const HEADER = '/** made by npm run generate; do not edit: the source is ../profiles. */\n'

export function generate(): Record<string, string> {
  const profiles = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { tree, problems } = readYaml(readFileSync(FOLDER + name, 'utf8'), name)
      const read = tree === undefined ? { problems } : readProfile(tree, name)
      const faults = [...problems, ...read.problems]
      if (read.profile === undefined || faults.length > 0)
        throw new Error(faults.map((one) => describe(one, 'en')).join('\n'))
      return read.profile
    })
  const text = [
    `${HEADER}import type { Profile } from '../profile.ts'`,
    '',
    '// The generator has read and checked every profile as a Profile.',
    `export const PROFILES = ${JSON.stringify(profiles)} as unknown as readonly Profile[]`,
    '',
  ]
  return { 'src/core/disclosure/generated/profiles.ts': text.join('\n') }
}
