/** What CSV says of a cell, and what a spreadsheet must not take it for. */
import { expect, test } from 'vitest'
import { csv } from './text-grid.ts'

test('cells with commas, quotes and line ends are quoted', () => {
  expect(csv([['a,b', '"三公"', '一\n二', '482.63']])).toBe('"a,b","""三公""","一\n二",482.63\n')
})

test.each([
  "=cmd|'/c calc'!A1",
  '=HYPERLINK(A1)',
  '+HYPERLINK (A1)',
  "-2+3+cmd|'/c calc'!A1",
  '@SUM(1)',
  '\t=SUM(1)',
  '＝SUM（1）',
])('no spreadsheet runs %j', (text) => expect(csv([[text]])).toBe(`'${text}\n`))

test.each(['-3.20', '(3.20)', '+5', '=100%', '-', '—', '@', '≥95%', '=1+1', '-基本支出', '2=1+1 (a)'])(
  'as printed: %j',
  (text) => expect(csv([[text]])).toBe(`${text}\n`),
)
