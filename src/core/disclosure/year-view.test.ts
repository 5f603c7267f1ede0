/** A view tells what does not balance exactly as the check of a load does. */
import { expect, test } from 'vitest'
import { sampleLedger } from '../../testing/sample-department.ts'
import { imbalances } from '../budget/balance.ts'
import type { BudgetLine } from '../budget/department.ts'
import { fen } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { ledger, viewImbalances, yearView } from './year-view.ts'

/** What is told of the account of 2023 with its lines made others, after it was found to be what a load is told. */
function told(unit: string, change: (line: BudgetLine) => readonly BudgetLine[]) {
  const { department, books, profiles } = sampleLedger()
  const unitYears = department.unitYears.map((one) =>
    one.kind === 'accounts' ? { ...one, lines: one.lines.flatMap(change) } : one,
  )
  const view = yearView(ledger({ ...department, unitYears }, books, profiles), {
    unit,
    year: fiscalYear(2023),
    kind: 'accounts',
  })
  if (!view.ok) throw new Error(view.problem.code)
  const found = viewImbalances(view.value)
  expect(found).toEqual(imbalances(unitYears, new Map()))
  return found.map(({ code, params }) => [code, params.fund, params.difference])
}

test('nothing is told of what balances', () => {
  expect(told('990001', (line) => [line])).toEqual([])
})
test('two funds that are apart by as much are told one by one, of the unit and of its department', () => {
  const change = (line: BudgetLine): readonly BudgetLine[] => {
    if (line.function !== '2080505' || line.flow !== 'expenditure') return [line]
    const { unit, year, stage, origin, source } = line
    const opening = { unit, year, stage, origin, source, flow: 'opening', fund: 'otherIncome' }
    return [
      { ...line, amount: fen(line.amount - 100n) },
      { ...line, fund: 'otherIncome', amount: fen(200n) },
      { ...opening, amount: fen(100n) },
    ]
  }
  const expected = [
    ['DAT-072', '财政拨款', '1.00'],
    ['DAT-072', '财政拨款以外的资金', '-1.00'],
  ]
  expect(told('990001', change)).toEqual(expected)
  expect(told('990', change)).toEqual(expected)
})
test('a side that is known in totals only is not judged', () => {
  expect(
    told('990001', (line) => [
      line.flow === 'expenditure' || line.flow === 'closing'
        ? { ...line, fund: 'fiscal', amount: fen(line.amount + 1n) }
        : line,
    ]),
  ).toEqual([])
})
