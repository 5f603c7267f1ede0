/** Boxes: their middles, what is around several, and how they are handed out, on the page as it is shown. */
import type { Box, DocumentPlace } from '../../core/document/document.ts'
import { type Matrix, mappedBox } from './matrix.ts'

export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2
export const centreOf = ({ left, right }: Box): number => (left + right) / 2

/** The smallest box with all of them in it; this is on the path of each character, and so a plain loop. */
export function boxAround(boxes: readonly Box[]): Box {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    if (box.left < left) left = box.left
    if (box.top < top) top = box.top
    if (box.right > right) right = box.right
    if (box.bottom > bottom) bottom = box.bottom
  }
  return { left, top, right, bottom }
}

export type Placing = (page: number, box: Box) => DocumentPlace

/** `toShown` has the map of each page, from 1. */
export const placing =
  (toShown: ReadonlyMap<number, Matrix>): Placing =>
  (page, box) => {
    const matrix = toShown.get(page)
    return { page, box: rounded(matrix === undefined ? box : mapped(matrix, box)) }
  }

const mapped = (matrix: Matrix, { left, top, right, bottom }: Box): Box =>
  mappedBox(matrix, left, top, right, bottom)

/** To a hundredth of a point, which nobody can see. */
const rounded = ({ left, top, right, bottom }: Box): Box => ({
  left: hundredths(left),
  top: hundredths(top),
  right: hundredths(right),
  bottom: hundredths(bottom),
})

const hundredths = (value: number): number => Math.round(value * 100) / 100
