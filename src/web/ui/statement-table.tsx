/** A statement on screen as the document prints it, as a grid that is read, copied and asked by keyboard alone. */
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import type { FigureResponse, StatementResponse } from '../../api/contract.ts'
import type { Words } from '../words.ts'
import { isWhole, rangeGrid, rangeHtml, tabSeparated, wholeGrid, wholeHtml } from './clipboard-text.ts'
import { type Copied, fillClipboard } from './copy.ts'
import { type GridRange, isSingle, rangeOf } from './grid-movement.ts'
import { cellAt, isExplainable, type Sheet, type SheetRow } from './sheet.ts'
import { StatementHeader } from './statement-header.tsx'
import { StatementRow } from './statement-row.tsx'
import { useFrozenColumns } from './use-frozen-columns.ts'
import { placeOf, useGrid } from './use-grid.ts'

export interface StatementTableHandle {
  /** The selection, or the whole table where no more than one cell is selected. */
  copied(): Copied & { readonly rows: number; readonly columns: number }
  focus(): void
}

export interface StatementTableProps {
  readonly statement: StatementResponse
  readonly sheet: Sheet
  readonly rows: readonly SheetRow[]
  readonly words: Words
  /** Of each column on paper, in hundredths of a percent. */
  readonly printWidths: readonly number[]
  /** Region that the explanation is open for, and its side; empty where none is. */
  readonly openRegion: string
  readonly openSide: FigureResponse['side']
  readonly handle: Ref<StatementTableHandle>
  readonly onExplain: (figure: FigureResponse, isByKey: boolean) => void
  readonly onClose: () => void
  readonly onRange: (range: GridRange) => void
}

export function StatementTable(props: StatementTableProps) {
  const { statement, sheet, rows, words, onExplain, onRange } = props
  const table = useRef<HTMLTableElement>(null)
  const width = sheet.columns.length
  const grid = useGrid(table, rows, width)
  const frozen = useFrozenColumns(table, sheet)
  const range = rangeOf(grid.selection)
  const { top, bottom, left, right } = range

  useEffect(() => onRange({ top, bottom, left, right }), [top, bottom, left, right, onRange])
  useImperativeHandle(props.handle, () => ({
    copied: () =>
      isSingle(range) ? wholeCopy(statement, sheet, rows) : rangeCopy(statement, sheet, rows, range),
    focus: grid.focusCursor,
  }))
  useCursorOnOpenFigure(props.openRegion, rows, grid.selection.cursor, grid.focusAt)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') props.onClose()
    if (event.key !== 'Enter') {
      grid.onKeyDown(event)
      return
    }
    const row = rows[grid.selection.cursor.row]
    const cell = row === undefined ? undefined : cellAt(row, grid.selection.cursor.column)
    if (cell?.figure === undefined || !isExplainable(cell)) return
    event.preventDefault()
    onExplain(cell.figure, true)
  }

  function onClick(event: MouseEvent): void {
    if (event.shiftKey || !isSingle(range)) return
    const place = placeOf(event.target, rows)
    const row = place === undefined ? undefined : rows[place.row]
    const cell = place === undefined || row === undefined ? undefined : cellAt(row, place.column)
    if (cell?.figure !== undefined && isExplainable(cell)) onExplain(cell.figure, false)
  }

  // A cell that stands alone is copied alone; the whole table is the button's, or comes after Ctrl+A.
  const onCopy = (event: ClipboardEvent): void =>
    fillClipboard(event.clipboardData, rangeCopy(statement, sheet, rows, range), () => event.preventDefault())

  return (
    <div className="statement-frame">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a table to look at and a grid to move in
        role="grid"
        data-testid="statement-table"
        className={sheet.isCompared ? 'statement compared' : 'statement'}
        aria-label={statement.title}
        aria-readonly="true"
        aria-multiselectable="true"
        aria-rowcount={rows.length + sheet.header.length}
        aria-colcount={width}
        onKeyDown={onKeyDown}
        onFocus={grid.onFocus}
        onPointerDown={grid.onPointerDown}
        onPointerOver={grid.onPointerOver}
        onClick={onClick}
        onCopy={onCopy}
      >
        <PrintWidths widths={props.printWidths} />
        <StatementHeader sheet={sheet} frozen={frozen} />
        <tbody>
          {rows.map((row, at) => {
            const isInRange = top <= at && at <= bottom && !isSingle(range)
            return (
              <StatementRow
                key={row.index}
                row={row}
                at={at}
                sheet={sheet}
                currency={statement.currency}
                frozen={frozen}
                words={words}
                cursor={grid.selection.cursor.row === at ? grid.selection.cursor.column : -1}
                selectedFrom={isInRange ? left : -1}
                selectedTo={isInRange ? right : -1}
                open={props.openRegion === '' ? '' : `${props.openRegion} ${props.openSide}`}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** On screen columns are as wide as what is in them; on paper they share the width of the page. */
function PrintWidths({ widths }: { readonly widths: readonly number[] }) {
  return (
    <colgroup>
      {widths.map((width, at) => (
        // React's types know no custom properties, which is all that the cast adds.
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <col key={at} style={{ '--print-width': `${width / 100}%` } as CSSProperties} />
      ))}
    </colgroup>
  )
}

/** The whole statement says what it is and in which unit; a part of it is put among what does. */
function wholeCopy(statement: StatementResponse, sheet: Sheet, rows: readonly SheetRow[]) {
  const head = [
    statement.title,
    ...statement.head.map(({ left, center, right }) =>
      [left, center, right].filter((text) => text !== '').join(' '),
    ),
  ].filter((line) => line !== '')
  return {
    text: tabSeparated([...head.map((line) => [line]), ...wholeGrid(sheet, rows)]),
    html: wholeHtml(sheet, rows, head),
    rows: head.length + sheet.header.length + rows.length,
    columns: sheet.columns.length,
  }
}

function rangeCopy(statement: StatementResponse, sheet: Sheet, rows: readonly SheetRow[], range: GridRange) {
  if (isWhole(sheet, rows, range)) return wholeCopy(statement, sheet, rows)
  return {
    text: tabSeparated(rangeGrid(rows, range)),
    html: rangeHtml(rows, range, statement.currency),
    rows: range.bottom - range.top + 1,
    columns: range.right - range.left + 1,
  }
}

/** An address that opens a figure puts the cursor on it, so that Esc leads back to it. */
function useCursorOnOpenFigure(
  region: string,
  rows: readonly SheetRow[],
  cursor: { readonly row: number; readonly column: number },
  focusAt: (place: { readonly row: number; readonly column: number }) => void,
): void {
  const shown = useRef('')
  useEffect(() => {
    if (region === '' || region === shown.current) {
      shown.current = region
      return
    }
    shown.current = region
    const at = rows[cursor.row]
    if (at !== undefined && cellAt(at, cursor.column)?.figure?.region === region) return
    const row = rows.findIndex((one) =>
      one.cells.some((cell) => cell.role === 'amount' && cell.figure?.region === region),
    )
    const cell = rows[row]?.cells.find((one) => one.role === 'amount' && one.figure?.region === region)
    if (cell !== undefined) focusAt({ row, column: cell.column })
  })
}
