/** A sheet of the unit's own — staff, basic spending, income — as the grid shows it: columns from its fields, rows with their findings, totals. */
import type { CheckResponse } from '../../../api/rounds/contract.ts'
import { type Field, fieldOf, type SheetId, sheetOf } from '../../../core/budget/drafting/sheets.ts'
import { readTypedAmount } from '../../../core/budget/drafting/typed-amount.ts'
import { add, type Fen, ZERO } from '../../../core/kernel/fen.ts'
import { describe, type Language, type Problem } from '../../../core/kernel/problem.ts'
import { isInForce } from '../../../core/law/book.ts'
import { BOOKS } from '../../../core/law/books.ts'
import type { GridCell, GridColumn, GridFinding, GridOption, GridRow } from '../../grid/grid-rows.ts'
import { amountCell, type ColumnChoice, columnsOf } from '../../grid/sheet-columns.ts'
import type { BookRow, RowsById } from '../offline/round-rows.ts'
import { rowTitle } from './subjects.ts'

/** Why the detail of a row is assumed: a mark on its amount, not a column. */
const ASSUMED = 'assumed'

/** `computed` says why what is worked out is not typed. */
export const sheetColumns = (
  sheet: SheetId,
  rows: readonly BookRow[],
  { year, computed }: { readonly year: number; readonly computed: string },
): readonly GridColumn[] =>
  columnsOf(
    sheet,
    sheetOf(sheet)
      .fields.filter(({ id }) => id !== ASSUMED)
      .filter((field) => field.isRare !== true || rows.some((row) => (row.cells[field.id] ?? '') !== ''))
      .map((field) => columnChoice(field, year)),
    computed,
  )

/** A unit's own sheets have many columns, and little in each. */
const WIDTHS: Readonly<Record<Field['kind'], number>> = {
  text: 110,
  longText: 260,
  costBasis: 240,
  amount: 120,
  count: 88,
  function: 100,
  economic: 90,
  choice: 126,
  indicatorValue: 120,
  year: 80,
}

function columnChoice(field: Field, year: number): ColumnChoice {
  const options =
    field.kind === 'function'
      ? codesOf('function', 7, year)
      : field.kind === 'economic'
        ? codesOf('departmentEconomic', 5, year)
        : undefined
  return {
    id: field.id,
    label: field.isRequired === true ? `${field.label} *` : field.label,
    width: WIDTHS[field.kind],
    ...(options === undefined ? {} : { options }),
  }
}

/** Codes without anything below them, in force in the year, with their names. */
function codesOf(
  book: 'function' | 'departmentEconomic',
  length: number,
  year: number,
): readonly GridOption[] {
  return [...BOOKS[book].entries.values()].flatMap((entries) => {
    const entry = entries.find((one) => isInForce(one, year))
    return entry === undefined || entry.code.length !== length
      ? []
      : [{ value: entry.code, label: `${entry.code} ${entry.name}` }]
  })
}

/** The unit's own rows of a sheet in their order. */
export const sheetRows = (rows: RowsById, sheet: SheetId): readonly BookRow[] =>
  [...rows.values()]
    .filter((row) => row.sheet === sheet && row.project === undefined)
    .toSorted((a, b) => a.position - b.position)

export function gridRows(
  sheet: SheetId,
  rows: readonly BookRow[],
  found: readonly CheckResponse[],
  language: Language,
): readonly GridRow[] {
  const { fields } = sheetOf(sheet)
  return rows.map((row, at) => ({
    id: row.id,
    level: 0,
    number: String(at + 1),
    name: rowTitle(row),
    cells: Object.fromEntries(fields.map((field) => [field.id, cellOf(row, field, found, language)])),
  }))
}

function cellOf(row: BookRow, field: Field, found: readonly CheckResponse[], language: Language): GridCell {
  const text = row.cells[field.id] ?? ''
  const { problem } = field.unit === undefined ? {} : readTypedAmount(text, field.unit)
  const findings = found.filter((one) => one.row === row.id && one.field === field.id).map(findingOf)
  const unread = problem === undefined ? [] : [unreadFinding(problem, language)]
  const assumed = row.cells[ASSUMED] ?? ''
  const all = [...unread, ...findings.filter((one) => one.rule !== problem?.code)]
  return {
    ...(field.unit === undefined ? { text } : amountCell(text, field.unit)),
    ...(all.length === 0 ? {} : { findings: all }),
    ...(field.kind === 'amount' && assumed !== '' ? { mark: { sign: '†', title: assumed } } : {}),
  }
}

const findingOf = (one: CheckResponse): GridFinding => ({
  severity: one.severity,
  rule: one.rule,
  message: one.message,
  ...(one.printed === undefined ? {} : { printed: one.printed }),
  ...(one.expected === undefined ? {} : { expected: one.expected }),
  ...(one.suggestion === undefined ? {} : { suggestions: [{ text: one.suggestion, label: one.suggestion }] }),
})

/** Text that is no amount says so at once, before the server has looked. */
const unreadFinding = (found: Problem, language: Language): GridFinding => ({
  severity: 'error',
  rule: found.code,
  message: describe(found, language),
})

/** What a sheet's amounts come to; what is no amount counts nothing, and is found by the checks. */
export function sheetTotal(sheet: SheetId, rows: readonly BookRow[]): Fen | undefined {
  const field = fieldOf(sheet, 'amount')
  if (field?.unit === undefined) return undefined
  const { unit } = field
  return rows.reduce((total, row) => {
    const { amount } = readTypedAmount(row.cells.amount ?? '', unit)
    return amount === undefined ? total : add(total, amount)
  }, ZERO)
}
