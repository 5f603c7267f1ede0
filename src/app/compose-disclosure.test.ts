/** A document is composed and checked by the address of its unit. */
import { expect, test } from 'vitest'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { composeDisclosure } from './compose-disclosure.ts'

const year = fiscalYear(2023)

test('a document comes with what its own audit finds, by block', async () => {
  const made = await composeDisclosure(exampleLedgers(), { unit: 'jianghan-403002', year, kind: 'accounts' })
  if (!made.ok) throw new Error(made.problem.code)
  const { disclosure, problems, findings } = made.value
  expect(disclosure.title).toBe('2023年度武汉市江汉区工业企业服务中心部门决算公开')
  expect(problems).toEqual([])
  // The published self-evaluations have faults of their own, which no sentence makes better or worse.
  expect(new Set(findings.map((one) => one.rule.slice(0, 3)))).toContain('IND')
  expect(findings.filter((one) => one.rule.startsWith('TXT'))).toEqual([])
})

test('of a unit that there is not, that is said', async () => {
  const made = await composeDisclosure(exampleLedgers(), { unit: 'jianghan-000', year, kind: 'accounts' })
  expect(made.ok ? '' : made.problem.code).toBe('SRV-001')
})
