/** Makes Office files for tests from the XML of their parts, and shows documents as text, so that a test reads like a page. */
import { strToU8, zipSync } from 'fflate'
import type { Block, Document, Grid } from '../../../core/document/document.ts'
import type { FileReading } from '../../reader.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
export const RELATION = `${OFFICE}/officeDocument/2006/relationships`

export const NAMESPACES = [
  ['w', `${OFFICE}/wordprocessingml/2006/main`],
  ['r', RELATION],
  ['mc', `${OFFICE}/markup-compatibility/2006`],
  ['wp', `${OFFICE}/drawingml/2006/wordprocessingDrawing`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', `${OFFICE}/drawingml/2006/main`],
  ['m', `${OFFICE}/officeDocument/2006/math`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['xdr', `${OFFICE}/drawingml/2006/spreadsheetDrawing`],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export const SPREADSHEET = `xmlns="${OFFICE}/spreadsheetml/2006/main"`

export interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

export function relationsXml(relations: readonly Relation[]): string {
  const listed = relations.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${listed.join('')}</Relationships>`
}

export function makePackage(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return zipSync(Object.fromEntries(bytes), { level: 6 })
}

export function documentOf(reading: FileReading): Document {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.document
}

export const codesOf = (reading: FileReading): readonly string[] =>
  (reading.ok ? reading.document.problems : reading.problems).map(({ code }) => code)

/** `heading1: 一、概况`, and of tables a line for each row: `| 合计 ×2 | 12.65 ↓2 |`. */
export const page = (document: Document): string => document.blocks.map(blockText).join('\n')

const blockText = (block: Block): string =>
  block.kind === 'grid'
    ? gridPage(block)
    : `${block.role}${block.level ?? ''}: ${block.text.replaceAll('\t', '→')}`

export function gridPage(grid: Grid): string {
  return grid.rows
    .map(({ cells }) => {
      const shown = cells.map((cell) => {
        const before = cell.column > 0 && cells[0] === cell ? `(${cell.column}) ` : ''
        const across = cell.columnSpan > 1 ? ` ×${cell.columnSpan}` : ''
        const down = cell.rowSpan > 1 ? ` ↓${cell.rowSpan}` : ''
        return `${before}${cell.text.replaceAll('\n', '⏎').replaceAll('\t', '→')}${across}${down}${cell.isUncertain ? ' ?' : ''}`
      })
      return `| ${shown.join(' | ')} |`
    })
    .join('\n')
}
