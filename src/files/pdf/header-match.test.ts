import { expect, test } from 'vitest'
import type { Strip } from './aligned-columns.ts'
import { matchLeaves } from './header-match.ts'

const strip = (
  left: number,
  right: number,
  kind: 'amounts' | 'words' | 'codes',
  rows = [1, 2, 3],
): Strip => ({
  left,
  right,
  isAmounts: kind === 'amounts',
  beginsEven: kind === 'words',
  endsEven: kind === 'codes',
  rows: new Set(rows),
})
const label = (left: number, right: number) => ({ left, right })

/** For each column the number of its label, and of its strips from and before. */
const columns = (labels: readonly { left: number; right: number }[], strips: readonly Strip[]) =>
  matchLeaves(labels, strips, 3)?.columns.map(({ leaf, from, to }) => [leaf, from, to])

test('a label in the middle of a wide column belongs to the amounts at its right side', () => {
  expect(
    columns(
      [label(120, 140), label(270, 290), label(520, 540)],
      [strip(60, 180, 'words'), strip(380, 410, 'amounts'), strip(430, 600, 'words')],
    ),
  ).toEqual([
    [0, 0, 1],
    [1, 1, 2],
    [2, 2, 3],
  ])
})

test('a column without amounts is known by its label alone', () => {
  expect(
    columns(
      [label(60, 100), label(200, 230), label(300, 330), label(400, 430)],
      [strip(50, 150, 'words'), strip(205, 240, 'amounts'), strip(402, 440, 'amounts')],
    ),
  ).toEqual([
    [0, 0, 1],
    [1, 1, 2],
    [2, 2, 2],
    [3, 2, 3],
  ])
})

test('a label never belongs to amounts to the left of it', () => {
  expect(columns([label(300, 330)], [strip(205, 240, 'amounts')])).toEqual([
    [undefined, 0, 1],
    [0, 1, 1],
  ])
})

test('words of which no row has two are one column, such as a total beside codes', () => {
  const [column, ...others] =
    matchLeaves([label(60, 75)], [strip(50, 62, 'words', [1]), strip(66, 80, 'codes', [2, 3])], 3)?.columns ??
    []
  expect(column).toEqual({ from: 0, to: 2, leaf: 0, isOne: true })
  expect(others).toEqual([])
})
