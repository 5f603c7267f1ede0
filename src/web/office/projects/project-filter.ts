/** Which projects the list shows, and what they come to together: filters in the address, saved ones in the browser. */
import type { ProjectEntryResponse } from '../../../api/projects/contract.ts'

export interface ProjectFilter {
  readonly words: string
  readonly unit: string
  readonly category: string
  readonly state: string
}

const KEYS = ['words', 'unit', 'category', 'state'] as const
export const NO_FILTER: ProjectFilter = { words: '', unit: '', category: '', state: '' }

export const filterOf = (query: URLSearchParams): ProjectFilter => ({
  words: query.get('words') ?? '',
  unit: query.get('unit') ?? '',
  category: query.get('category') ?? '',
  state: query.get('state') ?? '',
})

/** The query of an address that shows the list so. */
export function filterQuery(filter: ProjectFilter, year: number | undefined): string {
  const query = new URLSearchParams()
  if (year !== undefined) query.set('year', String(year))
  for (const key of KEYS) if (filter[key] !== '') query.set(key, filter[key])
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const filterCount = (filter: ProjectFilter): number => KEYS.filter((key) => filter[key] !== '').length

export const fits = (
  project: ProjectEntryResponse,
  { words, unit, category, state }: ProjectFilter,
): boolean =>
  (unit === '' || project.unit === unit) &&
  (category === '' || project.category === category) &&
  (state === '' || statesOf(project).includes(state)) &&
  words
    .trim()
    .split(/\s+/)
    .every((word) => `${project.name} ${project.code}`.includes(word))

/** Where it stands in the library, and in the round of the year that has its rows. */
export const statesOf = ({ stateName, roundStateName }: ProjectEntryResponse): readonly string[] =>
  roundStateName === undefined ? [stateName] : [stateName, roundStateName]

/** Absent where no project has any. */
export interface ListTotals {
  readonly thisYearFen: string | undefined
  readonly lastYearFen: string | undefined
  readonly executedFen: string | undefined
}

export function totalsOf(projects: readonly ProjectEntryResponse[]): ListTotals {
  const sum = (of: (project: ProjectEntryResponse) => string | undefined): string | undefined => {
    const known = projects.flatMap((one) => of(one) ?? [])
    return known.length === 0 ? undefined : known.reduce((total, one) => total + BigInt(one), 0n).toString()
  }
  return {
    thisYearFen: sum((one) => one.thisYearFen),
    lastYearFen: sum((one) => one.lastYearFen),
    executedFen: sum((one) => one.executedFen),
  }
}

// ——— saved filters, by account

export interface SavedFilter {
  readonly name: string
  readonly filter: ProjectFilter
}

const keyOf = (account: string): string => `mingzhang.project-filters.${account}`

export function savedFilters(account: string): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? '[]')
    // Only `saveFilters` writes it.
    return Array.isArray(kept) ? (kept as SavedFilter[]) : []
  } catch {
    return []
  }
}

export function saveFilters(account: string, filters: readonly SavedFilter[]): void {
  try {
    localStorage.setItem(keyOf(account), JSON.stringify(filters))
  } catch {
    return
  }
}
