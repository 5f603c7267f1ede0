/** A statement as JSON: amounts as text in fen, regions as keys. */
import type { ShownStatement } from '../../app/show-statement.ts'
import type { ShownStatementList } from '../../app/show-statement-list.ts'
import { unitId } from '../../core/budget/department.ts'
import type { ComparedCell } from '../../core/disclosure/compare.ts'
import type { PrintedFigure, TableCell } from '../../core/document/table.ts'
import { regionKey } from '../../core/figures/region.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import type { CellResponse, FigureResponse, StatementListResponse, StatementResponse } from '../contract.ts'

export function statementListResponse(
  { view, statements, warnings }: ShownStatementList,
  language: Language,
): StatementListResponse {
  return {
    unit: unitId(view.ledger.department.locality, view.unit),
    unitName: view.names.unitName(view.unit),
    year: view.year,
    kind: view.kind,
    profileName: view.profile.name,
    statements: [...statements],
    warnings: warnings.map((one) => describe(one, language)),
  }
}

export function statementResponse(shown: ShownStatement): StatementResponse {
  const { table, currency, comparison } = shown
  const { id, number, title, orientation, isEmpty } = table
  return {
    id,
    ...(number === undefined ? {} : { number }),
    title,
    head: [...table.head],
    currency,
    columns: table.columns.map(({ header, kind }) => ({ header: [...header], kind })),
    header: table.header.map((line) => [...line]),
    rows: table.rows.map(({ cells, depth, isTotal }) => ({
      cells: cells.map((cell) => cellResponse(cell, shown)),
      depth,
      isTotal,
    })),
    notes: [...table.notes],
    orientation,
    isEmpty,
    ...(comparison === undefined
      ? {}
      : {
          against: {
            unitName: comparison.unitName,
            year: comparison.year,
            kind: comparison.kind,
            hasFigures: comparison.hasFigures,
          },
        }),
  }
}

function cellResponse(cell: TableCell, shown: ShownStatement): CellResponse {
  const { text, columnSpan, indent, printedAs, figure } = cell
  return {
    text,
    columnSpan,
    indent,
    ...(printedAs === undefined ? {} : { printedAs }),
    ...(figure === undefined ? {} : { figure: figureResponse(figure, shown) }),
  }
}

function figureResponse(figure: PrintedFigure, { assumed, comparison }: ShownStatement): FigureResponse {
  const { region, side, amount, rowCode, rowName, column } = figure
  const compared = region === undefined ? undefined : comparison?.cells.get(region)
  return {
    ...(region === undefined ? {} : { region: regionKey(region) }),
    side,
    amountFen: amount.toString(),
    rowCode,
    rowName,
    column,
    isAssumed: region !== undefined && assumed.has(region),
    ...(compared === undefined ? {} : comparedResponse(compared)),
  }
}

const comparedResponse = ({ against, difference, againstText, differenceText }: ComparedCell) => ({
  againstFen: against === null ? null : against.toString(),
  differenceFen: difference === null ? null : difference.toString(),
  ...(againstText === undefined ? {} : { againstText }),
  ...(differenceText === undefined ? {} : { differenceText }),
})
