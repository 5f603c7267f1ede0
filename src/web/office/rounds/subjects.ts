/** What comments and findings hang on — a cell, a row, a project, a figure, the round — and how people call it. */
import type { RoundRowResponse } from '../../../api/rounds/contract.ts'
import { fieldOf, type SheetId, sheetOf } from '../../../core/budget/drafting/sheets.ts'
import { type RoundAddress, typedPath } from '../route.ts'

export interface CellSubject {
  readonly row: string
  readonly field?: string
}

/** `row:<id>:<field>` or `row:<id>`. */
export const subjectOfCell = ({ row, field }: CellSubject): string =>
  field === undefined ? `row:${row}` : `row:${row}:${field}`

export function cellOfSubject(subject: string): CellSubject | undefined {
  const [kind, row, field] = subject.split(':')
  if (kind !== 'row' || row === undefined) return undefined
  return { row, ...(field === undefined ? {} : { field }) }
}

/** Fields that name a row of their sheet, the best first. */
const NAMING = ['content', 'name', 'article', 'kind', 'source', 'text', 'term', 'origin'] as const

export const rowTitle = (row: Pick<RoundRowResponse, 'cells'>): string =>
  NAMING.map((field) => row.cells[field] ?? '').find((text) => text !== '') ?? ''

/** 积案化解 · 测算依据及说明 */
export function subjectName(subject: string, rows: readonly RoundRowResponse[], wholeRound: string): string {
  const [kind = '', ...rest] = subject.split(':')
  const cell = cellOfSubject(subject)
  const row = cell === undefined ? undefined : rows.find((one) => one.id === cell.row)
  if (cell !== undefined && row !== undefined) {
    const label = cell.field === undefined ? undefined : labelOf(row.sheet, cell.field)
    return [rowTitle(row), label].filter((part) => part !== undefined && part !== '').join(' · ')
  }
  if (kind === 'round') return wholeRound
  return rest.join(':')
}

const labelOf = (sheet: SheetId, field: string): string => fieldOf(sheet, field)?.label ?? field

/** The cells of a row that is named as a whole, those with something in them. */
export function cellsOfSubject(
  subject: string,
  rows: readonly RoundRowResponse[],
): readonly { readonly id: string; readonly label: string }[] {
  const cell = cellOfSubject(subject)
  const row =
    cell === undefined || cell.field !== undefined ? undefined : rows.find((one) => one.id === cell.row)
  if (row === undefined) return []
  return sheetOf(row.sheet).fields.filter(({ id }) => (row.cells[id] ?? '') !== '')
}

/** The cells whose history a subject means: the one that it names, or all of the row that were ever typed. */
export function typedCellsOf(
  subject: string,
  rows: readonly RoundRowResponse[],
): readonly { readonly id: string; readonly label: string }[] {
  const cell = cellOfSubject(subject)
  const row = cell === undefined ? undefined : rows.find((one) => one.id === cell.row)
  if (cell === undefined || row === undefined) return []
  return cell.field === undefined
    ? sheetOf(row.sheet).fields.filter(
        ({ id }) => row.versions[id] !== undefined || (row.cells[id] ?? '') !== '',
      )
    : [{ id: cell.field, label: labelOf(row.sheet, cell.field) }]
}

/** Where the subject is typed; none of a figure or of the round. */
export function subjectPath(
  address: RoundAddress,
  subject: string,
  rows: readonly RoundRowResponse[],
): string | undefined {
  const cell = cellOfSubject(subject)
  const row = cell === undefined ? undefined : rows.find((one) => one.id === cell.row)
  if (cell === undefined || row === undefined) return undefined
  return typedPath(address, { sheet: row.sheet, row: row.id, field: cell.field, project: row.project })
}
