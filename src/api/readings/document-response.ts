/** The document behind a reading, each of its cells and lines with what was read from it. */
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../core/document/document.ts'
import type { PageCellsResponse, ReadingBlocksResponse } from './contract.ts'
import { entriesOf, tablesOf } from './response.ts'

interface ReadEntry {
  readonly table: number
  readonly entry: number
}

/** What was read at a place, and why that is not certain. */
interface ReadHere {
  readonly entries: ReadEntry[]
  readonly doubt?: string
}

type ReadAt = (place: DocumentPlace) => ReadHere

export function blocksResponse(reading: Reading, from: number, most: number): ReadingBlocksResponse {
  const readAt = readingIndex(reading)
  const { blocks } = reading.document
  return {
    blockCount: blocks.length,
    blocks: blocks.slice(from, from + most).map((block) =>
      block.kind === 'paragraph'
        ? {
            kind: 'paragraph',
            role: block.role,
            place: block.place,
            lines: block.lines.map(({ text, place }) => ({ text, place, ...readAt(place) })),
          }
        : {
            kind: 'grid',
            columnCount: block.columnCount,
            ...(block.caption === undefined ? {} : { caption: block.caption }),
            rows: block.rows.map((row) =>
              row.cells.map(({ text, column, columnSpan, rowSpan, place }) => ({
                text,
                column,
                columnSpan,
                rowSpan,
                place,
                ...readAt(place),
              })),
            ),
          },
    ),
  }
}

/** Every cell of the page's grids, and beside them what was read from lines that are in no grid. */
export function pageCellsResponse(reading: Reading, page: number): PageCellsResponse {
  const readAt = readingIndex(reading)
  const cells = reading.document.blocks.flatMap((block) => {
    const pieces =
      block.kind === 'grid'
        ? block.rows.flatMap((row) => row.cells)
        : block.lines.filter((line) => readAt(line.place).entries.length > 0)
    return pieces.flatMap(({ text, place }) =>
      place.page === page && place.box !== undefined
        ? [{ box: { ...place.box }, text, ...readAt(place) }]
        : [],
    )
  })
  return { cells }
}

const indexes = new WeakMap<Reading, ReadAt>()

function readingIndex(reading: Reading): ReadAt {
  const known = indexes.get(reading)
  if (known !== undefined) return known
  const byPlace = new Map<string, ReadHere>()
  reading.parts.flatMap(tablesOf).forEach((table, at) => {
    entriesOf(table).forEach(({ place, doubt: own }, entry) => {
      const key = placeKey(place)
      const { entries, doubt = own?.why } = byPlace.get(key) ?? { entries: [] }
      byPlace.set(key, {
        entries: [...entries, { table: at + 1, entry }],
        ...(doubt === undefined ? {} : { doubt }),
      })
    })
  })
  const readAt: ReadAt = (place) => byPlace.get(placeKey(place)) ?? { entries: [] }
  indexes.set(reading, readAt)
  return readAt
}

/** One text for one place; a line of text counts as one place, whichever character of it is meant. */
function placeKey({ page, box, line, character, sheet, cell, block }: DocumentPlace): string {
  const corners = box === undefined ? '' : [box.left, box.top, box.right, box.bottom].join()
  return [page, corners, line, character, sheet, cell, block].join('|')
}
