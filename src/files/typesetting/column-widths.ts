/** 列宽 — how wide the columns of a table have to be, from what stands in them. */
import type { Table } from '../../core/document/table.ts'
import { placedRows } from './placed-rows.ts'
import { textWidth, widestLine } from './text-width.ts'

/** In widths of a Chinese character, with the room that a cell leaves on both sides. */
export interface ColumnNeed {
  /** No line is broken. */
  readonly natural: number
  /** Words are broken over some lines, amounts never. */
  readonly comfortable: number
  /** Narrower than this, amounts and codes are broken too. */
  readonly least: number
}

/** Between the border of a cell and its text, both sides together. */
export const PADDING = 1.1
const COMFORTABLE_TEXT = 10
const LEAST_TEXT = 3
/** A header is broken after two characters if it must. */
const LEAST_HEADER = 2
const COMFORTABLE_HEADER = 4

export function columnNeeds(table: Table): readonly ColumnNeed[] {
  const needs = table.columns.map(() => ({ natural: 1, comfortable: 1, least: 1 }))
  const widen = (at: number, natural: number, least: number, comfortable: number): void => {
    const need = needs[at]
    if (need === undefined) return
    need.natural = Math.max(need.natural, natural)
    need.least = Math.max(need.least, Math.min(natural, least))
    need.comfortable = Math.max(need.comfortable, Math.min(natural, comfortable))
  }
  const spanning: { readonly at: number; readonly span: number; readonly width: number }[] = []
  for (const { isHeader, cells } of placedRows(table))
    for (const { text, column, columnSpan, cell } of cells) {
      if (text === '') continue
      const indent = cell?.indent ?? 0
      const width = widestLine(text) + indent
      if (columnSpan > 1) {
        if (!isHeader) spanning.push({ at: column, span: columnSpan, width })
      } else if (isHeader) widen(column, width, Math.max(LEAST_HEADER, longestWord(text)), COMFORTABLE_HEADER)
      else if (table.columns[column]?.kind === 'text')
        widen(column, width, Math.max(LEAST_TEXT, longestWord(text)) + indent, COMFORTABLE_TEXT + indent)
      else widen(column, width, width, width)
    }
  for (const { at, span, width } of spanning) widenTogether(needs.slice(at, at + span), width)
  return needs.map(({ natural, comfortable, least }) => ({
    natural: natural + PADDING,
    comfortable: comfortable + PADDING,
    least: least + PADDING,
  }))
}

/** Columns below one cell share what it needs beyond them. */
function widenTogether(needs: readonly { natural: number; comfortable: number }[], width: number): void {
  const room = needs.reduce((sum, need) => sum + need.natural, 0)
  if (room >= width) return
  for (const need of needs) {
    need.natural += (width - room) / needs.length
    need.comfortable = Math.max(need.comfortable, Math.min(need.natural, COMFORTABLE_TEXT / needs.length))
  }
}

const LONGEST_WORD = 8
/** A longer one, such as an address, is broken. */
const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map(textWidth)))

const total = (needs: readonly ColumnNeed[], key: keyof ColumnNeed): number =>
  needs.reduce((sum, need) => sum + need[key], 0)

/** Whether the columns stand in a width without a broken amount, and with words that are not broken too often. */
export const fits = (needs: readonly ColumnNeed[], width: number, key: keyof ColumnNeed): boolean =>
  total(needs, key) <= width

/** Whole units that make up `width` exactly; `perCharacter` is how many of them a character takes. */
export function columnWidths(
  needs: readonly ColumnNeed[],
  width: number,
  perCharacter: number,
): readonly number[] {
  const ideal = shares(needs, width / perCharacter)
  let used = 0
  let exact = 0
  return ideal.map((share, at) => {
    exact += share * perCharacter
    const next = at === ideal.length - 1 ? width : Math.round(exact)
    const own = next - used
    used = next
    return own
  })
}

/** Each has the least that it needs; what is left goes to those that would like more, then to all alike. */
function shares(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const steps = ['least', 'comfortable', 'natural'] as const
  for (const [at, step] of steps.entries()) {
    const wanted = total(needs, step)
    if (wanted <= room) continue
    const before = steps[at - 1]
    if (before === undefined) return needs.map(({ least }) => (least / wanted) * room)
    const base = total(needs, before)
    const part = (room - base) / (wanted - base)
    return needs.map((need) => need[before] + (need[step] - need[before]) * part)
  }
  const wanted = total(needs, 'natural')
  return needs.map(({ natural }) => (natural / wanted) * room)
}
