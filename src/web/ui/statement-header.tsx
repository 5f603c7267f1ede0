/** The head of a statement: merged cells as the document prints them, all lines kept in sight. */
import type { CSSProperties } from 'react'
import { type FrozenColumns, frozenLeft } from './frozen-columns.ts'
import type { Sheet, SheetHeaderCell } from './sheet.ts'

interface StatementHeaderProps {
  readonly sheet: Sheet
  readonly frozen: FrozenColumns
}

export function StatementHeader({ sheet, frozen }: StatementHeaderProps) {
  return (
    <thead>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that measures the columns takes no focus */}
      <tr className="measure" aria-hidden="true">
        {sheet.columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <th key={at} className={column.startsGroup ? 'starts-group' : undefined} />
        ))}
      </tr>
      {sheet.header.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the header is its place
        <tr key={at}>
          {line.map((cell) => (
            <HeaderCell key={cell.column} cell={cell} sheet={sheet} frozen={frozen} />
          ))}
        </tr>
      ))}
    </thead>
  )
}

function HeaderCell({ cell, sheet, frozen }: StatementHeaderProps & { readonly cell: SheetHeaderCell }) {
  const left = frozenLeft(frozen, cell.column, cell.columnSpan)
  const isFrozen = left !== undefined
  const style: CSSProperties | undefined = left === undefined ? undefined : { left }
  return (
    <th
      scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      className={classes(
        'head',
        cell.role,
        sheet.columns[cell.column]?.kind,
        isFrozen && 'frozen',
        sheet.columns[cell.column]?.startsGroup && 'starts-group',
      )}
      style={style}
    >
      {cell.text}
    </th>
  )
}

export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => name !== false && name !== undefined && name !== '').join(' ')
