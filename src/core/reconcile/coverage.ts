/** 覆盖 — how many relations were checked and how they came out, which could not be and why, and which cells stand in none. */
import { along, contains, nodeOf, type Region, without } from '../figures/region.ts'
import type { FindingPlace } from '../kernel/finding.ts'
import { STATEMENTS } from '../statements/generated/statements.ts'
import type { Collected } from './collect.ts'
import type { Derived } from './derive.ts'
import { cellsOf, type Verdict, verdictOf } from './relation.ts'

export interface Coverage {
  readonly relations: Readonly<Record<Verdict, number>>
  readonly unresolved: readonly Unresolved[]
  readonly cells: {
    readonly all: number
    /** Whose value at least one, or two, exact relations tell. */
    readonly checked: number
    readonly checkedTwice: number
    /** In no exact relation, by table. */
    readonly unchecked: readonly { readonly table: string; readonly places: readonly FindingPlace[] }[]
    /** Amounts that are not placed or not certain, and so take part in nothing. */
    readonly unplaced: number
    readonly uncertain: number
  }
}

/** A sum that cannot be checked, since a part of it is not known. */
export interface Unresolved {
  readonly because: 'statementAbsent' | 'unreadable'
  readonly whole: FindingPlace
  readonly missing: readonly Region[]
  /** Definitions of statements that would print what is missing. */
  readonly statements: readonly string[]
}

export function coverageOf(collected: Collected, { cells, relations, unresolved }: Derived): Coverage {
  const values = { cells, mended: new Map<number, bigint>() }
  const counts = { holds: 0, rounding: 0, broken: 0 }
  const exact = new Map<number, number>()
  for (const relation of relations) {
    counts[verdictOf(relation, values)] += 1
    if (relation.kind === 'atLeast') continue
    for (const id of cellsOf(relation)) exact.set(id, (exact.get(id) ?? 0) + 1)
  }
  const times = (id: number): number => exact.get(id) ?? 0
  const printed = collected.cells.filter((cell) => cell.amount !== undefined)
  const unchecked = new Map<string, FindingPlace[]>()
  for (const { id, place } of printed) {
    if (times(id) > 0) continue
    const table = place.table ?? ''
    unchecked.set(table, [...(unchecked.get(table) ?? []), place])
  }
  return {
    relations: counts,
    unresolved: unresolved.flatMap((open) => {
      const whole = cells[open.whole]
      if (whole === undefined) return []
      const isUnreadable = open.missing.some((region) =>
        cells.some((cell) => cell.amount === undefined && contains(collected.space, region, cell.region)),
      )
      const statements = isUnreadable
        ? []
        : absentStatements(collected, whole.statement, open.missing, whole.region)
      if (!isUnreadable && statements.length === 0) return []
      const because = isUnreadable ? 'unreadable' : 'statementAbsent'
      return [{ because, whole: whole.place, missing: open.missing, statements }]
    }),
    cells: {
      all: collected.statements.reduce((count, { read }) => count + read.cells.length, 0),
      checked: printed.filter(({ id }) => times(id) > 0).length,
      checkedTwice: printed.filter(({ id }) => times(id) > 1).length,
      unchecked: [...unchecked].map(([table, places]) => ({ table, places })),
      unplaced: collected.statements.reduce(
        (count, { read }) => count + read.cells.filter((cell) => cell.region === undefined).length,
        0,
      ),
      uncertain: collected.cells.length - printed.length,
    },
  }
}

/** Statements of the same kind that are not in the document and would print one of the regions. */
function absentStatements(
  { statements, space }: Collected,
  from: number,
  missing: readonly Region[],
  whole: Region,
): readonly string[] {
  const kind = STATEMENTS.find(({ id }) => id === statements[from]?.read.definition)?.kind
  const present = new Set(
    statements.flatMap(({ read }) => [read.definition ?? '', ...(read.candidates ?? [])]),
  )
  const bareWhole: Region = without(without(without(whole, 'year'), 'stage'), 'unit')
  return STATEMENTS.filter(
    (definition) =>
      definition.kind === kind &&
      !present.has(definition.id) &&
      Object.values(definition.blocks).some(({ base, rows, columns }) =>
        missing.some((region) => {
          const bare: Region = without(without(without(region, 'year'), 'stage'), 'unit')
          // It prints such money, and by the dimension along which the whole is divided.
          const parts = [...Object.values(rows), ...Object.values(columns)]
          const divides = parts.some((part) =>
            'each' in part
              ? bare[part.each] !== undefined && bare[part.each] !== bareWhole[part.each]
              : Object.entries(part.part).some(
                  // Entries of a region are dimensions with their nodes.
                  ([dimension, node]) => bare[dimension as keyof Region] === node,
                ),
          )
          return (
            base.flow === nodeOf(bare, 'flow') && divides && contains(space, along(base, 'unit', ''), bare)
          )
        }),
      ),
  ).map(({ id }) => id)
}
