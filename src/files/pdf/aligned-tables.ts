/** Tables without lines between their columns: rows with amounts one below the other, and what belongs to them above and below. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import { byColumn, type Chunk, chunksOf, columnSides, spanOf } from './aligned-columns.ts'
import { boxAround, middleOf } from './boxes.ts'
import { contains, type PieceCell, type PieceRow, type TablePiece } from './fill-frame.ts'
import type { Ruling } from './rulings.ts'
import { type Line, linesOf } from './text-lines.ts'

export interface AlignedTables {
  readonly pieces: readonly TablePiece[]
  readonly taken: ReadonlySet<Line>
}

/** In shares of the type size: words this far apart stand in different columns. */
const COLUMN_GAP = 1.2
/** Rows are no farther apart than this. */
const WIDEST_PITCH = 4
/** The distance of rows where no two follow one another directly. */
const LOOSE_PITCH = 2
/** Lines nearer than this share of it belong to one row. */
const NEAR_SHARE = 0.8
/** Lines without amounts between two rows with amounts. */
const MOST_BETWEEN = 4
/** Rows with amounts that make a table where nothing is drawn. */
const FEWEST_ROWS = 3
const LEADER = /(?:[.．·]\s?){4,}|…{2,}|-{6,}|—{5,}|_{5,}/
/** A sentence, or a word with a colon: what stands above and below tables, not in them. */
const NOTE = /[。；;]$|^(?!其中).{1,8}[：:]/
/** What rows begin with and headers do not: an ordinal, a code. */
const ROW_START = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{3,7}\s)/
const SAME_END = 4
/** A line of one piece that fills this share of the width is prose. */
const PROSE_SHARE = 0.6

export function alignedTables(
  lines: readonly Line[],
  across: readonly Ruling[],
  ruled: readonly TablePiece[],
  page: number,
): AlignedTables {
  const free = across.filter(
    ({ at, from, to }) =>
      !ruled.some(({ box }) => contains(box, { left: from, right: to, top: at, bottom: at })),
  )
  const pieces: TablePiece[] = []
  const taken = new Set<Line>()
  for (const region of regionsOf(lines, free, ruled)) {
    const rest = region.lines.filter((line) => !taken.has(line))
    const table = tableOf(rest, region.rulings, page)
    if (table === undefined) continue
    pieces.push(table.piece)
    for (const line of table.lines) taken.add(line)
  }
  return { pieces, taken }
}

interface Region {
  readonly lines: readonly Line[]
  /** Lines across the whole of it, from top to bottom. */
  readonly rulings: readonly Ruling[]
}

/** Stretches of the page that may be tables: between rulings of the same length, and around rows with amounts. */
function regionsOf(
  lines: readonly Line[],
  across: readonly Ruling[],
  ruled: readonly TablePiece[],
): readonly Region[] {
  return [...betweenRulings(lines, across, ruled), ...aroundAmounts(lines, ruled)]
}

function betweenRulings(
  lines: readonly Line[],
  across: readonly Ruling[],
  ruled: readonly TablePiece[],
): readonly Region[] {
  const groups: Ruling[][] = []
  for (const ruling of across.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first !== undefined && hasSameEnds(first, ruling))
    if (group === undefined) groups.push([ruling])
    else group.push(ruling)
  }
  return groups
    .filter((rulings) => rulings.length > 1)
    .map((rulings) => {
      const top = rulings[0]?.at ?? 0
      const bottom = rulings.at(-1)?.at ?? 0
      const inside = lines.filter((line) => middleOf(line) > top && middleOf(line) < bottom)
      const isFree = !ruled.some(({ box }) => box.top > top && box.bottom < bottom)
      return { lines: inside, rulings, isFree }
    })
    .filter(({ lines: inside, rulings, isFree }) => isFree && isTableLike(inside, rulings))
}

/** The rules below a running head and above a footnote enclose prose. */
function isTableLike(lines: readonly Line[], [ruling]: readonly Ruling[]): boolean {
  const width = ruling === undefined ? 0 : ruling.to - ruling.from
  const tabular = lines.filter(isTabular)
  const prose = lines.filter((line) => !isTabular(line) && line.right - line.left > PROSE_SHARE * width)
  return tabular.length >= 2 && prose.length === 0
}

const hasSameEnds = (a: Ruling, b: Ruling): boolean =>
  Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END

function aroundAmounts(lines: readonly Line[], ruled: readonly TablePiece[]): readonly Region[] {
  const found: Region[] = []
  let start: number | undefined
  let end = 0
  let count = 0
  const close = (): void => {
    if (start !== undefined && count >= FEWEST_ROWS)
      found.push({
        lines: lines.slice(headStart(lines, start, end), footEnd(lines, start, end) + 1),
        rulings: [],
      })
    start = undefined
    count = 0
  }
  lines.forEach((line, at) => {
    if (!isAnchor(line)) return
    const last = lines[end]
    if (
      start !== undefined &&
      last !== undefined &&
      (strayLines(lines, end, at) > MOST_BETWEEN || isParted(lines, end, at, ruled))
    )
      close()
    start ??= at
    end = at
    count++
  })
  close()
  return found
}

/** Lines between two rows with amounts that are no rows without any: those begin as rows do, below the others. */
function strayLines(lines: readonly Line[], from: number, to: number): number {
  const left = lines[from]?.left ?? 0
  return lines
    .slice(from + 1, to)
    .filter((line) => !ROW_START.test(line.text) || Math.abs(line.left - left) > line.size).length
}

/** Whether something that is no part of a table stands between two rows: prose, white, a table with lines. */
function isParted(lines: readonly Line[], from: number, to: number, ruled: readonly TablePiece[]): boolean {
  for (let at = from + 1; at <= to; at++) {
    const above = lines[at - 1]
    const line = lines[at]
    if (above === undefined || line === undefined) return true
    if (line.top - above.bottom > WIDEST_PITCH * line.size) return true
    if (ruled.some(({ box }) => box.top >= above.top && box.bottom <= line.bottom)) return true
    if (at < to && NOTE.test(line.text) && !isTabular(line)) return true
  }
  return false
}

/** Amounts in prose stand a little apart too, but no line of prose has white as wide as between columns. */
const isTabular = (line: Line): boolean =>
  !LEADER.test(line.text) &&
  line.runs.some((run, at) => {
    const before = line.runs[at - 1]
    return before !== undefined && run.left - before.right >= COLUMN_GAP * line.size
  })

/** A row whose words stand apart, with an amount behind the first: with decimals or separators, or more than one. */
function isAnchor(line: Line): boolean {
  if (!isTabular(line)) return false
  const amounts = chunksOf(line, COLUMN_GAP)
    .slice(1)
    .filter(({ text }) => isPrintedAmount(text))
  return amounts.length > 1 || amounts.some(({ text }) => /[.,]/.test(text))
}

/** Lines of a header go up from the first row, as far as they are set like it, and are no title in its middle. */
function headStart(lines: readonly Line[], start: number, end: number): number {
  const box = boxAround(lines.slice(start, end + 1))
  let at = start
  while (at > 0) {
    const below = lines[at]
    const line = lines[at - 1]
    if (below === undefined || line === undefined) break
    const isNear = below.top - line.bottom < 2 * line.size
    const isAlone = chunksOf(line, COLUMN_GAP).length === 1
    const isMiddle =
      Math.abs((line.left + line.right) / 2 - (box.left + box.right) / 2) < 0.08 * (box.right - box.left)
    const isInside = line.left > box.left - 2 * line.size && line.right < box.right + 2 * line.size
    if (
      !isNear ||
      !isInside ||
      line.size > 1.15 * below.size ||
      NOTE.test(line.text) ||
      (isAlone && isMiddle)
    )
      break
    at--
  }
  return at
}

/** Below the last row there may be more lines of its label, and labels without amounts. */
function footEnd(lines: readonly Line[], start: number, end: number): number {
  const labels = lines.slice(start, end + 1).map((line) => chunksOf(line, COLUMN_GAP)[0]?.right ?? 0)
  const widest = Math.max(...labels)
  let at = end
  while (at + 1 < lines.length) {
    const above = lines[at]
    const line = lines[at + 1]
    if (above === undefined || line === undefined) break
    const isNear = line.top - above.bottom < 0.6 * line.size
    if (!isNear || line.right > widest + line.size || line.size > 1.15 * above.size || NOTE.test(line.text))
      break
    at++
  }
  return at
}

function tableOf(
  lines: readonly Line[],
  rulings: readonly Ruling[],
  page: number,
): { readonly piece: TablePiece; readonly lines: readonly Line[] } | undefined {
  const anchors = lines.filter(isAnchor)
  const body = anchors.length > 1 ? anchors : lines.filter(isTabular)
  if (body.length < 2) return undefined
  const inner = columnSides(body)
  const columns = inner.length - 1
  if (columns < 2) return undefined
  const around = boxAround([
    ...lines,
    ...rulings.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
  ])
  const xs = [around.left, ...inner.slice(1, -1), around.right]
  const first = lines.findIndex((line) => body.includes(line) || ROW_START.test(line.text))
  const head = Math.max(first, 0)
  const rows = rowsOf(lines, head, xs, rulings)
  return {
    piece: {
      origin: 'aligned',
      page,
      box: around,
      xs,
      extents: xs.slice(1).map((_, column) => {
        const runs = body.flatMap((line) => byColumn(line, xs).get(column) ?? [])
        const { left, right } = boxAround(runs)
        return { left, right }
      }),
      rows: rows.map((row, at) => pieceRow(row, xs, page, around, rows, at)),
    },
    lines,
  }
}

interface AlignedRow {
  readonly lines: readonly Line[]
  readonly isHead: boolean
  readonly isUncertain: boolean
}

/** Lines put together into rows: by the lines drawn between them, else by their distance from a row with amounts. */
function rowsOf(
  lines: readonly Line[],
  head: number,
  xs: readonly number[],
  rulings: readonly Ruling[],
): readonly AlignedRow[] {
  const body = lines.slice(head)
  const inBody = rulings.filter(({ at }) => at > (body[0]?.top ?? 0) && at < (body.at(-1)?.bottom ?? 0))
  const headRows = lines.slice(0, head).map((line) => ({ lines: [line], isHead: true, isUncertain: false }))
  if (inBody.length * 2 > body.filter(isAnchor).length && inBody.length > 1) {
    const groups = [...inBody, undefined].map((ruling, at) => {
      const top = inBody[at - 1]?.at ?? Number.NEGATIVE_INFINITY
      const bottom = ruling?.at ?? Number.POSITIVE_INFINITY
      return body.filter((line) => middleOf(line) > top && middleOf(line) <= bottom)
    })
    return [
      ...headRows,
      ...groups
        .filter((group) => group.length > 0)
        .map((group) => ({ lines: group, isHead: false, isUncertain: false })),
    ]
  }
  return [...headRows, ...wrapped(body, xs)]
}

/** Lines without amounts go to the row that they are nearer to than rows are to one another. */
function wrapped(body: readonly Line[], xs: readonly number[]): readonly AlignedRow[] {
  const pitch = rowPitch(body)
  const rows: { lines: Line[]; isHead: boolean; isUncertain: boolean }[] = []
  const widest = Math.max(...body.map((line) => chunksOf(line, COLUMN_GAP)[0]?.right ?? 0))
  let waiting: Line[] = []
  body.forEach((line, at) => {
    if (isAnchor(line)) {
      rows.push({ lines: [...waiting, line], isHead: false, isUncertain: waiting.length > 0 })
      waiting = []
      return
    }
    const above = body[at - 1]
    const below = body[at + 1]
    const up = above === undefined ? Number.POSITIVE_INFINITY : middleOf(line) - middleOf(above)
    const down =
      below === undefined || !isAnchor(below) ? Number.POSITIVE_INFINITY : middleOf(below) - middleOf(line)
    const last = rows.at(-1)
    const isLabel = byColumn(line, xs).size === 1
    if (isLabel && down < NEAR_SHARE * pitch && down <= up) waiting.push(line)
    else if (isLabel && last !== undefined && waiting.length === 0 && up < NEAR_SHARE * pitch)
      last.lines.push(line)
    else if (
      isLabel &&
      last !== undefined &&
      waiting.length === 0 &&
      isRestOf(last.lines.at(-1), line, widest)
    ) {
      last.lines.push(line)
      last.isUncertain = true
    } else {
      rows.push({ lines: [...waiting, line], isHead: false, isUncertain: false })
      waiting = []
    }
  })
  if (waiting.length > 0) rows.push({ lines: waiting, isHead: false, isUncertain: true })
  return rows
}

/** Of rows that follow one another directly, the usual distance. */
function rowPitch(body: readonly Line[]): number {
  const distances: number[] = []
  body.forEach((line, at) => {
    const above = body[at - 1]
    if (above !== undefined && isAnchor(line) && isAnchor(above))
      distances.push(middleOf(line) - middleOf(above))
  })
  const sorted = distances.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? LOOSE_PITCH * (body[0]?.size ?? 0)
}

/** The end of a label that filled its column: short, not numbered. */
const isRestOf = (above: Line | undefined, line: Line, widest: number): boolean =>
  above !== undefined &&
  (chunksOf(above, COLUMN_GAP)[0]?.right ?? 0) > widest - 1.2 * line.size &&
  line.text.length <= 8 &&
  !/^[一二三四五六七八九十（(\d]/.test(line.text) &&
  Math.abs(line.left - above.left) < line.size

function pieceRow(
  row: AlignedRow,
  xs: readonly number[],
  page: number,
  around: TablePiece['box'],
  rows: readonly AlignedRow[],
  at: number,
): PieceRow {
  const own = boxAround(row.lines)
  const above = rows[at - 1]
  const below = rows[at + 1]
  const top = above === undefined ? around.top : (boxAround(above.lines).bottom + own.top) / 2
  const bottom = below === undefined ? around.bottom : (own.bottom + boxAround(below.lines).top) / 2
  const cells = row.isHead ? headCells(row, xs) : bodyCells(row, xs)
  return {
    page,
    box: { left: around.left, right: around.right, top, bottom },
    cells: cells.map(
      (cell): PieceCell => ({
        ...cell,
        rowSpan: 1,
        page,
        nested: [],
        box: { left: xs[cell.column] ?? 0, right: xs[cell.column + cell.columnSpan] ?? 0, top, bottom },
      }),
    ),
  }
}

type CellText = Pick<PieceCell, 'column' | 'columnSpan' | 'text' | 'isUncertain'>

function bodyCells(row: AlignedRow, xs: readonly number[]): readonly CellText[] {
  const runs = row.lines.flatMap((line) => [...byColumn(line, xs)])
  return xs.slice(1).map((_, column) => {
    const own = runs.flatMap(([at, found]) => (at === column ? found : []))
    const isOver = own.some(
      (run) => run.left < (xs[column] ?? 0) - 1 || run.right > (xs[column + 1] ?? 0) + 1,
    )
    const lines = linesOf(own)
    return {
      column,
      columnSpan: 1,
      text: lines.map(({ text }) => text).join('\n'),
      isUncertain: isOver || own.some(({ isGarbled }) => isGarbled) || (row.isUncertain && lines.length > 1),
    }
  })
}

function headCells(row: AlignedRow, xs: readonly number[]): readonly CellText[] {
  const chunks = row.lines.flatMap((line) => chunksOf(line, 0.8))
  const touched = (chunk: Chunk, column: number): boolean =>
    chunk.left < (xs[column + 1] ?? 0) - 1 && chunk.right > (xs[column] ?? 0) + 1
  const cells: CellText[] = []
  const used = new Set<number>()
  for (const chunk of chunks) {
    const isFree = (column: number): boolean =>
      !used.has(column) && !chunks.some((other) => other !== chunk && touched(other, column))
    const { column, columnSpan } = spanOf(chunk, xs, isFree)
    if (used.has(column)) {
      const last = cells.at(-1)
      if (last !== undefined)
        cells[cells.length - 1] = { ...last, text: `${last.text} ${chunk.text}`, isUncertain: true }
      continue
    }
    for (let at = column; at < column + columnSpan; at++) used.add(at)
    cells.push({ column, columnSpan, text: chunk.text, isUncertain: columnSpan > 1 })
  }
  const empty = xs
    .slice(1)
    .map((_, column) => column)
    .filter((column) => !used.has(column))
    .map((column) => ({ column, columnSpan: 1, text: '', isUncertain: false }))
  return [...cells, ...empty].toSorted((a, b) => a.column - b.column)
}
