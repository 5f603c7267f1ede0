/** One row of a statement; it is drawn again only when its own cells change, so that the cursor moves at once. */
import { Tooltip } from 'antd'
import { type CSSProperties, memo, type ReactNode } from 'react'
import type { StatementResponse } from '../../api/contract.ts'
import type { Words } from '../words.ts'
import { exactYuan } from './amounts.ts'
import { cellLabel } from './cell-label.ts'
import { type FrozenColumns, frozenLeft } from './frozen-columns.ts'
import {
  isExplainable,
  type RowChange,
  type Sheet,
  type SheetCell,
  type SheetRow,
  shownText,
} from './sheet.ts'
import { classes } from './statement-header.tsx'

export interface StatementRowProps {
  readonly row: SheetRow
  readonly at: number
  readonly sheet: Sheet
  readonly currency: StatementResponse['currency']
  readonly frozen: FrozenColumns
  readonly words: Words
  /** Column of the cursor, or -1 where it stands in another row. */
  readonly cursor: number
  /** First and last selected column, or -1. */
  readonly selectedFrom: number
  readonly selectedTo: number
  /** Region and side that the explanation is open for. */
  readonly open: string
}

export const StatementRow = memo(function StatementRow(props: StatementRowProps) {
  const { row } = props
  return (
    <tr
      aria-rowindex={props.at + props.sheet.header.length + 1}
      className={classes(row.isTotal && 'total', row.change !== 'same' && `is-${row.change}`)}
    >
      {row.cells.map((cell) => (
        <GridCell key={cell.column} cell={cell} {...props} />
      ))}
    </tr>
  )
})

function GridCell({
  cell,
  row,
  sheet,
  currency,
  frozen,
  words,
  cursor,
  selectedFrom,
  selectedTo,
  open,
}: StatementRowProps & { readonly cell: SheetCell }) {
  const end = cell.column + cell.columnSpan
  const left = frozenLeft(frozen, cell.column, cell.columnSpan)
  const isFrozen = left !== undefined
  const isCursor = cell.column <= cursor && cursor < end
  const isSelected = cell.column <= selectedTo && end > selectedFrom
  const { figure } = cell
  const canExplain = isExplainable(cell)
  const style: CSSProperties = left === undefined ? {} : { left }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles of a cell in a grid can be named
    <td
      role={cell.role === 'label' && cell.column < sheet.frozen ? 'rowheader' : 'gridcell'}
      tabIndex={isCursor ? 0 : -1}
      colSpan={cell.columnSpan}
      data-row={row.index}
      data-column={cell.column}
      data-role={cell.role}
      data-region={cell.role === 'amount' ? figure?.region : undefined}
      data-fen={cell.role === 'amount' ? figure?.amountFen : undefined}
      aria-label={cellLabel(cell, currency, words)}
      aria-selected={isSelected}
      aria-colindex={cell.column + 1}
      title={
        cell.role === 'amount' && figure !== undefined && cell.text !== ''
          ? `${exactYuan(figure.amountFen)} ${words.yuan}`
          : undefined
      }
      className={classes(
        cell.role,
        sheet.columns[cell.column]?.kind,
        isFrozen && 'frozen',
        sheet.columns[cell.column]?.startsGroup && 'starts-group',
        cell.role === 'difference' && figure?.differenceFen === '0' && 'zero',
        cell.role === 'difference' && directionOf(figure?.differenceFen),
        canExplain && 'explainable',
        canExplain && figure?.isAssumed === true && 'assumed',
        open !== '' && cell.role === 'amount' && `${figure?.region} ${figure?.side}` === open && 'is-open',
      )}
      style={style}
    >
      {cell.role === 'label' ? <Label cell={cell} words={words} /> : shownText(cell)}
    </td>
  )
}

/** ▲ or ▼ in the corner of what differs; the sign of the number says the same. */
const directionOf = (differenceFen: string | null | undefined): string | false =>
  typeof differenceFen === 'string' &&
  differenceFen !== '0' &&
  (differenceFen.startsWith('-') ? 'fallen' : 'risen')

/** What is new or gone in a comparison says so at the label that names it. */
function Label({ cell, words }: { readonly cell: SheetCell; readonly words: Words }) {
  const text: ReactNode =
    cell.printedAs === undefined ? (
      cell.text
    ) : (
      <Tooltip title={words.misprint(cell.printedAs.rightText, cell.printedAs.why)}>
        <span className="misprint">
          {cell.text}
          <span className="unseen">{words.misprint(cell.printedAs.rightText, cell.printedAs.why)}</span>
        </span>
      </Tooltip>
    )
  return (
    <span
      className="words"
      style={cell.indent === 0 ? undefined : { paddingInlineStart: `${cell.indent}em` }}
    >
      {text}
      {changeMark(cell.change, words)}
    </span>
  )
}

function changeMark(change: RowChange | undefined, words: Words): ReactNode {
  if (change === 'new') return <span className="change">▲{words.rowNew}</span>
  if (change === 'gone') return <span className="change">▼{words.rowGone}</span>
  return undefined
}
