/** Affine maps of the plane, as PDF writes them: from the file's coordinates to the page as it is shown. */
import type { Box } from '../../core/document/document.ts'

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f` */
export interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

/** First `first`, then `then`. */
export const followedBy = (first: Matrix, then: Matrix): Matrix => ({
  a: first.a * then.a + first.b * then.c,
  b: first.a * then.b + first.b * then.d,
  c: first.c * then.a + first.d * then.c,
  d: first.c * then.b + first.d * then.d,
  e: first.e * then.a + first.f * then.c + then.e,
  f: first.e * then.b + first.f * then.d + then.f,
})

/** Back from where `matrix` leads; one that flattens the plane leads nowhere and is taken for none. */
export function inverse(matrix: Matrix): Matrix {
  const { a, b, c, d, e, f } = matrix
  const scale = a * d - b * c
  if (scale === 0) return IDENTITY
  return {
    a: d / scale,
    b: -b / scale,
    c: -c / scale,
    d: a / scale,
    e: (c * f - d * e) / scale,
    f: (b * e - a * f) / scale,
  }
}

export const xOf = ({ a, c, e }: Matrix, x: number, y: number): number => a * x + c * y + e
export const yOf = ({ b, d, f }: Matrix, x: number, y: number): number => b * x + d * y + f

/** The box around two opposite corners, mapped. */
export function mappedBox(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  const left = xOf(matrix, x1, y1)
  const right = xOf(matrix, x2, y2)
  const top = yOf(matrix, x1, y1)
  const bottom = yOf(matrix, x2, y2)
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  }
}

/** Six numbers in PDFium's memory. */
export const matrixAt = (floats: Float32Array, address: number): Matrix => {
  const at = address >> 2
  return {
    a: floats[at] ?? 1,
    b: floats[at + 1] ?? 0,
    c: floats[at + 2] ?? 0,
    d: floats[at + 3] ?? 1,
    e: floats[at + 4] ?? 0,
    f: floats[at + 5] ?? 0,
  }
}

/** Turns a page of this size by quarters, clockwise, so that its upper left corner is the origin again. */
export function quarterTurns(turns: number, width: number, height: number): Matrix {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return { a: 0, b: 1, c: -1, d: 0, e: height, f: 0 }
    case 2:
      return { a: -1, b: 0, c: 0, d: -1, e: width, f: height }
    case 3:
      return { a: 0, b: -1, c: 1, d: 0, e: 0, f: width }
    default:
      return IDENTITY
  }
}
