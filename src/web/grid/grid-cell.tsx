/** One cell of the grid: its text, the signs of what is wrong, and the field where the cursor stands. */
import { memo, type ReactNode } from 'react'
import { SeveritySign } from '../audits/severity-sign.tsx'
import {
  type GridCell,
  type GridColumn,
  type GridFinding,
  type GridRow,
  lockOf,
  shownText,
} from './grid-rows.ts'
import { useGridWords } from './grid-words.ts'
import { initialsOf, type OtherHere } from './others-here.ts'

export interface GridCellViewProps {
  readonly row: GridRow
  readonly column: GridColumn
  readonly columnIndex: number
  readonly cell: GridCell
  readonly isSelected: boolean
  readonly isCursor: boolean
  readonly readOnly: string | undefined
  /** Who else has it open. */
  readonly others: readonly OtherHere[] | undefined
  /** The field, in the cell of the cursor. */
  readonly children?: ReactNode
}

const ORDER = ['error', 'warning', 'rounding', 'note'] as const

const worstOf = (findings: readonly GridFinding[] = []): GridFinding | undefined =>
  ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity))[0]

function GridCellPlain(props: GridCellViewProps) {
  const { row, column, columnIndex, cell, isSelected, isCursor, readOnly, children } = props
  const own = useGridWords()
  const worst = worstOf(cell.findings)
  const isLocked = (lockOf(row, column) ?? readOnly) !== undefined
  return (
    <td
      {...{
        'aria-readonly': isLocked,
        'aria-selected': isSelected,
        ...(worst?.severity === 'error' ? { 'aria-invalid': true } : {}),
      }}
      aria-colindex={columnIndex + 2}
      className={classOf(props, isLocked)}
      title={cell.mark?.title}
      data-row={row.id}
      data-column={columnIndex}
      data-field={column.id}
      data-fen={cell.amountFen}
      data-rule={worst?.rule}
      data-severity={worst?.severity}
      data-printed={worst?.printed}
      data-expected={worst?.expected}
      data-cursor={isCursor ? '' : undefined}
    >
      <span className="cell-text">{shownText(cell)}</span>
      {cell.mark === undefined ? undefined : <span className="cell-mark">{cell.mark.sign}</span>}
      {worst === undefined ? undefined : (
        <span className={`cell-finding sign-${worst.severity}`}>
          <SeveritySign of={worst.severity} />
          <span className={worst.brief === undefined ? 'unseen' : 'brief'}>
            {worst.brief ?? own.severities[worst.severity]}
          </span>
        </span>
      )}
      <OthersBadge others={props.others} />
      {children}
    </td>
  )
}

/** Their initials at the corner, their names for whoever points at them; the label of the cell says them too. */
function OthersBadge({ others }: { readonly others: readonly OtherHere[] | undefined }) {
  const own = useGridWords()
  if (others === undefined) return undefined
  return (
    <span
      className="cell-others"
      data-testid="others-here"
      title={own.othersHere(others.map(({ name }) => name).join('、'))}
    >
      {others.map(({ name }) => initialsOf(name)).join(' ')}
    </span>
  )
}

export const GridCellView = memo(GridCellPlain)

function classOf({ column, cell, isSelected, isCursor }: GridCellViewProps, isLocked: boolean): string {
  const worst = worstOf(cell.findings)
  return [
    'grid-cell',
    column.kind,
    isLocked ? 'locked' : '',
    isSelected ? 'selected' : '',
    isCursor ? 'cursor' : '',
    cell.isChanged === true ? 'changed' : '',
    worst === undefined ? '' : `found-${worst.severity}`,
  ]
    .filter((name) => name !== '')
    .join(' ')
}
