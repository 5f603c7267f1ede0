import { expect, test } from 'vitest'
import { fc } from '../../../../testing/properties.ts'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import { joined, type Piece } from './pieces.ts'
import { type FlowColumn, readRows } from './rows.ts'

const column = (key: string, pattern: RegExp, skip?: number): FlowColumn => ({
  key,
  mostPieces: 4,
  cost: ({ text }) => (pattern.test(text) ? 0 : undefined),
  skip: () => skip,
})
const NAME = column('name', /^\p{Script=Han}+$/u)
const COUNT = column('count', /^\d{1,3}$/, 1)
const shown = (pieces: readonly Piece[], columns: readonly FlowColumn[]) =>
  readRows(pieces, columns)?.map(({ cells }) =>
    cells.map(({ key, from, to }) => `${key}=${joined(pieces.slice(from, to))}`).join(' '),
  )

test('reads rows by the cheapest way, with broken cells joined and empty ones left out', () =>
  expect(shown(flowPieces(spaced('档案整理\n数\n/12\n走访户数\n/评审\n/3')), [NAME, COUNT])).toEqual([
    'name=档案整理数 count=12',
    'name=走访户数',
    'name=评审 count=3',
  ]))

test('there is no reading where nothing fits a column that must not be empty', () =>
  expect(shown(flowPieces('12'), [NAME, COUNT])).toBeUndefined())

test('a row is sure only where no other reading is nearly as likely', () => {
  const either = [column('a', /./, 1), column('b', /./, 1)]
  expect(readRows(flowPieces('甲'), either)?.map(({ isSure }) => isSure)).toEqual([false])
  expect(readRows(flowPieces('走访户数 3'), [NAME, COUNT])?.map(({ isSure }) => isSure)).toEqual([true])
})

test('every piece stands in one cell, in order', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲', '乙丙', '丁 7', '戊 81', '己'), { maxLength: 30 }),
      (words) => {
        const pieces = flowPieces(spaced(['甲', ...words].join('\n')))
        const cells = readRows(pieces, [NAME, COUNT])?.flatMap((row) => row.cells) ?? []
        const ends = cells.map(({ to }) => to)
        expect(cells.map(({ from }) => from)).toEqual([0, ...ends.slice(0, -1)])
        expect(ends.at(-1)).toBe(pieces.length)
      },
    ),
  ))
