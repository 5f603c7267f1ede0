/** 预算执行情况 — budget, spent, rate and points of a self-evaluation; and 资金支出计划, percent by month-end. */
import { equal, isZero, over, rational, rounded, times } from '../../../kernel/rational.ts'
import type { Printed } from '../read-form.ts'
import { amountAt, isShare, numberOf, splitAmounts } from './amounts.ts'
import { joined, type Piece } from './pieces.ts'
import { placesInOrder } from './place-in-order.ts'
import { entry, NOTHING_READ, type PartReading, printed, unplaced } from './reading.ts'

const COLUMNS =
  /(?:(?:年初|调整后|全年|年度|当年|本年|\d{4}年)*(?:预算|执行|到位|决算)(?:数|金额|率)|(?:自评)?得分|分值|权重)(?:[(（][^()（）]{1,14}[)）])?/g

/** (A), (B), (B/A) number the columns; only forms that score by them keep them in the names. */
const LETTERS = /[(（][A-Z](?:[/÷][A-Z])?[)）]$/

export function readExecution(pieces: readonly Piece[]): PartReading {
  const columns = [...new Set(joined(pieces).match(COLUMNS) ?? [])]
  const rows = rowsIn(pieces)
  if (rows.length === 0) return NOTHING_READ
  if (rows.some((row) => row.amounts.length > columns.length))
    return { ...NOTHING_READ, unplaced: unplaced(pieces, '预算执行情况的列不认识') }
  const isScored = columns.some((column) => /得分/.test(column))
  const doubt = { why: '金额少于列数，空格在转换时丢失', columns }
  const cells = rows.flatMap(({ label, amounts: own }) => {
    const { places, isSure } = placesOf(own, columns)
    return own.map((amount, at) => {
      const column = columns[places[at] ?? at] ?? ''
      return { amount, row: label, column: isScored ? column : column.replace(LETTERS, ''), isSure }
    })
  })
  return {
    entries: cells.map(({ amount, row, column, isSure }) => {
      const [rowName, columnName] = rows.length === 1 ? [column, '值'] : [row, column]
      return entry(rowName, columnName, amount, isSure ? undefined : doubt)
    }),
    content: { amounts: cells.map(({ amount, row, column }) => ({ ...amount, row, column })) },
    unplaced: [],
  }
}

/** Amounts in a row belong to the words before them that name no column. */
function rowsIn(
  pieces: readonly Piece[],
): readonly { readonly label: string; readonly amounts: readonly Printed[] }[] {
  const rows: { readonly label: string; readonly amounts: Printed[] }[] = []
  let words: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const found = amountAt(pieces, at) ?? dashAt(pieces, at)
    if (found === undefined) words.push(...pieces.slice(at, at + 1))
    else if (words.length > 0 || rows.length === 0) {
      rows.push({ label: joined(words).replace(COLUMNS, ''), amounts: [found.amount] })
      words = []
    } else rows.at(-1)?.amounts.push(found.amount)
    at += found?.length ?? 1
  }
  return rows
}

/** Points that a row cannot have are struck out. */
const dashAt = (
  pieces: readonly Piece[],
  at: number,
): { readonly amount: Printed; readonly length: number } | undefined =>
  isDash(pieces[at]?.text ?? '') ? { amount: printed(pieces.slice(at, at + 1)), length: 1 } : undefined
const isDash = (text: string): boolean => /^[-—–]{1,2}$/.test(text)
const MAY_BE_DASH = /分值|权重|得分|率/

/** A rate has its percent sign; the rest is tried by rate = spent / budget. */
function placesOf(
  amounts: readonly Printed[],
  columns: readonly string[],
): { readonly places: readonly number[]; readonly isSure: boolean } {
  const isRate = (at: number): boolean => /^(?:预算)?执行率/.test(columns[at] ?? '')
  const options = placesInOrder(columns.length, amounts.length).filter((places) =>
    amounts.every(({ text }, at) => {
      const place = places[at] ?? -1
      return (!isShare(text) || isRate(place)) && (!isDash(text) || MAY_BE_DASH.test(columns[place] ?? ''))
    }),
  )
  const fitting = options.filter((places) => {
    const at = (pattern: RegExp): string =>
      amounts[places.findIndex((place) => pattern.test(columns[place] ?? ''))]?.text ?? ''
    const [budget, spent, rate] = [
      numberOf(at(/全年预算数/) || at(/预算数/)),
      numberOf(at(/执行数/)),
      numberOf(at(/执行率/)),
    ]
    if (budget === undefined || spent === undefined || rate === undefined || isZero(budget)) return false
    return equal(rounded(times(over(spent, budget), rational(100n)), 0), rounded(rate, 0))
  })
  const [best] = fitting.length === 1 ? fitting : options
  return { places: best ?? amounts.map((_, at) => at), isSure: options.length === 1 || fitting.length === 1 }
}

const MONTH = /^(?:第?[一二三四]季度|\d{1,2}月(?:底|末|份)?)$/

/** Months stand over their percentages; a month's number may be set apart from its word. */
export function readSpendingPlan(label: string, pieces: readonly Piece[]): PartReading {
  const months: string[] = []
  const rest: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const [own, next] = [pieces[at], pieces[at + 1]]
    if (own === undefined) break
    const both = own.plain + (next?.gap === 'space' ? next.plain : '')
    if (MONTH.test(own.plain)) months.push(own.plain)
    else if (MONTH.test(both)) {
      months.push(both)
      at++
    } else rest.push(own)
  }
  const { words, amounts } = splitAmounts(rest)
  if (months.length < amounts.length)
    return { ...NOTHING_READ, unplaced: unplaced(pieces, '资金支出计划的列不认识') }
  const doubt = { why: '百分数少于月份，空格在转换时丢失', columns: months }
  const isSure = months.length === amounts.length
  const points = amounts.map((amount, at) => ({
    ...amount,
    month: months[at + months.length - amounts.length] ?? '',
  }))
  return {
    entries: points.map((point) => entry(`${label}/${point.month}`, '值', point, isSure ? undefined : doubt)),
    content: { spendingPlan: points },
    unplaced: unplaced(words, '资金支出计划中不认识的内容'),
  }
}
