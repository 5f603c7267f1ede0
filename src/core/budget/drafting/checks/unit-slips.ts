/** 是否把元填成了万元 — amounts ten thousand times those beside them, or those of last year. */
import { amountInstead, draftFinding } from '../draft-finding.ts'
import { cell } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import { fieldWords, rowWords } from '../row-words.ts'
import { fieldOf, type SheetId } from '../sheets.ts'
import { readTypedAmount, suspectedUnit, type TypedAmount } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

/** Of these a column of amounts is compared with itself; earlier values of the same row count too. */
const COLUMNS: readonly { readonly sheet: SheetId; readonly field: string; readonly earlier?: string }[] = [
  { sheet: 'cost', field: 'requested', earlier: 'lastYear' },
  { sheet: 'source', field: 'amount' },
  { sheet: 'procurement', field: 'amount' },
  { sheet: 'basic', field: 'amount' },
  { sheet: 'income', field: 'amount' },
]

export const checkUnitSlips: DraftCheck = ({ rows }) =>
  COLUMNS.flatMap(({ sheet, field, earlier }) =>
    [undefined, ...rows.projects].flatMap((project) => {
      const column = rows.of(sheet, project).map((row) => ({ row, typed: typedIn(row, field) }))
      const outer = extremes(column)
      return column.flatMap((one) => {
        const { row, typed } = one
        const before = earlier === undefined ? undefined : typedIn(row, earlier).amount
        if (before === undefined && !outer.includes(one)) return []
        const beside =
          before === undefined
            ? column.filter((other) => other.row !== row).map((other) => other.typed.amount)
            : [before]
        const found = suspectedUnit(typed, beside)
        if (found === undefined) return []
        return [
          draftFinding([found.problem], {
            severity: 'warning',
            row,
            field,
            printed: typed.text,
            expected: found.text,
            where: `${rowWords(row, rows)}的“${fieldWords(sheet, field)}”`,
            suggestions: [amountInstead(row, field, found.text, typed.unit)],
          }),
        ]
      })
    }),
  )

interface TypedRow {
  readonly row: RoundRow
  readonly typed: TypedAmount
}

/** What lies far outside of all the others is the largest or the smallest of them; the others need not be looked at. */
function extremes(column: readonly TypedRow[]): readonly TypedRow[] {
  const filled = column.filter(({ typed }) => typed.amount !== undefined && typed.amount !== 0n)
  const size = ({ typed }: TypedRow): bigint => magnitude(typed.amount ?? 0n)
  const [first] = filled
  if (first === undefined) return []
  let [least, most] = [first, first]
  for (const one of filled) {
    if (size(one) < size(least)) least = one
    if (size(one) > size(most)) most = one
  }
  return least === most ? [least] : [least, most]
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

const typedIn = (row: RoundRow, field: string): TypedAmount =>
  readTypedAmount(cell(row, field), fieldOf(row.sheet, field)?.unit ?? 'yuan')
