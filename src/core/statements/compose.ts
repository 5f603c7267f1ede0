/** A computed statement as a table on paper: words, numbering, merged headers, and the one place where amounts are rounded. */
import type { PrintedLabel } from '../budget/department.ts'
import type { HeaderCell, PrintedFigure, Table, TableCell, TableColumn, TableRow } from '../document/table.ts'
import { type AmountStyle, CURRENCY_NAMES, formatAmount } from '../kernel/fen.ts'
import { amountStyle } from './amount-style.ts'
import type { ComputedBlock, ComputedCell, ComputedRow, ComputedStatement } from './compute.ts'
import { isAmountColumn } from './compute.ts'
import type { ColumnLayout, FooterRow, LabelColumn, StatementLayout, ZeroStyle } from './layout.ts'
import { ordinal } from './ordinal.ts'

export interface Composition {
  readonly unitName: string
  /** Labels that the document prints otherwise than they should stand; none to print everything right. */
  readonly printedLabels: readonly Pick<PrintedLabel, 'statement' | 'row' | 'label' | 'code' | 'why'>[]
}

/** A row of a block with the words that stand in it. */
interface WordedRow {
  readonly computed: ComputedRow
  readonly words: Words
  /** The code, if the reader of the paper sees it: in a column of its own or inside the label. */
  readonly figureCode: string
  /** What the row's figures are called by. */
  readonly figureName: string
}

interface Words {
  readonly code: string
  readonly name: string
  readonly label: string
  readonly printedAs?: { readonly rightText: string; readonly why: string }
}

/** What all cells of a table share, made once for them. */
interface Paper {
  readonly layout: StatementLayout
  readonly columns: readonly ColumnLayout[]
  readonly blocks: readonly BlockPaper[]
  readonly style: AmountStyle
}

/** The columns of one block, headers filled in. */
interface BlockPaper {
  readonly columns: readonly PaperColumn[]
  /** Fixed rows have no code: their label stands in this column unless the profile says otherwise. */
  readonly labelColumn: LabelColumn
}

interface PaperColumn {
  readonly layout: ColumnLayout
  /** The header as one text, by which figures name their column. */
  readonly path: string
}

export function compose(statement: ComputedStatement, how: Composition): Table {
  const { layout } = statement
  const blocks = statement.blocks.map((block) => wordedRows(statement, block, how))
  const lines = alignedLines(blocks)
  const fill = (text: string): string => fillIn(text, statement, how)
  const paper = paperOf(layout, fill)
  const { columns } = paper
  const isEmpty = statement.blocks.every((block) =>
    block.rows.every((row) => row.cells.every((cell) => cell.amount === 0n)),
  )
  return {
    id: statement.definition.id,
    ...(layout.number === undefined ? {} : { number: layout.number }),
    title: fill(layout.title),
    head: layout.head.map((line) => ({
      left: fill(line.left ?? ''),
      center: fill(line.center ?? ''),
      right: fill(line.right ?? ''),
    })),
    columns: columns.map(tableColumn),
    header: [...headerLines(columns), ...(layout.isNumberedByColumn ? [columnNumbers(columns)] : [])],
    rows: [
      ...lines.map((line, at) => bodyRow(paper, line, at, lines.length)),
      ...layout.footer.map((row, at) => footerRow(statement, paper, row, at)),
    ],
    notes: layout.notes
      .filter((note) => note.when === 'always' || (note.when === 'empty') === isEmpty)
      .map((note) => fill(note.text)),
    orientation: layout.orientation,
    isEmpty,
  }
}

function fillIn(text: string, statement: ComputedStatement, how: Composition): string {
  if (!text.includes('{')) return text
  return text
    .replaceAll('{year}', statement.context.year)
    .replaceAll('{unit}', how.unitName)
    .replaceAll('{number}', statement.layout.number ?? '')
    .replaceAll('{currency}', CURRENCY_NAMES[statement.layout.currency])
}

function paperOf(layout: StatementLayout, fill: (text: string) => string): Paper {
  const filled = layout.blocks.map((block) =>
    block.columns.map((column) => ({ ...column, header: column.header.map(fill) })),
  )
  return {
    layout,
    columns: filled.flat(),
    blocks: filled.map((columns) => {
      const shown = columns.flatMap((column) => column.show ?? [])
      return {
        columns: columns.map((column) => ({ layout: column, path: column.header.join('/') })),
        labelColumn: (['label', 'name', 'code'] as const).find((one) => shown.includes(one)) ?? 'label',
      }
    }),
    style: amountStyle(layout),
  }
}

// ——— words of rows

function wordedRows(
  statement: ComputedStatement,
  block: ComputedBlock,
  how: Composition,
): readonly WordedRow[] {
  const hasCodeColumn = block.layout.columns.some(
    (column) => column.show === 'code' || column.show === 'codeClass',
  )
  const counts = new Map<string, number>()
  return block.rows.map((computed) => {
    const numerals = computed.layout.ordinals
    let numeral = ''
    if (numerals !== undefined) {
      const count = (counts.get(numerals) ?? 0) + 1
      counts.set(numerals, count)
      numeral = ordinal(count, numerals)
    }
    const words = wordsOf(statement, computed, numeral, how)
    const isCodePrinted = words.code !== '' && (hasCodeColumn || isCodeInLabel(computed))
    const name = isCodePrinted && !isCodeInLabel(computed) ? words.name : words.label
    return {
      computed,
      words,
      figureCode: isCodePrinted ? words.code : '',
      figureName: name === '' ? (computed.layout.unprintedName ?? '') : name,
    }
  })
}

const isCodeInLabel = (row: ComputedRow): boolean => row.layout.label?.includes('{code}') ?? false

function wordsOf(
  statement: ComputedStatement,
  computed: ComputedRow,
  numeral: string,
  how: Composition,
): Words {
  const { layout, node } = computed
  if (layout.heading !== undefined) return { code: '', name: layout.heading, label: layout.heading }
  if (layout.row === undefined) return { code: '', name: '', label: '' }
  const key = node?.code ?? layout.row
  const misprint = how.printedLabels.find(
    (one) => (one.statement === '*' || one.statement === statement.definition.id) && one.row === key,
  )
  const code = node?.code ?? ''
  const standard = node?.name ?? computed.standardLabel ?? ''
  const write = (code: string, name: string): string =>
    layout.label?.replaceAll('{ordinal}', numeral).replaceAll('{code}', code).replaceAll('{name}', name) ??
    name
  const right = write(code, standard)
  if (misprint === undefined) return { code, name: standard, label: right }
  const printedCode = misprint.code ?? code
  const printedName = misprint.label ?? standard
  const printed =
    node === undefined && misprint.label !== undefined ? misprint.label : write(printedCode, printedName)
  return {
    code: printedCode,
    name: printedName,
    label: printed,
    printedAs: { rightText: right, why: misprint.why },
  }
}

// ——— lines: the blocks side by side

type Line = readonly (WordedRow | undefined)[]

/** Puts the blocks side by side; rows with one `align` mark come to stand on one line. */
function alignedLines(blocks: readonly (readonly WordedRow[])[]): readonly Line[] {
  const marks = [...new Set(blocks.flatMap((rows) => rows.flatMap((row) => row.computed.layout.align ?? [])))]
  const bands = blocks.map((rows) => bandsOf(rows, marks))
  return Array.from({ length: marks.length + 1 }, (_, at) => {
    const height = Math.max(...bands.map((band) => band[at]?.length ?? 0))
    return Array.from({ length: height }, (_, line) => bands.map((band) => band[at]?.[line]))
  }).flat()
}

/** The rows of a block up to its first mark, then from each mark to the next; a mark that it lacks is an empty band. */
function bandsOf(rows: readonly WordedRow[], marks: readonly string[]): readonly (readonly WordedRow[])[] {
  const bands: WordedRow[][] = [[], ...marks.map(() => [])]
  let band = 0
  for (const row of rows) {
    const mark = row.computed.layout.align
    if (mark !== undefined) band = marks.indexOf(mark) + 1
    bands[band]?.push(row)
  }
  return bands
}

// ——— cells

function bodyRow(paper: Paper, line: Line, at: number, height: number): TableRow {
  const first = line.find((row) => row !== undefined && row.computed.layout.row !== undefined)
  const cells: TableCell[] = []
  paper.blocks.forEach((block, index) => {
    addBlockCells(cells, paper, block, line[index], index * height + at + 1)
  })
  return {
    cells,
    depth: first?.computed.node?.depth ?? first?.computed.layout.indent ?? 0,
    isTotal: line.some((row) => row?.computed.layout.isTotal === true),
  }
}

function addBlockCells(
  cells: TableCell[],
  paper: Paper,
  block: BlockPaper,
  row: WordedRow | undefined,
  rowNumber: number,
): void {
  let amountAt = 0
  for (const column of block.columns) {
    if (isAmountColumn(column.layout)) {
      const cell = row?.computed.cells[amountAt++]
      cells.push(row === undefined || cell === undefined ? blankCell : amountCell(paper, column, row, cell))
    } else {
      cells.push(labelCell(paper.layout, column.layout, block, row, rowNumber))
    }
  }
}

const blankCell: TableCell = { text: '', columnSpan: 1, indent: 0 }

function labelCell(
  layout: StatementLayout,
  column: ColumnLayout,
  block: BlockPaper,
  row: WordedRow | undefined,
  rowNumber: number,
): TableCell {
  const show = column.show ?? 'label'
  if (show === 'rowNumber') return { ...blankCell, text: layout.isNumberedByRow ? String(rowNumber) : '' }
  if (row === undefined || row.computed.layout.blank !== undefined) return blankCell
  const isNamed = row.computed.node !== undefined
  const text = isNamed
    ? nodeText(show, row.words, row.computed)
    : show === (row.computed.layout.labelIn ?? block.labelColumn)
      ? row.words.label
      : ''
  const isNameColumn = show === 'label' || show === 'name'
  const indent = isNameColumn ? (row.computed.node?.depth ?? row.computed.layout.indent ?? 0) : 0
  const printedAs = text === '' ? undefined : misprint(show, text, row)
  return printedAs === undefined
    ? { text, columnSpan: 1, indent }
    : { text, columnSpan: 1, indent, printedAs }
}

/** A row is marked in the column that prints something wrong, and there alone: its code, or its name. */
function misprint(show: LabelColumn, text: string, { words, computed }: WordedRow): TableCell['printedAs'] {
  if (words.printedAs === undefined) return undefined
  const { rightText, why } = words.printedAs
  // A fixed row has its label in one column, whichever that is.
  const right =
    computed.node === undefined
      ? rightText
      : nodeText(show, { label: rightText, code: computed.node.code }, computed)
  return right === text ? undefined : { rightText: right, why }
}

function nodeText(show: LabelColumn, words: Pick<Words, 'label' | 'code'>, { node }: ComputedRow): string {
  if (show === 'label' || show === 'name') return words.label
  if (show === 'code') return words.code
  if (show === 'codeClass') return words.code.slice(0, 3)
  if (show === 'codeSection') return words.code.slice(3, 5)
  if (show === 'codeItem') return words.code.slice(5)
  return show === 'owner' ? (node?.owner ?? '') : ''
}

function amountCell(paper: Paper, column: PaperColumn, row: WordedRow, cell: ComputedCell): TableCell {
  const zero = column.layout.zero ?? row.computed.layout.zero ?? paper.layout.zero
  const figure = printedFigure(cell, row.figureCode, row.figureName, column.path)
  return { text: amountText(paper.style, cell, zero), columnSpan: 1, indent: 0, figure }
}

function printedFigure(cell: ComputedCell, rowCode: string, rowName: string, column: string): PrintedFigure {
  const { region, side, amount } = cell
  return region === undefined
    ? { side, amount, rowCode, rowName, column }
    : { region, side, amount, rowCode, rowName, column }
}

function amountText(style: AmountStyle, { amount }: ComputedCell, zero: ZeroStyle): string {
  return amount === 0n && zero === 'blank' ? '' : formatAmount(amount, style)
}

function footerRow(statement: ComputedStatement, paper: Paper, row: FooterRow, at: number): TableRow {
  const before = statement.layout.footer
    .slice(0, at)
    .flatMap((one) => one.cells.filter((cell) => !('text' in cell))).length
  let amountAt = before
  let label = ''
  const cells = row.cells.map((cell): TableCell => {
    if ('text' in cell) {
      label = cell.text
      return { text: cell.text, columnSpan: cell.span, indent: 0 }
    }
    const computed = statement.footer[amountAt++]
    if (computed === undefined) return { ...blankCell, columnSpan: cell.span }
    const figure = printedFigure(computed, '', label, cell.header.join('/'))
    return {
      text: amountText(paper.style, computed, paper.layout.zero),
      columnSpan: cell.span,
      indent: 0,
      figure,
    }
  })
  return { cells, depth: 0, isTotal: true }
}

// ——— header

function tableColumn(column: ColumnLayout): TableColumn {
  if (isAmountColumn(column)) return { header: column.header, kind: 'amount' }
  const show = column.show ?? 'label'
  const kind = show === 'rowNumber' ? 'number' : show.startsWith('code') ? 'code' : 'text'
  return { header: column.header, kind }
}

/** Merges equal neighbours under the same parent, and lets short paths reach down to the last line. */
function headerLines(columns: readonly ColumnLayout[]): readonly (readonly HeaderCell[])[] {
  const height = Math.max(1, ...columns.map((column) => column.header.length))
  return Array.from({ length: height }, (_, depth) => {
    const cells: HeaderCell[] = []
    for (let at = 0; at < columns.length; ) {
      const path = columns[at]?.header ?? []
      if (depth >= path.length && !(depth === 0 && path.length === 0)) {
        at += 1
        continue
      }
      let span = 1
      while (isSameHeader(path, columns[at + span]?.header, depth)) span += 1
      cells.push({
        text: path[depth] ?? '',
        column: at,
        columnSpan: span,
        rowSpan: depth >= path.length - 1 ? height - depth : 1,
      })
      at += span
    }
    return cells
  })
}

const isSameHeader = (a: readonly string[], b: readonly string[] | undefined, depth: number): boolean =>
  b !== undefined &&
  b.length > depth &&
  a.length > depth &&
  a.slice(0, depth + 1).every((text, at) => text === b[at])

/** 栏次 under each side's first label column, then 1, 2, 3… through all amount columns. */
function columnNumbers(columns: readonly ColumnLayout[]): readonly HeaderCell[] {
  let number = 0
  return columns.map((column, at) => {
    const previous = columns[at - 1]
    const startsSide = !isAmountColumn(column) && (previous === undefined || isAmountColumn(previous))
    const text = isAmountColumn(column) ? String(++number) : startsSide ? '栏次' : ''
    return { text, column: at, columnSpan: 1, rowSpan: 1 }
  })
}
