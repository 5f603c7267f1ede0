/** 表格排版 — the paper, the letters and the widths of columns with which a table can be read, on one page if it may. */
import type { Table } from '../../../core/document/table.ts'
import { type ColumnNeed, columnNeeds, columnWidths, fits } from '../../typesetting/column-widths.ts'
import { lineCount } from '../../typesetting/text-width.ts'
import { SLACK } from './flow.ts'
import {
  type LetterSize,
  letterWidth,
  PAPERS,
  type Paper,
  TABLE_SIZES,
  textHeightOf,
  textWidthOf,
} from './paper.ts'
import { TABLE_TITLE_SIZE } from './styles-xml.ts'
import { type PaperRow, paperRows, rowHeights } from './table-rows.ts'

export interface TableSetting {
  readonly paper: Paper
  readonly size: LetterSize
  readonly rows: readonly PaperRow[]
  /** Of the columns, in twentieths of a point; together the width of the text. */
  readonly widths: readonly number[]
  /** Of the rows. */
  readonly heights: readonly number[]
}

interface Attempt {
  readonly paper: Paper['name']
  readonly size: keyof typeof TABLE_SIZES
  readonly need: keyof ColumnNeed
  /** How much of a page the table may take with what stands above it. */
  readonly pages?: number
}

const TOO_WIDE: readonly Attempt[] = [
  { paper: 'landscape', size: 'smallFive', need: 'least' },
  { paper: 'landscape', size: 'six', need: 'least' },
  { paper: 'wide', size: 'smallFive', need: 'least' },
  { paper: 'wide', size: 'six', need: 'least' },
  { paper: 'wide', size: 'smallSix', need: 'least' },
]

/** The first that a table has room in. Small ones stand in the text; others stay whole rather than in large letters. */
const ATTEMPTS: Readonly<Record<Table['orientation'], readonly Attempt[]>> = {
  portrait: [
    { paper: 'portrait', size: 'five', need: 'comfortable', pages: 0.5 },
    { paper: 'portrait', size: 'smallFive', need: 'comfortable', pages: 0.5 },
    { paper: 'statement', size: 'five', need: 'comfortable', pages: 1 },
    { paper: 'statement', size: 'smallFive', need: 'comfortable', pages: 1 },
    { paper: 'statement', size: 'smallFive', need: 'least', pages: 1 },
    { paper: 'statement', size: 'six', need: 'comfortable', pages: 1 },
    { paper: 'statement', size: 'smallFive', need: 'least' },
    { paper: 'statement', size: 'six', need: 'least' },
    ...TOO_WIDE,
  ],
  landscape: [
    { paper: 'landscape', size: 'five', need: 'comfortable', pages: 1 },
    { paper: 'landscape', size: 'smallFive', need: 'comfortable', pages: 1 },
    { paper: 'statement', size: 'smallFive', need: 'comfortable', pages: 1 },
    { paper: 'landscape', size: 'six', need: 'comfortable', pages: 1 },
    { paper: 'statement', size: 'six', need: 'comfortable', pages: 1 },
    ...TOO_WIDE,
  ],
}
const LAST: Attempt = { paper: 'widest', size: 'smallSix', need: 'least' }

/** Title, head and notes with the gap above them, in twentieths of a point. */
function heightAround({ title, head, notes }: Table, paper: Paper): number {
  const width = textWidthOf(paper)
  const lines = (text: string, size: LetterSize): number =>
    lineCount(text, width / letterWidth(size)) * size.line
  return (
    (title === '' ? 0 : lines(title, TABLE_TITLE_SIZE)) +
    (head.length + 1) * TABLE_SIZES.five.line +
    notes.reduce((sum, note) => sum + lines(note, TABLE_SIZES.five), 0)
  )
}

/** `above` is how high the headings before the table are, in twentieths of a point. */
export function tableSetting(table: Table, above: number): TableSetting {
  const needs = columnNeeds(table)
  const rows = paperRows(table)
  for (const attempt of ATTEMPTS[table.orientation]) {
    if (
      !fits(needs, textWidthOf(PAPERS[attempt.paper]) / letterWidth(TABLE_SIZES[attempt.size]), attempt.need)
    )
      continue
    const setting = settingOf(attempt, needs, rows)
    const { pages } = attempt
    if (pages === undefined) return setting
    const height = setting.heights.reduce(
      (sum, one) => sum + one,
      above + heightAround(table, setting.paper) + SLACK,
    )
    if (height <= textHeightOf(setting.paper) * pages) return setting
  }
  return settingOf(LAST, needs, rows)
}

function settingOf(
  { paper: name, size: sizeName }: Attempt,
  needs: readonly ColumnNeed[],
  rows: readonly PaperRow[],
): TableSetting {
  const [paper, size] = [PAPERS[name], TABLE_SIZES[sizeName]]
  const widths = columnWidths(needs, textWidthOf(paper), letterWidth(size))
  return { paper, size, rows, widths, heights: rowHeights(rows, size, widths) }
}
