/** What happens in a grid of a project, as changes of its rows: added where the cursor stands, taken out with what hangs on them. */
import type { DraftRows } from '../../../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../../core/budget/drafting/round-row.ts'
import { rowName } from '../../../core/budget/drafting/row-words.ts'
import type { SheetId } from '../../../core/budget/drafting/sheets.ts'
import type { GridChange } from '../../grid/grid-change.ts'
import { inserted, type PlainChange, type RowsById, swapped } from '../offline/round-rows.ts'
import type { OpenRound, RoundStep } from '../offline/use-round-book.ts'
import { freshId } from '../shell/fresh-id.ts'

export interface SheetActsInput {
  readonly open: Pick<OpenRound, 'act' | 'state'>
  readonly rows: DraftRows
  readonly sheet: SheetId
  readonly project: string
  /** Fields of the grid that are others in the row, as a goal's. */
  readonly fieldOf?: (row: RoundRow | undefined, field: string) => string
  /** What a new row hangs on, by the row after which it is added. */
  readonly parentOf?: (after: RoundRow | undefined) => string | undefined
}

const same = (_: RoundRow | undefined, field: string): string => field

export function sheetActs({ open, rows, sheet, project, fieldOf = same, parentOf }: SheetActsInput) {
  const siblingsOf = (parent: string | undefined): readonly RoundRow[] =>
    parent === undefined ? rows.of(sheet, project) : rows.below(parent).filter((row) => row.sheet === sheet)

  function onChange(change: GridChange): readonly string[] {
    const { edits, added, after, cause, session } = change
    const cells = edits.map(({ row, field, text }): PlainChange => {
      const known = rows.row(row)
      return { kind: 'cell', row, field: fieldOf(known, field), text }
    })
    const before = after === undefined ? undefined : rows.row(after)
    const parent = parentOf === undefined ? before?.parent : parentOf(before)
    const made = added.map((one) => ({
      id: freshId(),
      sheet,
      project,
      ...(parent === undefined ? {} : { parent }),
      cells: one,
    }))
    const place = before?.sheet === sheet && before.parent === parent ? before.id : undefined
    const changes = [...cells, ...inserted(siblingsOf(parent), place, made)]
    open.act({
      changes,
      cause,
      words: wordsOf(change, open.state.rows, fieldOf),
      ...placed(edits[0], fieldOf, rows, made[0]?.id),
      ...(session === undefined ? {} : { session }),
    })
    return made.map((row) => row.id)
  }

  function onRemove(ids: readonly string[]): void {
    const all = [...new Set(ids.flatMap((id) => [...descendants(rows, id), id]))]
    open.act({
      changes: all.map((row) => ({ kind: 'remove', row })),
      cause: 'typing',
      words: { kind: 'rows', act: 'remove', count: all.length },
    })
  }

  function onMove(id: string, by: 1 | -1): void {
    const row = rows.row(id)
    if (row === undefined) return
    const siblings =
      row.parent === undefined
        ? rows.of(row.sheet, project)
        : rows.below(row.parent).filter((one) => one.sheet === row.sheet)
    open.act({
      changes: swapped(siblings, id, by),
      cause: 'typing',
      words: { kind: 'rows', act: 'move', count: 1 },
      place: { row: id },
    })
  }

  return { onChange, onRemove, onMove }
}

const descendants = (rows: DraftRows, id: string): readonly string[] =>
  rows.below(id).flatMap((row) => [...descendants(rows, row.id), row.id])

function placed(
  edit: GridChange['edits'][number] | undefined,
  fieldOf: (row: RoundRow | undefined, field: string) => string,
  rows: DraftRows,
  made: string | undefined,
): Pick<RoundStep, 'place'> {
  if (edit !== undefined) return { place: { row: edit.row, field: fieldOf(rows.row(edit.row), edit.field) } }
  return made === undefined ? {} : { place: { row: made } }
}

/** By what is kept: the rows that are computed with hold already what is being typed. */
function wordsOf(
  { edits, added, cause }: GridChange,
  rows: RowsById,
  fieldOf: (row: RoundRow | undefined, field: string) => string,
): RoundStep['words'] {
  const [edit] = edits
  if (edit !== undefined && edits.length === 1 && added.length === 0) {
    const row = rows.get(edit.row)
    const from = row?.cells[fieldOf(row, edit.field)] ?? ''
    return { kind: 'cell', name: row === undefined ? '' : rowName(row), from, to: edit.text }
  }
  const count = added.length + new Set(edits.map((one) => one.row)).size
  const act = cause === 'paste' || cause === 'fill' ? cause : added.length > 0 ? 'add' : 'fill'
  return { kind: 'rows', act, count }
}
