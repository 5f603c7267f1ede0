/** A statement's cells, each with the region that it counts and its exact amount; nothing is rounded here. */
import type { Membership, TurnoverSide } from '../figures/figure-set.ts'
import { type Figure, type FigureSet, figuresOf, hasMembers, sumOf } from '../figures/figure-set.ts'
import { meet, normalForm, type Region } from '../figures/region.ts'
import { ADMINISTRATIVE_UNITS, administrativeUnits } from '../figures/space.ts'
import { assert } from '../kernel/assert.ts'
import { type Fen, ZERO } from '../kernel/fen.ts'
import type { BlockDefinition, StatementDefinition } from './definition.ts'
import { isEach } from './definition.ts'
import type { BlockLayout, ColumnLayout, FooterAmount, RowLayout, StatementLayout } from './layout.ts'
import { expandEach, printsCode, type RowNode, type StatementNames } from './rows.ts'

/** Whose statement it is: the unit, the year and the stage that all its cells share. */
export interface StatementContext {
  readonly unit: string
  readonly year: string
  /** The stage that the document is of; columns of another stage say so themselves. */
  readonly stage: string
}

export interface ComputedCell {
  /** None where row and column exclude one another: no money can be both. */
  readonly region: Region | undefined
  readonly side: TurnoverSide
  readonly amount: Fen
  readonly members: Membership
}

export interface ComputedRow {
  readonly layout: RowLayout
  /** The tree node of an each-row; none for fixed rows, headings and blanks. */
  readonly node?: RowNode
  /** Standard label of a fixed row. */
  readonly standardLabel?: string
  /** One cell per amount column of the block; none for headings and blanks. */
  readonly cells: readonly ComputedCell[]
}

export interface ComputedBlock {
  readonly layout: BlockLayout
  readonly rows: readonly ComputedRow[]
}

export interface ComputedStatement {
  readonly definition: StatementDefinition
  readonly layout: StatementLayout
  readonly context: StatementContext
  readonly figures: FigureSet
  readonly blocks: readonly ComputedBlock[]
  /** The amounts of the footer lines, in their order. */
  readonly footer: readonly ComputedCell[]
}

const NO_MEMBERS: Membership = new Uint32Array(0)

export const isAmountColumn = (column: ColumnLayout): boolean => column.parts !== undefined

/** The leaves that a cell is made of. */
export const sourcesOf = (statement: ComputedStatement, cell: ComputedCell): readonly Figure[] =>
  figuresOf(cell.members, statement.figures.figures)

/**
 * Computes every cell of a statement, in fen. `alsoRowsOf` names further contexts whose rows are to stand there
 * as well, as when two years are put side by side.
 */
export function compute(parts: {
  readonly definition: StatementDefinition
  readonly layout: StatementLayout
  readonly context: StatementContext
  readonly figures: FigureSet
  readonly names: StatementNames
  /** Regions whose rows are printed although this statement has nothing there. */
  readonly alsoRowsOf?: readonly StatementContext[]
}): ComputedStatement {
  const { definition, layout, context, figures, names } = parts
  const amounts = figures.figures.map((figure) => figure.amount)

  function cellOf(block: BlockDefinition, row: Region | undefined, column: Region): ComputedCell {
    const region = row === undefined ? undefined : countedRegion(figures, context, row, column)
    if (region === undefined) return { region, side: block.side, amount: ZERO, members: NO_MEMBERS }
    const members = figures.members(region, block.side)
    return { region, side: block.side, amount: sumOf(members, amounts), members }
  }

  function rowsOf(
    block: BlockDefinition,
    blockLayout: BlockLayout,
    row: RowLayout,
    columns: readonly Region[],
  ): readonly ComputedRow[] {
    if (row.row === undefined)
      return Array.from({ length: row.blank ?? 1 }, () => ({ layout: row, cells: [] }))
    const rule = block.rows[row.row]
    assert(
      rule !== undefined,
      `${definition.id} ${blockLayout.block}: the profile prints row ${row.row}, which is not defined`,
    )
    if (!isEach(rule)) {
      const part = meet(figures.space, block.base, rule.part)
      const cells = columns.map((column) => cellOf(block, part, column))
      return [{ layout: row, standardLabel: rule.labels[0] ?? '', cells }]
    }
    const bases = [context, ...(parts.alsoRowsOf ?? [])].map((one) => ({
      ...one,
      ...block.base,
      ...rule.part,
    }))
    const isUsed = (part: Region): boolean =>
      bases.some((base) => {
        const region = meet(figures.space, base, part)
        if (region === undefined) return false
        // Only 总计 counts one thing on the side of sources and another on that of uses.
        return (
          hasMembers(figures.members(region, 'sources')) ||
          (region.flow === 'turnover' && hasMembers(figures.members(region, 'uses')))
        )
      })
    const printed = codesPrinted(blockLayout, row)
    const isOwn = (code: string): boolean => printsCode(code, printed)
    return expandEach(rule, row, { context, space: figures.space, names, isUsed, isOwn }).map((node) => {
      const part = meet(figures.space, block.base, { ...rule.part, ...node.part })
      return { layout: row, node, cells: columns.map((column) => cellOf(block, part, column)) }
    })
  }

  /** The codes that this row lists, and those that other rows of the same block do. */
  function codesPrinted(own: BlockLayout, row: RowLayout) {
    const rows = layout.blocks
      .filter((one) => one.block === own.block)
      .flatMap((one) => one.rows.filter((other) => other.row === row.row))
    const others = rows.filter((one) => one !== row).flatMap((one) => one.codes ?? [])
    return { own: row.codes ?? [], others, isLast: rows.at(-1) === row }
  }

  function blockOf(blockLayout: BlockLayout): ComputedBlock {
    const block = definition.blocks[blockLayout.block]
    assert(
      block !== undefined,
      `${definition.id}: the profile prints block ${blockLayout.block}, which is not defined`,
    )
    const columns = blockLayout.columns
      .filter(isAmountColumn)
      .map((column) => columnRegion(definition.id, figures, block, column))
    return {
      layout: blockLayout,
      rows: blockLayout.rows.flatMap((row) => rowsOf(block, blockLayout, row, columns)),
    }
  }

  function footerCell(cell: FooterAmount): ComputedCell {
    const block = definition.blocks[cell.block]
    const row = block?.rows[cell.row]
    assert(
      block !== undefined && row !== undefined && !isEach(row),
      `${definition.id}: footer names ${cell.block} ${cell.row}`,
    )
    return cellOf(
      block,
      meet(figures.space, block.base, row.part),
      columnRegion(definition.id, figures, block, cell),
    )
  }

  return {
    definition,
    layout,
    context,
    figures,
    blocks: layout.blocks.map(blockOf),
    footer: layout.footer.flatMap((row) =>
      row.cells.flatMap((cell) => ('text' in cell ? [] : [footerCell(cell)])),
    ),
  }
}

/** What a cell counts: where its column says more than its row, or its row more than its column, the more exact one holds. */
function countedRegion(
  figures: FigureSet,
  own: StatementContext,
  row: Region,
  column: Region,
): Region | undefined {
  const both = meet(figures.space, row, column)
  if (both === undefined) return undefined
  // The unit that a part names replaces the document's own, as 机关运行经费 counts some units only; so does its stage.
  const unit = both.unit === ADMINISTRATIVE_UNITS ? administrativeUnits(own.unit) : (both.unit ?? own.unit)
  const region: Region = { ...both, unit, year: both.year ?? own.year, stage: both.stage ?? own.stage }
  return normalForm(figures.space, region) === undefined ? undefined : region
}

function columnRegion(
  statement: string,
  figures: FigureSet,
  block: BlockDefinition,
  column: { readonly parts?: readonly string[] },
): Region {
  let region: Region = {}
  for (const id of column.parts ?? []) {
    const part = block.columns[id]
    assert(part !== undefined, `${statement}: the profile prints column ${id}, which is not defined`)
    const next = meet(figures.space, region, part.part)
    assert(
      next !== undefined,
      `${statement}: the parts of column ${column.parts?.join('+')} exclude one another`,
    )
    region = next
  }
  return region
}
