/** 漏行 — a row that a table should have: what is said of it, and the sum that should stand in it. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { formatRational, sumOf } from '../../kernel/rational.ts'
import type { ReadCell, ReadStatement } from '../../statements/reading/read-statement.ts'
import type { Remark } from '../contract/rule.ts'
import { money } from './figure.ts'

/** What could not be placed may be the row that seems to be missing. */
export const wholeTables = ({ statements }: ReadPart): readonly ReadStatement[] =>
  statements.filter(
    ({ unplaced, cells }) =>
      unplaced.length === 0 && cells.length > 0 && cells.every(({ region }) => region !== undefined),
  )

export const isNothing = (cell: ReadCell | undefined): boolean => !/[1-9]/.test(cell?.text ?? '')

export function sumIn({ cells }: ReadStatement, column: string, isPart: (cell: ReadCell) => boolean): string {
  const figures = cells
    .filter((cell) => cell.column === column && isPart(cell))
    .flatMap(({ text }) => money(text) ?? [])
  return formatRational(
    sumOf(figures.map(({ value }) => value)),
    Math.max(0, ...figures.map(({ decimals }) => decimals)),
  )
}

interface MissingRow {
  readonly row: string
  readonly expected: string
  readonly zh: string
  readonly en: string
}

/** At the first of the rows that stand beside it. */
export const missingRow = (
  table: ReadStatement,
  { place, column }: ReadCell,
  { row, expected, zh, en }: MissingRow,
): Remark => ({
  severity: 'warning',
  at: { place, table: table.title, row, column },
  printed: '',
  expected,
  message: { zh, en },
})
