/** The entries of a table laid out as they stand on paper: a grid for each side, lines by row, columns by header. */
import type { ReadingTableResponse } from '../../api/readings/contract.ts'

export type ReadEntry = ReadingTableResponse['entries'][number]

export interface FigureLine {
  readonly rowCode: string
  readonly rowName: string
  /** Number of the entry in the table, by column of the grid. */
  readonly entries: readonly (number | undefined)[]
}

export interface FigureGrid {
  /** Header paths, without the side that they all begin with. */
  readonly columns: readonly string[]
  readonly lines: readonly FigureLine[]
}

/** Sides in the order of their first entry; columns and lines likewise. A second entry for one place begins a new line. */
export function figureGrids(entries: readonly ReadEntry[]): readonly FigureGrid[] {
  const sides = new Map<string, number[]>()
  entries.forEach((entry, at) => {
    const side = entry.block ?? ''
    sides.set(side, [...(sides.get(side) ?? []), at])
  })
  return [...sides.values()].map((numbers) => gridOf(entries, numbers))
}

interface DraftLine {
  readonly rowCode: string
  readonly rowName: string
  readonly entries: Map<string, number>
}

function gridOf(entries: readonly ReadEntry[], numbers: readonly number[]): FigureGrid {
  const columns: string[] = []
  const lines: DraftLine[] = []
  const open = new Map<string, DraftLine>()
  for (const at of numbers) {
    const entry = entries[at]
    if (entry === undefined) continue
    if (!columns.includes(entry.column)) columns.push(entry.column)
    const key = [entry.row, entry.rowCode, entry.rowName].join('|')
    let line = open.get(key)
    if (line === undefined || line.entries.has(entry.column)) {
      line = { rowCode: entry.rowCode, rowName: entry.rowName, entries: new Map() }
      open.set(key, line)
      lines.push(line)
    }
    line.entries.set(entry.column, at)
  }
  const shared = sharedStart(columns)
  return {
    columns: columns.map((column) => column.slice(shared.length)),
    lines: lines.map(({ rowCode, rowName, entries: byColumn }) => ({
      rowCode,
      rowName,
      entries: columns.map((column) => byColumn.get(column)),
    })),
  }
}

/** `支出/` where every column begins so and more follows. */
function sharedStart(columns: readonly string[]): string {
  const first = columns[0]?.split('/')[0]
  const start = `${first ?? ''}/`
  return columns.length > 1 && columns.every((column) => column.startsWith(start)) ? start : ''
}

/** The next entry from one by arrow: along its line, or in its column; itself where there is none. */
export function nextEntry(
  grids: readonly FigureGrid[],
  from: number | undefined,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): number | undefined {
  const places = grids.flatMap((grid, gridAt) =>
    grid.lines.flatMap((line, lineAt) =>
      line.entries.flatMap((entry, column) =>
        entry === undefined ? [] : [{ entry, line: gridAt * 1_000_000 + lineAt, column }],
      ),
    ),
  )
  const here = places.find((one) => one.entry === from)
  if (here === undefined) return places[0]?.entry
  const isAlong = key === 'ArrowLeft' || key === 'ArrowRight'
  const isForward = key === 'ArrowRight' || key === 'ArrowDown'
  const candidates = places.filter((one) =>
    isAlong
      ? one.line === here.line && (isForward ? one.column > here.column : one.column < here.column)
      : isForward
        ? one.line > here.line
        : one.line < here.line,
  )
  // Down and up go to the next line that has anything, and there to the column that is nearest.
  const distance = (one: (typeof places)[number]): number =>
    isAlong
      ? Math.abs(one.column - here.column)
      : Math.abs(one.line - here.line) * 1_000 + Math.abs(one.column - here.column)
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.entry ?? from
}

/** For Excel: header and lines, tabs between cells. */
export const tabText = (grids: readonly FigureGrid[], entries: readonly ReadEntry[]): string =>
  grids
    .map((grid) =>
      [
        ['', '', ...grid.columns],
        ...grid.lines.map((line) => [
          line.rowCode,
          line.rowName,
          ...line.entries.map((at) => (at === undefined ? '' : (entries[at]?.text ?? ''))),
        ]),
      ]
        .map((cells) => cells.map(tabCell).join('\t'))
        .join('\n'),
    )
    .join('\n\n')

/** Excel takes a text that begins like a formula for one; with an apostrophe in front it stays a text. */
const tabCell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@＝＋＠]|^[-－](?![\d.,]+%?$)/.test(line) ? `'${line}` : line
}
