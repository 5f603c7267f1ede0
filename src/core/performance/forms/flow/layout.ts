/** 版面代价 — how unlikely it is, by the look of them alone, that consecutive pieces are the text of one cell. */
import { isLineStart, type Piece } from './pieces.ts'
import { widthOf } from './width.ts'

const COST = {
  spaceBetweenHan: 1,
  spaceElsewhere: 0.05,
  newLine: 0.12,
  newPage: 0.3,
  /** A cell of several lines has them for itself. */
  sharedLine: 2.5,
  unevenPerColumn: 0.06,
  notFull: 0.35,
  mostNotFull: 2.5,
  /** A paragraph may end within a cell; more often it is the cell that ends. */
  afterSentence: 0.8,
  longerLastLine: 2.5,
} as const

/** What the look of a piece tells of the lines that it begins or ends. */
interface Look {
  readonly beginsHan: boolean
  readonly endsHan: boolean
  /** A number or a letter in a list begins a line wherever it stands. */
  readonly beginsItem: boolean
  readonly endsClause: boolean
  readonly endsSentence: boolean
  /** Of what cannot be broken over lines: a number, or a wide character with a mark that may not begin a line. */
  readonly firstWidth: number
}

const lookOf = ({ text }: Piece): Look => ({
  beginsHan: /^\p{Script=Han}/u.test(text),
  endsHan: /\p{Script=Han}$/u.test(text),
  beginsItem: /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]/.test(text),
  endsClause: /[；;：:]$/.test(text),
  endsSentence: /[。！？!?]$/.test(text),
  firstWidth: widthOf(/^(?:[!-~]+|.[，。；：、）”》〉！？,.;:)]*)/u.exec(text)?.[0] ?? ''),
})

/** A line of a cell as far as it was taken, by the numbers of its first and last piece. */
interface CellLine {
  width: number
  last: number
  readonly first: number
}

/** Tells the cost of taking a piece and so many after it as one cell; the list ends where that is impossible. */
export function layoutOf(pieces: readonly Piece[]): (from: number, most: number) => readonly number[] {
  const looks = pieces.map(lookOf)
  return (from, most) => {
    const costs: number[] = []
    const lines: CellLine[] = []
    // What joins the pieces, apart from how the lines are filled.
    let base = 0
    const isFirstAtStart = pieces[from] !== undefined && isLineStart(pieces[from])
    for (let at = from; at < Math.min(pieces.length, from + most); at++) {
      const piece = pieces[at]
      if (piece === undefined || (at > from && piece.gap === 'touching')) break
      const line = lines.at(-1)
      if (line !== undefined && piece.gap === 'space') {
        const isBetweenHan = looks[line.last]?.endsHan === true && looks[at]?.beginsHan === true
        base += isBetweenHan ? COST.spaceBetweenHan : COST.spaceElsewhere
        line.width += piece.width
        line.last = at
      } else {
        if (line !== undefined) base += piece.gap === 'page' ? COST.newPage : COST.newLine
        lines.push({ first: at, last: at, width: piece.width })
      }
      const isShared = lines.length > 1 && !(isFirstAtStart && piece.isLineEnd)
      costs.push(base + (isShared ? COST.sharedLine : 0) + unevenness(lines, looks))
    }
    return costs
  }
}

/** A line is broken because the next word did not fit; only the last one may be short, and none longer. */
function unevenness(lines: readonly CellLine[], looks: readonly Look[]): number {
  const last = lines.at(-1)
  if (last === undefined || lines.length < 2) return 0
  let full = 0
  for (let at = 0; at < lines.length - 1; at++) full = Math.max(full, lines[at]?.width ?? 0)
  const width = Math.max(full, last.width)
  let cost = last.width > full + 2 ? COST.longerLastLine : 0
  for (let at = 0; at < lines.length - 1; at++) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (line === undefined || next === undefined || line.width === width) continue
    const [ends, begins] = [looks[line.last], looks[next.first]]
    if (ends !== undefined && begins !== undefined) cost += shortness(ends, begins, width - line.width)
  }
  return cost
}

/** What it costs that a line before another leaves some room. */
function shortness(ends: Look, begins: Look, room: number): number {
  if (begins.beginsItem || ends.endsClause) return 0
  const missed = room - begins.firstWidth
  if (ends.endsSentence) return missed < 0 ? 0 : COST.afterSentence
  const unfilled = missed < 0 ? 0 : Math.min(COST.mostNotFull, COST.notFull * (missed + 1))
  return room * COST.unevenPerColumn + unfilled
}
