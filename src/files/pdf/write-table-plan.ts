/** A table made ready for its page: paper, letter size, widths, and every cell as the template takes it. */
import type { DisclosureTable } from '../../core/document/disclosure.ts'
import { leadingRows } from '../../core/document/leading-rows.ts'
import { type PlacedCell, placedRows } from '../../core/document/placed-rows.ts'
import type { Table } from '../../core/document/table.ts'
import { metricsOf } from '../typst/fonts.ts'
import { balancedWidths } from './write-balanced-widths.ts'
import { type ColumnNeed, columnNeeds, columnWidths, spaceFor } from './write-column-widths.ts'
import {
  BROADSIDE,
  NARROW_UPRIGHT,
  type PageFormat,
  textHeight,
  textWidth,
  UPRIGHT,
} from './write-page-formats.ts'
import { leastHeight, type TableMeasures, tableHeights, tableMeasures } from './write-table-heights.ts'

type Align = 'left' | 'center' | 'right'

interface PlannedCell {
  readonly t: string
  readonly a: Align
  /** Columns. */
  readonly c: number
  /** Rows. */
  readonly r?: number
  /** In ems. */
  readonly i?: number
  /** A label of a form. */
  readonly l?: true
  /** So long that it must be allowed to go on on the next page. */
  readonly b?: true
  /** It begins with a bracket. */
  readonly k?: true
}

interface PlannedHeaderCell {
  readonly t: string
  readonly x: number
  readonly y: number
  readonly c: number
  readonly r: number
}

export interface PlannedTable {
  readonly kind: 'table'
  readonly number: string
  readonly title: string
  readonly head: readonly (readonly [string, string, string])[]
  readonly size: number
  readonly pad: number
  /** Above and below the text of a cell. */
  readonly rowPad: number
  readonly widths: readonly number[]
  readonly header: readonly PlannedHeaderCell[]
  readonly rows: readonly PlannedRow[]
  readonly notes: readonly string[]
  readonly startsPage: boolean
  /** Short enough to stay on one page. */
  readonly isKept: boolean
}

interface PlannedRow {
  readonly cells: readonly PlannedCell[]
  readonly isTotal: boolean
  /** Of a form: it only says what stands below it, and no page ends behind it. */
  readonly isLeading: boolean
}

/** What the settings that are tried have in common. */
interface Subject {
  readonly needs: readonly ColumnNeed[]
  readonly measures: TableMeasures
  readonly isForm: boolean
}

/** In points, from what is read best to what can still be read. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const
/** Below it a wider paper is taken, as long as there is one. */
const SMALLEST_UPRIGHT = 8
const SMALLEST_BROADSIDE = 7
/** A table that fits on one page in letters of this size is not spread over two in larger ones. */
const SMALLEST_FOR_ONE_PAGE = 7.5
/** A table of many pages gains nothing from larger letters, and crowded rows do not bear them. */
const LARGEST_OF_MANY_PAGES = 9
/** Above and below the text of a cell, in points: by choice, and where a page is to be saved. */
const ROW_PAD = 3
const TIGHT_ROW_PAD = 1.5
const SIZES_FOR_ONE_PAGE = SIZES.filter((size) => size >= SMALLEST_FOR_ONE_PAGE)
const TIGHT_SIZES = SIZES_FOR_ONE_PAGE.filter((size) => size <= LARGEST_OF_MANY_PAGES)
/** Of the height of a page: a longer row may be broken. */
const TALL_SHARE = 0.4
/** So much more than was measured a table may take. */
const SURE = 1.02
/** Other widths seldom make a table lower by more than this. */
const MOST_BALANCED = 1.5
/** What a line that makes no row higher counts beside one that does. */
const LINE_COST = 0.2
const OPENING = /^[（《〈「『【〔]/
/** Letters of an answer in a form that stands in the middle of its cell. */
const SHORT_ANSWER = 8

interface Fit {
  readonly format: PageFormat
  readonly size: number
  readonly pad: number
  readonly rowPad: number
}

interface Measured extends Fit {
  readonly widths: readonly number[]
  readonly rowHeights: readonly number[]
  /** With everything that stands around the rows. */
  readonly height: number
}

interface PlanSetting {
  readonly printable: (text: string) => string
  /** What the headings take that stand on its page with it, in points. */
  readonly above: number
}

/** The table with its paper; undefined if even the widest cannot hold it. */
export function planTable(
  { table, isForm }: DisclosureTable,
  { printable, above }: PlanSetting,
): { readonly format: PageFormat; readonly planned: PlannedTable } | undefined {
  const shown = mapped(table, printable)
  const needs = columnNeeds(shown, metricsOf('sansMedium'))
  const fit = fitOf(shown, needs)
  if (fit === undefined) return undefined
  const subject: Subject = { needs, measures: tableMeasures(shown), isForm }
  const { format, size, pad, rowPad, widths, rowHeights, height } = bestOf(subject, fit, above)
  const page = textHeight(format)
  const leading = isForm ? leadingRows(shown) : []
  const rows = placedRows(shown).map((cells, at) => ({
    cells: cells.map((one): PlannedCell => {
      const { cell, columnSpan, rowSpan } = one
      const covered = rowHeights.slice(at, at + rowSpan).reduce((sum, own) => sum + own, 0)
      return {
        t: cell.text,
        a: alignOf(one, shown, isForm),
        c: columnSpan,
        ...(rowSpan > 1 ? { r: rowSpan } : {}),
        ...(cell.indent > 0 ? { i: cell.indent } : {}),
        ...(cell.isLabel ? { l: true } : {}),
        ...(covered > TALL_SHARE * page ? { b: true } : {}),
        ...(OPENING.test(cell.text) ? { k: true } : {}),
      }
    }),
    isTotal: shown.rows[at]?.isTotal === true,
    isLeading: leading[at] === true,
  }))
  return {
    format,
    planned: {
      kind: 'table',
      number: shown.number ?? '',
      title: shown.title,
      head: shown.head.map(({ left, center, right }) => [left, center, right] as const),
      size,
      pad,
      rowPad,
      widths,
      header: headerCells(shown),
      rows: rows.length > 0 || widths.length === 0 ? rows : [blankRow(widths.length)],
      notes: shown.notes,
      startsPage: false,
      isKept: height * SURE <= page - above,
    },
  }
}

/** 公开01表 stands in a line of the head in most places. */
function isInHead(number: string, head: Table['head']): boolean {
  const bare = (text: string): string => text.replace(/\s/g, '')
  return head.some(({ left, center, right }) => bare(left + center + right).includes(bare(number)))
}

/** What brings a table onto one page: another paper of that size, smaller letters, rows closer together. */
function bestOf(subject: Subject, fit: Fit, above: number): Measured {
  const first = measured(subject, fit, subject.isForm)
  if (isOnePage(first, above)) return first
  const tried = (size: number, rowPad: number): Measured | undefined => {
    for (const format of [UPRIGHT, NARROW_UPRIGHT, fit.format]) {
      const smaller = { format, size, pad: size >= 8 ? fit.pad : 2, rowPad }
      if (format === fit.format ? size > fit.size : !isComfortable(subject, smaller)) continue
      const found = onOnePage(subject, smaller, above)
      if (found !== undefined) return found
    }
    return undefined
  }
  return (
    largest(SIZES_FOR_ONE_PAGE, (size) => tried(size, ROW_PAD)) ??
    largest(TIGHT_SIZES, (size) => tried(size, TIGHT_ROW_PAD)) ??
    (fit.size <= LARGEST_OF_MANY_PAGES
      ? first
      : measured(subject, { ...fit, size: LARGEST_OF_MANY_PAGES }, subject.isForm))
  )
}

/** The first that something is found for, of sizes that get smaller; where it is found for one, it is for those below. */
function largest<T>(sizes: readonly number[], find: (size: number) => T | undefined): T | undefined {
  let found: T | undefined
  let [from, to] = [0, sizes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const one = find(sizes[middle] ?? 0)
    if (one === undefined) from = middle + 1
    else {
      found = one
      to = middle
    }
  }
  return found
}

const isComfortable = ({ needs }: Subject, { format, size, pad }: Fit): boolean =>
  size >= SMALLEST_UPRIGHT && spaceFor(needs, { size, padding: 2 * pad }, 'comfortable') <= textWidth(format)

const isOnePage = ({ format, height }: Pick<Measured, 'format' | 'height'>, above: number): boolean =>
  height * SURE <= textHeight(format) - above

/** Undefined if no widths at all bring it onto the page. */
function onOnePage(subject: Subject, fit: Fit, above: number): Measured | undefined {
  const { format } = fit
  if (!isOnePage({ format, height: leastHeight(subject.measures, fit) }, above)) return undefined
  const plain = measured(subject, fit, subject.isForm)
  if (isOnePage(plain, above)) return plain
  if (subject.isForm || !isOnePage({ format, height: plain.height / MOST_BALANCED }, above)) return undefined
  const balanced = measured(subject, fit, true)
  return isOnePage(balanced, above) ? balanced : undefined
}

function measured({ needs, measures }: Subject, fit: Fit, isBalanced: boolean): Measured {
  const { size, pad, rowPad } = fit
  const width = textWidth(fit.format)
  const heightsOf = (widths: readonly number[]) =>
    tableHeights(measures, { size, pad, rowPad, widths, width })
  const given = columnWidths(needs, { size, padding: 2 * pad, width })
  const widths = isBalanced
    ? balancedWidths(given, {
        least: needs.map((one) => one.least * size + 2 * pad),
        step: size,
        cost: (tried) => {
          const { whole, lines } = heightsOf(tried)
          return whole + LINE_COST * lines * size
        },
      })
    : given
  const { rows, whole } = heightsOf(widths)
  return { ...fit, widths, rowHeights: rows, height: whole }
}

/** The largest letters on the least paper: first as the profile wants it, then as it must be. */
function fitOf(table: Table, needs: readonly ColumnNeed[]): Fit | undefined {
  const formats = table.orientation === 'portrait' ? [UPRIGHT, ...BROADSIDE] : BROADSIDE
  const [broadside] = BROADSIDE
  for (const need of ['comfortable', 'least'] as const)
    for (const [index, format] of formats.entries()) {
      const smallest = format === UPRIGHT ? SMALLEST_UPRIGHT : SMALLEST_BROADSIDE
      const isLast = index === formats.length - 1
      for (const size of SIZES) {
        if (size < smallest && !(isLast && need === 'least')) break
        const pad = size >= 8 ? 3 : 2
        if (spaceFor(needs, { size, padding: 2 * pad }, need) <= textWidth(format))
          return { format, size, pad, rowPad: ROW_PAD }
      }
      // Words are crowded on A4 before a larger paper is taken.
      if (need === 'comfortable' && format === broadside) break
    }
  return undefined
}

const blankRow = (columns: number): PlannedRow => ({
  cells: Array.from({ length: columns }, () => ({ t: '', a: 'left', c: 1 })),
  isTotal: false,
  isLeading: false,
})

function alignOf({ cell, column, columnSpan }: PlacedCell, table: Table, isForm: boolean): Align {
  if (cell.figure !== undefined) return 'right'
  const kind = columnSpan === 1 ? table.columns[column]?.kind : 'text'
  if (kind === 'amount') return 'right'
  if (kind === 'number' || cell.isLabel === true) return 'center'
  return isForm && columnSpan === 1 && cell.text.length <= SHORT_ANSWER ? 'center' : 'left'
}

/** What would lie outside the table, or over another cell, cannot be set: it is held in, or left to the cell that was first. */
function headerCells({ header, columns }: Table): readonly PlannedHeaderCell[] {
  const taken = new Set<string>()
  return header.flatMap((line, y) =>
    line.flatMap(({ text, column, columnSpan, rowSpan }) => {
      const c = Math.min(columnSpan, columns.length - column)
      const r = Math.min(rowSpan, header.length - y)
      const places = Array.from(
        { length: Math.max(0, c) * r },
        (_, at) => `${column + (at % c)},${y + Math.floor(at / c)}`,
      )
      if (places.length === 0 || places.some((place) => taken.has(place))) return []
      for (const place of places) taken.add(place)
      return [{ t: text, x: column, y, c, r }]
    }),
  )
}

function mapped({ number, ...table }: Table, printable: (text: string) => string): Table {
  return {
    ...table,
    ...(number === undefined || isInHead(number, table.head) ? {} : { number: printable(number) }),
    title: printable(table.title),
    head: table.head.map(({ left, center, right }) => ({
      left: printable(left),
      center: printable(center),
      right: printable(right),
    })),
    header: table.header.map((line) => line.map((cell) => ({ ...cell, text: printable(cell.text) }))),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: printable(cell.text) })),
    })),
    notes: table.notes.map(printable),
  }
}
