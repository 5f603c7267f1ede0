/** What a screen reader says of an amount: row, column, amount with its unit, what it is compared with, and what can be done. */
import type { FigureResponse, StatementResponse } from '../../api/contract.ts'
import type { Words } from '../words.ts'
import { isExplainable, type SheetCell } from './sheet.ts'

export function cellLabel(
  cell: SheetCell,
  currency: StatementResponse['currency'],
  words: Words,
): string | undefined {
  const { figure } = cell
  if (figure === undefined) return undefined
  const row = [figure.rowCode, withoutCode(figure.rowName, figure.rowCode)]
    .filter((part) => part !== '')
    .join(' ')
  const amount = (text: string): string => (text === '' ? words.blank : `${text} ${words[currency]}`)
  const column = figure.column.replaceAll('/', ' ')
  const isUnknown = figure.againstFen === null
  if (cell.role === 'base') {
    return words.amountOf(row, column, isUnknown ? words.noBaseFigures : words.baseOf(amount(cell.text)))
  }
  if (cell.role === 'difference') {
    return words.amountOf(
      row,
      column,
      isUnknown ? words.noBaseFigures : words.differenceOf(amount(cell.text)),
    )
  }
  if (cell.role === 'share')
    return words.amountOf(row, column, isUnknown ? words.noBaseFigures : words.shareOf(cell.text))
  const parts = [
    words.amountOf(row, column, amount(cell.text)),
    ...(isUnknown ? [words.noBaseFigures] : comparedTexts(figure, words)),
    ...(isExplainable(cell) ? [words.canExplain] : []),
    ...(figure.isAssumed ? [words.assumed] : []),
  ]
  return parts.join(words.comma)
}

const comparedTexts = (figure: FigureResponse, words: Words): readonly string[] => [
  ...(figure.againstText === undefined ? [] : [words.baseOf(figure.againstText || words.blank)]),
  ...(figure.differenceText === undefined || figure.differenceText === ''
    ? []
    : [words.differenceOf(figure.differenceText)]),
]

/** A label that carries its code would have it said twice. */
const withoutCode = (name: string, code: string): string =>
  code !== '' && name.startsWith(code) ? name.slice(code.length).trim() : name
