/** A statement as a person wants to see it: in 元 instead of 万元, or the base of a comparison alone. */
import type { CellResponse } from '../../../api/contract.ts'
import type { RoundStatementResponse } from '../../../api/rounds/contract.ts'
import { exactYuan, tenThousandYuan } from '../../ui/amounts.ts'

export type Currency = RoundStatementResponse['currency']

/** 显示单位: it changes what is shown, never an amount. What is blank stays blank. */
export function shownIn(statement: RoundStatementResponse, currency: Currency): RoundStatementResponse {
  if (statement.currency === currency) return statement
  const write = currency === 'yuan' ? exactYuan : tenThousandYuan
  const plain = (fen: string): string => write(fen).replace(/^−/, '-')
  const unitOf = (text: string): string => text.replace(/万?元/, currency === 'yuan' ? '元' : '万元')
  return mapped(
    {
      ...statement,
      currency,
      head: statement.head.map((line) => ({
        left: unitOf(line.left),
        center: unitOf(line.center),
        right: unitOf(line.right),
      })),
    },
    (cell) => {
      const { figure } = cell
      if (figure === undefined) return cell
      const again = (
        text: string | undefined,
        fen: string | null | undefined,
        sign = '',
      ): string | undefined =>
        text === undefined || text === '' || typeof fen !== 'string'
          ? text
          : `${BigInt(fen) > 0n ? sign : ''}${plain(fen)}`
      const againstText = again(figure.againstText, figure.againstFen)
      const differenceText = again(figure.differenceText, figure.differenceFen, '+')
      return {
        ...cell,
        text: cell.text === '' ? '' : plain(figure.amountFen),
        figure: {
          ...figure,
          ...(againstText === undefined ? {} : { againstText }),
          ...(differenceText === undefined ? {} : { differenceText }),
        },
      }
    },
  )
}

/** 并排: the base in the rows and columns of the statement that it is compared with; what is not known of it is a dash. */
export function baseAlone(statement: RoundStatementResponse): RoundStatementResponse {
  const { against: _, ...rest } = statement
  return mapped(rest, (cell) => {
    const { figure } = cell
    if (figure === undefined) return cell
    const {
      againstFen,
      againstText,
      differenceFen: _difference,
      differenceText: _text,
      region: _region,
      ...own
    } = figure
    // The parts of the base cannot be asked for here, so that its figures have no region.
    return {
      ...cell,
      text: againstFen === null ? '—' : (againstText ?? ''),
      figure: { ...own, amountFen: againstFen ?? '0' },
    }
  })
}

/** The statement without its comparison. */
export function ownAlone({ against: _, ...statement }: RoundStatementResponse): RoundStatementResponse {
  return statement
}

const mapped = (
  statement: RoundStatementResponse,
  change: (cell: CellResponse) => CellResponse,
): RoundStatementResponse => ({
  ...statement,
  rows: statement.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
})
