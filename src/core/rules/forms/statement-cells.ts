/** Cells of the statutory tables that forms are held against, by definition, row and the end of their column's path. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { ReadCell } from '../../statements/reading/read-statement.ts'
import type { Spot } from '../contract/rule.ts'
import { type Figure, money } from './figure.ts'

export interface StatementFigure extends Figure {
  readonly cell: ReadCell
  readonly table: string
  readonly at: Spot
}

/** All sure amounts of the statements of a definition. Those that are not in 万元 are left out. */
export function statementFigures(part: ReadPart, definition: string): readonly StatementFigure[] {
  return part.statements
    .filter(
      (one) => one.definition === definition && (one.currency ?? 'tenThousandYuan') === 'tenThousandYuan',
    )
    .flatMap(({ cells, title }) =>
      cells.flatMap((cell): readonly StatementFigure[] => {
        const figure = money(cell.text)
        if (figure === undefined || cell.doubt !== undefined) return []
        const at = { place: cell.place, table: title, row: cell.rowName || cell.rowCode, column: cell.column }
        return [{ ...figure, cell, table: title, at }]
      }),
    )
}

export const endsWith = (column: string, name: string): boolean =>
  plainWords(column.split('/').at(-1) ?? '') === plainWords(name)

export function statementCell(
  part: ReadPart,
  wanted: {
    readonly definition: string
    readonly isRow: (cell: ReadCell) => boolean
    readonly column: string
  },
): StatementFigure | undefined {
  return statementFigures(part, wanted.definition).find(
    ({ cell }) => wanted.isRow(cell) && endsWith(cell.column, wanted.column),
  )
}
