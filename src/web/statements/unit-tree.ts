/** The departments as a tree to pick from, and what a pick leads to. */
import type { DepartmentsResponse, UnitResponse, YearResponse } from '../../api/contract.ts'
import type { DocumentAddress } from '../route.ts'
import type { Words } from '../words.ts'

export interface UnitChoice {
  readonly value: string
  readonly title: string
  /** What has no years of its own can be opened, not picked. */
  readonly selectable: boolean
  /** A unit without a year to show is grey; its title says so. */
  readonly disabled: boolean
  readonly children: readonly UnitChoice[]
}

export function unitTree(
  departments: DepartmentsResponse['departments'],
  words: Words,
): readonly UnitChoice[] {
  return departments.flatMap((department) => {
    const own = department.units.find((unit) => unit.id === department.id)
    const others = department.units.filter((unit) => unit !== own)
    const [only] = others
    if (own === undefined && only !== undefined && others.length === 1) return [choice(only, words)]
    if (own === undefined && others.length === 0) return []
    const children = others.map((unit) => choice(unit, words))
    if (own !== undefined) return [{ ...choice(own, words), children }]
    return [{ value: department.id, title: department.name, selectable: false, disabled: false, children }]
  })
}

function choice(unit: UnitResponse, words: Words): UnitChoice {
  const hasYears = unit.years.length > 0
  const name = `${unit.code} ${unit.name}`
  return {
    value: unit.id,
    title: hasYears ? name : words.noYears(name),
    selectable: hasYears,
    disabled: !hasYears,
    children: [],
  }
}

export const findUnit = (
  departments: DepartmentsResponse['departments'],
  id: string,
): UnitResponse | undefined =>
  departments.flatMap((department) => department.units).find((unit) => unit.id === id)

/** The document of a unit that is nearest to the one wanted: same year and kind, same kind, same year, else the first. */
export function nearestYear(
  unit: UnitResponse,
  wanted?: Pick<DocumentAddress, 'year' | 'kind'>,
): YearResponse | undefined {
  if (wanted === undefined) return newestFirst(unit.years)[0]
  const rank = (one: YearResponse): number =>
    (one.kind === wanted.kind ? 2 : 0) + (one.year === wanted.year ? 1 : 0)
  return newestFirst(unit.years).toSorted((a, b) => rank(b) - rank(a))[0]
}

export const newestFirst = (years: readonly YearResponse[]): readonly YearResponse[] =>
  years.toSorted((a, b) => b.year - a.year || (a.kind === b.kind ? 0 : a.kind === 'budget' ? -1 : 1))

/** What the start page opens: the newest document of the first unit that has one. */
export function firstDocument(departments: DepartmentsResponse['departments']): DocumentAddress | undefined {
  for (const unit of departments.flatMap((department) => department.units)) {
    const year = nearestYear(unit)
    if (year !== undefined) return { unit: unit.id, year: year.year, kind: year.kind }
  }
  return undefined
}
