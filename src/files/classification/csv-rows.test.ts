import { expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { csvRows } from './csv-rows.ts'

const cells = (text: string): readonly (readonly string[])[] => csvRows(text).rows.map((row) => row.cells)

it.each([
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no last line end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a byte order mark and CRLF',
    '\ufeffa,b\r\n1,\r\n',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'a blank last cell at the end',
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['quotes', '"a,1","say ""hi"""\n', [['a,1', 'say "hi"']]],
  ['what follows a closing quote', '"a"b,c\n', [['ab', 'c']]],
  ['a quote inside a cell', '6" pipe,c\n', [['6" pipe', 'c']]],
  [
    'tabs',
    'a\tb\n1,5\t2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  ['a blank line', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(cells(text)).toEqual(expected)
})

it('counts the lines that a quoted cell spans', () => {
  expect(csvRows('a,b\n"1\n2",x\n3,4\n').rows.map((row) => row.line)).toEqual([1, 2, 4])
})

it('names the line of a quote that is never closed', () => {
  expect(csvRows('a,b\n"1,2\n3,4\n')).toMatchObject({ openQuoteLine: 2, rows: [{ line: 1 }] })
})

it('reads back what is written with every cell quoted', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(table, (rows) => {
      const header = ['a', 'b']
      const text = [header, ...rows]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      // The separator is told from the first line, which here has commas only.
      expect(cells(text)).toEqual([header, ...rows])
    }),
  )
})
