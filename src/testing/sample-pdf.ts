/** The sample document as a PDF: ruled tables, and a Chinese font that every PDF program knows without its being embedded. */
import { type SampleBlock, sampleCells } from './sample-document.ts'

const PAGE = { width: 595, height: 842, margin: 50, bottom: 70 }
const FONT_SIZE = 10
const TITLE_SIZE = 16
const LINE = 22
const ROW = 20

export function samplePdf(blocks: readonly SampleBlock[]): Uint8Array {
  const contents = pagesOf(blocks)
  const font = 4 + contents.length * 2
  const kids = contents.map((_, at) => `${3 + at * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`,
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Contents ${4 + at * 2} 0 R/Resources<</Font<</F1 ${font - 1} 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${font} 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[814 907 500]/FontDescriptor ${font + 1} 0 R>>`,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  return new TextEncoder().encode(fileOf(objects))
}

function fileOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
}

/** The drawing of every page, from the top. */
function pagesOf(blocks: readonly SampleBlock[]): readonly string[] {
  const pages: string[][] = [[]]
  let top = PAGE.height - PAGE.margin
  const room = (height: number): void => {
    if (top - height >= PAGE.bottom) return
    pages.push([])
    top = PAGE.height - PAGE.margin
  }
  const draw = (operators: string): void => {
    pages.at(-1)?.push(operators)
  }
  for (const block of blocks) {
    if (typeof block === 'string') {
      for (const line of linesOf(block)) {
        room(LINE)
        top -= LINE
        const size = TITLE.test(line) ? TITLE_SIZE : FONT_SIZE
        draw(textAt(line, leftOf(line, size), top + 6, size * line.length))
      }
      continue
    }
    const columns = Math.max(1, ...block.map((row) => row.length))
    const width = (PAGE.width - 2 * PAGE.margin) / columns
    for (const row of block) {
      room(ROW)
      top -= ROW
      for (const { text, column, span } of sampleCells(row)) {
        const left = PAGE.margin + column * width
        draw(`${left} ${top} ${width * span} ${ROW} re S`)
        draw(textAt(text, left + 2, top + 6, width * span - 4))
      }
    }
    top -= 6
  }
  return pages.map((page) => ['0.5 w', ...page].join('\n'))
}

const PER_LINE = 46

const TITLE = /^[^。：]+(?:表|部门预算)$/

/** Titles stand in the middle, the currency on the right, prose on the left. */
function leftOf(line: string, size: number): number {
  const space = PAGE.width - 2 * PAGE.margin - line.length * size
  if (/^单位：/.test(line)) return PAGE.margin + space
  return TITLE.test(line) ? PAGE.margin + space / 2 : PAGE.margin
}

const linesOf = (text: string): readonly string[] => text.match(new RegExp(`.{1,${PER_LINE}}`, 'gsu')) ?? ['']

/** In type as small as the width asks for. */
function textAt(text: string, left: number, bottom: number, width: number): string {
  if (text === '') return ''
  const ems = [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0)
  const size = Math.min(TITLE.test(text) ? TITLE_SIZE : FONT_SIZE, width / ems)
  const codes = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  )
  return `BT /F1 ${size} Tf ${left} ${bottom} Td <${codes.join('')}> Tj ET`
}
