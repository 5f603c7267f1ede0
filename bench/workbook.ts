/** The same statements as a spreadsheet: a sheet of lines, and a formula for every amount that we compute. */
import { HyperFormula, type RawCellContent } from 'hyperformula'
import type { Dimension } from '../src/core/figures/dimensions.ts'
import { DIMENSIONS, ROOT, SOURCE_FLOWS, USE_FLOWS } from '../src/core/figures/dimensions.ts'
import type { Figure, FigureSet, TurnoverSide } from '../src/core/figures/figure-set.ts'
import { nodeOf } from '../src/core/figures/region.ts'
import { assert } from '../src/core/kernel/assert.ts'
import type { Fen } from '../src/core/kernel/fen.ts'
import type { ComputedCell, ComputedStatement } from '../src/core/statements/compute.ts'

export type Sheets = Readonly<Record<string, RawCellContent[][]>>

export interface Workbook {
  readonly engine: HyperFormula
  /** Sets the amounts of lines from the one at `index` on; everything that depends on them is recalculated. */
  setAmounts(index: number, amounts: readonly Fen[]): void
  /** The cells whose value is not what we computed; none if the two agree. */
  differences(statements: readonly ComputedStatement[]): readonly string[]
}

/** Conditions are plain equalities, which spares the spreadsheet its patterns; the licence allows its use in measurements. */
const SETTINGS = { licenseKey: 'gpl-v3', useWildcards: false, caseSensitive: true, accentSensitive: true }

const LINES = 'lines'
const AMOUNT_COLUMN = 0

export function workbook(sheets: Sheets): Workbook {
  const engine = HyperFormula.buildFromSheets({ ...sheets }, SETTINGS)
  const sheetId = (name: string): number => {
    const id = engine.getSheetId(name)
    assert(id !== undefined, `the workbook has no sheet ${name}`)
    return id
  }
  const lines = sheetId(LINES)
  return {
    engine,
    setAmounts: (index, amounts) => {
      const rows = amounts.map((amount) => [whole(amount)])
      engine.setCellContents({ sheet: lines, row: index, col: AMOUNT_COLUMN }, rows)
    },
    differences: (statements) =>
      statements.flatMap((statement) =>
        cellRows(statement).flatMap((cells, row) =>
          cells.flatMap((cell, col) => {
            const found = engine.getCellValue({ sheet: sheetId(statement.definition.id), row, col })
            const isEqual = typeof found === 'number' && BigInt(found) === cell.amount
            return isEqual ? [] : [`${statement.definition.id} ${row} ${col}: ${found} ≠ ${cell.amount}`]
          }),
        ),
      ),
  }
}

/** A spreadsheet calculates with floats, which hold whole fen up to 2⁵³ exactly: 90 million million yuan. */
function whole(amount: Fen): number {
  const number = Number.parseInt(amount.toString(), 10)
  assert(Number.isSafeInteger(number), `a spreadsheet cannot hold ${amount} fen`)
  return number
}

/** The amounts of a statement, row by row, its footer last. */
const cellRows = (statement: ComputedStatement): readonly (readonly ComputedCell[])[] => [
  ...statement.blocks.flatMap((block) => block.rows.map((row) => row.cells)),
  statement.footer,
]

/**
 * What a line is asked for, as a column of its own: its code of that level, its node, or whether it is in a
 * group. An equality is the fastest condition of a spreadsheet, faster than the wildcard that prefixes need.
 */
interface Criterion {
  readonly column: string
  readonly value: string
  valueOf(figure: Figure): string
}

export function sheetsOf(figures: FigureSet, statements: readonly ComputedStatement[]): Sheets {
  const columns = new Map<string, Criterion>()
  const count = figures.figures.length
  const columnOf = (criterion: Criterion): string => {
    if (!columns.has(criterion.column)) columns.set(criterion.column, criterion)
    return rangeOf(1 + [...columns.keys()].indexOf(criterion.column), count)
  }
  const formulaOf = (cell: ComputedCell): RawCellContent => {
    const criteria = criteriaOf(figures, cell)
    if (criteria === undefined) return 0
    const conditions = criteria.map((one) => `${columnOf(one)},"${one.value}"`)
    return `=SUMIFS(${rangeOf(AMOUNT_COLUMN, count)},${conditions.join(',')})`
  }
  const formulas = statements.map(
    (statement) =>
      [statement.definition.id, cellRows(statement).map((cells) => cells.map(formulaOf))] as const,
  )
  const lines = figures.figures.map((figure) => [
    whole(figure.amount),
    ...[...columns.values()].map((one) => one.valueOf(figure)),
  ])
  return { [LINES]: lines, ...Object.fromEntries(formulas) }
}

/** The conditions that make a region; undefined where nothing can stand. */
function criteriaOf(figures: FigureSet, { region, side }: ComputedCell): readonly Criterion[] | undefined {
  if (region === undefined) return undefined
  return DIMENSIONS.filter((dimension) => nodeOf(region, dimension) !== ROOT).map((dimension) =>
    criterion(figures, dimension, nodeOf(region, dimension), side),
  )
}

function criterion(figures: FigureSet, dimension: Dimension, node: string, side: TurnoverSide): Criterion {
  if (/^\d+$/.test(node) && (dimension === 'function' || dimension === 'economic')) {
    const { length } = node
    return {
      column: `${dimension}${length}`,
      value: text(node),
      valueOf: ({ region }) => text(nodeOf(region, dimension).slice(0, length).padEnd(length, '-')),
    }
  }
  const isIn = (figure: Figure): boolean => isInGroup(figures, figure, dimension, node, side)
  if (figures.figures.every((figure) => isIn(figure) === (nodeOf(figure.region, dimension) === node))) {
    return {
      column: dimension,
      value: text(node),
      valueOf: ({ region }) => text(nodeOf(region, dimension)),
    }
  }
  const column = `${dimension} ${node} ${node === 'turnover' ? side : ''}`
  return { column, value: 'yes', valueOf: (figure) => (isIn(figure) ? 'yes' : 'no') }
}

function isInGroup(
  figures: FigureSet,
  figure: Figure,
  dimension: Dimension,
  node: string,
  side: TurnoverSide,
): boolean {
  const own = nodeOf(figure.region, dimension)
  if (dimension !== 'flow' || node !== 'turnover') return figures.space.contains(dimension, node, own)
  return (side === 'sources' ? SOURCE_FLOWS : USE_FLOWS).some((flow) => flow === own)
}

/** A condition of digits alone would mean a number, so that every text begins with a letter. */
const text = (node: string): string => `n${node}`

function rangeOf(column: number, rows: number): string {
  const letters = columnLetters(column)
  return `${LINES}!$${letters}$1:$${letters}$${rows}`
}

const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)
