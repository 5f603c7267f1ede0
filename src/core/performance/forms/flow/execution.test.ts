import { expect, test } from 'vitest'
import { readExecution, readSpendingPlan } from './execution.ts'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import type { PartReading } from './reading.ts'

const shown = ({ entries }: PartReading) =>
  entries.map(
    ({ rowName, column, text, doubt }) => `${rowName}|${column}|${text}${doubt === undefined ? '' : '?'}`,
  )

test('a scored row is told by its columns', () =>
  expect(
    shown(
      readExecution(
        flowPieces(
          spaced(
            '预算数(A) 执行数(B)\n执行率\n(B/A)\n/得分（20分*\n执行率）\n年度财政\n资金总额\n/17.00 13.28 78.12% 15.62',
          ),
        ),
      ),
    ),
  ).toEqual([
    '预算数(A)|值|17.00',
    '执行数(B)|值|13.28',
    '执行率(B/A)|值|78.12%',
    '得分（20分*执行率）|值|15.62',
  ]))

test('letters of columns that nothing is scored by are left out, and several rows keep their names', () =>
  expect(shown(readExecution(flowPieces(spaced('预算数（A） 执行数（B）\n资金总额 8 6\n其他 2 1'))))).toEqual(
    ['资金总额|预算数|8', '资金总额|执行数|6', '其他|预算数|2', '其他|执行数|1'],
  ))

test('months may be set apart from their numbers; fewer shares than months are open', () => {
  expect(
    shown(readSpendingPlan('资金支出计划(%)', flowPieces(spaced('3 月底 6月底\n20.00 100.00')))),
  ).toEqual(['资金支出计划(%)/3月底|值|20.00', '资金支出计划(%)/6月底|值|100.00'])
  expect(shown(readSpendingPlan('资金支出计划(%)', flowPieces(spaced('3 月底 6月底\n100.00'))))).toEqual([
    '资金支出计划(%)/6月底|值|100.00?',
  ])
})
