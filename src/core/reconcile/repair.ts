/** 最小修正 — the fewest cells whose change mends all relations that are broken together. */

import { misnamedIn } from './misnamed.ts'
import { isMereBlank, isRowLeftOut, type PrintedCell } from './printed-cell.ts'
import { amountOf, cellsOf, differenceOf, type Relation, type Values, verdictOf } from './relation.ts'

/** Cells with what should stand in each; the amount is open where only a bound is known. */
export interface Repair {
  readonly cells: readonly { readonly id: number; readonly amount?: bigint }[]
}

/** Relations that are broken together, since they share cells, and every smallest way to mend them. */
export interface Fault {
  readonly broken: readonly Relation[]
  /** None where it takes more cells than are tried. */
  readonly repairs: readonly Repair[]
  /** Sums of one row that are each too great for the rows below it, as where one of these is not printed. */
  readonly isRowLost?: boolean
  /** The row whose code does not bear its name, if it is for that code that they fail. */
  readonly misnamed?: PrintedCell
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
  const odd = byRow(broken, cells)
  const misnamed = new Set(odd.flatMap((fault) => fault.broken))
  const sound = misnamed.size === 0 ? around : (id: number) => around(id).filter((one) => !misnamed.has(one))
  return [
    ...odd,
    ...withRowsJoined(
      withSharedSums(
        components(broken.filter((one) => !misnamed.has(one))).flatMap((component) => {
          const apart = boundsApart(component, cells, sound)
          if (apart !== undefined) return apart
          const repairs = repairsOf(component, cells, sound)
          const isLost = repairs.length === 0 && isRowLost(component, cells)
          return [{ broken: component, repairs, ...(isLost ? { isRowLost: true } : {}) }]
        }),
        cells,
        sound,
      ),
      cells,
    ),
  ]
}

/**
 * A bound says which of two cells may not be the greater, and no amount: where one cell mends all equations of a
 * component, but not its bounds, these are faults of their own and do not bend what the equations tell.
 */
function boundsApart(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
): readonly Fault[] | undefined {
  const [bounds, equations] = [
    broken.filter(({ kind }) => kind === 'atLeast'),
    broken.filter(({ kind }) => kind !== 'atLeast'),
  ]
  if (bounds.length === 0 || equations.length === 0) return undefined
  if (singlesOf(broken, cells, around).length > 0) return undefined
  const pieces = components(equations).map((piece) => ({
    broken: piece,
    repairs: singlesOf(piece, cells, around),
  }))
  if (pieces.some(({ repairs }) => repairs.length === 0)) return undefined
  return [
    ...pieces,
    ...bounds.map((bound) => ({
      broken: [bound],
      repairs: cellsOf(bound).map((id) => ({ cells: [{ id }] })),
    })),
  ]
}

/** Columns of one row, each more than what is listed below it: one row that is missing there explains them all. */
function isRowLost(broken: readonly Relation[], cells: readonly PrintedCell[]): boolean {
  const [first] = broken.flatMap(({ whole }) => cells[whole] ?? [])
  return (
    first !== undefined &&
    broken.length > 1 &&
    broken.every((relation) => {
      const whole = cells[relation.whole]
      return (
        relation.kind === 'sum' &&
        (relation.dimension === 'function' ||
          relation.dimension === 'economic' ||
          relation.dimension === 'project') &&
        whole?.statement === first.statement &&
        whole.block === first.block &&
        whole.row === first.row &&
        differenceOf(relation, { cells, mended: new Map() }) > 0n
      )
    })
  )
}

/** Of faults that nothing mends alone, those that one missing row explains together. */
function lostRows(faults: readonly Fault[], cells: readonly PrintedCell[]): readonly Fault[] {
  const byRow = new Map<string, Relation[]>()
  for (const { broken, repairs, isRowLost: isKnown } of faults) {
    const whole = cells[broken[0]?.whole ?? -1]
    if (repairs.length > 0 || isKnown === true || whole === undefined) continue
    const key = `${whole.statement} ${whole.block} ${whole.row}`
    byRow.set(key, [...(byRow.get(key) ?? []), ...broken])
  }
  return [...byRow.values()]
    .filter((broken) => isRowLost(broken, cells))
    .map((broken) => ({ broken, repairs: [], isRowLost: true }))
}

/** More are no two slips that hide one another, but a table that was misread. */
const MOST_JOINED = 6

/**
 * A sum holds in which whole and part are wrong by as much, so that nothing broken joins the two, and neither can be
 * mended alone: together they can.
 */
function withSharedSums(
  faults: readonly Fault[],
  cells: readonly PrintedCell[],
  around: Around,
): readonly Fault[] {
  const lost = lostRows(faults, cells)
  if (lost.length > 0) {
    const told = new Set(lost.flatMap(({ broken }) => broken))
    const others = faults.filter(({ broken }) => !broken.some((one) => told.has(one)))
    return [...lost, ...withSharedSums(others, cells, around)]
  }
  const open = faults.filter(({ repairs, isRowLost: isKnown }) => repairs.length === 0 && isKnown !== true)
  if (open.length < 2 || open.length > MOST_JOINED) return faults
  for (const [at, one] of open.entries())
    for (const other of open.slice(at + 1)) {
      const broken = [...one.broken, ...other.broken]
      const repairs = sets(2, broken, cells, around)
      if (repairs.length > 0)
        return [
          { broken, repairs },
          ...withSharedSums(
            faults.filter((fault) => fault !== one && fault !== other),
            cells,
            around,
          ),
        ]
    }
  return faults
}

/** What fails for a row whose code is not that of its name, one fault for each such row. */
function byRow(broken: readonly Relation[], cells: readonly PrintedCell[]): readonly Fault[] {
  const rows = new Map<string, { readonly broken: Relation[]; readonly misnamed: PrintedCell }>()
  for (const relation of broken) {
    const cell = misnamedIn(relation, cells)
    if (cell === undefined) continue
    const key = `${cell.statement} ${cell.row}`
    const known = rows.get(key)
    if (known === undefined) rows.set(key, { broken: [relation], misnamed: cell })
    else known.broken.push(relation)
  }
  return [...rows.values()].map((one) => ({ ...one, repairs: [] }))
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
  const single = singlesOf(broken, cells, around)
  if (single.length > 0 || isRowLost(broken, cells)) return single
  const two = likeliest(sets(2, broken, cells, around), cells)
  return two.length > 0 ? two : likeliest(sets(3, broken, cells, around), cells)
}

/** One cell, or one row that is left out. */
function singlesOf(
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
  return likeliest(single.length > 0 ? single : solve(groups.filter(isBlank)), cells)
}

/** What is printed without a sign is hardly a negative amount, as long as something else can be at fault. */
function likeliest(repairs: readonly Repair[], cells: readonly PrintedCell[]): readonly Repair[] {
  const likely = repairs.filter(({ cells: changed }) =>
    changed.every(({ id, amount = 0n }) => amount >= 0n || (cells[id]?.amount ?? 0n) < 0n),
  )
  return likely.length > 0 ? likely : repairs
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
const MOST_TRIED = 4_000

/** All smallest sets of `count` cells that mend every relation, of which each holds one of the cells. */
function sets(
  count: number,
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
): readonly Repair[] {
  const found = new Map<string, Repair>()
  const seen = new Set<string>()
  const tryAll = (chosen: readonly number[], left: readonly Relation[]): void => {
    const [next] = left
    if (next === undefined || seen.size > MOST_TRIED) return
    // The last cell has to be in all relations that are left.
    const isLast = chosen.length === count - 1
    for (const id of cellsOf(next)) {
      if (chosen.includes(id)) continue
      const rest = left.filter((relation) => !cellsOf(relation).includes(id))
      if (isLast ? rest.length > 0 : rest.length === 0) continue
      const ids = [...chosen, id]
      if (!isLast) {
        tryAll(ids, rest)
        continue
      }
      const key = ids.toSorted((a, b) => a - b).join()
      if (seen.has(key)) continue
      seen.add(key)
      const repair = solved(
        ids.toSorted((a, b) => a - b),
        cells,
        around,
      )
      if (repair !== undefined) found.set(key, repair)
    }
  }
  tryAll([], broken)
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

/** Rows that are left out are told one by one; of two or three cells each may be the one that tells the others. */
function orders(ids: readonly number[]): readonly (readonly number[])[] {
  if (ids.length < 2 || ids.length > 3) return [ids]
  return ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]))
}

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
