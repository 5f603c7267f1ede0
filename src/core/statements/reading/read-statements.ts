/** Finds the statutory tables of a document and gives every amount in them its words and its region. */
import type { Block, Grid } from '../../document/document.ts'
import type { Doubt, Unplaced } from '../../document/entry.ts'
import { isFormGrid, isFormTitle } from '../../document/form-signs.ts'
import { gridMatrix } from '../../document/grid-matrix.ts'
import { plainWords } from '../../document/printed-words.ts'
import { normalForm } from '../../figures/region.ts'
import type { StatementDefinition } from '../definition.ts'
import { STATEMENTS } from '../generated/statements.ts'
import type { StatementLayout } from '../layout.ts'
import { type Choice, choose } from './choose-definition.ts'
import { SPACE } from './code-space.ts'
import { emptyStatements } from './empty-statements.ts'
import { type Fit, regionAt } from './fit-definition.ts'
import { withLayouts } from './known-layouts.ts'
import { isPlaced, type Placed } from './placed.ts'
import type { BlankRow, ReadCell, ReadStatement } from './read-statement.ts'
import { EMPTY_LABEL, isUnitHeader, type RowLabel } from './row-labels.ts'
import { settle } from './settle-definitions.ts'
import { rowProver, rowSettler, type Settled } from './shifted-amounts.ts'
import { definitionsOfTitle, titleWords } from './statement-titles.ts'
import { isPieceOfName } from './subject-names.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { shapeOf, type TableShape } from './table-shape.ts'

export interface StatementsRead {
  readonly statements: readonly ReadStatement[]
  readonly used: ReadonlySet<Block>
}

/** `layouts` are those of the known localities, whose words are looked up after those of the definitions. */
export function readStatements(
  blocks: readonly Block[],
  layouts: readonly StatementLayout[] = [],
): StatementsRead {
  const definitions = withLayouts(STATEMENTS, layouts)
  const sightings = blocks.flatMap((block, at) => {
    if (block.kind !== 'grid') return []
    const around = surroundingsOf(blocks, at, block)
    if (isForm(block, around)) return []
    const shape = shapeOf(block)
    return shape.sides.some((side) => side.amounts.length > 0)
      ? [{ grid: block, shape, around, words: wordsOf(block) }]
      : []
  })
  const year = commonYear(sightings)
  const choices = settle(
    sightings.map((one) => one.shape),
    sightings.map((one) => choose(one, definitions, year)),
  )
  const found: { readonly statement: ReadStatement; readonly used: readonly Block[] }[] = []
  sightings.forEach((sighting, at) => {
    const choice = choices[at]
    const isKnown = choice?.fit !== undefined || (choice?.candidates.length ?? 0) > 0
    if (choice === undefined || (!isKnown && !isStatementLike(sighting.shape, sighting.around))) return
    found.push({
      statement: statement(sighting, choice),
      used: [sighting.grid, ...sighting.around.used],
    })
  })
  const used = new Set(found.flatMap((one) => one.used))
  const order = new Map(blocks.map((block, at) => [block, at]))
  const placeOf = (one: { readonly used: readonly Block[] }): number =>
    Math.min(...one.used.map((block) => order.get(block) ?? 0))
  const all = [...found, ...emptyStatements(blocks, used)].sort((a, b) => placeOf(a) - placeOf(b))
  return { statements: all.map((one) => one.statement), used: new Set(all.flatMap((one) => one.used)) }
}

interface FoundTable {
  readonly grid: Grid
  readonly shape: TableShape
  readonly around: Surroundings
}

/** The year that most titles name, for tables that say 上年 without saying which. */
function commonYear(sightings: readonly { readonly around: Surroundings }[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { around } of sightings)
    if (around.year !== undefined) counts.set(around.year, (counts.get(around.year) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const isForm = (grid: Grid, { title }: Surroundings): boolean =>
  (title !== undefined && isFormTitle(title)) ||
  (isFormGrid(grid) && (title === undefined || definitionsOfTitle(title).how !== 'exact'))

const wordsOf = (grid: Grid): string =>
  plainWords(grid.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('|'))

/** Amounts under a title that says table, with a currency or with words that only statements use. */
function isStatementLike(shape: TableShape, around: Surroundings): boolean {
  const amounts = shape.rows.flatMap((row) => row.amounts)
  if (amounts.length === 0) return false
  const headers = shape.columns.flatMap((column) => column.path).join('|')
  if (/页码|页次/.test(headers)) return false
  const hasWords = /预算|决算|金额|合计|经费|支出|收入|资产|采购/.test(headers)
  const named =
    around.title !== undefined &&
    /预算|决算|收入|支出|收支|经费|资产|采购|资金|拨款|债务|转移支付/.test(around.title)
  const isMoney = around.currency !== undefined && (hasWords || around.title !== undefined)
  return shape.headerHeight > 0 && (named || isMoney)
}

function statement({ grid, shape, around }: FoundTable, choice: Choice): ReadStatement {
  const { fit } = choice
  const unplaced: Unplaced[] = []
  if (choice.doubt !== undefined)
    unplaced.push({ text: around.title ?? '', place: around.place, why: choice.doubt })
  const pathOf = (column: number): string => (shape.columns[column]?.path ?? []).join('/')
  const settledAt = rowSettler(shape, fit)
  const isProved = rowProver(shape, fit)
  const unclear = unclearCells(grid, shape)
  const isTwice = columnsTwice(shape)
  const cells = shape.rows.flatMap((row, at) => {
    for (const { text, place } of row.strays) unplaced.push({ text, place, why: '金额列中的文字不是金额' })
    return settledAt(at).map((settled): ReadCell => {
      const { amount } = settled
      const label = row.labels[amount.side] ?? EMPTY_LABEL
      const column = pathOf(settled.column)
      const placed = fit === undefined ? undefined : regionAt(fit, amount.side, row, settled.column)
      const doubt =
        doubtOf(shape, settled, placed, pathOf) ??
        (grid.origin === 'aligned' && isTwice.has(amount.column) ? TWICE : undefined) ??
        (grid.origin === 'aligned' ? alignedDoubt : unclearDoubt)(
          fit?.sides[amount.side]?.columns.get(amount.column),
          isProved(at, amount.side),
          unclear.isAmount(row.row, amount.column),
          isPieceOfName(label.code, label.name) ||
            shape.sides[amount.side]?.labels.some((one) => unclear.isText(row.row, one)) === true,
        )
      if (placed !== undefined && !isPlaced(placed))
        unplaced.push({
          text: `${label.name}·${column}·${amount.text}`,
          place: amount.place,
          why: placed.why,
        })
      const region = isPlaced(placed) ? placed.region : undefined
      return {
        rowCode: label.code === '' ? subjectOf(label) : label.code,
        rowName: label.name,
        column,
        text: amount.text,
        place: amount.place,
        ...(doubt === undefined ? {} : { doubt }),
        ...(fit === undefined ? {} : { block: fit.sides[amount.side]?.block ?? '' }),
        // What row and column exclude between them counts nothing: such a cell prints nought or is wrong.
        ...(region === undefined || normalForm(SPACE, region) === undefined ? {} : { region }),
        row: row.row,
        gridColumn: amount.column,
      }
    })
  })
  const title = around.title === undefined ? standardTitle(fit?.definition) : titleWords(around.title)
  const blankRows = fit === undefined ? [] : blankRowsOf(shape, fit)
  return {
    ...(fit === undefined ? {} : { definition: fit.definition.id }),
    ...(choice.candidates.length === 0
      ? {}
      : { candidates: choice.candidates.map((one) => one.definition.id) }),
    title,
    ...(around.title === undefined ? {} : { printedTitle: around.title }),
    ...(around.number === undefined ? {} : { number: around.number }),
    ...(around.unitName === undefined ? {} : { unitName: around.unitName }),
    ...(around.year === undefined ? {} : { year: around.year }),
    ...(around.currency === undefined ? {} : { currency: around.currency }),
    cells,
    ...(blankRows.length === 0 ? {} : { blankRows }),
    notes: [...shape.notes, ...around.notes],
    isEmpty: cells.length === 0,
    unplaced,
    foundBy: choice.foundBy,
    place: around.place,
  }
}

const blankRowsOf = ({ sides, rows }: TableShape, fit: Fit): readonly BlankRow[] =>
  sides.flatMap(({ amounts: columns }, side) =>
    rows.flatMap(({ row, place, labels, amounts, strays }): readonly BlankRow[] => {
      const label = labels[side] ?? EMPTY_LABEL
      const isBlank = label.code !== '' && strays.length === 0 && !amounts.some((one) => one.side === side)
      const block = fit.sides[side]?.block ?? ''
      return isBlank ? [{ row, rowCode: label.code, rowName: label.name, block, columns, place }] : []
    }),
  )

function doubtOf(
  shape: TableShape,
  { column, others, isLost }: Settled,
  placed: Placed | undefined,
  pathOf: (column: number) => string,
): Doubt | undefined {
  if (isPlaced(placed) && placed.doubt !== undefined) return { why: placed.doubt }
  if (others.length > 0)
    return { why: '本行的单元格有丢失或移位，不止一种列位能使合计成立', columns: others.map(pathOf) }
  if (isLost === true) return { why: '本行的单元格有丢失或移位，没有一种列位能使合计成立' }
  const found = shape.columns[column]
  return found?.kind !== 'amount' || found.path.length === 0 ? { why: '金额所在的列没有标题' } : undefined
}

/**
 * Columns that only gaps tell are believed where the reader is sure of them and the words over them make sense, or else
 * where the amounts add up in them; where they do not, they are doubted however sure he is.
 */
function alignedDoubt(
  ofColumn: Placed | undefined,
  isProved: boolean | undefined,
  isUnclear: boolean,
  isLabelUnclear: boolean,
): Doubt | undefined {
  if (isProved === false) return { why: '表格没有画线，本行各数在所在的列里相加不平' }
  if (isLabelUnclear) return { why: '表格没有画线，不能确定本行的名称到哪里为止' }
  const isUnknown = ofColumn !== undefined && !isPlaced(ofColumn) && ofColumn.isUnderstood !== true
  if (isUnknown || (isUnclear && ofColumn === undefined))
    return { why: '表格没有画线，行列由文字的间隔推定，与已知的报表对不上' }
  return isUnclear && isProved === undefined
    ? { why: '表格没有画线，没有合计可以证实各数在哪一列' }
    : undefined
}

const TWICE: Doubt = { why: '表格没有画线，两列的标题相同，不能确定它们各属于哪个上级标题' }

/** Columns of one side under the same words: where nothing is drawn, one of them belongs below other words. */
function columnsTwice({ columns, sides }: TableShape): ReadonlySet<number> {
  const pathOf = (column: number): string => (columns[column]?.path ?? []).join('/')
  return new Set(
    sides.flatMap(({ amounts }) =>
      amounts.filter(
        (column) =>
          pathOf(column) !== '' && amounts.filter((other) => pathOf(other) === pathOf(column)).length > 1,
      ),
    ),
  )
}

/** Where lines are drawn, what the reader is unsure of is believed if the amounts add up in columns that are known. */
function unclearDoubt(
  ofColumn: Placed | undefined,
  isProved: boolean | undefined,
  isUnclear: boolean,
): Doubt | undefined {
  const isSure = !isUnclear || (isProved === true && isPlaced(ofColumn))
  return isSure ? undefined : { why: '这一格的字或所在的列标题没有读清，也没有合计可以证实' }
}

interface UnclearCells {
  /** Whether the reader is unsure of the words of a cell. */
  readonly isText: (row: number, column: number) => boolean
  /** The same of an amount, and of the header above it. */
  readonly isAmount: (row: number, column: number) => boolean
}

function unclearCells(grid: Grid, { headerHeight }: TableShape): UnclearCells {
  const matrix = gridMatrix(grid)
  const isText = (row: number, column: number): boolean => matrix[row]?.[column]?.cell.isUncertain === true
  const headers = Array.from({ length: grid.columnCount }, (_, column) =>
    matrix.slice(0, headerHeight).some((_, row) => isText(row, column)),
  )
  return { isText, isAmount: (row, column) => headers[column] === true || isText(row, column) }
}

/** A project without a code of its own goes by the subject's beside it. */
const subjectOf = ({ isProject, others }: RowLabel): string =>
  isProject ? (others.find(({ code, header }) => code !== '' && !isUnitHeader(header))?.code ?? '') : ''

const standardTitle = (definition: StatementDefinition | undefined): string => definition?.titles[0] ?? ''
