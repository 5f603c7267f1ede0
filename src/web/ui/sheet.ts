/** A statement as the grid on screen: comparison columns put beside each amount, header cells widened to match. */
import type { CellResponse, FigureResponse, StatementResponse } from '../../api/contract.ts'
import { changePercent } from './amounts.ts'

/** What a column shows: a label, the statement's own amounts, or one of those that a comparison adds. */
export type ColumnRole = 'label' | 'amount' | 'base' | 'difference' | 'share'

export interface SheetColumn {
  readonly role: ColumnRole
  readonly kind: StatementResponse['columns'][number]['kind']
  readonly header: readonly string[]
  /** Whether a line stands before it, between groups of columns. */
  readonly startsGroup: boolean
}

export interface SheetHeaderCell {
  readonly text: string
  readonly role: ColumnRole
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

export interface SheetCell {
  readonly role: ColumnRole
  readonly column: number
  readonly columnSpan: number
  /** As the statement prints it, and as it is copied. */
  readonly text: string
  readonly indent: number
  readonly printedAs?: NonNullable<CellResponse['printedAs']>
  /** On the label that names a block's row: how the block's amounts stand to the base. */
  readonly change?: RowChange
  /** Behind an amount, and behind the two columns that compare it. */
  readonly figure?: FigureResponse
}

/** How a row, or one of its blocks, stands to the base of the comparison. */
export type RowChange = 'same' | 'changed' | 'new' | 'gone'

export interface SheetRow {
  /** Place in the statement, from 0; it stays when rows are filtered away. */
  readonly index: number
  readonly cells: readonly SheetCell[]
  readonly depth: number
  readonly isTotal: boolean
  readonly change: RowChange
}

export interface Sheet {
  readonly columns: readonly SheetColumn[]
  readonly header: readonly (readonly SheetHeaderCell[])[]
  readonly rows: readonly SheetRow[]
  /** How many label columns at the left stay in sight. */
  readonly frozen: number
  readonly isCompared: boolean
}

export interface ComparisonWords {
  readonly own: string
  readonly base: string
  readonly difference: string
  /** Where there is a word for it, the difference is shown in percent of the base too. */
  readonly share?: string
  /** What stands for a base of which nothing is known; a dash where it is not said. */
  readonly unknown?: string
}

/** What a comparison puts beside each amount. */
type Beside = readonly (readonly ['base' | 'difference' | 'share', string])[]

const besideOf = (words: ComparisonWords): Beside => [
  ['base', words.base],
  ['difference', words.difference],
  ...(words.share === undefined ? [] : [['share', words.share] as const]),
]

export function sheetOf(statement: StatementResponse, words: ComparisonWords): Sheet {
  const isCompared = statement.against !== undefined
  const beside = besideOf(words)
  const widths = statement.columns.map((column) =>
    isCompared && column.kind === 'amount' ? 1 + beside.length : 1,
  )
  const starts = startsOf(widths)
  const groups = groupStarts(statement)
  const blocks = blockStarts(statement)
  const columns = statement.columns.flatMap((column, at): SheetColumn[] => {
    const one = { kind: column.kind, header: column.header, startsGroup: groups.has(at) }
    if (column.kind !== 'amount') return [{ ...one, role: 'label' }]
    if (!isCompared) return [{ ...one, role: 'amount' }]
    const own: SheetColumn = { ...one, role: 'amount', startsGroup: at > 0 }
    const added = beside.map(
      ([role, word]): SheetColumn => ({
        role,
        kind: 'amount',
        header: [...column.header, word],
        startsGroup: false,
      }),
    )
    return [own, ...added]
  })
  return {
    columns,
    header: isCompared
      ? comparedHeader(statement, widths, starts, [['amount', words.own], ...beside])
      : plainHeader(statement),
    rows: statement.rows.map((row, index) => {
      const changes = isCompared ? blockChanges(statement, row.cells, blocks) : []
      const cells = bodyCells(row.cells, {
        widths,
        starts,
        beside,
        unknown: words.unknown ?? UNKNOWN,
        changes: new Map(changes),
      })
      return { index, cells, depth: row.depth, isTotal: row.isTotal, change: changeOf(row.cells) }
    }),
    frozen: frozenColumns(statement),
    isCompared,
  }
}

const startsOf = (widths: readonly number[]): readonly number[] =>
  widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0))

/** Labels at the left edge; beside a second block of labels only the first column, or nothing could be scrolled. */
function frozenColumns(statement: StatementResponse): number {
  const first = statement.columns.findIndex((column) => column.kind === 'amount')
  return Math.max(0, first)
}

/** Where the top line of the header says that another group begins, or where labels follow amounts. */
function groupStarts(statement: StatementResponse): ReadonlySet<number> {
  const top = statement.header[0] ?? []
  const hasGroups = top.some(
    (cell) => cell.columnSpan > 1 && statement.columns[cell.column]?.kind === 'amount',
  )
  const starts = hasGroups ? top.map((cell) => cell.column) : []
  return new Set([...starts, ...blockStarts(statement)].filter((at) => at > 0))
}

/** Where labels follow amounts: there a further block begins, as 支出 does beside 收入. */
const blockStarts = (statement: StatementResponse): readonly number[] =>
  statement.columns.flatMap((column, at) => {
    const before = statement.columns[at - 1]
    return before?.kind === 'amount' && column.kind !== 'amount' ? [at] : []
  })

const roleOf = (statement: StatementResponse, column: number): ColumnRole =>
  statement.columns[column]?.kind === 'amount' ? 'amount' : 'label'

const plainHeader = (statement: StatementResponse): Sheet['header'] =>
  statement.header.map((line) => line.map((cell) => ({ ...cell, role: roleOf(statement, cell.column) })))

/** One line more: under each amount column its own and what is beside it; label cells grow down beside it. */
function comparedHeader(
  statement: StatementResponse,
  widths: readonly number[],
  starts: readonly number[],
  under: readonly (readonly [ColumnRole, string])[],
): Sheet['header'] {
  const lines = statement.header.length
  const widened = statement.header.map((line, at) =>
    line.map((cell): SheetHeaderCell => {
      const isLast = at + cell.rowSpan === lines
      const isLabel = covered(cell.column, cell.columnSpan).every((column) => widths[column] === 1)
      return {
        text: cell.text,
        role: roleOf(statement, cell.column),
        column: starts[cell.column] ?? 0,
        columnSpan: spanOf(cell.column, cell.columnSpan, widths),
        rowSpan: isLast && isLabel ? cell.rowSpan + 1 : cell.rowSpan,
      }
    }),
  )
  const grown = new Set(
    statement.header.flatMap((line, at) =>
      line.flatMap((cell) => {
        const columns = covered(cell.column, cell.columnSpan)
        return at + cell.rowSpan === lines && columns.every((column) => widths[column] === 1) ? columns : []
      }),
    ),
  )
  const added = widths.flatMap((width, at): SheetHeaderCell[] => {
    const column = starts[at] ?? 0
    const cell = (role: ColumnRole, text: string, offset: number): SheetHeaderCell => ({
      text,
      role,
      column: column + offset,
      columnSpan: 1,
      rowSpan: 1,
    })
    if (width === 1) return grown.has(at) ? [] : [cell('label', '', 0)]
    return under.map(([role, word], offset) => cell(role, word, offset))
  })
  return [...widened, added]
}

const covered = (column: number, span: number): readonly number[] =>
  Array.from({ length: span }, (_, at) => column + at)

const spanOf = (column: number, span: number, widths: readonly number[]): number =>
  covered(column, span).reduce((sum, at) => sum + (widths[at] ?? 1), 0)

interface Widened {
  readonly widths: readonly number[]
  readonly starts: readonly number[]
  readonly beside: Beside
  readonly unknown: string
  readonly changes: ReadonlyMap<CellResponse, RowChange>
}

function bodyCells(
  cells: readonly CellResponse[],
  { widths, starts, beside, unknown, changes }: Widened,
): readonly SheetCell[] {
  let source = 0
  return cells.flatMap((cell): SheetCell[] => {
    const column = starts[source] ?? 0
    const span = spanOf(source, cell.columnSpan, widths)
    const isWidened = span > cell.columnSpan
    source += cell.columnSpan
    const change = changes.get(cell)
    const one: SheetCell = {
      role: cell.figure === undefined ? 'label' : 'amount',
      column,
      columnSpan: span,
      text: cell.text,
      indent: cell.indent,
      ...(cell.printedAs === undefined ? {} : { printedAs: cell.printedAs }),
      ...(change === undefined ? {} : { change }),
      ...(cell.figure === undefined ? {} : { figure: cell.figure }),
    }
    const { figure } = cell
    if (!isWidened || figure === undefined) return [one]
    const first = column + span - beside.length
    const added = beside.map(
      ([role], at): SheetCell => ({
        role,
        column: first + at,
        columnSpan: 1,
        text: role === 'base' && isUnknown(figure) ? unknown : besideText(role, cell, figure),
        indent: 0,
        figure,
      }),
    )
    return [{ ...one, columnSpan: span - beside.length }, ...added]
  })
}

function besideText(role: Beside[number][0], cell: CellResponse, figure: FigureResponse): string {
  if (role === 'base') return knownText(figure, figure.againstText)
  if (isBlankOnBothSides(cell, figure)) return ''
  return knownText(figure, role === 'difference' ? figure.differenceText : shareText(figure))
}

/** How much of the base the difference is; of a base of nothing there is no share. */
function shareText({ differenceFen, againstFen }: FigureResponse): string {
  if (typeof differenceFen !== 'string' || typeof againstFen !== 'string') return UNKNOWN
  return changePercent(differenceFen, againstFen) ?? UNKNOWN
}

/** Where a statement leaves both amounts blank, their difference is no news. */
const isBlankOnBothSides = (cell: CellResponse, figure: FigureResponse): boolean =>
  cell.text === '' && figure.againstText === '' && figure.differenceFen === '0'

/** What is not known of the base is a dash; blank would be zero. */
const UNKNOWN = '—'

const isUnknown = ({ region, againstFen }: FigureResponse): boolean =>
  region !== undefined && againstFen === null

const knownText = (figure: FigureResponse, text: string | undefined): string =>
  isUnknown(figure) ? UNKNOWN : (text ?? '')

/** Of each block of a row the label that names it, and how its amounts stand; one without a label belongs to the one before. */
function blockChanges(
  statement: StatementResponse,
  cells: readonly CellResponse[],
  blocks: readonly number[],
): readonly (readonly [CellResponse, RowChange])[] {
  const kindOf = (column: number) => statement.columns[column]?.kind
  const placed = cells.map((cell, at) => ({
    cell,
    column: cells.slice(0, at).reduce((sum, before) => sum + before.columnSpan, 0),
  }))
  const named: { name: CellResponse; cells: CellResponse[] }[] = []
  for (const [at, start] of [0, ...blocks].entries()) {
    const end = blocks[at] ?? statement.columns.length
    const own = placed.filter(({ column }) => start <= column && column < end)
    const labels = own.filter(({ cell, column }) => cell.text !== '' && kindOf(column) !== 'amount')
    const name = labels.find(({ column }) => kindOf(column) === 'text') ?? labels.at(-1)
    const all = own.map(({ cell }) => cell)
    if (name === undefined) named.at(-1)?.cells.push(...all)
    else named.push({ name: name.cell, cells: all })
  }
  return named.map((one) => [one.name, changeOf(one.cells)])
}

/** New and gone are said only where both sides are known: what is not known of the base is no news. */
function changeOf(cells: readonly CellResponse[]): RowChange {
  const figures = cells.flatMap((cell) => cell.figure ?? [])
  const known = figures.filter((figure) => typeof figure.againstFen === 'string')
  if (known.every((figure) => figure.differenceFen === '0' || figure.differenceFen === null)) return 'same'
  if (known.every((figure) => figure.againstFen === '0')) return 'new'
  return known.every((figure) => figure.amountFen === '0') ? 'gone' : 'changed'
}

/** The cell that covers a column of a row. */
export const cellAt = (row: Pick<SheetRow, 'cells'>, column: number): SheetCell | undefined =>
  row.cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan)

/** Whether a cell's amount can be asked where it comes from. */
export const isExplainable = (cell: SheetCell): boolean =>
  cell.role === 'amount' && cell.text !== '' && cell.figure?.region !== undefined

/** Minus as print sets it, in place of the hyphen that is copied. */
export const shownText = (cell: Pick<SheetCell, 'role' | 'text'>): string =>
  cell.role === 'label' ? cell.text : cell.text.replace(/^-(?=\d)/, '−')
