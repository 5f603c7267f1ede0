/** Two statements side by side: what differs, by how much, and what is not known. */
import { describe, expect, test } from 'vitest'
import { SAMPLE_FILES, sampleLedger } from '../../testing/sample-department.ts'
import type { Kind } from '../budget/department.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { type ComparisonBase, compareStatement } from './compare.ts'
import { type Ledger, viewTable, yearView } from './year-view.ts'

const ledger = sampleLedger()
const view = (unit: string, year: number, kind: Kind) => {
  const found = yearView(ledger, { unit, year: fiscalYear(year), kind })
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}
const base = (unit: string, year: number, kind: Kind = 'budget', of: Ledger = ledger): ComparisonBase => ({
  ledger: of,
  unit,
  year: fiscalYear(year),
  kind,
})

/** `row | column | own | against | difference`, for cells that one of the two has. */
function table(unit: string, statement: string, against: ComparisonBase): readonly string[] {
  const own = view(unit, 2023, statement.startsWith('budget') ? 'budget' : 'accounts')
  const compared = compareStatement(own, statement, against)
  if (!compared.ok) throw new Error(compared.problem.code)
  return viewTable(own, compared.value.statement, false).rows.flatMap((row) =>
    row.cells.flatMap(({ figure, text }) => {
      const cell = figure?.region === undefined ? undefined : compared.value.cells.get(figure.region)
      if (figure === undefined || cell === undefined || (figure.amount === 0n && (cell.against ?? 0n) === 0n))
        return []
      return [
        `${figure.rowName}|${figure.column}|${text}|${cell.againstText ?? '?'}|${cell.differenceText ?? '?'}`,
      ]
    }),
  )
}

describe('another year', () => {
  test('natures are compared, functions that the base does not tell are unknown', () => {
    const rows = table('990001', 'budget.general-by-function', base('990001', 2022))
    expect(rows.find((row) => row.includes('合计|合计') || row.startsWith('合计'))).toMatch(
      /\|30\.00\|28\.80\|\+1\.20$/,
    )
    expect(rows.filter((row) => row.startsWith('机关事业单位基本养老保险缴费支出'))).not.toEqual([])
    expect(
      rows
        .filter((row) => row.startsWith('机关事业单位基本养老保险缴费支出'))
        .every((row) => row.endsWith('|?|?')),
    ).toBe(true)
  })
  test('a unit that lacks in the base makes the department unknown, not smaller', () => {
    const rows = table('990', 'budget.general-by-unit', base('990', 2021))
    expect(rows.find((row) => row.startsWith('样例局本级|合计'))).toMatch(/\|30\.00\|7\.50\|\+22\.50$/)
    const whole = rows.filter((row) => row.startsWith('样例局|'))
    expect(whole.length).toBeGreaterThan(0)
    expect(whole.every((row) => row.endsWith('|?|?'))).toBe(true)
  })
  test('a year of which nothing is known gives no amounts at all', () => {
    const compared = compareStatement(
      view('990001', 2023, 'budget'),
      'budget.general-by-function',
      base('990001', 2019),
    )
    if (!compared.ok) throw new Error(compared.problem.code)
    expect(compared.value.hasFigures).toBe(false)
    expect(
      [...compared.value.cells.values()].every((cell) => cell.against === null && cell.difference === null),
    ).toBe(true)
  })
})

describe('another kind', () => {
  test('is the other stage', () => {
    const rows = table('990001', 'budget.general-by-function', base('990001', 2023, 'accounts'))
    expect(rows.find((row) => row.startsWith('合计'))).toMatch(/\|30\.00\|26\.20\|\+3\.80$/)
    expect(rows.find((row) => row.startsWith('机关事业单位基本养老保险缴费支出'))).toMatch(
      /\|12\.50\|12\.50\|0\.00$/,
    )
  })
  test('rows that only the base has are shown', () => {
    const rows = table('990002', 'budget.general-by-function', base('990001', 2023))
    expect(rows.find((row) => row.startsWith('机关事业单位基本养老保险缴费支出'))).toMatch(
      /\|\|12\.50\|-12\.50$/,
    )
  })
})

describe('another department', () => {
  test('is compared although its codes are the same', () => {
    const half = new Map(
      [...SAMPLE_FILES].map(([path, text]) => [
        path,
        text.replace('"420103"', '"420105"').replaceAll('12.50', '10.00').replaceAll('30.00', '27.50'),
      ]),
    )
    const rows = table(
      '990001',
      'budget.general-by-function',
      base('990001', 2023, 'budget', sampleLedger(half)),
    )
    expect(rows.find((row) => row.startsWith('机关事业单位基本养老保险缴费支出'))).toMatch(
      /\|12\.50\|10\.00\|\+2\.50$/,
    )
    expect(rows.find((row) => row.startsWith('合计'))).toMatch(/\|30\.00\|27\.50\|\+2\.50$/)
  })
  test('a unit that it does not have is a problem', () => {
    const compared = compareStatement(
      view('990001', 2023, 'budget'),
      'budget.general-by-function',
      base('990009', 2023),
    )
    expect(compared.ok ? '' : compared.problem.code).toBe('PRF-003')
  })
})

test('a statement against itself differs nowhere', () => {
  for (const { statement } of view('990', 2023, 'budget').profile.statements) {
    const compared = compareStatement(view('990', 2023, 'budget'), statement, base('990', 2023))
    if (!compared.ok) throw new Error(compared.problem.code)
    for (const cell of compared.value.cells.values()) expect(cell.difference).toBe(0n)
  }
})
