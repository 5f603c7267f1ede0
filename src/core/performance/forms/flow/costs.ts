/** 支出明细及依据 — cost items: what for, how it was worked out, and from which source how much. */
import { placeCosts } from './cost-columns.ts'
import { takeHeader } from './find-labels.ts'
import { HEADERS } from './header-words.ts'
import { amountColumn, nameColumn, readItems, textColumn } from './item-columns.ts'
import type { Piece } from './pieces.ts'
import { entry, NOTHING_READ, type PartReading, unplaced } from './reading.ts'
import type { SourceRow } from './sources.ts'

export function readCosts(pieces: readonly Piece[], sources: readonly SourceRow[]): PartReading {
  const { columns, length } = takeHeader(pieces, HEADERS.costs)
  const amountNames = columns.filter(({ key }) => key !== 'name' && key !== 'basis').map(({ name }) => name)
  const basisName = columns.find(({ key }) => key === 'basis')?.name ?? '测算依据及说明'
  const body = pieces.slice(length)
  if (body.length === 0) return NOTHING_READ
  const amounts = Array.from({ length: Math.max(1, amountNames.length) }, (_, at) =>
    amountColumn(at, at === 0 ? 3 : 0),
  )
  const items = readItems(body, [nameColumn(0.4), textColumn(3), ...amounts])
  if (items === undefined) return { ...NOTHING_READ, unplaced: unplaced(body, '支出明细中不认识的内容') }
  const placed = placeCosts(
    items.map((item) => item.amounts),
    amountNames,
    sources,
  )
  return {
    entries: items.flatMap(({ name, text, doubt }, at) => [
      ...(text === undefined ? [] : [entry(name.text, basisName, text, doubt)]),
      ...(placed[at] ?? []).map((cell) => entry(name.text, cell.column, cell.amount, cell.doubt ?? doubt)),
    ]),
    content: {
      costs: items.map(({ name, text }, at) => ({
        name,
        ...(text === undefined ? {} : { basis: text }),
        amounts: (placed[at] ?? []).map(({ amount, column }) => ({ ...amount, column })),
      })),
    },
    unplaced: [],
  }
}
