/** 印出的表 — a table described by what its rows and columns count: from that its cells, its amounts and what reading it must give. */
import { withoutSpace } from '../../core/document/printed-words.ts'
import type { Region } from '../../core/figures/region.ts'
import { COVERED, COVERED_ABOVE } from '../sample-document.ts'
import { common, type Money, sumOf } from './department.ts'

/** A heading with those below it, or over one column. */
export interface Heading {
  readonly text: string
  readonly below?: readonly Heading[]
  readonly column?: ColumnKind
  /** Of an amount: what it counts besides the row. */
  readonly counts?: Region
  /** Of an amount that is none of this year's: how it follows from the row's own region. */
  readonly derived?: (row: PrintedRow, at: number) => bigint | string | undefined
}

export type ColumnKind = 'code' | 'name' | 'amount' | 'rowNumber' | 'text' | 'otherCode' | 'otherName'

export interface PrintedRow {
  readonly code?: string
  readonly name: string
  readonly counts: Region
  readonly otherCode?: string
  readonly otherName?: string
  readonly text?: string
  /** What it counts goes by a code that is not printed, so that no region can be told. */
  readonly hasNoCode?: boolean
  readonly isTotal?: boolean
}

export interface PrintedSide {
  readonly headings: readonly Heading[]
  readonly rows: readonly PrintedRow[]
  readonly base: Region
  readonly side: 'sources' | 'uses'
}

export interface PrintedTable {
  readonly title: string
  /** Id of the definition; none for tables that no definition is for. */
  readonly definition?: string
  readonly number?: string
  readonly sides: readonly PrintedSide[]
  /** A line 栏次 under the headings. */
  readonly hasColumnNumbers?: boolean
  readonly notes?: readonly string[]
  readonly currency?: AmountStyle['currency']
}

/** How a document prints its amounts and codes. */
export interface AmountStyle {
  readonly currency: '元' | '万元'
  readonly decimals: 0 | 2
  readonly hasSeparators: boolean
  readonly zero: '' | '0.00' | '0' | '-'
  /** 类款项 in one column, in one over three that are merged, or in three with a part each or what came so far. */
  readonly codes: 'one' | 'merged' | 'three' | 'cumulative'
  readonly total: 'first' | 'last' | 'inHeader'
}

/** A cell of an amount as reading must give it. */
export interface TrueCell {
  readonly table: string
  readonly definition?: string
  readonly rowCode: string
  readonly rowName: string
  readonly column: string
  readonly value: string
  readonly region?: Region
}

export interface MadeTable {
  readonly matrix: readonly (readonly string[])[]
  readonly headerHeight: number
  readonly truth: readonly TrueCell[]
}

export function printed(fen: bigint, style: AmountStyle, currency = style.currency): string {
  if (fen === 0n) return style.zero
  const unit = currency === '元' ? 100n : 1_000_000n
  const decimals = currency === '万元' ? 2 : style.decimals
  const scale = 10n ** BigInt(decimals)
  const size = fen < 0n ? -fen : fen
  const rounded = (size * scale + unit / 2n) / unit
  const whole = String(rounded / scale)
  const grouped = style.hasSeparators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const rest = decimals === 0 ? '' : `.${String(rounded % scale).padStart(decimals, '0')}`
  return `${fen < 0n ? '-' : ''}${grouped}${rest}`
}

interface Leaf {
  readonly heading: Heading
  readonly path: readonly string[]
  /** Grid columns that it takes: three of a merged code. */
  readonly width: number
}

const widthOf = (heading: Heading, style: AmountStyle): number =>
  heading.below !== undefined
    ? heading.below.reduce((sum, one) => sum + widthOf(one, style), 0)
    : heading.column === 'code' && style.codes !== 'one'
      ? 3
      : 1

function leavesOf(heading: Heading, style: AmountStyle, above: readonly string[] = []): readonly Leaf[] {
  const path = [...above, withoutSpace(heading.text)]
  if (heading.below !== undefined) return heading.below.flatMap((one) => leavesOf(one, style, path))
  return [{ heading, path, width: widthOf(heading, style) }]
}

const isThree = ({ codes }: AmountStyle): boolean => codes === 'three' || codes === 'cumulative'

const codeDepth = (heading: Heading, style: AmountStyle): number =>
  heading.below !== undefined
    ? 1 + Math.max(...heading.below.map((one) => codeDepth(one, style)))
    : heading.column === 'code' && isThree(style)
      ? 2
      : 1

/** Writes the headings from a row and column on; each leaf reaches down to the last row of the header. */
function writeHeading(
  grid: string[][],
  heading: Heading,
  at: { readonly row: number; readonly column: number; readonly bottom: number },
  style: AmountStyle,
): void {
  const width = widthOf(heading, style)
  const isCode = heading.column === 'code' && isThree(style)
  const bottom = heading.below !== undefined ? at.row : isCode ? at.bottom - 1 : at.bottom
  fill(grid, heading.text, { ...at, bottom, width })
  if (isCode)
    ['类', '款', '项'].forEach((text, index) => {
      fill(grid, text, { row: at.bottom, column: at.column + index, bottom: at.bottom, width: 1 })
    })
  let column = at.column
  for (const one of heading.below ?? []) {
    writeHeading(grid, one, { ...at, row: at.row + 1, column }, style)
    column += widthOf(one, style)
  }
}

function fill(
  grid: string[][],
  text: string,
  at: { readonly row: number; readonly column: number; readonly bottom: number; readonly width: number },
): void {
  for (let row = at.row; row <= at.bottom; row++)
    for (let column = at.column; column < at.column + at.width; column++) {
      const line = grid[row]
      if (line !== undefined)
        line[column] = column > at.column ? COVERED : row > at.row ? COVERED_ABOVE : text
    }
}

export function made(table: PrintedTable, money: readonly Money[], style: AmountStyle): MadeTable {
  const headerHeight = Math.max(
    ...table.sides.flatMap((side) => side.headings.map((one) => codeDepth(one, style))),
  )
  const width = table.sides.reduce(
    (sum, side) => sum + side.headings.reduce((all, one) => all + widthOf(one, style), 0),
    0,
  )
  const bodyHeight = Math.max(...table.sides.map((side) => side.rows.length))
  const empty = (height: number): string[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  const header = empty(headerHeight)
  const body = empty(bodyHeight)
  const numbers = empty(table.hasColumnNumbers === true ? 1 : 0)
  const truth: TrueCell[] = []
  let left = 0
  let rowNumber = 0
  let columnNumber = 0
  for (const side of table.sides) {
    let column = left
    for (const heading of side.headings) {
      writeHeading(header, heading, { row: 0, column, bottom: headerHeight - 1 }, style)
      column += widthOf(heading, style)
    }
    column = left
    const leaves = side.headings.flatMap((one) => leavesOf(one, style))
    let isNamed = false
    for (const leaf of leaves) {
      const line = numbers[0]
      if (line !== undefined) {
        if (leaf.heading.column === undefined || leaf.heading.column === 'amount')
          line[column] = String(++columnNumber)
        else if (!isNamed && leaf.heading.column !== 'rowNumber') {
          line[column] = '栏次'
          isNamed = true
        }
        for (let more = 1; more < leaf.width; more++) line[column + more] = COVERED
      }
      side.rows.forEach((row, at) => {
        writeCell({
          table,
          side,
          leaf,
          row,
          at,
          column,
          rowNumber: rowNumber + at + 1,
          body,
          truth,
          money,
          style,
        })
      })
      column += leaf.width
    }
    for (const [at, row] of side.rows.entries()) if (row.isTotal === true) mergeTotal(body[at], left, leaves)
    left = column
    rowNumber += bodyHeight
  }
  if (style.total === 'inHeader') raiseTotal(table, numbers[0], body[0])
  return { matrix: [...header, ...numbers, ...body], headerHeight, truth }
}

/** The national template sets 类, 款 and 项 beside the lines 栏次 and 合计, over both. */
function raiseTotal(table: PrintedTable, numbers: string[] | undefined, total: string[] | undefined): void {
  const isCoded =
    table.sides[0]?.rows[0]?.isTotal === true && table.sides[0].headings[0]?.below?.[0]?.column === 'code'
  if (!isCoded || numbers === undefined || total === undefined || total[1] !== COVERED) return
  for (const [at, text] of ['类', '款', '项'].entries()) {
    numbers[at] = text
    total[at] = COVERED_ABOVE
  }
  numbers[3] = '栏次'
  total[3] = '合计'
}

/** 合计 covers the columns of code and name. */
function mergeTotal(line: string[] | undefined, left: number, leaves: readonly Leaf[]): void {
  let width = 0
  for (const leaf of leaves) {
    if (leaf.heading.column !== 'code' && leaf.heading.column !== 'name') break
    width += leaf.width
  }
  if (line === undefined || width < 2) return
  const name = line.slice(left, left + width).find((text) => text !== '' && text !== COVERED) ?? ''
  for (let at = 0; at < width; at++) line[left + at] = at === 0 ? name : COVERED
}

function writeCell(at: {
  readonly table: PrintedTable
  readonly side: PrintedSide
  readonly leaf: Leaf
  readonly row: PrintedRow
  readonly at: number
  readonly column: number
  readonly rowNumber: number
  readonly body: string[][]
  readonly truth: TrueCell[]
  readonly money: readonly Money[]
  readonly style: AmountStyle
}): void {
  const { table, side, leaf, row, column, style } = at
  const line = at.body[at.at]
  if (line === undefined) return
  const { heading } = leaf
  switch (heading.column ?? 'amount') {
    case 'code':
      writeCode(line, column, leaf.width, row.code ?? '', style)
      return
    case 'name':
      line[column] = row.name
      return
    case 'otherCode':
      line[column] = row.otherCode ?? ''
      return
    case 'otherName':
      line[column] = row.otherName ?? ''
      return
    case 'rowNumber':
      line[column] = String(at.rowNumber)
      return
    case 'text':
      line[column] = row.text ?? ''
      return
    case 'amount':
  }
  const region = common([side.base, row.counts, heading.counts ?? {}])
  const amount =
    heading.derived !== undefined
      ? heading.derived(row, at.at)
      : region === undefined
        ? 0n
        : sumOf(at.money, region, side.side)
  if (row.counts.unit === 'none') return
  const text = typeof amount === 'string' ? amount : printed(amount ?? 0n, style, table.currency)
  line[column] = text
  if (text === '' || text === '-') return
  at.truth.push({
    table: table.title,
    rowCode: row.code ?? '',
    rowName: withoutSpace(row.name),
    column: leaf.path.join('/'),
    value: text.replaceAll(',', ''),
    ...(table.definition === undefined ? {} : { definition: table.definition }),
    ...(heading.derived !== undefined || row.hasNoCode === true || region === undefined ? {} : { region }),
  })
}

function writeCode(line: string[], column: number, width: number, code: string, style: AmountStyle): void {
  if (width === 1) {
    line[column] = code
    return
  }
  if (style.codes === 'merged') {
    line[column] = code
    line[column + 1] = COVERED
    line[column + 2] = COVERED
    return
  }
  const ends = [3, 5, 7].filter((end) => end <= code.length)
  ends.forEach((end, at) => {
    line[column + at] = style.codes === 'three' ? code.slice(at === 0 ? 0 : end - 2, end) : code.slice(0, end)
  })
}
