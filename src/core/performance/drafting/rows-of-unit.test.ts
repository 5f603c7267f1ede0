import { expect, test } from 'vitest'
import { exampleLedgers } from '../../../testing/examples.ts'
import { rowsOfUnit } from './rows-of-unit.ts'

test('the bureau of Jianghan: its lines, its four projects, and their forms', async () => {
  const source = exampleLedgers()
  const ledgers = await Promise.all((await source.list()).map((key) => source.get(key)))
  const ledger = ledgers.find((one) => one?.department.code === '403')
  const is = (one: { readonly unit: string; readonly year: number }) =>
    one.unit === '403001' && one.year === 2023
  const unitYear = ledger?.department.unitYears.find((one) => is(one) && one.kind === 'budget')
  if (unitYear === undefined) throw new Error('the example is gone')
  let next = 0
  const { rows, left, leftForms } = rowsOfUnit(unitYear, ledger?.performance.find(is), () => `row-${next++}`)
  expect([left, leftForms]).toEqual([[], []])
  const stable = rows.filter((row) => row.project === '42010322403T000000107')
  const count = (sheet: string) => stable.filter((row) => row.sheet === sheet).length
  expect(['project', 'cost', 'source', 'goal', 'indicator'].map(count)).toEqual([1, 7, 1, 2, 48])
  expect(stable[0]?.cells).toMatchObject({
    name: '稳定、企业改制工作专项经费',
    office: '区国资局',
    function: '2150702',
    fund: '一般公共预算',
    frequency: '常年项目',
  })
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
})
