/** The grid for everything that is typed: one tab stop, keys as in Excel, findings in the cells, rows in a tree. */
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { echoOf, readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { useSettings } from '../settings.tsx'
import { DownIcon } from '../ui/icons.tsx'
import { CellField } from './cell-field.tsx'
import { cellLabel } from './cell-label.ts'
import { GridCellView } from './grid-cell.tsx'
import type { EditGridActs } from './grid-change.ts'
import { cellOf, FIRST_ROW, type GridColumn, type GridRow, lockOf, openRows } from './grid-rows.ts'
import { GridStatus } from './grid-status.tsx'
import { useGridWords } from './grid-words.ts'
import { type OthersHere, useOthersHere } from './others-here.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { DRAWN_WHOLE, rowsInSight } from './rows-in-sight.ts'
import { shownIn } from './shown-unit.ts'
import { type EditGridState, useEditGrid } from './use-edit-grid.ts'

export interface EditGridProps {
  readonly label: string
  readonly testId: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly acts: EditGridActs
  /** Why nothing can be changed now; undefined where it can. */
  readonly readOnly?: string | undefined
  readonly canAdd?: boolean
  readonly isTree?: boolean
  /** What is said of the row of the cursor, below the grid: within it rows would move under the mouse. */
  readonly detail?: (row: GridRow) => ReactNode
  readonly emptyText?: string
  /** Where the cursor is to go; another turn sends it there again. */
  readonly target?: { readonly row: string; readonly field?: string; readonly turn: number } | undefined
}

export function EditGrid(props: EditGridProps) {
  const { readOnly, canAdd = false, isTree = false } = props
  const { unit } = useSettings()
  const {
    columns,
    acts,
    rows: all,
  } = useMemo(
    () => shownIn(unit, { columns: props.columns, rows: props.rows, acts: props.acts }),
    [unit, props.columns, props.rows, props.acts],
  )
  const own = useGridWords()
  const others = useOthersHere()
  const id = useId()
  const [refused, setRefused] = useState<string>()
  const scrolled = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ scrollTop: 0, height: 600 })
  const isEmpty = all.length === 0
  const rows = useMemo(
    () => (isEmpty && canAdd && readOnly === undefined ? [FIRST_ROW] : openRows(all)),
    [all, isEmpty, canAdd, readOnly],
  )
  const grid = useEditGrid({
    rows,
    columns,
    acts,
    readOnly,
    canAdd,
    onRefused: setRefused,
    tooMany: own.tooMany,
  })
  const { cursor, clipboard, cursorRow, cursorColumn } = grid
  useTarget(props.target, rows, columns, cursor.goTo)
  const tellWhere = (): void => {
    if (cursorRow !== undefined && cursorColumn !== undefined)
      others.stand({ row: cursorRow.id, field: cursorColumn.id })
  }
  const isLong = rows.length > DRAWN_WHOLE
  const drawn = rowsInSight({
    count: rows.length,
    cursor: cursor.selection.cursor.row,
    ...sight,
    rowHeight: rowHeight(),
  })
  const canWrite =
    cursorRow !== undefined &&
    cursorColumn !== undefined &&
    (readOnly ?? lockOf(cursorRow, cursorColumn)) === undefined
  const width = columns.reduce((sum, column) => sum + column.width, NUMBER_WIDTH)

  return (
    <section className="edit-grid" data-testid={props.testId}>
      <div
        ref={scrolled}
        className={isLong ? 'grid-scroll long' : 'grid-scroll'}
        onScroll={
          isLong
            ? ({ currentTarget }) =>
                setSight({ scrollTop: currentTarget.scrollTop, height: currentTarget.clientHeight })
            : undefined
        }
      >
        <table
          role={isTree ? 'treegrid' : 'grid'}
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          {...{ 'aria-readonly': readOnly !== undefined }}
          style={{ minWidth: width }}
          onKeyDown={grid.onKeyDown}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCopy}
          onPaste={clipboard.onPaste}
          onFocus={tellWhere}
          onKeyUp={tellWhere}
          onMouseDown={grid.onMouseDown}
          onMouseOver={grid.onMouseOver}
        >
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" aria-colindex={1}>
                <span className="unseen">{own.rowNumber}</span>#
              </th>
              {columns.map((column, at) => (
                <th key={column.id} scope="col" aria-colindex={at + 2} className={column.kind}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((one) => {
              if (one.kind === 'gap')
                return (
                  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that keeps the place of others
                  <tr key={`gap-${one.from}`} aria-hidden="true">
                    <td colSpan={columns.length + 1} style={{ height: one.count * rowHeight() }} />
                  </tr>
                )
              const row = rows[one.index]
              return row === undefined ? undefined : (
                <GridRowView
                  key={row.id === grid.typing.madeFirst.current ? FIRST_ROW.id : row.id}
                  {...{ row, columns, grid, readOnly, isTree, others }}
                  index={one.index}
                  statusId={id}
                  acts={acts}
                />
              )
            })}
          </tbody>
        </table>
        {isEmpty ? <p className="grid-empty secondary">{props.emptyText ?? own.noRows}</p> : undefined}
      </div>
      {cursorRow === undefined ? undefined : props.detail?.(cursorRow)}
      <GridStatus
        id={id}
        refused={refused}
        cell={cellOf(cursorRow, cursorColumn)}
        lock={
          cursorRow === undefined || cursorColumn === undefined ? undefined : lockOf(cursorRow, cursorColumn)
        }
        canWrite={canWrite}
        onAdopt={grid.adopt}
      />
      {readOnly !== undefined || !canAdd ? undefined : (
        <div className="grid-acts" role="toolbar" aria-label={props.label}>
          <Button size="small" title="Ctrl+Enter" onClick={() => grid.perform({ act: 'add' })}>
            {own.addRow}
          </Button>
          <Button
            size="small"
            title="Ctrl+Delete"
            disabled={isEmpty}
            onClick={() => grid.perform({ act: 'remove' })}
          >
            {own.removeRow}
          </Button>
          {acts.onMove === undefined ? undefined : (
            <>
              <Button size="small" title="Alt+↑" onClick={() => grid.perform({ act: 'move', by: -1 })}>
                {own.moveUp}
              </Button>
              <Button size="small" title="Alt+↓" onClick={() => grid.perform({ act: 'move', by: 1 })}>
                {own.moveDown}
              </Button>
            </>
          )}
        </div>
      )}
      {clipboard.question === undefined ? undefined : (
        <PasteDialog question={clipboard.question} onWrite={clipboard.confirm} onCancel={clipboard.drop} />
      )}
    </section>
  )
}

function useTarget(
  target: EditGridProps['target'],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  goTo: (row: number, column: number) => void,
): void {
  const gone = useRef<number>(undefined)
  useEffect(() => {
    if (target === undefined || gone.current === target.turn) return
    const row = rows.findIndex((one) => one.id === target.row)
    if (row < 0) return
    gone.current = target.turn
    goTo(
      row,
      Math.max(
        0,
        columns.findIndex((column) => column.id === target.field),
      ),
    )
  }, [target, rows, columns, goTo])
}

const NUMBER_WIDTH = 52

/** As the style sheet has it; long grids wrap nothing, so that all rows are as high. */
const rowHeight = (): number =>
  ({ compact: 28, standard: 36, loose: 44 })[document.documentElement.dataset.density ?? 'compact'] ?? 28

interface GridRowViewProps {
  readonly row: GridRow
  readonly index: number
  readonly columns: readonly GridColumn[]
  readonly grid: EditGridState
  readonly readOnly: string | undefined
  readonly isTree: boolean
  readonly statusId: string
  readonly acts: EditGridActs
  readonly others: OthersHere
}

function GridRowView(props: GridRowViewProps) {
  const { row, index, columns, grid, readOnly, isTree, others } = props
  const { range, cursor, typing } = grid
  const own = useGridWords()
  const at = cursor.selection.cursor
  const hasCursor = at.row === index
  const isInRange = index >= range.top && index <= range.bottom
  return (
    <tr
      aria-rowindex={index + 2}
      {...(isTree ? { 'aria-level': row.level + 1 } : {})}
      {...(isTree && row.hasChildren === true ? { 'aria-expanded': row.isOpen === true } : {})}
      className={[`level-${row.level}`, row.isFixed === true ? 'fixed' : ''].join(' ')}
      data-row-id={row.id}
      data-state={row.state}
    >
      <th scope="row" aria-colindex={1}>
        {row.number}
        {row.hasChildren === true ? (
          <button
            type="button"
            className={row.isOpen === true ? 'toggle' : 'toggle closed'}
            tabIndex={-1}
            aria-label={row.isOpen === true ? own.close : own.open}
            onClick={() => props.acts.onToggle?.(row.id, row.isOpen !== true)}
          >
            <DownIcon />
          </button>
        ) : undefined}
      </th>
      {columns.map((column, columnIndex) => {
        const cell = cellOf(row, column)
        const isCursor = hasCursor && at.column === columnIndex
        const editing =
          isCursor && typing.editing?.row === row.id && typing.editing.field === column.id
            ? typing.editing
            : undefined
        return (
          <GridCellView
            key={column.id}
            {...{ row, column, columnIndex, cell, isCursor, readOnly }}
            others={others.at(row.id, column.id)}
            isSelected={isInRange && columnIndex >= range.left && columnIndex <= range.right}
          >
            {isCursor ? (
              <CellField
                field={cursor.field}
                column={column}
                label={cellLabel(row, column, readOnly, own, others.at(row.id, column.id))}
                describedBy={props.statusId}
                editing={editing}
                isLocked={(readOnly ?? lockOf(row, column)) !== undefined}
                hint={editing === undefined ? undefined : hintOf(editing.text, column)}
                offered={typing.offered}
                option={typing.option}
                isComposing={typing.isComposing}
                onType={grid.onType}
                onLeave={grid.onLeave}
                onChoose={grid.choose}
              />
            ) : undefined}
          </GridCellView>
        )
      })}
    </tr>
  )
}

const hintOf = (text: string, { kind, unit }: GridColumn): string | undefined =>
  kind === 'amount' && unit !== undefined ? echoOf(readTypedAmount(text, unit)) : undefined
