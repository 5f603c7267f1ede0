/** Tables without lines between their columns: rows with amounts one below the other, and the header that belongs to them. */
import type { Box } from '../../core/document/document.ts'
import { byColumn, stripsOf } from './aligned-columns.ts'
import { alignedHeader, type HeaderColumn, numberedColumns, sidesBetween } from './aligned-header.ts'
import { amountsOf, beginsRow, isAnchor, isLevels, isNumbering, isTabular } from './aligned-lines.ts'
import { type Region, regionsAround, regionsBetween } from './aligned-regions.ts'
import { type AlignedRow, alignedRows, bodyStart } from './aligned-rows.ts'
import { boxAround } from './boxes.ts'
import { contains, type PieceCell, type PieceRow, type TablePiece } from './fill-frame.ts'
import { headerRows } from './header-rows.ts'
import { spacingOf } from './line-spacing.ts'
import type { Ruling } from './rulings.ts'
import { type Line, linesOf } from './text-lines.ts'

export interface AlignedTables {
  readonly pieces: readonly TablePiece[]
  readonly taken: ReadonlySet<Line>
}

/** In type sizes: lines across reach out of the text so far. */
const REACH = 3

/** `before` are the tables of the page before, whose headers may stand here again. */
export function alignedTables(
  lines: readonly Line[],
  across: readonly Ruling[],
  ruled: readonly TablePiece[],
  page: number,
  before: readonly TablePiece[],
): AlignedTables {
  const free = across.filter((ruling) => !ruled.some(({ box }) => contains(box, boxOf(ruling))))
  const pieces: TablePiece[] = []
  const taken = new Set<Line>()
  const add = (regions: readonly Region[]): void => {
    for (const region of regions) {
      const table = region.some((line) => taken.has(line)) ? undefined : tableOf(region, free, page, before)
      if (table === undefined) continue
      pieces.push(table)
      for (const line of region) taken.add(line)
    }
  }
  add(regionsBetween(lines, free, ruled))
  const rest = lines.filter((line) => !taken.has(line))
  add(regionsAround(rest, [...ruled, ...pieces]))
  return { pieces, taken }
}

const boxOf = ({ at, from, to }: Ruling): Box => ({ left: from, right: to, top: at, bottom: at })

function tableOf(
  region: Region,
  across: readonly Ruling[],
  page: number,
  before: readonly TablePiece[],
): TablePiece | undefined {
  const anchors = region.filter(isAnchor)
  const filled = anchors.length > 0 ? anchors : region.filter(isTabular)
  const numbering = region.find(isNumbering)
  const rest = region.filter((line) => line !== numbering)
  const spacing = spacingOf(rest)
  const first = rest.findIndex((line) => filled.includes(line) || beginsRow(line))
  const repeated = before.find(({ headLines = [] }) => beginsWith(rest, headLines))?.headLines
  const start = repeated?.length ?? bodyStart(rest, Math.max(0, first), spacing)
  // 类 款 项 may stand as high as the first row, beside 栏次 and 合计.
  const isHead = (line: Line, at: number): boolean => at < start || (at <= start + 1 && isLevels(line.text))
  const head = rest.filter(isHead)
  const body = rest.filter((line, at) => !isHead(line, at))
  const strips = stripsOf(filled, body)
  if (strips.length < 2) return undefined
  const size = Math.max(...filled.map((row) => row.size))
  const text = boxAround(region)
  const rulings = across.filter((ruling) => isAround(ruling, text, REACH * size))
  const known =
    (numbering && numberedColumns(numbering, strips)) ??
    strips.map((strip): HeaderColumn => ({ ...strip, strip, label: undefined }))
  const header = alignedHeader(head, known, rulings, spacing)
  // A single row is a table only under a header with the same columns.
  if (filled.length < 2 && (header === undefined || filled.flatMap(amountsOf).length < 2)) return undefined
  const columns = header?.columns ?? known
  const inner = (header?.sides ?? sidesBetween(known, size)).slice(1, -1)
  const around = boxAround([text, ...rulings.map(boxOf)])
  const xs = [around.left, ...inner, around.right]
  const below = [
    ...(numbering === undefined ? [] : [{ lines: [numbering], isUncertain: false }]),
    ...alignedRows(body, xs, rulings, spacing),
  ]
  const groups = [...(head.length === 0 ? [] : [head]), ...below.map(({ lines }) => lines)].map(boxAround)
  const shift = groups.length - below.length
  const rows = below.map((row, at) => bodyRow(row, xs, page, spread(around, groups, at + shift)))
  const top = spread(around, groups, 0)
  return {
    origin: 'aligned',
    page,
    box: around,
    xs,
    extents: columns.map(({ left, right }) => ({ left, right })),
    headLines: head.map((line) => line.text),
    rows: [
      ...(header === undefined
        ? head.map((line, at) =>
            unsure(bodyRow({ lines: [line], isUncertain: true }, xs, page, spread(top, head, at))),
          )
        : headerRows(header, xs, page, top)),
      ...rows,
    ],
  }
}

const beginsWith = (lines: readonly Line[], texts: readonly string[]): boolean =>
  texts.length > 0 && texts.length < lines.length && texts.every((text, at) => lines[at]?.text === text)

const unsure = (row: PieceRow): PieceRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, isUncertain: cell.text !== '' })),
})

const isAround = ({ at, from, to }: Ruling, text: Box, reach: number): boolean =>
  at > text.top - reach && at < text.bottom + reach && from > text.left - reach && to < text.right + reach

/** The whole width, and half of the white above and below. */
function spread(around: Box, boxes: readonly Box[], at: number): Box {
  const [above, own, below] = [boxes[at - 1], boxes[at], boxes[at + 1]]
  return {
    left: around.left,
    right: around.right,
    top: above === undefined || own === undefined ? around.top : (above.bottom + own.top) / 2,
    bottom: below === undefined || own === undefined ? around.bottom : (own.bottom + below.top) / 2,
  }
}

function bodyRow(row: AlignedRow, xs: readonly number[], page: number, box: Box): PieceRow {
  const runs = row.lines.flatMap((line) => [...byColumn(line, xs)])
  const cells = xs.slice(1).map((right, column): PieceCell => {
    const left = xs[column] ?? 0
    const own = runs.flatMap(([at, found]) => (at === column ? found : []))
    const isOver = own.some((run) => run.left < left - 1 || run.right > right + 1)
    const lines = linesOf(own)
    return {
      column,
      columnSpan: 1,
      rowSpan: 1,
      text: lines.map((line) => line.text).join('\n'),
      isUncertain: isOver || own.some(({ isGarbled }) => isGarbled) || (row.isUncertain && lines.length > 1),
      page,
      nested: [],
      box: { left, right, top: box.top, bottom: box.bottom },
    }
  })
  return { page, box, cells }
}
