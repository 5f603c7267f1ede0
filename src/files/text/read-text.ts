/** Plain text as a document: lines with tabs are grids, the others are paragraphs. */
import type { Block, Document, GridRow } from '../../core/document/document.ts'
import { documentName } from '../reader.ts'

/** The text is already decoded. Lines are numbered from 1. */
export function readText(fileName: string, text: string): Document {
  const blocks: Block[] = []
  let rows: GridRow[] = []
  const endGrid = (): void => {
    const first = rows[0]
    if (first === undefined) return
    const columnCount = Math.max(...rows.map((row) => row.cells.length))
    blocks.push({ kind: 'grid', origin: 'tabbed', columnCount, rows, place: first.place })
    rows = []
  }
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const place = { line: at + 1 }
    if (line.includes('\t')) rows.push({ cells: tabbedCells(line, at + 1), place })
    else {
      endGrid()
      const words = line.trim()
      if (words !== '')
        blocks.push({ kind: 'paragraph', role: 'text', text: words, lines: [{ text: words, place }], place })
    }
  })
  endGrid()
  return { name: documentName(fileName), format: 'text', pages: [], blocks, problems: [] }
}

function tabbedCells(line: string, number: number): GridRow['cells'] {
  let character = 1
  return line.split('\t').map((text, column) => {
    const cell = { column, columnSpan: 1, rowSpan: 1, text: text.trim(), place: { line: number, character } }
    character += text.length + 1
    return cell
  })
}
