/** 最小修正 — the fewest cells whose change mends all relations that are broken together. */

import { isMereBlank, isRowLeftOut, type PrintedCell } from './printed-cell.ts'
import { amountOf, cellsOf, differenceOf, type Relation, type Values, verdictOf } from './relation.ts'

/** Cells with what should stand in each; the amount is open where only a bound is known. */
export interface Repair {
  readonly cells: readonly { readonly id: number; readonly amount?: bigint }[]
}

/** Relations that are broken together, since they share cells, and every smallest way to mend them. */
export interface Fault {
  readonly broken: readonly Relation[]
  /** None where it takes more than two cells. */
  readonly repairs: readonly Repair[]
}

export function faultsOf(cells: readonly PrintedCell[], relations: readonly Relation[]): readonly Fault[] {
  const values: Values = { cells, mended: new Map() }
  const broken = relations.filter((relation) => verdictOf(relation, values) === 'broken')
  if (broken.length === 0) return []
  const touching = new Map<number, Relation[]>()
  for (const relation of relations)
    for (const id of cellsOf(relation)) {
      const known = touching.get(id)
      if (known === undefined) touching.set(id, [relation])
      else known.push(relation)
    }
  const around = (id: number): readonly Relation[] => touching.get(id) ?? []
  return withRowsJoined(
    components(broken).map((component) => ({
      broken: component,
      repairs: repairsOf(component, cells, around),
    })),
    cells,
  )
}

/** The columns of one row that is left out break sums of their own, and are one fault. */
function withRowsJoined(faults: readonly Fault[], cells: readonly PrintedCell[]): readonly Fault[] {
  const joined = new Map<string, Fault>()
  faults.forEach((fault, at) => {
    const key = rowOf(fault, cells) ?? `${at}`
    const [known] = joined.get(key)?.repairs ?? []
    const [own] = fault.repairs
    joined.set(
      key,
      known === undefined || own === undefined
        ? fault
        : {
            broken: [...(joined.get(key)?.broken ?? []), ...fault.broken],
            repairs: [{ cells: [...known.cells, ...own.cells] }],
          },
    )
  })
  return [...joined.values()]
}

/** The row that the only repair of the fault adds. */
function rowOf({ repairs }: Fault, cells: readonly PrintedCell[]): string | undefined {
  const [only, ...others] = repairs
  const changed = only?.cells.flatMap(({ id }) => cells[id] ?? []) ?? []
  const [first] = changed
  return first !== undefined && others.length === 0 && changed.every(isRowLeftOut)
    ? `row ${first.statement} ${first.block} ${first.rowCode}`
    : undefined
}

type Around = (id: number) => readonly Relation[]

function repairsOf(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
): readonly Repair[] {
  const [first, ...others] = broken
  if (first === undefined) return []
  const inAll = cellsOf(first).filter((id) => others.every((relation) => cellsOf(relation).includes(id)))
  const groups = [...inAll.map((id) => [id]), ...rowsLeftOut(broken, cells)]
  // That a blank should be an amount is thought of only where no printed amount can be at fault.
  const isBlank = (ids: readonly number[]): boolean =>
    ids.some((id) => {
      const cell = cells[id]
      return cell !== undefined && isMereBlank(cell)
    })
  const solve = (some: readonly (readonly number[])[]): readonly Repair[] =>
    some.flatMap((ids) => solved(ids, cells, around) ?? [])
  const single = solve(groups.filter((ids) => !isBlank(ids)))
  if (single.length > 0) return single
  const blanks = solve(groups.filter(isBlank))
  return blanks.length > 0 ? blanks : pairs(broken, cells, around)
}

/** The cells of a row that a table leaves out are one fault. */
function rowsLeftOut(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
): readonly (readonly number[])[] {
  const rows = new Map<string, Set<number>>()
  for (const relation of broken)
    for (const id of cellsOf(relation)) {
      const cell = cells[id]
      if (cell === undefined || !isRowLeftOut(cell)) continue
      const key = `${cell.statement} ${cell.block} ${cell.rowCode}`
      rows.set(key, (rows.get(key) ?? new Set()).add(id))
    }
  return [...rows.values()]
    .map((row) => [...row])
    .filter(
      (row) => row.length > 1 && broken.every((relation) => cellsOf(relation).some((id) => row.includes(id))),
    )
}

/** More than this are not tried: a fault as wide is a table that was misread, not a slip. */
const MOST_PAIRS = 4_000

function pairs(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
): readonly Repair[] {
  const found = new Map<string, Repair>()
  let tried = 0
  const [first] = broken
  for (const one of first === undefined ? [] : cellsOf(first)) {
    const left = broken.filter((relation) => !cellsOf(relation).includes(one))
    const [next, ...others] = left
    if (next === undefined) continue
    for (const two of cellsOf(next)) {
      if (!others.every((relation) => cellsOf(relation).includes(two)) || ++tried > MOST_PAIRS) continue
      const ids = [one, two].toSorted((a, b) => a - b)
      if (found.has(ids.join())) continue
      const repair = solved(ids, cells, around)
      if (repair !== undefined) found.set(ids.join(), repair)
    }
  }
  return [...found.values()]
}

/** What must stand in the cells so that every relation with them is mended; undefined where nothing does it. */
function solved(ids: readonly number[], cells: readonly PrintedCell[], around: Around): Repair | undefined {
  const touched = [...new Set(ids.flatMap(around))]
  for (const order of orders(ids)) {
    const mended = new Map<number, bigint>()
    const open = new Set(order)
    for (const id of order) {
      // A relation tells a cell's amount once all others of it are settled.
      const settled = around(id).filter((relation) =>
        cellsOf(relation).every((other) => other === id || !open.has(other)),
      )
      open.delete(id)
      const amount = impliedAmount(id, settled, { cells, mended })
      if (amount !== undefined) mended.set(id, amount)
    }
    const values = { cells, mended }
    if (mended.size === ids.length && touched.every((relation) => verdictOf(relation, values) !== 'broken'))
      return { cells: ids.map((id) => ({ id, ...stated(id, mended, around) })) }
  }
  return undefined
}

/** Only relations that are equations state an amount; the others bound it. */
function stated(
  id: number,
  mended: ReadonlyMap<number, bigint>,
  around: Around,
): { readonly amount?: bigint } {
  const amount = mended.get(id)
  return amount === undefined || !around(id).some(({ kind }) => kind !== 'atLeast') ? {} : { amount }
}

const orders = (ids: readonly number[]): readonly (readonly number[])[] =>
  ids.length === 2 ? [ids, ids.toReversed()] : [ids]

/** The amount that most of the relations state exactly, and none of them refuses. */
function impliedAmount(id: number, relations: readonly Relation[], values: Values): bigint | undefined {
  const votes = new Map<bigint, number>()
  const current = amountOf(values, id)
  for (const relation of relations) {
    const sign = relation.whole === id ? 1n : -1n
    const amount = current - sign * differenceOf(relation, values)
    votes.set(amount, (votes.get(amount) ?? 0) + (relation.kind === 'atLeast' ? 0 : 1))
  }
  const ranked = [...votes].sort(([, a], [, b]) => b - a)
  const fits = (amount: bigint): boolean => {
    const mended = new Map(values.mended).set(id, amount)
    return relations.every((relation) => verdictOf(relation, { ...values, mended }) !== 'broken')
  }
  return ranked.find(([amount]) => fits(amount))?.[0]
}

/** Groups of relations that share a cell. */
function components(relations: readonly Relation[]): readonly (readonly Relation[])[] {
  const byCell = new Map<number, Relation[]>()
  for (const relation of relations)
    for (const id of cellsOf(relation)) byCell.set(id, [...(byCell.get(id) ?? []), relation])
  const left = new Set(relations)
  const found: Relation[][] = []
  for (const start of relations) {
    if (!left.delete(start)) continue
    const component = [start]
    for (const relation of component)
      for (const id of cellsOf(relation))
        for (const other of byCell.get(id) ?? []) if (left.delete(other)) component.push(other)
    found.push(component)
  }
  return found
}
