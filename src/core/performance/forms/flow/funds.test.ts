import { expect, test } from 'vitest'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import { fundColumns, readFundRows } from './funds.ts'

const HEADER = flowPieces(spaced('总体资金情况\n/当年金\n额\n/占比\n近两年收支金额\n2022 年 2021 年'))
const read = (rows: string) =>
  readFundRows('支出构成', flowPieces(rows), fundColumns(HEADER)).entries.map(
    ({ rowName, column, text, doubt }) =>
      `${rowName.slice(5)} ${column.split('/').at(-1)} ${text}${doubt === undefined ? '' : '?'}`,
  )

test('years stand in the order in which they are printed', () =>
  expect(fundColumns(HEADER)).toEqual([
    '总体资金情况/当年金额',
    '总体资金情况/占比',
    '总体资金情况/近两年收支金额/2022年',
    '总体资金情况/近两年收支金额/2021年',
  ]))

test('a project that is new has no earlier amounts: the totals tell the columns', () =>
  expect(
    read(spaced('人员类项\n目支出 60 75% 50 48\n特定目标类项目支出 20 25% 10\n合计 80 100% 50 58')),
  ).toEqual([
    '人员类项目支出 当年金额 60',
    '人员类项目支出 占比 75%',
    '人员类项目支出 2022年 50',
    '人员类项目支出 2021年 48',
    '特定目标类项目支出 当年金额 20',
    '特定目标类项目支出 占比 25%',
    '特定目标类项目支出 2021年 10',
    '合计 当年金额 80',
    '合计 占比 100%',
    '合计 2022年 50',
    '合计 2021年 58',
  ]))

test('where no total decides, the place is said to be open', () =>
  expect(read(spaced('人员类项目支出 60 100% 50'))).toEqual([
    '人员类项目支出 当年金额 60?',
    '人员类项目支出 占比 100%?',
    '人员类项目支出 2022年 50?',
  ]))
