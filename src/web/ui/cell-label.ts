/** What a screen reader says of an amount: row, column, amount with its unit, what it is compared with, and what can be done. */
import type { StatementResponse } from '../../api/contract.ts'
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
  if (cell.role === 'base')
    return words.amountOf(row, column, words.baseOf(cell.text === '' ? words.blank : amount(cell.text)))
  if (cell.role === 'difference') {
    return words.amountOf(row, column, words.differenceOf(cell.text === '' ? words.blank : amount(cell.text)))
  }
  const parts = [
    words.amountOf(row, column, amount(cell.text)),
    ...(figure.againstText === undefined ? [] : [words.baseOf(figure.againstText || words.blank)]),
    ...(figure.differenceText === undefined || figure.differenceText === ''
      ? []
      : [words.differenceOf(figure.differenceText)]),
    ...(isExplainable(cell) ? [words.canExplain] : []),
    ...(figure.isAssumed ? [words.assumed] : []),
  ]
  return parts.join(words.comma)
}

/** A label that carries its code would have it said twice. */
const withoutCode = (name: string, code: string): string =>
  code !== '' && name.startsWith(code) ? name.slice(code.length).trim() : name
