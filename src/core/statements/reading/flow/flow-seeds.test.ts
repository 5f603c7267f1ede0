/** Published documents as converters leave them, against what is known to stand in them. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../../files/classification/csv-rows.ts'
import { readText } from '../../../../files/text/read-text.ts'
import { plainWords } from '../../../document/printed-words.ts'
import { readFlowStatements } from './read-flow-statements.ts'

const SHARED = new URL('../../../../../../shared/', import.meta.url)
const hasShared = existsSync(SHARED)

/** doc, table, row_code, row_name, column, value */
const known = (doc: string): readonly string[] =>
  csvRows(readFileSync(new URL('./truth/statements.csv', SHARED), 'utf8'))
    .rows.map((row) => row.cells)
    .filter((cells) => cells[0] === doc)
    .map((cells) => cells.slice(1, 6).map(plainWords).join(' | '))

/** Tables lose their tabs and empty cells. */
const withoutColumns = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .filter((cell) => cell.trim() !== '')
        .join(' '),
    )
    .join('\n')

function read(doc: string) {
  const text = readFileSync(new URL(`./seeds/${doc}.txt`, SHARED), 'utf8')
  const { blocks } = readText(`${doc}.txt`, withoutColumns(text))
  const left = [...known(doc)]
  let [right, open] = [0, 0]
  const wrong: string[] = []
  for (const statement of readFlowStatements(blocks).statements)
    for (const cell of statement.cells) {
      const words = [statement.title, cell.rowCode, cell.rowName, cell.column, cell.text.replaceAll(',', '')]
      const key = words.map(plainWords).join(' | ')
      const at = left.indexOf(key)
      if (cell.doubt !== undefined) open += 1
      else if (at < 0) wrong.push(key)
      else {
        left.splice(at, 1)
        right += 1
      }
    }
  return { right, open, wrong }
}

describe.skipIf(!hasShared)('seeds', () => {
  test.each([
    ['000', 241, 0],
    ['001', 192, 0],
    ['002', 345, 0],
    // Six zeros in two groups of six columns: no sum tells which.
    ['003', 127, 6],
  ])('%s', (doc, right, open) => expect(read(doc)).toEqual({ right, open, wrong: [] }), 30_000)
})
