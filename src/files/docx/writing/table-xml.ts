/** A table of a written DOCX: title, head and notes as paragraphs of their own, its header repeated on every page. */
import type { Table } from '../../../core/document/table.ts'
import { printedHead } from '../../typesetting/printed-head.ts'
import type { FlowItem } from './flow.ts'
import { type LetterSize, letterWidth, TABLE_SIZES, textHeightOf, textWidthOf } from './paper.ts'
import { TABLE_TITLE_SIZE, tableStyle } from './styles-xml.ts'
import { cellWidth, type PaperCell } from './table-rows.ts'
import type { TableSetting } from './table-setting.ts'
import { joined, type ParagraphParts, type Piece, paragraphPiece, runXml } from './text-xml.ts'

export function tablePiece(table: Table, setting: TableSetting, startsPage: boolean): Piece {
  const width = textWidthOf(setting.paper)
  const above = [
    ...(table.title === '' ? [] : [{ style: 'TableTitle', size: TABLE_TITLE_SIZE, text: table.title }]),
    ...printedHead(table).map((line) => ({
      style: 'TableHead',
      size: TABLE_SIZES.five,
      ...headLine(line, width),
    })),
  ]
  return joined([
    ...above.map((parts, at) =>
      paragraphPiece({ ...parts, width, keepsNext: true, startsPage: startsPage && at === 0 }),
    ),
    ...(table.columns.length === 0 ? [] : [gridPiece(setting)]),
    GAP,
    ...table.notes.map((text) => paragraphPiece({ style: 'TableNote', size: TABLE_SIZES.five, width, text })),
  ])
}

/** What stands in the middle has a stop of its own; without it the left may be as long as it likes. */
function headLine(
  { left, center, right }: Table['head'][number],
  width: number,
): Pick<ParagraphParts, 'text' | 'properties'> {
  const middle = center === '' ? '' : `<w:tab w:val="center" w:pos="${Math.round(width / 2)}"/>`
  return {
    text: center === '' ? `${left}\t${right}` : `${left}\t${center}\t${right}`,
    properties: `<w:tabs>${middle}<w:tab w:val="right" w:pos="${width}"/></w:tabs>`,
  }
}

/** Parts two tables, which Word would take for one, and leaves some room above the notes. */
const GAP: Piece = {
  xml: '<w:p><w:pPr><w:pStyle w:val="TableNote"/><w:spacing w:line="100" w:lineRule="exact"/></w:pPr></w:p>',
  items: [{ height: 100 }],
}

function gridPiece({ paper, size, rows, widths, heights }: TableSetting): Piece {
  const half = textHeightOf(paper) / 2
  const repeated = rows.reduce((sum, { isHeader }, at) => sum + (isHeader ? (heights[at] ?? 0) : 0), 0)
  const isRepeated = repeated < half
  const xml = rows.map(({ cells, isHeader, keepsNext }, at) => {
    // A row of more than half a page may break: no program shows one that is longer than its page.
    const properties = `${(heights[at] ?? 0) < half ? '<w:cantSplit/>' : ''}${isHeader && isRepeated ? '<w:tblHeader/>' : ''}`
    const shown = cells.map((cell) =>
      cellXml(cell, { width: cellWidth(widths, cell.column, cell.columnSpan), size, keepsNext }),
    )
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${shown.join('')}</w:tr>`
  })
  return {
    xml: [
      `<w:tbl><w:tblPr><w:tblStyle w:val="Statement"/><w:tblW w:w="${textWidthOf(paper)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
      ...xml,
      '</w:tbl>',
    ].join(''),
    items: rows.map(({ isHeader, keepsNext }, at): FlowItem => {
      const height = heights[at] ?? 0
      return { height, ...(keepsNext ? { keepsNext } : {}), ...(isRepeated && !isHeader ? { repeated } : {}) }
    }),
  }
}

interface CellPlace {
  readonly width: number
  readonly size: LetterSize
  readonly keepsNext: boolean
}

function cellXml(cell: PaperCell, { width, size, keepsNext }: CellPlace): string {
  const { columnSpan, merge, alignment, indent, isBold, text } = cell
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '',
    merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    '<w:vAlign w:val="center"/>',
  ].join('')
  const paragraph = [
    `<w:pStyle w:val="${tableStyle(size)}"/>`,
    keepsNext ? '<w:keepNext/>' : '',
    indent > 0 ? `<w:ind w:left="${indent * letterWidth(size)}" w:leftChars="${indent * 100}"/>` : '',
    alignment === 'left' ? '' : `<w:jc w:val="${alignment}"/>`,
  ].join('')
  const run = text === '' ? '' : runXml(text, isBold ? '<w:b/><w:bCs/>' : '')
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${run}</w:p></w:tc>`
}
