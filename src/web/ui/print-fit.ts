/** How a sheet fits on A4: which way the page lies, how wide each column is, and how small the type must be that nothing is cut off. */
import type { Sheet } from './sheet.ts'

export interface PrintFit {
  readonly orientation: 'portrait' | 'landscape'
  /** Size of the type in tenths of a point. */
  readonly tenthPoints: number
  /** Width of each column in hundredths of a percent of the table. */
  readonly widths: readonly number[]
}

/** Paper inside margins of 12 mm, in tenths of a point. */
const PAPER = { portrait: 5270, landscape: 7730 } as const
const LARGEST = 100
const COMFORTABLE = 80
const SMALLEST = 40
/** A table that would print smaller than this upright is turned. */
const TURN_BELOW = 70

/** Widths in hundredths of an em: digits are narrow, Chinese is as wide as it is high, and cells have padding. */
const DIGIT = 58
const WIDE = 100
const PADDING = 95
const SHORTEST_AMOUNT = 400
/** Names wrap; the widest of these that leaves the type comfortable is taken. */
const NAME_WIDTHS = [2200, 1800, 1500, 1200, 1000, 800] as const

export function printFit(sheet: Sheet, orientation: PrintFit['orientation']): PrintFit {
  const upright = fitOn(sheet, orientation)
  return orientation === 'portrait' && upright.tenthPoints < TURN_BELOW ? fitOn(sheet, 'landscape') : upright
}

function fitOn(sheet: Sheet, orientation: PrintFit['orientation']): PrintFit {
  const longest = sheet.columns.map((_, at) => longestText(sheet, at))
  const tries = NAME_WIDTHS.map((most) => columnWidths(sheet, longest, most))
  const sizeOf = (widths: readonly number[]): number =>
    Math.floor((PAPER[orientation] * 100) / Math.max(total(widths), 1))
  const widths = tries.find((one) => sizeOf(one) >= COMFORTABLE) ?? tries.at(-1) ?? []
  const whole = Math.max(total(widths), 1)
  return {
    orientation,
    tenthPoints: Math.max(SMALLEST, Math.min(LARGEST, sizeOf(widths))),
    widths: widths.map((width) => Math.floor((width * 10_000) / whole)),
  }
}

const columnWidths = (sheet: Sheet, longest: readonly number[], most: number): readonly number[] =>
  sheet.columns.map((column, at) => {
    const text = longest[at] ?? 0
    if (column.role !== 'label') return Math.max(SHORTEST_AMOUNT, text) + PADDING
    return (column.kind === 'text' ? Math.min(most, text) : text) + PADDING
  })

/** The widest text of a column, its own header among them as far as it does not wrap. */
function longestText(sheet: Sheet, at: number): number {
  const own = sheet.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.column === at && cell.columnSpan === 1)
      .map((cell) => textWidth(cell.text) + cell.indent * WIDE),
  )
  return Math.max(2 * WIDE, ...own)
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** Hundredths of an em. */
const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u2e80-\uffef“”—…]/.test(char) ? WIDE : DIGIT), 0)
