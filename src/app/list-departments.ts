/** Every department with its units, and the years and documents that each of them can be shown for. */
import { type BudgetUnit, type Department, KINDS, type Kind, unitId } from '../core/budget/department.ts'
import { type Ledger, yearView } from '../core/disclosure/year-view.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import type { LedgerSource } from './ledgers.ts'
import { missingUnits } from './missing-units.ts'

export interface ListedDepartment {
  /** `<locality>-<code>` */
  readonly id: string
  readonly divisionCode: string
  readonly name: string
  readonly isInvented: boolean
  readonly units: readonly ListedUnit[]
}

export interface ListedUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  /** How far it stands below the first unit of the list. */
  readonly depth: number
  readonly years: readonly ListedYear[]
  /** 绩效 — years with forms of the unit or of units below it, newest first. */
  readonly performanceYears: readonly FiscalYear[]
}

/** Newest first, the budget of a year before its accounts. */
export interface ListedYear {
  readonly year: FiscalYear
  readonly kind: Kind
  readonly profile: string
  readonly profileName: string
  readonly document?: string
}

export async function listDepartments(source: LedgerSource): Promise<readonly ListedDepartment[]> {
  const ledgers = await Promise.all((await source.list()).map((key) => source.get(key)))
  return ledgers.flatMap((ledger) => (ledger === undefined ? [] : [listed(ledger)]))
}

export function listed(ledger: Ledger): ListedDepartment {
  const { department } = ledger
  const published = publishedYears(department)
  const units = unitsInOrder(department).map(({ unit, depth }) => ({
    unit,
    depth,
    years: yearsOf(ledger, unit.code, published),
  }))
  // A department above its units is only worth showing where it has something of its own to show.
  const shown = units.filter(
    ({ unit, years }) => unit.code !== department.code || years.length > 0 || units.length === 1,
  )
  const top = Math.min(...shown.map(({ depth }) => depth))
  return {
    id: unitId(department.locality, department.code),
    divisionCode: department.divisionCode,
    name: department.name,
    isInvented: department.isInvented,
    units: shown.map(({ unit, depth, years }) => ({
      id: unitId(department.locality, unit.code),
      code: unit.code,
      name: unit.name,
      depth: depth - top,
      years,
      performanceYears: performanceYearsOf(ledger, unit.code),
    })),
  }
}

const performanceYearsOf = ({ performance, figures }: Ledger, unit: string): readonly FiscalYear[] =>
  [
    ...new Set(
      performance
        .filter((one) => one.forms.length > 0 && figures.space.contains('unit', unit, one.unit))
        .map((one) => one.year),
    ),
  ].sort((a, b) => b - a)

interface PlacedUnit {
  readonly unit: Pick<BudgetUnit, 'code' | 'name'>
  readonly depth: number
}

/** Each unit before the units below it, in the order of their codes. */
function unitsInOrder(department: Department): readonly PlacedUnit[] {
  const below = (parent: string | undefined, depth: number): readonly PlacedUnit[] =>
    department.units
      .filter((unit) => unit.parent === parent)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((unit) => [{ unit, depth }, ...below(unit.code, depth + 1)])
  return below(undefined, 0)
}

function yearsOf(
  ledger: Ledger,
  unit: string,
  published: ReadonlyMap<string, string>,
): readonly ListedYear[] {
  const { department, figures } = ledger
  const documents = department.unitYears.filter(
    (one) => figures.space.contains('unit', unit, one.unit) && one.lines.length > 0 && !one.isPartial,
  )
  const years = [...new Set(documents.map((one) => one.year))].sort((a, b) => b - a)
  return years.flatMap((year) =>
    KINDS.flatMap((kind) => {
      const own = documents.filter((one) => one.year === year && one.kind === kind)
      // A sum that leaves units out is not their department's.
      const isKnown = (code: string): boolean => own.some((one) => one.unit === code)
      if (own.length === 0 || missingUnits(ledger, { unit, year }, isKnown).length > 0) return []
      const view = yearView(ledger, { unit, year, kind })
      if (!view.ok) return []
      const numbers = new Set(own.flatMap((one) => one.lines.map((line) => line.source.document)))
      const document = [...numbers].find(
        (number) => number !== undefined && published.get(number) === `${year} ${kind}`,
      )
      const { profile } = view.value
      const of = document === undefined ? {} : { document }
      return [{ year, kind, profile: profile.id, profileName: profile.name, ...of }]
    }),
  )
}

/**
 * The year and kind that each published document is of. A document tells earlier years too, and an account
 * the budget of its year; it is of the latest that carries its number, and of the account rather than the budget.
 */
function publishedYears(department: Department): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const one of department.unitYears) {
    const key = `${one.year} ${one.kind}`
    for (const { source } of one.lines) {
      const known = found.get(source.document ?? '')
      if (source.document !== undefined && (known === undefined || isLater(key, known)))
        found.set(source.document, key)
    }
  }
  return found
}

const isLater = (key: string, known: string): boolean =>
  key.slice(0, 4) === known.slice(0, 4) ? key.endsWith('accounts') : key > known
