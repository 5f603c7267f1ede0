/** 逐行归格 — finds the most likely way to read pieces as the rows of a table whose columns are known. */
import { layoutOf } from './layout.ts'
import { isLineStart, type Piece } from './pieces.ts'

/** A text that might be a cell, as it lies on the page. */
export interface Candidate {
  readonly text: string
  /** As words are compared. */
  readonly plain: string
  readonly lineCount: number
  /** Nothing else stands in its lines. */
  readonly isAlone: boolean
  /** What stands before it in its line or above it. */
  readonly gap: Piece['gap']
}

/** 列 — what may stand in it, told by costs: nought is what one expects, undefined what cannot be. */
export interface FlowColumn {
  readonly key: string
  /** Pieces that a cell has at most. */
  readonly mostPieces: number
  /** How unlikely the text is in this column; `before` is the key of the cell before it in its row. */
  readonly cost: (candidate: Candidate, before: string | undefined) => number | undefined
  /** How unlikely it is that the column is left empty; `before` is the key of the last cell that is not. */
  readonly skip: (before: string | undefined) => number | undefined
}

/** The rest of a cell that a new page prints before its first row; its cost looks at the gap before it. */
export type FlowRest = Pick<FlowColumn, 'mostPieces' | 'cost'>

export interface FlowCell {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** A row with its cells in the order of the columns; `rests` stand before it. */
export interface FlowRow {
  readonly cells: readonly FlowCell[]
  readonly rests: readonly FlowCell[]
  /** No other reading of any of its cells is nearly as likely. */
  readonly isSure: boolean
}

const NEVER = Number.POSITIVE_INFINITY
const ROW_COST = 0.6
const REST = 'rest'
const MOST_PIECES = 4_000
/** By so much the best reading must be better than any other of a cell for it to be sure. */
const CLEAR = 0.45

/** A step from one place of the table to another: over a cell, or over nothing to the end of the row. */
interface Step {
  readonly from: number
  readonly to: number
  readonly cost: number
  readonly cell?: FlowCell
}

/**
 * The cheapest reading of all pieces. A place is a piece and the number of columns that are done; 0 stands between
 * rows. Undefined if there is none: a column that cannot be skipped finds nothing at all, or the table is longer than
 * any that people print.
 */
export function readRows(
  pieces: readonly Piece[],
  columns: readonly FlowColumn[],
  rest?: FlowRest,
): readonly FlowRow[] | undefined {
  if (pieces.length > MOST_PIECES) return undefined
  const width = columns.length + 1
  const places = (pieces.length + 1) * width
  const { steps, costs, last } = stepsThrough(pieces, columns, rest)
  const end = pieces.length * width
  const best = costs[end]
  if (best === undefined || best === NEVER) return undefined
  const way = wayTo(end, last)
  return rowsOf(way, unsureCells(way, { steps, costs, toEnd: costsToEnd(steps, places, end), best }))
}

interface Search {
  /** In an order in which every step to a place stands before every step from it. */
  readonly steps: readonly Step[]
  /** Of the cheapest way to each place. */
  readonly costs: readonly number[]
  /** The last step of that way. */
  readonly last: readonly (Step | undefined)[]
}

function stepsThrough(
  pieces: readonly Piece[],
  columns: readonly FlowColumn[],
  rest: FlowRest | undefined,
): Search {
  const width = columns.length + 1
  const steps: Step[] = []
  const costs: number[] = new Array<number>((pieces.length + 1) * width).fill(NEVER)
  const last: (Step | undefined)[] = []
  const candidatesAt = candidatesIn(pieces, Math.max(rest?.mostPieces ?? 0, ...columns.map(mostOf)))
  const costAt = (place: number): number => costs[place] ?? NEVER
  /** `key` is that of the cell over which the step leads, if any. */
  const add = (from: number, to: number, cost: number, key?: string): void => {
    const total = costAt(from) + cost
    // A step that is so much worse than another to its place is on no way that comes near the best.
    if (total > costAt(to) + CLEAR) return
    const cell = { key: key ?? '', from: Math.floor(from / width), to: Math.floor(to / width) }
    const step = key === undefined ? { from, to, cost } : { from, to, cost, cell }
    steps.push(step)
    if (total >= costAt(to)) return
    costs[to] = total
    last[to] = step
  }
  costs[0] = 0
  for (let at = 0; at <= pieces.length; at++) {
    const here = at * width
    for (let done = 1; done < width; done++) {
      const skipped = skipCost(columns, done)
      if (costAt(here + done) < NEVER && skipped !== undefined) add(here + done, here, skipped + ROW_COST)
    }
    const reached = columns.flatMap((_, done) => (costAt(here + done) < NEVER ? [done] : []))
    if (at === pieces.length || reached.length === 0) continue
    const candidates = candidatesAt(at)
    for (const done of reached) takeCells(at, done, candidates)
    if (rest !== undefined && costAt(here) < NEVER) takeRest(at, candidates, rest)
  }
  return { steps, costs, last }

  function takeCells(at: number, done: number, candidates: readonly PricedCandidate[]): void {
    const before = done === 0 ? undefined : columns[done - 1]?.key
    let skipped = 0
    for (let index = done; index < columns.length; index++) {
      const column = columns[index]
      if (column === undefined) return
      for (let taken = 1; taken <= Math.min(column.mostPieces, candidates.length); taken++) {
        const candidate = candidates[taken - 1]
        const fit = candidate === undefined ? undefined : column.cost(candidate, before)
        if (candidate === undefined || fit === undefined) continue
        const cost = skipped + candidate.layoutCost + fit
        add(at * width + done, (at + taken) * width + index + 1, cost, column.key)
      }
      const own = column.skip(before)
      if (own === undefined) return
      skipped += own
    }
  }

  function takeRest(
    at: number,
    candidates: readonly PricedCandidate[],
    { cost, mostPieces }: FlowRest,
  ): void {
    for (let taken = 1; taken <= Math.min(mostPieces, candidates.length); taken++) {
      const candidate = candidates[taken - 1]
      const fit = candidate === undefined ? undefined : cost(candidate, undefined)
      if (candidate === undefined || fit === undefined) continue
      add(at * width, (at + taken) * width, candidate.layoutCost + fit, REST)
    }
  }
}

const mostOf = (column: FlowColumn): number => column.mostPieces

interface PricedCandidate extends Candidate {
  readonly layoutCost: number
}

/** The texts that begin at a piece, one piece longer each. */
function candidatesIn(pieces: readonly Piece[], most: number): (from: number) => readonly PricedCandidate[] {
  const costsFrom = layoutOf(pieces)
  return (from) => {
    const first = pieces[from]
    if (first === undefined) return []
    let [text, plain] = ['', '']
    let lineCount = 0
    return costsFrom(from, most).map((layoutCost, taken) => {
      const piece = pieces[from + taken] ?? first
      text += piece.text
      plain += piece.plain
      if (taken === 0 || isLineStart(piece)) lineCount += 1
      const isAlone = isLineStart(first) && piece.isLineEnd
      return { text, plain, lineCount, layoutCost, gap: first.gap, isAlone }
    })
  }
}

/** What it costs to leave all columns from here on empty. */
function skipCost(columns: readonly FlowColumn[], from: number): number | undefined {
  const before = columns[from - 1]?.key
  let cost = 0
  for (let index = from; index < columns.length; index++) {
    const own = columns[index]?.skip(before)
    if (own === undefined) return undefined
    cost += own
  }
  return cost
}

function wayTo(end: number, last: readonly (Step | undefined)[]): readonly Step[] {
  const way: Step[] = []
  for (let step = last[end]; step !== undefined; step = last[step.from]) way.push(step)
  return way.reverse()
}

/** What the cheapest way from each place to the end costs. */
function costsToEnd(steps: readonly Step[], places: number, end: number): readonly number[] {
  const toEnd: number[] = new Array<number>(places).fill(NEVER)
  toEnd[end] = 0
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]
    if (step === undefined) continue
    const total = (toEnd[step.to] ?? NEVER) + step.cost
    if (total < (toEnd[step.from] ?? NEVER)) toEnd[step.from] = total
  }
  return toEnd
}

/** Cells of the best way over whose first piece another cell leads nearly as cheaply. */
function unsureCells(
  way: readonly Step[],
  {
    steps,
    costs,
    toEnd,
    best,
  }: Omit<Search, 'last'> & { readonly toEnd: readonly number[]; readonly best: number },
): ReadonlySet<FlowCell> {
  const chosen = new Map(way.flatMap(({ cell }) => (cell === undefined ? [] : [[cell.from, cell] as const])))
  const unsure = new Set<FlowCell>()
  for (const { from, to, cost, cell } of steps) {
    const through = (costs[from] ?? 0) + cost + (toEnd[to] ?? NEVER)
    if (cell === undefined || through > best + CLEAR) continue
    for (let at = cell.from; at < cell.to; at++) {
      const own = chosen.get(at)
      if (own !== undefined && !isSameCell(own, cell)) unsure.add(own)
    }
  }
  return unsure
}

const isSameCell = (a: FlowCell, b: FlowCell): boolean =>
  a.key === b.key && a.from === b.from && a.to === b.to

function rowsOf(way: readonly Step[], unsure: ReadonlySet<FlowCell>): readonly FlowRow[] {
  const rows: FlowRow[] = []
  let [cells, rests]: [FlowCell[], FlowCell[]] = [[], []]
  for (const { cell } of way) {
    if (cell?.key === REST) rests.push(cell)
    else if (cell !== undefined) cells.push(cell)
    else {
      rows.push({ cells, rests, isSure: !cells.some((one) => unsure.has(one)) })
      ;[cells, rests] = [[], []]
    }
  }
  if (rests.length > 0) rows.push({ cells: [], rests, isSure: true })
  return rows
}
