import { expect, test } from 'vitest'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import { layoutOf } from './layout.ts'

/** The cost of all the lines as one cell. */
const cost = (text: string) => layoutOf(flowPieces(text))(0, 99).at(-1) ?? Number.NaN

test('a cell is filled line by line; only the last line is short', () => {
  const full = cost(spaced('购买学习资料和\n宣传用品，印制\n宣传手册'))
  const ragged = cost(spaced('购买\n学习资料和宣传\n用品'))
  expect(full).toBeLessThan(1)
  expect(ragged).toBeGreaterThan(full + 1)
})

test('a word that does not fit leaves room without cost to speak of', () =>
  expect(cost(spaced('每人每天标准 680\n100000元以内的\n补贴'))).toBeLessThan(1))

test('a last line that is wider than all before it belongs to another cell', () =>
  expect(cost(spaced('意见书\n购买学习资料和宣传用品'))).toBeGreaterThan(2))

test('a line that touches the one before ends the cell', () =>
  expect(layoutOf(flowPieces(spaced('提供法律\n咨询次数\n/≥25 次')))(0, 99)).toHaveLength(2))

test('white space beside numbers is an accident, between words rather not', () => {
  expect(cost('3 万元')).toBeLessThan(0.2)
  expect(cost('优秀 优秀')).toBeGreaterThan(0.8)
})
