import { expect, test } from 'vitest'
import { exampleLedgers } from '../../../testing/examples.ts'
import { fc } from '../../../testing/properties.ts'
import { randomDepartment } from '../../../testing/random-department.ts'
import { regionKey } from '../../figures/region.ts'
import type { Department, UnitYear } from '../department.ts'
import { figureOf, projectNodes } from '../figures.ts'
import { rowsOfUnitYear } from './rows-of-unit-year.ts'
import { unitYearOfRows } from './unit-year-of-rows.ts'

const counter = () => {
  let next = 0
  return () => `row-${next++}`
}

/** Each amount with the money that it counts, whatever order they stand in. */
function figuresOf(unitYear: UnitYear, department: Department): readonly string[] {
  const nodes = projectNodes(department)
  return unitYear.lines
    .map((line) => figureOf(line, nodes))
    .map(({ region, amount }) => `${regionKey(region)} ${amount}`)
    .toSorted()
}

function there(unitYear: UnitYear) {
  const { rows, left } = rowsOfUnitYear(unitYear, counter())
  const { unit, year, profile, facts } = unitYear
  return {
    left,
    rows,
    back: unitYearOfRows(rows, { unit, year, facts, ...(profile === undefined ? {} : { profile }) }),
  }
}

const source = exampleLedgers()
const ledgers = await Promise.all((await source.list()).map((key) => source.get(key)))
const departments = ledgers.flatMap((ledger) => ledger?.department ?? [])
const budgets = departments.flatMap((department) =>
  department.unitYears
    .filter((one) => one.kind === 'budget')
    .map((unitYear) => ({
      name: `${department.locality}-${unitYear.unit} ${unitYear.year}`,
      department,
      unitYear,
    })),
)

test.each(budgets)('$name comes back from its rows', ({ department, unitYear }) => {
  const { left, back } = there(unitYear)
  expect(left).toEqual([])
  expect(figuresOf(back.unitYear, department)).toEqual(figuresOf(unitYear, department))
  expect(back.unitYear.facts).toEqual(unitYear.facts)
  const bare = (one: UnitYear) => one.projects.map(({ source: _, ...project }) => project)
  expect(bare(back.unitYear).toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(bare(unitYear))
  // Only what the documents do not print is missing: the nature, the function or the fund of some amounts.
  expect(back.problems).toEqual([])
})

test('the lines name the cell that they are typed in', () => {
  const found = budgets.find((one) => one.name === 'jianghan-403001 2023')
  const { rows, back } = there(
    found?.unitYear ??
      (() => {
        throw new Error('no example')
      })(),
  )
  for (const line of back.unitYear.lines) {
    const row = rows.find((one) => one.id === line.source.cell?.row)
    expect(row?.cells[line.source.cell?.field ?? '']).toBeDefined()
  }
})

test('whatever a department has planned comes back from its rows', () => {
  fc.assert(
    fc.property(randomDepartment(), ({ ledger }) => {
      for (const unitYear of ledger.department.unitYears.filter((one) => one.kind === 'budget')) {
        const { left, back } = there(unitYear)
        expect(left).toEqual([])
        expect(figuresOf(back.unitYear, ledger.department)).toEqual(figuresOf(unitYear, ledger.department))
      }
    }),
    { numRuns: 30 },
  )
})
