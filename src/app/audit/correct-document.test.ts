import { describe, expect, it } from 'vitest'
import type { Document, GridCell } from '../../core/document/document.ts'
import { correctDocument, corrected } from './correct-document.ts'

const cell = (column: number, text: string, line: number): GridCell => ({
  column,
  columnSpan: 1,
  rowSpan: 1,
  text,
  place: { line, character: column * 10 + 1 },
  isUncertain: true,
})

const DOCUMENT: Document = {
  name: 'a',
  format: 'text',
  pages: [],
  problems: [],
  blocks: [
    {
      kind: 'paragraph',
      role: 'text',
      text: '执行 12.00 万元，结余 12.00 万元，合计 24.00 万元。',
      lines: [{ text: '执行 12.00 万元，结余 12.00 万元，合计 24.00 万元。', place: { line: 1 } }],
      place: { line: 1 },
    },
    {
      kind: 'grid',
      origin: 'tabbed',
      columnCount: 3,
      place: { line: 2 },
      rows: [{ place: { line: 2 }, cells: [cell(0, '合计', 2), cell(1, '12.00', 2), cell(2, '6 家', 2)] }],
    },
  ],
}

const texts = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.cells.map((one) => one.text)),
  )

describe('a correction', () => {
  it('changes the one cell that has the text, which is certain then', () => {
    const mended = correctDocument(DOCUMENT, [
      { place: { line: 2 }, from: '12.00', to: '21.00' },
      { place: { line: 2 }, from: '6家', to: '9家' },
    ])
    expect(texts(mended).slice(1)).toEqual(['合计', '21.00', '9家'])
    const [, grid] = mended.blocks
    expect(grid?.kind === 'grid' && grid.rows[0]?.cells.map((one) => one.isUncertain)).toEqual([
      true,
      undefined,
      undefined,
    ])
  })

  it('changes a part of a paragraph, and of its line', () => {
    const mended = correctDocument(DOCUMENT, [{ place: { line: 1 }, from: '24.00', to: '$&' }])
    expect(texts(mended)[0]).toContain('合计 $& 万元')
    const [paragraph] = mended.blocks
    expect(paragraph?.kind === 'paragraph' && paragraph.lines[0]?.text).toContain('合计 $& 万元')
  })

  it.each([
    ['a text that is not there', { place: { line: 2 }, from: '99', to: '1' }],
    ['another place', { place: { line: 3 }, from: '12.00', to: '1' }],
    ['a text that is there twice', { place: { line: 1 }, from: '12.00', to: '1' }],
    ['no text', { place: { line: 1 }, from: '', to: '1' }],
  ])('of %s is none', (_, correction) => {
    expect(corrected(DOCUMENT, correction)).toBeUndefined()
    expect(correctDocument(DOCUMENT, [correction])).toBe(DOCUMENT)
  })
})
