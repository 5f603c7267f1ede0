/** Where in the order of the blocks a place stands, so that what was read out of them can be put back in order. */
import type { Block, DocumentPlace, Grid } from '../../document/document.ts'

export type BlockOrder = (place: DocumentPlace) => number

/** Index of the block that holds the place; of a place that is nobody's, the last block that begins before it. */
export function blockOrder(blocks: readonly Block[]): BlockOrder {
  const known = new Map<DocumentPlace, number>()
  const note = (place: DocumentPlace, at: number): void => {
    if (!known.has(place)) known.set(place, at)
  }
  const noteGrid = (grid: Grid, at: number): void => {
    note(grid.place, at)
    for (const row of grid.rows) {
      note(row.place, at)
      for (const cell of row.cells) {
        note(cell.place, at)
        for (const inner of cell.nested ?? []) noteGrid(inner, at)
      }
    }
  }
  blocks.forEach((block, at) => {
    note(block.place, at)
    if (block.kind === 'grid') noteGrid(block, at)
    else for (const line of block.lines) note(line.place, at)
  })
  const sheets = [...new Set(blocks.flatMap((block) => block.place.sheet ?? []))]
  const keys = blocks.map((block) => placeKey(block.place, sheets))
  return (place) => known.get(place) ?? lastBefore(keys, placeKey(place, sheets))
}

function lastBefore(keys: readonly (readonly number[])[], key: readonly number[]): number {
  let found = 0
  keys.forEach((one, at) => {
    if (compare(one, key) <= 0) found = at
  })
  return found
}

function placeKey(place: DocumentPlace, sheets: readonly string[]): readonly number[] {
  const row = /\d+/.exec(place.cell ?? '')?.[0]
  return [
    place.page ?? 0,
    place.sheet === undefined ? 0 : sheets.indexOf(place.sheet),
    place.block ?? 0,
    place.line ?? 0,
    row === undefined ? 0 : Number.parseInt(row, 10),
    place.box?.top ?? 0,
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
