/** 覆盖 — how many relations were checked and how they came out, which could not be and why, and which cells stand in none. */
import { along, contains, nodeOf, type Region, without } from '../figures/region.ts'
import type { FindingPlace } from '../kernel/finding.ts'
import { STATEMENTS } from '../statements/generated/statements.ts'
import type { Collected } from './collect.ts'
import type { Related } from './relate.ts'
import { cellsOf, type Verdict, verdictOf } from './relation.ts'
import { untoldTotals } from './totals-left-out.ts'

export interface Coverage {
  readonly relations: Readonly<Record<Verdict, number>>
  readonly unresolved: readonly Unresolved[]
  /** Of printed amounts: in how many an exact relation, or two, tell the value; by table those that none tells. */
  readonly determined: number
  readonly determinedTwice: number
  readonly unrelated: readonly { readonly table: string; readonly places: readonly FindingPlace[] }[]
}

/** What cannot be checked, since something is not known: one line for each statement, cell or item that is missing. */
export interface Unresolved {
  /** Title of the statement that is not there, the place of the amount that cannot be read, an item of sentences that neither tables nor books have, or the total that a table does not print. */
  readonly missing: string
  readonly because: 'statementAbsent' | 'unreadable' | 'unknownItem' | 'totalLeftOut'
  /** How many relations, or figures of sentences, are not checked for it. */
  readonly relations: number
}

export function coverageOf(related: Related): Coverage {
  const { cells, relations, collected } = related
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
  const unrelated = new Map<string, FindingPlace[]>()
  for (const { id, place } of printed) {
    if (times(id) > 0) continue
    const table = place.table ?? ''
    unrelated.set(table, [...(unrelated.get(table) ?? []), place])
  }
  return {
    relations: counts,
    unresolved: [
      ...unresolvedOf(related),
      ...untoldTotals(related.collected).map((missing) => ({
        missing,
        because: 'totalLeftOut' as const,
        relations: 1,
      })),
    ],
    determined: printed.filter(({ id }) => times(id) > 0).length,
    determinedTwice: printed.filter(({ id }) => times(id) > 1).length,
    unrelated: [...unrelated].map(([table, places]) => ({ table, places })),
  }
}

/** What no statement could print is no gap: the document does not break that money down. */
function unresolvedOf({ cells, collected, open }: Related): readonly Unresolved[] {
  const unreadable = cells.filter((cell) => cell.amount === undefined)
  const lines = new Map<string, Unresolved>()
  const count = (missing: string, because: Unresolved['because']): void => {
    const key = `${because} ${missing}`
    lines.set(key, { missing, because, relations: (lines.get(key)?.relations ?? 0) + 1 })
  }
  for (const sum of open) {
    const whole = cells[sum.whole]
    if (whole === undefined) continue
    const missing = sum.missing.map(collected.extents.region)
    const unread = unreadable.find((cell) =>
      missing.some((region) => contains(collected.space, region, cell.region)),
    )
    if (unread !== undefined) {
      count(wordsOf(unread.place), 'unreadable')
      continue
    }
    const own = collected.statements[whole.statement]
    const [text] = own?.unread ?? []
    if (text !== undefined) {
      count(`《${own?.read.title ?? ''}》${text.text}`, 'unreadable')
      continue
    }
    const absent = absentStatements(collected, whole.statement, missing, whole.region)
    if (absent.length > 0) count(absent.join('、'), 'statementAbsent')
  }
  return [...lines.values()]
}

const wordsOf = ({ table, row, column }: FindingPlace): string =>
  `《${table ?? ''}》${[row, column].filter((text) => text !== undefined && text !== '').join('·')}`

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
  const bareWhole = bareOf(whole)
  const bares = missing.map(bareOf)
  return STATEMENTS.filter(
    (definition) =>
      definition.kind === kind &&
      !present.has(definition.id) &&
      Object.values(definition.blocks).some(({ base, rows, columns }) =>
        bares.some((bare) => {
          if (base.flow !== nodeOf(bare, 'flow')) return false
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
          return divides && contains(space, along(base, 'unit', ''), bare)
        }),
      ),
  ).flatMap(({ titles }) => titles[0] ?? [])
}

/** What a definition can say of it: it leaves unit, year and stage open. */
const bareOf = (region: Region): Region => without(without(without(region, 'year'), 'stage'), 'unit')
