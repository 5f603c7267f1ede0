import { expect, it } from 'vitest'
import { frozenColumns, frozenLeft, nameColumn } from './frozen-columns.ts'

const columns = (...kinds: readonly ('text' | 'code' | 'number' | 'amount')[]) => ({
  columns: kinds.map((kind) => ({
    role: kind === 'amount' ? ('amount' as const) : ('label' as const),
    kind,
    header: [],
    startsGroup: false,
  })),
  frozen: kinds.indexOf('amount'),
})

it('takes the first column of words for the name, not a code, the number of a row, or what is said beside', () => {
  expect(nameColumn(columns('code', 'text', 'amount'))).toBe(1)
  expect(nameColumn(columns('text', 'number', 'amount', 'text', 'amount'))).toBe(0)
  expect(nameColumn(columns('code', 'text', 'text', 'amount'))).toBe(1)
  expect(nameColumn(columns('code', 'amount'))).toBe(0)
})

it('freezes code and name where both fit', () => {
  expect(frozenColumns([80, 300], 1, 1100).lefts).toEqual([0, 80])
})

it('freezes the name alone on a phone, and a code beside it as long as figures have room', () => {
  expect(frozenColumns([90, 130], 1, 390).lefts).toEqual([undefined, 0])
  expect(frozenColumns([80, 130], 1, 390).lefts).toEqual([0, 80])
  expect(frozenColumns([60, 90, 10, 130], 3, 390).lefts).toEqual([0, undefined, undefined, 60])
  expect(frozenColumns([300], 0, 390).lefts).toEqual([0])
})

it('keeps a cell over code and name at the place of the name', () => {
  const phone = frozenColumns([90, 130], 1, 390)
  expect([frozenLeft(phone, 0, 1), frozenLeft(phone, 1, 1), frozenLeft(phone, 0, 2)]).toEqual([
    undefined,
    0,
    -90,
  ])
  const desk = frozenColumns([80, 300], 1, 1100)
  expect([frozenLeft(desk, 0, 1), frozenLeft(desk, 1, 1), frozenLeft(desk, 0, 2)]).toEqual([0, 80, 0])
  expect(frozenLeft(desk, 1, 2)).toBe(undefined)
})
