import { describe, expect, it } from 'vitest'
import { profileFaults } from '../src/core/disclosure/check-profile.ts'
import { readProfile } from '../src/files/profile/read-profile.ts'
import { readYaml } from '../src/files/yaml/read-yaml.ts'
import { newFile } from './new.ts'

describe('npm run new', () => {
  it('begins a statement in a file named after its id', () => {
    const made = newFile('statement', 'budget.by-purpose', [])
    expect(made?.path).toBe('src/core/statements/definitions/budget-by-purpose.ts')
    expect(made?.text).toContain(
      "export const budgetByPurpose: StatementDefinition = {\n  id: 'budget.by-purpose'",
    )
  })

  it.each(['luzhou-2026-budget', 'luzhou-2026-accounts'])('begins a profile that has no fault: %s', (id) => {
    const made = newFile('profile', id, [])
    const { tree, problems } = readYaml(made?.text ?? '', `${id}.yaml`)
    expect(problems).toEqual([])
    const read = tree === undefined ? undefined : readProfile(tree, `${id}.yaml`)
    expect(read?.problems).toEqual([])
    expect(read?.profile?.id).toBe(id)
    expect(read?.profile === undefined ? [] : profileFaults(read.profile)).toEqual([])
  })

  it('gives a decision the next number', () => {
    expect(newFile('decision', 'why', [])?.path).toBe('docs/decisions/0001-why.md')
    const known = ['0009-b.md', '0001-a.md', 'README.md']
    expect(newFile('decision', 'why', known)?.path).toBe('docs/decisions/0010-why.md')
  })

  it.each([
    ['statement', 'by-purpose'],
    ['profile', 'luzhou-budget'],
    ['decision', 'Why so?'],
    ['rule', 'a'],
    ['', ''],
  ])('refuses %s %s', (what, name) => expect(newFile(what, name, [])).toBeUndefined())
})
