/** Grids of plain text: rows with tabs or bars, put together again where a page break tore them apart. */
import type { Grid, GridCell, GridRow } from '../../core/document/document.ts'
import { plainWords } from '../../core/document/printed-words.ts'
import { shownText } from './shown-text.ts'

/** The cells of a line with tabs. */
export function tabbedRow(line: string, number: number): GridRow {
  return rowOf(line.split('\t'), number, 1)
}

/** The cells of a Markdown row, `| a | b |`; `undefined` of a line that is none. */
export function barRow(line: string, number: number): GridRow | undefined {
  const row = /^(\s*\|)(.*)\|\s*$/.exec(line)
  if (row === null) return undefined
  const [, start = '', inside = ''] = row
  const cells = inside.replace(/\\\|/g, '\u0000\u0000').split('|')
  if (cells.length < 2) return undefined
  return rowOf(
    cells.map((cell) => cell.replaceAll('\u0000\u0000', '\\|')),
    number,
    start.length + 1,
  )
}

function rowOf(cells: readonly string[], number: number, firstCharacter: number): GridRow {
  let character = firstCharacter
  return {
    place: { line: number },
    cells: cells.map((raw, column): GridCell => {
      const place = { line: number, character }
      character += raw.length + 1
      return { column, columnSpan: 1, rowSpan: 1, text: shownText(raw).trim(), place }
    }),
  }
}

/** `---` in every cell: the line that Markdown draws below its header. */
const isRule = (row: GridRow): boolean =>
  row.cells.every((cell) => /^:?-{2,}:?$/.test(cell.text)) && row.cells.some((cell) => cell.text.length > 2)

/** `undefined` of rows that are nothing but rules. */
export function tabbedGrid(rows: readonly GridRow[]): Grid | undefined {
  const shown = rows.filter((row) => !isRule(row))
  const [first] = shown
  if (first === undefined) return undefined
  const columnCount = shown.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return { kind: 'grid', origin: 'tabbed', columnCount, rows: shown, place: first.place }
}

/** Words that the first cell of a table or form begins with; what continues over a page begins otherwise. */
const TABLE_START =
  /^(?:项目(?:名称|编码|编号)?|收入|支出|序号|(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码|名称)?|(?:支出)?功能分类.*|(?:政府|部门)?(?:预算)?支出?经济(?:分类|科目).*|预算数|决算数|年初预算数|人员经费|公用经费|(?:预算)?(?:部门|单位)(?:名称|编码|代码|负责人)?.*|主管部门.*|填报.*|.{0,2}级指标|指标(?:名称|类别)?|绩效指标|资金来源|类别|名称|内容|基本信息|年度)$/

/**
 * Whether a second grid, with nothing but blank lines before it, goes on with the first: as many columns, and
 * neither a header of its own nor the header of the first again.
 */
export function continuesGrid(first: Grid, second: Grid): boolean {
  const [header] = first.rows
  const [row] = second.rows
  if (header === undefined || row === undefined || first.columnCount !== second.columnCount) return false
  const [start] = row.cells
  return !TABLE_START.test(plainWords(start?.text ?? '')) && wordsOf(row) !== wordsOf(header)
}

const wordsOf = (row: GridRow): string => row.cells.map((cell) => plainWords(cell.text)).join('\t')
