/** The header of a grid: which of its rows are header, and the words above each column. */
import type { Grid } from '../../document/document.ts'
import { type GridPosition, gridMatrix } from '../../document/grid-matrix.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'
import { STATEMENTS } from '../generated/statements.ts'
import { codeAndName, isNumbered, isSum, isTotalLabel, labelKey } from './label-words.ts'

export interface Header {
  /** How many rows it has, with the line of column numbers. */
  readonly height: number
  /** By column, from the top. */
  readonly paths: readonly (readonly HeaderWord[])[]
  /** Columns that the line of column numbers (栏次) counts; none where there is no such line. */
  readonly numbered: readonly number[]
}

/** One header cell over a column. */
export interface HeaderWord {
  readonly text: string
  readonly row: number
  readonly column: number
}

type Matrix = ReturnType<typeof gridMatrix>

const MAX_HEADER_ROWS = 10

/** Headers of columns that hold no amounts. */
const LABEL_HEADER =
  /^(?:项目|科目|栏次|行次|行号|序号|类|款|项|目|编码|代码|备注|说明|.*(?:编码|代码|编号|名称)|(?:支出)?(?:功能|经济)分类(?:科目)?|.*科目|单位|部门|预算单位|主管部门|支出项目|收入项目|内容|类别|事项|摘要|情况说明|甲|乙|丙|\*+)$/

export const isLabelHeader = (text: string): boolean => LABEL_HEADER.test(labelKey(text))

/** 备注, 情况说明: texts beside the amounts that name no row. */
export const isRemarkHeader = (text: string): boolean =>
  /(?:备注|说明|原因|依据|来源)$/.test(labelKey(text)) && !/资金来源$/.test(labelKey(text))

export const isRowNumberHeader = (text: string): boolean => /^(?:行次|栏次|序号|行号)$/.test(labelKey(text))

/** All words that definitions know as column labels. */
const COLUMN_WORDS: ReadonlySet<string> = new Set(
  STATEMENTS.flatMap((definition) =>
    Object.values(definition.blocks).flatMap((block) =>
      Object.values(block.columns).flatMap((column) => column.labels.map(labelKey)),
    ),
  ),
)

const isHeaderWord = (text: string): boolean => {
  const key = labelKey(text)
  return (
    COLUMN_WORDS.has(key) ||
    LABEL_HEADER.test(key) ||
    isSum(key) ||
    /(?:预算数|决算数|执行数|金额|增减|数)$/.test(key) ||
    /^(?:收入|支出|本年收入|本年支出|收入预算|支出预算)$/.test(key) ||
    /^20\d\d年/.test(key)
  )
}

const textAt = (position: GridPosition | undefined): string => withoutSpace(position?.cell.text ?? '')

/** The texts that begin in a row, with their columns. */
const textsOf = (grid: Grid, row: number): readonly { readonly text: string; readonly column: number }[] =>
  (grid.rows[row]?.cells ?? []).flatMap((cell) => {
    const text = withoutSpace(cell.text)
    return text === '' ? [] : [{ text, column: cell.column }]
  })

export function headerOf(grid: Grid): Header {
  const matrix = gridMatrix(grid)
  const height = headerHeight(grid, matrix)
  const last = height > 0 && isNumbering(textsOf(grid, height - 1)) ? height - 1 : height
  const hasSpans = grid.rows
    .slice(0, last)
    .some((row) => row.cells.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1))
  // Without one merged cell above several lines, blank header cells are what a merge would have covered.
  const paths = hasSpans
    ? spannedPaths(matrix, last, grid.columnCount)
    : inferredPaths(matrix, last, grid.columnCount)
  const numbered =
    last === height
      ? []
      : textsOf(grid, height - 1).flatMap(({ text, column }) => (COLUMN_NUMBER.test(text) ? [column] : []))
  return { height, paths, numbered }
}

// ——— how many rows

const COLUMN_NUMBER = /^[(（]?\d{1,2}[)）]?(?:=[\d+\-×*/()（）、.…]+)?$/

/** 栏次 1 2 3: numbers that only count the columns. */
export function isNumbering(texts: readonly { readonly text: string }[]): boolean {
  const numbers: number[] = []
  let hasWord = false
  for (const { text } of texts) {
    if (COLUMN_NUMBER.test(text)) numbers.push(Number.parseInt(text.replace(/^[(（]/, ''), 10))
    else if (/^(?:[类款项]*[/]?栏次|行次|[类款项]+|甲|乙|丙|合计|\*+|-+|—+)$/.test(text))
      hasWord ||= text.endsWith('栏次')
    else return false
  }
  const first = numbers[0]
  if (first === undefined || first > 2) return false
  if (numbers.some((one, at) => at > 0 && one <= (numbers[at - 1] ?? 0))) return false
  return hasWord || numbers.length > 2 || (numbers.length === 2 && texts.length > 2)
}

function headerHeight(grid: Grid, matrix: Matrix): number {
  let spanned = 0
  const limit = Math.min(grid.rows.length, MAX_HEADER_ROWS)
  for (let row = 0; row < limit; row++) {
    const texts = textsOf(grid, row)
    if (isNumbering(texts)) return row + 1
    const holdsAmounts = hasAmounts(texts)
    if (row >= spanned || holdsAmounts) if (isBody(grid, matrix, row, holdsAmounts)) return row
    for (const cell of grid.rows[row]?.cells ?? [])
      if (cell.text.trim() !== '') spanned = Math.max(spanned, row + cell.rowSpan)
  }
  return limit === grid.rows.length ? limit : 0
}

/** Numbers that are no years standing alone as headers. */
function hasAmounts(texts: readonly { readonly text: string }[]): boolean {
  const numbers = texts.filter(({ text }) => isPrintedAmount(text))
  if (numbers.length === 0) return false
  const areYears = numbers.every(({ text }) => /^20[0-3]\d$/.test(text))
  return !(areYears && texts.some(({ text }) => isHeaderWord(text)))
}

function isBody(grid: Grid, matrix: Matrix, row: number, holdsAmounts: boolean): boolean {
  if (holdsAmounts) return true
  const texts = textsOf(grid, row)
  const first = texts[0]
  // Rulings leave blank rows inside a header, which goes on below them.
  if (first === undefined) return row > 0 && !isHeaderAlone(textsOf(grid, row + 1))
  if (texts.some(({ text }) => codeAndName(text) !== undefined)) return true
  if (isNumbered(first.text) && !isHeaderWord(first.text)) return true
  if (row === 0) return false
  const above = (column: number): boolean =>
    matrix.slice(0, row).some((line) => isLabelHeader(textAt(line[column])))
  const isUnderLabel = above(first.column) && grid.rows.length > 1
  // 一、本年收入 beside 一、本年支出 are rows, blank ones too, although columns have such words.
  if (isUnderLabel && texts.every(({ text }) => isNumbered(text))) return true
  if (
    isTotalLabel(labelKey(first.text)) &&
    isUnderLabel &&
    texts.every(({ text }) => !isHeaderWord(text) || isTotalLabel(labelKey(text)))
  )
    return true
  if (
    /^(?:类|款|项)$/.test(first.text) &&
    texts.some(({ text }) => isSum(labelKey(text))) &&
    isNumbering(textsOf(grid, row - 1))
  )
    return true
  if (
    texts.some(({ text }) => isHeaderWord(text)) &&
    !(isUnderLabel && texts.length === 1 && !isLabelHeader(first.text))
  )
    return false
  // Every column has its words already: what follows is a row, although nothing says so.
  return (
    matrix[row]?.every((_, column) => matrix.slice(0, row).some((line) => textAt(line[column]) !== '')) ??
    false
  )
}

const isHeaderAlone = (texts: readonly { readonly text: string }[]): boolean =>
  texts.length > 1 &&
  !hasAmounts(texts) &&
  texts.every(({ text }) => isHeaderWord(text)) &&
  !texts.every(({ text }) => isTotalLabel(labelKey(text)))

// ——— words above each column

function spannedPaths(matrix: Matrix, height: number, width: number): HeaderWord[][] {
  return Array.from({ length: width }, (_, column) => {
    const words: HeaderWord[] = []
    const seen = new Set<unknown>()
    for (const line of matrix.slice(0, height)) {
      const position = line[column]
      const text = textAt(position)
      if (position === undefined || text === '' || seen.has(position.cell)) continue
      seen.add(position.cell)
      if (words.at(-1)?.text !== text) words.push({ text, row: position.row, column: position.column })
    }
    return words
  })
}

/**
 * Where no spans are known, a text reaches right over the empty cells up to the next text, inside what the text
 * above it reaches over; and down over empty cells.
 */
function inferredPaths(matrix: Matrix, height: number, width: number): HeaderWord[][] {
  let cover: (readonly HeaderWord[])[] = Array.from({ length: width }, () => [])
  for (const line of matrix.slice(0, height)) {
    const next = [...cover]
    for (let column = 0; column < width; column++) {
      const position = line[column]
      const text = textAt(position)
      if (text === '' || position === undefined || position.column !== column) continue
      const parent = cover[column] ?? []
      const words = parent.at(-1)?.text === text ? parent : [...parent, { text, row: position.row, column }]
      for (let at = column; at < width; at++) {
        if (at > column && (textAt(line[at]) !== '' || !isSame(cover[at], parent))) break
        next[at] = words
      }
    }
    cover = next
  }
  return cover.map((words) => [...words])
}

const isSame = (a: readonly HeaderWord[] | undefined, b: readonly HeaderWord[]): boolean => {
  const first = a?.at(-1)
  const second = b.at(-1)
  return first?.row === second?.row && first?.column === second?.column
}
