/** Tables of published documents, made a DOCX and an XLSX by LibreOffice, come back as they were; needs both beside the repository. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../core/document/document.ts'
import { readDocx } from '../docx/read-docx.ts'
import type { Reader } from '../reader.ts'
import { readXlsx } from '../xlsx/read-xlsx.ts'
import { documentOf } from '../zip/testing/make-package.ts'
import { findOnPath } from './find-on-path.ts'
import { runProcess } from './run-process.ts'

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const NUMBERS = process.env.MINGZHANG_SOAK === undefined ? ['000'] : ['000', '001', '003']
const office = await findOnPath(['soffice'], process.env.PATH ?? '')

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Rows of the text's tables; lines without tabs are paragraphs. */
function html(text: string): { readonly page: string; readonly rows: readonly (readonly string[])[] } {
  const rows: string[][] = []
  const escaped = (cell: string) => squeezed(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = text.split(/\r?\n/).map((line) => {
    if (!line.includes('\t')) return `</table><p>${escaped(line)}</p><table>`
    const cells = line.split('\t').map(squeezed)
    rows.push(cells)
    // As text, since a spreadsheet program would make numbers of codes.
    return `<tr>${cells.map((cell) => `<td sdnum="2052;0;@">${escaped(cell)}</td>`).join('')}</tr>`
  })
  return { page: `<meta charset="utf-8"><table>${lines.join('')}</table>`, rows }
}

/** The words of each row of a grid that has any. */
const wordsOf = (document: Document): readonly string[] =>
  document.blocks
    .flatMap((block) => (block.kind === 'grid' ? block.rows : []))
    .map(({ cells }) => words(cells.map(({ text }) => squeezed(text))))
    .filter((row) => row !== '')

const words = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('|')

describe.skipIf(office === undefined || !existsSync(SEEDS))('the tables of a published document', () => {
  it.each(NUMBERS)('%s', { timeout: 240_000 }, async (number) => {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-round-'))
    try {
      const { page, rows } = html(readFileSync(join(SEEDS, `${number}.txt`), 'utf8'))
      writeFileSync(join(folder, 'tables.html'), page)
      const written = rows.map(words).filter((row) => row !== '')
      const convert = async (target: string, filter: string, reader: Reader): Promise<Document> => {
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
        const args = ['--headless', profile, `--infilter=${filter}`, '--convert-to', target, 'tables.html']
        const environment = { PATH: process.env.PATH ?? '', HOME: folder }
        const signal = new AbortController().signal
        await runProcess({ program: office ?? '', args, folder, environment, seconds: 100, signal })
        return documentOf(await reader({ name: 'a', bytes: readFileSync(join(folder, `tables.${target}`)) }))
      }
      expect(wordsOf(await convert('docx', 'HTML (StarWriter)', readDocx))).toEqual(written)
      // One sheet has the paragraphs as well.
      const sheet = wordsOf(await convert('xlsx', 'HTML (StarCalc)', readXlsx))
      const rest = [...sheet]
      const found = written.filter((row) => {
        const at = rest.indexOf(row)
        if (at >= 0) rest.splice(0, at + 1)
        return at >= 0
      })
      expect(found).toEqual(written)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
