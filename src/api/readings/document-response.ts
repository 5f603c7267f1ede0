/** The document behind a reading, each of its cells and lines with what was read from it. */
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../core/document/document.ts'
import type { PageCellsResponse, ReadingBlocksResponse } from './contract.ts'
import { entriesOf, tablesOf } from './response.ts'

interface ReadEntry {
  readonly table: number
  readonly entry: number
}

type ReadAt = (place: DocumentPlace) => ReadEntry[]

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
            lines: block.lines.map(({ text, place }) => ({ text, place, entries: readAt(place) })),
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
                entries: readAt(place),
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
        : block.lines.filter((line) => readAt(line.place).length > 0)
    return pieces.flatMap(({ text, place }) =>
      place.page === page && place.box !== undefined
        ? [{ box: { ...place.box }, text, entries: readAt(place) }]
        : [],
    )
  })
  return { cells }
}

const indexes = new WeakMap<Reading, ReadAt>()

function readingIndex(reading: Reading): ReadAt {
  const known = indexes.get(reading)
  if (known !== undefined) return known
  const byPlace = new Map<string, ReadEntry[]>()
  reading.parts.flatMap(tablesOf).forEach((table, at) => {
    entriesOf(table).forEach(({ place }, entry) => {
      const key = placeKey(place)
      const entries = byPlace.get(key) ?? []
      byPlace.set(key, [...entries, { table: at + 1, entry }])
    })
  })
  const readAt: ReadAt = (place) => [...(byPlace.get(placeKey(place)) ?? [])]
  indexes.set(reading, readAt)
  return readAt
}

/** One text for one place; a line of text counts as one place, whichever character of it is meant. */
function placeKey({ page, box, line, character, sheet, cell, block }: DocumentPlace): string {
  const corners = box === undefined ? '' : [box.left, box.top, box.right, box.bottom].join()
  return [page, corners, line, character, sheet, cell, block].join('|')
}
