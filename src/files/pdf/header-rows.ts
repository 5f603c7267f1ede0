/** The rows of a header from what its labels stand over: a label without others below it goes down to the first row. */
import type { Box } from '../../core/document/document.ts'
import type { AlignedHeader } from './aligned-header.ts'
import type { PieceCell, PieceRow } from './fill-frame.ts'
import type { PlacedLabel } from './header-layout.ts'

export function headerRows(
  { layout, columns, isUncertain }: AlignedHeader,
  xs: readonly number[],
  page: number,
  around: Box,
): readonly PieceRow[] {
  const { labels } = layout
  const height = Math.max(...labels.map(({ depth }) => depth)) + 1
  const isLeaf = (label: PlacedLabel): boolean =>
    !labels.some((other) => other.depth > label.depth && other.from >= label.from && other.to <= label.to)
  const levels = Array.from({ length: height }, (_, depth) => labels.filter((label) => label.depth === depth))
  const tops = levels.map((level, depth) =>
    depth === 0 ? around.top : Math.min(...level.map(({ block }) => block.top)) - 1,
  )
  const cellOf = (
    column: number,
    columnSpan: number,
    depth: number,
    rowSpan: number,
    text: string,
  ): PieceCell => ({
    column,
    columnSpan,
    rowSpan,
    text,
    isUncertain: isUncertain && text !== '',
    page,
    nested: [],
    box: {
      left: xs[column] ?? 0,
      right: xs[column + columnSpan] ?? 0,
      top: tops[depth] ?? around.top,
      bottom: tops[depth + rowSpan] ?? around.bottom,
    },
  })
  return levels.map((level, depth) => {
    const placed = level.map((label) =>
      cellOf(label.from, label.to - label.from, depth, isLeaf(label) ? height - depth : 1, label.block.text),
    )
    const unlabelled =
      depth > 0
        ? []
        : columns.flatMap((_, column) =>
            labels.some(({ from, to }) => column >= from && column < to)
              ? []
              : [cellOf(column, 1, 0, height, '')],
          )
    return {
      page,
      box: { ...around, top: tops[depth] ?? around.top, bottom: tops[depth + 1] ?? around.bottom },
      cells: [...placed, ...unlabelled].toSorted((a, b) => a.column - b.column),
    }
  })
}
