import { expect, test } from 'vitest'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import { readGoalList } from './goals.ts'

const read = (items: string) => {
  const { reading } = readGoalList(
    '整体绩效目标',
    flowPieces(spaced(`长期目标（截止 2025 年） 年度目标\n${items}`)),
  )
  return reading.entries.map(
    ({ rowName, column, text, doubt }) =>
      `${rowName} ${column.slice(7)} ${text}${doubt === undefined ? '' : '?'}`,
  )
}

test('printed by columns', () =>
  expect(read('目标 1：修缮房\n屋\n目标 2：调解\n目标 1：修缮十处')).toEqual([
    '长期目标/目标1 长期目标（截止2025年） 修缮房屋',
    '长期目标/目标2 长期目标（截止2025年） 调解',
    '年度目标/目标1 年度目标 修缮十处',
  ]))

test('printed by rows', () =>
  expect(read('目标 1：修缮\n目标 1：修十处\n目标 2：调解\n目标 2：调解百件')).toEqual([
    '长期目标/目标1 长期目标（截止2025年） 修缮',
    '年度目标/目标1 年度目标 修十处',
    '长期目标/目标2 长期目标（截止2025年） 调解',
    '年度目标/目标2 年度目标 调解百件',
  ]))

test('where the numbers do not tell, it is said', () => {
  expect(read('目标 1：修缮\n目标 1：修十处\n目标 2：调解').every((one) => one.endsWith('?'))).toBe(true)
  expect(read('目标 1：修缮\n目标 2：调解').every((one) => one.endsWith('?'))).toBe(true)
})

test('goals without numbers are two texts, the first of them long-term', () =>
  expect(read('街巷有灯，路面平整，居民出行方\n便。\n/更换灯具八百盏。')).toEqual([
    '长期目标 长期目标（截止2025年） 街巷有灯，路面平整，居民出行方便。',
    '年度目标 年度目标 更换灯具八百盏。',
  ]))
