/** Rows of a round with what was typed and not yet sent laid over them; and the change that takes another one back. */
import type { RoundRowResponse } from '../../../api/rounds/contract.ts'
import type { RoundRow, RowChange } from '../../../core/budget/drafting/round-row.ts'

export interface BookRow extends RoundRow {
  /** By field, which version of the cell this is. */
  readonly versions: Readonly<Record<string, string>>
}
// The answer came as JSON, in which nothing is undefined.
export const bookRow = (row: RoundRowResponse): BookRow => row as BookRow

/** By identifier, in the order in which the server sent them. */
export type RowsById = ReadonlyMap<string, BookRow>

/** A change as a page makes it: which version was seen is added when it is queued. */
export type PlainChange =
  | { readonly kind: 'cell'; readonly row: string; readonly field: string; readonly text: string }
  | Exclude<RowChange, { kind: 'cell' }>

/** A cell that nobody ever typed counts as this version. */
const NEVER = '0'

export const versionOf = (rows: RowsById, row: string, field: string): string =>
  rows.get(row)?.versions[field] ?? NEVER

/**
 * The rows after the changes; rows that no change touches stay the same objects. `gone` holds rows that were taken
 * out, so that they can be brought back before the server has answered.
 */
export function withChanges(
  rows: RowsById,
  changes: readonly PlainChange[],
  gone: ReadonlyMap<string, BookRow> = new Map(),
): RowsById {
  if (changes.length === 0) return rows
  const next = new Map(rows)
  const out = new Map(gone)
  for (const change of changes) {
    if (change.kind === 'add') {
      next.set(change.row.id, { versions: {}, ...change.row, cells: { ...change.row.cells } })
      continue
    }
    const row = next.get(change.row)
    if (change.kind === 'restore') {
      const back = out.get(change.row)
      if (row === undefined && back !== undefined) next.set(change.row, back)
      continue
    }
    if (row === undefined) continue
    if (change.kind === 'cell')
      next.set(row.id, { ...row, cells: { ...row.cells, [change.field]: change.text } })
    else if (change.kind === 'remove') {
      out.set(row.id, row)
      next.delete(row.id)
    } else next.set(row.id, { ...moved(row, change.parent), position: change.position })
  }
  return next
}

function moved(row: BookRow, parent: string | undefined): BookRow {
  const { parent: _, ...rest } = row
  return parent === undefined ? rest : { ...rest, parent }
}

/** What takes the changes back, in the order in which it has to be done. */
export function inverseOf(rows: RowsById, changes: readonly PlainChange[]): readonly PlainChange[] {
  let current = rows
  const inverse: PlainChange[] = []
  for (const change of changes) {
    inverse.unshift(...takenBack(current, change))
    current = withChanges(current, [change])
  }
  return inverse
}

function takenBack(rows: RowsById, change: PlainChange): readonly PlainChange[] {
  if (change.kind === 'add') return [{ kind: 'remove', row: change.row.id }]
  if (change.kind === 'restore') return [{ kind: 'remove', row: change.row }]
  const row = rows.get(change.row)
  if (row === undefined) return []
  if (change.kind === 'remove') return [{ kind: 'restore', row: row.id }]
  if (change.kind === 'cell')
    return [{ kind: 'cell', row: row.id, field: change.field, text: row.cells[change.field] ?? '' }]
  const { id, parent, position } = row
  return [{ kind: 'move', row: id, ...(parent === undefined ? {} : { parent }), position }]
}

/** How many places were changed: cells, and rows added, moved or taken out. */
export function placeCount(changes: readonly PlainChange[]): number {
  const added = new Set(changes.flatMap((change) => (change.kind === 'add' ? [change.row.id] : [])))
  const places = changes.map((change) => {
    const row = change.kind === 'add' ? change.row.id : change.row
    return change.kind === 'cell' && !added.has(row) ? `${row} ${change.field}` : row
  })
  return new Set(places).size
}

/** Rows to add after one of their siblings, with the moves that make room. */
export function inserted(
  siblings: readonly RoundRow[],
  after: string | undefined,
  made: readonly Omit<RoundRow, 'position'>[],
): readonly PlainChange[] {
  const ordered = siblings.toSorted((a, b) => a.position - b.position)
  const found = after === undefined ? -1 : ordered.findIndex((row) => row.id === after)
  const at = found < 0 ? ordered.length : found + 1
  const first = (ordered[at - 1]?.position ?? -1) + 1
  const added = made.map(
    (row, step): PlainChange => ({ kind: 'add', row: { ...row, position: first + step } }),
  )
  return [...added, ...pushedOn(ordered.slice(at), first + made.length)]
}

function pushedOn(rows: readonly RoundRow[], from: number): readonly PlainChange[] {
  const moves: PlainChange[] = []
  let free = from
  for (const row of rows) {
    if (row.position >= free) break
    moves.push({
      kind: 'move',
      row: row.id,
      ...(row.parent === undefined ? {} : { parent: row.parent }),
      position: free,
    })
    free += 1
  }
  return moves
}

/** One row past its neighbour; nothing where there is none. */
export function swapped(siblings: readonly RoundRow[], row: string, by: 1 | -1): readonly PlainChange[] {
  const ordered = siblings.toSorted((a, b) => a.position - b.position)
  const at = ordered.findIndex((one) => one.id === row)
  const [own, other] = [ordered[at], ordered[at + by]]
  if (at < 0 || own === undefined || other === undefined) return []
  // Rows that stand at the same place by accident are told apart first.
  const apart = own.position === other.position ? by : 0
  return [movedTo(own, other.position + apart), ...(apart === 0 ? [movedTo(other, own.position)] : [])]
}

const movedTo = (row: RoundRow, position: number): PlainChange => ({
  kind: 'move',
  row: row.id,
  ...(row.parent === undefined ? {} : { parent: row.parent }),
  position: Math.max(0, position),
})
