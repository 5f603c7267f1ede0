import { expect, test } from 'vitest'
import { describe as describeProblem } from '../kernel/problem.ts'
import { profileFaults } from './check-profile.ts'
import { PROFILES } from './generated/profiles.ts'
import type { Profile } from './profile.ts'

const profile = PROFILES.find((one) => one.statements.length > 0)
const layout = profile?.statements[0]
const block = layout?.blocks[0]
if (profile === undefined || layout === undefined || block === undefined) throw new Error('no profile')

const withBlock = (changed: typeof block): Profile => ({
  ...profile,
  statements: [{ ...layout, blocks: [changed] }],
})

test.each([
  ['block', withBlock({ ...block, block: 'streets' })],
  ['row', withBlock({ ...block, rows: block.rows.map((row) => ({ ...row, row: 'streets' })) })],
  ['parts', withBlock({ ...block, columns: block.columns.map((one) => ({ ...one, parts: ['streets'] })) })],
])('an unknown %s is told by its key in the file, in either language', (key, changed) => {
  const [fault] = profileFaults(changed)
  if (fault === undefined) throw new Error('no fault')
  expect(fault.code).toBe('PRF-008')
  expect(describeProblem(fault, 'zh')).toContain(`“${key}: streets”`)
  expect(describeProblem(fault, 'en')).toContain(`“${key}: streets”`)
  expect(describeProblem(fault, 'en')).not.toMatch(/\p{Script=Han}/u)
})

test('the profiles of the product have no faults', () => {
  expect(PROFILES.flatMap(profileFaults)).toEqual([])
})
