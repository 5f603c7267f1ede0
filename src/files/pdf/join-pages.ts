/** Tables that go on over pages become one again, without the header rows that each page repeats. */
import { isPrintedAmount, plainWords, withoutSpace } from '../../core/document/printed-words.ts'
import type { Extent, PieceCell, PieceRow, TablePiece } from './fill-frame.ts'

/** Columns of two pages are the same if their sides differ by no more than this, in points, once their left ends agree. */
const SAME_SIDE = 4
/** White on both sides of a cell's text, in shares of the type size. */
const PADDING = 1.1
/** Text of a column stands in the other one with this share of its width. */
const LEAST_SHARED = 0.7
/** Amounts that make a column one of amounts. */
const FEWEST_AMOUNTS = 2
/** So many rows of a table tell what its columns hold. */
const ROWS_TO_COMPARE = 200
const ROW_START =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{3,7}\b|\d{1,2}[.、．]|其中[:：])/

/** The table with its continuation, or `undefined` where the columns are not the same ones. */
export function joinedTable(table: TablePiece, next: TablePiece): TablePiece | undefined {
  const columns = table.origin === next.origin ? commonColumns(table, next) : undefined
  if (columns === undefined) return undefined
  const isAligned = table.origin === 'aligned'
  const above = rowsWithColumns(table.rows, columns.ofTable, isAligned)
  const below = rowsWithColumns(next.rows, columns.ofNext, isAligned)
  const { xs, extents } = columns
  const rest = below.slice(repeatedRows(above, below))
  if (beginsAnew(above, rest)) return undefined
  // What stands far above is not touched, however many pages the table has.
  const end = above.slice(-ROWS_TO_COMPARE)
  const rows = above
    .slice(0, -ROWS_TO_COMPARE)
    .concat(isAligned ? joinedAligned(end, rest) : joinedRows(end, rest))
  return { ...table, xs, rows, ...(extents !== undefined && { extents }) }
}

/** A cell over several rows that the end of the page cut in two is one again, and so is a row. */
function joinedRows(above: readonly PieceRow[], below: readonly PieceRow[]): readonly PieceRow[] {
  const rows = withOpenSpans(above, below)
  const last = rows[above.length - 1]
  const first = rows[above.length]
  if (last === undefined || first === undefined) return rows
  if (!isRestOf(rows.slice(0, above.length), rows.slice(above.length))) return rows
  return [
    ...rows
      .slice(0, above.length)
      .map((row) => (row === last ? withRest(row, first) : row))
      .map(
        (row, at): PieceRow =>
          row.cells.some((cell) => at + cell.rowSpan > above.length)
            ? {
                ...row,
                cells: row.cells.map((cell) =>
                  at + cell.rowSpan > above.length ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
                ),
              }
            : row,
      ),
    ...rows.slice(above.length + 1),
  ]
}

/** Where nothing is drawn, words without amounts at the head of a page may be the rest of the last row's label. */
function joinedAligned(above: readonly PieceRow[], below: readonly PieceRow[]): readonly PieceRow[] {
  const [last, first] = [above.at(-1), below[0]]
  const texts = first?.cells.filter(({ text }) => text !== '') ?? []
  const isRest =
    last !== undefined &&
    texts.length > 0 &&
    last.cells.some(({ text }) => isPrintedAmount(text)) &&
    texts.every(
      ({ column, text }) =>
        !/\d/.test(text) &&
        !ROW_START.test(text) &&
        last.cells.some((one) => one.column === column && one.text !== ''),
    )
  if (!isRest || first === undefined) return [...above, ...below]
  const joined = withRest(last, first)
  const cells = joined.cells.map((cell) =>
    texts.some(({ column }) => column === cell.column) ? { ...cell, isUncertain: true } : cell,
  )
  return [...above.slice(0, -1), { ...joined, cells }, ...below.slice(1)]
}

/** Every text of the row goes on one above it whose line is full, and none begins with what rows begin with. */
function isRestOf(above: readonly PieceRow[], below: readonly PieceRow[]): boolean {
  const [last, first] = [above.at(-1), below[0]]
  const texts = first?.cells.filter(({ text }) => text !== '') ?? []
  return (
    texts.length > 0 &&
    first?.cells.every(({ rowSpan }) => rowSpan === 1) === true &&
    texts.every((cell) => {
      const before = last?.cells.find((one) => one.rowSpan === 1 && isInColumn(one, cell))
      return before !== undefined && goesOn(before, cell, () => usualShapes(above, below, cell))
    })
  )
}

const isInColumn = (a: PieceCell, b: PieceCell): boolean =>
  a.column === b.column && a.columnSpan === b.columnSpan

function goesOn(before: PieceCell, cell: PieceCell, usual: () => ReadonlySet<string>): boolean {
  if (before.fit === undefined || cell.fit === undefined) return false
  const width = before.box.right - before.box.left
  if (before.fit.lastLine + cell.fit.firstWord + PADDING * before.fit.size <= width) return false
  return isPrintedAmount(cell.text)
    ? isRestOfDigits(before.text, cell.text, usual)
    : !ROW_START.test(cell.text) || isCutCode(before.text, cell.text, usual)
}

/** 1,770. and 14, 21205 and 01, 2 and 08 among 201 and 212: the two together are what stands in the column, the one is not. */
function isRestOfDigits(before: string, rest: string, usual: () => ReadonlySet<string>): boolean {
  const whole = withoutSpace(before + rest)
  if (/^\d+$/.test(whole) && CODE_LENGTHS.includes(whole.length)) return true
  const isOpenAmount =
    /[.,]\d?$|,\d\d$/.test(withoutSpace(before)) && /^-?(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d\d)?$/.test(whole)
  return isOpenAmount || isCutCode(before, rest, usual)
}
const CODE_LENGTHS: readonly number[] = [5, 6, 7]

function isCutCode(before: string, rest: string, usual: () => ReadonlySet<string>): boolean {
  const [whole, part] = [shapeOf(before + rest), shapeOf(before)]
  return (
    whole !== undefined && whole !== part && usual().has(whole) && (part === undefined || !usual().has(part))
  )
}

/** How many digits, or that it is an amount with its fen; undefined of anything else. */
function shapeOf(text: string): string | undefined {
  const bare = withoutSpace(text)
  if (/^\d+$/.test(bare)) return String(bare.length)
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d$/.test(bare) ? 'amount' : undefined
}

/** What the other rows have in the column of a cell at the head of a page. */
const usualShapes = (
  above: readonly PieceRow[],
  below: readonly PieceRow[],
  cell: PieceCell,
): ReadonlySet<string> =>
  new Set(
    [...above.slice(0, -1), ...below.slice(1, ROWS_TO_COMPARE)].flatMap(({ cells }) =>
      cells.flatMap((one) => (isInColumn(one, cell) ? (shapeOf(one.text) ?? []) : [])),
    ),
  )

const withRest = (row: PieceRow, rest: PieceRow): PieceRow => ({
  ...row,
  cells: row.cells.map((cell) => {
    const more = rest.cells.find(({ column }) => column === cell.column)
    return more === undefined ? cell : textWithRest(cell, more)
  }),
})

const textWithRest = (cell: PieceCell, rest: PieceCell): PieceCell =>
  rest.text === ''
    ? cell
    : { ...cell, text: `${cell.text}\n${rest.text}`, nested: [...cell.nested, ...rest.nested] }

/** A cell over rows on both pages is drawn on each; on the second it is empty, or has the rest of its text. */
function withOpenSpans(above: readonly PieceRow[], below: readonly PieceRow[]): readonly PieceRow[] {
  const rows = [...above]
  const [first] = below
  const closed = new Set<PieceCell>()
  const isHead = isBelowWider(above.at(-1), first)
  for (const cell of first?.cells ?? []) {
    const isOpen = (one: PieceCell): boolean =>
      cell.text === ''
        ? isOver(one, cell)
        : isHead && isInColumn(one, cell) && goesOn(one, cell, () => NO_SHAPES)
    const at = above.findLastIndex((row, index) =>
      row.cells.some((one) => index + one.rowSpan === above.length && isOpen(one)),
    )
    const row = rows[at]
    if (row === undefined) continue
    rows[at] = {
      ...row,
      cells: row.cells.map((one) =>
        isInColumn(one, cell) ? { ...textWithRest(one, cell), rowSpan: one.rowSpan + cell.rowSpan } : one,
      ),
    }
    closed.add(cell)
  }
  return [
    ...rows,
    ...below.map((row, at) =>
      at === 0 ? { ...row, cells: row.cells.filter((cell) => !closed.has(cell)) } : row,
    ),
  ]
}

const NO_SHAPES: ReadonlySet<string> = new Set()

/** Whether a header goes on: labels of single columns stand below one over all of them. */
const isBelowWider = (last: PieceRow | undefined, first: PieceRow | undefined): boolean =>
  last?.cells.some(
    ({ text, column, columnSpan }) =>
      text !== '' &&
      (first?.cells.filter(
        (cell) =>
          cell.text !== '' && cell.column >= column && cell.column + cell.columnSpan <= column + columnSpan,
      ).length ?? 0) > 1,
  ) === true

/** The same columns, and more than a row on at least one of the pages. */
const isOver = (upper: PieceCell, lower: PieceCell): boolean =>
  isInColumn(upper, lower) && upper.text !== '' && (upper.rowSpan > 1 || lower.rowSpan > 1)

/** Words stand where amounts stood: the header of another table, whose columns happen to be as wide. */
function beginsAnew(above: readonly PieceRow[], [first]: readonly PieceRow[]): boolean {
  const counts = new Map<string, number>()
  const rows = above.slice(-ROWS_TO_COMPARE)
  // A cell over the whole width is the title of another table in the same frame.
  const title = rows.findLastIndex(({ cells }) => cells.length === 1)
  for (const { cells } of rows.slice(title + 1))
    for (const cell of cells)
      if (isPrintedAmount(cell.text)) counts.set(columnKey(cell), (counts.get(columnKey(cell)) ?? 0) + 1)
  const words = (first?.cells ?? []).filter(
    (cell) =>
      (counts.get(columnKey(cell)) ?? 0) >= FEWEST_AMOUNTS &&
      /\p{L}/u.test(cell.text) &&
      !/\d/.test(cell.text),
  )
  return words.length > 1
}

/** Other tables may stand in the same frame, with cells over several of these columns. */
const columnKey = ({ column, columnSpan }: PieceCell): string => `${column}+${columnSpan}`

/** For each side of a column of its own, which one it is of the common columns. */
type Sides = readonly number[]

interface CommonColumns extends Pick<TablePiece, 'xs' | 'extents'> {
  readonly ofTable: Sides
  readonly ofNext: Sides
}

/**
 * The finer division of the two, if the coarser one has no side that is not in it; else that of both, where the rows that
 * meet have the same sides: other tables above the one and below the other have columns of their own.
 */
function commonColumns(table: TablePiece, next: TablePiece): CommonColumns | undefined {
  const isFiner = table.xs.length >= next.xs.length
  const [fine, coarse] = isFiner ? [table, next] : [next, table]
  const sides =
    fine.extents === undefined || coarse.extents === undefined
      ? sidesByPosition(coarse.xs, fine.xs)
      : sidesByText(coarse.extents, fine)
  if (sides === undefined) return table.origin === 'ruled' ? columnsOfBoth(table, next) : undefined
  const all = fine.xs.map((_, side) => side)
  const { xs, extents } = fine
  return {
    xs,
    ...(extents !== undefined && { extents }),
    ofTable: isFiner ? all : sides,
    ofNext: isFiner ? sides : all,
  }
}

/** Rows at the end of a page, and at the head of the next, among which two have the same cells. */
const ROWS_THAT_MEET = 3
/** Fewer columns than these are common to tables that have nothing to do with one another. */
const FEWEST_COLUMNS = 3

function columnsOfBoth(table: TablePiece, next: TablePiece): CommonColumns | undefined {
  const shift = (table.xs[0] ?? 0) - (next.xs[0] ?? 0)
  const others = next.xs.map((x) => x + shift)
  if (Math.abs((table.xs.at(-1) ?? 0) - (others.at(-1) ?? 0)) > SAME_SIDE) return undefined
  const above = table.rows.slice(-ROWS_THAT_MEET).map((row) => usedSides(row, table.xs))
  const below = next.rows.slice(0, ROWS_THAT_MEET).map((row) => usedSides(row, others))
  if (!above.some((sides) => below.some((one) => areSameSides(sides, one)))) return undefined
  const xs = [...table.xs, ...others.filter((x) => !table.xs.some((at) => Math.abs(at - x) <= SAME_SIDE))]
  xs.sort((a, b) => a - b)
  const sideAt = (x: number): number => xs.findIndex((at) => Math.abs(at - x) <= SAME_SIDE)
  return { xs, ofTable: table.xs.map((x) => xs.indexOf(x)), ofNext: others.map(sideAt) }
}

const usedSides = ({ cells }: PieceRow, xs: readonly number[]): readonly number[] => [
  ...cells.map(({ column }) => xs[column] ?? 0),
  xs.at(-1) ?? 0,
]

const areSameSides = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > FEWEST_COLUMNS &&
  a.length === b.length &&
  a.every((x, at) => Math.abs(x - (b[at] ?? 0)) <= SAME_SIDE)

/** Lines stand at the same places, but for the margin of the page. */
function sidesByPosition(coarse: readonly number[], fine: readonly number[]): Sides | undefined {
  const shift = (fine[0] ?? 0) - (coarse[0] ?? 0)
  const sides = coarse.map((x) => fine.findIndex((at) => Math.abs(at - x - shift) <= SAME_SIDE))
  return sides.every((side) => side >= 0) && sides.at(-1) === fine.length - 1 ? sides : undefined
}

/**
 * Each column of text stands in one of the other table; two may stand in the same one, if that is of words, as a total
 * stands at the other end of a column than codes do.
 */
function sidesByText(coarse: readonly Extent[], { xs, extents = [] }: TablePiece): Sides | undefined {
  const sides: number[] = []
  for (const own of coarse) {
    const shared = xs.slice(1).map((right, column) => {
      const text = extents[column]
      const inText = text === undefined ? 0 : overlap(own, text)
      return overlap(own, { left: xs[column] ?? 0, right }) + inText
    })
    const best = shared.indexOf(Math.max(...shared))
    if ((shared[best] ?? 0) < LEAST_SHARED * (own.right - own.left) || best < (sides.at(-1) ?? 0))
      return undefined
    sides.push(best)
  }
  return [...sides, xs.length - 1]
}

const overlap = (a: Extent, b: Extent): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))

/** A table of many pages is not made anew for each of them where nothing changes. */
const rowsWithColumns = (rows: readonly PieceRow[], sides: Sides, isAligned: boolean): readonly PieceRow[] =>
  sides.every((side, at) => side === at) ? rows : rows.map((row) => withColumns(row, sides, isAligned))

function withColumns(row: PieceRow, sides: Sides, isAligned: boolean): PieceRow {
  const cells: PieceCell[] = []
  for (const cell of row.cells) {
    const column = sides[cell.column] ?? 0
    const columnSpan = (sides[cell.column + cell.columnSpan] ?? 0) - column
    const last = cells.at(-1)
    if (last?.column === column) cells[cells.length - 1] = withText(last, cell)
    // A column without text on its page has no cell there; the one before it does not cover it.
    else cells.push({ ...cell, column, columnSpan: isAligned && cell.columnSpan === 1 ? 1 : columnSpan })
  }
  return { ...row, cells }
}

const withText = (cell: PieceCell, other: PieceCell): PieceCell =>
  other.text === ''
    ? cell
    : cell.text === ''
      ? { ...other, column: cell.column }
      : { ...cell, text: `${cell.text}\n${other.text}`, isUncertain: true }

/** How many rows at the head of the continuation are those at the head of the table; none if it is all of them. */
export function repeatedRows(table: readonly PieceRow[], next: readonly PieceRow[]): number {
  let count = 0
  while (count < next.length && isSameRow(table[count], next[count])) count++
  // A header ends where all its cells end.
  while (
    count > 0 &&
    next.slice(0, count).some((row, at) => row.cells.some(({ rowSpan }) => at + rowSpan > count))
  )
    count--
  const hasWords = next.slice(0, count).some((row) => row.cells.some(({ text }) => text !== ''))
  const hasAmounts = next.slice(0, count).some((row) => row.cells.some(({ text }) => /\d[.,]\d/.test(text)))
  return hasWords && !hasAmounts && count < next.length ? count : 0
}

const isSameRow = (a: PieceRow | undefined, b: PieceRow | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, at) => isSameCell(cell, b.cells[at]))

const isSameCell = (a: PieceCell, b: PieceCell | undefined): boolean =>
  b !== undefined &&
  a.column === b.column &&
  a.columnSpan === b.columnSpan &&
  a.rowSpan === b.rowSpan &&
  plainWords(a.text) === plainWords(b.text)
