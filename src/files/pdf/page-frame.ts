/** How a page of the file becomes the page that is looked at: cut to its box, turned, with the origin at the upper left. */
import type { PageSize } from '../../core/document/document.ts'
import { followedBy, type Matrix, quarterTurns } from './matrix.ts'
import type { Pdfium } from './pdfium.ts'

export interface PageFrame {
  readonly size: PageSize
  /** From the coordinates of the file. */
  readonly matrix: Matrix
}

export function pageFrame({ calls, scratch, floats }: Pdfium, page: number): PageFrame {
  calls.FPDF_GetPageBoundingBox(page, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(scratch >> 2, (scratch >> 2) + 4)
  const upright: PageFrame = {
    size: { width: right - left, height: top - bottom },
    matrix: { a: 1, b: 0, c: 0, d: -1, e: -left, f: top },
  }
  return turnedFrame(upright, calls.FPDFPage_GetRotation(page))
}

/** Turned clockwise by quarters. */
export function turnedFrame({ size, matrix }: PageFrame, turns: number): PageFrame {
  const { width, height } = size
  return {
    size: turns % 2 === 0 ? size : { width: height, height: width },
    matrix: followedBy(matrix, quarterTurns(turns, width, height)),
  }
}
