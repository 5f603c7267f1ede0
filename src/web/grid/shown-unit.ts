/**
 * 显示单位 — a grid as a person wants to see it, in 元 or in 万元 whatever its columns are kept in: what is typed is understood
 * in the unit that is shown, and goes to whoever keeps the rows in the unit of its column. No amount is rounded.
 */
import { cellText, readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { CURRENCY_NAMES, fen, type TypedCurrency } from '../../core/kernel/fen.ts'
import type { EditGridActs } from './grid-change.ts'
import type { GridCell, GridColumn, GridRow } from './grid-rows.ts'
import { shownAmount } from './sheet-columns.ts'

/** A column that is shown in another unit than it is kept in. */
interface Turned {
  readonly kept: TypedCurrency
  readonly shown: TypedCurrency
}
type TurnedColumns = ReadonlyMap<string, Turned>

interface Shown {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly acts: EditGridActs
}

export function shownIn(unit: TypedCurrency | 'printed', { columns, rows, acts }: Shown): Shown {
  const turned: TurnedColumns = new Map(
    columns.flatMap((column) =>
      unit === 'printed' || column.unit === undefined || column.unit === unit
        ? []
        : [[column.id, { kept: column.unit, shown: unit }] as const],
    ),
  )
  const labelled = columns.map((column) => {
    const shown = turned.get(column.id)?.shown ?? column.unit
    return shown === undefined ? column : { ...column, unit: shown, label: unitLabel(column.label, shown) }
  })
  if (turned.size === 0) return { columns: labelled, rows, acts }
  return {
    columns: labelled,
    rows: rows.map((row) => ({ ...row, cells: turnedCells(row.cells, turned) })),
    acts: turnedActs(acts, turned),
  }
}

/** A column of amounts says its unit: 申报(万元), 金额（元） *. */
function unitLabel(label: string, unit: TypedCurrency): string {
  const name = CURRENCY_NAMES[unit]
  if (/[（(]万?元[）)]/.test(label)) return label.replace(/([（(])万?元([）)])/, `$1${name}$2`)
  return label.replace(/^(.*?)( \*)?$/, `$1（${name}）$2`)
}

const turnedCells = (cells: GridRow['cells'], turned: TurnedColumns): GridRow['cells'] =>
  Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => {
      const one = turned.get(field)
      return [field, one === undefined ? cell : turnedCell(cell, one)]
    }),
  )

function turnedCell(cell: GridCell, { kept, shown }: Turned): GridCell {
  const amount =
    cell.amountFen === undefined ? readTypedAmount(cell.text, kept).amount : fen(BigInt(cell.amountFen))
  if (amount === undefined) return cell
  return {
    ...cell,
    text: saysUnit(cell.text) ? cell.text : cellText(amount, shown),
    shown: shownAmount(amount, shown),
  }
}

const saysUnit = (text: string): boolean => /[元万亿]/.test(text)

function turnedActs(acts: EditGridActs, turned: TurnedColumns): EditGridActs {
  const kept = (field: string, text: string): string => {
    const one = turned.get(field)
    return one === undefined ? text : keptText(text, one)
  }
  const { onDraft } = acts
  return {
    ...acts,
    onChange: (change) =>
      // A suggestion was made for the column as it is kept.
      change.cause === 'suggestion'
        ? acts.onChange(change)
        : acts.onChange({
            ...change,
            edits: change.edits.map((edit) => ({ ...edit, text: kept(edit.field, edit.text) })),
            added: change.added.map((cells) =>
              Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, kept(field, text)])),
            ),
          }),
    ...(onDraft === undefined
      ? {}
      : { onDraft: (edit) => onDraft(edit && { ...edit, text: kept(edit.field, edit.text) }) }),
  }
}

/** A number that is none to the fen says its unit, so that it is found wrong for what it is and not read in another one. */
function keptText(text: string, { kept, shown }: Turned): string {
  if (saysUnit(text) || !/\d/.test(text)) return text
  const { amount } = readTypedAmount(text, shown)
  return amount === undefined ? `${text.trim()}${CURRENCY_NAMES[shown]}` : cellText(amount, kept)
}
