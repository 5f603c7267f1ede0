/** Which column each cell of a row belongs to: by place where places are sure, else by the order that makes most sense. */
import type { Doubt } from '../../document/entry.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'
import { readIndicatorValue } from '../indicator-value.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { goalLabel, isLevel1Word, isLevel2Word, isSectionLabel } from './form-words.ts'
import type { ColumnRole } from './table-words.ts'

export interface TableColumn {
  readonly role: ColumnRole
  /** The column's name in the entries. */
  readonly name: string
  /** Its header path as printed. */
  readonly path: string
  readonly from: number
  readonly to: number
}

interface PlacedCell {
  readonly cell: FormCell
  /** Index among the columns. */
  readonly column: number
  readonly doubt?: Doubt
}

export function alignRow(
  row: FormRow,
  columns: readonly TableColumn[],
): { readonly placed: readonly PlacedCell[]; readonly left: readonly FormCell[] } {
  if (row.hasColumns)
    return { placed: row.cells.map((cell) => ({ cell, column: overlapping(cell, columns) })), left: [] }
  return bestOrder(row.cells, columns)
}

/** The column that shares most with the cell, else the one before it. */
export function overlapping(cell: FormCell, columns: readonly TableColumn[]): number {
  let best = 0
  let most = 0
  columns.forEach((column, at) => {
    const shared = Math.min(cell.to, column.to) - Math.max(cell.from, column.from)
    if (shared > most) {
      best = at
      most = shared
    }
  })
  if (most > 0) return best
  return Math.max(
    0,
    columns.findLastIndex((column) => column.from <= cell.from),
  )
}

/** A way to give columns to the cells so far: the newest one's, and the way before it. */
interface Path {
  readonly cost: number
  /** Of the newest cell; none if it is left out. */
  readonly column: number | undefined
  /** The last column that was given. */
  readonly last: number
  readonly shift: number
  readonly before?: Path
}

/** What leaving a cell out costs, what one column of shift costs, and how near another reading must be to be a doubt. */
const COST_OF_LEAVING = 8
const COST_OF_SHIFT = 1
/** Cells are lost more often than added, so that they move to the left. */
const COST_OF_RIGHT = 0.5
const NEAR = 0.75
/** Nothing moves further than this, and no more ways than this are followed. */
const LARGEST_SHIFT = 4
const MOST_PATHS = 24

/**
 * Converters lose or move cells, but never change their order, and cells that follow one another are mostly moved alike.
 * So of all ways to give the cells rising columns the one is taken that costs least, by changes of the shift
 * and by how ill the texts fit.
 */
function bestOrder(
  cells: readonly FormCell[],
  columns: readonly TableColumn[],
): { readonly placed: readonly PlacedCell[]; readonly left: readonly FormCell[] } {
  // A row of one or two cells goes on with the row above, or is hardly filled in.
  const isFull = cells.length > 2
  const gap = (from: number, to: number): number => (isFull ? blank(columns, from, to) : 0)
  let paths: readonly Path[] = [{ cost: 0, column: undefined, last: -1, shift: 0 }]
  for (const cell of cells) {
    const shifts = columns.map((column) => distance(cell, column))
    const isNear = (at: number): boolean => Math.abs(shifts[at] ?? 0) <= LARGEST_SHIFT
    const fits = columns.map((column, at) => (isNear(at) ? misfit(cell.text, column.role, columns) : 0))
    paths = mostPromising(
      paths.flatMap((before) => {
        const next: Path[] = [{ ...before, cost: before.cost + COST_OF_LEAVING, column: undefined, before }]
        for (let at = before.last + 1; at < columns.length; at++) {
          const shift = shifts[at] ?? 0
          if (!isNear(at)) continue
          const moved = COST_OF_SHIFT * Math.abs(shift - before.shift) + (shift < 0 ? COST_OF_RIGHT : 0)
          const cost = before.cost + moved + (fits[at] ?? 0) + gap(before.last + 1, at)
          next.push({ cost, column: at, last: at, shift, before })
        }
        return next
      }),
    )
  }
  const [best, second] = paths
    .map((path) => ({ path, cost: path.cost + gap(path.last + 1, columns.length) }))
    .sort((a, b) => a.cost - b.cost)
  if (best === undefined) return { placed: [], left: cells }
  const isClose = second !== undefined && best.cost > 0 && second.cost - best.cost < NEAR
  const given = columnsOf(best.path, cells.length)
  const others = second === undefined ? [] : columnsOf(second.path, cells.length)
  const placed: PlacedCell[] = []
  const left: FormCell[] = []
  cells.forEach((cell, at) => {
    const column = given[at]
    const other = others[at]
    if (column === undefined) left.push(cell)
    else if (isClose && other !== column)
      placed.push({ cell, column, doubt: orderDoubt(other === undefined ? undefined : columns[other]) })
    else placed.push({ cell, column })
  })
  return { placed, left }
}

function columnsOf(path: Path, count: number): readonly (number | undefined)[] {
  const columns: (number | undefined)[] = []
  for (let one: Path | undefined = path; one !== undefined && columns.length < count; one = one.before)
    columns.unshift(one.column)
  return columns
}

/** What it costs that columns stay blank which seldom are: an indicator has a name, mostly values, a class only at times. */
const COST_OF_BLANK: Readonly<Partial<Record<ColumnRole, number>>> = {
  name: 4,
  target: 1,
  actual: 1,
  weight: 2,
  score: 2,
  basis: 0.5,
}
/** A new 一级指标 begins with a 二级指标. */
const COST_OF_CLASS_ALONE = 1.5

function blank(columns: readonly TableColumn[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += COST_OF_BLANK[columns[at]?.role ?? 'other'] ?? 0
  const isClassAlone = columns[from - 1]?.role === 'level1' && columns[from]?.role === 'level2' && to > from
  return isClassAlone ? sum + COST_OF_CLASS_ALONE : sum
}

const orderDoubt = (other: TableColumn | undefined): Doubt => ({
  why: '本行的单元格有丢失或移位，另一种列位也说得通',
  ...(other === undefined ? {} : { columns: [other.name] }),
})

/** The two best of those that go on alike, so that the runner-up is known; and not too many in all. */
function mostPromising(paths: readonly Path[]): readonly Path[] {
  const taken = new Map<string, number>()
  const kept: Path[] = []
  for (const path of [...paths].sort((a, b) => a.cost - b.cost)) {
    const key = `${path.last} ${path.shift}`
    const count = taken.get(key) ?? 0
    if (count === 2) continue
    taken.set(key, count + 1)
    kept.push(path)
    if (kept.length === MOST_PATHS) break
  }
  return kept
}

/** How many columns the cell would have to move; none within the column's own width. */
const distance = (cell: FormCell, column: TableColumn): number =>
  cell.from < column.from ? column.from - cell.from : cell.from >= column.to ? column.to - 1 - cell.from : 0

/** 0 where the text is what the column holds, more the stranger it is there. */
function misfit(text: string, role: ColumnRole, columns: readonly TableColumn[]): number {
  const bare = withoutSpace(text)
  const isLevel = isLevel1Word(bare) || isLevel2Word(bare)
  const isMeasure = isMeasured(bare)
  switch (role) {
    case 'side':
      return goalLabel(text) !== undefined || isSectionLabel(text) ? 0 : 6
    case 'level1':
      if (isLevel1Word(bare)) return 0
      if (isLevel2Word(bare)) return columns.some((column) => column.role === 'level2') ? 3 : 0
      return isMeasure || bare.length > 8 ? 6 : 4
    case 'level2':
      return isLevel2Word(bare) ? 0 : isMeasure || bare.length > 10 ? 6 : isLevel1Word(bare) ? 3 : 3.5
    case 'category':
      return isMeasure ? 4 : isLevel ? 2 : bare.length <= 12 ? 0 : 2
    case 'label':
    case 'name':
      return isMeasure && !isLevel ? 3 : isLevel ? 1 : 0
    case 'target':
    case 'earlier':
    case 'actual':
      return isMeasure ? 0 : isLevel ? 2 : bare.length <= 12 ? 0.5 : 0.8
    case 'weight':
    case 'score':
    case 'order':
      return /^\d{1,3}(?:\.\d+)?(?:分|%)?$/.test(bare) ? 0 : 5
    case 'amount':
      return isAmountLike(bare) ? 0 : 5
    case 'comparator':
      return /^(?:[≥≤=＝><＞＜]|大于.*|小于.*|等于|定性|正向|反向|.{0,2}指标)$/.test(bare) ? 0 : 4
    case 'unit':
      return /^[^\d]{1,6}$/.test(bare) ? 0 : 4
    case 'basis':
    case 'explanation':
    case 'deviation':
      return isMeasure ? 1 : isLevel ? 2 : 0
    default:
      return 0
  }
}

/** A value with a number or on a scale, not a name. */
const isMeasured = (text: string): boolean => {
  if (text.length > 24) return false
  const { kind } = readIndicatorValue(text).meaning
  return kind !== 'text' && kind !== 'deed' && kind !== 'blank'
}

/** Money or a share, also with its unit behind it: 35万, 75.90%, —. */
export const isAmountLike = (text: string): boolean => {
  const bare = withoutSpace(text)
  return isPrintedAmount(bare.replace(/(?:亿元|万元|千元|元|万|%|分)$/, '')) || /^[-—–/]+$/.test(bare)
}
