/** Columns of the grid made of the fields of a sheet, and cells of what stands in its rows. */

import { type Field, type SheetId, sheetOf } from '../../core/budget/drafting/sheets.ts'
import { readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { type Fen, formatAmount } from '../../core/kernel/fen.ts'
import { withMinus } from '../ui/amounts.ts'
import type { ColumnKind, GridCell, GridColumn, GridOption } from './grid-rows.ts'

export interface ColumnChoice {
  readonly id: string
  /** In place of the field's own. */
  readonly label?: string
  readonly width?: number
  /** Why it is not typed. */
  readonly locked?: string
  readonly options?: readonly GridOption[]
}

const KINDS: Readonly<Record<Field['kind'], ColumnKind>> = {
  text: 'text',
  longText: 'longText',
  costBasis: 'longText',
  amount: 'amount',
  count: 'amount',
  function: 'code',
  economic: 'code',
  choice: 'choice',
  indicatorValue: 'text',
  year: 'text',
}
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 160,
  longText: 300,
  amount: 110,
  choice: 130,
  code: 110,
}

/** The chosen fields in their order; a field that the sheet does not have is a column of its own. */
export const columnsOf = (
  sheet: SheetId,
  chosen: readonly ColumnChoice[],
  computed: string,
): readonly GridColumn[] =>
  chosen.map((choice) => {
    const field: Field | undefined = sheetOf(sheet).fields.find((one) => one.id === choice.id)
    const kind = field === undefined ? 'text' : KINDS[field.kind]
    const locked = choice.locked ?? (field?.isComputed === true ? computed : undefined)
    const options = choice.options ?? field?.options?.map((one) => ({ value: one, label: one }))
    return {
      id: choice.id,
      label: choice.label ?? field?.label ?? choice.id,
      kind,
      width: choice.width ?? WIDTHS[kind],
      ...(field?.unit === undefined ? {} : { unit: field.unit }),
      ...(options === undefined ? {} : { options }),
      ...(locked === undefined ? {} : { locked }),
    }
  })

/** What was typed into an amount, shown with its separators; a text that is none as it is. */
export function amountCell(text: string, unit: 'yuan' | 'tenThousandYuan'): GridCell {
  const { amount } = readTypedAmount(text, unit)
  return amount === undefined
    ? { text }
    : { text, shown: shownAmount(amount, unit), amountFen: String(amount) }
}

export function shownAmount(amount: Fen, unit: 'yuan' | 'tenThousandYuan'): string {
  const exact = formatAmount(amount, { unit, decimals: unit === 'yuan' ? 2 : 6, thousands: true })
  return withMinus(unit === 'yuan' ? exact : exact.replace(/0{1,4}$/, ''))
}
