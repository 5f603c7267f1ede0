/** Every amount of the published documents stands in its row and below its headers; where the documents are absent, nothing is tested. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { GridCell } from '../../core/document/document.ts'
import { gridMatrix } from '../../core/document/grid-matrix.ts'
import { plainWords } from '../../core/document/printed-words.ts'
import { readPdf } from './read-pdf.ts'
import { grids } from './testing/drawn.ts'

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url)
const GOLDEN = new URL('../../../examples/golden/', import.meta.url)
const names = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => existsSync(new URL(name.replace(/pdf$/, 'csv'), GOLDEN)))
      .map((name) => name.replace(/\.pdf$/, ''))
  : []

/** Amounts without separators. */
const plain = (text: string): string => plainWords(text).replaceAll(',', '')

interface Entry {
  readonly rowCode: string
  readonly rowName: string
  readonly column: string
  readonly value: string
  readonly page: string
}

/** Columns `doc,table,row_code,row_name,column,value,page`; no field of these files holds a comma. */
const entriesOf = (name: string): readonly Entry[] =>
  readFileSync(new URL(`${name}.csv`, GOLDEN), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [, , rowCode = '', rowName = '', column = '', value = '', page = ''] = line.split(',')
      return { rowCode, rowName, column, value, page }
    })

// A file without any test would fail.
test.skipIf(names.length === 0).each(names.length === 0 ? ['no documents here'] : names)(
  '%s',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}.pdf`, CORPUS)))
    const reading = await readPdf({ name: `${name}.pdf`, bytes })
    if (!reading.ok) throw new Error(reading.problems.map(({ code }) => code).join())
    expect(reading.document.problems).toEqual([])
    const tables = grids(reading.document).map((grid) => ({ grid, matrix: gridMatrix(grid) }))
    const used = new Set<GridCell>()
    const missing = entriesOf(name).filter(({ rowCode, rowName, column, value, page }) => {
      const headers = column.split('/').map(plain)
      for (const { matrix } of tables)
        for (const [at, row] of matrix.entries())
          for (const [across, position] of row.entries()) {
            if (position === undefined || position.row !== at || position.column !== across) continue
            const { cell } = position
            if (used.has(cell) || plain(cell.text) !== plain(value) || String(cell.place.page) !== page)
              continue
            const above = matrix.slice(0, at).map((line) => plain(line[across]?.cell.text ?? ''))
            const beside = row.map((one) => plain(one?.cell.text ?? ''))
            const hasName = rowName === '' || beside.includes(plain(rowName))
            const hasCode = rowCode === '' || beside.join('').includes(rowCode)
            const hasHeaders = headers.every((word) => above.some((text) => text.includes(word)))
            if (!hasName || !hasCode || !hasHeaders) continue
            used.add(cell)
            return false
          }
      return true
    })
    expect(missing).toEqual([])
    const left = tables.flatMap(({ grid }) =>
      grid.rows.flatMap(({ cells }) =>
        cells.filter((cell) => /^-?[\d,]+\.\d+$/.test(cell.text) && !used.has(cell)).map(({ text }) => text),
      ),
    )
    expect(left).toEqual([])
  },
)
