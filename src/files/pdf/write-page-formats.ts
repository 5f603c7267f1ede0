/** The papers that a document is printed on: A4 with the margins of GB/T 9704, and wider ones for tables that do not fit it. */

export interface PageFormat {
  readonly name: string
  /** All in points. */
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const POINTS_PER_MILLIMETRE = 72 / 25.4

const paper = (name: string, millimetres: readonly [number, number, number, number, number, number]) => {
  const [width = 0, height = 0, top = 0, bottom = 0, left = 0, right = 0] = millimetres.map(
    (one) => one * POINTS_PER_MILLIMETRE,
  )
  return { name, width, height, top, bottom, left, right }
}

/** 版心 of GB/T 9704-2012 is 156 mm × 225 mm. */
export const UPRIGHT: PageFormat = paper('A4', [210, 297, 37, 35, 28, 26])

/** For a table that this brings onto one page. */
export const NARROW_UPRIGHT: PageFormat = paper('A4 table', [210, 297, 25, 22, 20, 20])

/** From the one that tables are printed on by choice to those for what has dozens of columns. */
export const BROADSIDE: readonly PageFormat[] = [
  paper('A4 landscape', [297, 210, 28, 24, 25, 25]),
  paper('A3 landscape', [420, 297, 30, 26, 25, 25]),
  paper('A2 landscape', [594, 420, 30, 26, 25, 25]),
  paper('A1 landscape', [841, 594, 30, 26, 25, 25]),
]

export const textWidth = ({ width, left, right }: PageFormat): number => width - left - right
export const textHeight = ({ height, top, bottom }: PageFormat): number => height - top - bottom
