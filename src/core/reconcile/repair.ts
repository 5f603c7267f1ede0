/** 最小修正 — the fewest slips whose mending mends all relations that are broken together. */

import { changesIn } from './agreeing.ts'
import { misnamedIn } from './misnamed.ts'
import { isMereBlank, isRowLeftOut, type PrintedCell } from './printed-cell.ts'
import { cellsOf, differenceOf, type Relation, type Values, verdictOf } from './relation.ts'
import { type Around, type Change, type Repair, solved } from './solve.ts'

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
  const changeOf = changesIn(cells, sound)
  const together = components(broken.filter((one) => !misnamed.has(one)))
  const copied = copiedSlips(together, cells, sound, changeOf)
  const told = new Set(copied.flatMap((fault) => fault.broken))
  return [
    ...odd,
    ...copied,
    ...withRowsJoined(
      withSharedSums(
        together.flatMap((component) => {
          if (component.some((one) => told.has(one))) return []
          const apart = boundsApart(component, cells, sound)
          if (apart !== undefined) return apart
          const repairs = repairsOf(component, cells, sound, changeOf)
          const isLost = repairs.length === 0 && isRowLost(component, cells)
          return [{ broken: component, repairs, ...(isLost ? { isRowLost: true } : {}) }]
        }),
        cells,
        sound,
        changeOf,
      ),
      cells,
    ),
  ]
}

type ChangeOf = (id: number) => Change

/**
 * A slip that was copied breaks relations that need not share a cell, and is one cause of all of them: of fewer slips
 * than where each were mended by itself.
 */
function copiedSlips(
  components: readonly (readonly Relation[])[],
  cells: readonly PrintedCell[],
  around: Around,
  changeOf: ChangeOf,
): readonly Fault[] {
  const placeOf = new Map(components.flatMap((component, at) => component.map((one) => [one, at] as const)))
  const changes = new Set(components.flat().flatMap(cellsOf).map(changeOf))
  const found = new Map<string, { readonly places: readonly number[]; readonly repairs: Repair[] }>()
  for (const change of changes) {
    const places = [...new Set(change.flatMap(around).flatMap((one) => placeOf.get(one) ?? []))].toSorted(
      (a, b) => a - b,
    )
    const broken = places.flatMap((at) => components[at] ?? [])
    const repair = copiedRepair(change, broken, cells, around)
    if (repair === undefined || isRowLost(broken, cells)) continue
    // One cell, or one row that is left out, is the simpler cause.
    if (singlesOf(broken, cells, around).length > 0) continue
    const known = found.get(places.join())
    if (known === undefined) found.set(places.join(), { places, repairs: [repair] })
    else known.repairs.push(repair)
  }
  const taken = new Set<number>()
  return [...found.values()]
    .toSorted((a, b) => b.places.length - a.places.length)
    .flatMap(({ places, repairs }) => {
      if (places.some((at) => taken.has(at))) return []
      for (const at of places) taken.add(at)
      return [{ broken: places.flatMap((at) => components[at] ?? []), repairs: likeliest(repairs, cells) }]
    })
}

/** What must stand in cells that agree so that all is mended: no nought, for what nobody spent is not printed twice. */
function copiedRepair(
  change: Change,
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
): Repair | undefined {
  if (change.length < 2) return undefined
  if (!broken.every((relation) => cellsOf(relation).some((id) => change.includes(id)))) return undefined
  const repair = solved([change], cells, around)
  return repair?.cells.some(({ amount }) => amount === 0n) === true ? undefined : repair
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
  changeOf: ChangeOf,
): readonly Fault[] {
  const lost = lostRows(faults, cells)
  if (lost.length > 0) {
    const told = new Set(lost.flatMap(({ broken }) => broken))
    const others = faults.filter(({ broken }) => !broken.some((one) => told.has(one)))
    return [...lost, ...withSharedSums(others, cells, around, changeOf)]
  }
  const open = faults.filter(({ repairs, isRowLost: isKnown }) => repairs.length === 0 && isKnown !== true)
  if (open.length < 2 || open.length > MOST_JOINED) return faults
  for (const [at, one] of open.entries())
    for (const other of open.slice(at + 1)) {
      const broken = [...one.broken, ...other.broken]
      const repairs = setsOfTwo(broken, cells, around, changeOf)
      if (repairs.length > 0)
        return [
          { broken, repairs },
          ...withSharedSums(
            faults.filter((fault) => fault !== one && fault !== other),
            cells,
            around,
            changeOf,
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

function repairsOf(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
  changeOf: ChangeOf,
): readonly Repair[] {
  const single = singlesOf(broken, cells, around)
  if (single.length > 0 || isRowLost(broken, cells)) return single
  const two = setsOfTwo(broken, cells, around, changeOf)
  return likeliest(two.length > 0 ? two : sets(3, broken, cells, around), cells)
}

/** Of single cells; where none mend it, also of slips that were copied. */
function setsOfTwo(
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
  changeOf: ChangeOf,
): readonly Repair[] {
  const alone = sets(2, broken, cells, around)
  return alone.length > 0 ? alone : sets(2, broken, cells, around, changeOf)
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
    some.flatMap(
      (ids) =>
        solved(
          ids.map((id) => [id]),
          cells,
          around,
        ) ?? [],
    )
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

/**
 * All smallest sets of `count` changes that mend every relation, of which each holds one of their cells; of single
 * cells, or with `changeOf` those of which one at least was copied.
 */
function sets(
  count: number,
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
  around: Around,
  changeOf?: ChangeOf,
): readonly Repair[] {
  const found = new Map<string, Repair>()
  const seen = new Set<string>()
  const values: Values = { cells, mended: new Map() }
  const isWithin = (change: Change): boolean =>
    change.flatMap(around).every((one) => broken.includes(one) || verdictOf(one, values) !== 'broken')
  const changesWith = (id: number): readonly Change[] => {
    const change = changeOf?.(id) ?? []
    return change.length > 1 && isWithin(change) ? [[id], change] : [[id]]
  }
  const tryAll = (chosen: readonly Change[], left: readonly Relation[]): void => {
    const [next] = left
    if (next === undefined || seen.size > MOST_TRIED) return
    // The last change has to be in all relations that are left.
    const isLast = chosen.length === count - 1
    for (const change of cellsOf(next).flatMap(changesWith)) {
      const rest = left.filter((relation) => !cellsOf(relation).some((id) => change.includes(id)))
      if (isLast ? rest.length > 0 : rest.length === 0) continue
      const changes = [...chosen, change].toSorted(([a = 0], [b = 0]) => a - b)
      if (!isLast) {
        tryAll(changes, rest)
        continue
      }
      const key = changes.map((one) => one.join('+')).join()
      const isCopied = changes.some((one) => one.length > 1)
      if (seen.has(key) || isCopied !== (changeOf !== undefined)) continue
      seen.add(key)
      const repair = solved(changes, cells, around)
      if (repair !== undefined) found.set(key, repair)
    }
  }
  tryAll([], broken)
  return [...found.values()]
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
