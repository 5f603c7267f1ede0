/** What a statement can be set beside: first the unit's own other years, then its department, then all others. */
import type { DepartmentsResponse, UnitResponse } from '../../api/contract.ts'
import { type DocumentAddress, documentPath, isSameDocument } from '../route.ts'
import type { Words } from '../words.ts'
import { newestFirst } from './unit-tree.ts'

export interface ComparisonGroup {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

type Named = readonly [name: string, document: DocumentAddress]

export function comparisonChoices(
  departments: DepartmentsResponse['departments'],
  own: DocumentAddress,
  words: Words,
): readonly ComparisonGroup[] {
  const documentsOf = (unit: UnitResponse): readonly Named[] =>
    newestFirst(unit.years)
      .map((year): Named => [unit.name, { unit: unit.id, year: year.year, kind: year.kind }])
      .filter(([, document]) => !isSameDocument(document, own))
  const option = ([name, document]: Named, isNamed: boolean) => ({
    value: documentPath(document),
    label: `${isNamed ? `${name} ` : ''}${document.year} ${words[document.kind]}`,
  })

  const home = departments.find((department) => department.units.some((unit) => unit.id === own.unit))
  const self = home?.units.find((unit) => unit.id === own.unit)
  const siblings = (home?.units ?? []).filter((unit) => unit !== self).flatMap(documentsOf)
  const others = departments
    .filter((department) => department !== home)
    .flatMap((department) => department.units.flatMap(documentsOf))
  const ofYear = siblings.filter(([, document]) => document.year === own.year)
  const ofOtherYears = siblings.filter(([, document]) => document.year !== own.year)

  const groups: readonly ComparisonGroup[] = [
    {
      label: words.compareSame,
      options: (self === undefined ? [] : documentsOf(self)).map((one) => option(one, false)),
    },
    { label: words.compareDepartment, options: ofYear.map((one) => option(one, true)) },
    { label: words.compareOther, options: [...ofOtherYears, ...others].map((one) => option(one, true)) },
  ]
  return groups.filter((group) => group.options.length > 0)
}

/** The choices with the base that an address names, although it is none of them: what is compared is always said. */
export function withChosen(
  groups: readonly ComparisonGroup[],
  chosen: DocumentAddress | undefined,
  words: Words,
): readonly ComparisonGroup[] {
  if (chosen === undefined) return groups
  const value = documentPath(chosen)
  if (groups.some((group) => group.options.some((option) => option.value === value))) return groups
  return [
    {
      label: words.comparedWith,
      options: [{ value, label: words.against(chosen.unit, chosen.year, words[chosen.kind]) }],
    },
    ...groups,
  ]
}
