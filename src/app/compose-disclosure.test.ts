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
  // Parts that were rounded each for itself, as they were published.
  expect(new Set(findings.map((one) => one.rule.slice(0, 3)))).toContain('RPT')
  expect(findings.filter((one) => one.rule.startsWith('TXT'))).toEqual([])
})

test('a code of the department’s own, which no official book has, stands in nobody’s way', async () => {
  const address = { unit: 'putuo-902', year: fiscalYear(2024), kind: 'budget' as const }
  const made = await composeDisclosure(exampleLedgers(), address)
  if (!made.ok) throw new Error(made.problem.code)
  const printed = made.value.disclosure.blocks.flatMap((one) =>
    one.kind === 'table'
      ? one.table.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure?.rowCode))
      : [],
  )
  expect(printed).toContain('30291')
  expect(made.value.findings).toEqual([])
})

test('of a unit that there is not, that is said', async () => {
  const made = await composeDisclosure(exampleLedgers(), { unit: 'jianghan-000', year, kind: 'accounts' })
  expect(made.ok ? '' : made.problem.code).toBe('SRV-001')
})
