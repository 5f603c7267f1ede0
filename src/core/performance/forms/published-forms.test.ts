import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../files/classification/csv-rows.ts'
import { readText } from '../../../files/text/read-text.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readForms } from './read-forms.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url))
const TRUE_CELLS = at('truth/forms.csv')

/** Width, white space, quotes and dashes carry no meaning, and neither do thousands commas. */
const plain = (text: string): string => {
  const bare = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”„‟"'‘’]/g, '"')
    .replace(/[—–-]+/g, '-')
  return /^-?[\d,]+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
}

describe.skipIf(!existsSync(TRUE_CELLS))('forms of published documents', () => {
  const [header, ...rows] = existsSync(TRUE_CELLS) ? csvRows(readFileSync(TRUE_CELLS, 'utf8')).rows : []
  const names = header?.cells ?? []
  const value = (cells: readonly string[], name: string): string => cells[names.indexOf(name)] ?? ''

  test.each([
    ['000', 5],
    ['001', 5],
    ['003', 10],
    ['004', 8],
  ])('%s has all of its cells and no others', (doc, count) => {
    const { blocks } = readText(`${doc}.txt`, readFileSync(at(`seeds/${doc}.txt`), 'utf8'))
    const { forms } = readForms(splitGrids(blocks))
    const found = forms.flatMap(({ entries }) =>
      entries.map(({ rowCode, rowName, column, text }) =>
        [rowCode, rowName, column, text].map(plain).join('|'),
      ),
    )
    const expected = rows
      .filter(({ cells }) => value(cells, 'doc') === doc)
      .map(({ cells }) =>
        ['row_code', 'row_name', 'column', 'value'].map((name) => plain(value(cells, name))).join('|'),
      )
    expect(forms).toHaveLength(count)
    expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([])
    expect([...found].sort()).toEqual([...expected].sort())
    const doubtful = forms.flatMap(({ entries }) => entries.filter(({ doubt }) => doubt !== undefined))
    expect(doubtful.length).toBeLessThanOrEqual(found.length / 100)
  })
})
