/** Documents as they were published, where they are at hand: every printed amount, and none that is not printed. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../files/text/read-text.ts'
import { plainWords } from '../../document/printed-words.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readStatements } from './read-statements.ts'

const shared = new URL('../../../../../shared/', import.meta.url)
const golden = new URL('../../../../examples/golden/', import.meta.url)

describe.skipIf(!existsSync(shared))('the amounts of the tables', () => {
  test.each(['000', '001', '003'])('of document %s are all there', (doc) => {
    const text = readFileSync(new URL(`seeds/${doc}.txt`, shared), 'utf8')
    const { statements } = readStatements(splitGrids(readText(`${doc}.txt`, text).blocks))
    const found = statements.flatMap((one) =>
      one.cells.map((cell) =>
        line(one.title, cell.rowCode, cell.rowName, cell.column, cell.text.replaceAll(',', '')),
      ),
    )
    const truth = readFileSync(new URL(`${doc}.csv`, golden), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((record) => line(...fields(record).slice(1)))
    expect(found.sort()).toEqual(truth.sort())
    for (const one of statements) {
      expect(one.foundBy).toContain('title')
      expect(one.unplaced).toEqual([])
      expect(one.cells.filter((cell) => cell.region === undefined || cell.doubt !== undefined)).toEqual([])
    }
  })
})

/** The number of a table is part of its title in some documents, which does not make it another table. */
const line = (...words: readonly string[]): string =>
  words.map((word) => plainWords(word).replace(/\(表\d\)$/, '')).join(' | ')

/** No cell of these tables holds a comma outside quotes, or a line break. */
const fields = (record: string): readonly string[] =>
  [...record.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'))
    .slice(0, 6)
