/** How a sheet fits on A4: which way the page lies, and how small the type must be that no column is cut off. */
import type { Sheet, SheetColumn } from './sheet.ts'

export interface PrintFit {
  readonly orientation: 'portrait' | 'landscape'
  /** Size of the type in tenths of a point. */
  readonly tenthPoints: number
}

/** Paper inside margins of 12 mm, in tenths of a point. */
const PAPER = { portrait: 5270, landscape: 7730 } as const
const LARGEST = 100
const SMALLEST = 45
/** A table that would print smaller than this upright is turned. */
const TURN_BELOW = 70

/** Widths in hundredths of an em: digits are narrow, Chinese is as wide as it is high, and cells have padding. */
const DIGIT = 58
const WIDE = 100
const PADDING = 90
const LONGEST_NAME = 1500
const SHORTEST_NAME = 400

export function printFit(sheet: Sheet, orientation: PrintFit['orientation']): PrintFit {
  const width = sheet.columns.reduce((sum, column, at) => sum + columnWidth(sheet, column, at), 0)
  const size = (way: PrintFit['orientation']): number => Math.floor((PAPER[way] * 100) / Math.max(width, 1))
  const isTurned = orientation === 'portrait' && size('portrait') < TURN_BELOW
  const way = isTurned ? 'landscape' : orientation
  return { orientation: way, tenthPoints: Math.max(SMALLEST, Math.min(LARGEST, size(way))) }
}

function columnWidth(sheet: Sheet, column: SheetColumn, at: number): number {
  const longest = Math.max(
    0,
    ...sheet.rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.column === at && cell.columnSpan === 1)
        .map((cell) => textWidth(cell.text)),
    ),
  )
  if (column.role !== 'label') return longest + PADDING
  if (column.kind === 'text') return Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, longest)) + PADDING
  return longest + PADDING
}

/** Hundredths of an em. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u2e80-\uffef“”—…]/.test(char) ? WIDE : DIGIT), 0)
