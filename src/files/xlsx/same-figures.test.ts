/**
 * Nine tables of an invented unit, saved by LibreOffice as a DOCX, as a workbook with a sheet for each, and as one
 * sheet that has them all: the same words stand in the same rows, whatever the file.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document, Grid } from '../../core/document/document.ts'
import { readDocx } from '../docx/read-docx.ts'
import type { Reader } from '../reader.ts'
import { documentOf, gridPage } from '../zip/testing/make-package.ts'
import { readXlsx } from './read-xlsx.ts'

const fixture = async (path: string, reader: Reader): Promise<Document> =>
  documentOf(await reader({ name: path, bytes: readFileSync(new URL(path, import.meta.url)) }))

const gridsOf = (document: Document): readonly Grid[] =>
  document.blocks.filter((block) => block.kind === 'grid')

/** The words of each row, without where they stand. */
const rowsOf = (grid: Grid): readonly string[] =>
  grid.rows.map(({ cells }) =>
    cells
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
  )

/** Of a sheet: its number, its title and its unit stand above the table. */
const LINES_ABOVE = 3

describe('nine tables', async () => {
  const docx = await fixture('../docx/fixtures/nine-tables.docx', readDocx)
  const sheets = await fixture('fixtures/nine-sheets.xlsx', readXlsx)
  const sheet = await fixture('fixtures/one-sheet.xlsx', readXlsx)

  it('stand in each file, without anything that could not be read', () => {
    expect([docx, sheets, sheet].map(({ problems }) => problems)).toEqual([[], [], []])
    expect([docx, sheets, sheet].map((document) => gridsOf(document).length)).toEqual([9, 9, 1])
  })

  it('have the same merged cells and words in the DOCX and on their sheets', () => {
    const pages = gridsOf(sheets).map((grid) => gridPage({ ...grid, rows: grid.rows.slice(LINES_ABOVE) }))
    const words = (page: string) =>
      page
        .replace(/\(\d+\) /g, '')
        .replace(/(\| )+\|/g, '|')
        .replace(/\|\s+(?=\|)/g, '')
    // An empty cell is a cell of a DOCX, but none of a sheet.
    const filled = pages.map(words).map((page) => page.replace(/\n\|(?=\n)/g, ''))
    expect(filled).toEqual(
      gridsOf(docx)
        .map(gridPage)
        .map(words)
        .map((page) => page.replace(/\n\|(?=\n)/g, '')),
    )
  })

  it('have the same words in the DOCX and one below the other on one sheet', () => {
    const found = gridsOf(sheet)
      .flatMap(rowsOf)
      .filter((row) => row !== '')
    const tables = gridsOf(docx)
      .flatMap(rowsOf)
      .filter((row) => row !== '')
    const lines = docx.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(found.filter((row) => !lines.includes(row))).toEqual(tables)
    expect(found.filter((row) => lines.includes(row))).toEqual(lines)
  })

  it('show the headers of a table with classes as they are merged', () => {
    expect(
      gridPage(gridsOf(docx)[2] ?? (gridsOf(docx)[0] as Grid))
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      '| 科目编码 ×3 | 科目名称 ↓2 | 合计 ↓2 | 其中 ×2 |',
      '| 类 | 款 | 项 | 基本支出 | 项目支出 |',
      '| 201 | 03 | 01 | 行政运行 | 986.40 | 700.00 | 286.40 |',
    ])
  })

  it('keep the formula behind a total', () => {
    const total = gridsOf(sheets)[0]?.rows.at(-1)?.cells[1]
    expect(total).toMatchObject({ text: '1,301.65', formula: '=SUM(B6:B9)', place: { cell: 'B10' } })
  })
})
