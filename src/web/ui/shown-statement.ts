/** 显示单位 — a statement as a person wants to see it, in 元 or in 万元: it changes what is shown, never an amount. */
import type { CellResponse, StatementResponse } from '../../api/contract.ts'
import { tenThousandText, yuanText } from '../../core/budget/drafting/typed-amount.ts'
import { fen } from '../../core/kernel/fen.ts'
import type { ShownUnit } from '../settings.tsx'

/** What is blank stays blank; nothing is rounded that the document does not round. */
export function shownIn<Statement extends StatementResponse>(
  statement: Statement,
  unit: ShownUnit,
): Statement {
  if (unit === 'printed' || statement.currency === unit) return statement
  const write = (amountFen: string): string => {
    const amount = fen(BigInt(amountFen))
    return unit === 'yuan' ? yuanText(amount) : tenThousandText(amount, true)
  }
  const unitOf = (text: string): string => text.replace(/万?元/, unit === 'yuan' ? '元' : '万元')
  const head = statement.head.map(({ left, center, right }) => ({
    left: unitOf(left),
    center: unitOf(center),
    right: unitOf(right),
  }))
  return withCells({ ...statement, currency: unit, head }, (cell) => {
    const { figure } = cell
    if (figure === undefined) return cell
    const again = (
      text: string | undefined,
      amount: string | null | undefined,
      sign = '',
    ): string | undefined =>
      text === undefined || text === '' || typeof amount !== 'string'
        ? text
        : `${BigInt(amount) > 0n ? sign : ''}${write(amount)}`
    const againstText = again(figure.againstText, figure.againstFen)
    const differenceText = again(figure.differenceText, figure.differenceFen, '+')
    return {
      ...cell,
      text: cell.text === '' ? '' : write(figure.amountFen),
      figure: {
        ...figure,
        ...(againstText === undefined ? {} : { againstText }),
        ...(differenceText === undefined ? {} : { differenceText }),
      },
    }
  })
}

export const withCells = <Statement extends StatementResponse>(
  statement: Statement,
  change: (cell: CellResponse) => CellResponse,
): Statement => ({
  ...statement,
  rows: statement.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
})
