/** Tables from their lines: which lines belong together, where their rows and columns are, and what cells they enclose. */
import type { Box } from '../../core/document/document.ts'
import type { Ruling, Rulings } from './rulings.ts'

/** Rows and columns with the cells between them, before any text. */
export interface Frame {
  /** Positions of the lines from left to right, and from top to bottom; there is one more than columns, and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly FrameCell[]
}

export interface FrameCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The lines enclose no rectangle here. */
  readonly isUncertain: boolean
}

/** A line ends this near to the one that it meets. */
const TOUCH = 3
/** Lines this near to one another are one: double lines, thick borders drawn as two. */
const SAME_POSITION = 3
/** A side of a cell is drawn if this share of it is. */
const DRAWN_SHARE = 0.75
/** Lines that go on this far beyond the outermost crossing line have no border at their end. */
const OPEN_SIDE = 8
/** More crossings than this are no table. */
const MOST_CELLS = 200_000

export const frameBox = ({ xs, ys }: Frame): Box => ({
  left: xs[0] ?? 0,
  right: xs.at(-1) ?? 0,
  top: ys[0] ?? 0,
  bottom: ys.at(-1) ?? 0,
})

export function ruledFrames(rulings: Rulings): readonly Frame[] {
  return connected(rulings)
    .map(closedSides)
    .flatMap((lines) => frameOf(lines) ?? [])
}

/** Groups of lines that touch one another; lines that touch none are no part of any. */
function connected({ across, down }: Rulings): readonly Rulings[] {
  const groups = new DisjointSets(across.length + down.length)
  const sorted = down
    .map((ruling, index) => ({ ruling, index }))
    .toSorted((a, b) => a.ruling.at - b.ruling.at)
  across.forEach((line, index) => {
    for (let at = firstAtLeast(sorted, line.from - TOUCH); at < sorted.length; at++) {
      const other = sorted[at]
      if (other === undefined || other.ruling.at > line.to + TOUCH) break
      if (line.at >= other.ruling.from - TOUCH && line.at <= other.ruling.to + TOUCH)
        groups.join(index, across.length + other.index)
    }
  })
  const found = new Map<number, { across: Ruling[]; down: Ruling[] }>()
  const groupOf = (index: number): { across: Ruling[]; down: Ruling[] } => {
    const root = groups.root(index)
    const group = found.get(root) ?? { across: [], down: [] }
    found.set(root, group)
    return group
  }
  for (const [index, ruling] of across.entries()) groupOf(index).across.push(ruling)
  for (const [index, ruling] of down.entries()) groupOf(across.length + index).down.push(ruling)
  return [...found.values()].filter((group) => group.across.length > 0 && group.down.length > 0)
}

function firstAtLeast(sorted: readonly { readonly ruling: Ruling }[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.ruling.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Where most lines end beyond the outermost line across them, the border that is not drawn there is added. */
function closedSides({ across, down }: Rulings): Rulings {
  return {
    across: [...across, ...missingBorders(down, across)],
    down: [...down, ...missingBorders(across, down)],
  }
}

function missingBorders(lines: readonly Ruling[], crossing: readonly Ruling[]): readonly Ruling[] {
  if (lines.length < 2) return []
  const at = crossing.map((ruling) => ruling.at)
  const first = Math.min(...at)
  const last = Math.max(...at)
  const from = Math.min(...lines.map((ruling) => ruling.at))
  const to = Math.max(...lines.map((ruling) => ruling.at))
  const before = mostShared(lines.map((line) => line.from).filter((end) => end < first - OPEN_SIDE))
  const after = mostShared(lines.map((line) => line.to).filter((end) => end > last + OPEN_SIDE))
  return [before, after]
    .filter((end) => end !== undefined)
    .filter(({ count }) => count * 2 >= lines.length)
    .map((end) => ({ at: end.position, from, to }))
}

/** The position that most of these share, within what counts as one. */
function mostShared(positions: readonly number[]): { position: number; count: number } | undefined {
  const groups = positionsOf(positions).map((position) => ({
    position,
    count: positions.filter((one) => Math.abs(one - position) <= SAME_POSITION).length,
  }))
  return groups.toSorted((a, b) => b.count - a.count)[0]
}

/** Positions that are one put together, in order. */
function positionsOf(all: readonly number[]): readonly number[] {
  const found: number[] = []
  let first = Number.NEGATIVE_INFINITY
  let group: number[] = []
  const end = (): void => {
    if (group.length > 0) found.push(group.reduce((sum, one) => sum + one, 0) / group.length)
  }
  for (const at of all.toSorted((a, b) => a - b)) {
    if (at - first > SAME_POSITION) {
      end()
      group = []
      first = at
    }
    group.push(at)
  }
  end()
  return found
}

function frameOf({ across, down }: Rulings): Frame | undefined {
  const xs = positionsOf(down.map(({ at }) => at))
  const ys = positionsOf(across.map(({ at }) => at))
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return undefined
  const tops = drawnSides(across, ys, xs)
  const lefts = drawnSides(down, xs, ys)
  const squares = new DisjointSets(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column
      if (column > 0 && !lefts[column]?.[row]) squares.join(square - 1, square)
      if (row > 0 && !tops[row]?.[column]) squares.join(square - columns, square)
    }
  return compressed({ xs, ys, cells: rectangles(squares, columns, rows) })
}

/** By position of the line and step along it: whether that side is drawn. */
function drawnSides(
  lines: readonly Ruling[],
  positions: readonly number[],
  steps: readonly number[],
): readonly (readonly boolean[])[] {
  const drawn = positions.map(() => steps.slice(1).map(() => 0))
  for (const { at, from, to } of lines) {
    const sides = drawn[nearest(positions, at)]
    if (sides === undefined) continue
    for (let step = 0; step < sides.length; step++) {
      const length = Math.min(to, steps[step + 1] ?? 0) - Math.max(from, steps[step] ?? 0)
      if (length > 0) sides[step] = (sides[step] ?? 0) + length
    }
  }
  return drawn.map((sides) =>
    sides.map((length, step) => {
      const whole = (steps[step + 1] ?? 0) - (steps[step] ?? 0)
      // What lines miss at their ends, where thick ones meet, is no gap.
      return length >= DRAWN_SHARE * whole || (whole - length <= TOUCH && 2 * length > whole)
    }),
  )
}

function nearest(positions: readonly number[], at: number): number {
  let best = 0
  positions.forEach((position, index) => {
    if (Math.abs(position - at) < Math.abs((positions[best] ?? 0) - at)) best = index
  })
  return best
}

/** The squares that hang together as cells; what is no rectangle is cut into those of its rows. */
function rectangles(squares: DisjointSets, columns: number, rows: number): readonly FrameCell[] {
  const members = new Map<number, number[]>()
  for (let square = 0; square < columns * rows; square++) {
    const root = squares.root(square)
    const list = members.get(root)
    if (list === undefined) members.set(root, [square])
    else list.push(square)
  }
  return [...members.values()].flatMap((list) => {
    const cell = around(list, columns, false)
    if (cell.rowSpan * cell.columnSpan === list.length) return [cell]
    return pieces(list, columns).map((piece) => around(piece, columns, true))
  })
}

/** Squares, given in their order, that follow one another in a row without a gap. */
function pieces(squares: readonly number[], columns: number): readonly (readonly number[])[] {
  const found: number[][] = []
  for (const square of squares) {
    const last = found.at(-1)
    if (last !== undefined && last.at(-1) === square - 1 && square % columns !== 0) last.push(square)
    else found.push([square])
  }
  return found
}

function around(squares: readonly number[], columns: number, isUncertain: boolean): FrameCell {
  const inColumns = squares.map((square) => square % columns)
  const inRows = squares.map((square) => Math.floor(square / columns))
  const column = inColumns.reduce((a, b) => Math.min(a, b))
  const row = inRows.reduce((a, b) => Math.min(a, b))
  return {
    row,
    column,
    rowSpan: inRows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columnSpan: inColumns.reduce((a, b) => Math.max(a, b)) - column + 1,
    isUncertain,
  }
}

/** Without positions at which no cell begins, such as that of a line that underlines a word. */
function compressed({ xs, ys, cells }: Frame): Frame {
  const keptColumns = kept(xs, new Set(cells.map(({ column }) => column)))
  const keptRows = kept(ys, new Set(cells.map(({ row }) => row)))
  const column = newIndexes(keptColumns, xs.length)
  const row = newIndexes(keptRows, ys.length)
  return {
    xs: keptColumns.map((index) => xs[index] ?? 0),
    ys: keptRows.map((index) => ys[index] ?? 0),
    cells: cells
      .map((cell) => ({
        ...cell,
        column: column[cell.column] ?? 0,
        row: row[cell.row] ?? 0,
        columnSpan: (column[cell.column + cell.columnSpan] ?? 0) - (column[cell.column] ?? 0),
        rowSpan: (row[cell.row + cell.rowSpan] ?? 0) - (row[cell.row] ?? 0),
      }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** Indexes of the positions at which something begins, and of the last one. */
const kept = (positions: readonly number[], begins: ReadonlySet<number>): readonly number[] =>
  positions.map((_, index) => index).filter((index) => begins.has(index) || index === positions.length - 1)

/** For each of the positions, how many kept ones come before it. */
function newIndexes(keptOnes: readonly number[], count: number): readonly number[] {
  const isKept = new Set(keptOnes)
  let before = 0
  return Array.from({ length: count }, (_, index) => (isKept.has(index) ? before++ : before))
}

class DisjointSets {
  readonly #parents: Int32Array
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index)
  }
  root(index: number): number {
    let root = index
    while (this.#parents[root] !== root) {
      const up = this.#parents[this.#parents[root] ?? 0] ?? 0
      this.#parents[root] = up
      root = up
    }
    return root
  }
  join(a: number, b: number): void {
    this.#parents[this.root(b)] = this.root(a)
  }
}
