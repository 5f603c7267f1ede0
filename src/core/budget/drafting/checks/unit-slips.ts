/** 是否把元填成了万元 — amounts ten thousand times those beside them, or those of last year. */
import { draftFinding } from '../draft-finding.ts'
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
      return column.flatMap(({ row, typed }) => {
        const others = column.filter((one) => one.row !== row).map((one) => one.typed.amount)
        const before = earlier === undefined ? undefined : typedIn(row, earlier).amount
        const found = suspectedUnit(typed, [...(before === undefined ? others : [before])])
        if (found === undefined) return []
        const label = `改为 ${found.text} ${typed.unit === 'yuan' ? '元' : '万元'}`
        return [
          draftFinding([found.problem], {
            severity: 'warning',
            row,
            field,
            printed: typed.text,
            expected: found.text,
            where: `${rowWords(row, rows)}的“${fieldWords(sheet, field)}”`,
            suggestions: [{ row: row.id, field, text: found.text, label }],
          }),
        ]
      })
    }),
  )

const typedIn = (row: RoundRow, field: string): TypedAmount =>
  readTypedAmount(cell(row, field), fieldOf(row.sheet, field)?.unit ?? 'yuan')
