import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../../files/classification/csv-rows.ts'
import { flowBlocks } from './fixtures/flow-text.ts'
import { readFlowForms } from './read-flow-forms.ts'

const at = (path: string): string =>
  fileURLToPath(new URL(`../../../../../../shared/${path}`, import.meta.url))
describe.skipIf(!existsSync(at('truth/forms.csv')))(
  'a published budget whose forms came out of a converter',
  () => {
    const text = existsSync(at('seeds/002.txt')) ? readFileSync(at('seeds/002.txt'), 'utf8') : ''
    const blocks = flowBlocks(text)
    const { forms } = readFlowForms(blocks)
    const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '')
    const [header, ...rows] = existsSync(at('truth/forms.csv'))
      ? csvRows(readFileSync(at('truth/forms.csv'), 'utf8')).rows
      : []
    const cell = (cells: readonly string[], name: string) => cells[header?.cells.indexOf(name) ?? -1] ?? ''
    const expected = rows.filter(({ cells }) => cell(cells, 'doc') === '002')
    const keys = expected.map(({ cells }) =>
      ['line', 'row_name', 'column', 'value'].map((name) => plain(cell(cells, name))).join('|'),
    )
    const found = forms.flatMap(({ entries }) =>
      entries.map(({ place, rowName, column, text: value }) =>
        [`${place.line}`, rowName, column, value].map(plain).join('|'),
      ),
    )

    test('every cell is read, at the line where it begins', () => {
      const all = new Set(found)
      const misplaced = keys.filter((key) => !all.has(key))
      // Of one form the given lines of merged cells and of texts over pages differ.
      expect(misplaced.length).toBeLessThan(expected.length * 0.02)
      expect(found.length).toBe(expected.length)
    })

    test('what is open is said, and is little', () => {
      const open = forms.flatMap(({ entries }) => entries.filter(({ doubt }) => doubt !== undefined))
      expect(open.length).toBeLessThan(expected.length * 0.02)
      expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([])
    })

    test('it is read the same each time, also without the blank lines', () => {
      expect(readFlowForms(blocks).forms).toEqual(forms)
      const dense = flowBlocks(text.replace(/\n{2,}/g, '\n'))
      const values = new Set(
        readFlowForms(dense).forms.flatMap(({ entries }) =>
          entries.map((one) => plain(`${one.rowName}|${one.column}|${one.text}`)),
        ),
      )
      const lost = found.filter((key) => !values.has(key.slice(key.indexOf('|') + 1)))
      expect(lost.length).toBeLessThan(expected.length * 0.01)
    })
  },
)
