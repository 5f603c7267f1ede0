/** How well a table and a statement definition go together: which of its columns and rows the definition knows. */

import { plainWords } from '../../document/printed-words.ts'
import { meet, type Region, regionKey } from '../../figures/region.ts'
import { assert } from '../../kernel/assert.ts'
import { BOOKS } from '../../law/books.ts'
import { type BlockDefinition, isEach, type StatementDefinition } from '../definition.ts'
import { SPACE } from './code-space.ts'
import { placeColumn } from './place-column.ts'
import { placeRow, type RowState } from './place-row.ts'
import { isPlaced, type Placed, type TableContext } from './placed.ts'
import type { Side } from './shape-columns.ts'
import type { ShapeRow, TableShape } from './table-shape.ts'

export interface Fit {
  readonly definition: StatementDefinition
  readonly sides: readonly SideFit[]
  /** Shares of the amount columns and of the named rows that were placed, by how surely. */
  readonly columns: number
  readonly rows: number
  /** Share of the definition's own columns and fixed rows that the table prints. */
  readonly coverage: number
  /** Whether the headers of the label columns speak of what the rows are: 1 if so, -1 if of something else. */
  readonly labels: number
  /** Whether the definition has a side of revenue and one of expenditure, and the table only one of them. */
  readonly isHalf: boolean
}

export interface SideFit {
  readonly block: string
  /** By column of the grid. */
  readonly columns: ReadonlyMap<number, Placed>
  /** By row of the grid; only rows with words or amounts. */
  readonly rows: ReadonlyMap<number, Placed>
}

export const scoreOf = (fit: Fit): number =>
  0.5 * fit.columns + 0.5 * fit.rows + 0.15 * fit.coverage + 0.2 * fit.labels - (fit.isHalf ? 0.3 : 0)

export function fitDefinition(
  definition: StatementDefinition,
  shape: TableShape,
  context: TableContext,
): Fit {
  const sides = shape.sides.map((side, at) => bestBlock(definition, shape, side, at, context))
  const columns = sumOf(sides.map((one) => one.columnTally))
  const rows = sumOf(sides.map((one) => one.rowTally))
  const printed = new Set(sides.flatMap(({ block, ids }) => ids.map((id) => `${block} ${id}`)))
  const known = new Set(
    sides.flatMap(({ block, of }) =>
      [...Object.keys(of.columns), ...Object.keys(of.rows)].map((id) => `${block} ${id}`),
    ),
  )
  return {
    definition,
    sides,
    columns: columns.all === 0 ? 0 : columns.got / columns.all,
    rows: rows.all === 0 ? (columns.all === 0 ? 0 : 1) : rows.got / rows.all,
    coverage: printed.size / Math.max(1, known.size),
    labels: labelHeaders(shape, sides),
    isHalf:
      new Set(Object.values(definition.blocks).map((block) => block.side)).size >
      new Set(sides.map(({ of }) => of.side)).size,
  }
}

const LABEL_WORDS = {
  function: /功能|^科目(?:编码|代码|名称)$|^[类款项]$/,
  economic: /经济|^科目(?:编码|代码|名称)$|^[类款]$/,
  unit: /(?:单位|部门)(?:\(.*\))?(?:编码|代码|名称)|^单位$|^部门$/,
  project: /项目(?:编码|代码|名称)/,
} as const
const TREES = ['function', 'economic', 'unit', 'project'] as const

/** 单位编码 over the labels speaks for rows by unit, 功能科目编码 for rows by function. */
function labelHeaders(shape: TableShape, sides: readonly Scored[]): number {
  const tallies = shape.sides.flatMap((side, at) => {
    const words = side.labels.flatMap((column) => shape.columns[column]?.path ?? []).map(plainWords)
    const trees = Object.values(sides[at]?.of.rows ?? {}).flatMap((row) =>
      isEach(row) ? [row.each, ...(row.inside === undefined ? [] : [row.inside])] : [],
    )
    const said = TREES.filter((one) => words.some((word) => LABEL_WORDS[one].test(word)))
    if (said.length === 0 || trees.length === 0) return []
    return [said.some((one) => trees.includes(one)) ? 1 : -1]
  })
  return tallies.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, tallies.length)
}

interface Tally {
  readonly got: number
  readonly all: number
}

const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>((sum, one) => ({ got: sum.got + one.got, all: sum.all + one.all }), {
    got: 0,
    all: 0,
  })

interface Scored extends SideFit {
  readonly of: BlockDefinition
  readonly columnTally: Tally
  readonly rowTally: Tally
  readonly ids: readonly string[]
}

function bestBlock(
  definition: StatementDefinition,
  shape: TableShape,
  side: Side,
  at: number,
  context: TableContext,
): Scored {
  const scored = Object.entries(definition.blocks).map(([name, block]) => {
    const fit = sideFit(name, block, shape, side, at, context)
    return { fit, score: share(fit.columnTally) + share(fit.rowTally) + sideWord(block, shape, side) }
  })
  const [first, ...others] = scored
  assert(first !== undefined, `${definition.id} has no block`)
  return others.reduce((best, one) => (one.score > best.score + 1e-9 ? one : best), first).fit
}

const share = ({ got, all }: Tally): number => (all === 0 ? 0.5 : got / all)

/** 收入 or 支出 above the side's columns. */
function sideWord(block: BlockDefinition, shape: TableShape, side: Side): number {
  const word =
    side.amounts.map((column) => shape.columns[column]?.path[0] ?? '').find((text) => text !== '') ?? ''
  const isSources = /收入|来源/.test(word) && !/支出/.test(word)
  const isUses = /支出/.test(word) && !/收入/.test(word)
  if (!isSources && !isUses) return 0
  const names = /经济/.test(word) ? 'economic' : /功能/.test(word) ? 'function' : undefined
  const hasTree =
    names !== undefined && Object.values(block.rows).some((row) => 'each' in row && row.each === names)
      ? 0.2
      : 0
  return ((block.side === 'sources') === isSources ? 0.3 : -0.3) + hasTree
}

function sideFit(
  name: string,
  block: BlockDefinition,
  shape: TableShape,
  side: Side,
  at: number,
  context: TableContext,
): Scored {
  const columns = new Map<number, Placed>()
  const rows = new Map<number, Placed>()
  const ids = new Set<string>()
  let columnGot = 0
  let columnAll = 0
  for (const column of side.amounts) {
    const path = shape.columns[column]?.path ?? []
    const placed = placeColumn(block, path, context)
    columns.set(column, placed)
    if (path.length === 0) continue
    columnAll++
    if (!isPlaced(placed)) continue
    columnGot += isOfOwnFunds(block.base, placed.region) ? 0.5 * placed.credit : placed.credit
    for (const id of placed.ids) ids.add(id)
  }
  const filled = shape.rows.filter((row) => row.amounts.some((amount) => amount.side === at))
  let state: RowState = { isOnly: filled.length === 1 }
  let rowGot = 0
  let rowAll = 0
  for (const row of shape.rows) {
    const label = row.labels[at]
    const hasAmounts = row.amounts.some((amount) => amount.side === at)
    if (label === undefined || (label.code === '' && label.name === '' && !hasAmounts)) continue
    const { placed, state: next } = placeRow(block, label, state)
    state = next
    rows.set(row.row, placed)
    rowAll++
    if (!isPlaced(placed)) continue
    for (const id of placed.ids) ids.add(id)
    rowGot += isOfOtherBudget(block.base, label.code) ? 0.5 * placed.credit : placed.credit
  }
  return {
    block: name,
    of: block,
    columns,
    rows,
    columnTally: { got: columnGot, all: columnAll },
    rowTally: { got: rowGot, all: rowAll },
    ids: [...ids],
  }
}

/** 上缴上级支出 and its like are not paid from the treasury's money. */
const isOfOwnFunds = (base: Region, column: Region): boolean =>
  base.fund !== undefined && ['remittance', 'businessSpending', 'subsidy'].includes(column.nature ?? '')

/** Functions of one treasury budget do not stand in the statement of another. */
function isOfOtherBudget(base: Region, code: string): boolean {
  const budget = BOOKS.function.entries.get(code)?.find((entry) => entry.budget !== undefined)?.budget
  return budget !== undefined && meet(SPACE, base, { fund: budget }) === undefined
}

/** What a cell counts; undefined where its row or its column is not known, or where the two exclude one another. */
export function regionAt(fit: Fit, side: number, row: ShapeRow, column: number): Placed {
  const one = fit.sides[side]
  const block = one === undefined ? undefined : fit.definition.blocks[one.block]
  const ofRow = one?.rows.get(row.row)
  const ofColumn = one?.columns.get(column)
  if (one === undefined || block === undefined || ofRow === undefined || ofColumn === undefined)
    return { why: '行没有名称' }
  if (!isPlaced(ofRow)) return ofRow
  if (!isPlaced(ofColumn)) return ofColumn
  const inBlock = meet(SPACE, block.base, ofRow.region)
  const both = inBlock === undefined ? undefined : meet(SPACE, inBlock, ofColumn.region)
  return both === undefined
    ? { why: '行与列的口径不能同时成立' }
    : { region: both, ids: [], credit: 1, ...(ofRow.doubt === undefined ? {} : { doubt: ofRow.doubt }) }
}

/** The printed amounts by what they count. */
export function figuresOf(fit: Fit, shape: TableShape): ReadonlyMap<string, string> {
  const figures = new Map<string, string>()
  for (const row of shape.rows)
    for (const amount of row.amounts) {
      const placed = regionAt(fit, amount.side, row, amount.column)
      if (isPlaced(placed)) figures.set(regionKey(placed.region), amount.text.replaceAll(',', ''))
    }
  return figures
}
