/** The line under the statement: the figure at the cursor exactly, or the sum of those selected. */
import type { StatementResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { exactYuan, sumFen, tenThousandYuan } from '../ui/amounts.ts'
import { type GridRange, isSingle } from '../ui/grid-movement.ts'
import { cellAt, type SheetCell, type SheetRow } from '../ui/sheet.ts'

interface StatusLineProps {
  readonly statement: StatementResponse
  readonly rows: readonly SheetRow[]
  readonly range: GridRange
  /** What the base is called, where it is no year of its own: another round, a submission, a scenario. */
  readonly baseName?: string | undefined
}

export function StatusLine({ statement, rows, range, baseName }: StatusLineProps) {
  const words = useWords()
  if (!isSingle(range)) {
    const amounts = selectedCells(rows, range).flatMap((cell) => selectedFen(cell))
    if (amounts.length === 0) return <footer className="status-line" />
    const total = sumFen(amounts)
    return (
      <footer className="status-line">
        <span>{words.selected(amounts.length)}</span>
        <span className="figures">
          {words.sum} {tenThousandYuan(total)} {words.tenThousandYuan} = {exactYuan(total)} {words.yuan}
        </span>
      </footer>
    )
  }
  const row = rows[range.top]
  const cell = row === undefined ? undefined : cellAt(row, range.left)
  const figure = cell?.figure
  if (figure === undefined)
    return <footer className="status-line">{against(statement, words, baseName)}</footer>
  return (
    <footer className="status-line">
      <span className="place">
        {figure.rowCode === '' || figure.rowName.startsWith(figure.rowCode) ? '' : `${figure.rowCode} `}
        {figure.rowName} · {figure.column.replaceAll('/', ' ')}
      </span>
      <span className="figures">
        {exactYuan(figure.amountFen)} {words.yuan}
      </span>
      {figure.isAssumed ? (
        <span className="tag" title={words.assumedHelp}>
          {words.assumed}
        </span>
      ) : undefined}
      <span className="space" />
      {against(statement, words, baseName)}
    </footer>
  )
}

function against(
  statement: StatementResponse,
  words: ReturnType<typeof useWords>,
  baseName: string | undefined,
) {
  const base = statement.against
  if (base === undefined) return undefined
  return (
    <span>
      {words.comparedWith}：{baseName ?? words.against(base.unitName, base.year, words[base.kind])}
    </span>
  )
}

const selectedCells = (rows: readonly SheetRow[], range: GridRange): readonly SheetCell[] =>
  rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) =>
      row.cells.filter((cell) => cell.column <= range.right && cell.column + cell.columnSpan > range.left),
    )

/** What the cell shows: its own amount, the base, or the difference. */
function selectedFen(cell: SheetCell): readonly string[] {
  const { figure } = cell
  if (figure === undefined) return []
  const amount = {
    amount: figure.amountFen,
    base: figure.againstFen,
    difference: figure.differenceFen,
    share: undefined,
    label: undefined,
  }[cell.role]
  return typeof amount === 'string' ? [amount] : []
}
