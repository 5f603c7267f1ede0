/** A row whose code no book gives its name: it may be the code that is wrong, and with it what the amount was taken to count. */
import { isKnownCode, isNameOf } from '../statements/reading/subject-names.ts'
import type { PrintedCell } from './printed-cell.ts'
import { cellsOf, type Relation } from './relation.ts'

const isMisnamed = ({ rowCode, rowName, absent }: PrintedCell): boolean =>
  absent === undefined &&
  /^\d{5}$/.test(rowCode) &&
  isKnownCode(rowCode) &&
  rowName !== '' &&
  !isNameOf(rowCode, rowName)

/** The row for which the relation fails, if it looks by the row's code into another table. */
export function misnamedIn(relation: Relation, cells: readonly PrintedCell[]): PrintedCell | undefined {
  const own = cellsOf(relation).flatMap((id) => cells[id] ?? [])
  const isWithin = own.every((cell) => cell.statement === own[0]?.statement)
  return isWithin ? undefined : own.find(isMisnamed)
}
