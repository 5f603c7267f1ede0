/** 总体资金情况 — income and expenditure by kind, this year with its shares and two years before. */
import type { Doubt } from '../../../document/entry.ts'
import { equal, isZero, plus, type Rational, ZERO_RATIONAL } from '../../../kernel/rational.ts'
import type { Printed } from '../read-form.ts'
import { isAmountPiece, isShare, numberOf, splitAmounts } from './amounts.ts'
import { isLineStart, joined, type Piece, plainOf } from './pieces.ts'
import { placesInOrder } from './place-in-order.ts'
import { entry, type PartReading, unplaced } from './reading.ts'

/** Labels of rows, which tell where a row ends even if no amount stands in it. */
const ROW_LABELS: ReadonlySet<string> = new Set(
  '财政拨款 财政专户管理资金 单位资金 其他资金 上年结转 上年结转结余 人员类项目支出 运转类项目支出 特定目标类项目支出 人员类 运转类 特定目标类 基本支出 人员经费 公用经费 项目支出 合计'.split(
    ' ',
  ),
)

const ROOT = '总体资金情况'
const EARLIER = '近两年收支金额'
const SHARE = '占比'

/** The columns that the header names; the years stand in the order in which they are printed. */
export function fundColumns(header: readonly Piece[]): readonly string[] {
  const text = plainOf(header)
  const root = text.includes(ROOT) ? `${ROOT}/` : ''
  const parent = text.includes(EARLIER) ? `${EARLIER}/` : ''
  const years = [...new Set(text.match(/20\d\d年/g) ?? [])]
  return [
    `${root}当年金额`,
    ...(text.includes(SHARE) ? [`${root}${SHARE}`] : []),
    ...years.map((year) => `${root}${parent}${year}`),
  ]
}

interface FundRow {
  readonly label: string
  readonly amounts: readonly Printed[]
}

/** The rows of one side: 收入构成 or 支出构成. */
export function readFundRows(
  group: string,
  pieces: readonly Piece[],
  columns: readonly string[],
): PartReading {
  const { rows, left } = rowsIn(pieces)
  const { places, isSure } = placesOf(rows, columns)
  const doubt: Doubt = { why: '这一行的空格在转换时丢失，合计不能确定列', columns }
  const cells = rows.flatMap(({ label, amounts }, row) =>
    amounts.map((amount, at) => ({
      rowName: `${group}/${label}`,
      column: columns[places[row]?.[at] ?? at] ?? `${columns.length + 1}`,
      amount,
      isOpen: !(isSure || amounts.length === columns.length),
    })),
  )
  return {
    entries: cells.map(({ rowName, column, amount, isOpen }) =>
      entry(rowName, column, amount, isOpen ? doubt : undefined),
    ),
    content: { amounts: cells.map(({ rowName, column, amount }) => ({ ...amount, row: rowName, column })) },
    unplaced: unplaced(left, '总体资金情况中不认识的内容'),
  }
}

/** A label may be broken over lines; its amounts stand behind its end. */
function rowsIn(pieces: readonly Piece[]): {
  readonly rows: readonly FundRow[]
  readonly left: readonly Piece[]
} {
  const rows: FundRow[] = []
  const left: Piece[] = []
  let pending: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const line = rowFrom(pieces, at)
    at += line.length
    const { words, amounts } = splitAmounts(line)
    pending.push(...words)
    if (amounts.length > 0 && pending.length === 0) left.push(...line)
    else if (amounts.length > 0) rows.push({ label: joined(pending), amounts })
    // A known label without amounts is an empty row; the beginning of one waits for its end.
    else if (!ROW_LABELS.has(plainOf(pending))) continue
    pending = []
  }
  return { rows, left: [...left, ...pending] }
}

/** A line with the lines of amounts alone that follow it. */
function rowFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  let to = from + 1
  for (let next = pieces[to]; next !== undefined; next = pieces[++to])
    if (isLineStart(next) && !isAmountPiece(next.text)) break
  return pieces.slice(from, to)
}

type Places = readonly (readonly number[])[]
const MOST_READINGS = 4096

/** Of all ways to stand in order the one in which most columns add up; not sure if several do. */
function placesOf(
  rows: readonly FundRow[],
  columns: readonly string[],
): { readonly places: Places; readonly isSure: boolean } {
  const shareColumn = columns.findIndex((column) => column.endsWith(SHARE))
  const options = rows.map(({ amounts }) =>
    placesInOrder(columns.length, amounts.length).filter((places) =>
      amounts.every(({ text }, at) => !isShare(text) || shareColumn < 0 || places[at] === shareColumn),
    ),
  )
  const first = options.map((some) => some[0] ?? [])
  const count = options.reduce((product, some) => product * Math.max(1, some.length), 1)
  if (count === 1) return { places: first, isSure: options.every((some) => some.length === 1) }
  if (count > MOST_READINGS) return { places: first, isSure: false }
  const scored = readingsOf(options)
    .map((places) => ({ places, score: columnsThatAddUp(rows, places, columns.length) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  const isSure = best !== undefined && best.score > (second?.score ?? 0)
  return { places: best?.places ?? first, isSure }
}

const readingsOf = (options: readonly Places[]): readonly Places[] =>
  options.reduce<readonly Places[]>(
    (all, some) => all.flatMap((head) => (some.length === 0 ? [[]] : some).map((one) => [...head, one])),
    [[]],
  )

/** Columns whose rows come to their total; an empty column says nothing. */
function columnsThatAddUp(rows: readonly FundRow[], places: Places, width: number): number {
  const sums: Rational[] = Array.from({ length: width }, () => ZERO_RATIONAL)
  const totals: Rational[] = Array.from({ length: width }, () => ZERO_RATIONAL)
  rows.forEach(({ label, amounts }, row) => {
    amounts.forEach(({ text }, at) => {
      const column = places[row]?.[at] ?? at
      const side = /合计|总计/.test(label) ? totals : sums
      side[column] = plus(side[column] ?? ZERO_RATIONAL, numberOf(text) ?? ZERO_RATIONAL)
    })
  })
  return totals.filter((total, at) => !isZero(total) && equal(total, sums[at] ?? ZERO_RATIONAL)).length
}
