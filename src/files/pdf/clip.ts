/** What is cut away: a page of a spreadsheet also holds the text of its neighbours, outside the part that is shown. */
import type { Box } from '../../core/document/document.ts'
import { type Matrix, mappedBox } from './matrix.ts'
import type { Pdfium } from './pdfium.ts'

/** In the coordinates of the file. */
type Area = readonly [x1: number, y1: number, x2: number, y2: number]

/** The parts of a page in which objects show; objects that share one share its address. */
export type Clips = Map<number, Area>

/** Beyond any page, and yet a number that can be multiplied by 0. */
const ENDLESS = 1e9
const MOST_PATHS = 32
const MOST_SEGMENTS = 64

/** The box in which the object shows; `undefined` where nothing is cut away. */
export function clipOf(pdfium: Pdfium, object: number, matrix: Matrix, known: Clips): Box | undefined {
  const { calls } = pdfium
  const clip = calls.FPDFPageObj_GetClipPath(object)
  const paths = clip === 0 ? 0 : Math.min(calls.FPDFClipPath_CountPaths(clip), MOST_PATHS)
  if (paths <= 0) return undefined
  const key = calls.FPDFClipPath_GetPathSegment(clip, paths - 1, 0) * MOST_PATHS + paths
  const area = known.get(key) ?? areaOf(pdfium, clip, paths)
  known.set(key, area)
  return mappedBox(matrix, ...area)
}

function areaOf(pdfium: Pdfium, clip: number, paths: number): Area {
  const { calls, scratch } = pdfium
  const shown = { x1: -ENDLESS, y1: -ENDLESS, x2: ENDLESS, y2: ENDLESS }
  for (let path = 0; path < paths; path++) {
    const segments = Math.min(calls.FPDFClipPath_CountPathSegments(clip, path), MOST_SEGMENTS)
    if (segments < 2) continue
    const around = { x1: ENDLESS, y1: ENDLESS, x2: -ENDLESS, y2: -ENDLESS }
    for (let index = 0; index < segments; index++) {
      const segment = calls.FPDFClipPath_GetPathSegment(clip, path, index)
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      const floats = pdfium.floats()
      const x = floats[scratch >> 2] ?? 0
      const y = floats[(scratch >> 2) + 1] ?? 0
      around.x1 = Math.min(around.x1, x)
      around.x2 = Math.max(around.x2, x)
      around.y1 = Math.min(around.y1, y)
      around.y2 = Math.max(around.y2, y)
    }
    shown.x1 = Math.max(shown.x1, around.x1)
    shown.x2 = Math.min(shown.x2, around.x2)
    shown.y1 = Math.max(shown.y1, around.y1)
    shown.y2 = Math.min(shown.y2, around.y2)
  }
  // Where the parts have nothing in common, nothing shows.
  return [shown.x1, shown.y1, Math.max(shown.x1, shown.x2), Math.max(shown.y1, shown.y2)]
}
