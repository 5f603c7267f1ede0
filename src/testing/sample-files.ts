/** Files of every format that hold one and the same document, made by hand so that every byte of them is known. */
import { strToU8, zipSync } from 'fflate'
import {
  COVERED,
  COVERED_ABOVE,
  SAMPLE_DOCUMENT,
  type SampleBlock,
  type SampleCell,
  sampleTable,
} from './sample-document.ts'
import { samplePdf } from './sample-pdf.ts'

export const SAMPLE_FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'txt'] as const
export type SampleFormat = (typeof SAMPLE_FORMATS)[number]

/** A file before it is packed: of a package its parts by path, of others one part that is the file itself. */
export type SampleParts = Readonly<Record<string, Uint8Array>>

const WRITERS: Readonly<Record<SampleFormat, (blocks: readonly SampleBlock[]) => SampleParts>> = {
  pdf: (blocks) => ({ file: samplePdf(blocks) }),
  docx: docxParts,
  xlsx: xlsxParts,
  html: (blocks) => ({ file: strToU8(htmlText(blocks)) }),
  txt: (blocks) => ({ file: strToU8(plainText(blocks)) }),
}

export const sampleParts = (format: SampleFormat, blocks = SAMPLE_DOCUMENT): SampleParts =>
  WRITERS[format](blocks)

/** The file that the parts make. */
export const packed = (parts: SampleParts): Uint8Array => parts.file ?? zipSync({ ...parts })

export const sampleFile = (format: SampleFormat, blocks = SAMPLE_DOCUMENT): Uint8Array =>
  packed(sampleParts(format, blocks))

const isTable = (block: SampleBlock): block is Exclude<SampleBlock, string> => typeof block !== 'string'

/** No character that XML forbids, which mutated texts may have. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

const plainText = (blocks: readonly SampleBlock[]): string =>
  blocks
    .map((block) =>
      isTable(block)
        ? block
            .map((row) =>
              row.map((cell) => (cell === COVERED || cell === COVERED_ABOVE ? '' : cell)).join('\t'),
            )
            .join('\n')
        : `${block}\n`,
    )
    .join('\n')

function htmlText(blocks: readonly SampleBlock[]): string {
  const body = blocks.map((block) => {
    if (!isTable(block)) return `<p>${escaped(block)}</p>`
    const cells = (row: readonly SampleCell[]) =>
      row.map(({ text, span, rowSpan }) => `<td colspan="${span}" rowspan="${rowSpan}">${escaped(text)}</td>`)
    const rows = sampleTable(block).map((row) => `<tr>${cells(row).join('')}</tr>`)
    return `<table>${rows.join('')}</table>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(String(blocks[0] ?? ''))}</title></head><body>${body.join('\n')}</body></html>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function packageParts(main: string, mainType: string, parts: Readonly<Record<string, string>>): SampleParts {
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${mainType}"/>`
  const all = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`,
    ...parts,
  }
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)]))
}

function docxParts(blocks: readonly SampleBlock[]): SampleParts {
  const paragraph = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  const body = blocks.map((block) => {
    if (!isTable(block)) return paragraph(block)
    const width = Math.max(0, ...block.map((row) => row.length))
    const table = sampleTable(block)
    const cell = ({ text, span }: SampleCell, merge: string): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`
    const rows = table.map((row, at) => {
      const own = row.map((one) => ({
        column: one.column,
        xml: cell(one, one.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''),
      }))
      // A cell that covers later rows has an empty cell in each of them.
      const covered = table
        .flat()
        .filter((one) => one.row < at && at < one.row + one.rowSpan)
        .map((one) => ({ column: one.column, xml: cell({ ...one, text: '' }, '<w:vMerge/>') }))
      const cells = [...own, ...covered].sort((a, b) => a.column - b.column)
      return `<w:tr>${cells.map(({ xml }) => xml).join('')}</w:tr>`
    })
    return `<w:tbl>${RULED}<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(width)}</w:tblGrid>${rows.join('')}</w:tbl>`
  })
  const isWide = blocks.some((block) => isTable(block) && (block[0]?.length ?? 0) > WIDEST_UPRIGHT)
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return packageParts(
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    {
      'word/document.xml': `${XML}<w:document xmlns:w="${namespace}"><w:body>${body.join('')}${isWide ? ACROSS : ''}</w:body></w:document>`,
    },
  )
}

/** Tables of more columns need a page that lies across. */
const WIDEST_UPRIGHT = 8
const ACROSS =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850"/></w:sectPr>'
const RULED = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders></w:tblPr>`

/** A sheet ends with its table. */
function xlsxParts(blocks: readonly SampleBlock[]): SampleParts {
  const sheets: (readonly string[])[][] = [[]]
  for (const block of blocks) {
    sheets.at(-1)?.push(...(isTable(block) ? block : [[block]]))
    if (isTable(block)) sheets.push([])
  }
  const numbers = sheets.map((_, at) => at + 1)
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const list = numbers.map((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`)
  const links = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return packageParts(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    {
      'xl/workbook.xml': `${XML}<workbook xmlns="${namespace}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
      ...Object.fromEntries(
        sheets.map((lines, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `${XML}<worksheet xmlns="${namespace}">${sheetXml(lines)}</worksheet>`,
        ]),
      ),
    },
  )
}

function sheetXml(lines: readonly (readonly string[])[]): string {
  const table = sampleTable(lines)
  const rows = table.map((line, at) => {
    const cells = line.map(({ text, column }) => cellXml(text, place(column, at)))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  const merges = table
    .flat()
    .flatMap(({ row, column, span, rowSpan }) =>
      span === 1 && rowSpan === 1
        ? []
        : [`<mergeCell ref="${place(column, row)}:${place(column + span - 1, row + rowSpan - 1)}"/>`],
    )
  const merged =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  return `<sheetData>${rows.join('')}</sheetData>${merged}`
}

const place = (column: number, row: number): string => `${letters(column)}${row + 1}`
const letters = (column: number): string =>
  `${column < 26 ? '' : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

const cellXml = (text: string, place: string): string =>
  text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
