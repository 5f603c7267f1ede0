/** The visible content of a page as paragraphs and grids. */
import type { Block, Grid } from '../../core/document/document.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { READING_LIMITS } from '../reader.ts'
import { paragraphsOf, type ShownLine } from '../text/line-blocks.ts'
import { type BlockSetting, cellText, type Flow, type FlowPiece, flow } from './flow.ts'
import {
  attribute,
  type Element,
  elementsOf,
  generatorOf,
  isAttachment,
  lineOf,
  type Node,
  type Root,
  textOf,
} from './parse-page.ts'
import { type SpannedCell, type SpannedRow, spanGrid } from './span-grid.ts'
import { fieldText, inSymbols, raised, symbolFont } from './symbols.ts'

export interface PageBlocks {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
  /** Lines of pictures that stand alone. */
  readonly pictures: readonly number[]
  /** Names or addresses of pages and files that the page holds or offers, but which are files of their own. */
  readonly others: readonly string[]
}

export interface PageSetting {
  /** The name of the file, for problems. */
  readonly file: string
  /** Says of elements that they are hidden or no part of the document. */
  readonly isLeftOut: (element: Element) => boolean
}

export function pageBlocks(root: Root, setting: PageSetting): PageBlocks {
  const walk = new Walk(setting, /LibreOffice|OpenOffice/.test(generatorOf(root)))
  const pieces = walk.flowOf(root.childNodes)
  const pictures = pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.number] : []))
  return { blocks: blocksOf(pieces), problems: walk.problems, pictures, others: walk.others }
}

function blocksOf(pieces: readonly FlowPiece[]): readonly Block[] {
  const blocks: Block[] = []
  let lines: ShownLine[] = []
  for (const piece of pieces) {
    if (piece.kind === 'line') lines.push(piece.line)
    else if (piece.kind === 'grid') {
      for (const paragraph of paragraphsOf(lines, false)) blocks.push(paragraph)
      lines = []
      blocks.push(piece.grid)
    }
  }
  return [...blocks, ...paragraphsOf(lines, false)]
}

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|listing|nav|ol|optgroup|option|p|plaintext|pre|section|xmp|summary|table|tbody|td|tfoot|th|thead|tr|ul|ucapcontent)$/

/** What elements say of the text within them. */
interface Style {
  readonly symbols?: Readonly<Record<string, string>>
  readonly isRaised?: boolean
  readonly isExact?: boolean
  readonly block?: BlockSetting
}

interface Cell extends SpannedCell {
  readonly pieces: readonly FlowPiece[]
}

interface CellRow extends SpannedRow {
  readonly cells: readonly Cell[]
}

class Walk {
  readonly problems: Problem[] = []
  readonly others: string[] = []
  private readonly numbers = new Map<Element, number>()

  private readonly setting: PageSetting
  private readonly breaksAtSpaces: boolean

  constructor(setting: PageSetting, breaksAtSpaces: boolean) {
    this.setting = setting
    this.breaksAtSpaces = breaksAtSpaces
  }

  flowOf(nodes: readonly Node[]): readonly FlowPiece[] {
    const out = flow(this.breaksAtSpaces)
    for (const node of nodes) this.node(node, out, {})
    return out.end()
  }

  private node(node: Node, out: Flow, style: Style): void {
    if ('value' in node) {
      const value = style.symbols === undefined ? node.value : inSymbols(node.value, style.symbols)
      const shown = style.isRaised === true ? raised(value) : value
      if (style.isExact === true) out.exact(shown, lineOf(node))
      else out.text(shown, lineOf(node))
    } else if ('tagName' in node && !this.setting.isLeftOut(node)) this.element(node, out, style)
  }

  private element(element: Element, out: Flow, style: Style): void {
    const { tagName } = element
    if (tagName === 'br') out.breakLine()
    else if (tagName === 'input') out.text(fieldText(element), lineOf(element))
    else if (tagName === 'img' || tagName === 'image') this.picture(element, out)
    else if (tagName === 'select') this.select(element, out)
    else if (/^(?:iframe|frame|embed|object)$/.test(tagName)) this.other(element, out, style)
    else if (tagName === 'table') this.table(element, out)
    else {
      if (tagName === 'a') this.link(element)
      const inner = styleWithin(element, style)
      const isBlock = BLOCK.test(tagName)
      if (isBlock) out.breakBlock(inner.block)
      if (tagName === 'rt') out.text('（', lineOf(element))
      const number = tagName === 'li' ? this.itemNumber(element) : undefined
      if (number !== undefined) out.text(`${number}. `, lineOf(element))
      for (const child of element.childNodes) this.node(child, out, inner)
      if (tagName === 'rt') out.text('）', lineOf(element))
      if (isBlock) out.breakBlock(style.block)
    }
  }

  private picture(image: Element, out: Flow): void {
    const alt = (attribute(image, 'alt') ?? '').trim()
    const shown = alt === '' || /^[\w%.-]+\.(?:png|jpe?g|gif|bmp|webp)$/i.test(alt) ? '' : `[${alt}]`
    if (isSmall(image)) out.text(shown, lineOf(image))
    else out.picture(shown, lineOf(image))
  }

  private select(select: Element, out: Flow): void {
    const options = elementsOf(select).filter((option) => option.tagName === 'option')
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
    if (chosen !== undefined) out.text(textOf(chosen), lineOf(chosen))
  }

  private other(element: Element, out: Flow, style: Style): void {
    const address = attribute(element, 'src') ?? attribute(element, 'data') ?? ''
    if (/^(?!about:|javascript:|data:)\S/.test(address)) this.others.push(fileName(address))
    for (const child of element.childNodes) this.node(child, out, style)
  }

  private link(link: Element): void {
    const address = attribute(link, 'href') ?? ''
    if (isAttachment(address)) this.others.push(textOf(link).replace(/\s+/g, ' ').trim() || fileName(address))
  }

  private table(table: Element, out: Flow): void {
    const { captions, groups } = this.tableParts(table)
    out.breakBlock()
    // A caption is a line above the table like any title, and has its own place.
    for (const caption of captions) out.pieces(this.flowOf(caption.childNodes))
    if (isLayout(table, groups)) {
      for (const cell of cellsOf(groups)) out.pieces(cell.pieces)
      return
    }
    const rows = groups.map((group) => group.map(withoutPieces))
    out.pieces([{ kind: 'grid', grid: spanGrid(rows, { line: lineOf(table) ?? 1 }) }])
  }

  /** The rows of a table by their groups; a table within a cell belongs to the cell. */
  private tableParts(table: Element): {
    readonly captions: readonly Element[]
    readonly groups: readonly (readonly CellRow[])[]
  } {
    const children = elementsOf(table).filter((child) => !this.setting.isLeftOut(child))
    const captions = children.filter((child) => child.tagName === 'caption')
    const sections = children.filter((child) => /^t(?:head|body|foot)$/.test(child.tagName))
    const groups = sections.map((section) =>
      elementsOf(section)
        .filter((row) => row.tagName === 'tr' && !this.setting.isLeftOut(row))
        .map((row): CellRow => {
          const line = lineOf(row) ?? lineOf(table) ?? 1
          const cells = elementsOf(row).filter(
            (cell) => /^t[dh]$/.test(cell.tagName) && !this.setting.isLeftOut(cell),
          )
          return { place: { line }, cells: cells.map((cell) => this.cell(cell, line)) }
        }),
    )
    return { captions, groups }
  }

  private cell(element: Element, rowLine: number): Cell {
    // A whole table may stand on one line; the character tells its cells apart.
    const character = element.sourceCodeLocation?.startCol
    const place = { line: lineOf(element) ?? rowLine, ...(character === undefined ? {} : { character }) }
    const pieces = this.flowOf(element.childNodes)
    const nested = pieces.flatMap((piece): Grid[] => (piece.kind === 'grid' ? [piece.grid] : []))
    const formula = attribute(element, 'x:fmla')
    return {
      pieces,
      text: this.limited(cellText(pieces), place.line),
      columnSpan: spanOf(element, 'colspan', 1, 1_000),
      rowSpan: spanOf(element, 'rowspan', 0, 65_534),
      place,
      ...(formula === undefined ? {} : { formula }),
      ...(nested.length === 0 ? {} : { nested }),
    }
  }

  /** What the browser puts before an item of a numbered list. */
  private itemNumber(item: Element): number | undefined {
    const list = item.parentNode
    if (list === null || !('tagName' in list) || list.tagName !== 'ol') return undefined
    if (!/^1?$/.test(attribute(list, 'type') ?? '') || /none/.test(attribute(list, 'style') ?? ''))
      return undefined
    const before = this.numbers.get(list) ?? spanOf(list, 'start', 0, 100_000, 1) - 1
    const number = spanOf(item, 'value', 0, 100_000, before + 1)
    this.numbers.set(list, number)
    return number
  }

  private limited(text: string, line: number): string {
    const limit = READING_LIMITS.cellCharacters
    if (text.length <= limit) return text
    const params = { found: String(text.length), limit: String(limit) }
    this.problems.push(problem('RDG-010', params, { file: this.setting.file, line }))
    return text.slice(0, limit)
  }
}

function styleWithin(element: Element, style: Style): Style {
  const symbols = symbolFont(element)
  const block = blockSetting(element)
  return {
    ...style,
    ...(symbols === undefined ? {} : { symbols }),
    ...(block === undefined ? {} : { block }),
    ...(element.tagName === 'sup' ? { isRaised: true } : {}),
    ...(/^(?:pre|textarea|listing|xmp|plaintext)$/.test(element.tagName) ? { isExact: true } : {}),
  }
}

/** Word and WPS say of paragraphs that they are headings or belong to the table of contents. */
function blockSetting(element: Element): BlockSetting | undefined {
  if (/(?:^|\s)MsoToc(?:\d|Heading)/i.test(attribute(element, 'class') ?? '')) return { isContents: true }
  const outline = /mso-outline-level:\s*([1-9])/.exec(attribute(element, 'style') ?? '')
  const level = (/^h([1-6])$/.exec(element.tagName) ?? outline)?.[1]
  return level === undefined ? undefined : { level: Number.parseInt(level, 10) }
}

function spanOf(element: Element, name: string, least: number, most: number, otherwise = 1): number {
  const number = Number.parseInt(attribute(element, name) ?? '', 10)
  return Number.isNaN(number) || number < least ? otherwise : Math.min(number, most)
}

const cellsOf = (groups: readonly (readonly CellRow[])[]): readonly Cell[] =>
  groups.flatMap((group) => group.flatMap((row) => row.cells))

const withoutPieces = (row: CellRow): SpannedRow => ({
  ...row,
  cells: row.cells.map(({ pieces: _, ...cell }) => cell),
})

/** As many cells may stand beside the document in a table that only arranges the page. */
const MOST_BESIDE = 8

/** Whether a table has no columns of its own, or serves to put others in their place. */
function isLayout(table: Element, groups: readonly (readonly CellRow[])[]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true
  const filled = cellsOf(groups).filter((cell) => cell.pieces.length > 0)
  if (filled.length <= 1 || groups.every((group) => group.every((row) => row.cells.length <= 1))) return true
  const holders = filled.filter((cell) => cell.nested !== undefined)
  if (holders.length === 0 || filled.length - holders.length > MOST_BESIDE) return false
  const beside = filled.reduce((sum, cell) => sum + (cell.nested === undefined ? cell.text.length : 0), 0)
  return holders.reduce((sum, cell) => sum + weightOf(cell), 0) >= beside
}

const weightOf = (cell: Cell): number =>
  cell.text.length +
  (cell.nested ?? []).reduce(
    (sum, grid) =>
      sum + grid.rows.reduce((of, row) => of + row.cells.reduce((all, { text }) => all + text.length, 0), 0),
    0,
  )

/** Smaller pictures are icons and seals. */
const PICTURE_PIXELS = 200

const isSmall = (image: Element): boolean =>
  ['width', 'height'].some((side) => {
    const size =
      attribute(image, side) ??
      new RegExp(`${side}\\s*:\\s*(\\d+)`).exec(attribute(image, 'style') ?? '')?.[1]
    return Number.parseInt(size ?? '', 10) < PICTURE_PIXELS && !/%/.test(size ?? '')
  })

const fileName = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? address
