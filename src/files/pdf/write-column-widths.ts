/** How wide the columns of a table are: amounts and codes never break, words get what is left, each as much as it has to say. */

import { placedRows } from '../../core/document/placed-rows.ts'
import type { HeaderCell, Table, TableCell } from '../../core/document/table.ts'
import type { FontMetrics } from '../typst/font-metrics.ts'

/** In ems of the table's letters, without the space at the sides. */
export interface ColumnNeed {
  /** Below it something would be cut. */
  readonly least: number
  /** Below it words stand in columns of a few letters. */
  readonly comfortable: number
  /** In one line. */
  readonly whole: number
}

/** Words may break anywhere between ideographs; a column of four still reads. */
const LEAST_WORDS = 2
const COMFORTABLE_WORDS = 6
/** Letters and digits without a place to break; longer ones are given places. */
const UNBROKEN = /[!-~\u00c0-\u024f]+/g
export const LONGEST_UNBROKEN = 24
/** A column's text beyond this many ems does not widen it further. */
const WIDEST = 60

export function columnNeeds(table: Table, metrics: FontMetrics): readonly ColumnNeed[] {
  const needs = table.columns.map(() => ({ least: 1, comfortable: 1, whole: 1 }))
  const spans: { readonly column: number; readonly span: number; readonly need: ColumnNeed }[] = []
  const meet = (column: number, span: number, need: ColumnNeed): void => {
    const own = needs[column]
    if (own === undefined) return
    if (span > 1) {
      spans.push({ column, span, need })
      return
    }
    own.least = Math.max(own.least, need.least)
    own.comfortable = Math.max(own.comfortable, need.comfortable)
    own.whole = Math.max(own.whole, need.whole)
  }
  for (const cell of table.header.flat()) meet(cell.column, cell.columnSpan, headerNeed(cell, metrics))
  for (const { cell, column, columnSpan } of placedRows(table).flat()) {
    const isWhole = columnSpan === 1 && (table.columns[column]?.kind !== 'text' || cell.figure !== undefined)
    meet(column, columnSpan, cellNeed(cell, isWhole, metrics))
  }
  // What spans columns widens them together, and only as far as they are not wide enough by themselves.
  for (const { column, span, need } of spans) {
    const under = needs.slice(column, column + span)
    const lacking = need.least - under.reduce((sum, one) => sum + one.least, 0)
    if (lacking <= 0) continue
    for (const one of under) {
      one.least += lacking / under.length
      one.comfortable = Math.max(one.comfortable, one.least)
      one.whole = Math.max(one.whole, one.least)
    }
  }
  return needs
}

function headerNeed({ text }: HeaderCell, metrics: FontMetrics): ColumnNeed {
  const { least, whole } = wordsNeed(text, metrics)
  return { least, comfortable: Math.max(least, Math.min(whole, 3)), whole: Math.min(whole, 8) }
}

function cellNeed(cell: TableCell, isWhole: boolean, metrics: FontMetrics): ColumnNeed {
  if (cell.text === '') return { least: 1, comfortable: 1, whole: 1 }
  const need = wordsNeed(cell.text, metrics)
  // Words in a column of amounts, such as a note, break as words do.
  if (!isWhole || !/^[\s\d.,%()+\-—–/*A-Za-z]+$/.test(cell.text)) {
    const whole = need.whole + cell.indent
    return {
      least: need.least + cell.indent,
      comfortable: Math.max(need.least, Math.min(whole, COMFORTABLE_WORDS)) + cell.indent,
      whole,
    }
  }
  return { least: need.whole, comfortable: need.whole, whole: need.whole }
}

function wordsNeed(text: string, metrics: FontMetrics): ColumnNeed {
  const whole = Math.max(...text.split('\n').map((line) => metrics.width(line.slice(0, 400))))
  let least = Math.min(whole, LEAST_WORDS)
  for (const [word] of text.slice(0, 4_000).matchAll(UNBROKEN))
    least = Math.max(least, metrics.width(word.slice(0, LONGEST_UNBROKEN)))
  return { least, comfortable: least, whole: Math.min(whole, WIDEST) }
}

interface ColumnSpace {
  /** Of the letters, in points. */
  readonly size: number
  /** Between the text of a cell and its lines, both sides together, in points. */
  readonly padding: number
  readonly width: number
}

/** The space below which something is cut, or words become hard to read. */
export const spaceFor = (
  needs: readonly ColumnNeed[],
  { size, padding }: Pick<ColumnSpace, 'size' | 'padding'>,
  need: 'least' | 'comfortable',
): number => needs.reduce((sum, one) => sum + one[need] * size + padding, 0)

/**
 * Divides the whole width: what fits in one line gets it, what does not shares the rest by the root of its length, so
 * that long texts do not press short ones together. Room that is left is divided by what each column has.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  { size, padding, width }: ColumnSpace,
): readonly number[] {
  const floor = spaceFor(needs, { size, padding }, 'comfortable') <= width ? 'comfortable' : 'least'
  const widths = needs.map((one) => one[floor] * size + padding)
  let open = needs.map((_, column) => column)
  let left = width - widths.reduce((sum, one) => sum + one, 0)
  while (open.length > 0 && left > 0.01) {
    const weights = open.map((column) => Math.sqrt(needs[column]?.whole ?? 1))
    const weight = weights.reduce((sum, one) => sum + one, 0)
    let used = 0
    const still: number[] = []
    for (const [at, column] of open.entries()) {
      const wanted = (needs[column]?.whole ?? 0) * size + padding - (widths[column] ?? 0)
      const share = (left * (weights[at] ?? 0)) / weight
      const given = Math.min(Math.max(0, wanted), share)
      widths[column] = (widths[column] ?? 0) + given
      used += given
      if (wanted > share) still.push(column)
    }
    left -= used
    if (still.length === open.length) break
    open = still
  }
  const sum = widths.reduce((total, one) => total + one, 0)
  return widths.map((one) => (sum < width ? (one * width) / sum : one))
}
