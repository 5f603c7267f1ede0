/** What a statement can be set beside: first the unit's own other years, then its department, then all others. */
import type { DepartmentsResponse, UnitResponse } from '../../api/contract.ts'
import { type DocumentAddress, documentPath, isSameDocument } from '../route.ts'
import type { Words } from '../words.ts'
import { newestFirst } from './unit-tree.ts'

export interface ComparisonGroup {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function comparisonChoices(
  departments: DepartmentsResponse['departments'],
  own: DocumentAddress,
  words: Words,
): readonly ComparisonGroup[] {
  const home = departments.find((department) => department.units.some((unit) => unit.id === own.unit))
  const documentsOf = (unit: UnitResponse): readonly DocumentAddress[] =>
    newestFirst(unit.years)
      .map((year): DocumentAddress => ({ unit: unit.id, year: year.year, kind: year.kind }))
      .filter((one) => !isSameDocument(one, own))
  const option = (one: DocumentAddress, name: string) => ({
    value: documentPath(one),
    label: `${name}${one.year} ${words[one.kind]}`,
  })
  const named = (unit: UnitResponse, one: DocumentAddress) => option(one, `${unit.name} `)

  const self = home?.units.find((unit) => unit.id === own.unit)
  const siblings = home?.units.filter((unit) => unit.id !== own.unit) ?? []
  const others = departments
    .filter((department) => department !== home)
    .flatMap((department) => department.units)
  const groups: readonly ComparisonGroup[] = [
    {
      label: words.compareSame,
      options: self === undefined ? [] : documentsOf(self).map((one) => option(one, '')),
    },
    {
      label: words.compareDepartment,
      options: siblings.flatMap((unit) =>
        documentsOf(unit)
          .filter((one) => one.year === own.year)
          .map((one) => named(unit, one)),
      ),
    },
    {
      label: words.compareOther,
      options: [
        ...siblings.flatMap((unit) =>
          documentsOf(unit)
            .filter((one) => one.year !== own.year)
            .map((one) => named(unit, one)),
        ),
        ...others.flatMap((unit) => documentsOf(unit).map((one) => named(unit, one))),
      ],
    },
  ]
  return groups.filter((group) => group.options.length > 0)
}
