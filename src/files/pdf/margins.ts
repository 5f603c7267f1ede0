/** Where the lines of a page begin and end when they are full, which tells the last line of a paragraph from the others. */
import type { LineRoles } from './line-roles.ts'
import type { PageLayout, PageLine } from './page-layout.ts'

/** By page, from 1. */
export type Margins = ReadonlyMap<number, Margin>

export interface Margin {
  readonly left: number
  readonly right: number
}

/** So many lines that end near one another are full. */
const FULL_LINES = 3
/** In shares of the type size. */
const NEAR = 1.5
/** Of a document, this share of the lines end before its margin. */
const LONGEST_SHARE = 0.9

/** A page with short lines only has the margin that its tables or other pages of its width have. */
export function marginsOf(layouts: readonly PageLayout[], roles: LineRoles): Margins {
  const pages = layouts.map(({ number, view, items }) => ({
    number,
    width: Math.round(view.size.width),
    lines: items
      .flatMap((item) => (item.kind === 'line' ? [item.line] : []))
      .filter((line) => !roles.get(line)?.isMarginal),
    tables: items.flatMap((item) => (item.kind === 'table' ? [item.piece.box] : [])),
  }))
  const widths = new Set(pages.map(({ width }) => width))
  const rights = new Map(
    [...widths].map((width) => [
      width,
      usualRight(pages.filter((page) => page.width === width).flatMap(({ lines }) => lines)),
    ]),
  )
  return new Map(
    pages.map(({ number, width, lines, tables }) => {
      const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
      const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
      const isFull = lines.filter((line) => line.right > right - NEAR * line.size).length >= FULL_LINES
      const others = [rights.get(width) ?? 0, ...tables.map((box) => box.right)]
      return [number, { left, right: isFull ? right : Math.max(right, ...others) }]
    }),
  )
}

const usualRight = (lines: readonly PageLine[]): number => {
  const sorted = lines.map(({ right }) => right).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * LONGEST_SHARE)] ?? 0
}
