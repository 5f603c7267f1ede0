import { describe, expect, test } from 'vitest'
import type { Block } from '../../../document/document.ts'
import { flowLines, tokens } from './flow-lines.ts'

const paragraph = (text: string, line: number, role: 'text' | 'contents' | 'pageNumber' = 'text'): Block => ({
  kind: 'paragraph',
  role,
  text,
  lines: [{ text, place: { line } }],
  place: { line },
})
const read = (...lines: readonly string[]) =>
  tokens(flowLines(lines.map((line, at) => paragraph(line, at + 1))).filter((line) => line !== undefined))
const kinds = (...lines: readonly string[]) => read(...lines).map((token) => `${token.kind} ${token.text}`)

describe('numbers that the converter broke', () => {
  test.each([
    [['1,346', '.04'], ['amount 1,346.04']],
    [['12 .3'], ['amount 12.3']],
    [['1,346. 04'], ['amount 1,346.04']],
    [['9,501,', '164'], ['amount 9,501,164']],
    [['办公费6.00 6.00'], ['words 办公费', 'amount 6.00', 'amount 6.00']],
    [['1,360.961,166.85'], ['amount 1,360.96', 'amount 1,166.85']],
    [['30201 办公费 -'], ['integer 30201', 'words 办公费', 'dash -']],
    [
      ['420103224', '03T000000', '107'],
      ['integer 420103224', 'code 03T000000', 'integer 107'],
    ],
    [['（2）公务用车'], ['words （2）公务用车']],
    [['（2）'], ['words （2）']],
    [['2023 年'], ['integer 2023', 'words 年']],
  ])('%j', (lines, expected) => expect(kinds(...lines)).toEqual(expected))
})

test('a token knows the line and the character that it begins at', () => {
  const [, second] = read('合计 3.00')
  expect(second?.place).toEqual({ line: 1, character: 4 })
})
test('contents and page numbers are no lines of a table, and a grid ends it', () => {
  const grid: Block = { kind: 'grid', origin: 'tabbed', columnCount: 0, rows: [], place: {} }
  const lines = flowLines([
    paragraph('一、收支总表', 1, 'contents'),
    paragraph('3', 2, 'pageNumber'),
    grid,
    paragraph('收支总表', 4),
  ])
  expect(lines.map((line) => line?.text)).toEqual([undefined, '收支总表'])
})
