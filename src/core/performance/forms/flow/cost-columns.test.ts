import { expect, test } from 'vitest'
import { placeCosts } from './cost-columns.ts'

const COLUMNS = ['本级财政拨款金额', '上级转移支付金额', '其他资金']
const at = (...texts: string[]) => texts.map((text) => ({ text, place: {} }))
const source = (label: string, text?: string) =>
  text === undefined ? { label } : { label, amount: { text, place: {} } }
const placed = (items: readonly string[], sources: ReturnType<typeof source>[]) =>
  placeCosts(
    items.map((item) => at(...item.split(' '))),
    COLUMNS,
    sources,
  ).map((cells) =>
    cells
      .map(({ amount, column, doubt }) => `${amount.text} ${column}${doubt === undefined ? '' : '?'}`)
      .join(', '),
  )

test('the sums of the sources tell the columns', () =>
  expect(
    placed(
      ['154.16', '14.92'],
      [
        source('当年预算合计', '169.08'),
        source('1.财政拨款收入（区级安排数）', '14.92'),
        source('2.财政拨款收入（上级转移支付）', '154.16'),
      ],
    ),
  ).toEqual(['154.16 上级转移支付金额', '14.92 本级财政拨款金额']))

test('two amounts of an item keep their order', () =>
  expect(placed(['3 1', '2'], [source('1.区级财政拨款', '5'), source('4.其他资金', '1')])).toEqual([
    '3 本级财政拨款金额, 1 其他资金',
    '2 本级财政拨款金额',
  ]))

test('equal amounts in two columns are open', () =>
  expect(placed(['3', '3'], [source('1.区级财政拨款', '3'), source('4.其他资金', '3')])).toEqual([
    '3 本级财政拨款金额?',
    '3 其他资金?',
  ]))

test('without sources nothing tells', () =>
  expect(placed(['2.64', '1.18'], [source('当年预算合计', '3.82'), source('1.区级财政拨款')])).toEqual([
    '2.64 本级财政拨款金额?',
    '1.18 本级财政拨款金额?',
  ]))
