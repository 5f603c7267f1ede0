/** Searches the indicators of all departments: by words, function, kind of unit and of project, and by what their targets say. */
import { indicatorUses } from '../core/disclosure/indicator-uses.ts'
import { type Ledger, namesFor } from '../core/disclosure/year-view.ts'
import {
  type IndicatorUse,
  indicatorsIn,
  type LibraryIndicator,
  type LibraryQuery,
  namedFirst,
  usesWanted,
} from '../core/performance/indicator-library.ts'
import { keptAnswers } from './kept-answers.ts'
import type { LedgerSource } from './ledgers.ts'

export interface FoundIndicators {
  /** All that were found, of which `indicators` is a page. */
  readonly total: number
  readonly indicators: readonly LibraryIndicator[]
  /** What can be chosen besides, each with how many indicators it leaves. */
  readonly functions: readonly Choice[]
  readonly unitKinds: readonly Choice[]
  readonly projectKinds: readonly Choice[]
  readonly measures: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly name: string
  readonly count: number
}

export interface Page {
  readonly offset: number
  readonly limit: number
}

interface Library {
  readonly uses: readonly IndicatorUse[]
  readonly functionNames: ReadonlyMap<string, string>
}

/** A department's share of the library is made once for each state that it is in. */
const kept = keptAnswers<Library>(1)

export async function searchIndicators(
  source: LedgerSource,
  query: LibraryQuery,
  page: Page,
): Promise<FoundIndicators> {
  const libraries: Library[] = []
  for (const key of await source.list()) {
    const ledger = await source.get(key)
    if (ledger !== undefined) libraries.push(kept(ledger, '', () => libraryOf(ledger)))
  }
  const uses = libraries.flatMap((one) => one.uses)
  const names = new Map(libraries.flatMap((one) => [...one.functionNames]))
  const found = namedFirst(indicatorsIn(usesWanted(uses, query)), query)
  const choices = (facet: keyof LibraryQuery, idsOf: (use: IndicatorUse) => readonly string[]) => {
    const { [facet]: _, ...others } = query
    return choicesIn(usesWanted(uses, others), idsOf, names)
  }
  return {
    total: found.length,
    indicators: found.slice(page.offset, page.offset + page.limit),
    functions: choices('function', ({ functions }) => functions.map((code) => code.slice(0, CLASS_DIGITS))),
    unitKinds: choices('unitKind', ({ unitKind }) => (unitKind === '' ? [] : [unitKind])),
    projectKinds: choices('projectKind', ({ projectKind }) =>
      projectKind === undefined ? [] : [projectKind],
    ),
    measures: choices('measure', ({ measure }) => [measure]),
  }
}

/** 类 */
const CLASS_DIGITS = 3

function libraryOf(ledger: Ledger): Library {
  const uses = indicatorUses(ledger)
  const names = new Map<string, string>()
  for (const { functions, year } of uses) {
    const { functionName } = namesFor(ledger, year)
    for (const code of functions.map((one) => one.slice(0, CLASS_DIGITS))) names.set(code, functionName(code))
  }
  return { uses, functionNames: names }
}

/** In the order of their ids; an id without a name of its own is one. */
function choicesIn(
  uses: readonly IndicatorUse[],
  idsOf: (use: IndicatorUse) => readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Choice[] {
  const byId = new Map<string, IndicatorUse[]>()
  for (const use of uses)
    for (const id of new Set(idsOf(use))) {
      const own = byId.get(id)
      if (own === undefined) byId.set(id, [use])
      else own.push(use)
    }
  return [...byId]
    .map(([id, own]) => ({ id, name: names.get(id) ?? id, count: indicatorsIn(own).length }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
