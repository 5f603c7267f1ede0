/** A document is composed and checked as it stands. */
import { expect, test } from 'vitest'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { checkedDisclosure } from './compose-disclosure.ts'
import { findUnit } from './ledgers.ts'
import type { UnitYearAddress } from './unit-year.ts'

const year = fiscalYear(2023)

async function composed({ unit, year: of, kind }: UnitYearAddress) {
  const found = await findUnit(exampleLedgers(), unit)
  const made =
    found === undefined ? undefined : checkedDisclosure(found.ledger, { unit: found.unit, year: of, kind })
  if (made?.ok !== true) throw new Error(made?.problem.code ?? unit)
  return made.value
}

test('a document comes with what its own audit finds, by block', async () => {
  const address = { unit: 'jianghan-403002', year, kind: 'accounts' } as const
  const { disclosure, problems, findings } = await composed(address)
  expect(disclosure.title).toBe('2023年度武汉市江汉区工业企业服务中心部门决算公开')
  expect(problems).toEqual([])
  // Parts that were rounded each for itself, as they were published.
  expect(new Set(findings.map((one) => one.rule.slice(0, 3)))).toContain('RPT')
  expect(findings.filter((one) => one.rule.startsWith('TXT'))).toEqual([])
})

test('a code of the department’s own, which no official book has, stands in nobody’s way', async () => {
  const address = { unit: 'putuo-902', year: fiscalYear(2024), kind: 'budget' as const }
  const { disclosure, findings } = await composed(address)
  const printed = disclosure.blocks.flatMap((one) =>
    one.kind === 'table'
      ? one.table.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure?.rowCode))
      : [],
  )
  expect(printed).toContain('30291')
  expect(findings).toEqual([])
})
